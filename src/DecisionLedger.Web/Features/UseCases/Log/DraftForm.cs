using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>What the parts of the form share: the draft, the framework it is asked by, what is wrong, and whom to tell of a change.</summary>
public sealed class DraftForm(AssessmentDraft draft, Framework framework, Func<Task> changed)
{
    public AssessmentDraft Draft => draft;

    public Framework Framework => framework;

    public IReadOnlyList<DraftProblem> Problems { get; set; } = [];

    public string? ProblemOf(string field) => Problems.FirstOrDefault(p => p.Field == field)?.Text;

    public Task Changed() => changed();

    /// <summary>The id of the element that has the field; a field's name has points in it, which style sheets and scripts read as classes.</summary>
    public static string IdOf(string field) => field.Replace('.', '-');
}

/// <param name="Value">As the form sends it; empty for not stated.</param>
/// <param name="Label">As the form shows it.</param>
/// <param name="Key">The key that chooses it.</param>
public sealed record Choice(string Value, string Label, string Key)
{
    public static IReadOnlyList<Choice> Levels { get; } =
        [new("", "Not answered", "0"), new("notNeeded", "Not needed", "1"), new("wanted", "Wanted", "2"), new("critical", "Critical", "3")];

    public static IReadOnlyList<Choice> Answers { get; } =
        [new("", "Not answered", "0"), new("yes", "Yes", "y"), new("no", "No", "n"), new("unsure", "Unsure", "u")];

    /// <summary>As the form sends an enum's value.</summary>
    public static string ValueOf<T>(T? chosen)
        where T : struct, Enum => chosen is { } value ? char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..] : "";

    public static T? Chosen<T>(string value)
        where T : struct, Enum => Enum.TryParse<T>(value, ignoreCase: true, out var chosen) ? chosen : null;
}
