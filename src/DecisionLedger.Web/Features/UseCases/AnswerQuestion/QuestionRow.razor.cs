using System.Collections.Immutable;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Features.UseCases.Assess;
using DecisionLedger.Web.Features.UseCases.AssignQuestion;
using DecisionLedger.Web.Features.UseCases.SettleAnswer;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.AnswerQuestion;

/// <summary>One question of the checklist: the reader's own answer, the team's, and who stands where.</summary>
public partial class QuestionRow
{
    private static readonly Choice<AnswerValue?>[] Answers =
    [
        new(null, "Not answered", "quiet"),
        new(AnswerValue.Yes, "Yes", "yes"),
        new(AnswerValue.No, "No", "no"),
        new(AnswerValue.Unsure, "Unsure"),
    ];

    private readonly PendingCommand _pending = new();
    private readonly PendingCommand _withdrawal = new();
    private ReasonEditor? _why;
    private SettleForm? _settle;
    private AskMember? _ask;
    private (AnswerValue? Answer, bool Mine)? _chosen;
    private bool _withdrawing;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    /// <summary>Whether it is the question to answer next, apart from its section.</summary>
    [Parameter]
    public bool Asked { get; set; }

    private string Path => FactPath.Answer(Question.Id);

    private TeamAnswer Team => Consensus.Of(Question.Id, Screen.UseCase.Answers.FindAll(a => a.Question == Question.Id), Screen.UseCase.Settlements.GetValueOrDefault(Question.Id));

    private MemberAnswer? Mine => Screen.MyAnswer(Question.Id);

    /// <summary>Why the reader's own answer is to be confirmed; null where it is not.</summary>
    private string? ToConfirm => AnswersToConfirm.Find(a => a.MemberId == Screen.Team.Me) switch
    {
        { } before when before.Asked == Question.Text => "This question now counts differently. Your answer still counts; please confirm it.",
        { } before => $"When you answered, it asked: “{before.Asked}” Your answer still counts; please confirm it.",
        null => Screen.FactsToConfirm.Contains(Path) ? "You answered before the requirement changed." : null,
    };

    private bool Unsaved => _pending.Refusal is not null || _withdrawal.Refusal is not null || _withdrawing || _why?.IsOpen == true || _settle?.IsOpen == true || _ask?.IsOpen == true;

    private ImmutableList<AnswerToConfirm> AnswersToConfirm => Screen.View.Assessment.AnswersToConfirm.FindAll(a => a.Question == Question.Id);

    private long? Latest => Team.Answers.Count == 0 ? null : Team.Answers.Max(a => a.AtVersion);

    private Task Press(string key) => ChoiceKeys.Of(Answers, key) is { } choice && choice.Value != Mine?.Answer ? Choose(choice.Value) : Task.CompletedTask;

    private async Task Choose(AnswerValue? answer)
    {
        if (answer is null)
        {
            _withdrawing = Mine is not null;
            return;
        }

        (_chosen, _withdrawing) = ((answer, true), false);
        if (await Record(answer, "", Screen.View.Version))
            _chosen = null;
    }

    private async Task Confirm()
    {
        if (Mine is { } mine && await Record(mine.Answer, mine.Reason, Screen.View.Version) && !Asked)
            Rows.Point(Path, FactPart.Control);
    }

    private async Task<bool> SaveReason(string reason, long seen) => Mine is { } mine && await Record(mine.Answer, reason, seen);

    private Task<bool> Record(AnswerValue? answer, string reason, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.AnswerQuestion(Screen.View.Id, Question.Id, answer, reason, version));

    private void LetGo()
    {
        (_chosen, _withdrawing) = (null, false);
        _why?.Cancel();
    }

    private void EndWithdrawing()
    {
        LetGo();
        Rows.Point(Path, FactPart.Control);
    }
}
