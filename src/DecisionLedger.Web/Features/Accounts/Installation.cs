namespace DecisionLedger.Web.Features.Accounts;

/// <summary>The mark that the first run has happened. There is one at most, by its fixed id, so two first runs at once cannot both succeed.</summary>
public sealed record Installation
{
    public const string TheId = "installation";

    public string Id { get; init; } = TheId;

    public required Guid FirstOwner { get; init; }

    public required string FirstWorkspaceId { get; init; }

    public required DateTimeOffset At { get; init; }
}
