using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

/// <summary>Checks what the shape of the JSON cannot say: ids are unique, references lead somewhere, the matrix is complete, the rules can be worked out.</summary>
internal static class FrameworkValidation
{
    // Sets of approaches and of rules are kept as bits.
    private const int MostApproaches = 32;
    private const int MostRules = 64;

    public static IReadOnlyList<FrameworkProblem> ProblemsIn(FrameworkDocument document)
    {
        var problems = new ProblemList();
        var known = new KnownIds(document);
        problems.MustBe(document.Version >= 1, "$.version", "must be 1 or more");
        Ids(document, problems);
        HeadingValidation.Check(document, known, problems);
        Tables(document, known, problems);
        References(document, known, problems);
        RuleValidation.Check(document, known, problems);
        return problems.All;
    }

    private static void Ids(FrameworkDocument document, ProblemList problems)
    {
        Unique("$.needs", document.Needs.Select(item => item.Id));
        Unique("$.approaches", document.Approaches.Select(item => item.Id));
        Unique("$.checklist.questions", document.Checklist.Questions.Select(item => item.Id));
        Unique("$.signs", document.Signs.Select(item => item.Id));
        Unique("$.measurements", document.Measurements.Select(item => item.Id));
        Unique("$.patterns", document.Patterns.Select(item => item.Id));
        Unique("$.myths", document.Myths.Select(item => item.Id));
        Unique("$.reasonsFor.reasons", document.ReasonsFor.Reasons.Select(item => item.Id));
        Unique("$.reasonsAgainst.reasons", document.ReasonsAgainst.Reasons.Select(item => item.Id));
        Unique("$.costBenefit.factors", document.CostBenefit.Factors.Select(item => item.Id));
        Unique("$.examples", document.Examples.Select(item => item.Id));
        Unique("$.warnings", document.Warnings.Select(item => item.Id));
        Unique("$.readings", document.Readings.Select(item => item.Id));
        problems.MustBe(document.Needs.Count > 0, "$.needs", "must name at least one need");
        problems.MustBe(document.Approaches.Count is > 0 and <= MostApproaches, "$.approaches", $"must name 1 to {MostApproaches} approaches");

        var rules = document.Rules;
        var seen = new HashSet<string>();
        Rules("$.rules.pulls", rules.Pulls);
        Rules("$.rules.evidence", rules.Evidence);
        Rules("$.rules.holds", rules.Holds);
        Rules("$.rules.combines", rules.Combines);
        problems.MustBe(seen.Count <= MostRules, "$.rules", $"must be at most {MostRules} rules");

        void Unique(string place, IEnumerable<string> ids) => Each(place, ids, []);

        void Rules(string place, IEnumerable<Rule> list) => Each(place, list.Select(rule => rule.Id), seen);

        void Each(string place, IEnumerable<string> ids, HashSet<string> met)
        {
            foreach (var (index, id) in ids.Index())
            {
                problems.MustBe(met.Add(id), $"{place}[{index}].id", $"“{id}” is there twice; ids are unique");
                problems.MustBe(id.All(char.IsAsciiLetterOrDigit), $"{place}[{index}].id", $"“{id}” must be letters and digits only");
            }
        }
    }

    private static void Tables(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        var rows = new HashSet<string>();
        foreach (var (index, row) in document.Matrix.Rows.Index())
        {
            problems.MustKnow(known.Needs, row.Need, $"$.matrix.rows[{index}].need", "need");
            problems.MustBe(rows.Add(row.Need), $"$.matrix.rows[{index}].need", $"“{row.Need}” has a row already");
        }

        foreach (var (index, need) in document.Needs.Index())
            problems.MustBe(
                rows.Contains(need.Id) == need.InMatrix,
                $"$.needs[{index}].inMatrix",
                need.InMatrix ? $"the matrix has no row for “{need.Id}”" : $"the matrix has a row for “{need.Id}”");

        foreach (var family in Enum.GetValues<ApproachFamily>())
            problems.MustBe(document.Spectrum.Bands.Count(band => band.Family == family) == 1, "$.spectrum.bands", $"must have one band for {family}");
        foreach (var (index, band) in document.Spectrum.Bands.Index())
            problems.MustBe(band.MinUsd >= 0 && band.MinUsd <= band.MaxUsd, $"$.spectrum.bands[{index}].minUsd", "must be from 0 to the upper end");
    }

    private static void References(FrameworkDocument document, KnownIds known, ProblemList problems)
    {
        foreach (var (index, ladder) in document.Guide.Ladders.Index())
        {
            problems.MustKnow(known.Needs, ladder.Need, $"$.guide.ladders[{index}].need", "need");
            foreach (var (step, text) in ladder.Steps.Index())
                problems.MustKnow(known.Approaches, text.Approach, $"$.guide.ladders[{index}].steps[{step}].approach", "approach");
        }

        Reasons("$.reasonsFor", document.ReasonsFor);
        Reasons("$.reasonsAgainst", document.ReasonsAgainst);

        foreach (var (index, example) in document.Examples.Index())
        {
            var place = $"$.examples[{index}]";
            foreach (var need in example.Facts.Needs.Keys)
                problems.MustKnow(known.Needs, need, $"{place}.facts.needs.{need}", "need");
            foreach (var question in example.Facts.Answers.Keys)
                problems.MustKnow(known.Questions, question, $"{place}.facts.answers.{question}", "question");
            foreach (var measurement in example.Facts.Measurements.Keys)
                problems.MustKnow(known.Measurements, measurement, $"{place}.facts.measurements.{measurement}", "measurement");
            foreach (var (trial, made) in example.Facts.Trials.Index())
                problems.MustKnow(known.Approaches, made.Approach, $"{place}.facts.trials[{trial}].approach", "approach");
            problems.MustKnow(known.Questions, example.Facts.Contested, $"{place}.facts.contested", "question");
            problems.MustKnow(known.Signs, example.Facts.Signs, $"{place}.facts.signs", "sign");
            problems.MustKnow(known.Approaches, example.Gives.Now, $"{place}.gives.now", "approach");
            problems.MustKnow(known.Approaches, example.Gives.Target, $"{place}.gives.target", "approach");
            problems.MustKnow(known.Patterns, example.Gives.TargetPatterns, $"{place}.gives.targetPatterns", "pattern");
        }

        void Reasons(string place, SourceReasons reasons)
        {
            foreach (var (index, reason) in reasons.Reasons.Index())
            {
                problems.MustKnow(known.Needs, reason.Needs, $"{place}.reasons[{index}].needs", "need");
                if (reason.Approach is { } approach)
                    problems.MustKnow(known.Approaches, approach, $"{place}.reasons[{index}].approach", "approach");
            }
        }
    }
}
