using System.Buffers;

namespace Plumb.Core.Weighing;

/// <summary>Where a clause of a sentence ends, as far as marks tell: what stands beyond says nothing of a number in it.</summary>
internal static class ClauseBreaks
{
    /// <summary>Marks that part clauses; a comma may stand within one.</summary>
    public static SearchValues<char> Marks { get; } = SearchValues.Create(".;:()—");

    /// <summary>The clause around a place.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="at">The place, in UTF-16 units.</param>
    /// <param name="marks">What parts clauses.</param>
    public static string ClauseAt(string text, int at, SearchValues<char> marks)
    {
        var from = text.AsSpan(0, at).LastIndexOfAny(marks) + 1;
        var to = text.AsSpan(at).IndexOfAny(marks);
        return text[from..(to < 0 ? text.Length : at + to)];
    }
}
