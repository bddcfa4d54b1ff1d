namespace Plumb.Host.Output;

/// <summary>The style of a verification's page: screen, phone, dark, print. Grades differ by line and sign, not by colour alone.</summary>
internal static class VerificationStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1d1d1f;--quiet:#5c5c66;--paper:#fdfcf9;--card:#f5f3ec;--line:#d9d6cc;--mark:#fff0b3;--link:#0b5394;
        --full:#1f6f3f;--fullbg:#e6f3ea;--part:#8a5a00;--partbg:#fbf0d6;--none:#a11c1c;--nonebg:#fae3e1;--miss:#5a3d8a;--missbg:#eee8f8}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a5a29a;--paper:#17171a;--card:#212126;--line:#3a3a40;--mark:#5a4a00;--link:#8ab8f0;
        --full:#7fce9b;--fullbg:#16301f;--part:#e5b65c;--partbg:#352a10;--none:#f19a94;--nonebg:#3d1a18;--miss:#c2a9f0;--missbg:#2a213b}}
        *{box-sizing:border-box}body{margin:0 auto;max-width:76rem;padding:1.5rem 1.2rem 4rem;font:1.06rem/1.65 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
        header{max-width:44rem}.kicker{text-transform:uppercase;letter-spacing:.08em;font-size:.75rem;color:var(--quiet);margin:0}h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0 .6rem}
        h2,h3,h4,h5,h6{line-height:1.3;margin:1.4rem 0 .3rem}h2{font-size:1.35rem}h3{font-size:1.15rem}h4,h5,h6{font-size:1.02rem}
        .quiet,.from,code{color:var(--quiet);font-size:.85rem}.remark{border-left:4px solid var(--part);padding-left:.7rem}a{color:var(--link)}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem 1rem;padding:0;font-size:.9rem}
        .row{display:grid;grid-template-columns:minmax(0,44rem) minmax(16rem,1fr);gap:0 2.2rem;align-items:start}
        .row>.text{grid-column:1;margin:.5rem 0}.row>h2,.row>h3,.row>h4,.row>h5,.row>h6{margin:1.4rem 0 .2rem}.listItem{padding-left:1.2rem;position:relative}.listItem::before{content:"•";position:absolute;left:.2rem}
        .tableRow{font-size:.95rem;border-bottom:1px solid var(--line)}blockquote.text{border-left:3px solid var(--line);padding-left:1rem;font-style:italic}pre.text{overflow-x:auto;font-size:.85rem}
        .s{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.22em;border-radius:2px;padding:.05em 0}
        .s.supported{text-decoration-style:solid;text-decoration-color:var(--full);background:var(--fullbg)}.s.partly-supported{text-decoration-style:dashed;text-decoration-color:var(--part);background:var(--partbg)}
        .s.not-supported{text-decoration-style:double;text-decoration-color:var(--none);background:var(--nonebg)}.s.contradicted{text-decoration-style:wavy;text-decoration-color:var(--none);background:var(--nonebg)}
        .s.unresolved,.s.uncited{text-decoration-style:dotted;text-decoration-color:var(--miss);background:var(--missbg)}.s.nothing-to-check{text-decoration:none}
        .to{font:bold .72rem/1 system-ui,sans-serif;vertical-align:super;text-decoration:none;margin-left:.15em;padding:0 .15em;white-space:nowrap}
        .cards{grid-column:2;margin:.5rem 0}.card{background:var(--card);border-left:4px solid var(--line);padding:.45rem .8rem;margin:0 0 .55rem;font-size:.9rem;line-height:1.5}
        .card.supported{border-left-color:var(--full)}.card.partly-supported{border-left:4px dashed var(--part)}.card.not-supported,.card.contradicted{border-left:6px double var(--none)}.card.unresolved,.card.uncited{border-left:4px dotted var(--miss)}
        .card summary{cursor:pointer}.card p{margin:.3rem 0}.card ul{margin:.3rem 0;padding-left:1.1rem}.card blockquote{margin:.4rem 0 .1rem;padding-left:.6rem;border-left:2px solid var(--line)}
        .card:target,.s:target{outline:2px solid var(--link);outline-offset:2px}mark{background:var(--mark);color:inherit}.back{font-size:.8rem}del{color:var(--none)}ins{color:var(--full)}.list li{margin:.5rem 0}code{font-size:.72rem}
        section{max-width:44rem;margin-top:2rem}
        @media(max-width:60rem){.row{display:block}.cards{margin:.2rem 0 1rem}body{font-size:1rem;padding:1rem .9rem 3rem}}
        @media print{body{max-width:none;background:#fff;color:#000;font-size:10.5pt}.row{display:block}.card{break-inside:avoid;background:none;border:1px solid #999;border-left-width:5px}.back{display:none}
        .card:not([open])::details-content{content-visibility:visible;display:block}}
        """;
}
