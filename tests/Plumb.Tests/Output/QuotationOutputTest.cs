using System.Globalization;
using System.Text.Json;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Desk;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Plumb.Tests.Verification.Desk;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class QuotationOutputTest
{
    [Fact]
    public async Task The_terminal_marks_differences_and_keeps_to_80_columns()
    {
        var text = QuotationTerminal.Write(await Find(QuoteDeskTest.Library(), "The harbour shelter holds 40 families without any heating", "Hesk"), 80, styled: false);

        Assert.StartsWith("Altered: the nearest words in this library differ.", text, StringComparison.Ordinal);
        Assert.Contains("{+40+}", text, StringComparison.Ordinal);
        Assert.Contains("Maria Lopez; not Hesk", text, StringComparison.Ordinal);
        Assert.Contains("earliest", text, StringComparison.Ordinal);
        Assert.Contains("Compared word by word with", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(StringInfo.ParseCombiningCharacters(line).Length <= 80, line));
        Assert.DoesNotContain('\e', text);
    }

    [Fact]
    public async Task Absence_is_said_of_this_library_alone()
    {
        var text = QuotationTerminal.Write(await Find(QuoteDeskTest.Library(), "Pigeons rarely sing opera under water", null), 80, styled: false);

        Assert.StartsWith("Not found in 4 documents of this library.", text, StringComparison.Ordinal);
        Assert.Contains("may have been said elsewhere", text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_does_not_steer_the_terminal()
    {
        var library = new MemoryLibrary().Add("\e[31mEvil\u202E", SourceKind.Press, null, "The harbour \e[2Jshelter is closed for families today.");
        var text = QuotationTerminal.Write(await Find(library, "The harbour \e[2Jshelter is shut for families today", "\e]0;x\a"), 80, styled: false);

        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E');
    }

    [Fact]
    public async Task The_json_names_its_format_and_counts_code_points()
    {
        var library = new MemoryLibrary().Add("Harbour Times", SourceKind.Press, "2024-05-02", "😀😀 The harbour shelter is closed for families today.");
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(QuotationJson.Of(await Find(library, "“the harbour shelter is closed”", null)), JsonSerializerOptions.Web));
        var root = json.RootElement;
        var best = root.GetProperty("appearances")[0];

        Assert.Equal("plumb-quotation/1", root.GetProperty("format").GetString());
        Assert.Equal("exact", root.GetProperty("standing").GetString());
        Assert.Equal("The harbour shelter is closed", best.GetProperty("wording").GetString());
        Assert.Equal([3, 32], best.GetProperty("place").EnumerateArray().Select(p => p.GetInt32()));
        Assert.Equal(best.GetProperty("source").GetProperty("snapshot").GetString(), root.GetProperty("earliest").GetString());
    }

    private static Task<QuoteFinding> Find(MemoryLibrary library, string quote, string? speaker) =>
        new QuoteDesk(library, library).FindAsync(quote, speaker, TestContext.Current.CancellationToken);
}
