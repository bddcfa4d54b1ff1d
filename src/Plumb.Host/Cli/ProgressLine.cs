namespace Plumb.Host.Cli;

/// <summary>One line on the error stream that is written over as work goes on; nothing where nobody looks on.</summary>
internal sealed class ProgressLine(Run run) : IProgress<string>, IDisposable
{
    private int _width;

    public void Show(string text)
    {
        if (run.ShowsProgress)
        {
            var line = Printable.Line(text, 78);
            run.Error.Write('\r' + line.PadRight(_width));
            _width = line.Length;
        }
    }

    public void Report(string value) => Show(value);

    /// <summary>Takes the line away, so that something else can be said.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            run.Error.Write('\r' + new string(' ', _width) + '\r');
            _width = 0;
        }
    }

    public void Dispose() => Clear();
}
