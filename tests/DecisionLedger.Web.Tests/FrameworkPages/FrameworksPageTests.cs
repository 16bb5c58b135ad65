using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.FrameworkPages;

public class FrameworksPageTests : PageTests, IAsyncLifetime
{
    private static readonly Guid Tomasz = new("00000000-0000-0000-0000-000000000002");
    private static readonly AppendResult Done = new(Guid.Empty, 4, 1);

    private WorkspaceRole _role = WorkspaceRole.Editor;
    private List<FrameworkLine> _frameworks =
    [
        new(
            "customise-llm",
            "Customise a language model",
            BroughtByProgram: true,
            [new VersionLine(2, "The threshold of L1 is 3,000.", Noon.AddDays(-2), Tomasz, 1), new VersionLine(1, "", null, null, 1_204)],
            new DraftLine(2, Noon.AddHours(-5), Member, Noon.AddHours(-1), Tomasz),
            EventVersion: 5),
        new("hosting", "Where to host", BroughtByProgram: false, [new VersionLine(1, "The first.", Noon.AddDays(-1), Member, 0)], null, EventVersion: 3),
    ];

    public FrameworksPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Requests
            .Answer<ListFrameworks, IReadOnlyList<FrameworkLine>>(_ => _frameworks)
            .Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [Member] = "Ana", [Tomasz] = "Tomasz" }))
            .Answer<ListMembers, IReadOnlyList<MemberLine>>(_ => [new MemberLine(Member, "Ana", "ana@example.org", _role, Noon, IsYou: true)])
            .Answer<StartFramework, Result<AppendResult>>(_ => Done)
            .Answer<BeginDraft, Result<AppendResult>>(_ => Done)
            .Answer<DiscardDraft, Result<AppendResult>>(_ => Done);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // What talks to the browser can only be disposed of asynchronously.
    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Each_version_says_what_is_new_by_whom_and_how_many_use_cases_are_read_under_it()
    {
        var page = Open();
        var versions = page.FindAll(".framework")[0].QuerySelectorAll(".versions li");

        Assert.Equal(["/framework/customise-llm?version=2", "/framework/customise-llm?version=1"], versions.Select(v => v.QuerySelector("a.number")!.GetAttribute("href")));
        Assert.Contains("The threshold of L1 is 3,000.", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("by Tomasz", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Used by 1 use case", versions[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Used by 1,204 use cases", versions[1].TextContent, StringComparison.Ordinal);
        var export = versions[1].QuerySelector("a[download]")!;
        Assert.Equal(("/api/v1/frameworks/customise-llm/versions/1", "customise-llm.v1.json"), (export.GetAttribute("href"), export.GetAttribute("download")));
    }

    [Fact]
    public void An_open_draft_leads_to_its_editor_and_to_its_changes()
    {
        var draft = Open().Find(".draft");

        Assert.Contains("Based on version 2; last saved", draft.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/framework/customise-llm/draft", "/framework/customise-llm/changes"], draft.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_viewer_reads_everything_and_changes_nothing()
    {
        _role = WorkspaceRole.Viewer;
        var page = Open();

        Assert.Empty(page.FindAll("button"));
        Assert.Equal("View draft", page.Find(".draft a").TextContent);
    }

    [Fact]
    public void The_next_version_begins_as_a_copy_and_leads_to_the_editor()
    {
        var page = Open();
        Button(page, "Create draft").Click();

        page.Find("form").Submit();

        var sent = Requests.Sent.OfType<BeginDraft>().Single();
        Assert.Equal(("hosting", 1, null, 3L), (sent.FrameworkId, sent.From, sent.Text, sent.Expected!.Version));
        Assert.EndsWith("/framework/hosting/draft", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_somebody_else_began_meanwhile_is_said_and_shown()
    {
        Requests.Answer<BeginDraft, Result<AppendResult>>(_ =>
        {
            _frameworks = [_frameworks[0], _frameworks[1] with { Draft = new DraftLine(1, Noon, Tomasz, Noon, Tomasz), EventVersion = 4 }];
            return new Refusal("stale-version", "Someone else changed this in the meantime (event 4), so nothing was saved.");
        });
        var page = Open();
        Button(page, "Create draft").Click();

        page.Find("form").Submit();

        Assert.Equal(2, page.FindAll(".draft").Count);
        Assert.Contains("Someone else changed this in the meantime", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_framework_of_ones_own_begins_with_an_example_under_an_id_made_from_its_name()
    {
        var page = Open();
        Button(page, "Create framework").Click();

        page.Find("#start-name").Input("Où héberger & comment");
        Assert.Equal("ou-heberger-comment", page.Find("#start-id").GetAttribute("value"));
        page.Find("section.sheet-pad form").Submit();

        var sent = Requests.Sent.OfType<StartFramework>().Single();
        Assert.Equal(("ou-heberger-comment", "Où héberger & comment"), (sent.FrameworkId, sent.Name));
        Assert.Empty(Framework.ProblemsIn(sent.Text));
        Assert.EndsWith("/framework/ou-heberger-comment/draft", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_start_is_told_at_its_field_and_keeps_what_was_typed()
    {
        Requests.Answer<StartFramework, Result<AppendResult>>(_ => new Refusal("id-taken", "There is a framework with the id hosting already. Choose another.", "id"));
        var page = Open();
        Button(page, "Create framework").Click();
        page.Find("#start-name").Input("Hosting");

        page.Find("section.sheet-pad form").Submit();

        Assert.Contains("Choose another.", page.Find("#start-id-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#start-id").GetAttribute("aria-invalid"));
        Assert.Equal("Hosting", page.Find("#start-name").GetAttribute("value"));
    }

    [Fact]
    public void A_framework_without_a_name_is_not_sent()
    {
        var page = Open();
        Button(page, "Create framework").Click();

        page.Find("section.sheet-pad form").Submit();

        Assert.Contains("Enter the name.", page.Find("#start-name-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(Requests.Sent.OfType<StartFramework>());
    }

    [Fact]
    public void A_file_gives_the_name_and_the_first_draft()
    {
        var page = Open();
        Button(page, "Create framework").Click();
        page.FindAll("input[name=start-origin]")[1].Change(true);

        Upload(page, SmallFramework.Smallest.ToJson());
        page.WaitForAssertion(() => Assert.Contains("is ready to publish", page.Markup, StringComparison.Ordinal));
        page.Find("section.sheet-pad form").Submit();

        var sent = Requests.Sent.OfType<StartFramework>().Single();
        Assert.Equal(("where-to-host", "Where to host", SmallFramework.Smallest.ToJson()), (sent.FrameworkId, sent.Name, sent.Text));
    }

    [Fact]
    public void A_file_that_is_too_long_is_refused_with_its_length()
    {
        var page = Open();
        Button(page, "Create framework").Click();
        page.FindAll("input[name=start-origin]")[1].Change(true);

        Upload(page, new string(' ', VersionDecider.LongestDocument) + "{}");

        page.WaitForAssertion(() => Assert.Contains("is 2 characters too long (limit 600,000)", page.Find("#start-file-error").TextContent, StringComparison.Ordinal));
        Upload(page, new string(' ', 3 * VersionDecider.LongestDocument + 1));
        page.WaitForAssertion(() => Assert.Contains("too large: 1.8 MB", page.Find("#start-file-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Discarding_asks_why_and_keeps_the_reason_where_it_was_refused()
    {
        Requests.Answer<DiscardDraft, Result<AppendResult>>(_ => new Refusal("stale-version", "Someone else changed this in the meantime."));
        var page = Open();
        Button(page, "Discard").Click();
        page.WaitForElement("#dialog-reason").Input("Begun from the wrong version");
        page.Find("button.button-danger").Click();

        page.WaitForAssertion(() => Assert.Contains("Someone else changed this in the meantime.", page.Find("#dialog-reason-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("Begun from the wrong version", page.Find("#dialog-reason").GetAttribute("value"));

        Requests.Answer<DiscardDraft, Result<AppendResult>>(_ => Done);
        page.Find("button.button-danger").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#dialog-reason")));
        Assert.Equal("Begun from the wrong version", Requests.Sent.OfType<DiscardDraft>().Last().Reason);
    }

    private IRenderedComponent<FrameworksPage> Open()
    {
        var page = Render<FrameworksPage>();
        page.WaitForElement(".framework");
        return page;
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<FrameworksPage> page, string beginning) =>
        page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(beginning, StringComparison.Ordinal));

    private static void Upload(IRenderedComponent<FrameworksPage> page, string text) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(text, "mine.json"));
}
