namespace DecisionLedger.Domain.Frameworks.Comparison;

/// <summary>A list of the document whose entries are told apart by a member, and how its entries are called.</summary>
/// <param name="Noun">Need, question and so on.</param>
/// <param name="Key">The member that tells entries apart.</param>
/// <param name="Name">The member that people know an entry by.</param>
internal sealed record Thing(FrameworkSection Section, string Noun, string Key = "id", string? Name = "name")
{
    /// <summary>By the path of the list, without positions.</summary>
    public static IReadOnlyDictionary<string, Thing> ByPath { get; } = new Dictionary<string, Thing>
    {
        ["$.checklist.questions"] = new(FrameworkSection.Questions, "Question", Name: "text"),
        ["$.needs"] = new(FrameworkSection.Needs, "Need"),
        ["$.signs"] = new(FrameworkSection.Signs, "Sign"),
        ["$.measurements"] = new(FrameworkSection.Measurements, "Measurement"),
        ["$.families"] = new(FrameworkSection.Approaches, "Family"),
        ["$.approaches"] = new(FrameworkSection.Approaches, "Approach"),
        ["$.matrix.rows"] = new(FrameworkSection.Matrix, "Matrix:", "need", "label"),
        ["$.rules.pulls"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.evidence"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.holds"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.combines"] = new(FrameworkSection.Rules, "Rule", Name: null),
        ["$.rules.standIns"] = new(FrameworkSection.Rules, "What stands in for", "for", null),
        ["$.rules.supersessions"] = new(FrameworkSection.Rules, "What gives its place to", "approach", null),
        ["$.warnings"] = new(FrameworkSection.Warnings, "Warning", Name: null),
        ["$.patterns"] = new(FrameworkSection.Texts, "Pattern"),
        ["$.myths"] = new(FrameworkSection.Texts, "Myth", Name: "claim"),
        ["$.reasonsFor.reasons"] = new(FrameworkSection.Texts, "Reason for", Name: "title"),
        ["$.reasonsAgainst.reasons"] = new(FrameworkSection.Texts, "Reason against", Name: "title"),
        ["$.costBenefit.factors"] = new(FrameworkSection.Texts, "Cost factor"),
        ["$.spectrum.bands"] = new(FrameworkSection.Texts, "Band of the spectrum", "family"),
        ["$.guide.ladders"] = new(FrameworkSection.Texts, "Ladder", "need", "label"),
        ["$.examples"] = new(FrameworkSection.Texts, "Worked example", Name: "title"),
        ["$.readings"] = new(FrameworkSection.Texts, "Reading", Name: null),
    };

    /// <summary>The section of what stands in no such list, by the first word of its path.</summary>
    public static FrameworkSection SectionOf(string firstMember) => firstMember switch
    {
        "checklist" => FrameworkSection.Questions,
        "needs" => FrameworkSection.Needs,
        "signs" => FrameworkSection.Signs,
        "measurements" => FrameworkSection.Measurements,
        "approaches" or "families" => FrameworkSection.Approaches,
        "matrix" => FrameworkSection.Matrix,
        "rules" => FrameworkSection.Rules,
        "warnings" => FrameworkSection.Warnings,
        _ => FrameworkSection.Texts,
    };
}
