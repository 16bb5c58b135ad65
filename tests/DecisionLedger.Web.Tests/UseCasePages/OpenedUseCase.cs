using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Components.Recommendations;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>A use case that Ana reads: logged by her, wanted for its style by Tomasz.</summary>
public abstract class OpenedUseCase : PageTests
{
    protected OpenedUseCase()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        // Only a test that fails waits so long; a machine that does much else is slow.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddLogging();
        // Worked out on another thread, it draws the page at a moment of its own; those who ask about it take this away.
        ComponentFactories.AddStub<WithCertainty>(parameters => parameters.Get(x => x.ChildContent)(null));
        Story = new Story(Member, Noon.AddDays(-3)).TellTo(Requests);
        Story.By(Member, new UseCaseLogged("Release notes", "Write release notes as we do", 1));
        Story.By(Story.Tomasz, new NeedStated("style", NeedLevel.Wanted, "It must sound like us."));
    }

    protected Story Story { get; }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected static Guid Tomasz => Story.Tomasz;

    protected IRenderedComponent<UseCasePage> Open(string tabAndQuery = "", Guid? id = null)
    {
        var useCase = id ?? Story.Id;
        Navigation.NavigateTo($"/use-cases/{useCase}{tabAndQuery}");
        return Render<UseCasePage>(p => p.Add(x => x.UseCaseId, useCase));
    }

    /// <summary>As the ledger does after a commit, on any node.</summary>
    protected void Wake() => Services.GetRequiredService<ScreenSubscriptions>().Wake(Workspace, Story.Id);

    protected T Last<T>() => Requests.Sent.OfType<T>().Last();

    /// <summary>Opens the row of a fact as a reader does: unfolds it, and presses its Edit.</summary>
    protected static AngleSharp.Dom.IElement Row(IRenderedComponent<UseCasePage> page, string fact)
    {
        while (page.FindAll($"[id='{fact}']").Count == 0)
            page.Find(".folds button[aria-expanded=false]").Click();
        if (page.FindAll($"[id='{fact}'] [data-row]") is [var edit])
            edit.Click();
        return page.Find($"[id='{fact}']");
    }

    /// <summary>Opens the reason of a fact to be written.</summary>
    protected static void EditReason(IRenderedComponent<UseCasePage> page, string fact)
    {
        Row(page, fact);
        page.Find($"[id='{fact}'] [data-reason]").Click();
    }

    protected static void Choose(IRenderedComponent<UseCasePage> page, string fact, string choice)
    {
        Row(page, fact);
        page.Find($"[id='{fact}'] input[value='{choice}']").Change(choice);
    }

    /// <summary>The value of a fact as its row shows it, open, closed or folded away.</summary>
    protected static string Chosen(IRenderedComponent<UseCasePage> page, string fact) =>
        page.FindAll($"[id='{fact}'] .chosen, [id='{fact}'] .pill") is [var value, ..] ? value.TextContent.Trim() : "Not answered";

    protected static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
