namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Steele, Lea and Flood's generator. The framework's own, because a sample must be the same on every machine and runtime for ever.</summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below the bound; the bound is small, so the bias is far below what a sample shows.</summary>
    // The runtime divides much faster by a bound that it knows.
    public int Below(int bound) => bound switch
    {
        2 => (int)(Next() & 1),
        3 => (int)(Next() % 3),
        _ => (int)(Next() % (ulong)bound),
    };

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
