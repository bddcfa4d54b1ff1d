using System.Text;
using Plumb.Adapters.Sqlite.Serving;
using Plumb.Core.Serving.Keys;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Serving;

public sealed class KeyRingTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private byte _chance;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_lets_its_owner_in_until_it_is_revoked()
    {
        using var store = new SqliteServerStore(_folder.Path);
        var keys = Ring(store);
        Assert.False(await keys.AnyAsync(Cancel));

        var (secret, key) = await keys.MakeAsync("newsroom", Role.Editor, Cancel);

        var found = await keys.FindAsync(secret, Cancel);
        Assert.Equal((key.Id, "newsroom", Role.Editor), (found!.Id, found.Name, found.Role));
        Assert.True(await keys.RevokeAsync(key.Id, Cancel));
        Assert.False(await keys.RevokeAsync(key.Id, Cancel));
        Assert.Null(await keys.FindAsync(secret, Cancel));
        Assert.False(await keys.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Wrong_keys_let_nobody_in()
    {
        using var store = new SqliteServerStore(_folder.Path);
        var keys = Ring(store);
        var (secret, key) = await keys.MakeAsync("one", Role.Reader, Cancel);
        await keys.MakeAsync("two", Role.Admin, Cancel);

        foreach (var shown in (string[])["", "plumb_", $"plumb_{key.Id}", secret[..^1], secret + "A", secret.ToUpperInvariant(), new string('x', 5_000), secret.Replace(key.Id, "00000000", StringComparison.Ordinal)])
        {
            Assert.Null(await keys.FindAsync(shown, Cancel));
        }
    }

    [Fact]
    public async Task What_is_kept_does_not_hold_the_key()
    {
        string secret;
        using (var store = new SqliteServerStore(_folder.Path))
        {
            (secret, _) = await Ring(store).MakeAsync("newsroom", Role.Admin, Cancel);
        }

        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            Assert.DoesNotContain(secret[^30..], Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_is_known_in_its_own_store_only()
    {
        using var one = new SqliteServerStore(_folder.At("one"));
        using var other = new SqliteServerStore(_folder.At("other"));
        var (secret, _) = await Ring(one).MakeAsync("one", Role.Admin, Cancel);
        await Ring(other).MakeAsync("other", Role.Admin, Cancel);

        Assert.Null(await Ring(other).FindAsync(secret, Cancel));
    }

    /// <summary>Chance that can be foreseen, so that the test is the same each time; no two calls give the same.</summary>
    private KeyRing Ring(SqliteServerStore store) => new(store, count => [.. Enumerable.Range(0, count).Select(i => (byte)(i * 7 + ++_chance))], new StillClock());
}
