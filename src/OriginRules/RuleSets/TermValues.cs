using System.Collections.Immutable;

namespace OriginRules.RuleSets;

/// <summary>Values that several terms share, read with the error that says what was expected.</summary>
internal static class TermValues
{
    public static decimal Percent(JsonObjectView view, string name)
    {
        view.RequiredNode(name);
        return view.Percent(name) ?? 0;
    }

    public static decimal Number(JsonObjectView view, string name)
    {
        view.RequiredNode(name);
        return view.Decimal(name) ?? 0;
    }

    public static ImmutableArray<HsRange> Codes(JsonObjectView view, string name)
    {
        view.RequiredNode(name);
        return view.Ranges(name);
    }

    public static ImmutableArray<ExemptGoods> Exempt(JsonObjectView view, string name) => [.. view.Objects(name).Select(Exempt)];

    public static ContentEffect Effect(JsonObjectView view, string name) =>
        Word(view, name, ("inform", ContentEffect.Inform), ("denyPreference", ContentEffect.DenyPreference));

    public static string Basis(JsonObjectView view) =>
        Word(view, "basis", ("law", "law"), ("proposal", "proposal"), ("essay", "essay"), ("assumption", "assumption")) ?? "";

    /// <summary>One of the named words; an error and the default of the type otherwise.</summary>
    public static T? Word<T>(JsonObjectView view, string name, params ReadOnlySpan<(string Word, T Value)> words)
    {
        string text = view.RequiredString(name);
        foreach ((string word, T value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        if (text.Length > 0)
        {
            var known = new List<string>(words.Length);
            foreach ((string word, _) in words)
            {
                known.Add(word);
            }

            view.Problems.Add(view.File, view.Line, $"{view.Place}.{name}", text, $"one of {string.Join(", ", known)}");
        }

        return default;
    }

    private static ExemptGoods Exempt(JsonObjectView view)
    {
        var goods = new ExemptGoods
        {
            Id = view.RequiredString("id"),
            Codes = Codes(view, "codes"),
            Cite = view.RequiredString("cite"),
            Basis = Basis(view),
        };
        view.End();
        return goods;
    }
}
