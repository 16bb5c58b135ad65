using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Overview;

/// <summary>The needs and answers from before the requirement changed, offered to be confirmed as they are or changed.</summary>
public partial class ConfirmFacts
{
    private readonly PendingCommand _pending = new();
    private ElementReference _heading;
    private bool _confirmed;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Screen.Drafts.Focus != FocusOn.FactsToConfirm || (Screen.FactsToConfirm.Count == 0 && !_confirmed))
            return;
        Screen.Drafts.Focus = FocusOn.Nothing;
        if (!await _heading.FocusIfThereAsync())
            Screen.Drafts.Focus = FocusOn.FactsToConfirm;
    }

    /// <summary>A need is stated again by whoever confirms it; an answer only by a member who gave one, because nobody answers for another.</summary>
    private Func<ExpectedVersion, IRequest<Result<AppendResult>>>? ToSend(string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        if (kind == FactPath.Needs && Screen.UseCase.Needs.TryGetValue(id, out var need))
            return seen => new Commands.StateNeed(Screen.View.Id, id, need.Level, need.Reason, seen);
        return Screen.UseCase.Answers.Find(answer => answer.Question == id && answer.MemberId == Screen.Team.Me) is { } mine
            ? seen => new Commands.AnswerQuestion(Screen.View.Id, id, mine.Answer, mine.Reason, seen)
            : null;
    }

    private async Task Confirm(Func<ExpectedVersion, IRequest<Result<AppendResult>>> command)
    {
        if (!await _pending.Record(Screen, Screen.View.Version, command))
            return;
        // The row that held the button is gone.
        (_confirmed, Screen.Drafts.Focus) = (true, FocusOn.FactsToConfirm);
    }
}
