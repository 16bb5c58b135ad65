using DecisionLedger.Web.Features.Identity.Accounts.KeyRing;
using DecisionLedger.Web.Features.Identity.Accounts.Names;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces;
using DecisionLedger.Web.Requests;
using Marten;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>How accounts, workspaces and what opens them are kept: single-tenanted, because they stand above the workspaces.</summary>
public static class AccountsSchema
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<Installation>().SingleTenanted();
        options.Schema.For<Account>().SingleTenanted().UniqueIndex(a => a.NormalizedEmail);
        options.Schema.For<AccountSession>().SingleTenanted().Index(s => s.AccountId);
        options.Schema.For<SignInTries>().SingleTenanted();
        options.Schema.For<NameClaim>().SingleTenanted();
        options.Schema.For<Workspace>().SingleTenanted();
        options.Schema.For<Membership>().SingleTenanted().Index(m => m.WorkspaceId).Index(m => m.MemberId);
        options.Schema.For<Invitation>().SingleTenanted().UniqueIndex(i => i.TokenHash).Index(i => i.WorkspaceId);
        options.Schema.For<ApiToken>().SingleTenanted().UniqueIndex(t => t.Hash).Index(t => t.WorkspaceId);
        options.Schema.For<ProtectionKey>().SingleTenanted();
    }
}

/// <summary>The mark that the first run has happened. There is one at most, by its fixed id, so two first runs at once cannot both succeed.</summary>
public sealed record Installation
{
    public const string TheId = "installation";

    public string Id { get; init; } = TheId;

    public required Guid FirstOwner { get; init; }

    public required string FirstWorkspaceId { get; init; }

    public required DateTimeOffset At { get; init; }
}
