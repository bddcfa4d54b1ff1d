using Microsoft.AspNetCore.Http;

namespace Plumb.Host.Web;

/// <summary>What is asked, and how.</summary>
/// <param name="Text">The question or claim, as it was written.</param>
/// <param name="IsClaim">Whether it is a statement to be judged, whatever its form.</param>
/// <param name="Web">Whether the web is searched for sources first.</param>
/// <param name="Model">Whether a model writes.</param>
public sealed record AskForm(string Text, bool IsClaim = false, bool Web = false, bool Model = false)
{
    /// <summary>Name of the field of the question.</summary>
    public const string Question = "q";

    /// <summary>Name of the box for a claim.</summary>
    public const string Claim = "claim";

    /// <summary>Name of the box for the web.</summary>
    public const string FromWeb = "web";

    /// <summary>Name of the box for the model.</summary>
    public const string ByModel = "model";

    /// <summary>What a form holds.</summary>
    public static AskForm Of(IFormCollection form) => new(form[Question].ToString(), form[Claim].Count > 0, form[FromWeb].Count > 0, form[ByModel].Count > 0);

    /// <summary>What an address holds, so that a question can be a link.</summary>
    public static AskForm Of(IQueryCollection query) => new(query[Question].ToString(), query[Claim].Count > 0);
}
