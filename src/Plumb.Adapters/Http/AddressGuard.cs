using System.Net;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>Says which addresses are never asked, before a name is resolved and again after it was.</summary>
/// <param name="allowPrivate">Lets addresses pass that are not on the public internet, and all ports.</param>
/// <param name="places">Single addresses with ports that pass as well.</param>
internal sealed class AddressGuard(bool allowPrivate, IReadOnlyList<IPEndPoint> places)
{
    /// <summary>Ports that web servers have.</summary>
    private static readonly int[] s_ports = [80, 443, 8000, 8008, 8080, 8443, 8888];

    /// <summary>Endings of names that exist only inside networks (RFC 6761, 6762, 8375, 9476, and what is in use).</summary>
    private static readonly string[] s_inside =
        ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "localdomain", "onion", "alt", "test", "invalid", "example", "svc", "consul"];

    /// <summary>Why an address is not asked; null when its form is in order.</summary>
    public FetchOutcome.Refused? Problem(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return Refused(address, FetchRefusal.Scheme, "only addresses that begin with http:// or https:// are fetched");
        }

        if (address.UserInfo.Length > 0)
        {
            return Refused(address, FetchRefusal.UserInfo, "the address holds a user name or password, or pretends to be another one with “@”; leave that part out");
        }

        var written = WrittenHost(address.OriginalString);
        if (address.Host.Length == 0 || written.Contains('%') || written.Contains('\\') || LookAlikes.Is(written) || HostName(address) is not { } host)
        {
            return Refused(address, FetchRefusal.Malformed, "the host is not written in plain letters; write it as it stands in the site's own links");
        }

        return allowPrivate ? null
            : !s_ports.Contains(address.Port) && places.All(p => p.Port != address.Port) ? Refused(address, FetchRefusal.Port, $"port {address.Port} is none of the web; --allow-private allows all ports")
            : IPAddress.TryParse(host.Trim('[', ']'), out var number) ? Problem(address, number)
            : !host.Contains('.') || s_inside.Any(end => host.EndsWith("." + end, StringComparison.Ordinal))
                ? Refused(address, FetchRefusal.PrivateAddress, $"{host} is a name inside a network, not on the public internet; --allow-private allows it")
            : null;
    }

    /// <summary>Why an address that a name stands for is not asked; null when it may be.</summary>
    public FetchOutcome.Refused? Problem(Uri address, IPAddress number) =>
        !allowPrivate && !places.Contains(new IPEndPoint(number, address.Port)) && PublicAddresses.WhatElse(number) is { } what
            ? Refused(address, FetchRefusal.PrivateAddress, $"{address.IdnHost} stands for {number}, which is {what}, not on the public internet; --allow-private allows it")
            : null;

    /// <summary>The host in ASCII, lower case, without a closing dot; null when it cannot be a host.</summary>
    public static string? HostName(Uri address)
    {
        try
        {
            var host = address.IdnHost.ToLowerInvariant();
            host = host.EndsWith('.') ? host[..^1] : host;
            return host.Length is > 0 and <= 253 && !host.EndsWith('.') && host.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '[' or ']') ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>The host as it was written, which a parsed address no longer shows.</summary>
    private static string WrittenHost(string written)
    {
        var start = written.IndexOf("//", StringComparison.Ordinal);
        var rest = start < 0 ? written : written[(start + 2)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        return end < 0 ? rest : rest[..end];
    }

    private static FetchOutcome.Refused Refused(Uri address, FetchRefusal reason, string message) => new(address, reason, message);
}
