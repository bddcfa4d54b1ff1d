using System.CommandLine;

namespace Plumb.Host.Cli;

/// <summary><c>plumb completion SHELL</c>: prints a script that makes the shell complete the verbs and options.</summary>
internal static class CompletionVerb
{
    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _plumb() { local IFS=$'\n'; COMPREPLY=($(compgen -W "$(plumb "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}")); }
            complete -o default -F _plumb plumb
            """,
        ["zsh"] = """
            #compdef plumb
            _plumb() { local -a found; found=("${(@f)$(plumb "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}"); compadd -a found; _files; }
            compdef _plumb plumb
            """,
        ["fish"] = """
            complete -c plumb -a '(set -l line (commandline -cp); plumb "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName plumb -ScriptBlock {
              param($word, $line, $at)
              plumb "[suggest:$at]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Build()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        var verb = new Verb("completion", "Print a script that makes your shell complete plumb's verbs and options", "plumb completion bash > ~/.local/share/bash-completion/completions/plumb") { shell };
        verb.Does((run, _) =>
        {
            run.Output.WriteLine(s_scripts[run.Get(shell)]);
            return Task.FromResult(ExitCode.Done);
        });
        return verb;
    }
}
