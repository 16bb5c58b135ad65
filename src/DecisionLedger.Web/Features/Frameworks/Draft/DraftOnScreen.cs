using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>A draft while it is edited: one text, whichever way it is changed, with what is open on the page and what is wrong with it.</summary>
public sealed class DraftOnScreen(string text, Func<Task> changed)
{
    private const int MostSteps = 30;

    private readonly HashSet<object> _open = [];
    private readonly HashSet<string> _closedSections = [];
    private readonly LinkedList<string> _before = [];
    private DraftReading? _reading;
    private string? _checked;
    private bool _checking;

    public string Text { get; private set; } = text;

    /// <summary>Whether this member may change it, and the page is ready for it.</summary>
    public bool MayChange { get; set; }

    /// <summary>What keeps the text from being published, as last worked out.</summary>
    public IReadOnlyList<FrameworkProblem> Problems { get; private set; } = [];

    /// <summary>Whether the problems are those of this text.</summary>
    public bool Checked => _checked == Text;

    /// <summary>The ids of elements of which the first that there is takes the focus once the page is drawn.</summary>
    public IReadOnlyList<string>? FocusNext { get; set; }

    public DraftReading Reading => _reading ??= DraftText.Read(Text);

    /// <exception cref="InvalidOperationException">The text cannot be read as JSON, so there is no form.</exception>
    public DraftText Draft => Reading.Draft ?? throw new InvalidOperationException("The form needs a draft that is valid JSON.");

    public bool MayUndo => _before.Count > 0;

    /// <summary>Changes the document by its form.</summary>
    public async Task Change(Action<DraftText> change)
    {
        if (!MayChange)
            return;
        var before = Text;
        change(Draft);
        Text = Draft.Write();
        if (Text == before)
            return;
        Remember(before);
        await changed();
    }

    /// <summary>Takes a text as it was typed.</summary>
    public void Take(string text)
    {
        if (text == Text)
            return;
        Remember(Text);
        Put(text);
    }

    public async Task Undo()
    {
        if (_before.Last is not { } last)
            return;
        _before.RemoveLast();
        Put(last.Value);
        await changed();
    }

    /// <summary>Works out what is wrong with the text as it is now, beside the circuit; what is changed meanwhile is looked at next.</summary>
    public async Task Check(Action shown, CancellationToken cancellation)
    {
        if (_checking)
            return;
        _checking = true;
        try
        {
            while (!Checked)
            {
                var text = Text;
                Problems = await Task.Run(() => Framework.ProblemsIn(text), cancellation);
                _checked = text;
                shown();
            }
        }
        finally
        {
            _checking = false;
        }
    }

    public IEnumerable<FrameworkProblem> ProblemsAt(string path) => Problems.Where(problem => problem.Place == path);

    public IEnumerable<FrameworkProblem> ProblemsWithin(string path) => Problems.Where(problem => DraftPath.Holds(path, problem.Place));

    public bool IsOpen(JsonNode? entry) => entry is not null && _open.Contains(entry);

    public void Toggle(JsonNode? entry)
    {
        if (entry is not null && !_open.Remove(entry))
            _open.Add(entry);
    }

    public void Open(JsonNode? entry)
    {
        if (entry is not null)
            _open.Add(entry);
    }

    public bool IsSectionOpen(string section) => !_closedSections.Contains(section);

    public void ToggleSection(string section)
    {
        if (!_closedSections.Remove(section))
            _closedSections.Add(section);
    }

    /// <summary>Opens whatever a place is folded into.</summary>
    public void Reveal(string section, string place)
    {
        _closedSections.Remove(section);
        for (var path = place; path != DraftPath.Root; path = DraftPath.Split(path).Parent)
            Open(Draft.At(path));
        FocusNext = [.. Around(place).Select(ElementOf).SelectMany(id => new[] { id, $"{id}-is" }), $"section-{section}"];
    }

    /// <summary>The id of the element in which the thing at a path is edited.</summary>
    public static string ElementOf(string path) => "at-" + string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static IEnumerable<string> Around(string place)
    {
        for (var path = place; path != DraftPath.Root; path = DraftPath.Split(path).Parent)
            yield return path;
    }

    private void Put(string text)
    {
        Text = text;
        _reading = null;
        _open.Clear();
    }

    private void Remember(string before)
    {
        _before.AddLast(before);
        if (_before.Count > MostSteps)
            _before.RemoveFirst();
    }
}
