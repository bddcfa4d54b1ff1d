using System.Text;
using Plumb.Adapters.Html;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Adapters.Html;

/// <summary>Each way of hiding text, in each form in which a sheet can say it: it is not read, or the reader is told that the sheet was not weighed.</summary>
public sealed class HidingFormsTest
{
    /// <summary>Ways of hiding text.</summary>
    private static readonly string[] s_ways =
    [
        "display: none", "DISPLAY:NONE", "display: none !important", "disp\\6c ay: none", "visibility: hidden", "content-visibility: hidden", "opacity: 0", "opacity: 1e-9", "opacity: calc(1 - 1)", "filter: opacity(0)",
        "font-size: 0", "font: 0/0 a", "font-size: min(0px, 1vw)", "position: absolute; left: -9999px", "position: absolute; inset: 0 auto auto -9999px", "position: absolute; left: calc(-100vw - 100%)",
        "text-indent: -9999px", "margin-left: -9999px", "margin: 0 0 0 -9999px", "translate: -9999px", "transform: translate(-9999px, 0)", "transform: scale(0)", "transform: scaleX(0)",
        "transform: matrix(0, 0, 0, 0, 0, 0)", "scale: 0", "zoom: 0", "position: absolute; clip: rect(0, 0, 0, 0)", "clip-path: inset(50%)", "clip-path: polygon(0 0, 0 0, 0 0)", "height: 0; overflow: hidden",
        "max-height: 0.0; overflow: hidden auto", "width: 0; overflow: clip", "inline-size: 0; overflow: hidden", "color: transparent", "color: #fff", "color: rgb(255 255 255 / 0)", "color: hsl(0 0% 100%)",
        "color: color-mix(in srgb, white 100%, red)", "color: oklch(1 0 0)", "color: Canvas", "-webkit-text-fill-color: transparent", "background: #fff; color: white", "color: var(--unset, #fff)",
    ];

    /// <summary>Forms of sheets that are weighed; § stands for the class and ¤ for what is declared.</summary>
    public static TheoryData<string> Weighed { get; } =
    [
        "§ { ¤ }", "/* } */ §/*x*/ {/*;*/ ¤ /**/}", "<!-- § { ¤ } -->", ".z { content: '}' } § { ¤ }", ".z { background: url(a\\)b'{) } § { ¤ }", "@media screen { § { ¤", "§ { *zoom: 1; ¤ }", ".z, § { ¤ }",
        "@media screen and (min-width: 1px) { § { ¤ } }", "@MEDIA SCREEN { § { ¤ } }", "@media (width >= 600px) { § { ¤ } }", "@media (400px <= width < 2000px) { § { ¤ } }", "@media not print { § { ¤ } }", "@media print, screen { § { ¤ } }",
        "@media not all and (max-width: 600px) { § { ¤ } }", "@media (prefers-color-scheme: light) { § { ¤ } }", "@media (hover) and ((orientation: landscape) or (foo: bar)) { § { ¤ } }",
        "@supports (display: grid) { § { ¤ } }", "@supports (foo: bar) or (display: block) { § { ¤ } }",
        "@layer a { § { ¤ } }", "@layer { § { ¤ } }", "@layer a, b; @layer b { § { ¤ } } @layer a { p { font-size: 12px } }", "@layer a.b { @media screen { § { ¤ } } }",
        "article { color: #111; § { ¤ } margin: 0 }", "article { &:not(.z) > § { ¤ } }", "§ { @media screen { ¤ } }", "§ { a { color: red } ¤ }", "html, body { > article > § { ¤ } }",
        ":is(§, #nope) { ¤ }", "article:has(p) > § { ¤ }", "html body article > p ~ § { ¤ }", "p§:not(:hover) { ¤ }",
    ];

    /// <summary>Forms that are not weighed.</summary>
    public static TheoryData<string> NotWeighed { get; } =
    [
        "@import 'b.css'; § { ¤ }", "@import url(b.css) screen; § { ¤ }", "@namespace a 'b'; § { ¤ }", "@media (foo: bar) { § { ¤ } }", "@media not (foo: bar) { § { ¤ } }", "@media smallscreen { § { ¤ } }",
        "@media not (-ms-a: b) { § { ¤ } }", "@supports not (display: foo) { § { ¤ } }", "@supports (display: foo) { § { ¤ } }", "@supports selector(:foo) { § { ¤ } }",
        "@container (min-width: 1px) { § { ¤ } }", "@scope (article) { § { ¤ } }", "@foo bar { § { ¤ } }", "§:foo(bar) { ¤ }", "§, :foo { ¤ }", "§:dir(ltr) { ¤ }", ":-webkit-any(§) { ¤ }", "§::first-line { ¤ }",
        "a|p§ { ¤ }", "@layer x { § { ¤ } } \0", ":is(html body article §) { ¤ }", "§ { \\75 rl(x): y; ¤ }",
    ];

