using Plumb.Core.Reading;

namespace Plumb.Host.Cli;

/// <summary>What was given to be added: files and folders, and addresses.</summary>
/// <param name="Files">Paths.</param>
/// <param name="Addresses">Addresses of the web.</param>
/// <param name="Wrong">What is meant as an address and is none.</param>
internal sealed record AddedPlaces(IReadOnlyList<string> Files, IReadOnlyList<Uri> Addresses, IReadOnlyList<UnreadableItem> Wrong)
{
    /// <summary>Why nothing of all this can be added, whatever is in it; null where something may be.</summary>
    public string? Nowhere =>
        Addresses.Count > 0 || Files.Any(Path.Exists) ? null
        : Files is [var only] ? $"there is no file or folder {only}"
        : Files.Count > 0 ? $"there is none of these files and folders: {string.Join(", ", Files)}"
        : Wrong is [var wrong, ..] ? $"{wrong.Name}: {wrong.Reason}"
        : null;

    /// <summary>Tells them apart by form; a file that is there is a file, whatever it is called.</summary>
    public static AddedPlaces Of(IReadOnlyList<string> given)
    {
        var (files, addresses, wrong) = (new List<string>(), new List<Uri>(), new List<UnreadableItem>());
        foreach (var place in given)
        {
            if (!place.Contains("://", StringComparison.Ordinal) || Path.Exists(place))
            {
                files.Add(place);
            }
            else if (Uri.TryCreate(place.Trim(), UriKind.Absolute, out var address))
            {
                addresses.Add(address);
            }
            else
            {
                wrong.Add(new UnreadableItem(place, "it is no address that can be read; write it as it stands in a browser's address line"));
            }
        }

        return new AddedPlaces(files, addresses, wrong);
    }
}
