using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Features.Samples.Seed;

/// <param name="Key">Stable: a story is planted once in a workspace.</param>
/// <param name="Steps">The story, oldest first.</param>
public sealed record SampleStory(string Key, IReadOnlyList<SampleStep> Steps);

/// <summary>What one person recorded in one sitting.</summary>
/// <param name="DaysAgo">How many days before the samples are planted.</param>
/// <param name="Person">Who.</param>
/// <param name="Events">What, in order.</param>
public sealed record SampleStep(double DaysAgo, SamplePerson Person, params IReadOnlyList<IUseCaseEvent> Events);

/// <summary>Who tells the sample stories: the member who plants them, and two colleagues who have no account.</summary>
public enum SamplePerson
{
    Planter,
    Ines,
    Tomasz,
}

/// <summary>The ids that the stories use. They follow from the workspace and a key, so that planting twice plants once.</summary>
public sealed class SampleCast(string workspaceId, Guid planter)
{
    public Guid Id(SamplePerson person) => person == SamplePerson.Planter ? planter : Id($"person/{person}");

    public Guid Id(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"sample/{workspaceId}/{key}")).AsSpan(0, 16));

    public static string NameOf(SamplePerson person) => person == SamplePerson.Ines ? "Ines (sample)" : "Tomasz (sample)";
}
