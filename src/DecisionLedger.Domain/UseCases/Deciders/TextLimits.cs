using System.Globalization;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>
/// What people type, and its limits. Any script, any emoji; no control characters, which no store or screen shows faithfully. Every command takes a text
/// through <see cref="Of"/> before it checks or records it.
/// </summary>
public static class TextLimits
{
    /// <summary>Characters (UTF-16 units) in a title.</summary>
    public const int LongestTitle = 200;

    /// <summary>Characters in a requirement.</summary>
    public const int LongestRequirement = 20_000;

    /// <summary>Characters in a reason, note, rationale or comment.</summary>
    public const int LongestReason = 4_000;

    /// <inheritdoc cref="WrittenText.Of"/>
    public static string Of(string text) => WrittenText.Of(text);

    /// <summary>Characters in a tag.</summary>
    public const int LongestTag = 40;

    public static Refusal? CheckTag(string tag) => Required(tag, "tag", "Tag") ?? Check(tag, "tag", "Tag", LongestTag, lines: false);

    public static Refusal? CheckTitle(string title) =>
        Required(title, "title", "Title") ?? Check(title, "title", "Title", LongestTitle, lines: false);

    public static Refusal? CheckRequirement(string requirement) =>
        Required(requirement, "requirement", "Requirement") ?? Check(requirement, "requirement", "Requirement", LongestRequirement, lines: true);

    public static Refusal? CheckRequired(string text, string field, string called) =>
        Required(text, field, called) ?? CheckOptional(text, field, called);

    public static Refusal? CheckOptional(string text, string field, string called) => Check(text, field, called, LongestReason, lines: true);

    /// <summary>By how much a text is too long, such as "14 characters too long (limit 200)".</summary>
    public static string Excess(int length, int longest) =>
        string.Create(CultureInfo.InvariantCulture, $"{length - longest:N0} {(length - longest == 1 ? "character" : "characters")} too long (limit {longest:N0})");

    private static Refusal? Required(string text, string field, string called) =>
        !WrittenText.CanBeSeen(text) ? new Refusal("empty", $"Enter the {called.ToLowerInvariant()}.", field) : null;

    private static Refusal? Check(string text, string field, string called, int longest, bool lines)
    {
        if (text.Length > longest)
        {
            return new Refusal("too-long", $"{called} is {Excess(text.Length, longest)}. Shorten it, or link to a longer document.", field);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t'))
            {
                var what = !lines && c is '\n' or '\r' ? "a line break" : $"a control character (U+{(int)c:X4})";
                return new Refusal("control-characters", $"{called} has {what} at position {i + 1}. Remove it.", field);
            }
        }

        return WrittenText.HalfCharacterIn(text) is >= 0 and var half
            ? new Refusal("control-characters", $"{called} has an incomplete character (U+{(int)text[half]:X4}) at position {half + 1}. Remove it.", field)
            : null;
    }
}
