using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.Identity.Tokens;

/// <summary>Lets a program act for a member in one workspace. Only a hash of the token is kept.</summary>
public sealed record ApiToken
{
    public required Guid Id { get; init; }

    public required string WorkspaceId { get; init; }

    public required Guid MemberId { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    /// <summary>The token may do no more than this role, and never more than its member may.</summary>
    public required WorkspaceRole HighestRole { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Accurate to the hour, so that reading does not become writing.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}

/// <summary>Makes the secrets of tokens and links, and the hashes by which they are known afterwards.</summary>
public static class SecretText
{
    /// <summary>What API tokens begin with, so that scanners for leaked secrets can tell them.</summary>
    public const string TokenPrefix = "dl_";

    /// <returns>256 random bits in base64url.</returns>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hex. Fast on purpose: the secrets are random, so there is nothing to guess, and every API call hashes one.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
