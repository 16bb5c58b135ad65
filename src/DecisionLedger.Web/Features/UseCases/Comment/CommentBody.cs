namespace DecisionLedger.Web.Features.UseCases.Comment;

public sealed record CommentBody
{
    public required string Text { get; init; }
}