    [Theory, MemberData(nameof(Weighed))]
    public void No_way_of_hiding_text_is_read_and_all_is_weighed(string sheet)
    {
        var css = string.Join('\n', s_ways.Select((way, i) => Written(sheet.EndsWith('¤') ? sheet + "}}" : sheet, $".q{i}", way)));
        var read = Read(string.Concat(s_ways.Select((_, i) => $"<p class='q{i}'>Secret {i} of the agency that no reader of the page has ever seen.</p>")), css);

        Assert.Equal([], s_ways.Where((_, i) => read.Text.Contains($"Secret {i} ", StringComparison.Ordinal)));
        Assert.Equal(PageReading.None, read.Reading);
        Assert.Contains(Pages.Third, read.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(NotWeighed))]
    public void Where_it_is_not_weighed_the_reader_is_told_of_each_way(string sheet) =>
        Assert.Equal([], s_ways.Where(way => StyleSheetReader.Read(Written(sheet, ".q", way)).IsWhole));

    [Theory, MemberData(nameof(NotWeighed))]
    public void It_is_told_of_the_page(string sheet) =>
        Assert.Equal(PageReading.SheetsUnread, Read("<p class='q'>Of this sheet it is not known what it does.</p>", Written(sheet, ".q", "display: none")).Reading);

    [Theory]
    [InlineData(":root { --x: none } § { display: var(--x) }", false)]
    [InlineData(":root { --x: none } § { --x: block; display: var(--x) }", true)]
    [InlineData(":root { --a: var(--b); --b: var(--c, 1); --c: 0 } § { opacity: calc(var(--a) * 1) }", false)]
    [InlineData("§ { font: var(--f) } :root { --f: 0/0 a }", false)]
    [InlineData(":root { --c: #fff } § { background: var(--c); color: var(--c) }", false)]
    [InlineData("@property --z { syntax: '*'; inherits: false; initial-value: none } § { display: var(--z) }", false)]
    [InlineData("@property --z { syntax: '*'; inherits: false; initial-value: block } :root { --z: none } § { display: var(--z) }", true)]
    [InlineData("@layer a, b; @layer b { § { display: none } } @layer a { #i { display: block } }", false)]
    [InlineData("@layer a, b; @layer b { § { display: block } } @layer a { #i { display: none } }", true)]
    [InlineData("@layer a { § { display: block !important } } § { display: none !important }", true)]
    [InlineData("@layer a { @layer b { § { display: none } } § { display: block } }", true)]
    [InlineData("§ { display: none } @supports (display: run-in) { § { display: block } }", false)]
    [InlineData("§ { display: none } @media (foo) { § { display: block } }", false)]
    [InlineData("§ { display: none } § { display: foo }", false)]
    [InlineData("§ { color: #fff } § { color: foo }", false)]
    [InlineData("§ { height: calc(100vh - 3rem); overflow: hidden; font-size: clamp(1rem, 2vw, 3rem); left: calc(50% - 10px) }", true)]
    [InlineData("§ { background-clip: text; background-image: linear-gradient(red, blue); -webkit-text-fill-color: transparent }", true)]
    [InlineData("@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } } @media (max-width: 600px) { § { display: none } }", true)]
    [InlineData("input::-moz-placeholder { color: #999; opacity: 0 } @font-face { font-family: x; src: url(a) } § { filter: alpha(opacity=0) } @import url(b.css) print;", true)]
    [InlineData("@media screen and(min-width: 1px) { § { display: none } } @media (-ms-high-contrast: none), screen and (-ms-high-contrast: active) { § { display: none } }", true)]
    [InlineData("@media (min-width: calc(1024px - 1px)) { § { display: none } }", false)]
    [InlineData("input:-moz-placeholder, input::-moz-placeholder, a::-ms-clear { display: none } §::first-letter { color: #fff; float: left } .z:first-letter { font-size: 0 }", true)]
    [InlineData("@keyframes f { from { opacity: 0 } } .z { animation: f 1s } @starting-style { § { opacity: 0 } }", true)]
    public void It_is_weighed_as_a_browser_does(string sheet, bool isRead)
    {
        var read = Read("<p id='i' class='q'>Secret words of the agency that a reader may see or not.</p>", Written(sheet, ".q", ""));

        Assert.Equal((isRead, PageReading.None), (read.Text.Contains("Secret words", StringComparison.Ordinal), read.Reading));
    }

