using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Web.Components.Recommendations;

/// <summary>The addresses of everything on the framework page, so that every reason, blocker and warning can lead to its source.</summary>
public static class FrameworkLinks
{
    public const string Page = "/framework";

    private static readonly Dictionary<string, string> Sections = new()
    {
        ["Why Fine-tune? Making the Right Decision"] = "about",
        ["Learning Objectives"] = "about",
        ["What Is Fine-tuning?"] = "concept",
        ["The Concept"] = "concept",
        ["What Changes During Fine-tuning"] = "changes",
        ["When to Fine-tune"] = "reasons-for",
        ["Good Reasons to Fine-tune"] = "reasons-for",
        ["Signs You Should Fine-tune"] = "signs",
        ["When NOT to Fine-tune"] = "reasons-against",
        ["Use Prompting Instead"] = "reasons-against",
        ["Fine-tuning vs RAG vs Prompting"] = "matrix",
        ["Decision Matrix"] = "matrix",
        ["Visual Comparison"] = "spectrum",
        ["Real-World Decision Examples"] = "examples",
        ["Example 1: Customer Support Bot"] = "example-customerSupportBot",
        ["Example 2: Legal Contract Generator"] = "example-legalContractGenerator",
        ["Example 3: Code Review Assistant"] = "example-codeReviewAssistant",
        ["Example 4: Translation Service"] = "example-translationService",
        ["The Decision Framework"] = "guide",
        ["Step-by-Step Guide"] = "guide",
        ["Cost-Benefit Analysis"] = "costs",
        ["Fine-tuning Myths Debunked"] = "myths",
        ["Hybrid Approaches"] = "patterns",
        ["Pattern 1: Fine-tune + RAG"] = "pattern-fineTunePlusRag",
        ["Pattern 2: Router + Specialized Models"] = "pattern-routerPlusSpecialised",
        ["Key Takeaways"] = "take-aways",
        ["Quick Reference: Decision Checklist"] = "checklist",
    };

    /// <summary>The page of a version; of the newest of the program's own framework where it is not known under which version something was said.</summary>
    public static string PageOf(FrameworkKey? under) =>
        under is { } key ? string.Create(CultureInfo.InvariantCulture, $"{Page}/{key.Id}?version={key.Version}") : Page;

    public static string Rule(FrameworkKey? under, string id) => $"{PageOf(under)}#rule-{id}";

    public static string Pattern(FrameworkKey? under, string id) => $"{PageOf(under)}#pattern-{id}";

    /// <summary>Where a heading of the source stands on the page; the page's top where the heading is not known.</summary>
    public static string Heading(FrameworkKey? under, string? heading) =>
        heading is not null && AnchorOf(heading) is { } anchor ? $"{PageOf(under)}#{anchor}" : PageOf(under);

    /// <param name="heading">Such as: Myth 1: "Fine-tuning teaches new facts".</param>
    public static string? AnchorOf(string heading) =>
        heading.StartsWith("Myth ", StringComparison.Ordinal) && heading.IndexOf(':', StringComparison.Ordinal) is > 5 and var colon
            ? $"myth-{heading[5..colon]}"
            : Sections.GetValueOrDefault(heading);

    /// <summary>The heading of the source that stands at this place of the page; null where the source has none for it.</summary>
    public static string? HeadingAt(FrameworkDocument document, string anchor) => document.Headings.FirstOrDefault(heading => AnchorOf(heading) == anchor);
}
