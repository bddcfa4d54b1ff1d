using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

/// <summary>A sentence that stands on the texts of many and speaks of nothing that is asked is a notice, and not quoted.</summary>
public sealed class NoticeTest
{
    private const string Notice = "This is a record of the archive, and nobody in it was ever asked for leave.";

    [Fact]
    public void A_notice_on_the_texts_of_three_is_not_quoted()
    {
        var check = new MemoryLibrary()
            .AddWith(s => s with { Title = "Tarn Hall" }, "Board of Prisons", SourceKind.Government, "2025-03-01", "The Board of Prisons said that Tarn Hall has doctors at night.", Notice)
            .AddWith(s => s with { Title = "Tarn Hall in May" }, "Harbour Watch", SourceKind.Ngo, "2025-03-02", "Sailors slept on the floor of Tarn Hall in the cold of March.", Notice)
            .AddWith(s => s with { Title = "Tarn Hall in June" }, "Vessaly Daily", SourceKind.Press, "2025-03-03", "The mayor opened a kitchen in Tarn Hall for the sailors of the town.", Notice)
            .Check("What does the Board of Prisons say about Tarn Hall?");

        Assert.Contains(check.Summary, s => s.Text.Contains("doctors at night", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Summary.Concat(check.Sections.SelectMany(s => s.Sentences)), s => s.Text.Contains("record of the archive", StringComparison.Ordinal));
    }
}