    /// <summary>Rules that a browser drops, so that they show nothing that another hides.</summary>
    [Theory]
    [InlineData("§, a::foo { ¤ }")]
    [InlineData("§, a::-webkit-foo(b) { ¤ }")]
    [InlineData("§, 1::before { ¤ }")]
    [InlineData("§, :contains(a)::before { ¤ }")]
    [InlineData("§, > ::before { ¤ }")]
    [InlineData("§:contains(Secret) { ¤ }")]
    [InlineData("§:not(:contains(zzz)) { ¤ }")]
    [InlineData("§:not(:unchecked) { ¤ }")]
    [InlineData("§[class!=b] { ¤ }")]
    [InlineData("§:not([class!=q]) { ¤ }")]
    [InlineData("article::before { & §, article & { ¤ } }")]
    [InlineData("@media (min-width: 1) { § { ¤ } }")]
    [InlineData("@media (min-width: 100dpi) { § { ¤ } }")]
    [InlineData("@media (width >= 1) { § { ¤ } }")]
    [InlineData("@media (max-width: 9999.px) { § { ¤ } }")]
    [InlineData("@media (min-width: calc(1% + 1px)) { § { ¤ } }")]
    [InlineData("@media (min-width: 4/2) { § { ¤ } }")]
    [InlineData("@media (min-resolution: 1px) { § { ¤ } }")]
    [InlineData("@media (min-color: 1px) { § { ¤ } }")]
    [InlineData("@media (min-aspect-ratio: 1px) { § { ¤ } }")]
    [InlineData("@media (min-min-width: 1px) { § { ¤ } }")]
    [InlineData("@media (widmin-th: 1px) { § { ¤ } }")]
    [InlineData("@media (min--webkit-device-pixel-ratio: 1) { § { ¤ } }")]
    [InlineData("@media (1px < width > 2px) { § { ¤ } }")]
    [InlineData("@media (1px < 2px < width) { § { ¤ } }")]
    [InlineData("@media screen and hover { § { ¤ } }")]
    [InlineData("@media screen and (hover) or (pointer) { § { ¤ } }")]
    [InlineData("@supports display:block { § { ¤ } }")]
    [InlineData("§ { <!-- ¤ }")]
    [InlineData("@media screen { <!-- § { ¤ } }")]
    [InlineData("@layer a, b { § { ¤ } }")]
    [InlineData("@layer 1 { § { ¤ } }")]
    [InlineData("@layer a b { § { ¤ } }")]
    [InlineData("@property --z { initial-value: block } § { display: var(--z, none) !important }")]
    [InlineData("@property --z { syntax: '*'; initial-value: block } § { display: var(--z, none) !important }")]
    [InlineData("@property --z { inherits: false; initial-value: block } § { display: var(--z, none) !important }")]
    [InlineData("p { @property --z { syntax: '*'; inherits: false; initial-value: block } } § { display: var(--z, none) !important }")]
    [InlineData("@property --z { syntax: '<length>'; inherits: false; initial-value: block } § { display: var(--z, none) !important }")]
    [InlineData("@media (foo) { @property --z { syntax: '*'; inherits: false; initial-value: block } } § { display: var(--z, none) !important }")]
    public void What_a_browser_drops_shows_nothing(string sheet)
    {
        var read = Read("<p class='q'>Secret words of the agency that no reader of the page has ever seen.</p>", Written("§ { display: none !important } " + sheet, ".q", "display: block !important"));

        Assert.False(read.Text.Contains("Secret words", StringComparison.Ordinal) && read.Reading == PageReading.None);
    }

