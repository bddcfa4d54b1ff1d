using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Tests.Support;

namespace Plumb.Benchmarks.Gathering;

/// <summary>A page of the web on this machine, and what must come of it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Fault">What is the matter with it, in a word; empty when nothing is.</param>
/// <param name="Bytes">What is archived of it; null when nothing may be.</param>
internal sealed record BenchPage(Uri Address, string Fault, byte[]? Bytes)
{
    public SnapshotId? Snapshot => Bytes is null ? null : SnapshotId.Of(Bytes);
}

/// <summary>50 hosts with 10 pages each, every host an address and a port of its own on the loopback network (127.0.0.2 to 127.0.0.51).</summary>
internal sealed class BenchWeb : IDisposable
{
    public const int Hosts = 50;
    public const int PagesOfHost = 10;

    /// <summary>Most bytes of a page that the fetcher is told to take.</summary>
    public const long MostBytes = 2_000_000;

    private readonly List<BenchHost> _hosts = [.. Enumerable.Range(0, Hosts).Select(n => new BenchHost(n))];

    /// <summary>All pages, those of a host together.</summary>
    public IReadOnlyList<BenchPage> Pages => [.. _hosts.SelectMany(h => h.Pages)];

    /// <summary>The places that the fetcher may ask: these and no others.</summary>
    public IReadOnlyList<IPEndPoint> Places => [.. _hosts.Select(h => h.Place)];

    /// <summary>Requests that came.</summary>
    public int Requests => _hosts.Sum(h => h.Begun.Count);

    /// <summary>Least time in seconds between two requests to one host, as the host sees them.</summary>
    public double LeastGap => _hosts.Min(h => Gaps(h.Begun).DefaultIfEmpty(double.MaxValue).Min());

    /// <summary>The same, of hosts whose robots.txt asks for two seconds, after that file.</summary>
    public double LeastGapOfPatient => _hosts.Where(h => h.Kind == "crawl-delay").Min(h => Gaps([.. h.Begun.Skip(1)]).Min());

    /// <summary>Pages asked for although robots.txt asks not to.</summary>
    public int Trespasses => _hosts.Where(h => h.Kind == "robots").Sum(h => h.Asked.Count(t => t.StartsWith("/private", StringComparison.Ordinal)));

    /// <summary>Which address a name of a host stands for.</summary>
    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<IPAddress>>([.. _hosts.Where(h => h.Name == host).Select(h => h.Place.Address)]);

    public void Dispose() => _hosts.ForEach(h => h.Dispose());

    private static IEnumerable<double> Gaps(IReadOnlyList<double> begun) => begun.Zip(begun.Skip(1), (a, b) => b - a);
}

/// <summary>One host: of one kind, with ten pages.</summary>
internal sealed class BenchHost : IDisposable
{
    private readonly LoopbackSite _site;
    private readonly ConcurrentDictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(double At, string Target)> _asked = new();
    private readonly Dictionary<string, byte[]> _bodies = new(StringComparer.Ordinal);

    public BenchHost(int number)
    {
        (Name, Kind) = ($"host{number:00}.bench.org", KindOf(number));
        _site = new LoopbackSite(Answer, IPAddress.Parse($"127.0.0.{number + 2}"));
        Pages = [.. Enumerable.Range(0, BenchWeb.PagesOfHost).Select(Page)];
        if (Kind == "dead")
        {
            _site.Dispose();
        }
    }

    public string Name { get; }

    public string Kind { get; }

    public IPEndPoint Place => _site.Place;

    public IReadOnlyList<BenchPage> Pages { get; }

    /// <summary>When each request began, in seconds, in order.</summary>
    public IReadOnlyList<double> Begun => [.. _asked.Select(a => a.At).Order()];

    public IEnumerable<string> Asked => _asked.Select(a => a.Target);

    public void Dispose()
    {
        if (Kind != "dead")
        {
            _site.Dispose();
        }
    }

    /// <summary>30 plain hosts, and 20 with a fault each.</summary>
    private static string KindOf(int number) => number switch
    {
        < 30 => "plain",
        < 35 => "slow",
        < 38 => "robots",
        < 40 => "crawl-delay",
        < 42 => "busy",
        < 44 => "failing",
        < 46 => "dropping",
        < 48 => "moved",
        48 => "faulty pages",
        _ => "dead",
    };

