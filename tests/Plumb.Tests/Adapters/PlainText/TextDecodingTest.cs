using System.Text;
using Plumb.Adapters.PlainText;
using Xunit;

namespace Plumb.Tests.Adapters.PlainText;

public sealed class TextDecodingTest
{
    static TextDecodingTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Utf8_is_read_without_a_word() => Assert.Equal(new DecodedText("Straße — “ja”", null), TextDecoding.Decode(Encoding.UTF8.GetBytes("Straße — “ja”")));

    [Fact]
    public void A_byte_order_mark_is_no_letter() => Assert.Equal(new DecodedText("Straße", null), TextDecoding.Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("Straße")]));

    [Fact]
    public void One_damaged_letter_leaves_the_others_as_they_are()
    {
        var decoded = TextDecoding.Decode([.. Encoding.UTF8.GetBytes("Die Straße war naß und gr"), 0xC3, .. Encoding.UTF8.GetBytes("n, sagte Frau Müller.")]);

        Assert.Equal("Die Straße war naß und gr\uFFFDn, sagte Frau Müller.", decoded.Text);
        Assert.StartsWith("one letter is damaged", decoded.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", "Die Straße ist naß.")]
    [InlineData("windows-1252", "The café closed.")]
    [InlineData("windows-1252", "El año pasado murieron tres niños en la prisión de Málaga, según la oficina.")]
    [InlineData("windows-1252", "“It was cold,” she said — and the guards’ heater was off.")]
    [InlineData("windows-1251", "Заключённые сообщили, что еды не хватало и что врач приходил раз в неделю.")]
    [InlineData("koi8-r", "Заключённые сообщили, что еды не хватало и что врач приходил раз в неделю.")]
    [InlineData("iso-8859-2", "Więźniowie mówią, że jedzenie było zimne i że lekarz przychodził tylko raz w tygodniu, a strażnicy krzyczeli.")]
    [InlineData("shift_jis", "収容者は食事が足りず、医師は週に一度しか来なかったと述べた。")]
    [InlineData("gb18030", "被拘留者说食物不够，医生每周只来一次。这是去年的报告中记载的内容。")]
    [InlineData("euc-kr", "수감자들은 음식이 부족했고 의사는 일주일에 한 번만 왔다고 말했다.")]
    public void What_is_not_UTF_8_is_guessed_and_told(string encoding, string text)
    {
        var decoded = TextDecoding.Decode(Encoding.GetEncoding(encoding).GetBytes(text));

        Assert.Equal(text, decoded.Text);
        Assert.Contains("read as", decoded.Warning, StringComparison.Ordinal);
    }
}
