using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>How a use case was logged before there was more than one framework.</summary>
public sealed record UseCaseLoggedV1(string Title, string Requirement, int FrameworkVersion)
{
    /// <summary>The name under which it is stored.</summary>
    public const string Name = "use_case_logged";

    public UseCaseLogged Upcast() => new(Title, Requirement, FrameworkVersion);
}

/// <summary>How a member took an answer back before the reason was kept.</summary>
public sealed record AnswerWithdrawnV1(Guid MemberId, string Question)
{
    /// <summary>The name under which it is stored.</summary>
    public const string Name = "answer_withdrawn";

    public AnswerWithdrawn Upcast() => new(MemberId, Question, "");
}

/// <summary>How a decision was recorded before it could be a path, from what to do now to what to do later.</summary>
public sealed record DecisionRecordedV1(
    Guid DecisionId,
    Guid MemberId,
    IReadOnlyList<string> Approaches,
    string Rationale,
    IReadOnlyList<string> Purposes,
    string Fallback,
    string DiverseExamplesPlan)
{
    /// <summary>The name under which it is stored.</summary>
    public const string Name = "decision_recorded";

    public DecisionRecorded Upcast() => new(DecisionId, MemberId, Approaches, Rationale, Purposes, Fallback, DiverseExamplesPlan);
}

/// <summary>How a decision was reviewed before it was kept what the reviewer had seen.</summary>
public sealed record DecisionReviewedV1(Guid DecisionId, Guid MemberId, ReviewVerdict Verdict, string Reason)
{
    /// <summary>The name under which it is stored.</summary>
    public const string Name = "decision_reviewed";

    public DecisionReviewed Upcast() => new(DecisionId, MemberId, Verdict, Reason);
}
