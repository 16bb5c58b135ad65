using System.Reflection;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>What a team begins a framework of its own with: small, valid and about another kind of decision, to be changed into theirs.</summary>
public static class StarterFramework
{
    private static readonly FrameworkDocument Document = Read("build-or-buy.json");

    /// <exception cref="FrameworkInvalidException">The name is blank.</exception>
    public static Framework For(string id, string name) =>
        Framework.Parse(JsonSerializer.Serialize(Document with { Name = WrittenText.Of(name) }, FrameworkJson.Options), id);

    private static FrameworkDocument Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program is missing its framework document {resource}.");
        return JsonSerializer.Deserialize<FrameworkDocument>(stream, FrameworkJson.Options)!;
    }
}
