using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Where uploaded files wait for their job: folders, each named by what is in it.</summary>
/// <remarks>Because the name is a hash of names and bytes, the same upload is the same order, and a name that is no hash leads nowhere.</remarks>
/// <param name="root">Where the folders lie.</param>
internal sealed class Spool(string root)
{
    private const int LongestName = 120;

    /// <summary>Most bytes of a name in UTF-8: file systems take 255, and a number may yet come to it.</summary>
    private const int MostNameBytes = 200;

    private const int NameDigits = 32;

    private readonly Dictionary<string, int> _users = new(StringComparer.Ordinal);

    /// <summary>The folder of the spool that a work needs, or null.</summary>
    public static string? Of(JobInput input) => input switch
    {
        JobInput.Add add => add.Spool,
        JobInput.Verify verify => verify.Spool,
        _ => null,
    };

    /// <summary>Begins an upload; when it is disposed of without having been kept, it is gone.</summary>
    public SpoolUpload Begin()
    {
        var uploads = Path.Combine(root, "uploads");
        Directory.CreateDirectory(uploads);
        return new SpoolUpload(Directory.CreateDirectory(Path.Combine(uploads, Path.GetRandomFileName())).FullName, Take);
    }

    /// <summary>Keeps one file whose bytes are at hand.</summary>
    /// <returns>The folder's name, for the job's input.</returns>
    public async Task<string> KeepAsync(string name, byte[] bytes, CancellationToken cancel)
    {
        using var upload = Begin();
        using var stream = new MemoryStream(bytes, writable: false);
        await upload.AddAsync(name, stream, bytes.LongLength, cancel);
        return upload.Keep();
    }

    /// <summary>Where a folder of the spool lies.</summary>
    /// <exception cref="PlumbException">There is none, or no longer.</exception>
    public string PathOf(string name) => IsName(name) && Path.Combine(root, name) is var path && Directory.Exists(path)
        ? path
        : throw new PlumbException("The uploaded files are gone. Upload them again.");

    /// <summary>A job needs a folder no longer; when none does, it is taken away.</summary>
    public void Release(string name)
    {
        lock (_users)
        {
            if (_users.TryGetValue(name, out var users) && users > 1)
            {
                _users[name] = users - 1;
            }
            else if (_users.Remove(name))
            {
                Delete(Path.Combine(root, name));
            }
        }
    }

    /// <summary>Takes all folders away that no job needs. Only before anybody can upload.</summary>
    /// <param name="needed">The folders that jobs need, one for each job.</param>
    public void Sweep(IEnumerable<string> needed)
    {
        lock (_users)
        {
            foreach (var name in needed)
            {
                _users[name] = _users.GetValueOrDefault(name) + 1;
            }

            foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
            {
                if (!_users.ContainsKey(Path.GetFileName(folder)))
                {
                    Delete(folder);
                }
            }
        }
    }

    /// <summary>Takes an upload over, for one job more.</summary>
    private string Take(string folder, string name)
    {
        lock (_users)
        {
            var kept = Path.Combine(root, name);
            if (!Directory.Exists(kept))
            {
                Directory.Move(folder, kept);
            }

            _users[name] = _users.GetValueOrDefault(name) + 1;
            return name;
        }
    }

    /// <summary>The last part of a given name, as a file can be called: whatever else it holds, it leads nowhere.</summary>
    public static string FileName(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var name = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not (':' or '*' or '?' or '"' or '<' or '>' or '|'))]).Trim(' ', '.');
        name = name.Length <= LongestName ? name : name[^LongestName..];
        while (Encoding.UTF8.GetByteCount(name) > MostNameBytes)
        {
            name = name[1..];
        }

        return name.Trim(' ', '.') is { Length: > 0 } kept ? kept : "file";
    }

    internal static string NameOf(IEnumerable<(string Name, string Hash)> files)
    {
        var all = string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Name}\n{f.Hash}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..NameDigits];
    }

    internal static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays until the next start.
        }
    }

    private static bool IsName(string name) => name.Length == NameDigits && name.All(char.IsAsciiHexDigitLower);
}

/// <summary>An upload under way.</summary>
internal sealed class SpoolUpload(string folder, Func<string, string, string> take) : IDisposable
{
    private const int BufferSize = 81_920;

    private readonly List<(string Name, string Hash)> _files = [];

    /// <summary>Files so far.</summary>
    public int Count => _files.Count;

    /// <summary>Takes one file as it comes.</summary>
    /// <param name="name">The name under which it came; only its last part counts, and a name that was there gets a number.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="most">Most bytes of it.</param>
    /// <param name="cancel">Cancels the upload.</param>
    /// <exception cref="PlumbException">It is larger.</exception>
    public async Task AddAsync(string name, Stream content, long most, CancellationToken cancel)
    {
        var own = Free(Spool.FileName(name));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(Path.Combine(folder, own), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        var (buffer, total) = (new byte[BufferSize], 0L);
        while (await content.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if ((total += count) > most)
            {
                throw new PlumbException($"{own} has more than {most:N0} bytes. Divide it, or add it on the machine of the server with plumb add.");
            }

            hash.AppendData(buffer, 0, count);
            await WriteAsync(file, buffer.AsMemory(0, count), cancel);
        }

        _files.Add((own, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Takes files, however they come to the server.</summary>
    /// <param name="files">The names under which they come, and their bytes; each is read before the next is asked for.</param>
    /// <param name="most">Most files.</param>
    /// <param name="cancel">Cancels the upload.</param>
    /// <returns>False where more came: the upload is then to be refused.</returns>
    /// <exception cref="PlumbException">A file is larger than can be read.</exception>
    public async Task<bool> AddAsync(IAsyncEnumerable<(string Name, Stream Content)> files, int most, CancellationToken cancel)
    {
        var largest = new ReadingLimits().MaxBytes;
        await foreach (var (name, content) in files.WithCancellation(cancel))
        {
            if (Count == most)
            {
                return false;
            }

            await AddAsync(name, content, largest, cancel);
        }

        return true;
    }

    /// <summary>Keeps what came, until its job is over.</summary>
    /// <returns>The folder's name, for the job's input.</returns>
    public string Keep() => take(folder, Spool.NameOf(_files));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Spool.Delete(folder);
        }
    }

    /// <summary>Writes, and tells a fault of the server's own disk as such: it is not the sender who can mend it.</summary>
    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        try
        {
            await file.WriteAsync(bytes, cancel);
        }
        catch (IOException e)
        {
            throw new PlumbException($"The server could not write the file: {e.Message} Whoever runs it may have to free space on its disk.", e);
        }
    }

    private string Free(string name)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var n = 2; _files.Exists(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)); n++)
        {
            name = $"{stem}-{n}{ending}";
        }

        return name;
    }
}
