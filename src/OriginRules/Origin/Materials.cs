using System.Collections;

namespace OriginRules;

/// <summary>Materials that were lent side by side: the lines of a good, or what a line is made of.</summary>
internal readonly struct Materials(LentObjects<Material> lent, int first, int length) : IReadOnlyList<Material>
{
    public int Length { get; } = length;

    public bool IsEmpty => Length == 0;

    int IReadOnlyCollection<Material>.Count => Length;

    public Material this[int index] => lent[first + index];

    public Enumerator GetEnumerator() => new(this);

    /// <summary>The first of them; the others stand for nothing.</summary>
    public Materials First(int count) => new(lent, first, count);

    /// <summary>Puts the materials in the order of their paths, which differ only by the ids of their lines.</summary>
    public void SortByPath()
    {
        Span<Material?> materials = lent.Between(first, Length);
        for (int i = 1; i < materials.Length; i++)
        {
            if (string.CompareOrdinal(materials[i - 1]!.Line.Id, materials[i]!.Line.Id) > 0)
            {
                materials.Sort(static (a, b) => string.CompareOrdinal(a!.Line.Id, b!.Line.Id));
                return;
            }
        }
    }

    IEnumerator<Material> IEnumerable<Material>.GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Material>)this).GetEnumerator();

    internal struct Enumerator(Materials materials)
    {
        private int _index = -1;

        public readonly Material Current => materials[_index];

        public bool MoveNext() => ++_index < materials.Length;
    }
}
