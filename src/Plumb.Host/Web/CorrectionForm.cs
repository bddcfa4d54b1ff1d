using Microsoft.AspNetCore.Http;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Web;

/// <summary>Reads the form by which a source is corrected.</summary>
internal static class CorrectionForm
{
    private const int Longest = 2_000;

    /// <summary>What the form says otherwise than the source.</summary>
    /// <exception cref="PlumbException">A field holds what it cannot; the message says which.</exception>
    public static SourceCorrection Read(IFormCollection form, Source source)
    {
        var (title, publisher, url, licence, date, kind) = (Field(form, "title"), Field(form, "publisher"), Field(form, "url"), Field(form, "licence"), Field(form, "date"), Field(form, "kind"));
        return new SourceCorrection(
            new SourceFacts
            {
                Title = Changed(title, source.Title),
                Publisher = Changed(publisher, source.Publisher),
                Address = url is not null && !Output.TextFragment.IsWeb(url) ? throw new PlumbException("The address must begin with http:// or https://.") : Changed(url, source.Address),
                Licence = Changed(licence, source.Licence),
                Published = date is null || date == source.Published?.ToString() ? null
                    : PartialDate.ParseIso(date) ?? throw new PlumbException("The date is written as 2025-03-18, 2025-03 or 2025."),
            },
            kind is null ? null : Enum.TryParse<SourceKind>(kind, ignoreCase: true, out var known) ? known : throw new PlumbException("That is no kind of publisher."));
    }

    private static string? Changed(string? given, string? before) => given == before ? null : given;

    private static string? Field(IFormCollection form, string name)
    {
        var value = form[name].ToString().Trim();
        return value.Length == 0 ? null : value.Length <= Longest ? value : throw new PlumbException($"A field holds more than {Longest:N0} characters.");
    }
}
