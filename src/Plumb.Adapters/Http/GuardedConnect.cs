using System.Net;
using System.Net.Sockets;
using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>A name stands for an address that is not asked.</summary>
internal sealed class AddressRefusedException(FetchOutcome.Refused refused) : IOException(refused.Message)
{
    public FetchOutcome.Refused Refused { get; } = refused;
}

/// <summary>Connects to an address that was checked after the name was resolved: to that very address, so that no second look-up can
/// give another (DNS rebinding).</summary>
/// <remarks>A name that stands for any address that is not public is refused whole.</remarks>
internal sealed class GuardedConnect(AddressGuard guard, HostResolver resolve)
{
    private const int MostAddresses = 4;

    /// <summary>The system's resolver.</summary>
    public static HostResolver System { get; } = async (host, cancel) => await Dns.GetHostAddressesAsync(host, cancel);

    /// <summary>Opens a connection for a host and port.</summary>
    public async ValueTask<Stream> ConnectAsync(Uri address, string host, int port, CancellationToken cancel)
    {
        var all = IPAddress.TryParse(host.Trim('[', ']'), out var number) ? [number] : await resolve(host.TrimEnd('.'), cancel);
        foreach (var one in all)
        {
            if (guard.Problem(address, one) is { } refused)
            {
                throw new AddressRefusedException(refused);
            }
        }

        Exception? failure = null;
        foreach (var one in all.Take(MostAddresses))
        {
            var socket = new Socket(one.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(one, port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                socket.Dispose();
                failure = e;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw failure ?? new IOException($"there is no host of the name {host}");
    }
}
