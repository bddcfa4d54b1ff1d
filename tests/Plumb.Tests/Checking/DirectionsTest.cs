using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Checking;

public sealed class DirectionsTest
{
    private const string Asked = "What is said about overcrowding in the harbour shelter?";

    private static readonly MemoryLibrary s_library = new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2024-03-01", "Overcrowding in the harbour shelter left whole families without beds during the first winter.")
        .Add("Coastal Agency", SourceKind.Government, "2025-04-01", "Overcrowding in the harbour shelter has ended since the agency opened a second building.")
        .Add("University of Port", SourceKind.Academic, "2026-01-02", "Overcrowding in the harbour shelter began in 2019 and was measured by researchers with care.");

    [Fact]
    public void What_is_laid_down_stands_in_the_record_and_in_how_the_question_was_understood()
    {
        var check = Made(new Directions { Actor = "Harbour Watch", Kind = QuestionKind.View });

        Assert.Equal(new CheckDirections { Actor = "Harbour Watch", Kind = "view" }, check.Directions);
        Assert.Contains("what Harbour Watch says about", check.UnderstoodAs, StringComparison.Ordinal);
        Assert.EndsWith("(actor, sort as you said)", check.UnderstoodAs, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_directions_does_not_speak_of_them() =>
        Assert.DoesNotContain("directions", System.Text.Encoding.UTF8.GetString(CheckJson.Serialize(Made(Directions.None))), StringComparison.Ordinal);

    [Fact]
    public void Other_directions_are_another_check_and_the_record_gives_them_back()
    {
        Directions[] all = [Directions.None, new() { Subject = "beds" }, new() { Actor = "beds" }, new() { From = new PartialDate(2024) }, new() { To = new PartialDate(2024) }, new() { Kind = QuestionKind.Why }];

        Assert.Equal(all.Length, all.Select(d => Core.Checking.Checker.IdOf(new Question(Asked) { Directions = d }, "library")).Distinct().Count());
        Assert.All(all, d => Assert.Equal(new Question(Asked) { Directions = d }, CheckJson.Deserialize(CheckJson.Serialize(Made(d)))!.ToQuestion()));
    }

    [Fact]
    public void Only_what_is_of_the_time_asked_about_is_quoted()
    {
        var check = Made(new Directions { From = new PartialDate(2025), To = new PartialDate(2025, 12) });

        Assert.All(check.Sentences().Where(s => s.Citations.Count > 0), s => Assert.Equal("Coastal Agency", s.Speaker));
        Assert.Contains(check.Limits, l => l is { Kind: "other-time", Value: 2 });
        Assert.Contains("from 2025 to December 2025", check.UnderstoodAs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recheck_asks_with_the_same_directions()
    {
        var earlier = Made(new Directions { To = new PartialDate(2024) });
        var (recheck, now) = await new Rechecker(s_library, Checker()).RecheckAsync(earlier, TestContext.Current.CancellationToken);

        Assert.Equal(earlier.Id, now.Check.Id);
        Assert.Equal(earlier.CheckedAt, now.Check.CheckedAt);
        Assert.False(recheck.Changed);
    }

    private static Check Made(Directions directions) =>
        Checker().CheckAsync(new Question(Asked) { Directions = directions }, "2026-01-01", default).GetAwaiter().GetResult().Check;

    private static Checker Checker() => new(s_library, new PassageFinder(s_library, s_library), new Weigher(s_library), new Verifier(s_library), new StillClock());
}
