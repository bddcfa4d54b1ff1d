using Plumb.Host.Cli;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class PrintableTest
{
    [Fact]
    public void A_message_is_broken_between_words_and_keeps_its_lines_and_how_far_they_stand_in()
    {
        const string message = "There is no library in /data/archive.\n  not read: a long reason that goes on";

        Assert.Equal("There is no library\nin /data/archive.\n  not read: a long\n  reason that goes\n  on", Printable.Lines(message, 20));
        Assert.Equal(message, Printable.Lines(message, null));
    }

    [Fact]
    public void A_text_beside_a_name_goes_on_under_itself()
    {
        Assert.Equal("well   disk  40 GiB\n             free", Printable.Row("well   disk  ", "40 GiB free", 20));
        Assert.Equal("well   disk  40 GiB free", Printable.Row("well   disk  ", "40 GiB free", null));
    }

    [Fact]
    public void A_long_command_is_broken_before_an_option_and_stays_one_command()
    {
        const string command = "plumb check \"What do they say --of the halls?\" --actor \"Harbour Watch\" --from 2024 --to 2025-06";

        Assert.Equal("  plumb check \"What do they say --of the halls?\" --actor \"Harbour Watch\" \\\n    --from 2024 --to 2025-06", Printable.Command(command));
        Assert.Equal("  plumb list", Printable.Command("plumb list"));
        Assert.Equal(command, Printable.Command(command).Replace(" \\\n   ", "", StringComparison.Ordinal).Trim());
    }
}
