using System.Text;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Office;

/// <summary>Tells the user what to do with compound files: Office files with a password, and those of before 2007.</summary>
public sealed class CompoundFileReader : IDocumentReader
{
    private static readonly byte[] s_encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/x-ole-storage"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel) =>
        new ReadOutcome.Unreadable(snapshot.Bytes.AsSpan().IndexOf(s_encrypted) >= 0
            ? "it is password-protected; save a copy without the password and add that"
            : "it is an old Office file; save it as .docx, .xlsx or .pptx");
}
