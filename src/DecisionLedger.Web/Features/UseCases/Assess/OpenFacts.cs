namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>Which rows of an assessment are open, and where the focus goes once they are drawn. One row at a time, but for those that hold something unsaved.</summary>
/// <param name="changed">Draws the assessment again.</param>
public sealed class OpenFacts(Action changed)
{
    private readonly Dictionary<string, Func<bool>> _open = [];

    /// <summary>Where the focus goes next, and into which part of the row.</summary>
    public (string Fact, FactPart Part)? Focus { get; private set; }

    public bool Has(string fact) => _open.ContainsKey(fact);

    /// <param name="fact">The row's fact path.</param>
    /// <param name="unsaved">Whether the row holds something that closing would lose.</param>
    /// <param name="focus">Where the reader goes on.</param>
    public void Open(string fact, Func<bool> unsaved, FactPart focus)
    {
        foreach (var (other, _) in _open.Where(row => row.Key != fact && !row.Value()).ToList())
            _open.Remove(other);
        _open[fact] = unsaved;
        Focus = (fact, focus);
        changed();
    }

    /// <summary>Leaves a row open that is being answered. It moves nothing, so that what is about to be clicked stays where it is.</summary>
    public void Keep(string fact, Func<bool> unsaved) => _open.TryAdd(fact, unsaved);

    /// <summary>Leads to a row that another place names: a link, or the question that was just answered.</summary>
    public void Point(string fact, FactPart focus)
    {
        Focus = (fact, focus);
        changed();
    }

    public void Close(string fact)
    {
        if (!_open.Remove(fact))
            return;
        Focus = (fact, FactPart.Line);
        changed();
    }

    public (string Fact, FactPart Part)? TakeFocus()
    {
        var focus = Focus;
        Focus = null;
        return focus;
    }
}

/// <summary>A part of a row that takes the focus.</summary>
public enum FactPart
{
    /// <summary>The closed row.</summary>
    Line,

    /// <summary>What sets the value.</summary>
    Control,

    /// <summary>The box of the reason.</summary>
    Reason,
}
