namespace Plumb.Core.Checking;

/// <summary>Writes a check in a form that other programs open.</summary>
/// <remarks>Thread-safe. The same check gives the same bytes. All text of a check is hostile: what the form would act on is escaped.</remarks>
public interface ICheckExport
{
    /// <summary>Name of the form, as on the command line: <c>docx</c>, <c>bibtex</c> …</summary>
    string Name { get; }

    /// <summary>Whether the bytes are UTF-8 text that a terminal can show.</summary>
    bool IsText { get; }

    /// <summary>The bytes of a check in this form.</summary>
    byte[] Write(Check check);
}
