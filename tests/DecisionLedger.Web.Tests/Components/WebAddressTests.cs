using Bunit;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Tests.Components;

public class WebAddressTests : BunitContext
{
    [Theory]
    [InlineData("See https://example.org/a?b=1#c.", "See [https://example.org/a?b=1#c].")]
    [InlineData("(https://en.wikipedia.org/wiki/Drift_(law))", "([https://en.wikipedia.org/wiki/Drift_(law)])")]
    [InlineData("https://a.example,http://b.example", "[https://a.example],[http://b.example]")]
    [InlineData("HTTPS://EXAMPLE.ORG\nnext", "[HTTPS://EXAMPLE.ORG]\nnext")]
    [InlineData("javascript:alert(1) data:text/html,x ftp://example.org", "javascript:alert(1) data:text/html,x ftp://example.org")]
    [InlineData("https:// and http://", "https:// and http://")]
    [InlineData("<https://example.org/ü>", "<[https://example.org/ü]>")]
    [InlineData("https://example.org/\u202Egpj.exe", "[https://example.org/]\u202Egpj.exe")]
    [InlineData("", "")]
    [InlineData("no address", "no address")]
    public void Finds_web_addresses_and_leaves_the_rest_as_typed(string text, string marked)
    {
        var parts = WebAddresses.In(text);
        Assert.Equal(marked, string.Concat(parts.Select(part => part.IsLink ? $"[{part.Text}]" : part.Text)));
        Assert.Equal(text, string.Concat(parts.Select(part => part.Text)));
    }

    /// <summary>Blanks are shown as typed, so that none may be added.</summary>
    [Fact]
    public void What_is_shown_is_what_was_typed()
    {
        var shown = Render<LinkedText>(parameters => parameters.Add(p => p.Text, "- one\n  two https://example.org three <b>"));

        Assert.Equal("- one\n  two <a class=\"written-link\" href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">https://example.org</a> three &lt;b&gt;", shown.Markup);
    }
}
