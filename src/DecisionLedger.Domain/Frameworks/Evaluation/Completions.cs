namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The completions of the unknown facts, each known by the kinds of its values. Verdicts are small numbers, the same number for the same verdict, and are
/// worked out once each where there are not too many to keep.
/// </summary>
internal sealed class Completions
{
    // 3 levels of 6 needs and 2 answers to 6 questions would be under it twice over, were some kinds not the same.
    private const int MostKept = 1 << 14;

    private readonly RuleBook _book;
    private readonly FactSheet _sheet;
    private readonly Unknown[] _unknowns;
    private readonly int[] _kinds;
    private readonly int[] _strides;
    private readonly ushort[] _kept;
    private readonly List<Verdict> _verdicts = [];
    private int _number;

    public Completions(RuleBook book, FactSheet sheet, Unknown[] unknowns, Verdict today)
    {
        (_book, _sheet, _unknowns) = (book, sheet, unknowns);
        _kinds = new int[unknowns.Length];
        _strides = new int[unknowns.Length];
        Today = NumberOf(today);

        var count = 1L;
        for (var index = 0; index < unknowns.Length && count <= MostKept; index++)
        {
            _strides[index] = (int)count;
            count *= unknowns[index].KindCount;
        }

        CanBeKept = count <= MostKept;
        _kept = CanBeKept ? new ushort[count] : [];
        foreach (var unknown in unknowns)
            unknown.SetKind(0);
    }

    /// <summary>Whether all of them are few enough to be gone through.</summary>
    public bool CanBeKept { get; }

    /// <summary>How many there are, where they are few enough to be gone through.</summary>
    public int Count => _kept.Length;

    public ushort Today { get; }

    public int KindOf(int unknown) => _kinds[unknown];

    /// <summary>How far apart the numbers of two completions are that differ in the next kind of one unknown.</summary>
    public int Stride(int unknown) => _strides[unknown];

    public void Set(int unknown, int kind)
    {
        if (_kinds[unknown] == kind)
            return;
        _number += (kind - _kinds[unknown]) * _strides[unknown];
        _kinds[unknown] = kind;
        _unknowns[unknown].SetKind(kind);
    }

    /// <summary>The verdict of the completion that is set.</summary>
    public ushort Verdict()
    {
        if (!CanBeKept)
            return NumberOf(RuleWalk.Run(_book, _sheet));
        if (_kept[_number] == 0)
            _kept[_number] = NumberOf(RuleWalk.Run(_book, _sheet));
        return _kept[_number];
    }

    /// <summary>The verdicts of all of them, by number.</summary>
    public ushort[] All()
    {
        for (var completion = 0; completion < Count; completion++)
        {
            if (_kept[completion] != 0)
                continue;
            for (var index = 0; index < _unknowns.Length; index++)
                Set(index, completion / _strides[index] % _unknowns[index].KindCount);
            Verdict();
        }

        return _kept;
    }

    public void Clear()
    {
        foreach (var unknown in _unknowns)
            unknown.Clear();
    }

    // From 1: 0 stands for what was not worked out yet. Few verdicts are different, so looking through them is quick.
    private ushort NumberOf(Verdict verdict)
    {
        var number = _verdicts.IndexOf(verdict);
        if (number < 0)
        {
            number = _verdicts.Count;
            _verdicts.Add(verdict);
        }

        return (ushort)(number + 1);
    }
}
