using System.IO.Compression;
using CsCheck;
using Plumb.Core.Reading;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Reading;

public sealed class MediaTypeSnifferTest
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Theory]
    [InlineData("From: a@x\nDate: today\nSubject: s\n\n<html><body>mail</body></html>", "a.bin", "message/rfc822")]
    [InlineData("Received: by x\nX-Long: y\nMIME-Version: 1.0\n\nhello", "a.bin", "message/rfc822")]
    [InlineData("Received: 5 May 2025\n\nA letter came.", "a.txt", "text/plain")]
    [InlineData("From a@x Tue Jul  8 10:15:00 2025\nSubject: s\n\nhello", "a.bin", "application/mbox")]
    [InlineData("From far away they came\nNote: nobody knew.", "a.txt", "text/plain")]
    [InlineData("{\n  \"text\": \"<html>\"\n}", "a.bin", "application/json")]
    [InlineData("{\"text\": \"<html>\"}\n{\"text\": \"b\"}", "a.bin", "application/jsonl")]
    [InlineData("{\"text\": \"a\"}\n", "a.jsonl", "application/jsonl")]
    [InlineData("{\"text\": \"a\"}\n", "a.jsonl!/line 1", "application/json")]
    [InlineData("{braces} open this letter", "a.txt", "text/plain")]
    [InlineData("a,b\n1,2", "a.csv.gz", "text/csv")]
    public void Text_is_told_by_its_shape(string text, string name, string type) => Assert.Equal(type, MediaTypeSniffer.Sniff(Outcomes.Utf8(text), name));

    [Fact]
    public void A_document_is_told_by_the_names_of_its_parts() => Assert.Equal(Word, MediaTypeSniffer.Sniff(Document(), "a.zip"));

    [Fact]
    public void A_document_cut_short_is_still_one() => Assert.Equal(Word, MediaTypeSniffer.Sniff(Document().AsSpan()[..^60], "a.docx"));

    [Fact]
    public void An_archive_with_a_document_in_it_is_an_archive() =>
        Assert.Equal("application/zip", MediaTypeSniffer.Sniff(Zip(("reports/a.docx", Document())), "a.docx"));

    [Fact]
    public void An_archive_with_a_folder_named_like_a_part_is_an_archive() =>
        Assert.Equal("application/zip", MediaTypeSniffer.Sniff(Zip(("word/document.xml", [1]), ("notes.txt", [2])), "a.zip"));

    [Fact]
    public void Bytes_of_any_kind_have_a_type()
    {
        Gen.Byte.Array[0, 200].Sample(bytes => MediaTypeSniffer.Sniff(bytes, "a.docx").Length > 0, iter: 500, threads: 1);
        var whole = Document();
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var changed = whole.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                return MediaTypeSniffer.Sniff(changed, "a").Length > 0;
            },
            iter: 500,
            threads: 1);
    }

    private static byte[] Document() => Zip(("[Content_Types].xml", [1]), ("word/document.xml", [2]), ("docProps/core.xml", [3]));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }
}
