using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Host;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.Architecture;

/// <summary>
/// The Web project is made of layers: Host > Features > Components, Api > Live > EventStore > Requests > Domain. Each refers only to those below it, and
/// features refer to each other without a circle, so that a change can reach only what stands above it.
/// </summary>
public sealed partial class LayerTests
{
    private const string Root = "DecisionLedger.Web";

    // From the bottom up. Two in a row know nothing of each other.
    private static readonly string[][] Layers = [["Requests"], ["EventStore"], ["Live"], ["Components", "Api"], ["Features"], ["Host"]];

    private static readonly IReadOnlySet<(Type From, Type To)> References = TypeReferences.In(typeof(LedgerRegistration).Assembly);

    private static IEnumerable<(string From, string To, string Said)> Edges =>
        from reference in References
        let @from = LayerOf(reference.From)
        let to = LayerOf(reference.To)
        where @from is not null && to is not null
        select (@from, to, $"{reference.From.FullName} -> {reference.To.FullName}");

    [Fact]
    public void References_are_found_in_signatures_attributes_and_code()
    {
        // A field's type, an attribute, a call in an async method, a type parameter, and a component's markup.
        Assert.Contains((typeof(LedgerTransactions), typeof(StreamQueues)), References);
        Assert.Contains((typeof(GetUseCase), typeof(RequiresRoleAttribute)), References);
        Assert.Contains((typeof(LedgerTransactions), typeof(AccessCheck)), References);
        Assert.Contains((typeof(UseCaseLedger), typeof(UseCaseStream)), References);
        Assert.Contains((typeof(UseCasePage), typeof(UseCaseHeader)), References);
    }

    [Fact]
    public void Every_type_belongs_to_a_layer()
    {
        var types = typeof(LedgerRegistration).Assembly.GetTypes().Where(t => t.Namespace is Root || t.Namespace?.StartsWith(Root + '.', StringComparison.Ordinal) == true);

        None(types.Where(t => !t.Name.StartsWith('<') && t.Name != "_Imports" && RankOf(LayerOf(t)) < 0).Select(t => t.FullName!));
    }

    [Fact]
    public void Each_layer_refers_only_to_those_below_it() =>
        None(Edges.Where(e => IsUpwards(e.From, e.To)).Select(e => e.Said));

    [Fact]
    public void Features_refer_to_each_other_without_a_circle()
    {
        var between = Edges.Where(e => e.From != e.To && IsFeature(e.From) && IsFeature(e.To)).ToList();
        Assert.NotEmpty(between);
        // A feature that refers to none that is left is in no circle.
        var left = between;
        while (left.RemoveAll(e => left.TrueForAll(other => other.From != e.To)) > 0)
        {
        }

        None(left.Select(e => $"{e.From} -> {e.To}: {e.Said}"));
    }

    /// <summary>A constant or a comment's link is not in the program any more, but needs a using all the same.</summary>
    [Fact]
    public void Usings_name_only_layers_below()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Sources(), Root), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var wrong = from file in sources
                    let path = Path.GetRelativePath(Path.Combine(Sources(), Root), file)
                    let own = path.Contains(Path.DirectorySeparatorChar) ? LayerOf($"{Root}.{Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '.')}") : "Host"
                    from Match named in Using().Matches(File.ReadAllText(file))
                    let other = LayerOf(named.Groups["namespace"].Value)
                    where !(path == "_Imports.razor" && !IsFeature(other)) && IsUpwards(own, other)
                    select $"{path}: {named.Value.Trim()}";

        None(wrong);
    }

    private static void None(IEnumerable<string> wrong)
    {
        var all = wrong.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <returns>The first folder, and of features the second as well; null for what the compiler adds.</returns>
    private static string? LayerOf(Type type) =>
        type.Name == nameof(Program) ? "Host" : type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && !type.Name.StartsWith('<') && type.Name != "_Imports" ? LayerOf(type.Namespace) : null;

    private static string LayerOf(string @namespace) => @namespace.Split('.') switch
    {
        [_, _, "Features", var feature, ..] => $"Features.{feature}",
        [_, _, var layer, ..] => layer,
        _ => "",
    };

    private static bool IsFeature(string layer) => layer.StartsWith("Features.", StringComparison.Ordinal);

    private static int RankOf(string? layer) => layer is null ? -1 : Array.FindIndex(Layers, l => l.Contains(layer.Split('.')[0]));

    private static bool IsUpwards(string from, string to) => from != to && !(IsFeature(from) && IsFeature(to)) && RankOf(from) <= RankOf(to);

    private static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));

    [GeneratedRegex(@"^@?using (static |\w+ = )?(?<namespace>DecisionLedger\.Web\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
