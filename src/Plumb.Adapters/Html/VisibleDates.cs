using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Dates that a page shows its readers: with a label, in an element named for it, or in a short line beside the title.</summary>
internal sealed class VisibleDates(IHtmlDocument page, string? language, Func<PartialDate?, PartialDate?> likely)
{
    /// <summary>A line with a date of publication is short; in longer ones dates are what the text is about.</summary>
    private const int LongestLine = 150;

    /// <summary>Without a label, a date must be most of its line.</summary>
    private const int LongestBare = 80;
    private const int LinesAfterTitle = 12;

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Pattern s_published = new(
        @"\b(published|posted|first published|release date|date|issued|created|submitted|filed|written|veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|datum|vom|publié|publiée|paru|mis en ligne|rédigé|"
        + @"publicado|publicada|fecha|creado|pubblicato|pubblicata|data|publicação|gepubliceerd|geplaatst|opublikowano|dodano|data publikacji|publicerad|udgivet|publisert|julkaistu|publikováno|опубликовано|дата|опубліковано|yayınlanma|eklenme|diterbitkan|نشر)\b",
        Plain);

    private static readonly Pattern s_changed = new(
        @"\b(updated|update|last (modified|edited|changed|updated|reviewed)|modified|edited|revised|aktualisiert|aktualisierung|geändert|bearbeitet|änderung|aktualisierte|stand|mis à jour|mise à jour|modifié|modifiée|actualizado|actualizada|"
        + @"modificado|modificada|última|aggiornato|aggiornata|modifica|atualizado|atualizada|bijgewerkt|gewijzigd|zaktualizowano|aktualizacja|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|обновлено|изменено|оновлено|güncellenme|güncelleme|diperbarui|تحديث)\b",
        Plain);

    private static readonly Pattern s_other = new(@"\b(accessed|retrieved|abgerufen|consulté|copyright|born|geboren|until|bis|deadline|expires|gültig|valid|seit|since|from|ab|joined|member|registriert|beigetreten)\b|©", Plain);

    private static readonly Pattern s_named = new(
        @"(^|[^a-z])(date|dates|pubdate|postdate|post-date|published|publish|publication|posted|dateline|timestamp|time|datum|fecha|datetime|created|byline|meta|submitted|info|article-date|articledate|news-date|newsdate|erstellt|veroeffentlicht)([^a-z]|$)", Plain);

    private readonly List<PageBlock> _lines = page.Body is { } body ? BlockWalk.Of(body, CancellationToken.None) : [];

    /// <summary>The date of publication, or null.</summary>
    public PartialDate? Published() => Beside(Kind.Published) ?? Labelled(Kind.Published) ?? Named() ?? Beside(Kind.Bare) ?? OfTime();

    /// <summary>The date of publication in the lines beside the title, or null.</summary>
    public PartialDate? BesideTitle() => Beside(Kind.Published) ?? Beside(Kind.Bare);

    /// <summary>The date of a change in the lines beside the title, where no other date stands there, or null.</summary>
    public PartialDate? OnlyChangeBesideTitle() => BesideTitle() is null ? Beside(Kind.Changed) : null;

    /// <summary>The date of a last change, or null.</summary>
    public PartialDate? Changed() => Beside(Kind.Changed) ?? Labelled(Kind.Changed);

    private enum Kind
    {
        Bare,
        Published,
        Changed,
        Other,
    }

    private static Kind Of(string before) => s_changed.IsMatch(before) ? Kind.Changed : s_other.IsMatch(before) ? Kind.Other : s_published.IsMatch(before) ? Kind.Published : Kind.Bare;

    private IEnumerable<int> Titles() => Enumerable.Range(0, _lines.Count).Where(i => _lines[i] is { Kind: BlockKind.Heading, Level: 1 });

    /// <summary>In the lines just before and after the first title.</summary>
    private PartialDate? Beside(Kind kind)
    {
        var title = Titles().Cast<int?>().FirstOrDefault();
        return title is not { } at ? null : Dates(_lines.Skip(at).Take(LinesAfterTitle).Concat(_lines.Take(at).Reverse().Take(4)), kind);
    }

    private PartialDate? Labelled(Kind kind) => Dates(_lines, kind);

    private PartialDate? Dates(IEnumerable<PageBlock> lines, Kind kind)
    {
        foreach (var line in lines.Where(l => l.Text.Length <= (kind == Kind.Bare ? LongestBare : LongestLine)))
        {
            foreach (var found in WrittenDate.All(line.Text, language))
            {
                if (Of(found.Before) == kind && likely(found.Date) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>In an element whose class or id says that it holds one.</summary>
    private PartialDate? Named()
    {
        foreach (var element in page.QuerySelectorAll("body [class],body [id]").Where(e => s_named.IsMatch($"{e.ClassName} {e.Id}") && e.TextContent.Length <= 2 * LongestLine))
        {
            var text = PageText.Clean(element.TextContent);
            var found = text is null ? default : WrittenDate.All(text, language).FirstOrDefault(f => Of(f.Before) is Kind.Bare or Kind.Published);
            if (found.Before is not null && likely(found.Date) is { } date && element.Closest("[class*=comment],footer,aside,nav") is null)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The first time element of the article, where it is no time of a comment or of another page.</summary>
    private PartialDate? OfTime() => page.QuerySelectorAll("time").Where(t => t.Closest("[class*=comment],footer,aside,nav,li,a") is null)
        .Select(t => likely(WrittenDate.InField(t.GetAttribute("datetime") ?? t.TextContent, language))).FirstOrDefault(d => d is not null);
}
