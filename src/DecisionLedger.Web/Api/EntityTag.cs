using System.Globalization;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Requests;
using Microsoft.Net.Http.Headers;

namespace DecisionLedger.Web.Api;

/// <summary>A use case's version as an ETag, and what callers say they have seen of it.</summary>
public static class EntityTag
{
    // A use case becomes due for review as days pass, without an event: the same version then reads otherwise.
    private const string Due = "-due";

    public static string Of(long version, bool due = false) => string.Create(CultureInfo.InvariantCulture, $"\"{version}{(due ? Due : "")}\"");

    /// <returns>Null where the caller set no condition.</returns>
    /// <exception cref="RefusedCallException">The header is none, or names what never was a version.</exception>
    public static ExpectedVersion? SeenBy(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
            return null;
        if (!EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch!, out var tags) || tags.Count != 1)
            throw RefusedCallException.BadInput("malformed", "Set If-Match to the ETag that you last read, such as \"12\" with its quotes.", "If-Match");
        var tag = tags[0];
        if (tag.Tag == "*")
            return null;
        var text = tag.Tag.AsSpan().Trim('"');
        if (text.EndsWith(Due))
            text = text[..^Due.Length];
        return !tag.IsWeak && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new ExpectedVersion(version, Strict: true)
            : throw new RefusedCallException(
                StatusCodes.Status412PreconditionFailed, new Refusal("stale-version", "If-Match matches no version of this use case. Nothing was changed. Read the use case again."));
    }

    /// <summary>Whether the caller has this very version already.</summary>
    public static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch!, out var tags)
        && tags.Any(t => t.Tag == "*" || t.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
