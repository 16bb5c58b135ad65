namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>A column of the framework's tables: approaches that are alike in what they can give and what they take.</summary>
public sealed record Family(string Id, string Name)
{
    /// <summary>The families of a document that lists none but whose approaches name some: those of the first framework that there was.</summary>
    public static IReadOnlyList<Family> ForModels { get; } = [new("prompting", "Prompting"), new("rag", "RAG"), new("fineTuning", "Fine-tuning")];
}
