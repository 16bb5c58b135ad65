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

    public static Refusal? CheckTitle(string title) =>
        Required(title, "title", "The title") ?? Check(title, "title", "The title", LongestTitle, lines: false);

    public static Refusal? CheckRequirement(string requirement) =>
        Required(requirement, "requirement", "The requirement") ?? Check(requirement, "requirement", "The requirement", LongestRequirement, lines: true);

    public static Refusal? CheckRequired(string text, string field, string called) =>
        Required(text, field, called) ?? CheckOptional(text, field, called);

    public static Refusal? CheckOptional(string text, string field, string called) => Check(text, field, called, LongestReason, lines: true);

    private static Refusal? Required(string text, string field, string called) =>
        !WrittenText.CanBeSeen(text) ? new Refusal("empty", $"{called} is empty. Say it in a few words.", field) : null;

    private static Refusal? Check(string text, string field, string called, int longest, bool lines)
    {
        if (text.Length > longest)
        {
            var (length, limit) = (text.Length.ToString("N0", CultureInfo.InvariantCulture), longest.ToString("N0", CultureInfo.InvariantCulture));
            return new Refusal("too-long", $"{called} has {length} characters; at most {limit} fit. Shorten it, or link to a longer document.", field);
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
            ? new Refusal("control-characters", $"{called} has half a character (U+{(int)text[half]:X4}) at position {half + 1}. Remove it.", field)
            : null;
    }
}
