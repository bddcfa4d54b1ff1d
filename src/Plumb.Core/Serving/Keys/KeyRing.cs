using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plumb.Core.Serving.Keys;

/// <summary>Makes keys, and tells whose key it is that somebody shows.</summary>
/// <param name="store">Keeps them.</param>
/// <param name="chance">Gives so many bytes that nobody can foresee.</param>
/// <param name="clock">Tells the time.</param>
public sealed class KeyRing(IKeyStore store, Func<int, byte[]> chance, TimeProvider clock)
{
    /// <summary>What every key begins with, so that one that lies about is known for what it is.</summary>
    public const string Prefix = "plumb_";

    private const int IdBytes = 4;
    private const int SecretBytes = 32;
    private const int SaltBytes = 16;
    private const int LongestKey = 100;

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, which is kept nowhere, and what is kept of it.</returns>
    public async Task<(string Secret, ApiKey Key)> MakeAsync(string name, Role role, CancellationToken cancel)
    {
        var id = Convert.ToHexStringLower(chance(IdBytes));
        var secret = $"{Prefix}{id}_{Base64Url.EncodeToString(chance(SecretBytes))}";
        var salt = chance(SaltBytes);
        var key = new ApiKey(id, name, role, salt, HashOf(secret, salt), clock.GetUtcNow(), null);
        await store.AddAsync(key, cancel);
        return (secret, key);
    }

    /// <summary>The key that somebody shows, or null when it is none, a wrong one, or revoked. Takes the same time for a wrong one as for a right one.</summary>
    public async Task<ApiKey?> FindAsync(string shown, CancellationToken cancel)
    {
        if (shown.Length > LongestKey || !shown.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        ApiKey? found = null;
        foreach (var key in await store.ListAsync(cancel))
        {
            var fits = CryptographicOperations.FixedTimeEquals(HashOf(shown, key.Salt), key.Hash);
            found = fits && key.Revoked is null ? key : found;
        }

        return found;
    }

    /// <summary>Whether there is a key that lets somebody in.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancel) => (await store.ListAsync(cancel)).Any(k => k.Revoked is null);

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether there was such a key that was not revoked.</returns>
    public Task<bool> RevokeAsync(string id, CancellationToken cancel) => store.RevokeAsync(id, clock.GetUtcNow(), cancel);

    private static byte[] HashOf(string secret, byte[] salt) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(secret));
}
