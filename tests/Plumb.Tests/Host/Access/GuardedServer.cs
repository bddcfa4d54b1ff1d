using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Keys;
using Plumb.Host;
using Plumb.Host.Serving;
using Plumb.Host.Web;
using Plumb.Host.Web.Access;
using Plumb.Tests.Support;

namespace Plumb.Tests.Host.Access;

/// <summary>A server that lets nobody in without signing in, over two empty libraries.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Server _server;

    private GuardedServer(TemporaryFolder folder, Server server) => (_folder, _server) = (folder, server);

    public Uri Address => new(_server.Address);

    public static async Task<GuardedServer> StartAsync(AccessOptions access, CancellationToken cancel)
    {
        var folder = new TemporaryFolder();
        foreach (var library in new[] { "first", "second" })
        {
            Composition.Open(folder.At(library)).Dispose();
            await KeyAsync(folder.At(library), Role.Admin, cancel);
        }

        var options = new ServerOptions(folder.At("first"), IPAddress.Loopback, 0) { Access = access, Workspaces = new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = folder.At("second") } };
        return new GuardedServer(folder, await Server.StartAsync(options, cancel));
    }

    /// <summary>A new key of the first library, or of the one under <c>/w/other</c>.</summary>
    public Task<string> KeyAsync(Role role, CancellationToken cancel, bool other = false) => KeyAsync(_folder.At(other ? "second" : "first"), role, cancel);

    /// <summary>Keys of both libraries that happen to have the same id.</summary>
    public async Task<(string First, string Second)> TwinKeysAsync(Role role, CancellationToken cancel)
    {
        static byte[] Chance(int count) => count == 4 ? [1, 2, 3, 4] : RandomNumberGenerator.GetBytes(count);
        return (await KeyAsync(_folder.At("first"), role, cancel, Chance), await KeyAsync(_folder.At("second"), role, cancel, Chance));
    }

    public async Task RevokeAsync(string secret, CancellationToken cancel)
    {
        using var store = Composition.OpenStore(_folder.At("first"));
        await Ring(store).RevokeAsync(secret.Split('_')[1], cancel);
    }

    public HttpClient Client(string? key = null, HttpMessageHandler? handler = null)
    {
        // Who asks whether a body is wanted waits for the answer, however busy the machine: a body sent unasked would break on the closed line.
        var client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Keeps a check in the first library.</summary>
    public async Task KeepAsync(Check check, CancellationToken cancel)
    {
        using var library = Composition.Open(_folder.At("first"));
        await library.Checks.SaveAsync(new StoredCheck(check.Id, check.Question, check.CheckedAt, "", CheckJson.Serialize(check), []), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string> KeyAsync(string library, Role role, CancellationToken cancel, Func<int, byte[]>? chance = null)
    {
        using var store = Composition.OpenStore(library);
        return (await Ring(store, chance).MakeAsync("test", role, cancel)).Secret;
    }

    private static KeyRing Ring(ServerStore store, Func<int, byte[]>? chance = null) => new(store.Keys, chance ?? RandomNumberGenerator.GetBytes, TimeProvider.System);
}
