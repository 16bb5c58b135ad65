using System.Reflection;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>The framework versions that are embedded in the program. A published version never changes.</summary>
public static class PublishedFrameworks
{
    /// <summary>The id of the framework that the program brings.</summary>
    public const string CustomiseLlm = "customise-llm";

    public static IReadOnlyList<Framework> All { get; } = [Load("customise-llm.v1.json")];

    public static Framework Current => All[^1];

    /// <summary>The version of this number; null where no such version was published with the program.</summary>
    public static Framework? Version(int version) => All.FirstOrDefault(framework => framework.Version == version);

    /// <summary>The version under which something was recorded.</summary>
    /// <exception cref="InvalidOperationException">This program does not know the version: it is older than the data.</exception>
    public static Framework Of(int version) =>
        Version(version) ?? throw new InvalidOperationException($"This program does not have framework version {version}; a newer program wrote this data.");

    /// <inheritdoc cref="Of(int)"/>
    public static Framework Of(FrameworkKey key) =>
        key.Id == CustomiseLlm ? Of(key.Version) : throw new InvalidOperationException($"This program does not include the framework {key.Id}.");

    private static Framework Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program is missing its framework document {name}.");
        using var reader = new StreamReader(stream);
        return Framework.Parse(reader.ReadToEnd());
    }
}

/// <summary>Names one version of one framework. Within a workspace it means the same for ever.</summary>
/// <param name="Id">The framework's id, such as customise-llm.</param>
/// <param name="Version">The version, from 1.</param>
public readonly record struct FrameworkKey(string Id, int Version)
{
    public override string ToString() => $"{Id} version {Version}";
}

/// <summary>Gives the framework version under which something was recorded.</summary>
/// <exception cref="InvalidOperationException">There is no such version: the data was written by a later program.</exception>
public delegate Framework FrameworkLookup(FrameworkKey key);

/// <summary>The stable ids of the approaches of framework version 1, in the order in which every list of approaches comes.</summary>
public static class ApproachIds
{
    public const string Rag = "rag";
    public const string SystemPrompt = "systemPrompt";
    public const string FewShot = "fewShot";
    public const string FineTuning = "fineTuning";

    public static IReadOnlyList<string> InOrder { get; } = [Rag, SystemPrompt, FewShot, FineTuning];
}
