namespace OriginRules;

/// <summary>Lends the objects a determination works on and takes them back in the reverse order, so that determining a good allocates little more than its result.</summary>
/// <remarks>For one thread at a time. An explanation has a store of its own, to which nothing is given back.</remarks>
internal sealed class CaseStore
{
    /// <summary>What a thread keeps of each kind between determinations; a longer bill is rare.</summary>
    private const int Kept = 1 << 14;

    [ThreadStatic]
    private static CaseStore? t_ofThread;

    private readonly LentObjects<Material> _materials = new();
    private readonly LentObjects<RuleAttempt> _attempts = new();
    private readonly LentObjects<CaseWork> _work = new();
    private readonly LentObjects<OriginCase> _cases = new();
    private readonly LentObjects<ExaminedCase> _examined = new();

    /// <summary>The store of the thread, for determinations whose objects nobody keeps.</summary>
    public static CaseStore OfThread => t_ofThread ??= new CaseStore();

    /// <summary>Begins a determination; what is lent from here on comes back when the loan ends.</summary>
    public Loan Borrow() => new(this);

    /// <summary>Lends materials side by side, which do not stand for a line yet.</summary>
    public Materials Materials(int count) => new(_materials, _materials.Lend(count), count);

    public RuleAttempt Attempt() => _attempts[_attempts.Lend(1)];

    public OriginCase Case() => _cases[_cases.Lend(1)];

    public ExaminedCase Examined() => _examined[_examined.Lend(1)];

    public CaseWork Work()
    {
        CaseWork work = _work[_work.Lend(1)];
        work.Clear();
        return work;
    }

    /// <summary>What is lent since a moment; given back when disposed of.</summary>
    internal readonly ref struct Loan(CaseStore store)
    {
        private readonly int _materials = store._materials.Count;
        private readonly int _attempts = store._attempts.Count;
        private readonly int _work = store._work.Count;
        private readonly int _cases = store._cases.Count;
        private readonly int _examined = store._examined.Count;

        public void Dispose()
        {
            store._materials.GiveBack(_materials, Kept);
            store._attempts.GiveBack(_attempts, Kept);
            store._work.GiveBack(_work, Kept);
            store._cases.GiveBack(_cases, Kept);
            store._examined.GiveBack(_examined, Kept);
        }
    }
}
