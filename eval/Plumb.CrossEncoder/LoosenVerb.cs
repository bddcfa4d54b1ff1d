using System.Buffers.Binary;
using System.Text;

namespace Plumb.CrossEncoder;

/// <summary>Lets TorchSharp's library load where the C++ library of the system is that of GCC 12 (Debian 12): it asks for the version of GCC 13 and uses
/// nothing of it but a mark that the headers leave. The need is made a weak one in the copy beside the program; a build that copies it anew takes that back.</summary>
/// <remarks>ELF, "Symbol versioning" (Linux Standard Base 5, 10.7): section of type SHT_GNU_verneed, VER_FLG_WEAK.</remarks>
internal static class LoosenVerb
{
    private const string Version = "GLIBCXX_3.4.32";
    private const uint Needs = 0x6ffffffe;
    private const byte Weak = 2;

    public static int Run()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        var (file, time) = (File.ReadAllBytes(path), File.GetLastWriteTimeUtc(path));
        var count = Loosen(file);
        File.WriteAllBytes(path, file);
        File.SetLastWriteTimeUtc(path, time);
        Console.WriteLine($"{count} needs of {Version} made weak");
        return 0;
    }

    private static int Loosen(byte[] file)
    {
        uint Word(long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));
        ushort Half(long at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at));
        var (sections, size, count, found) = (BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(0x28)), Half(0x3a), Half(0x3c), 0);
        long Offset(long section) => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan((int)(sections + (section * size)) + 0x18));
        foreach (var section in Enumerable.Range(0, count).Where(s => Word(sections + (s * size) + 4) == Needs))
        {
            var names = Offset(Word(sections + (section * size) + 0x28));
            var (need, nextNeed) = (Offset(section), 0u);
            do
            {
                var version = need + Word(need + 8);
                for (var left = Half(need + 2); left > 0; left--)
                {
                    var name = file.AsSpan((int)(names + Word(version + 8)));
                    if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == Version)
                    {
                        file[version + 4] |= Weak;
                        found++;
                    }

                    version += Word(version + 12);
                }

                nextNeed = Word(need + 12);
                need += nextNeed;
            }
            while (nextNeed != 0);
        }

        return found;
    }
}
