using System.Collections.Immutable;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.UseCases;
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
    private ReasonEditor? _why;
    private SettleForm? _settle;
    private (AnswerValue? Answer, bool Mine)? _chosen;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Parameter, EditorRequired]
    public Question Question { get; set; } = default!;

    private TeamAnswer Team => Consensus.Of(Question.Id, Screen.UseCase.Answers.FindAll(a => a.Question == Question.Id), Screen.UseCase.Settlements.GetValueOrDefault(Question.Id));

    private MemberAnswer? Mine => Screen.UseCase.Answers.Find(a => a.Question == Question.Id && a.MemberId == Screen.Team.Me);

    /// <summary>All answers where the reader cannot answer; else those beside the reader's own.</summary>
    private IReadOnlyList<MemberAnswer> Others =>
        Screen.MayChange ? Team.Answers.Where(a => a.MemberId != Screen.Team.Me).ToList() : Team.Answers;

    private ImmutableList<AnswerToConfirm> AnswersToConfirm => Screen.View.Assessment.AnswersToConfirm.FindAll(a => a.Question == Question.Id);

    private long? Latest => Team.Answers.Count == 0 ? null : Team.Answers.Max(a => a.AtVersion);

    private async Task Choose(AnswerValue? answer)
    {
        _chosen = (answer, true);
        if (await Record(answer, "", Screen.View.Version))
            _chosen = null;
    }

    private async Task<bool> SaveReason(string reason, long seen) => Mine is { } mine && await Record(mine.Answer, reason, seen);

    private Task<bool> Record(AnswerValue? answer, string reason, long seen) =>
        _pending.Record(Screen, seen, version => new Commands.AnswerQuestion(Screen.View.Id, Question.Id, answer, reason, version));

    private void LetGo()
    {
        _chosen = null;
        _why?.Cancel();
    }
}
