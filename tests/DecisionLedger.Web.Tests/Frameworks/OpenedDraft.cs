using AngleSharp.Dom;
using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Frameworks;

/// <summary>The draft of a small framework, opened by Ana, who may edit it unless that is changed.</summary>
public abstract class OpenedDraft : PageTests
{
    protected static readonly Guid Ben = new("00000000-0000-0000-0000-000000000002");
    protected static readonly string Text = StarterFramework.For("hosting", "Where to host").ToJson();

    protected BunitJSModuleInterop Browser { get; }

    protected BunitJSModuleInterop Kept { get; }

    /// <summary>What the browser kept on an earlier visit.</summary>
    protected Dictionary<string, string>? Copy { get; set; }

    protected WorkspaceRole Role { get; set; } = WorkspaceRole.Editor;

    protected DraftView? Draft { get; set; } = new("hosting", "Where to host", Text, 4, null, Noon, Member);

    /// <summary>What the ledger answers to a save.</summary>
    protected Func<EditDraft, Result<AppendResult>> Answer { get; set; } = _ => new AppendResult(Guid.Empty, 5, 1);

    protected OpenedDraft()
    {
        // Only a test that fails waits so long; a machine that does much else is slow.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Requests.Answer<ListMembers, IReadOnlyList<MemberLine>>(_ =>
            [new MemberLine(Member, "Ana", "ana@example.org", Role, Noon, IsYou: true), new MemberLine(Ben, "Ben", "ben@example.org", WorkspaceRole.Editor, Noon, IsYou: false)]);
        Requests.Answer<GetDraft, DraftView?>(_ => Draft);
        Requests.Answer<EditDraft, Result<AppendResult>>(command => Answer(command));
        Browser = JSInterop.SetupModule("./Features/Frameworks/Draft/DraftPage.razor.js").SetupModule("attach", _ => true);
        Browser.Mode = JSRuntimeMode.Loose;
        Kept = JSInterop.SetupModule("./js/kept-draft.js").SetupModule("begin", _ => true);
        Kept.Mode = JSRuntimeMode.Loose;
    }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected List<EditDraft> Saved => [.. Requests.Sent.OfType<EditDraft>()];

    protected IRenderedComponent<DraftPage> Open(string? tab = null)
    {
        Kept.Setup<Dictionary<string, string>?>("read").SetResult(Copy);
        Navigation.NavigateTo($"/framework/hosting/draft{(tab is null ? "" : $"?tab={tab}")}");
        return Render<DraftPage>(parameters => parameters.Add(page => page.FrameworkId, "hosting"));
    }

    protected void Show(IRenderedComponent<DraftPage> page, string tab)
    {
        Navigation.NavigateTo($"/framework/hosting/draft?tab={tab}");
        page.Render(parameters => parameters.Add(p => p.FrameworkId, "hosting"));
    }

    protected static string At(string path) => $"#{DraftOnScreen.ElementOf(path)}";

    protected static IElement Field(IRenderedComponent<DraftPage> page, string path) => page.Find(At(path));

    protected static Task Unfold(IRenderedComponent<DraftPage> page, string path) => Act(page, () => Field(page, path).Click());

    protected static Task Change(IRenderedComponent<DraftPage> page, string selector, string to) => Act(page, () => page.Find(selector).Change(to));

    /// <summary>Problems are worked out on another thread and draw the page at a moment of their own: not between finding an element and using it.</summary>
    protected static Task Act(IRenderedComponent<DraftPage> page, Action act) => page.InvokeAsync(act);

    protected static IElement Button(IRenderedComponent<DraftPage> page, string name) =>
        page.FindAll("button").First(button => button.TextContent.Trim() == name || button.GetAttribute("aria-label") == name);
}
