using System.Text;

namespace Plumb.Tests.Adapters.Linked;

/// <summary>How citations are written.</summary>
public enum Citing
{
    /// <summary><c>[1]</c>, with a numbered list at the end.</summary>
    Brackets,

    /// <summary>Numbers above the line, with a numbered list at the end.</summary>
    Raised,

    /// <summary>Footnotes, as the format has them.</summary>
    Notes,

    /// <summary>Words that are links.</summary>
    Links,

    /// <summary><c>(Ombudsman, 2025)</c>, with a list by names.</summary>
    AuthorYear,
}

/// <summary>One short report about a made-up port, which the tests write in every format and with every form of citation.</summary>
public static class OneText
{
    /// <summary>The list of sources, by number from 1: author, year, title, address.</summary>
    public static IReadOnlyList<(string Author, string Year, string Title, string Address)> Sources { get; } =
    [
        ("Ombudsman", "2025", "Inspection of the reception centre", "https://ombudsman.example/inspection-of-port-orrin"),
        ("Doctors at the Quay", "2025", "Untreated", "https://doctors-at-the-quay.example/untreated"),
        ("Harbour Board", "2024", "Dredging notice", "https://www.port-orrin-harbour-board.example/dredging"),
    ];

    /// <summary>Paragraphs of sentences with the numbers of what they cite. The last words of a sentence are its link.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Words, int[] Cites)>> Paragraphs { get; } =
    [
        [
            ("The Ombudsman inspected the reception centre without notice on 29 and 30 April 2025.", [1]),
            ("Hall C was built for 120 people, and the agency has used it as a dormitory since the winter of the storms, when the old barracks near the breakwater were closed.", [1, 3]),
            ("Nobody has published how many of them saw a doctor in the warehouse.", [2]),
        ],
        [
            ("The agency employs one nurse for every 200 people, and no doctor at night.", [2]),
            ("It held 412 people for more than 30 days on 31 January 2025.", []),
            ("The dredging of the basin begins in October 2025 and ends in March 2026.", [3]),
        ],
    ];

    /// <summary>Whether a form writes one citation only of a sentence: words lead to one address.</summary>
    public static int Most(Citing form) => form == Citing.Links ? 1 : int.MaxValue;

    public static string Markdown(Citing form)
    {
        var text = new StringBuilder("# Hall C\n\n");
        foreach (var paragraph in Paragraphs)
        {
            text.AppendJoin(' ', paragraph.Select(s => Written(s.Words, s.Cites, form, n => $"[^{n}]", ns => $"<sup>{string.Join(',', ns)}</sup>", (w, n) => $"[{w}]({Sources[n - 1].Address})"))).Append("\n\n");
        }

        return text.Append(form switch
        {
            Citing.Brackets => "## References\n\n" + Listed((n, s) => $"[{n}] {Entry(s)} <{s.Address}>\n\n"),
            Citing.Raised => "## References\n\n" + Listed((n, s) => $"{n}. {Entry(s)} <{s.Address}>\n"),
            Citing.Notes => Listed((n, s) => $"[^{n}]: {Entry(s)} <{s.Address}>\n\n"),
            Citing.AuthorYear => "## References\n\n" + Listed((_, s) => $"{s.Author} ({s.Year}). {s.Title}. <{s.Address}>\n\n"),
            _ => "",
        }).ToString();
    }

    public static string Html(Citing form)
    {
        var text = new StringBuilder("<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Hall C</title></head><body><h1>Hall C</h1>");
        foreach (var paragraph in Paragraphs)
        {
            text.Append("<p>").AppendJoin(' ', paragraph.Select(s => Written(s.Words, s.Cites, form, n => $"<sup><a href='#fn{n}'>{n}</a></sup>", ns => $"<sup>{string.Join(',', ns)}</sup>", (w, n) => $"<a href='{Sources[n - 1].Address}'>{w}</a>"))).Append("</p>\n");
        }

        return text.Append(form switch
        {
            Citing.Brackets => "<h2>References</h2>" + Listed((n, s) => $"<p>[{n}] {Entry(s)} <a href='{s.Address}'>{s.Address}</a></p>"),
            Citing.Raised => $"<h2>References</h2><ol>{Listed((_, s) => $"<li>{Entry(s)} <a href='{s.Address}'>{s.Address}</a></li>")}</ol>",
            Citing.Notes => Listed((n, s) => $"<aside id='fn{n}'>{n}. {Entry(s)} <a href='{s.Address}'>{s.Address}</a></aside>"),
            Citing.AuthorYear => "<h2>References</h2>" + Listed((_, s) => $"<p>{s.Author} ({s.Year}). {s.Title}. <a href='{s.Address}'>{s.Address}</a></p>"),
            _ => "",
        }).Append("</body></html>").ToString();
    }

    /// <summary>The list of sources with numbers or names, a line for each.</summary>
    public static string Listed(Func<int, (string Author, string Year, string Title, string Address), string> entry) => string.Concat(Sources.Select((s, i) => entry(i + 1, s)));

    /// <summary>An entry without its address.</summary>
    public static string Entry((string Author, string Year, string Title, string Address) source) => $"{source.Author}, “{source.Title}”, {source.Year}.";

    /// <summary>A sentence with its citations.</summary>
    private static string Written(string words, int[] cites, Citing form, Func<int, string> note, Func<int[], string> raised, Func<string, int, string> link) => cites.Length == 0 ? words : form switch
    {
        Citing.Brackets => words + string.Concat(cites.Select(c => $" [{c}]")),
        Citing.Raised => words + raised(cites),
        Citing.Notes => words + string.Concat(cites.Select(note)),
        Citing.Links => LinkAt(words) is var at ? words[..at] + link(words[at..^1], cites[0]) + "." : words,
        _ => $"{words[..^1]} ({string.Join("; ", cites.Select(c => $"{Sources[c - 1].Author}, {Sources[c - 1].Year}"))}).",
    };

    /// <summary>Where the last three words of a sentence begin.</summary>
    public static int LinkAt(string words) => words[..words[..words.LastIndexOf(' ')].LastIndexOf(' ')].LastIndexOf(' ') + 1;
}
