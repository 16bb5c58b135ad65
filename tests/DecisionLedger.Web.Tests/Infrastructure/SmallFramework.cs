using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A framework with nothing in it that is not needed to decide.</summary>
internal static class SmallFramework
{
    public static Framework Smallest { get; } = Framework.Parse(
        """
        {
          "version": 1,
          "name": "Where to host",
          "approaches": [{ "id": "cloud", "name": "Cloud" }, { "id": "own", "name": "Own machines" }],
          "needs": [{ "id": "control", "name": "Control" }],
          "checklist": { "questions": [] },
          "rules": { "pulls": [{ "id": "C1", "text": "Control is wanted.", "when": { "need": "control", "atLeast": "wanted" }, "pulls": "own" }] }
        }
        """,
        "where-to-host");
}
