namespace Plumb.Core.Text;

/// <summary>Lets long loops end when they are cancelled.</summary>
internal static class Cancelling
{
    /// <summary>The items, one by one, until cancelled.</summary>
    /// <exception cref="OperationCanceledException">Thrown before the next item once <paramref name="cancel"/> is cancelled.</exception>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> items, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
