using AngleSharp.Dom;
using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Behaviours;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Workspaces.Members;
using DecisionLedger.Web.Ledger;
using DecisionLedger.Web.Tests.Ground;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Frameworks;

public class DraftPageTests : PageTests
{
    private static readonly Guid Ben = new("00000000-0000-0000-0000-000000000002");
    private static readonly string Text = StarterFramework.For("hosting", "Where to host").ToJson();

    private readonly BunitJSModuleInterop _browser;
    private readonly BunitJSModuleInterop _kept;
    private Dictionary<string, string>? _copy;
    private WorkspaceRole _role = WorkspaceRole.Editor;
    private DraftView? _draft = new("hosting", "Where to host", Text, 4, null, Noon, Member);
    private Func<EditDraft, Outcome<Recorded>> _ledger = _ => new Recorded(Guid.Empty, 5, 1);

    public DraftPageTests()
    {
        // Only a test that fails waits so long; a machine that does much else is slow.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Requests.Answer<ListMembers, IReadOnlyList<MemberLine>>(_ =>
            [new MemberLine(Member, "Ana", "ana@example.org", _role, Noon, IsYou: true), new MemberLine(Ben, "Ben", "ben@example.org", WorkspaceRole.Editor, Noon, IsYou: false)]);
        Requests.Answer<GetDraft, DraftView?>(_ => _draft);
        Requests.Answer<EditDraft, Outcome<Recorded>>(command => _ledger(command));
        _browser = JSInterop.SetupModule("./Features/Frameworks/Draft/DraftPage.razor.js").SetupModule("attach", _ => true);
        _browser.Mode = JSRuntimeMode.Loose;
        _kept = JSInterop.SetupModule("./Features/UseCases/Log/NewAssessmentPage.razor.js").SetupModule("begin", _ => true);
        _kept.Mode = JSRuntimeMode.Loose;
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private List<EditDraft> Saved => [.. Requests.Sent.OfType<EditDraft>()];

    [Fact]
    public async Task What_is_changed_in_the_form_is_in_the_text_that_is_saved()
    {
        var page = Open();
        await Change(page, At("$.name"), "Where we host");
        await Unfold(page, "$.needs[1]");
        await Change(page, At("$.needs[1].help"), "It must be like us.");
        await Change(page, "#draft-note", "Words");
        Assert.Equal("Not saved yet", page.Find(".unsaved").TextContent);

        await Act(page, () => page.Find("form").Submit());

        var command = Assert.Single(Saved);
        var framework = Framework.Parse(command.Text, "hosting");
        Assert.Equal(("Where we host", "It must be like us."), (framework.Name, framework.Need("fit")!.Help));
        Assert.Equal(("hosting", "Words", new Seen(4, true)), (command.FrameworkId, command.Note, command.Seen));
        Assert.Equal("Saved", page.Find(".unsaved").TextContent);
        Assert.Single(_kept.Invocations["forget"]);
    }

    [Fact]
    public async Task Another_save_goes_on_from_the_one_before()
    {
        var page = Open();
        await Change(page, At("$.name"), "One");
        await Act(page, () => page.Find("form").Submit());
        await Act(page, () => page.Find("form").Submit());
        await Change(page, At("$.name"), "Two");
        await Act(page, () => page.Find("form").Submit());

        Assert.Equal([new Seen(4, true), new Seen(5, true)], Saved.Select(command => command.Seen));
    }

    [Fact]
    public async Task A_renamed_id_takes_what_refers_to_it_along()
    {
        var page = Open();
        await Unfold(page, "$.approaches[2]");
        await Change(page, At("$.approaches[2].id"), "buy");
        Assert.Equal("The id buy is taken; ids are unique.", page.Find(".id-field [role=alert]").TextContent);
        Assert.Equal("buy", Field(page, "$.approaches[2].id").GetAttribute("value"));

        await Change(page, At("$.approaches[2].id"), "make");
        await Act(page, () => page.Find("form").Submit());

        Assert.Empty(Framework.ProblemsIn(Saved[0].Text));
        Assert.Equal("make", Framework.Parse(Saved[0].Text, "hosting").Document.Rules.Pulls[0].Pulls);
    }

    [Fact]
    public async Task Entries_are_added_moved_and_removed_and_a_step_is_taken_back()
    {
        var page = Open();
        await Act(page, () => Button(page, "Add a need").Click());
        await Act(page, () => Button(page, "Move need need1 up").Click());
        await Act(page, () => Button(page, "Remove need soon").Click());
        await Act(page, () => Button(page, "Undo").Click());
        await Act(page, () => page.Find("form").Submit());

        Assert.Equal(["setsApart", "fit", "soon", "need1", "control"], Framework.Parse(Saved[0].Text, "hosting").Document.Needs.Select(need => need.Id));
    }

