namespace Plumb.Adapters.Lucene;

/// <summary>What one search writes down: scores of passages and of whole sources, and how often the term at hand stands in them. For one search at a
/// time; cleared, it serves the next.</summary>
/// <param name="passages">Passages of the index.</param>
/// <param name="sources">Sources of the index.</param>
internal sealed class ScoreSheet(int passages, int sources)
{
    public Scores Passages { get; } = new(passages);

    public Scores Wholes { get; } = new(sources);

    public TermCounts Term { get; } = new(passages, sources);

    public void Clear()
    {
        Passages.Clear();
        Wholes.Clear();
        Term.Clear();
    }
}

/// <summary>Scores by number, and which of them are above zero.</summary>
/// <param name="count">How many there are.</param>
internal sealed class Scores(int count)
{
    private readonly List<int> _above = [];

    /// <summary>The scores; zero where nothing was added.</summary>
    public double[] Of { get; } = new double[count];

    /// <summary>Numbers whose score is above zero, each once.</summary>
    public IReadOnlyList<int> Above => _above;

    /// <summary>Adds to a score.</summary>
    /// <param name="at">Its number.</param>
    /// <param name="score">Zero or more.</param>
    public void Add(int at, double score)
    {
        if (Of[at] == 0 && score > 0)
        {
            _above.Add(at);
        }

        Of[at] += score;
    }

    public void Clear()
    {
        _above.ForEach(at => Of[at] = 0);
        _above.Clear();
    }
}

/// <summary>How often one term stands in passages and in whole sources.</summary>
/// <param name="passages">Passages of the index.</param>
/// <param name="sources">Sources of the index.</param>
internal sealed class TermCounts(int passages, int sources)
{
    public float[] InPassage { get; } = new float[passages];

    public float[] InWhole { get; } = new float[sources];

    /// <summary>Passages in which it stands.</summary>
    public List<int> Passages { get; } = [];

    /// <summary>Sources in which it stands.</summary>
    public List<int> Wholes { get; } = [];

    public void Add(int passage, int source, float inPassage, float inWhole)
    {
        if (InPassage[passage] == 0)
        {
            Passages.Add(passage);
        }

        if (InWhole[source] == 0 && inWhole > 0)
        {
            Wholes.Add(source);
        }

        InPassage[passage] += inPassage;
        InWhole[source] += inWhole;
    }

    public void Clear()
    {
        Passages.ForEach(p => InPassage[p] = 0);
        Wholes.ForEach(s => InWhole[s] = 0);
        Passages.Clear();
        Wholes.Clear();
    }
}
