using DecisionLedger.Browser.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>A dialog takes the focus, closes by Escape, gives the focus back, and is named for those who hear the page.</summary>
public sealed class DialogTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task Focus_goes_in_Escape_closes_and_focus_returns_to_the_button_that_opened_it()
    {
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync("/settings");
        await ada.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nightly job");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Create token" }).ClickAsync();
        var revoke = ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke Nightly job" });
        var dialog = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Revoke Nightly job?" });

        await revoke.FocusAsync();
        await ada.Page.Keyboard.PressAsync("Enter");

        await Expect(dialog).ToBeVisibleAsync();
        await Expect(dialog).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("lose access immediately"));
        // Something ends by it: the focus begins on the way out.
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        Assert.True(await dialog.EvaluateAsync<bool>("d => d.matches(':modal')"));
        for (var presses = 0; presses < 4; presses++)
        {
            await ada.Page.Keyboard.PressAsync("Tab");
            // The page behind is inert: the focus is in the dialog, or in the browser's own bar.
            Assert.True(await ada.Page.EvaluateAsync<bool>("document.activeElement === document.body || document.activeElement.closest('dialog') !== null"));
        }

        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(revoke).ToBeFocusedAsync();

        await ada.Page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(revoke).ToBeFocusedAsync();

        await ada.Page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Revoke", Exact = true }).ClickAsync();
        await Expect(revoke).ToHaveCountAsync(0);
        Assert.Empty(ada.Complaints);
    }
}
