using System.Runtime.InteropServices;

namespace OriginRules;

/// <summary>102.11(a)(1) and (2): wholly obtained, and produced exclusively from domestic materials.</summary>
internal static class FirstSteps
{
    /// <summary>The fact is stated for the territory of an agreement; a material of another country says that it was not this one country.</summary>
    public static MarkingStep WhollyObtained(MarkingCase @case)
    {
        bool stated = @case.Good.WhollyObtained == true;
        bool elsewhere = stated && Foreign(@case) > 0;
        return Step(
            @case.IsTextile ? "102.21(c)(1)" : "102.11(a)(1)", OriginStatusWords.WhollyObtained, Test.Of(stated && !elsewhere), @case,
            !stated ? "not stated to be wholly obtained" : elsewhere ? $"wholly obtained, but not from {@case.Country} alone" : $"wholly obtained in {@case.Country}");
    }

    public static MarkingStep DomesticMaterials(MarkingCase @case)
    {
        Test all = @case.Lines.Count == 0 ? Test.No : Test.Yes;
        foreach (ref readonly MarkingLine line in CollectionsMarshal.AsSpan(@case.Lines))
        {
            all = all.And(line.Domestic);
        }

        return Step("102.11(a)(2)", OriginStatusWords.OneCountry, all, @case, StepWords.Of(@case, all.Value == Ternary.Yes ? Exclusively : WithForeign));
    }

    private static readonly Func<object, string> Exclusively = static @case => $"produced exclusively from materials of {((MarkingCase)@case).Country}";

    private static readonly Func<object, string> WithForeign = static @case => $"materials foreign to {((MarkingCase)@case).Country} or of unknown origin: {Foreign((MarkingCase)@case)}";

    private static int Foreign(MarkingCase @case)
    {
        int foreign = 0;
        foreach (MarkingLine line in @case.Lines)
        {
            foreign += line.Domestic.Value == Ternary.Yes ? 0 : 1;
        }

        return foreign;
    }

    private static MarkingStep Step(string rule, string basis, Test test, MarkingCase @case, StepWords words) =>
        new() { Rule = rule, Basis = basis, Test = test, Words = words, Countries = OneCountry.Of(@case.Country) };
}
