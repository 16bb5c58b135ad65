using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.AssignQuestion;

/// <summary>Who is asked to answer a question, and the asking.</summary>
public partial class AskMember
{
    private readonly string _id = $"ask-{Guid.NewGuid():N}";
    private readonly FocusRequest _focus = new();
    private readonly PendingCommand _pending = new();
    private ElementReference _box;
    private Guid _member;
    private string _note = "";
    private long _begunAt;
    private bool _open;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    public bool IsOpen => _open;

    private Assignment? Asked => Screen.UseCase.Assignments.GetValueOrDefault(Question.Id);

    /// <summary>Those who may write and have not answered under the version read now.</summary>
    private List<MemberLine> MayBeAsked => Screen.Team.Members
        .Where(m => m.Role >= WorkspaceRole.Editor && m.MemberId != Asked?.MemberId && !Screen.UseCase.Answers.Exists(a =>
            a.MemberId == m.MemberId && a.Question == Question.Id && Screen.UseCase.FrameworkAt(a.AtVersion) == Screen.UseCase.Framework))
        .ToList();

    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.AnswerAsync(_box, drawn: _open);

    private void Begin()
    {
        (_open, _member, _note, _begunAt) = (true, MayBeAsked.First(m => !m.IsYou).MemberId, "", Screen.View.Version);
        _focus.Ask();
    }

    private Task Save() => Record(_member, _note, _begunAt);

    private Task AskNobody() => Record(null, "", Screen.View.Version);

    private async Task Record(Guid? member, string note, long seenAt)
    {
        if (await _pending.Submit(Screen, seenAt, seen => new Commands.AssignQuestion(Screen.View.Id, Question.Id, member, note, seen)))
            Close();
    }

    private void Close()
    {
        _open = false;
        _pending.Discard();
    }
}
