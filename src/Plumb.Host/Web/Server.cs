using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Plumb.Core.Sources;
using Plumb.Host.Serving;
using Plumb.Host.Web.Access;

namespace Plumb.Host.Web;

/// <summary>The running server. It is put together here, step by step; each step stands in a file of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Server(WebApplication app) => _app = app;

    /// <summary>Where it listens, as a browser takes it: <c>http://127.0.0.1:5080</c>.</summary>
    public string Address => _app.Urls.First();

    /// <summary>Starts a server; it listens when this returns.</summary>
    /// <exception cref="PlumbException">The library cannot be opened, or the address cannot be listened on.</exception>
    public static async Task<Server> StartAsync(ServerOptions options, CancellationToken cancel)
    {
        var app = Build(options);
        try
        {
            await BeginAsync(app.Services.GetRequiredService<Workspaces>(), options, cancel);
            await app.StartAsync(cancel);
            return new Server(app);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new PlumbException($"{options.Address}:{options.Port} cannot be listened on: {e.Message} Choose another with --port.", e);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is to end; requests in hand get a few seconds.</summary>
    public async Task WaitAsync(CancellationToken cancel)
    {
        var ended = new TaskCompletionSource();
        await using var registration = cancel.Register(ended.SetResult);
        await ended.Task;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Server).Assembly.GetName().Name });
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<IHostLifetime, SignalsElsewhere>();
        builder.Services.AddSingleton(TimeProvider.System);
        var abilities = ServerAbilities.Read(options.SearchesWeb, options.AllowPrivate);
        builder.Services.AddSingleton(_ => Workspaces.Open((name, folder) => Workspace.Open(folder, abilities, options.Jobs, name), options.Folder, options.Workspaces));
        builder.AddSafety(options);
        builder.AddApi();
        builder.AddMcp();
        builder.AddPages();
        builder.AddTelemetry();

        var app = builder.Build();
        // Opened at once, so that a library that cannot be opened is said before anybody comes.
        _ = app.Services.GetRequiredService<Workspaces>();
        app.Use(app.Services.GetRequiredService<RequestLog>().WriteAsync);
        app.UseFailures();
        app.UseSafety(options);
        app.UseRouting();
        app.MapHealth();
        app.MapApi();
        app.MapMcp();
        app.MapPages();
        return app;
    }

    private static async Task BeginAsync(Workspaces workspaces, ServerOptions options, CancellationToken cancel)
    {
        foreach (var workspace in workspaces.All)
        {
            if (options is { NeedsSignIn: true, Access.OpenId: null } && !await SignedIn.Ring(workspace).AnyAsync(cancel))
            {
                throw new PlumbException($"Nobody could sign in to {workspace.Library.Folder}. Make a key (plumb keys add NAME --role editor), or configure OpenID Connect as docs/server.md says; without either the server listens on 127.0.0.1 alone.");
            }

            await workspace.Jobs.ResumeAsync(cancel);
        }
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        // Slow bodies and headers are cut off by Kestrel's own least rates; this bounds how many may try.
        kestrel.Limits.MaxConcurrentConnections = 2_000;
        kestrel.Listen(new IPEndPoint(options.Address, options.Port));
    }

    /// <summary>The command line minds the signals; the host must not mind them too.</summary>
    private sealed class SignalsElsewhere : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
