namespace DecisionLedger.Web.Features.Samples.Plant;

/// <param name="Key">Stable: a story is planted once in a workspace.</param>
/// <param name="Steps">The story, oldest first.</param>
public sealed record SampleStory(string Key, IReadOnlyList<SampleStep> Steps);
