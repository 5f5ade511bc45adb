using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>One alternative of one rule, tried.</summary>
/// <remarks>Lent by <see cref="CaseStore"/> for one determination, as <see cref="Material"/> is.</remarks>
internal sealed class RuleAttempt
{
    public ProductRule Rule { get; private set; } = null!;

    /// <summary>The number of the alternative, 1 for the first.</summary>
    public int Number { get; private set; }

    public RuleAlternative Alternative => Rule.AnyOf[Number - 1];

    /// <summary>Whether the alternative is for this good.</summary>
    public Ternary ForThisGood { get; private set; }

    /// <summary>How a part for vehicles is meant; null when no table tells ways apart.</summary>
    public PartRoute? Part { get; private set; }

    /// <summary>Whether the alternative holds.</summary>
    public Test Test { get; set; }

    /// <summary>Whether the materials make the change, or those that do not are tolerated.</summary>
    public Test Shift { get; set; }

    /// <summary>The materials that do not make the change.</summary>
    public List<Material> Failing { get; } = [];

    /// <summary>The materials of which it is not known, with the test that is open.</summary>
    public List<(Material Material, Test Test)> Open { get; } = [];

    /// <summary>De minimis as it was tested; null when it was not.</summary>
    public DeMinimis.Tolerance? Tolerance { get; set; }

    /// <summary>The content tested, with the percentages of the day; null when the alternative asks for none.</summary>
    public RegionalValueContentRequirement? Required { get; set; }

    /// <summary>The content; null when none was computed.</summary>
    public RegionalValueContent.Outcome? Content { get; set; }

    public Test Process { get; set; }

    public Test Shares { get; set; }

    public Test Regional { get; set; }

    /// <summary>What the alternative asks beside the change and the content.</summary>
    public Test Conditions { get; set; }

    /// <summary>What the alternative asks beside the change.</summary>
    public Test BesideTheShift { get; set; }

    /// <summary>True when every material makes the change, false when one does not, null when that is open.</summary>
    public bool? Shifts => Failing.Count > 0 ? false : Open.Count > 0 ? null : true;

    /// <summary>Notes a material, unless it makes the change.</summary>
    public void Add(Material material, Test test)
    {
        if (test.Value == Ternary.No)
        {
            Failing.Add(material);
        }
        else if (test.Value == Ternary.Unknown)
        {
            Open.Add((material, test));
        }
    }

    /// <summary>Makes the object stand for an alternative that was tried, but for the materials and the change.</summary>
    public void StandForAllButTheShift(RuleAttempt tried)
    {
        StandFor(tried.Rule, tried.Number, tried.ForThisGood, tried.Part);
        Required = tried.Required;
        Content = tried.Content;
        Process = tried.Process;
        Shares = tried.Shares;
        Regional = tried.Regional;
        Conditions = tried.Conditions;
        BesideTheShift = tried.BesideTheShift;
    }

    /// <summary>Makes the object stand for an alternative that is not tried yet.</summary>
    public void StandFor(ProductRule rule, int number, Ternary forThisGood, PartRoute? part)
    {
        Rule = rule;
        Number = number;
        ForThisGood = forThisGood;
        Part = part;
        Failing.Clear();
        Open.Clear();
        Tolerance = null;
        Required = null;
        Content = null;
    }
}
