using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Plumb.Core.Checking.Web;

/// <summary>Joins a check, made from the library alone, with the record of what was gathered before it: so that a replay needs no network.</summary>
public static class GatheredCheck
{
    private const string NoNetwork = " and without the network";

    /// <summary>The check with the record in its audit and its trace, and with an id of its own.</summary>
    /// <param name="done">The check of the library.</param>
    /// <param name="gathering">What was gathered; null leaves the check as it is.</param>
    public static Checked With(Checked done, CheckGathering? gathering)
    {
        ArgumentNullException.ThrowIfNull(done);
        if (gathering is null)
        {
            return done;
        }

        var check = done.Check;
        var id = IdOf(check.Id, gathering);
        var archived = gathering.Pages.Count(p => p.Outcome == "archived");
        return new Checked(
            check with
            {
                Id = id,
                Disclaimer = $"{check.Disclaimer.Replace(NoNetwork, "", StringComparison.Ordinal)} {Count(archived, "of its sources was", "of its sources were")} gathered from the web for this question before it was written.",
                Limits = check.Abstained is null ? [.. check.Limits, new CheckLimit("web", Told(gathering), archived)] : check.Limits,
                Abstained = check.Abstained is { } abstained ? abstained with { Reason = $"{abstained.Reason} {Told(gathering)}" } : null,
                Audit = check.Audit with { Repeat = $"plumb replay {id}", Gathering = gathering },
            },
            done.Trace with { Check = id, Gathering = gathering });
    }

    /// <summary>The id of a check with such a record.</summary>
    /// <param name="check">Id of the check of the library alone.</param>
    /// <param name="gathering">What was gathered; null leaves the id as it is.</param>
    public static string IdOf(string check, CheckGathering? gathering)
    {
        if (gathering is null)
        {
            return check;
        }

        var key = $"plumb-gathering/1\n{check}\n{JsonSerializer.Serialize(gathering, TraceJsonContext.Default.CheckGathering)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    /// <summary>What was done, with numbers; who gave nothing is named.</summary>
    private static string Told(CheckGathering gathering)
    {
        var pages = gathering.Pages.CountBy(p => p.Outcome).ToDictionary();
        string[] others = [.. new[] { "known", "refused", "unreachable", "unreadable" }.Where(pages.ContainsKey).Select(o => $"{pages[o]:N0} {o}")];
        var asked = gathering.Queries.DistinctBy(q => q.Text, StringComparer.OrdinalIgnoreCase).ToList();
        var other = asked.Count(q => q.Purpose.StartsWith("reformulated", StringComparison.Ordinal));
        var failed = gathering.Queries.Where(q => q.Failure is not null).Select(q => q.Provider).Distinct(StringComparer.Ordinal)
            .Where(p => gathering.Queries.Where(q => q.Provider == p).All(q => q.Failure is not null)).ToList();
        return $"The web was searched with {Count(asked.Count, "query", "queries")}{(other > 0 ? $", {other:N0} of them in other words," : "")} at {string.Join(", ", gathering.Providers)}; "
            + $"{Count(pages.GetValueOrDefault("archived"), "source was", "sources were")} archived{(others.Length > 0 ? $" ({string.Join(", ", others)} beside)" : "")}, until {gathering.Stopped}."
            + (failed.Count > 0 ? $" No answer came from {string.Join(", ", failed)}." : "");
    }

    private static string Count(int count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
