using System.Text;
using Plumb.Host.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PlumbCommand.RunAsync(args, Console.Out, Console.Error);
