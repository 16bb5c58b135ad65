namespace DecisionLedger.Domain.Frameworks;

/// <summary>The stable ids of the approaches of framework version 1, in the order in which every list of approaches comes.</summary>
public static class ApproachIds
{
    public const string Rag = "rag";
    public const string SystemPrompt = "systemPrompt";
    public const string FewShot = "fewShot";
    public const string FineTuning = "fineTuning";

    public static IReadOnlyList<string> InOrder { get; } = [Rag, SystemPrompt, FewShot, FineTuning];
}
