using System.Net;
using System.Net.Http.Headers;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>How far a file has come.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Bytes">Bytes that are there.</param>
/// <param name="Total">Bytes of the whole file, or null where the server does not say.</param>
public readonly record struct PullProgress(string File, long Bytes, long? Total);

/// <summary>Fetches the files of a model and keeps only what has the pinned hash.</summary>
/// <remarks>A file that is there and right is not fetched again. One that broke off is gone on with where the server allows that
/// (RFC 9110, 14), and begun again where it does not. A file gets its name only after its hash was checked.</remarks>
/// <param name="http">Fetches; it must have no time-out of its own.</param>
public sealed class ModelPull(HttpMessageInvoker http)
{
    private const int Block = 1 << 17;
    private const long LargestFile = 16L << 30;
    private const int MostRedirects = 5;

    /// <summary>A puller that uses the network.</summary>
    public static ModelPull Open() => new(new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(20) }));

    /// <summary>Fetches a model into a folder of its own.</summary>
    /// <param name="manifest">What to fetch.</param>
    /// <param name="models">Folder that holds models; made when missing.</param>
    /// <param name="progress">Told as bytes come; may be null.</param>
    /// <param name="cancel">Stops; what has come stays, to be gone on with.</param>
    /// <returns>The model's folder.</returns>
    /// <exception cref="PlumbException">A file could not be fetched, or is not the pinned one.</exception>
    public async Task<string> PullAsync(ModelManifest manifest, string models, IProgress<PullProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var folder = Path.Combine(models, manifest.Name);
        Directory.CreateDirectory(folder);
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, file.FileName);
            if (!ModelManifest.IsPinned(path, file.Sha256))
            {
                await FetchAsync(file, path, progress, cancel);
            }
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, ModelManifest.FileName), manifest.ToJson(), cancel);
        return folder;
    }

    private async Task FetchAsync(ModelFile file, string path, IProgress<PullProgress>? progress, CancellationToken cancel)
    {
        // The hash is part of the name, so that a part of another version is never gone on with.
        var part = $"{path}.{file.Sha256[..8].ToLowerInvariant()}.part";
        try
        {
            await DownloadAsync(file, part, progress, cancel);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw new PlumbException($"{file.FileName} could not be fetched from {file.Url.Host}: the line broke or the server cannot be reached. Run the same command again to go on.", e);
        }

        if (!ModelManifest.IsPinned(part, file.Sha256))
        {
            File.Delete(part);
            throw new PlumbException($"What {file.Url.Host} gave for {file.FileName} does not have the pinned SHA-256, and was deleted. Ask whoever gave you the manifest; do not change the hash to fit.");
        }

        File.Move(part, path, overwrite: true);
    }

    private async Task DownloadAsync(ModelFile file, string part, IProgress<PullProgress>? progress, CancellationToken cancel)
    {
        var have = File.Exists(part) ? new FileInfo(part).Length : 0;
        using var response = await SendAsync(file, have, cancel);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // Nothing is beyond what is here: it is whole, or wrong; the hash tells.
            return;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new PlumbException($"{file.Url.Host} answered with status {(int)response.StatusCode} for {file.FileName}. Look at the address in the manifest.");
        }

        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        if (response.StatusCode == HttpStatusCode.PartialContent && !goesOn)
        {
            File.Delete(part);
            throw new PlumbException($"{file.Url.Host} gave another part of {file.FileName} than was asked for. Run the same command again; it begins anew.");
        }

        have = goesOn ? have : 0;
        await using var target = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
        await using var source = await response.Content.ReadAsStreamAsync(cancel);
        var total = response.Content.Headers.ContentLength is { } length ? have + length : (long?)null;
        var block = new byte[Block];
        for (int read; (read = await source.ReadAsync(block, cancel)) > 0;)
        {
            have += read;
            if (have > LargestFile)
            {
                throw new PlumbException($"{file.FileName} has more than {LargestFile >> 30} GiB, which no model here needs.");
            }

            await target.WriteAsync(block.AsMemory(0, read), cancel);
            progress?.Report(new PullProgress(file.FileName, have, total));
        }
    }

    /// <summary>Follows redirects to https addresses only.</summary>
    private async Task<HttpResponseMessage> SendAsync(ModelFile file, long from, CancellationToken cancel)
    {
        var address = file.Url;
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Range = from > 0 ? new RangeHeaderValue(from, null) : null;
            var response = await http.SendAsync(request, cancel);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next)
            {
                return response;
            }

            response.Dispose();
            address = new Uri(address, next);
            if (address.Scheme != "https")
            {
                throw new PlumbException($"{file.Url.Host} sends on to an address without https for {file.FileName}; it was not followed.");
            }
        }

        throw new PlumbException($"{file.Url.Host} sends on too often for {file.FileName}.");
    }
}
