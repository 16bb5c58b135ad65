using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Everything cites the source under a heading that the source has.</summary>
internal static class HeadingValidation
{
    public static void Check(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        Cites("$.concept", document.Concept.Heading);
        Cites("$.whatChanges", document.WhatChanges.Heading);
        Cites("$.matrix", document.Matrix.Heading);
        Cites("$.guide", document.Guide.Heading);
        Cites("$.checklist", document.Checklist.Heading);
        Cites("$.reasonsFor", document.ReasonsFor.Heading);
        Cites("$.reasonsAgainst", document.ReasonsAgainst.Heading);
        Cites("$.costBenefit", document.CostBenefit.Heading);
        Cites("$.spectrum", document.Spectrum.Heading);
        Cites("$.takeAways", document.TakeAways.Heading);
        Each("$.myths", document.Myths.Select(myth => myth.Heading));
        Each("$.patterns", document.Patterns.Select(pattern => pattern.Heading));
        Each("$.examples", document.Examples.Select(example => example.Heading));
        Each("$.warnings", document.Warnings.Select(warning => warning.Heading));
        Each("$.readings", document.Readings.Select(reading => reading.Heading));
        Rules("$.rules.pulls", document.Rules.Pulls);
        Rules("$.rules.evidence", document.Rules.Evidence);
        Rules("$.rules.holds", document.Rules.Holds);
        Rules("$.rules.combines", document.Rules.Combines);

        void Cites(string place, string heading) => problems.MustKnow(known.Headings, heading, $"{place}.heading", "heading");

        void Each(string place, IEnumerable<string> headings)
        {
            foreach (var (index, heading) in headings.Index())
                Cites($"{place}[{index}]", heading);
        }

        void Rules(string place, IReadOnlyList<Rule> rules)
        {
            Each(place, rules.Select(rule => rule.Heading));
            foreach (var (index, rule) in rules.Index())
                problems.MustKnow(known.Headings, rule.AlsoUnder, $"{place}[{index}].alsoUnder", "heading");
        }
    }
}
