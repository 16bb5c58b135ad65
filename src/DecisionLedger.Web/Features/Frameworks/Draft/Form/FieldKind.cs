namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <summary>How a member of a draft is typed or chosen.</summary>
public enum FieldKind
{
    Words,
    LongWords,

    /// <summary>A list of texts, one a line.</summary>
    Lines,
    Number,
    Choice,

    /// <summary>A list of ids.</summary>
    SeveralChoices,

    /// <summary>True, false, or left out.</summary>
    YesOrNo,
    Condition,

    /// <summary>A list of objects within an object.</summary>
    Entries,
}
