using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Ledger;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Project;

public sealed class WritePortfolioRows : INotificationHandler<PortfolioPageRecorded>
{
    private const int ShownOfRequirement = 300;

    public async Task Handle(PortfolioPageRecorded notification, CancellationToken cancellationToken)
    {
        var useCases = notification.Entries.Select(e => e.UseCaseId).Distinct().ToArray();
        var current = await UseCaseSnapshots.NewestAsync(notification.Operations, useCases, cancellationToken);
        notification.Operations.Store(current.Select(Row));
    }

    private static PortfolioRow Row(UseCaseSnapshot current)
    {
        var (useCase, recommendation) = (current.State.UseCase, current.State.Outline);
        return new PortfolioRow
        {
            Id = current.UseCaseId,
            Title = useCase.Title,
            Requirement = useCase.Requirement.Length <= ShownOfRequirement ? useCase.Requirement : Cut(useCase.Requirement),
            SearchText = PortfolioSql.Searchable($"{useCase.Title}\n{useCase.Requirement}"),
            Version = current.Version,
            Status = recommendation.Status,
            Path = RecommendedPath.Of(recommendation),
            Support = recommendation.Support,
            Decided = useCase.Decision?.Approaches,
            Follows = current.State.Standing?.Follows,
            Drift = current.State.Standing?.Drift,
            HasDecision = useCase.Decision is not null,
            Contested = current.State.Contested,
            Archived = useCase.Archived,
            RevisitDate = useCase.RevisitDate,
            RevisitMet = useCase.RevisitConditions.Exists(c => c.Due),
            FrameworkId = useCase.FrameworkId,
            FrameworkVersion = useCase.FrameworkVersion,
            Blockers = recommendation.Gates.Count,
            LoggedAt = current.LoggedAt,
            LastEventAt = current.LastEventAt,
            LastMovedAt = current.LastMovedAt,
        };
    }

    // Not through the middle of a character that takes two units.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[ShownOfRequirement - 1]) ? ShownOfRequirement - 1 : ShownOfRequirement)];
}
