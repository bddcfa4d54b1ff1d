namespace Plumb.Core.Serving.Keys;

/// <summary>What somebody may do. Each may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads what is there: checks, sources, searches, quotations.</summary>
    Reader,

    /// <summary>Asks, verifies, adds, corrects and removes.</summary>
    Editor,

    /// <summary>Reads the audit log too.</summary>
    Admin,
}

/// <summary>A key that a program shows to be let in. What is kept does not give the key back.</summary>
/// <param name="Id">Eight hexadecimal digits; part of the key, and its name in the audit log.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Role">What it lets do.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Hash">HMAC-SHA-256 of the whole key under the salt. The key holds 256 random bits, so a slow hash would add nothing.</param>
/// <param name="Created">When it was made, in UTC.</param>
/// <param name="Revoked">Since when it lets nobody in; null while it does.</param>
public sealed record ApiKey(string Id, string Name, Role Role, byte[] Salt, byte[] Hash, DateTimeOffset Created, DateTimeOffset? Revoked);

/// <summary>Keeps keys.</summary>
public interface IKeyStore
{
    /// <summary>Keeps a new key.</summary>
    Task AddAsync(ApiKey key, CancellationToken cancel);

    /// <summary>All keys, revoked ones too, in the order in which they were made.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel);

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether there was such a key that was not revoked.</returns>
    Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancel);
}
