using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Domain.Tests.Frameworks.Drafting;

/// <summary>The two documents that come with the program, as drafts.</summary>
internal static class Shipped
{
    public static string CustomiseLlm => PublishedFrameworks.Current.ToJson();

    public static string BuildOrBuy => StarterFramework.For("build-or-buy", "Build or buy").ToJson();

    public static DraftText Draft(string text) => DraftText.Read(text).Draft!;
}
