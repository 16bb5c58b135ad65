namespace DecisionLedger.Web.Components.DecisionTimeline;

/// <summary>
/// What a component told its page, and the page has not given back yet. The way over the address takes a moment: by the time a value comes back,
/// the reader may have gone on, and must not be thrown back to it.
/// </summary>
public sealed class Told<T>
{
    private const int Most = 64;
    private readonly List<T> _values = [];

    public void Tell(T value)
    {
        _values.Add(value);
        if (_values.Count > Most)
            _values.RemoveAt(0);
    }

    /// <summary>Whether a value that the page gives is one that it was told. With it, everything told before it has come back, too.</summary>
    public bool Returns(T value)
    {
        var place = _values.IndexOf(value);
        _values.RemoveRange(0, place + 1);
        return place >= 0;
    }
}
