using DecisionLedger.Web.Features.Accounts;

namespace DecisionLedger.Web.Features.Workspaces.Members;

/// <summary>A member as the list of members shows it.</summary>
public sealed record MemberLine(Guid MemberId, string Name, string Email, WorkspaceRole Role, DateTimeOffset JoinedAt, bool IsYou);
