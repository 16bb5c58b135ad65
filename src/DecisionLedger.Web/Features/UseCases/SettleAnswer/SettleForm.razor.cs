using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.SettleAnswer;

/// <summary>An owner's word on a question on which the team's answers tie.</summary>
public partial class SettleForm
{
    private static readonly Choice<AnswerValue?>[] Answers = [new(AnswerValue.Yes, "Yes", "yes"), new(AnswerValue.No, "No", "no")];

    private readonly string _id = $"settle-{Guid.NewGuid():N}";
    private readonly FocusRequest _focus = new();
    private readonly PendingCommand _pending = new();
    private ElementReference _box;
    private AnswerValue? _answer;
    private string _reason = "";
    private long _begunAt;
    private bool _open;
    private bool _missing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    [Parameter, EditorRequired]
    public TeamAnswer Team { get; set; } = default!;

    /// <summary>Whether somebody is typing here: then it stays, whatever happens around it.</summary>
    public bool IsOpen => _open;

    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.AnswerAsync(_box, drawn: _open);

    private void Begin()
    {
        (_open, _answer, _reason, _begunAt) = (true, Team.Settled?.Answer, Team.Settled?.Reason ?? "", Screen.View.Version);
        _focus.Ask();
    }

    private void Choose(AnswerValue? answer) => (_answer, _missing) = (answer, false);

    private async Task Save()
    {
        _missing = _answer is null;
        if (_answer is not { } answer)
            return;
        var reason = _reason;
        if (await _pending.Submit(Screen, _begunAt, seen => new Commands.SettleAnswer(Screen.View.Id, Question.Id, answer, reason, seen)))
            Close();
    }

    private void Close()
    {
        (_open, _missing) = (false, false);
        _pending.Discard();
    }
}
