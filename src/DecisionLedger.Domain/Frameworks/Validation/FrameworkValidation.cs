using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Checks what the shape of the JSON cannot say: ids are unique, references lead somewhere, the matrix is complete, the rules can be worked out.</summary>
internal static class FrameworkValidation
{
    public static IReadOnlyList<FrameworkProblem> ProblemsIn(FrameworkDocument document)
    {
        if (LimitValidation.ProblemsIn(document) is { Count: > 0 } limits)
            return limits;

        var problems = new ProblemList();
        var known = new KnownIds(document);
        problems.MustBe(document.Version >= 1, "$.version", "must be 1 or more");
        Ids(document, problems);
        HeadingValidation.Check(document, known, problems);
        TableValidation.Check(document, known, problems);
        References(document, known, problems);
        ExampleFactsValidation.Check(document, known, problems);
        RuleValidation.Check(document, known, problems);
        return problems.All;
    }

    private static void Ids(FrameworkDocument document, ProblemList problems)
    {
        Unique("$.families", (document.FamiliesListed ?? []).Select(item => item.Id));
        Unique("$.needs", document.Needs.Select(item => item.Id));
        Unique("$.approaches", document.Approaches.Select(item => item.Id));
        Unique("$.checklist.questions", document.Checklist.Questions.Select(item => item.Id));
        Unique("$.signs", document.Signs.Select(item => item.Id));
        Unique("$.measurements", document.Measurements.Select(item => item.Id));
        Unique("$.patterns", document.Patterns.Select(item => item.Id));
        Unique("$.myths", document.Myths.Select(item => item.Id));
        Unique("$.reasonsFor.reasons", (document.ReasonsFor?.Reasons ?? []).Select(item => item.Id));
        Unique("$.reasonsAgainst.reasons", (document.ReasonsAgainst?.Reasons ?? []).Select(item => item.Id));
        Unique("$.costBenefit.factors", (document.CostBenefit?.Factors ?? []).Select(item => item.Id));
        Unique("$.examples", document.Examples.Select(item => item.Id));
        Unique("$.warnings", document.Warnings.Select(item => item.Id));
        Unique("$.readings", document.Readings.Select(item => item.Id));
        problems.MustBe(document.Families.Count > 0, "$.families", "must name at least one family, or be omitted");
        problems.MustBe(document.Needs.Count > 0, "$.needs", "must name at least one need");

        var rules = document.Rules;
        var seen = new HashSet<string>();
        Rules("$.rules.pulls", rules.Pulls);
        Rules("$.rules.evidence", rules.Evidence);
        Rules("$.rules.holds", rules.Holds);
        Rules("$.rules.combines", rules.Combines);

        void Unique(string place, IEnumerable<string> ids) => Each(place, ids, []);

        void Rules(string place, IEnumerable<Rule> list) => Each(place, list.Select(rule => rule.Id), seen);

        void Each(string place, IEnumerable<string> ids, HashSet<string> met)
        {
            foreach (var (index, id) in ids.Index())
            {
                if (id.Length > FrameworkLimits.IdLength)
                {
                    problems.Add($"{place}[{index}].id", $"is {UseCases.Deciders.TextLimits.Excess(id.Length, FrameworkLimits.IdLength)}");
                    continue;
                }

                problems.MustBe(met.Add(id), $"{place}[{index}].id", $"“{id}” is used twice; choose another id");
                problems.MustBe(id.All(char.IsAsciiLetterOrDigit), $"{place}[{index}].id", $"“{id}” must have letters and digits only");
            }
        }
    }

    private static void References(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        foreach (var (index, ladder) in (document.Guide?.Ladders ?? []).Index())
        {
            problems.MustKnow(known.Needs, ladder.Need, $"$.guide.ladders[{index}].need", "need");
            foreach (var (step, text) in ladder.Steps.Index())
                problems.MustKnow(known.Approaches, text.Approach, $"$.guide.ladders[{index}].steps[{step}].approach", "approach");
        }

        Reasons("$.reasonsFor", document.ReasonsFor);
        Reasons("$.reasonsAgainst", document.ReasonsAgainst);

        void Reasons(string place, SourceReasons? reasons)
        {
            foreach (var (index, reason) in (reasons?.Reasons ?? []).Index())
            {
                problems.MustKnow(known.Needs, reason.Needs, $"{place}.reasons[{index}].needs", "need");
                if (reason.Approach is { } approach)
                    problems.MustKnow(known.Approaches, approach, $"{place}.reasons[{index}].approach", "approach");
            }
        }
    }
}
