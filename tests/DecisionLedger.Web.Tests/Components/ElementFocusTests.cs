using Bunit;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Tests.Components;

public class ElementFocusTests : BunitContext
{
    [Fact]
    public async Task An_element_that_is_gone_ends_nothing()
    {
        JSInterop.SetupVoid("Blazor._internal.domWrapper.focus", _ => true).SetException(new JSException("Unable to focus an invalid element."));

        await new ElementReference("gone", new WebElementReferenceContext(JSInterop.JSRuntime)).FocusIfThereAsync();
        await default(ElementReference).FocusIfThereAsync();
        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus");
    }

    [Fact]
    public void Nothing_else_focuses_an_element()
    {
        var others = SourceFiles.In("src/DecisionLedger.Web")
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => Path.GetFileName(file) != "ElementFocus.cs" && File.ReadAllText(file).Contains(".FocusAsync()", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void Every_call_to_the_browser_bears_a_reader_who_leaves_meanwhile_in_the_same_way()
    {
        string[] others = ["ReaderLeft.cs", "ElementFocus.cs", "NewAssessmentPage.razor.cs", "DraftSaving.cs"];

        var named = SourceFiles.In("src/DecisionLedger.Web")
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && File.ReadAllText(file).Contains("JSDisconnectedException", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));

        Assert.Equal(others.Order(), named.Order());
    }
}
