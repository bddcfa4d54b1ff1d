using System.CommandLine;
using System.Security.Cryptography;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Serving;

namespace Plumb.Host.Cli;

/// <summary><c>plumb keys</c>: keys by which programs and people are let in to a library's server.</summary>
internal static class KeysVerb
{
    private const int LongestName = 80;

    public static Command Build() => new Verb("keys", "Keys to a library's server: make, list, revoke", "plumb keys add \"news desk\" --role editor", "plumb keys list") { AddVerb(), ListVerb(), RevokeVerb() };

    private static Verb AddVerb()
    {
        var name = new Argument<string>("name") { Description = "What you call it: whose it is, or what for" };
        var role = new Option<Role>("--role") { Description = "What it lets do: reader, editor or admin", DefaultValueFactory = _ => Role.Reader };
        var verb = new Verb("add", "Make a key; it is shown once and kept nowhere", "plumb keys add \"news desk\" --role editor") { name, role };
        verb.Does(async (run, cancel) =>
        {
            var called = run.Get(name).Trim();
            if (called.Length is 0 or > LongestName || called.Any(char.IsControl))
            {
                throw new PlumbException($"A key's name has 1 to {LongestName} characters.");
            }

            using var store = Open(run);
            var (secret, key) = await Ring(store).MakeAsync(called, run.Get(role), cancel);
            await run.NoteAsync("keys add", $"{key.Id} {key.Role.ToString().ToLowerInvariant()}", "done", cancel);
            run.Output.WriteLine(secret);
            run.Say($"Key {key.Id} for “{key.Name}” ({key.Role.ToString().ToLowerInvariant()}). Write it down now: it cannot be shown again. Revoke it with: plumb keys revoke {key.Id}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb ListVerb()
    {
        var verb = new Verb("list", "List keys, revoked ones too", "plumb keys list");
        verb.Does(async (run, cancel) =>
        {
            using var store = Open(run);
            foreach (var key in await store.Keys.ListAsync(cancel))
            {
                if (run.Json)
                {
                    run.WriteJsonLine(new { key.Id, key.Name, key.Role, key.Created, key.Revoked });
                }
                else
                {
                    run.Output.WriteLine(Printable.Line($"{key.Id}  {key.Role.ToString().ToLowerInvariant(),-6}  {key.Created:yyyy-MM-dd}  {(key.Revoked is { } at ? $"revoked {at:yyyy-MM-dd}" : "lets in"),-18}  {key.Name}", run.Width ?? 400));
                }
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static Verb RevokeVerb()
    {
        var id = new Argument<string>("id") { Description = "Id of the key" };
        var verb = new Verb("revoke", "Revoke a key: it lets nobody in from now on", "plumb keys revoke 1f0c22ab") { id };
        verb.Does(async (run, cancel) =>
        {
            using var store = Open(run);
            if (!await Ring(store).RevokeAsync(run.Get(id), cancel))
            {
                run.Fail($"There is no key {run.Get(id)} that lets in. See them all with: plumb keys list");
                return ExitCode.NotFound;
            }

            await run.NoteAsync("keys revoke", run.Get(id), "done", cancel);
            run.Say($"Key {run.Get(id)} is revoked.");
            return ExitCode.Done;
        });
        return verb;
    }

    private static KeyRing Ring(ServerStore store) => new(store.Keys, RandomNumberGenerator.GetBytes, TimeProvider.System);

    /// <summary>A key can be made before the first source is added.</summary>
    internal static ServerStore Open(Run run) => Composition.OpenStore(run.LibraryFolder());
}
