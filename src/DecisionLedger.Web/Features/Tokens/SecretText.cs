using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DecisionLedger.Web.Features.Tokens;

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
