namespace Plumb.Adapters.Models.Writing;

/// <summary>How many tokens a text may be, without the model's own tokenizer.</summary>
/// <remarks>Errs upwards: models count English at about four letters to a token, and other scripts at about one; a request that is
/// longer than a small model holds is cut at its beginning, where the instructions stand, and no error says so.</remarks>
internal static class TokenEstimate
{
    private const double LettersOfToken = 3.2;

    /// <summary>Tokens for what stands around each message.</summary>
    private const int OfMessage = 8;

    /// <summary>Tokens of some texts, each a message.</summary>
    public static int Of(params IEnumerable<string> texts) => texts.Sum(t => OfMessage + (int)Math.Ceiling((t.Count(char.IsAscii) / LettersOfToken) + t.Count(c => !char.IsAscii(c))));
}
