using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.AnswerQuestion;

public sealed record AnswerQuestionBody
{
    [Description("fewShotSuffices, ragCoversKnowledge, styleCriticalAndComplex, qualityTrainingData, stableUseCase, affordable or capable.")]
    public required string Question { get; init; }

    [Description("null: the caller takes its answer back.")]
    public required AnswerValue? Answer { get; init; }

    [Description("Why this answer, or why the caller takes it back; may be empty.")]
    public string Reason { get; init; } = "";
}
