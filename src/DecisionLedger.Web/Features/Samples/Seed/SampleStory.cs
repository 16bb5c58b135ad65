using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Features.Samples.Seed;

/// <param name="Key">Stable: a story is added once in a workspace.</param>
/// <param name="Steps">The story, oldest first.</param>
public sealed record SampleStory(string Key, IReadOnlyList<SampleStep> Steps);

/// <summary>What one person recorded in one sitting.</summary>
/// <param name="DaysAgo">How many days before the samples are added.</param>
/// <param name="Person">Who.</param>
/// <param name="Events">What, in order.</param>
public sealed record SampleStep(double DaysAgo, SamplePerson Person, params IReadOnlyList<IUseCaseEvent> Events);

/// <summary>Who tells the sample stories: three colleagues who have no account. None of them is a real member, so that nobody finds words in their mouth.</summary>
public enum SamplePerson
{
    Mara,
    Ines,
    Tomasz,
}

/// <summary>The ids that the stories use. They follow from the workspace and a key, so that adding the samples twice adds them once.</summary>
public sealed class SampleCast(string workspaceId)
{
    private static readonly string[] Stories = ["support-bot", "legal-contracts", "code-review", "translation"];

    /// <summary>The sample use cases of the workspace, whether they were added or not.</summary>
    public IReadOnlyList<Guid> UseCases { get; } = [.. Stories.Select(story => IdOf(workspaceId, $"use-case/{story}"))];

    public Guid Id(SamplePerson person) => Id($"person/{person}");

    public Guid Id(string key) => IdOf(workspaceId, key);

    public static string NameOf(SamplePerson person) => $"{person} (sample)";

    /// <summary>Whether a use case of the workspace came with the samples.</summary>
    public static bool IsSample(string workspaceId, Guid useCase) => new SampleCast(workspaceId).UseCases.Contains(useCase);

    private static Guid IdOf(string workspaceId, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"sample/{workspaceId}/{key}")).AsSpan(0, 16));
}
