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
        var current = await notification.Operations.LoadManyAsync<CurrentRecommendation>(cancellationToken, useCases);
        notification.Operations.Store(current.Select(Row));
    }

    private static PortfolioRow Row(CurrentRecommendation current)
    {
        var (useCase, recommendation) = (current.Assessment.UseCase, current.Assessment.Recommendation);
        return new PortfolioRow
        {
            Id = current.Id,
            Title = useCase.Title,
            Requirement = useCase.Requirement.Length <= ShownOfRequirement ? useCase.Requirement : Cut(useCase.Requirement),
            SearchText = PortfolioSql.Searchable($"{useCase.Title}\n{useCase.Requirement}"),
            Version = current.Version,
            Status = recommendation.Status,
            Path = RecommendedPath.Of(recommendation),
            Support = recommendation.Support,
            Decided = useCase.Decision?.Approaches,
            Follows = current.Assessment.Standing?.Follows,
            Drift = current.Assessment.Standing?.Drift,
            HasDecision = useCase.Decision is not null,
            Contested = current.Assessment.Contested,
            Archived = useCase.Archived,
            RevisitDate = useCase.RevisitDate,
            RevisitMet = useCase.RevisitConditions.Exists(c => c.Due),
            FrameworkId = useCase.FrameworkId,
            FrameworkVersion = useCase.FrameworkVersion,
            Blockers = recommendation.Blockers.Count,
            LoggedAt = current.LoggedAt,
            LastEventAt = current.LastEventAt,
            LastMovedAt = current.LastMovedAt,
        };
    }

    // Not through the middle of a character that takes two units.
    private static string Cut(string text) => text[..(char.IsHighSurrogate(text[ShownOfRequirement - 1]) ? ShownOfRequirement - 1 : ShownOfRequirement)];
}
