using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Frameworks;

public class DraftPageTests : OpenedDraft
{
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
        Assert.Equal(("hosting", "Words", new ExpectedVersion(4, true)), (command.FrameworkId, command.Note, command.Expected));
        Assert.Equal("Saved", page.Find(".unsaved").TextContent);
        Assert.Single(Kept.Invocations["forget"]);
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

        Assert.Equal([new ExpectedVersion(4, true), new ExpectedVersion(5, true)], Saved.Select(command => command.Expected));
    }

    [Fact]
    public async Task A_renamed_id_takes_what_refers_to_it_along()
    {
        var page = Open();
        await Unfold(page, "$.approaches[2]");
        await Change(page, At("$.approaches[2].id"), "buy");
        Assert.Equal("The id buy is already used. Choose another.", page.Find(".id-field [role=alert]").TextContent);
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
        page.WaitForAssertion(() => Assert.Contains("Ready to publish", page.Find(".problems-panel").TextContent, StringComparison.Ordinal));
        await Change(page, At("$.name"), "");

        page.WaitForAssertion(() => Assert.Contains("Is blank; enter a text.", page.Find("#at---name-notes").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", Field(page, "$.name").GetAttribute("aria-invalid"));
        Assert.Contains("line 3, column 3:", page.Find(".problem").TextContent, StringComparison.Ordinal);

        await Act(page, () => Button(page, "Name and introduction").Click());
        await Act(page, () => page.Find("#section-texts").Click());
        Assert.Empty(page.FindAll("#at---name"));
        await Act(page, () => page.Find(".problem").Click());
        Assert.Equal("at---name", Assert.IsAssignableFrom<IEnumerable<string>>(Browser.Invocations["focusFirst"][^1].Arguments[0]).First());
        Assert.NotEmpty(page.FindAll("#at---name"));
    }

    [Fact]
    public async Task Json_that_cannot_be_read_is_told_with_its_line_and_may_be_saved_all_the_same()
    {
        var page = Open("json");
        await Change(page, "textarea.code", "{\n  \"name\": oops\n}");

        page.WaitForAssertion(() => Assert.Contains("line 2, column 11: is not valid JSON from here on", page.Find(".problem").TextContent.ReplaceLineEndings(" ").Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        await Act(page, () => page.Find(".problem").Click());
        Assert.Equal([2, 11], Browser.Invocations["goTo"][^1].Arguments);

        await Act(page, () => page.Find("form").Submit());
        Assert.Equal("{\n  \"name\": oops\n}", Assert.Single(Saved).Text);

        Show(page, "form");
        Assert.Contains("The form cannot show this text: line 2", page.Find(".form-tab").TextContent, StringComparison.Ordinal);
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
    public async Task A_viewer_reads_and_cannot_change()
    {
        Role = WorkspaceRole.Viewer;
        var page = Open();
        await Unfold(page, "$.rules.pulls[0]");

        Assert.Empty(page.FindAll("button[type=submit]"));
        Assert.All(page.FindAll("input[type=text], textarea"), field => Assert.True(field.HasAttribute("readonly"), field.Id));
        Assert.All(page.FindAll("select, input[type=checkbox]"), field => Assert.True(field.HasAttribute("disabled"), field.Id));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Add a", StringComparison.Ordinal) || button.ClassList.Contains("tool"));
        Assert.Contains("Viewers cannot edit drafts", page.Markup, StringComparison.Ordinal);
        await Act(page, () => page.Find("form").Submit());
        Assert.Empty(Saved);
    }

    [Fact]
    public void Where_there_is_no_draft_the_page_says_where_one_is_begun()
    {
        Draft = null;
        var page = Open();

        Assert.Contains("No draft", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(page.Find("a.button-primary[href='/frameworks']"));
    }
}
