using System.ComponentModel;

namespace DecisionLedger.Web.Features.UseCases.AssignQuestion;

public sealed record AssignQuestionBody
{
    [Description("A question of the checklist.")]
    public required string Question { get; init; }

    [Description("The editor or owner who is asked to answer. null: nobody any more.")]
    public required Guid? MemberId { get; init; }

    [Description("What the member should know; may be empty.")]
    public string Reason { get; init; } = "";
}
