using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.Features.Samples.Plant;

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
