using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>What a report on a single case says of it; null where it does not.</summary>
/// <param name="Date">Day of what happened.</param>
/// <param name="Age">Age of the person on that day, in whole years.</param>
/// <param name="Place">The place of custody that the person was last taken to, as written.</param>
public sealed record CaseFacts(PartialDate? Date, int? Age, string? Place);
