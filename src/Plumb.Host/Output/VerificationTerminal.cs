using Plumb.Core.Verification.Texts;
using Plumb.Host.Cli;
using Spectre.Console;

namespace Plumb.Host.Output;

/// <summary>A verification for reading in a terminal: what an editor has to look at, with the words of the sources.</summary>
internal static class VerificationTerminal
{
    private const int MostEvidence = 3;
    private const int LongestQuote = 320;
    private const int LongestSentence = 1_000;

    public static void Write(TextWriter output, TextVerification verified, int width, bool styled, bool brief)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = styled ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Math.Clamp(width, 40, 100);
        console.Profile.Capabilities.Unicode = true;
        Head(console, verified);
        if (!brief)
        {
            var named = new HashSet<int>();
            foreach (var sentence in verified.Sentences.Where(s => s.Faults.Count > 0 || s.Grade is "none" or "partial"))
            {
                Sentence(console, sentence, verified, named);
            }
        }

        Proposals(console, verified);
    }

    private static void Head(IAnsiConsole console, TextVerification verified)
    {
        console.MarkupLine($"[bold]{E(verified.Title ?? verified.File)}[/]");
        console.MarkupLine(E(VerificationWords.Counts(verified.Counts)));
        console.MarkupLine($"[dim]Verified on {verified.VerifiedAt} by the judge {E(verified.Judge)}. Supported means that the source says it, not that it is true.[/]");
        foreach (var remark in verified.Remarks)
        {
            console.MarkupLine($"[yellow]![/] {E(remark)}");
        }
    }

    private static void Sentence(IAnsiConsole console, TextSentence sentence, TextVerification verified, HashSet<int> named)
    {
        console.WriteLine();
        var place = VerificationWords.Place(sentence);
        var grid = Grid();
        grid.AddRow($"[{Colour(sentence.Outcome)}]{VerificationWords.Sign(sentence.Outcome)}[/]", $"[bold]{E(Printable.Line(sentence.Text, LongestSentence))}[/]");
        grid.AddRow("", $"[{Colour(sentence.Outcome)}]{E(sentence.Outcome)}[/][dim], sentence {sentence.Number}{(place.Length > 0 ? $", {place}" : "")}[/]");
        foreach (var fault in sentence.Faults)
        {
            grid.AddRow("", $"[{(fault.Level == "error" ? "red" : "yellow")}]{E(fault.Level)}[/] {E(fault.Message)}");
        }

        if (sentence.Faults.Count == 0)
        {
            grid.AddRow("", E(sentence.Why));
        }

        foreach (var (lead, evidence) in VerificationWords.Evidence(sentence).Take(MostEvidence))
        {
            var source = verified.Sources[evidence.Source - 1];
            grid.AddRow("", $"[dim]{E((lead.Length > 0 ? $"{lead}: " : "") + Called(source, named))}{(evidence.Page is { } page ? $", p. {page}" : "")}:[/] “{E(Cut(evidence.Quote))}”");
        }

        console.Write(grid);
    }

    /// <summary>A source by its mark alone, once it has been named in full.</summary>
    private static string Called(TextSource source, HashSet<int> named) => !named.Add(source.Number) && source.Label is { } label ? label : VerificationWords.Source(source);

    private static void Proposals(IAnsiConsole console, TextVerification verified)
    {
        if (verified.Proposals.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.MarkupLine("[bold]Citations that could be added[/]");
        foreach (var proposal in verified.Proposals)
        {
            var grid = Grid();
            var source = verified.Sources[proposal.Evidence.Source - 1];
            grid.AddRow("[green]+[/]", $"sentence {proposal.Sentence}: {E(proposal.Claim)} [bold]{E(proposal.Mark)}[/]");
            grid.AddRow("", $"[dim]{E(VerificationWords.Source(source))}:[/] “{E(Cut(proposal.Evidence.Quote))}”");
            console.Write(grid);
        }
    }

    private static Grid Grid()
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().Width(1).PadLeft(1).PadRight(1));
        grid.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        return grid;
    }

    private static string Colour(string outcome) => outcome switch
    {
        "supported" => "green",
        "partly supported" => "yellow",
        "nothing to check" => "dim",
        _ => "red",
    };

    private static string Cut(string quote) => Printable.Line(quote, LongestQuote);

    private static string E(string text) => Markup.Escape(string.Join(' ', Printable.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
