using System.Text.RegularExpressions;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>What people expect of any product: a word on what was done, a way back, the list of keys, a menu with their account.</summary>
public sealed class ExpectedThingsTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task A_new_title_is_confirmed_and_undone_by_keys_alone()
    {
        var (ada, id) = await OpenNewAsync("First title");
        await RenameAsync(ada, "Second title");

        var messages = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" });
        await Expect(messages).ToContainTextAsync("Title changed.");
        await ada.Page.Keyboard.PressAsync("F8");
        await Expect(messages.GetByRole(AriaRole.Button, new() { Name = "Undo: Title changed." })).ToBeFocusedAsync();
        await ada.Page.Keyboard.PressAsync("Enter");

        await Expect(messages).ToContainTextAsync("Title changed back to “First title”.");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("First title");
        Assert.False(await ada.Page.EvaluateAsync<bool>("document.activeElement === document.body"));
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task Undo_is_refused_where_somebody_changed_the_same_thing_since()
    {
        var (ada, id) = await OpenNewAsync("A title to fight over");
        await RenameAsync(ada, "Ada's title");
        await app.Send(await app.AdaAsync(), new RenameUseCase(id, "Another's title", null));

        var messages = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" });
        await messages.GetByRole(AriaRole.Button, new() { Name = "Undo: Title changed." }).ClickAsync();

        await Expect(messages).ToContainTextAsync("Not undone: somebody has changed this since. The history shows who.");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Another's title");
    }

    [BrowserFact]
    public async Task A_note_is_pinned_to_the_timeline_and_taken_off_again_by_Undo()
    {
        var (ada, id) = await OpenNewAsync("With a note");
        await ada.GoAsync($"/use-cases/{id}/history");
        await ada.Page.GetByText("Pin a note").ClickAsync();
        await ada.Page.GetByLabel("Note", new() { Exact = true }).FillAsync("The new model came out");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Pin note" }).ClickAsync();

        var notes = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Notes on the timeline" });
        await Expect(notes.GetByRole(AriaRole.Listitem)).ToContainTextAsync("The new model came out");
        await Expect(ada.Page.Locator(".stage .note")).ToHaveCountAsync(1);
        var messages = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" });
        await messages.GetByRole(AriaRole.Button, new() { Name = "Undo: Note pinned." }).ClickAsync();

        await Expect(messages).ToContainTextAsync("Note removed.");
        await Expect(notes.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        await Expect(ada.Page.Locator(".stage .note")).ToHaveCountAsync(0);
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task The_timeline_is_saved_as_a_picture_that_brings_its_fonts()
    {
        var (ada, id) = await OpenNewAsync("A picture");
        await ada.GoAsync($"/use-cases/{id}/history");
        foreach (var (format, begins) in new[] { ("SVG", "<svg"), ("PNG", "\uFFFDPNG") })
        {
            var download = await ada.Page.RunAndWaitForDownloadAsync(() => ada.Page.GetByRole(AriaRole.Button, new() { Name = $"Download as {format}" }).ClickAsync());
            var saved = await File.ReadAllTextAsync(await download.PathAsync());
            Assert.Equal($"a-picture.{format.ToLowerInvariant()}", download.SuggestedFilename);
            Assert.StartsWith(begins, saved, StringComparison.Ordinal);
            if (format == "SVG")
                Assert.Matches("@font-face\\{font-family:\"?IBM Plex Sans\"?;[^}]*src:url\\(data:", saved);
        }

        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task A_saved_view_that_was_deleted_comes_back_by_Undo()
    {
        var (ada, _) = await OpenNewAsync("In a view");
        await ada.GoAsync("/portfolio?state=undecided");
        await ada.Page.Locator(".saved summary").ClickAsync();
        await ada.Page.Locator("#view-name").FillAsync("Still to decide");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save this view" }).ClickAsync();
        var view = ada.Page.Locator(".saved").GetByRole(AriaRole.Link, new() { Name = "Still to decide" });
        await Expect(view).ToHaveAttributeAsync("href", "/portfolio?state=undecided");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Delete view Still to decide" }).ClickAsync();
        await Expect(view).ToHaveCountAsync(0);

        await ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" }).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo") }).Last.ClickAsync();
        await Expect(view).ToHaveAttributeAsync("href", "/portfolio?state=undecided");
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task A_revoked_invitation_is_confirmed_and_named()
    {
        var (ada, _) = await OpenNewAsync("Invitations");
        await ada.GoAsync("/settings");
        await ada.Page.GetByLabel("Who is it for?").FillAsync("Grace");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Create link" }).ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Revoke editor invitation for Grace") }).ClickAsync();

        await Expect(ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" })).ToContainTextAsync("Invitation revoked.");
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("invitation for Grace") })).ToHaveCountAsync(0);
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task An_archived_use_case_comes_back_by_Undo_from_another_page()
    {
        var (ada, id) = await OpenNewAsync("Archived by mistake");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Archive", Exact = true }).ClickAsync();
        await ada.Page.Locator("form.archive button[type=submit]").ClickAsync();

        var messages = ada.Page.GetByRole(AriaRole.Region, new() { Name = "Messages" });
        await Expect(messages).ToContainTextAsync("Use case archived.");
        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Portfolio" }).ClickAsync();
        await messages.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(messages).ToContainTextAsync("Use case restored.");
        await ada.GoAsync($"/use-cases/{id}");
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Archive", Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_question_mark_lists_the_keys_Escape_closes_and_the_focus_returns()
    {
        var (ada, _) = await OpenNewAsync("Keys");
        var rename = ada.Page.GetByRole(AriaRole.Button, new() { Name = "Rename" });
        var list = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });

        await rename.FocusAsync();
        await ada.Page.Keyboard.PressAsync("?");
        await Expect(list).ToContainTextAsync("Go to the newest message");
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(list).ToBeHiddenAsync();
        await Expect(rename).ToBeFocusedAsync();

        await rename.ClickAsync();
        await ada.Page.GetByLabel("Title").FocusAsync();
        await ada.Page.Keyboard.PressAsync("?");
        await Expect(list).ToBeHiddenAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await ada.Page.EvaluateAsync("localStorage.setItem('decision-ledger-portfolio/letters', 'off')");
        await rename.FocusAsync();
        await ada.Page.Keyboard.PressAsync("?");
        await Expect(list).ToBeHiddenAsync();

        var menu = ada.Page.Locator("details.member summary");
        await menu.ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Expect(list).ToContainTextAsync("Single-letter shortcuts are off.");
        await list.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(menu).ToBeFocusedAsync();
        Assert.Empty(ada.Complaints);
    }

    [BrowserFact]
    public async Task The_account_menu_says_who_and_in_which_role_and_a_viewer_is_not_offered_a_new_use_case()
    {
        var vera = await app.OpenAsync();
        await vera.SignInAsync(await app.InviteAsync(WorkspaceRole.Viewer, "Vera Viewer"));
        var main = vera.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "Portfolio" })).ToBeVisibleAsync();
        await Expect(main.GetByRole(AriaRole.Link, new() { Name = "New use case" })).ToHaveCountAsync(0);

        var menu = vera.Page.Locator("details.member");
        await menu.Locator("summary").FocusAsync();
        await vera.Page.Keyboard.PressAsync("Enter");
        await Expect(menu).ToContainTextAsync("Vera Viewer");
        await Expect(menu).ToContainTextAsync("Viewer");
        await Expect(menu.GetByRole(AriaRole.Button, new() { Name = "Dark" })).ToBeVisibleAsync();
        await Expect(menu.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        await vera.Page.Keyboard.PressAsync("Escape");
        await Expect(menu.Locator(".menu")).ToBeHiddenAsync();
        await Expect(menu.Locator("summary")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Where_in_a_page_a_link_points_survives_signing_in()
    {
        var ada = await app.OpenAsync();
        await ada.Page.GotoAsync("/settings#members");
        await ada.Page.GetByLabel("E-mail").FillAsync(TeamApp.OwnerEmail);
        await ada.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("not the password");
        await ada.Page.Locator("form button[type=submit]").First.ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await ada.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(DecisionLedger.Web.Tests.Infrastructure.LedgerApp.Password);
        await ada.Page.Locator("form button[type=submit]").First.ClickAsync();

        await Expect(ada.Page).ToHaveURLAsync(new Regex("/settings#members$"));
    }

    [BrowserFact]
    public async Task The_first_page_after_a_change_of_time_zone_shows_the_new_one()
    {
        var (ada, id) = await OpenNewAsync("Far travelled");
        await ada.Page.Context.AddCookiesAsync([new() { Name = "reader-zone", Value = "Pacific%2FAuckland", Url = app.Address }]);

        await ada.GoAsync($"/use-cases/{id}");

        await Expect(ada.Page.Locator("h1 ~ * time, header time").First).ToHaveAttributeAsync("title", new Regex("Europe/Lisbon"));
        await ada.Page.Context.AddCookiesAsync([new() { Name = "reader-zone", Value = "Pacific%2FAuckland", Url = app.Address }]);
        await ada.Page.GotoAsync($"/use-cases/{id}/report");
        await Expect(ada.Page.Locator("#report")).ToContainTextAsync("(Europe/Lisbon)");
    }

    [BrowserFact]
    public async Task In_forced_colours_what_is_chosen_has_another_ground_than_what_is_not()
    {
        var (ada, id) = await OpenNewAsync("In two colours");
        await ada.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await ada.GoAsync($"/use-cases/{id}/what-if");
        await Expect(ada.Page.Locator(".choice.chosen").First).ToBeVisibleAsync();

        const string grounds = "pairs => pairs.map(([chosen, other]) => [chosen, other].map(s => getComputedStyle(document.querySelector(s)).backgroundColor)).filter(([a, b]) => a === b).length";
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>(grounds, new[]
        {
            new[] { ".choice.chosen", ".choice:not(.chosen)" },
            new[] { ".tabs a[aria-current]", ".tabs a:not([aria-current])" },
        }));
        await ada.GoAsync("/portfolio");
        await Expect(ada.Page.Locator(".rail-link.active")).ToBeVisibleAsync();
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>(grounds, new[] { new[] { ".rail-link.active", ".rail-link:not(.active)" } }));
    }

    [BrowserFact]
    public async Task A_page_that_is_not_there_leads_on()
    {
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);

        var answer = await ada.Page.GotoAsync("/no-such-page");

        Assert.Equal(404, answer!.Status);
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "your workspaces" })).ToBeVisibleAsync();
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the portfolio" }).ClickAsync();
        await Expect(ada.Page).ToHaveURLAsync(new Regex("/portfolio"));
    }

    private async Task<(Person Ada, Guid Id)> OpenNewAsync(string title)
    {
        var id = (await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, title, "Answer questions", new FirstFacts()))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{id}");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex(Regex.Escape(title)));
        return (ada, id);
    }

    private static async Task RenameAsync(Person ada, string title)
    {
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await ada.Page.GetByLabel("Title").FillAsync(title);
        await ada.Page.Keyboard.PressAsync("Enter");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }
}
