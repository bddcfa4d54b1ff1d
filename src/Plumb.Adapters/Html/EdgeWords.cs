using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Words with which lines begin that stand in or around an article and are not of it, in the languages of most news
/// pages. They are only believed of short lines and of lines with links.</summary>
internal static class EdgeWords
{
    private static readonly Pattern s_begins = new(
        @"^\W*(related|read (more|also|next|this|the full)|also (read|see)|see (more|also)|more( from| on| stories| news| in)?\s*:|more (from|on|stories|news)\b|watch( now| more| live)?\s*:|watch (now|more)|don.?t miss|"
        + @"you (may|might) (also )?(like|be interested)|recommended|click here|continue reading|sign up|subscribe|follow (us|him|her|them|me|@|\w+ (\w+ )?on)|join (our|us|the conversation)|download (our|the)|"
        + @"get (our|the latest|\w+ \w+ on the go)|share this|share on|have a tip|listen to|what do you think|tell us|let us know|send us|lesen sie|lies auch|mehr (zum thema|dazu)|auch interessant|das könnte sie|zum thema|"
        + @"(à )?lire aussi|voir aussi|sur le même sujet|le[ea] también|te puede interesar|más información|ver también|leggi anche|vedi anche|leia (também|mais)|veja (também|mais)|"
        + @"lees ook|lees meer|läs (också|mer)|læs også|les også|czytaj (też|także|również|więcej)|читайте также|см\. также|по теме)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Pattern s_dates = new(
        @"^\W*(posted|published|updated|last updated|first published|by |von |veröffentlicht|aktualisiert|stand:|publié|mis à jour|par |publicado|actualizado|por |pubblicato|aggiornato|gepubliceerd|опубликовано|обновлено)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Pattern s_notice = new(
        @"^\W*(©|\(c\)|copyright\b|all rights reserved|this (article|story|post) (was )?(originally|first) (appeared|published)|follow \w+|source\s*:|sources\s*:|quelle\s*:|image credit|photo( credit)?\s*:|updated at|update\s*:|tags?\s*:|filed under|posted in|share)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Leads to other pages or asks the reader for something.</summary>
    public static bool Begins(string text) => s_begins.IsMatch(text);

    /// <summary>Says when and by whom the page was published.</summary>
    public static bool Dates(string text) => s_dates.IsMatch(text);

    /// <summary>A notice after an article: rights, credits, tags.</summary>
    public static bool IsNotice(string text) => text.Length <= 200 && s_notice.IsMatch(text);
}
