namespace DecisionLedger.Web.Features.Accounts.KeyRing;

/// <summary>One element of ASP.NET Core's data protection key ring.</summary>
public sealed record ProtectionKey
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
