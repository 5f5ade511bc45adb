using OriginRules.RuleSets;

namespace OriginRules;

/// <summary>Materials whose origin a chapter note disregards, such as diluent in crude petroleum.</summary>
internal static class DisregardedMaterials
{
    public static Test Disregards(OriginCase @case, Material material)
    {
        Test disregarded = Test.No;
        foreach (DisregardedMaterial note in @case.Terms.Disregarded)
        {
            disregarded = disregarded.Or(Is(note, material).And(WithinVolume(@case, note)));
        }

        return disregarded;
    }

    /// <summary>False when no note disregards the line with any of the codes that the conversion allows.</summary>
    public static bool MayDisregard(OriginCase @case, Material material)
    {
        if (@case.Terms.Disregarded.IsEmpty)
        {
            return false;
        }

        HsConversions codes = @case.Rules.Conversions(material.Line.Hts!.Value);
        foreach (DisregardedMaterial note in @case.Terms.Disregarded)
        {
            for (int i = 0; i < codes.Count; i++)
            {
                if (SelectorMatch.One(note.Materials, codes[i].Code, material.Line.Tags) != Ternary.No)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Test Is(DisregardedMaterial note, Material material) => SelectorMatch.One(note.Materials, material.Code, material.Line.Tags) switch
    {
        Ternary.Yes => Test.Yes,
        Ternary.No => Test.No,
        _ => Test.Unknown(material.Path, material.Code.IsDefault ? "hts" : "tags", $"{note.Cite} disregards only described materials"),
    };

    private static Test WithinVolume(OriginCase @case, DisregardedMaterial note)
    {
        if (note.VolumeAtMostPercent is not { } limit)
        {
            return Test.Yes;
        }

        // Once a line is named as the disregarded material, an originating one that is not named is what it is mixed with.
        bool named = @case.Materials.Any(m => Is(note, m).Value == Ternary.Yes);
        ValueInterval volume = ValueInterval.Zero;
        foreach (Material material in @case.Materials)
        {
            Test isMaterial = Is(note, material);
            if (isMaterial.Value == Ternary.No || (named && isMaterial.Value == Ternary.Unknown && material.Originating.Value == Ternary.Yes))
            {
                continue;
            }

            decimal? percent = material.Line.VolumePercentOfGood;
            ValueInterval own = percent is { } known
                ? new(isMaterial.Value == Ternary.Yes ? known : 0, known, isMaterial.Missing)
                : new(0, null, Test.Unknown(material.Path, "volumePercentOfGood", $"{note.Cite} limits the volume").Missing);
            volume = volume.Plus(own);
        }

        return volume.AtMost(limit, 100);
    }
}
