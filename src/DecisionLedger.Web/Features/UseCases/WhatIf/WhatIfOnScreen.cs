using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionLedger.Web.Features.UseCases.WhatIf;

/// <summary>The what-if that is shown, for its parts: replaced whole with every change.</summary>
public sealed record WhatIfOnScreen
{
    public required IReadOnlyList<ConsideredChange> Considered { get; init; }

    /// <summary>Today's facts with the changes laid over them.</summary>
    public required Facts Facts { get; init; }

    public required Recommendation Recommendation { get; init; }

    /// <summary>Changes a fact; to what it is today is to take the change back.</summary>
    public required Action<FactChange> Change { get; init; }

    public required Action<FactChange> Undo { get; init; }

    public IEnumerable<FactChange> Changes => Considered.Select(c => c.Change);

    /// <returns>The change of a fact that is no trial; null where it is as today.</returns>
    public FactChange? Of(string fact) => Considered.FirstOrDefault(c => c.Effect == ChangeEffect.Changes && c.Change.Fact == fact && c.Change is not TrialAddition)?.Change;
}

/// <summary>A what-if is its address: nothing else keeps it, so that whoever has the link has the what-if.</summary>
public static class WhatIfAddress
{
    public static string Of(UseCasePageState screen, IEnumerable<FactChange> changes)
    {
        var (path, query) = (screen.Href(UseCaseTab.WhatIf), ChangeText.Query(changes));
        return query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }

    /// <summary>The address of a what-if of other values by fact path, in the JSON's words; of a trial, the latest one's outcome.</summary>
    public static string Of(UseCasePageState screen, IEnumerable<KeyValuePair<string, string>> values) =>
        Of(screen, ChangeText.Read(values.Select(v => $"{v.Key}:{v.Value}"), screen.Framework).Changes.Select(c => c is TrialAddition trial ? ForTheSame(trial, screen) : c));

    public static IReadOnlyList<string> ChangesIn(string address) =>
        QueryHelpers.ParseQuery(new Uri(address).Query).TryGetValue("change", out var changes) ? [.. changes.OfType<string>()] : [];

    /// <summary>Made again for what it was made for: a trial for other needs would be evidence of something else.</summary>
    private static TrialAddition ForTheSame(TrialAddition trial, UseCasePageState screen) =>
        screen.UseCase.Trials.FindLast(t => t.Approach == trial.Approach) is { } latest ? trial with { Purposes = latest.Purposes } : trial;
}
