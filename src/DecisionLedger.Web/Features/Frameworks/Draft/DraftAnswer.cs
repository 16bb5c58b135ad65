using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>The next version of a framework while it is being written.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="EventVersion">How many events were recorded of it; also the ETag.</param>
/// <param name="BasedOn">The version that it began as a copy of; null where it came from elsewhere.</param>
/// <param name="EditedAt">When it was last saved.</param>
/// <param name="EditedBy">By whom.</param>
/// <param name="Text">The document as its author wrote it.</param>
/// <param name="Problems">What keeps it from being published; empty where nothing does.</param>
public sealed record DraftAnswer(
    string Framework, long EventVersion, int? BasedOn, DateTimeOffset EditedAt, Guid? EditedBy, string Text, IReadOnlyList<FrameworkProblem> Problems);
