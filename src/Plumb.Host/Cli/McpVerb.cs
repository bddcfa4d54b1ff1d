using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Plumb.Host.Mcp;
using Plumb.Host.Serving;

namespace Plumb.Host.Cli;

/// <summary><c>plumb mcp</c>: tools for another program's model, over standard input and output.</summary>
internal static class McpVerb
{
    public static Command Build()
    {
        var verb = new Verb("mcp", "Give another program's model tools over standard input and output (Model Context Protocol)", "plumb mcp --library ~/archive");
        verb.Does(async (run, cancel) =>
        {
            await using var workspace = Workspace.OpenAlone(run.LibraryFolder(), ServerAbilities.Read(searchesWeb: false, allowPrivate: false));
            if (workspace.Library.IsReadOnly)
            {
                run.Say("The library cannot be written: what is done is kept in no audit log, and no check is stored.");
            }

            var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
            // Standard output carries the protocol, and nothing else.
            builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning).AddFilter("ModelContextProtocol", LogLevel.Critical);
            builder.Services.AddSingleton(new McpScope(workspace, Caller.SystemUser));
            builder.Services.AddPlumb().WithStdioServerTransport();
            using var host = builder.Build();
            await host.RunAsync(cancel);
            return ExitCode.Done;
        });
        return verb;
    }
}
