using System.ComponentModel;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.SettleAnswer;

public sealed record SettleAnswerBody
{
    [Description("The question on which the members' answers tie.")]
    public required string Question { get; init; }

    [Description("yes or no: what counts as the team's answer until somebody answers anew.")]
    public required AnswerValue Answer { get; init; }

    [Description("Why; those who said otherwise will read it.")]
    public required string Reason { get; init; }
}
