using System.Security.Cryptography;
using System.Text;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>An Office file under a password: ECMA-376 standard encryption, AES with 128 bits ([MS-OFFCRYPTO] 2.3.4), in a compound file.</summary>
internal static class EncryptedOffice
{
    private const int Rounds = 50_000;

    private static readonly byte[] s_salt = "salt of the test"u8.ToArray();

    /// <summary>The file's bytes.</summary>
    /// <param name="package">The DOCX, XLSX or PPTX.</param>
    /// <param name="password">Its password.</param>
    public static byte[] Of(byte[] package, string password)
    {
        var key = Key(password);
        return CompoundFile.Of(("EncryptionInfo", About(key)), ("EncryptedPackage", [.. BitConverter.GetBytes((long)package.Length), .. Encrypt(key, package)]));
    }

    /// <summary>2.3.4.7: the key of a password.</summary>
    private static byte[] Key(string password)
    {
        var hash = SHA1.HashData([.. s_salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0; i < Rounds; i++)
        {
            hash = SHA1.HashData([.. BitConverter.GetBytes(i), .. hash]);
        }

        var last = SHA1.HashData([.. hash, 0, 0, 0, 0]);
        return SHA1.HashData([.. Enumerable.Range(0, 64).Select(i => (byte)(0x36 ^ (i < last.Length ? last[i] : 0)))])[..16];
    }

    /// <summary>2.3.4.5: the stream EncryptionInfo.</summary>
    private static byte[] About(byte[] key)
    {
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        var verifier = "sixteen verifies"u8.ToArray();
        var info = new MemoryStream();
        using var writer = new BinaryWriter(info);
        foreach (var number in (int[])[0x00020003, 0x24, 32 + provider.Length, 0x24, 0, 0x660E, 0x8004, 128, 0x18, 0, 0])
        {
            writer.Write(number);
        }

        writer.Write(provider);
        writer.Write(s_salt.Length);
        writer.Write(s_salt);
        writer.Write(Encrypt(key, verifier));
        writer.Write(20);
        writer.Write(Encrypt(key, SHA1.HashData(verifier)));
        return info.ToArray();
    }

    private static byte[] Encrypt(byte[] key, byte[] bytes)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb([.. bytes, .. new byte[(16 - (bytes.Length % 16)) % 16]], PaddingMode.None);
    }
}