    [Fact]
    public async Task A_condition_is_built_as_a_tree()
    {
        var page = Open();
        await Unfold(page, "$.rules.pulls[0]");
        await Change(page, ".condition-field .condition-what select", "all");
        await Act(page, () => Button(page, "Add a condition to “all”").Click());
        await Act(page, () => page.FindAll(".conditions .condition-what > select:first-child")[1].Change("measurement"));
        await Change(page, ".bound input", "3");
        await Act(page, () => page.Find("form").Submit());

        Assert.Contains(
            """
                    "when": {
                      "all": [
                        {
                          "need": "setsApart",
                          "atLeast": "wanted"
                        },
                        {
                          "measurement": "builders",
                          "atLeast": 1,
                          "over": 3
                        }
                      ]
                    },
            """.ReplaceLineEndings("\n").Trim(),
            Saved[0].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_is_changed_without_looking_for_its_rule()
    {
        var page = Open();
        await Change(page, ".thresholds input", "4");
        await Act(page, () => page.Find("form").Submit());

        Assert.Contains("\"under\": 4", Saved[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_shows_at_its_field_and_in_the_list_that_leads_there()
    {
        var page = Open();
        page.WaitForAssertion(() => Assert.Contains("Nothing keeps this draft from being published", page.Find(".problems-panel").TextContent, StringComparison.Ordinal));
        await Change(page, At("$.name"), "");

        page.WaitForAssertion(() => Assert.Contains("Is blank; say something.", page.Find("#at---name-notes").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", Field(page, "$.name").GetAttribute("aria-invalid"));
        Assert.Contains("line 3, column 3:", page.Find(".problem").TextContent, StringComparison.Ordinal);

        await Act(page, () => Button(page, "Name and introduction").Click());
        await Act(page, () => page.Find("#section-texts").Click());
        Assert.Empty(page.FindAll("#at---name"));
        await Act(page, () => page.Find(".problem").Click());
        Assert.Equal("at---name", Assert.IsAssignableFrom<IEnumerable<string>>(_browser.Invocations["focusFirst"][^1].Arguments[0]).First());
        Assert.NotEmpty(page.FindAll("#at---name"));
    }

    [Fact]
    public async Task Json_that_cannot_be_read_is_told_with_its_line_and_may_be_saved_all_the_same()
    {
        var page = Open("json");
        await Change(page, "textarea.code", "{\n  \"name\": oops\n}");

        page.WaitForAssertion(() => Assert.Contains("line 2, column 11: is not JSON from here on", page.Find(".problem").TextContent.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        await Act(page, () => page.Find(".problem").Click());
        Assert.Equal([2, 11], _browser.Invocations["goTo"][^1].Arguments);

        await Act(page, () => page.Find("form").Submit());
        Assert.Equal("{\n  \"name\": oops\n}", Assert.Single(Saved).Text);

        Show(page, "form");
        Assert.Contains("There is no form for this text yet: on line 2", page.Find(".form-tab").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_as_json_is_in_the_form()
    {
        var page = Open("json");
        await Change(page, "textarea.code", Text.Replace("Where to host", "Whereto", StringComparison.Ordinal));
        Show(page, "form");

        Assert.Equal("Whereto", Field(page, "$.name").GetAttribute("value"));
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        _ledger = _ => new Refusal("too-long", "The document has more than 600,000 characters.", "text");
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        await Act(page, () => page.Find("form").Submit());

        Assert.Contains("The document has more than 600,000 characters.", page.Find(".error-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
        Assert.Equal("Not saved yet", page.Find(".unsaved").TextContent);
        Assert.Empty(_kept.Invocations["forget"]);
    }

    [Fact]
    public async Task Mine_is_kept_over_theirs_only_once_it_was_asked_for()
    {
        var page = await Conflict();
        Assert.Contains("Ben saved this draft after you opened it here, so this was not saved.", page.Find(".outcome").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));

        _ledger = _ => new Recorded(Guid.Empty, 10, 1);
        await Act(page, () => Button(page, "Keep mine over theirs").Click());

        Assert.Equal(new Seen(9, true), Saved[^1].Seen);
        Assert.Equal("Mine", Framework.Parse(Saved[^1].Text, "hosting").Name);
        Assert.Empty(page.FindAll(".error-panel"));
        Assert.Equal("Saved", page.Find(".unsaved").TextContent);
    }

    [Fact]
    public async Task Theirs_is_taken_where_the_reader_says_so_and_can_be_undone()
    {
        var page = await Conflict();
        await Act(page, () => Button(page, "Take theirs").Click());

        Assert.Equal("Theirs", Field(page, "$.name").GetAttribute("value"));
        Assert.Equal("", page.Find(".unsaved").TextContent);
        Assert.Single(Saved);

        await Act(page, () => Button(page, "Undo").Click());
        Assert.Equal("Mine", Field(page, "$.name").GetAttribute("value"));
        _ledger = _ => new Recorded(Guid.Empty, 10, 1);
        await Act(page, () => page.Find("form").Submit());
        Assert.Equal(new Seen(9, true), Saved[^1].Seen);
    }

    [Fact]
    public async Task A_copy_that_the_browser_kept_is_offered_and_saved_as_what_its_writer_had_seen()
    {
        _copy = new() { ["id"] = "abc.3", ["text"] = Text.Replace("Where to host", "Kept", StringComparison.Ordinal), ["savedAt"] = "2026-03-03T11:00:00Z" };
        var page = Open();
        Assert.Equal("Where to host", Field(page, "$.name").GetAttribute("value"));

        await Act(page, () => Button(page, "Bring it back").Click());
        Assert.Equal("Kept", Field(page, "$.name").GetAttribute("value"));
        await Act(page, () => page.Find("form").Submit());

        Assert.Equal(new Seen(3, true), Saved[0].Seen);
    }

    [Fact]
    public void A_copy_that_says_what_is_saved_is_not_offered()
    {
        _copy = new() { ["id"] = "abc.4", ["text"] = Text.ReplaceLineEndings("\r\n"), ["savedAt"] = "2026-03-03T11:00:00Z" };

        Assert.Empty(Open().FindAll(".notice"));
    }

    [Fact]
    public async Task A_viewer_reads_and_cannot_change()
    {
        _role = WorkspaceRole.Viewer;
        var page = Open();
        await Unfold(page, "$.rules.pulls[0]");

        Assert.Empty(page.FindAll("button[type=submit]"));
        Assert.All(page.FindAll("input[type=text], textarea"), field => Assert.True(field.HasAttribute("readonly"), field.Id));
        Assert.All(page.FindAll("select, input[type=checkbox]"), field => Assert.True(field.HasAttribute("disabled"), field.Id));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Add a", StringComparison.Ordinal) || button.ClassList.Contains("tool"));
        Assert.Contains("Your role is to read", page.Markup, StringComparison.Ordinal);
        await Act(page, () => page.Find("form").Submit());
        Assert.Empty(Saved);
    }

    [Fact]
    public void Where_there_is_no_draft_the_page_says_where_one_is_begun()
    {
        _draft = null;
        var page = Open();

        Assert.Contains("There is no draft of this framework", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.Find("a.button-primary[href='/frameworks']"));
    }

    private async Task<IRenderedComponent<DraftPage>> Conflict()
    {
        var page = Open();
        await Change(page, At("$.name"), "Mine");
        _draft = new("hosting", "Where to host", Text.Replace("Where to host", "Theirs", StringComparison.Ordinal), 9, null, Noon, Ben);
        _ledger = _ => new Refusal("stale-version", "This was changed meanwhile (event 9), so nothing was saved.");
        await Act(page, () => page.Find("form").Submit());
        return page;
    }

    private IRenderedComponent<DraftPage> Open(string? tab = null)
    {
        _kept.Setup<Dictionary<string, string>?>("read").SetResult(_copy);
        Navigation.NavigateTo($"/framework/hosting/draft{(tab is null ? "" : $"?tab={tab}")}");
        return Render<DraftPage>(parameters => parameters.Add(page => page.FrameworkId, "hosting"));
    }

    private void Show(IRenderedComponent<DraftPage> page, string tab)
    {
        Navigation.NavigateTo($"/framework/hosting/draft?tab={tab}");
        page.Render(parameters => parameters.Add(p => p.FrameworkId, "hosting"));
    }

    private static string At(string path) => $"#{DraftOnScreen.ElementOf(path)}";

    private static IElement Field(IRenderedComponent<DraftPage> page, string path) => page.Find(At(path));

    private static Task Unfold(IRenderedComponent<DraftPage> page, string path) => Act(page, () => Field(page, path).Click());

    private static Task Change(IRenderedComponent<DraftPage> page, string selector, string to) => Act(page, () => page.Find(selector).Change(to));

    /// <summary>Problems are worked out on another thread and draw the page at a moment of their own: not between finding an element and using it.</summary>
    private static Task Act(IRenderedComponent<DraftPage> page, Action act) => page.InvokeAsync(act);

    private static IElement Button(IRenderedComponent<DraftPage> page, string name) =>
        page.FindAll("button").First(button => button.TextContent.Trim() == name || button.GetAttribute("aria-label") == name);
}
