using System.Collections.Immutable;
using System.Globalization;
using CsCheck;

namespace OriginRules.RuleSets.Tests;

public sealed class CodeCutTests
{
    [Theory]
    [InlineData("8501-8503", "8501.10", "8501.00-8501.09 8501.11-8501.99 8502-8503")]
    [InlineData("8501-8503", "8502", "8501 8503")]
    [InlineData("8501-8503", "8503", "8501-8502")]
    [InlineData("8501-8503", "85", "")]
    [InlineData("8501-8503", "8504", "8501-8503")]
    [InlineData("8501.10", "8501.10.40", "8501.10.00-8501.10.39 8501.10.41-8501.10.99")]
    [InlineData("01-27", "0406", "01-03 0400-0405 0407-0499 05-27")]
    [InlineData("8471.30-8471.50", "8471.41-8471.49", "8471.30-8471.40 8471.50")]
    public void A_code_is_cut_out_at_its_own_level(string range, string cut, string left) =>
        string.Join(' ', CodeCut.Without([Range(range)], [Range(cut)])).ShouldBe(left);

    [Fact]
    public void What_is_cut_and_what_is_left_share_no_code_and_miss_none()
    {
        Gen<HsRange> ranges = Gen.Select(Gen.Int[1, 3], Gen.Int[8400, 8420], Gen.Int[0, 5], Gen.Int[0, 99]).Select((level, heading, width, tail) =>
        {
            int scale = level == 1 ? 1 : level == 2 ? 100 : 10_000;
            int first = (heading * scale) + (level == 1 ? 0 : tail);
            string end = (first + width).ToString(CultureInfo.InvariantCulture);
            return Range($"{first.ToString(CultureInfo.InvariantCulture)}-{end}");
        });
        Gen.Select(ranges, ranges, Gen.Int[84_000_000, 84_209_999]).Sample((range, cut, item) =>
        {
            HsCode code = HsCode.Parse(item.ToString(CultureInfo.InvariantCulture));
            bool left = CodeCut.Without([range], [cut]).Any(r => r.Contains(code));
            bool common = CodeCut.Common([range], [cut]).Any(r => r.Contains(code));
            return left == (range.Contains(code) && !cut.Contains(code)) && common == (range.Contains(code) && cut.Contains(code));
        });
    }

    private static HsRange Range(string text)
    {
        HsRange.TryParse(text, out HsRange range).ShouldBeTrue();
        return range;
    }
}
