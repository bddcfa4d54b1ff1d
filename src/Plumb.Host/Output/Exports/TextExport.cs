using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output.Exports;

/// <summary>A form that is text: UTF-8 without a byte order mark.</summary>
internal sealed class TextExport(string name, Func<Check, string> write) : ICheckExport
{
    public string Name { get; } = name;

    public bool IsText => true;

    public byte[] Write(Check check) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(write(check));
}
