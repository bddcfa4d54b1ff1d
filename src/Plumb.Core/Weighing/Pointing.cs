using System.Buffers;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence points to something that its reader cannot see.</summary>
/// <remarks>Rules on words and their places, in English; a measure that errs towards leaving a sentence out.</remarks>
internal static class Pointing
{
    private const int LeadingWords = 6;

    /// <summary>Words from a pointing word to its noun.</summary>
    private const int MostToNoun = 3;

    /// <summary>First words that point back.</summary>
    private static readonly HashSet<string> s_first = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "its", "their", "him", "them",
        "such", "so", "but", "and", "or", "nor", "yet", "however", "moreover", "furthermore", "therefore", "thus", "also",
        "additionally", "besides", "instead", "meanwhile", "nevertheless", "nonetheless", "then", "there", "here", "hence",
        "consequently", "similarly", "likewise", "otherwise", "still", "both", "neither", "another", "others", "which",
        "who", "whose", "because", "for", "let", "see", "click", "read", "subscribe", "even",
        "first", "second", "third", "finally", "lastly", "next", "again", "yes", "no", "well", "now", "thank", "thanks", "q", "look", "hey", "okay", "ok", "sure",
        "yeah", "right", "oh", "today", "yesterday", "tomorrow", "indeed", "rather", "further", "plus", "same", "later", "earlier", "overall", "together", "regardless", "folks",
    };

    private static readonly HashSet<string> s_pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "his", "her", "him", "himself", "herself" };

    /// <summary>Nouns for a person to whom a pronoun can point.</summary>
    private static readonly HashSet<string> s_people = new(StringComparer.OrdinalIgnoreCase)
    {
        "man", "woman", "boy", "girl", "child", "detainee", "prisoner", "inmate", "immigrant", "migrant", "national", "citizen", "resident", "worker", "officer", "judge", "mother", "father", "son", "daughter",
        "student", "doctor", "nurse", "lawyer", "attorney", "witness", "victim", "person", "someone", "everyone", "nobody", "president", "minister", "senator", "governor", "mayor", "sheriff", "spokesman", "spokeswoman",
        "spokesperson", "seeker", "patient", "alien", "husband", "wife", "brother", "sister", "employee", "guard", "driver", "teacher", "reporter", "journalist", "candidate",
    };

    private static readonly HashSet<string> s_subjects = new(StringComparer.OrdinalIgnoreCase) { "it", "they", "he", "she", "this", "these", "those" };

    private static readonly HashSet<string> s_pointers = new(StringComparer.OrdinalIgnoreCase) { "this", "these", "those", "such" };

    /// <summary>After a pointing word these name the time of writing, which stands beside the sentence.</summary>
    private static readonly HashSet<string> s_times = new(StringComparer.OrdinalIgnoreCase)
    {
        "year", "month", "week", "morning", "afternoon", "summer", "winter", "spring", "fall", "autumn", "century", "decade", "administration", "country", "nation", "who", "term", "study", "cohort", "analysis", "survey", "review", "report",
    };

    private static readonly SearchValues<string> s_elsewhere = SearchValues.Create(
    [
        "the latter", "the former ", "aforementioned", "as noted", "as described", "as discussed", "mentioned above", "described above", "see above", "see below", " above.", " below.",
        "respectively", "this section", "this subsection", "this paragraph", "this document", "this page", "this entry", "this note", "this post", "this article", "the following",
        "in that case", "at that time", "that year", "in question",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Openings that join a sentence to the one before it.</summary>
    private static readonly string[] s_joining =
    [
        "As a result, ", "In addition, ", "As such, ", "In turn, ", "By contrast, ", "In contrast, ", "On the other hand, ", "At the same time, ", "To that end, ", "In other words, ", "After that, ", "In the meantime, ",
        "On the same date, ", "On the same day, ", "In response, ",
    ];

    /// <summary>"Since that ruling", "under that agreement".</summary>
    private static readonly HashSet<string> s_leading = new(StringComparer.OrdinalIgnoreCase) { "since", "after", "before", "under", "by", "from", "in", "on", "at", "with", "during", "within", "of", "for", "despite" };

    /// <summary>Many people: none of them is "he" or "she".</summary>
    private static readonly HashSet<string> s_groups = new(StringComparer.OrdinalIgnoreCase)
    {
        "advocates", "officials", "detainees", "families", "lawyers", "attorneys", "critics", "inspectors", "reporters", "officers", "guards", "doctors", "nurses", "residents", "prisoners", "immigrants", "migrants",
        "lawmakers", "activists", "experts", "researchers", "witnesses", "relatives", "organizers", "organisers", "neighbors", "neighbours", "supporters", "protesters", "workers", "police", "groups", "authorities", "investigators",
    };

    /// <summary>"The result is", "The rebuttal sets up", "A similar bill": of what, the sentence before says.</summary>
    private static readonly Pattern s_relating = new(
        @"\A((The|Another|One|A) )?([A-Za-z]+ )?(results?|reason|cause|outcome|upshot|consequence|exception|rebuttal|response|answer|goal|purpose|effect) (is|was|are|were|has|sets|came|comes|shows|means)\b|\A(A |The )?[Ss]imilar ", RegexOptions.NonBacktracking);

    private static readonly string[] s_counted = ["The two ", "The three ", "The four ", "The same ", "The other ", "The former ", "The latter ", "All of the "];

    /// <summary>Whether something in the sentence points out of it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words.</param>
    public static bool Out(string sentence, IReadOnlyList<TextSpan> words) =>
        s_first.Contains(Bare(words[0].Of(sentence)))
        || sentence.AsSpan().ContainsAny(s_elsewhere)
        || s_joining.Any(j => sentence.StartsWith(j, StringComparison.Ordinal))
        || (words[1].Of(sentence) == "that" && s_leading.Contains(words[0].Of(sentence)))
        || s_counted.Any(c => sentence.StartsWith(c, StringComparison.Ordinal))
        || s_relating.IsMatch(sentence)
        || PointsAtNoun(sentence, words)
        || HasLostPronoun(sentence, words);

    /// <summary>"Two of those deaths", "In this case": a pointing word with its noun near the beginning.</summary>
    private static bool PointsAtNoun(string sentence, IReadOnlyList<TextSpan> words)
    {
        for (var i = 1; i < Math.Min(LeadingWords, words.Count - 1); i++)
        {
            if (s_pointers.Contains(words[i].Of(sentence)) && !words.Skip(i + 1).Take(MostToNoun).Any(w => s_times.Contains(w.Of(sentence))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A person's pronoun before any name, or a pronoun for a subject right after an opening clause without one.</summary>
    private static bool HasLostPronoun(string sentence, IReadOnlyList<TextSpan> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var word = Bare(words[i].Of(sentence));
            var opens = s_subjects.Contains(word) && words[i].Start >= 2 && sentence[words[i].Start - 2] == ',';
            var person = s_pronouns.Contains(word);
            if (person && i < LeadingWords && word.Equals("him", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if ((person || (opens && i <= 2 * LeadingWords)) && !Named(sentence, words, i, person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name, or a noun with an article for a person, stands before a place.</summary>
    private static bool Named(string sentence, IReadOnlyList<TextSpan> words, int before, bool person)
    {
        if (person && words.Take(before).Any(w => s_people.Contains(w.Of(sentence))))
        {
            return true;
        }

        for (var i = 0; i < before; i++)
        {
            var word = words[i].Of(sentence);
            if (char.IsUpper(word[0]) && (i > 0 || word.Length > 4 || word.All(char.IsUpper)) && !Calendar.IsPart(word) && !(person && s_groups.Contains(word)) && !(person && word.All(char.IsUpper)) && !(i == 0 && (Opens(word) || sentence[words[i].End] == ',')))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that open a clause and name nothing, and participles.</summary>
    private static bool Opens(string word) =>
        word.ToLowerInvariant() is "after" or "before" or "since" or "while" or "when" or "where" or "although" or "though" or "despite" or "during" or "under" or "about" or "among"
            or "because" or "until" or "unless" or "within" or "without" or "nearly" or "several" or "every" or "other" or "three" or "seven" or "eight" or "there"
        || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal);

    private static string Bare(string word) => word.Split('\'', '’')[0];
}
