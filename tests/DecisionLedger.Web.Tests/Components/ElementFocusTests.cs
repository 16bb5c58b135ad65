using Bunit;
using DecisionLedger.Web.Components.Shared;
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
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "DecisionLedger.sln")))
            root = root.Parent;

        var others = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "DecisionLedger.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => Path.GetFileName(file) != "ElementFocus.cs" && File.ReadAllText(file).Contains(".FocusAsync()", StringComparison.Ordinal));

        Assert.Empty(others);
    }
}
