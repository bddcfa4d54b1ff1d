using System.Globalization;
using System.Text;

namespace Plumb.Adapters.Http;

/// <summary>What a robots.txt says to one crawler (RFC 9309), and the crawl delay, which that standard leaves out.</summary>
internal sealed class RobotsFile
{
    /// <summary>Bytes that are read of the file; the standard asks for 500 KiB at least (section 2.5).</summary>
    public const int MaxBytes = 500 * 1024;

    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(1);

    private readonly List<(string Pattern, bool Allows)> _rules = [];

    private RobotsFile()
    {
    }

    /// <summary>Everything may be fetched.</summary>
    public static RobotsFile AllowsAll { get; } = new();

    /// <summary>Nothing may be fetched.</summary>
    public static RobotsFile AllowsNothing { get; } = Of([("/", false)]);

    /// <summary>Least time between two requests that the site asks for; null when it asks for none.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the rules of all groups for a product, else of those for all (section 2.2.1).</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="product">Product name, matched without case: <c>plumb</c>.</param>
    public static RobotsFile Read(ReadOnlySpan<byte> bytes, string product)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]).TrimStart('\uFEFF');
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var (isOwn, isAll, inAgents, hasOwn) = (false, false, false, false);
        foreach (var (name, value) in text.Split('\n', '\r').Select(Line).Where(l => l.Name.Length > 0))
        {
            if (name == "user-agent")
            {
                (isOwn, isAll) = inAgents ? (isOwn, isAll) : (false, false);
                isOwn |= Product(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isAll |= value.StartsWith('*');
                hasOwn |= isOwn;
                inAgents = true;
            }
            else if (name is "allow" or "disallow" or "crawl-delay")
            {
                // Other lines, as of sitemaps, stand outside the groups and end none.
                inAgents = false;
                foreach (var file in (RobotsFile?[])[isOwn ? own : null, isAll ? all : null])
                {
                    file?.Take(name, value);
                }
            }
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether a path, with its query, may be fetched: the longest rule that matches holds, and of two as long the one that
    /// allows (section 2.2.2).</summary>
    public bool Allows(string pathAndQuery)
    {
        var path = Normal(pathAndQuery);
        var best = _rules.Where(r => Matches(r.Pattern, path)).OrderByDescending(r => r.Pattern.Length).ThenByDescending(r => r.Allows).FirstOrDefault();
        return best.Pattern is null || best.Allows || path == "/robots.txt";
    }

    private static RobotsFile Of(IReadOnlyList<(string, bool)> rules)
    {
        var file = new RobotsFile();
        file._rules.AddRange(rules);
        return file;
    }

    private void Take(string name, string value)
    {
        if (name == "crawl-delay")
        {
            // Whoever asks for more than a day is not understood, and is not waited for.
            Delay = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= s_longestDelay.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : Delay;
        }
        else if (value.Length > 0)
        {
            // An empty rule matches nothing.
            _rules.Add((Normal(value), name == "allow"));
        }
    }

    private static (string Name, string Value) Line(string line)
    {
        var end = line.IndexOf('#');
        var plain = end < 0 ? line : line[..end];
        var colon = plain.IndexOf(':');
        return colon < 0 ? ("", "") : (plain[..colon].Trim().ToLowerInvariant(), plain[(colon + 1)..].Trim());
    }

    /// <summary>The product of a user-agent line: what stands before a version.</summary>
    private static string Product(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        return value[..end];
    }

    /// <summary>Percent-encodings as the standard compares them: letters in upper case, plain letters not encoded, others encoded.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var code = (char)int.Parse(path.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                normal.Append(char.IsAsciiLetterOrDigit(code) || code is '-' or '.' or '_' or '~' ? code.ToString() : path.Substring(i, 3).ToUpperInvariant());
                i += 2;
            }
            else if (path[i] > 0x7E)
            {
                var length = char.IsHighSurrogate(path[i]) && i + 1 < path.Length ? 2 : 1;
                foreach (var one in Encoding.UTF8.GetBytes(path.Substring(i, length)))
                {
                    normal.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
                }

                i += length - 1;
            }
            else
            {
                normal.Append(path[i]);
            }
        }

        return normal.ToString();
    }

    /// <summary>Whether a pattern matches from the beginning of a path; <c>*</c> stands for anything, <c>$</c> at the end for the end.</summary>
    /// <remarks>Takes the parts between stars from left to right, each at its first place: linear in the path for each part.</remarks>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
            {
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
