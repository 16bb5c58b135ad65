using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>What knocking at the door came to: let in as an account, or refused with every reason at once, so that a form can show them all.</summary>
public sealed record SignInOutcome
{
    /// <summary>Null exactly where there are refusals.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The workspace to open; null where the account belongs to none.</summary>
    public string? WorkspaceId { get; private init; }

    /// <summary>The account's security stamp when its password was found right; null where no password was asked for.</summary>
    public string? SecurityStamp { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; private init; } = [];

    public static SignInOutcome Granted(Guid accountId, string? workspaceId) => new() { AccountId = accountId, WorkspaceId = workspaceId };

    public static SignInOutcome Refused(params IReadOnlyList<Refusal> refusals) => new() { Refusals = refusals };
}
