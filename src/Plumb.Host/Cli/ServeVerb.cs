using System.CommandLine;
using System.Net;
using Plumb.Core.Sources;
using Plumb.Host.Web;

namespace Plumb.Host.Cli;

/// <summary><c>plumb serve</c>: web pages and the HTTP API over a library, until it is asked to end.</summary>
internal static class ServeVerb
{
    private const int DefaultPort = 5080;

    public static Command Build()
    {
        var port = new Option<int>("--port", "-p") { Description = "Port to listen on; 0 for any that is free", HelpName = "port", DefaultValueFactory = _ => DefaultPort };
        var address = new Option<string>("--address") { Description = "Address to listen on", HelpName = "ip", DefaultValueFactory = _ => "127.0.0.1" };
        var web = new Option<bool>("--web") { Description = "Let questions be gathered for from the web, where an asker wants it" };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Fetch addresses that are not on the public internet too; only for a network of your own" };
        var verb = new Verb("serve", "Serve web pages and an HTTP API over the library", "plumb serve", "plumb serve --port 8080 --library ~/archive") { port, address, web, allowPrivate };
        var access = new AccessFlags();
        access.AddTo(verb);
        verb.Does(async (run, cancel) =>
        {
            var options = new ServerOptions(run.LibraryFolder(), AddressOf(run.Get(address)!), PortOf(run.Get(port))) 
            {
                SearchesWeb = run.Get(web), AllowPrivate = run.Get(allowPrivate), Access = access.Access(run), Workspaces = access.Workspaces(run),
            };
            await using var server = await Server.StartAsync(options, cancel);
            run.Output.WriteLine(server.Address);
            run.Say("Ctrl-C ends it.");
            await server.WaitAsync(cancel);
            return ExitCode.Done;
        });
        return verb;
    }

    private static IPAddress AddressOf(string given) => IPAddress.TryParse(given, out var address)
        ? address
        : throw new PlumbException($"--address takes the number of an address of this machine, as 127.0.0.1 or ::1; “{given}” is none.");

    private static int PortOf(int given) => given is >= 0 and <= 65_535
        ? given
        : throw new PlumbException($"--port takes a number from 0 to 65535; {given} is none.");
}
