using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Auditing;
using Plumb.Core.Sources;
using Plumb.Host.Serving;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary>One run of a verb: what was given, and where to write.</summary>
internal sealed class Run(ParseResult parse)
{
    private const int Narrowest = 40;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        // For files and terminals, never into a page's script: letters stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions s_line = new(s_json) { WriteIndented = false };

    private OpenLibrary? _read;

    public TextWriter Output { get; } = parse.InvocationConfiguration.Output;

    public TextWriter Error { get; } = parse.InvocationConfiguration.Error;

    public bool Json => parse.GetValue(CommonOptions.Json);

    public bool Quiet => parse.GetValue(CommonOptions.Quiet);

    /// <summary>Progress is for people who look on: a terminal, neither quiet nor switched off.</summary>
    public bool ShowsProgress => !Quiet && !parse.GetValue(CommonOptions.NoProgress) && !Console.IsErrorRedirected;

    /// <summary>Columns of the terminal; null when the output goes elsewhere, where lines are not cut or broken.</summary>
    public int? Width { get; } = Console.IsOutputRedirected ? null : Math.Max(Console.WindowWidth - 1, Narrowest);

    /// <summary>The same for the error stream.</summary>
    public static int? ErrorWidth { get; } = Console.IsErrorRedirected ? null : Math.Max(Console.WindowWidth - 1, Narrowest);

    public T? Get<T>(Option<T> option) => parse.GetValue(option);

    public T Get<T>(Argument<T> argument) => parse.GetRequiredValue(argument);

    public bool Has(Option option) => parse.GetResult(option) is { Implicit: false };

    /// <summary>Opens the library. Only adding makes a new one: a mistyped folder must not become an empty library.</summary>
    /// <exception cref="PlumbException">There is none, or it cannot be opened.</exception>
    public OpenLibrary OpenLibrary(bool make = false)
    {
        var folder = LibraryFolder();
        var library = make || Composition.HasLibrary(folder)
            ? Composition.Open(folder)
            : throw new PlumbException($"There is no library in {folder}. Make one by adding sources (plumb add PATH), or name another with --library.");
        _read = make ? null : library;
        return library;
    }

    /// <summary>Says so where the index of the library had to be made anew; not where sources are added, which makes it.</summary>
    public void SayHowIndexCame()
    {
        if (_read?.Rebuilt is { } why)
        {
            Say($"The index was made anew: {why}.");
        }
    }

    /// <summary>Writes into the library's audit log what whoever runs this does. Deeds are written down before they are done: what cannot be written down
    /// is not done.</summary>
    /// <param name="action">The deed.</param>
    /// <param name="subject">To what: an id, or how many places; empty for none.</param>
    /// <param name="outcome">What came of it; <c>asked</c> before it is done.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="PlumbException">The log cannot be written.</exception>
    public async Task NoteAsync(string action, string subject, string outcome, CancellationToken cancel)
    {
        using var store = Composition.OpenStore(LibraryFolder());
        await store.Audit.AppendAsync(new AuditNote(Caller.SystemUser.Actor, action, subject, outcome), TimeProvider.System.GetUtcNow(), cancel);
    }

    /// <summary>The stored check of an id or of the beginning of one; null after saying that there is none.</summary>
    public async Task<StoredCheck?> FindCheckAsync(OpenLibrary library, string id, CancellationToken cancel)
    {
        var check = await library.Checks.FindAsync(id, cancel);
        if (check is null)
        {
            Fail(StoredChecks.Missing(id));
        }

        return check;
    }

    /// <summary>The source of a name; null after saying why there is none.</summary>
    public async Task<Source?> FindSourceAsync(OpenLibrary library, string name, CancellationToken cancel)
    {
        var (source, problem) = await SourceNames.FindAsync(library, name, cancel);
        if (problem is not null)
        {
            Fail(problem);
        }

        return source;
    }

    /// <summary>The folder given, else PLUMB_LIBRARY, else a folder among the user's data.</summary>
    public string LibraryFolder()
    {
        var given = parse.GetValue(CommonOptions.Library) ?? Environment.GetEnvironmentVariable("PLUMB_LIBRARY");
        return Path.GetFullPath(string.IsNullOrWhiteSpace(given)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumb", "library")
            : given);
    }

    /// <summary>Tells the user something beside the output, unless they asked for quiet.</summary>
    public void Say(string message)
    {
        if (!Quiet)
        {
            Error.WriteLine(Printable.Lines(message, ErrorWidth));
        }
    }

    /// <summary>Says what is wrong, and what to do.</summary>
    public void Fail(string message) => Error.WriteLine(Printable.Lines($"plumb: {message}", ErrorWidth));

    public void WriteJson<T>(T value) => Output.WriteLine(JsonSerializer.Serialize(value, s_json));

    /// <summary>One JSON value on one line, for lists that may be long.</summary>
    public void WriteJsonLine<T>(T value) => Output.WriteLine(JsonSerializer.Serialize(value, s_line));
}
