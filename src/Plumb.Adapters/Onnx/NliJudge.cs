using Microsoft.ML.OnnxRuntime;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;

namespace Plumb.Adapters.Onnx;

/// <summary>Asks a cross-encoder for natural language inference, an ONNX file with its tokenizer, on this machine.</summary>
/// <remarks>The passages are the premise, the sentence is the hypothesis. Passages that are longer than what the model reads at once are
/// read in overlapping windows; the highest entailment and the highest contradiction of all windows count, as in SummaC (Laban et al.,
/// 2022). The probabilities are the model's own, not calibrated by Plumb. Thread-safe; what may follow is for
/// <see cref="EnsembleJudge"/>.</remarks>
public sealed class NliJudge : IOptionalJudge, IDisposable
{
    /// <summary>Most sentences of a window that say where the support stands; more say nothing.</summary>
    private const int MostRationale = 4;

    private readonly ModelFolder _folder;
    private readonly NliSession _session;
    private readonly NliOptions _options;
    private readonly int _longest;

    /// <summary>Opens a model.</summary>
    /// <param name="path">Folder with <c>model.onnx</c>, <c>config.json</c> and the tokenizer's files, or the ONNX file in it.</param>
    /// <param name="options">How it is run; null for the defaults.</param>
    /// <exception cref="PlumbException">A file is missing or broken, or the model is of another kind; the message says what to do.</exception>
    public NliJudge(string path, NliOptions? options = null)
    {
        _options = options ?? new NliOptions();
        _folder = ModelFolder.Open(path);
        _session = new NliSession(_folder, _options.Threads);
        _longest = Math.Min(_folder.Longest, _session.FixedLength ?? int.MaxValue);
        Name = $"onnx:{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder.Path)))}/{_folder.Digest[..8]}";
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        try
        {
            return ValueTask.FromResult(Ask(given, cancel));
        }
        catch (Exception e) when (e is OnnxRuntimeException or InvalidDataException)
        {
            return ValueTask.FromResult(Opinion.Failed("could not be run on this case"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private Opinion Ask(SupportCase given, CancellationToken cancel)
    {
        var sentence = _folder.Tokenizer.Encode(given.Sentence);
        var room = _longest - _folder.Tokenizer.Overhead - sentence.Count;
        if (sentence.Count == 0 || sentence.Count > _longest / 2)
        {
            return Opinion.Failed(sentence.Count == 0 ? "found nothing in the sentence to read" : $"takes sentences of at most {_longest / 2:N0} tokens");
        }

        PremiseWindow? best = null;
        var (entailed, contradicted, read) = (0d, 0d, 0);
        foreach (var window in PremiseWindows.Of(given.Passages, _folder.Tokenizer, room).Take(_options.MostWindows + 1))
        {
            cancel.ThrowIfCancellationRequested();
            if (++read > _options.MostWindows)
            {
                break;
            }

            var odds = _session.Run(_folder.Tokenizer.Join(window.Ids, sentence));
            (best, entailed) = best is null || odds[_folder.Labels.Entailment] > entailed ? (window, odds[_folder.Labels.Entailment]) : (best, entailed);
            contradicted = _folder.Labels.Contradiction < 0 ? 0 : Math.Max(contradicted, odds[_folder.Labels.Contradiction]);
        }

        return best is null ? Opinion.Failed("found nothing in the passages to read") : Grade(best, entailed, contradicted, isCut: read > _options.MostWindows);
    }

    private Opinion Grade(PremiseWindow best, double entailed, double contradicted, bool isCut)
    {
        var against = contradicted >= _options.Contradicted && contradicted > entailed;
        var grade = against || entailed < _options.Partial ? Attribution.None : entailed < _options.Full ? Attribution.Partial : Attribution.Full;
        return new Opinion
        {
            Grade = grade,
            Contradicted = against,
            Probability = entailed,
            Rationale = grade != Attribution.None && best.Places.Count <= MostRationale ? best.Places : [],
            Reasons =
            [
                $"the model gives entailment {entailed:0.00} and contradiction {contradicted:0.00}, which are not calibrated",
                .. isCut ? [$"the model read the first {_options.MostWindows:N0} windows of the passages only"] : Array.Empty<string>(),
            ],
        };
    }
}
