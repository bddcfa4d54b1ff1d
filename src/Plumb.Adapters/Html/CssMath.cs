using System.Globalization;
using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>Works out <c>calc()</c>, <c>min()</c>, <c>max()</c> and <c>clamp()</c> for a screen of 1,280 by 900 and letters of 16 pixels.</summary>
internal static class CssMath
{
    /// <summary>Brackets in each other: each is a call.</summary>
    private const int Deepest = 200;

    /// <summary>Characters of a value in which something is worked out.</summary>
    private const int Longest = 4_096;

    private static readonly string[] s_functions = ["calc", "min", "max", "clamp"];

    /// <summary>The value with numbers in place of what can be worked out; null where something cannot.</summary>
    /// <param name="property">The property: it decides what a percentage is of.</param>
    /// <param name="value">In lower case.</param>
    public static string? WorkOut(string property, string value)
    {
        var hundredth = property switch { "font-size" => 0.16, "opacity" or "scale" or "zoom" => 0.01, _ => 12.8 };
        var done = 0;
        StringBuilder? kept = null;
        for (var at = Next(value, 0); at >= 0; at = Next(value, done))
        {
            var reader = new Reader(value, at, hundredth);
            if (value.Length > Longest || reader.Factor() is not { } number || !double.IsFinite(number))
            {
                return null;
            }

            var unit = property is "opacity" or "scale" or "zoom" || !reader.HasUnit ? "" : "px";
            kept = (kept ?? new StringBuilder()).Append(value, done, at - done).Append(at == done && done > 0 ? " " : "").Append(number.ToString("0.####", CultureInfo.InvariantCulture)).Append(unit);
            done = reader.At;
        }

        return kept is null ? value : kept.Append(value, done, value.Length - done).ToString();
    }

    /// <summary>The first of the functions from a place on, found from its bracket; -1 where none is left.</summary>
    private static int Next(string value, int from)
    {
        for (var open = value.IndexOf('(', from); open >= 0; open = value.IndexOf('(', open + 1))
        {
            var start = open;
            while (start > from && CssText.IsOfName(value[start - 1]))
            {
                start--;
            }

            if (s_functions.Contains(value[start..open], StringComparer.OrdinalIgnoreCase))
            {
                return start;
            }
        }

        return -1;
    }

    private sealed class Reader(string text, int at, double hundredth)
    {
        private int _depth;

        public int At { get; private set; } = at;

        /// <summary>Whether a length was among what was read.</summary>
        public bool HasUnit { get; private set; }

        /// <summary>A number, a bracket or a function.</summary>
        public double? Factor()
        {
            Skip();
            var start = At;
            while (At < text.Length && char.IsAsciiLetter(text[At]))
            {
                At++;
            }

            var name = text[start..At];
            return At < text.Length && text[At] == '(' ? Bracket(name) : name.Length == 0 ? Number() : null;
        }

        private double? Bracket(string name)
        {
            if (++_depth > Deepest)
            {
                return null;
            }

            var values = new List<double>();
            do
            {
                At++;
                if (Sum() is not { } value)
                {
                    return null;
                }

                values.Add(value);
                Skip();
            }
            while (At < text.Length && text[At] == ',');

            if (At++ >= text.Length || text[At - 1] != ')')
            {
                return null;
            }

            _depth--;
            return (name, values) switch
            {
                ("" or "calc", [var one]) => one,
                ("min", _) => values.Min(),
                ("max", _) => values.Max(),
                ("clamp", [var least, var wished, var most]) => Math.Max(least, Math.Min(wished, most)),
                _ => null,
            };
        }

        private double? Sum()
        {
            var sum = Product();
            for (Skip(); sum is not null && At < text.Length && text[At] is '+' or '-'; Skip())
            {
                sum += text[At++] == '+' ? Product() : -Product();
            }

            return sum;
        }

        private double? Product()
        {
            var product = Factor();
            for (Skip(); product is not null && At < text.Length && text[At] is '*' or '/'; Skip())
            {
                product = text[At++] == '*' ? product * Factor() : product / Factor();
            }

            return product;
        }

        private double? Number()
        {
            var start = At;
            At += At < text.Length && text[At] is '-' or '+' ? 1 : 0;
            while (At < text.Length && (char.IsAsciiDigit(text[At]) || text[At] == '.'))
            {
                At++;
            }

            if (!double.TryParse(text.AsSpan(start, At - start), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            start = At;
            while (At < text.Length && (char.IsAsciiLetter(text[At]) || text[At] == '%'))
            {
                At++;
            }

            var unit = text[start..At];
            HasUnit |= unit.Length > 0;
            return Pixels(unit) is { } pixels ? number * pixels : null;
        }

        private double? Pixels(string unit) => unit switch
        {
            "" or "px" => 1,
            "%" => hundredth,
            "em" or "rem" or "lh" or "rlh" or "ic" => 16,
            "ex" or "ch" => 8,
            "pt" => 4 / 3.0,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "q" => 96 / 101.6,
            "vw" or "svw" or "lvw" or "dvw" or "vi" or "vmax" => 12.8,
            "vh" or "svh" or "lvh" or "dvh" or "vb" or "vmin" => 9,
            _ => null,
        };

        private void Skip()
        {
            while (At < text.Length && char.IsWhiteSpace(text[At]))
            {
                At++;
            }
        }
    }
}