    /// <summary>Rules that a browser keeps.</summary>
    [Theory]
    [InlineData("§, a::-webkit-foo, b::before, ::placeholder, input:autofill ~ i, :autofill + i, a > ::after, b::part(c):hover { ¤ }")]
    [InlineData("§:not([title='a!=b']):nth-child(n + 1):not(:is(i, :first-child:hover)) { ¤ }")]
    [InlineData("@media (min-width: 0) and (min-resolution: 1x) and (aspect-ratio > 1/1) and (color) and (-webkit-min-device-pixel-ratio: 1) { § { ¤ } }")]
    [InlineData("@media screen and ((min-width: 1em) or (foo)) { § { ¤ } }")]
    [InlineData("@property --y { syntax: '<length>'; inherits: false; initial-value: 0px } i { margin: var(--x) } § { ¤ }")]
    public void What_a_browser_keeps_shows_what_was_hidden(string sheet)
    {
        var read = Read("<p class='q'>Secret words of the agency that a reader of the page has seen.</p>", Written("§ { display: none } " + sheet, ".q", "display: block !important"));

        Assert.Equal((true, PageReading.None), (read.Text.Contains("Secret words", StringComparison.Ordinal), read.Reading));
    }

    [Theory]
    [InlineData("§ { opacity: attr(data-x type(<number>)) }")]
    [InlineData(":root { --a: var(--a) } § { opacity: var(--a) }")]
    [InlineData("@layer a { § { display: none } } § { display: revert-layer }")]
    [InlineData("@keyframes k { from, to { opacity: 0 } } § { animation: k 1s infinite }")]
    [InlineData("§ { color: light-dark(#fff, #000) }")]
    [InlineData("#i ~ p, body { opacity: 0 }")]
    public void A_value_that_cannot_be_told_is_told(string sheet)
    {
        var read = Read("<p class='q'>Secret words of the agency that a reader may see or may not see.</p>", Written(sheet, ".q", ""));

        Assert.Equal(PageReading.SheetsUnread, read.Reading);
    }

    [Theory]
    [InlineData("<style type='text/x'>.q { display: block !important }</style><style>.q { display: none }</style>")]
    [InlineData("<noscript><style>.q { display: block !important }</style></noscript><style>.q { display: none }</style>")]
    [InlineData("<style title='a'>.q { display: none }</style><style title='b'>.q { display: block }</style>")]
    [InlineData("<style media='not print'>.q { display: none }</style>")]
    [InlineData("<style media='print and (min-width: 1px), screen'>.q { display: none }</style>")]
    public void A_page_s_own_sheets_count_as_a_browser_counts_them(string head)
    {
        var read = Pages.Read(Pages.Page(Pages.Article.Replace("</article>", "<p class='q'>Secret words of the agency that no reader of the page has seen.</p></article>", StringComparison.Ordinal), head));

        Assert.DoesNotContain("Secret words", read.Text, StringComparison.Ordinal);
        Assert.Equal((HiddenText.NotShown, PageReading.None), (read.Hidden, read.Reading));
    }

    [Fact]
    public void Where_a_browser_takes_capital_letters_for_small_ones_it_is_told() =>
        Assert.Equal(PageReading.SheetsUnread, Pages.Read($"<html><head><style>.Q {{ display: none }}</style></head><body>{Pages.Article}<p class='q'>Secret words</p></body></html>").Reading);

    [Fact]
    public void What_opens_at_a_click_alone_is_hidden()
    {
        var read = Pages.Read(Pages.Page(Pages.Article.Replace("</article>", "<div popover><p>Secret words of the agency that no reader of the page has seen.</p></div></article>", StringComparison.Ordinal)));

        Assert.DoesNotContain("Secret words", read.Text, StringComparison.Ordinal);
        Assert.Equal(HiddenText.NotShown, read.Hidden);
    }

    private static string Written(string sheet, string name, string way) => sheet.Replace("§", name, StringComparison.Ordinal).Replace("¤", way, StringComparison.Ordinal);

    private static Document Read(string more, string css)
    {
        var page = Pages.Page(Pages.Article.Replace("</article>", more + "</article>", StringComparison.Ordinal), "<link rel=stylesheet href='/a.css'>");
        var capture = new Capture { Asked = "https://site.org/p", Address = "https://site.org/p", Retrieved = DateTimeOffset.UnixEpoch, Sheets = [PageSheet.Of("/a.css", "https://site.org/a.css", Encoding.UTF8.GetBytes(css))] };
        return Assert.IsType<ReadOutcome.Read>(new HtmlReader().Read(new RawSnapshot(Encoding.UTF8.GetBytes(page), "text/html", "page.html") { Capture = capture }, new ReadingLimits(), TestContext.Current.CancellationToken)).Document;
    }
}
