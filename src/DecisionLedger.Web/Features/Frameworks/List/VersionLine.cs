namespace DecisionLedger.Web.Features.Frameworks.List;

/// <summary>A published version.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Notes">What its author says is new in it; empty where the program brings it.</param>
/// <param name="PublishedAt">When the workspace published it; null where the program brings it.</param>
/// <param name="PublishedBy">Who did.</param>
/// <param name="UseCases">How many use cases are read under it now.</param>
public sealed record VersionLine(int Number, string Notes, DateTimeOffset? PublishedAt, Guid? PublishedBy, int UseCases);
