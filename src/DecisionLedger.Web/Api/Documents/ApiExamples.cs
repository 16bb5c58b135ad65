using System.Text.Json.Nodes;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>A body to begin with for each operation that takes one. A test sends every one of them.</summary>
public static class ApiExamples
{
    private const string Facts =
        """
        "needs": {"knowledge": "critical", "upToDate": "wanted", "style": "notNeeded", "format": "wanted",
                  "behaviour": "notNeeded", "lowLatency": "notNeeded", "quickIteration": "wanted", "lowCost": "wanted"},
        "answers": {"fewShotSuffices": "no", "ragCoversKnowledge": "yes", "styleCriticalAndComplex": "unsure",
                    "qualityTrainingData": "yes", "stableUseCase": "yes", "affordable": "yes", "capable": "no"},
        "signs": ["longPrompts", "inconsistentFormat", "styleHardToSpecify", "repeatedMistakes", "needFasterResponses"],
        "trials": [{"approach": "fewShot", "outcome": "inconsistent"}],
        "measurements": {"goodExamples": 120, "promptTokens": 3000, "requestsPerMonth": 100000, "domains": 1}
        """;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["evaluate"] = $$"""{"frameworkVersion": 1, {{Facts}}}""",
        ["logUseCase"] = $$"""{"title": "Customer support bot", "requirement": "Answer questions about our product using our documentation", {{Facts}}}""",
        ["editUseCase"] = """{"requirement": "Answer questions about our product, in five languages", "reason": "We open in three more countries"}""",
        ["archiveUseCase"] = """{"reason": "The project was stopped"}""",
        ["restoreUseCase"] = """{"reason": "The project continues"}""",
        ["stateNeed"] = """{"need": "style", "level": "critical", "reason": "The brand's voice is what we sell"}""",
        ["answerQuestion"] = """{"question": "capable", "answer": "yes", "reason": "Two of us have trained models before"}""",
        ["settleAnswer"] = """{"question": "capable", "answer": "yes", "reason": "The course in May decided it"}""",
        ["assignQuestion"] = """{"question": "affordable", "memberId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "reason": "You know what is left of the budget"}""",
        ["changeOwner"] = """{"memberId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "reason": "Ana is on leave until May"}""",
        ["changeTags"] = """{"add": ["pilot", "customer support"], "remove": ["idea"]}""",
        ["snoozeItem"] = """{"useCaseId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "kind": "questionAsked", "subject": "capable", "atVersion": 2, "until": "2099-06-01T00:00:00Z"}""",
        ["markSign"] = """{"sign": "longPrompts", "seen": true, "note": "3,000 tokens before the question begins"}""",
        ["recordTrial"] = """{"approach": "fewShot", "outcome": "inconsistent", "note": "One answer in five had another format", "purposes": ["format"]}""",
        ["retractTrial"] = """{"reason": "That was another use case"}""",
        ["takeMeasurement"] = """{"measurement": "goodExamples", "value": 120, "note": "Reviewed by two of us"}""",
        ["recordDecision"] = """{"approaches": ["rag", "fewShot"], "rationale": "Available this week, and the format may be good enough", "fallback": "The base model with a longer prompt"}""",
        ["requestReviews"] = """{"decisionId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "members": ["0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e"], "dueOn": "2099-05-31", "reason": "Before the budget round"}""",
        ["cancelReviewRequest"] = """{"memberId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e"}""",
        ["reviewDecision"] = """{"decisionId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "verdict": "uphold", "reason": "Its reasons have not changed"}""",
        ["setRevisitDate"] = """{"date": "2099-05-31", "reason": "The pilot ends then"}""",
        ["setRevisitCondition"] = """{"measurement": "goodExamples", "comparison": "atLeast", "value": 200, "reason": "Then fine-tuning can be tried"}""",
        ["clearRevisitCondition"] = """{"reason": "The examples are counted by hand now"}""",
        ["addComment"] = """{"text": "Legal asked which documents are in the index"}""",
        ["pinAnnotation"] = """{"pinnedTo": "2026-03-03T14:00:00+02:00", "text": "The new manuals went live"}""",
        ["removeAnnotation"] = """{"reason": "Pinned to the wrong day"}""",
        ["adoptVersion"] = """{"version": 1, "reason": "The whole team knows this version"}""",
        ["adoptVersionEverywhere"] = """{"reason": "Version 1 is the one that we agreed on"}""",
        ["startFramework"] = """{"id": "build-or-buy", "name": "Build or buy"}""",
        ["beginDraft"] = """{"from": 1}""",
        ["editDraft"] = """{"document": {"version": 1, "name": "How to customise a language model"}, "note": "Only the name so far"}""",
        ["discardDraft"] = """{"reason": "Created by mistake"}""",
        ["publishDraft"] = """{"notes": "Fine-tuning now needs 80 good examples"}""",
        ["whatIf"] = """{"answers": {"capable": "yes"}, "measurements": {"goodExamples": 600}}""",
        ["recordWhatIf"] = """{"answers": {"capable": "yes"}, "measurements": {"goodExamples": 600}, "reason": "Two of us were trained, and the examples were counted"}""",
    };

    public static IEnumerable<string> Operations => Bodies.Keys;

    /// <returns>A fresh node, since a node can hang in one tree only; null where the operation takes no body.</returns>
    public static JsonNode? Body(string operation) => Bodies.TryGetValue(operation, out var json) ? JsonNode.Parse(json) : null;
}
