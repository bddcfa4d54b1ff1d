using Plumb.Core.Gathering;
using Plumb.Core.Reading;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking.Web;

/// <summary>A library that grows while it is read.</summary>
/// <param name="Sources">The archive.</param>
/// <param name="Ingest">Archives what was fetched.</param>
/// <param name="Rules">Tell the kind of a publisher.</param>
/// <param name="Links">Finds the links of a page.</param>
/// <param name="OpenIndex">Opens the passage index as the library is now; an index that was opened before is not used any more.</param>
public sealed record WebLibrary(ILibrary Sources, Ingest Ingest, PublisherRules Rules, PageLinkReader Links, Func<CancellationToken, Task<IPassageIndex>> OpenIndex);