    private BenchPage Page(int page)
    {
        var body = Encoding.UTF8.GetBytes(Html(page));
        var path = Kind switch { "robots" when page % 2 == 1 => $"/private/{page}", "moved" => $"/old/{page}", "faulty pages" => $"/fault/{page}", _ => $"/page/{page}" };
        var fault = Kind switch
        {
            "robots" when page % 2 == 1 => "refused by robots.txt",
            "faulty pages" => page switch { 0 or 1 => "not found", 2 => "gone", 3 => "leads in a circle", 4 => "larger than the limit", 5 => "unpacks to more than the limit", 6 => "damaged packing", 7 => "stops in the middle", 8 => "leads to a private address", _ => "leads to a forbidden port" },
            "dead" => "no server",
            _ => "",
        };
        _bodies[path] = body;
        _bodies[path.Replace("/old/", "/page/", StringComparison.Ordinal)] = body;
        return new BenchPage(_site.At(path, Name), fault, fault.Length == 0 ? body : null);
    }

    private string Html(int page)
    {
        var text = new StringBuilder($"<!DOCTYPE html><html lang=\"en\"><head><title>Report {page} of {Name}</title></head><body><main><article><h1>Report {page} of {Name}</h1>\n");
        for (var i = 0; i < 60 + (page * 20); i++)
        {
            text.Append($"<p>Inspectors of {Name} counted {(page * 1_000) + i} people in hall {i % 7} on day {i} of the year, and wrote report {page} about what they saw there and whom they spoke with.</p>\n");
        }

        return text.Append("</article></main></body></html>").ToString();
    }

    private SiteReply Answer(SiteRequest request)
    {
        _asked.Enqueue((Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency, request.Target));
        if (request.Target == "/robots.txt")
        {
            return Kind switch { "robots" => new SiteReply(200, "User-agent: *\nDisallow: /private/\n"), "crawl-delay" => new SiteReply(200, "User-agent: *\nCrawl-delay: 2\n"), _ => new SiteReply(404) };
        }

        var time = _times.AddOrUpdate(request.Target, 1, (_, t) => t + 1);
        return Kind switch
        {
            "slow" => Body(request) with { After = Task.Delay(700) },
            "busy" when time == 1 && request.Target.EndsWith('3') => new SiteReply(429) { Headers = ["Retry-After: 3"] },
            "failing" when time == 1 && request.Target.EndsWith('4') => new SiteReply(503),
            "failing" when time == 1 && request.Target.EndsWith('7') => new SiteReply(500),
            "dropping" when time == 1 && request.Target.EndsWith('5') => new SiteReply(200) { Dropped = true },
            "moved" when request.Target.StartsWith("/old/", StringComparison.Ordinal) => SiteReply.To(request.Target.Replace("/old/", "/page/", StringComparison.Ordinal), 301),
            "faulty pages" => Fault(request.Target[^1]),
            _ => Body(request),
        };
    }

    private SiteReply Body(SiteRequest request) => _bodies.TryGetValue(request.Target, out var body) ? new SiteReply(200) { Bytes = body, Headers = ["Content-Type: text/html; charset=utf-8"] } : new SiteReply(404);

    private static SiteReply Fault(char page) => page switch
    {
        '2' => new SiteReply(410),
        '3' => SiteReply.To("/fault/3"),
        '4' => new SiteReply(200) { Bytes = new byte[BenchWeb.MostBytes + 1], Headers = ["Content-Type: text/html"] },
        '5' => new SiteReply(200) { Bytes = Bomb(), Headers = ["Content-Type: text/html", "Content-Encoding: gzip"] },
        '6' => new SiteReply(200, "this was never packed") { Headers = ["Content-Type: text/html", "Content-Encoding: gzip"] },
        '7' => new SiteReply(200, "<p>half a page") { Length = 10_000 },
        '8' => SiteReply.To("http://127.0.0.99/inside"),
        '9' => SiteReply.To("http://host00.bench.org:22/"),
        _ => new SiteReply(404),
    };

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(new byte[20 * BenchWeb.MostBytes]);
        }

        return packed.ToArray();
    }
}
