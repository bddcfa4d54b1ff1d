using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Takes a file apart: itself, or the members of the container that it is, within limits.</summary>
internal sealed class Unpacker(IReadOnlyList<IContainerReader> containers, ManifestReader manifests, ReadingLimits limits)
{
    private const int Head = 64 * 1024;

    /// <summary>The items of a file, in order.</summary>
    public IEnumerable<IngestStep> Open(
        FileVisit visit, FileInfo file, string name, ManifestEntry? entry, IReadOnlyList<ManifestScope> scopes, CancellationToken cancel)
    {
        var (bytes, problem) = RegularFile.Read(file, limits.MaxBytes);
        if (problem is null)
        {
            return Expand(visit, new Member(name, bytes), entry, scopes, 0, cancel);
        }

        file = RegularFile.Of(file);
        return file.Exists && file.Length > limits.MaxBytes && LargeContainer(file, name) is { } container
            ? Stream(visit, file, container, name, scopes, cancel)
            : [new IngestStep.Failed(visit, name, problem, 0)];
    }

    /// <summary>The items of bytes that came from the web.</summary>
    public IEnumerable<IngestStep> OpenBytes(FileVisit visit, Member member, CancellationToken cancel) => Expand(visit, member, null, [], 0, cancel);

    private IEnumerable<IngestStep> Expand(
        FileVisit visit, Member member, ManifestEntry? entry, IReadOnlyList<ManifestScope> scopes, int depth, CancellationToken cancel)
    {
        if (member is { Problem: null, Same: { } same })
        {
            return member.Capture is { } capture ? [new IngestStep.Confirmed(new KeptCapture(same, capture))] : [];
        }

        var problem = member.Problem ?? (member.Bytes.Length == 0 ? "it is empty" : null);
        if (problem is not null)
        {
            return [new IngestStep.Failed(visit, member.Name, problem, 0)];
        }

        var type = MediaTypeSniffer.Sniff(member.Bytes, member.Name);
        return containers.FirstOrDefault(c => c.MediaTypes.Contains(type)) is not { } container
                ? [new IngestStep.Pending(new IngestItem(visit, member.Name, member.Bytes, type, entry ?? ByBytes(scopes, member.Bytes) ?? Said(member), member.Capture))]
            : depth >= limits.MaxDepth
                ? [new IngestStep.Failed(visit, member.Name, $"it lies {depth} containers deep, deeper than the limit of {limits.MaxDepth}", 0)]
            : Members(visit, container, () => new MemoryStream(member.Bytes, writable: false), member.Name, scopes, depth, cancel);
    }

    /// <summary>What came with a member, where no manifest says anything of it.</summary>
    private static ManifestEntry? Said(Member member) => member.Facts is { } facts ? new ManifestEntry(facts.Id, facts, null, member.Name) : null;

    private static ManifestEntry? ByBytes(IReadOnlyList<ManifestScope> scopes, byte[] bytes) =>
        scopes.Count > 0 ? ManifestScope.FindBytes(scopes, SnapshotId.Of(bytes)) : null;

    private IEnumerable<IngestStep> Stream(
        FileVisit visit, FileInfo file, IContainerReader container, string name, IReadOnlyList<ManifestScope> scopes, CancellationToken cancel) =>
        Members(visit, container, () => file.OpenRead(), name, scopes, 0, cancel);

    private IEnumerable<IngestStep> Members(
        FileVisit visit, IContainerReader container, Func<Stream> open, string name, IReadOnlyList<ManifestScope> scopes, int depth, CancellationToken cancel)
    {
        var own = new List<ManifestScope>();
        foreach (var member in Safely(container, open, name, cancel))
        {
            var full = member.Name.Length > 0 ? $"{name}!/{member.Name}" : name;
            visit.Unpacked += member.Unpacked;
            if (++visit.Members > limits.MaxMembers || visit.Unpacked > limits.MaxUnpackedBytes)
            {
                yield return new IngestStep.Failed(visit, name, "it holds more than the limits allow; the rest of it was not read", 0);
                yield break;
            }

            if (IsOfTheSystem(member.Name))
            {
                continue;
            }

            if (Manifest.Is(member.Name) && member.Problem is null && manifests.Read(member.Bytes, member.Name) is { } manifest)
            {
                var scope = new ManifestScope(manifest, full[..^Path.GetFileName(member.Name).Length]);
                own.Insert(0, scope);
                foreach (var note in scope.Notes(missing: false))
                {
                    yield return note;
                }

                continue;
            }

            IReadOnlyList<ManifestScope> all = [.. own, .. scopes];
            foreach (var step in Expand(visit, member with { Name = full }, ManifestScope.Find(all, full), all, depth + 1, cancel))
            {
                yield return step;
            }
        }

        foreach (var note in own.SelectMany(s => s.Notes(missing: true)))
        {
            yield return note;
        }
    }

    /// <summary>The members; what a damaged container throws becomes a last member with a problem.</summary>
    private IEnumerable<Member> Safely(IContainerReader container, Func<Stream> open, string name, CancellationToken cancel)
    {
        Stream? stream = null;
        IEnumerator<Member>? members = null;
        try
        {
            while (true)
            {
                Member? failed = null;
                try
                {
                    stream ??= open();
                    members ??= container.Open(stream, name, limits, cancel).GetEnumerator();
                    if (!members.MoveNext())
                    {
                        break;
                    }
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    failed = new Member("", [], $"it could not be unpacked further: {e.Message}");
                }

                yield return failed ?? members!.Current;
                if (failed is not null)
                {
                    break;
                }
            }
        }
        finally
        {
            members?.Dispose();
            stream?.Dispose();
        }
    }

    private IContainerReader? LargeContainer(FileInfo file, string name)
    {
        try
        {
            using var stream = file.OpenRead();
            var head = new byte[Head];
            var type = MediaTypeSniffer.Sniff(head.AsSpan(0, stream.ReadAtLeast(head, Head, throwOnEndOfStream: false)), name);
            return containers.FirstOrDefault(c => c.MediaTypes.Contains(type));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What operating systems put beside the files of an archive.</summary>
    private static bool IsOfTheSystem(string member) =>
        member.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(member).StartsWith('.');
}
