using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Where the document has headings of a source, everything that comes from the source cites one of them.</summary>
internal static class HeadingValidation
{
    public static void Check(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        Section("$.concept", document.Concept, section => section.Heading);
        Section("$.whatChanges", document.WhatChanges, section => section.Heading);
        Section("$.matrix", document.Matrix, section => section.Heading);
        Section("$.guide", document.Guide, section => section.Heading);
        Section("$.checklist", document.Checklist, section => section.Heading);
        Section("$.reasonsFor", document.ReasonsFor, section => section.Heading);
        Section("$.reasonsAgainst", document.ReasonsAgainst, section => section.Heading);
        Section("$.costBenefit", document.CostBenefit, section => section.Heading);
        Section("$.spectrum", document.Spectrum, section => section.Heading);
        Section("$.takeAways", document.TakeAways, section => section.Heading);
        Each("$.myths", document.Myths.Select(myth => myth.Heading));
        Each("$.patterns", document.Patterns.Select(pattern => pattern.Heading));
        Each("$.examples", document.Examples.Select(example => example.Heading));
        Each("$.warnings", document.Warnings.Select(warning => warning.Heading));
        Each("$.readings", document.Readings.Select(reading => reading.Heading));
        Rules("$.rules.pulls", document.Rules.Pulls);
        Rules("$.rules.evidence", document.Rules.Evidence);
        Rules("$.rules.holds", document.Rules.Holds);
        Rules("$.rules.combines", document.Rules.Combines);

        void Section<TSection>(string place, TSection? section, Func<TSection, string?> heading)
            where TSection : class
        {
            if (section is not null)
                Cites(place, heading(section));
        }

        void Cites(string place, string? heading)
        {
            if (heading is not null)
                problems.MustKnow(known.Headings, heading, $"{place}.heading", "heading");
            else
                problems.MustBe(known.Headings.Count == 0, place, "lacks 'heading': cite one of the document's headings");
        }

        void Each(string place, IEnumerable<string?> headings)
        {
            foreach (var (index, heading) in headings.Index())
                Cites($"{place}[{index}]", heading);
        }

        void Rules(string place, IReadOnlyList<Rule> rules)
        {
            Each(place, rules.Select(rule => rule.Heading));
            foreach (var (index, rule) in rules.Index())
            {
                problems.MustKnow(known.Headings, rule.AlsoUnder, $"{place}[{index}].alsoUnder", "heading");
                problems.MustBe(rule.Quote is not null || rule.Heading is null, $"{place}[{index}]", "lacks 'quote': the source's words under that heading");
            }
        }
    }
}
