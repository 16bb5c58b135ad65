namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>
/// The completions of the unknown facts, each known by the kinds of its values. Verdicts are small numbers, the same number for the same verdict, and are
/// worked out once each where there are not too many to keep; so is what is pulled in, which depends on some of the unknowns only.
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
    private readonly int[] _pullStrides;
    private readonly int[] _kept;
    private readonly (bool Known, uint Pulled, ulong Fired)[] _pulled;
    private readonly Dictionary<Verdict, int> _verdicts = [];
    private int _number;
    private int _pullNumber;

    public Completions(RuleBook book, FactSheet sheet, Unknown[] unknowns, Verdict today)
    {
        (_book, _sheet, _unknowns) = (book, sheet, unknowns);
        _kinds = new int[unknowns.Length];
        _strides = new int[unknowns.Length];
        _pullStrides = new int[unknowns.Length];
        Today = NumberOf(today);

        long count = 1, pulls = 1;
        for (var index = 0; index < unknowns.Length && count <= MostKept; index++)
        {
            _strides[index] = (int)count;
            count *= unknowns[index].KindCount;
            if (!book.Kinds.PulledBy.Contains(unknowns[index].Fact))
                continue;
            _pullStrides[index] = (int)pulls;
            pulls *= unknowns[index].KindCount;
        }

        CanBeKept = count <= MostKept;
        _kept = CanBeKept ? new int[count] : [];
        _pulled = CanBeKept ? new (bool, uint, ulong)[pulls] : [];
        foreach (var unknown in unknowns)
            unknown.SetKind(0);
    }

    /// <summary>Whether all of them are few enough to be gone through.</summary>
    public bool CanBeKept { get; }

    /// <summary>How many there are, where they are few enough to be gone through.</summary>
    public int Count => _kept.Length;

    public int Today { get; }

    public int KindOf(int unknown) => _kinds[unknown];

    /// <summary>How far apart the numbers of two completions are that differ in the next kind of one unknown.</summary>
    public int Stride(int unknown) => _strides[unknown];

    public void Set(int unknown, int kind)
    {
        if (_kinds[unknown] == kind)
            return;
        _number += (kind - _kinds[unknown]) * _strides[unknown];
        _pullNumber += (kind - _kinds[unknown]) * _pullStrides[unknown];
        _kinds[unknown] = kind;
        _unknowns[unknown].SetKind(kind);
    }

    /// <summary>The verdict of the completion that is set.</summary>
    public int Verdict()
    {
        if (!CanBeKept)
            return NumberOf(RuleWalk.Run(_book, _sheet));
        if (_kept[_number] == 0)
            _kept[_number] = NumberOf(RuleWalk.Hold(_book, _sheet, Pulled()));
        return _kept[_number];
    }

    private uint Pulled()
    {
        ref var pulled = ref _pulled[_pullNumber];
        if (pulled.Known)
            _sheet.Fired = pulled.Fired;
        else
            pulled = (true, RuleWalk.Pull(_book, _sheet), _sheet.Fired);
        return pulled.Pulled;
    }

    /// <summary>The verdicts of all of them, by number.</summary>
    public int[] All()
    {
        for (var index = 0; index < _unknowns.Length; index++)
            Set(index, 0);
        do
            Verdict();
        while (Next());
        return _kept;
    }

    /// <summary>Sets the completion that is next by number; after the last one it is the first again.</summary>
    private bool Next()
    {
        for (var index = 0; index < _unknowns.Length; index++)
        {
            if (_kinds[index] + 1 < _unknowns[index].KindCount)
            {
                Set(index, _kinds[index] + 1);
                return true;
            }

            Set(index, 0);
        }

        return false;
    }

    public void Clear()
    {
        foreach (var unknown in _unknowns)
            unknown.Clear();
    }

    // From 1: 0 stands for what was not worked out yet.
    private int NumberOf(Verdict verdict)
    {
        if (!_verdicts.TryGetValue(verdict, out var number))
            _verdicts.Add(verdict, number = _verdicts.Count + 1);
        return number;
    }
}
