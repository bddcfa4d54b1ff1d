namespace Plumb.Core.Reading;

/// <summary>What came of adding: counts, and what could not be read and why.</summary>
public sealed record IngestReport
{
    /// <summary>Sources that are new in the library.</summary>
    public int Added { get; init; }

    /// <summary>Items whose bytes were archived already.</summary>
    public int Unchanged { get; init; }

    /// <summary>Bytes of all items that were looked at, as they came.</summary>
    public long Bytes { get; init; }

    /// <summary>Items that hold other bytes than when they were added before; the earlier source stays.</summary>
    public IReadOnlyList<ChangedItem> Changed { get; init; } = [];

    /// <summary>Items that could not be read, with the reason, in the order in which they came.</summary>
    public IReadOnlyList<UnreadableItem> Unreadable { get; init; } = [];

    /// <summary>This report and one of a further run, together.</summary>
    public IngestReport And(IngestReport next) => new()
    {
        Added = Added + next.Added,
        Unchanged = Unchanged + next.Unchanged,
        Bytes = Bytes + next.Bytes,
        Changed = [.. Changed, .. next.Changed],
        Unreadable = [.. Unreadable, .. next.Unreadable],
        Warnings = [.. Warnings, .. next.Warnings],
    };

    /// <summary>What else the user should know: broken lines of a manifest, pages without text.</summary>
    public IReadOnlyList<UnreadableItem> Warnings { get; init; } = [];
}

/// <summary>An item that could not be read, or that was read with a reservation.</summary>
/// <param name="Name">Path or member name.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record UnreadableItem(string Name, string Reason);

/// <summary>An item that holds other bytes than before.</summary>
/// <param name="Name">Path or member name, or the address under which it was published.</param>
/// <param name="Before">Snapshot that came under this name before, which stays in the library.</param>
/// <param name="Now">Snapshot that was added.</param>
public sealed record ChangedItem(string Name, string Before, string Now);

/// <summary>How far adding has come.</summary>
/// <param name="Done">Items done, readable or not.</param>
/// <param name="Total">Files to look at, where it is known; a container counts as one file but as many items.</param>
/// <param name="Bytes">Bytes of the items done.</param>
/// <param name="Current">Name of the item done last.</param>
public sealed record IngestProgress(int Done, int? Total, long Bytes, string Current);

/// <summary>What the user asks of one run of adding.</summary>
public sealed record IngestOptions
{
    /// <summary>Nothing in particular.</summary>
    public static IngestOptions None { get; } = new();

    /// <summary>Reads files again even when path, size and time of change are as before.</summary>
    public bool Force { get; init; }

    /// <summary>Names that a foreign manifest uses.</summary>
    public FieldMap Fields { get; init; } = FieldMap.None;
}
