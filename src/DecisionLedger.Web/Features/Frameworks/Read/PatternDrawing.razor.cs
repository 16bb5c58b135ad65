using DecisionLedger.Domain.Frameworks.Documents;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Read;

/// <summary>Draws what a query passes through, from left to right; where the flow says "A, B or C" it branches.</summary>
public partial class PatternDrawing
{
    private const int BoxWidth = 148;
    private const int BoxHeight = 58;
    private const int Across = BoxWidth + 42;
    private const int Down = BoxHeight + 12;
    private const int LettersALine = 20;

    private static readonly string[] Branching = [", ", " or "];

    private readonly List<Box> _boxes = [];
    private readonly List<(int FromX, int FromY, int ToX, int ToY)> _arrows = [];
    private int _width;
    private int _height;

    [Parameter, EditorRequired]
    public Pattern Pattern { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _boxes.Clear();
        _arrows.Clear();
        var steps = Pattern.Flow.Select(BranchesOf).ToList();
        var tallest = steps.Max(step => step.Length);
        _height = tallest * Down - 10;
        _width = steps.Count * Across - 40;

        var before = new List<Box>();
        for (var column = 0; column < steps.Count; column++)
        {
            var top = (tallest - steps[column].Length) * Down / 2 + 1;
            var here = steps[column].Select((name, row) => BoxOf(name, column * Across + 1, top + row * Down)).ToList();
            foreach (var from in before)
                _arrows.AddRange(here.Select(to => (from.X + BoxWidth, from.Y + BoxHeight / 2, to.X, to.Y + BoxHeight / 2)));
            _boxes.AddRange(here);
            before = here;
        }
    }

    // "A, B or C" is three ways; an "or" without a comma belongs to the name.
    private static string[] BranchesOf(string step) =>
        step.Contains(Branching[0], StringComparison.Ordinal) ? step.Split(Branching, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [step];

    private Box BoxOf(string name, int x, int y)
    {
        var part = Pattern.Parts.FirstOrDefault(p => name.StartsWith(p.Name, StringComparison.OrdinalIgnoreCase));
        var nameLines = Lines(name);
        IReadOnlyList<string> lines = part is null || nameLines.Count > 1 ? nameLines : [.. nameLines, .. Lines(part.Text).Take(2)];
        return new Box(x, y, lines, nameLines.Count, LookOf(name));
    }

    private static string LookOf(string name) =>
        name.Contains("fine-tun", StringComparison.OrdinalIgnoreCase) ? "approach-fine-tuning"
        : name.Contains("RAG", StringComparison.Ordinal) ? "approach-rag"
        : name.Contains("prompt", StringComparison.OrdinalIgnoreCase) ? "approach-system-prompt"
        : "approach-unknown";

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LettersALine)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private sealed record Box(int X, int Y, IReadOnlyList<string> Lines, int NameLines, string Css);
}
