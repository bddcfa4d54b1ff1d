using Lingua;
using Plumb.Core.Reading;
using Plumb.Core.Text;

namespace Plumb.Adapters.Languages;

/// <summary>Tells the language of a text: English by its function words, everything else by the letter statistics of Lingua.</summary>
/// <remarks>Thread-safe. Lingua's models take seconds to load and some 180 MB; a library of English texts needs none of them.</remarks>
public sealed class LinguaDetector : ILanguageDetector
{
    private const int Sample = 600;
    private const int WideSample = 3_000;
    private const int FewestLetters = 40;
    private const int FewestWords = 20;
    private const double EnglishShare = 0.12;
    private const double LeastDistance = 0.25;

    /// <summary>Function words of English that other languages in Latin script do not have, or seldom.</summary>
    private static readonly HashSet<string> s_english = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "that", "with", "by", "this", "from", "which", "have", "has", "were", "been", "their", "it", "would", "not", "at", "or", "they", "is", "are",
    };

    private static readonly Lazy<LanguageDetector> s_detector = new(() =>
        LanguageDetectorBuilder.FromAllSpokenLanguages().WithMinimumRelativeDistance(LeastDistance).WithLowAccuracyMode().Build());

    public string? Detect(string text)
    {
        var sample = text[..Math.Min(text.Length, Sample)];
        if (sample.Count(char.IsLetter) < FewestLetters)
        {
            return null;
        }

        // Names and figures at the head of a text tell little: the words are counted further on too.
        var wide = text[..Math.Min(text.Length, WideSample)];
        var words = Words.Split(wide);
        if (words.Count >= FewestWords && words.Count(w => s_english.Contains(w.Of(wide))) >= EnglishShare * words.Count)
        {
            return "en";
        }

        var language = s_detector.Value.DetectLanguageOf(sample);
        return language == Language.Unknown ? null : language.IsoCode6391().ToString().ToLowerInvariant();
    }
}
