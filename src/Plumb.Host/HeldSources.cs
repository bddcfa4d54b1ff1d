using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Host;

/// <summary>Sources of a folder, read for the length of one command.</summary>
/// <param name="Library">The sources.</param>
/// <param name="Index">Their passages.</param>
/// <param name="Report">What came of reading the folder.</param>
internal sealed record HeldSources(ILibrary Library, IPassageIndex Index, IngestReport Report) : IDisposable
{
    public void Dispose() => (Index as IDisposable)?.Dispose();
}
