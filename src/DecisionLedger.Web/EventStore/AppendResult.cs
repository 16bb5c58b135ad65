using System.Text.Json.Serialization;

namespace DecisionLedger.Web.EventStore;

/// <summary>An accepted command.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Events">How many events it appended; none where nothing changed, or where a repeated request was answered from memory.</param>
public sealed record AppendResult(Guid UseCaseId, long Version, int Events)
{
    /// <summary>The use case before and after, and what was added to its history; null where the outcome was remembered.</summary>
    [JsonIgnore]
    public CommandFold? Fold { get; init; }

    // How it was recorded is no part of what was recorded.
    public bool Equals(AppendResult? other) => other is not null && (UseCaseId, Version, Events) == (other.UseCaseId, other.Version, other.Events);

    public override int GetHashCode() => HashCode.Combine(UseCaseId, Version, Events);
}
