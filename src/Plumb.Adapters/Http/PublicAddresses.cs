using System.Net;
using System.Net.Sockets;

namespace Plumb.Adapters.Http;

/// <summary>Tells addresses of the public internet from all others, after the IANA special-purpose registries (RFC 6890).</summary>
internal static class PublicAddresses
{
    /// <summary>IPv4: what is not public.</summary>
    private static readonly (IPNetwork Network, string What)[] s_version4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network (RFC 791)"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private network (RFC 1918)"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by a provider's customers (RFC 6598)"),
        (IPNetwork.Parse("127.0.0.0/8"), "the machine itself"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud's metadata"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local, where clouds keep metadata (RFC 3927)"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private network (RFC 1918)"),
        (IPNetwork.Parse("192.0.0.0/24"), "for protocols (RFC 6890)"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation (RFC 5737)"),
        (IPNetwork.Parse("192.88.99.0/24"), "a 6to4 relay (RFC 7526)"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private network (RFC 1918)"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks (RFC 2544)"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation (RFC 5737)"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation (RFC 5737)"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast (RFC 5771)"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved or broadcast (RFC 1112)"),
    ];

    /// <summary>IPv6: what holds another address, or is not public, within and beside the public range.</summary>
    private static readonly (IPNetwork Network, string What)[] s_version6 =
    [
        (IPNetwork.Parse("::1/128"), "the machine itself"),
        (IPNetwork.Parse("::/128"), "unspecified"),
        (IPNetwork.Parse("::ffff:0:0/96"), "an IPv4 address in another form (RFC 4291)"),
        (IPNetwork.Parse("::/96"), "an IPv4 address in another form (RFC 4291)"),
        (IPNetwork.Parse("64:ff9b::/96"), "an IPv4 address behind NAT64 (RFC 6052)"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "an IPv4 address behind NAT64 (RFC 8215)"),
        (IPNetwork.Parse("100::/64"), "discarded (RFC 6666)"),
        (IPNetwork.Parse("2001::/32"), "a Teredo tunnel (RFC 4380)"),
        (IPNetwork.Parse("2001::/23"), "for protocols (RFC 2928)"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation (RFC 3849)"),
        (IPNetwork.Parse("2002::/16"), "a 6to4 tunnel (RFC 3056)"),
        (IPNetwork.Parse("3fff::/20"), "for documentation (RFC 9637)"),
        (IPNetwork.Parse("fc00::/7"), "a private network (RFC 4193)"),
        (IPNetwork.Parse("fe80::/10"), "link-local (RFC 4291)"),
        (IPNetwork.Parse("fec0::/10"), "site-local (RFC 3879)"),
        (IPNetwork.Parse("ff00::/8"), "multicast (RFC 4291)"),
    ];

    /// <summary>All public addresses of IPv6 lie here (RFC 4291, section 2.4); the rest is not given out.</summary>
    private static readonly IPNetwork s_given = IPNetwork.Parse("2000::/3");

    /// <summary>What an address is when it is not public; null when it is.</summary>
    public static string? WhatElse(IPAddress address)
    {
        var networks = address.AddressFamily switch
        {
            AddressFamily.InterNetwork => s_version4,
            AddressFamily.InterNetworkV6 => s_version6,
            _ => [],
        };
        return networks.Where(n => n.Network.Contains(address)).Select(n => n.What).FirstOrDefault()
            ?? (address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? "bound to one interface"
                : address.AddressFamily == AddressFamily.InterNetworkV6 && !s_given.Contains(address) ? "reserved (RFC 4291)"
                : address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 ? null
                : "of no kind that the web uses");
    }
}
