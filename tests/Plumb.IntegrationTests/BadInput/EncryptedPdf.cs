using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>A PDF of one page, encrypted by the standard security handler: RC4 with 40 bits (PDF 1.7, ISO 32000-1, 7.6.3, revision 2).</summary>
internal static class EncryptedPdf
{
    private const int Permissions = -4;

    /// <summary>Algorithm 2, step (a): what a password is filled up with.</summary>
    private static readonly byte[] s_padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    private static readonly byte[] s_id = "plumb-encrypted!"u8.ToArray();

    /// <summary>The file's bytes.</summary>
    /// <param name="text">The line that stands on the page: ASCII without brackets.</param>
    /// <param name="user">Password to open it; empty for a file that anybody may open and only its owner may change.</param>
    public static byte[] Of(string text, string user)
    {
        var owner = Rc4(MD5.HashData(Padded("owner of the file"))[..5], Padded(user));
        var key = MD5.HashData([.. Padded(user), .. owner, .. BitConverter.GetBytes(Permissions), .. s_id])[..5];
        var stream = Rc4(KeyOf(key, 4), Encoding.ASCII.GetBytes($"BT /F1 12 Tf 72 700 Td ({text}) Tj ET"));
        List<byte[]> objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
            "<</Type/Pages/Kids[3 0 R]/Count 1>>"u8.ToArray(),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"u8.ToArray(),
            [.. Encoding.ASCII.GetBytes($"<</Length {stream.Length}>>\nstream\n"), .. stream, .. "\nendstream"u8],
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"u8.ToArray(),
            Encoding.ASCII.GetBytes($"<</Filter/Standard/V 1/R 2/P {Permissions}/O<{Convert.ToHexString(owner)}>/U<{Convert.ToHexString(Rc4(key, s_padding))}>>>"),
        ];
        return Written(objects);
    }

    private static byte[] Written(List<byte[]> objects)
    {
        var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var (index, body) in objects.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Encoding.ASCII.GetBytes($"{index + 1} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var id = Convert.ToHexString(s_id);
        var start = file.Length;
        file.Write(Encoding.ASCII.GetBytes($"{table}trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Encrypt 6 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Padded(string password) => [.. Encoding.ASCII.GetBytes(password).Concat(s_padding).Take(32)];

    /// <summary>Algorithm 1: the key of one object, generation 0.</summary>
    private static byte[] KeyOf(byte[] key, int number) =>
        MD5.HashData([.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0])[..(key.Length + 5)];

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var (a, b) = (0, 0);
        return [.. bytes.Select(x =>
        {
            a = (a + 1) & 255;
            b = (b + state[a]) & 255;
            (state[a], state[b]) = (state[b], state[a]);
            return (byte)(x ^ state[(state[a] + state[b]) & 255]);
        })];
    }
}
