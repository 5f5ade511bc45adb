using OriginRules;
using OriginRules.Results;

/// <summary>Every good of some folders under every rule set, with explanations and findings; the same text from the package as from the repository.</summary>
internal static class ResultsOfFolder
{
    public static void Write(TextWriter text, IEnumerable<string> folders)
    {
        text.NewLine = "\n";
        OriginEngine engine = OriginEngine.LoadBundled();
        foreach (string file in folders.SelectMany(f => Directory.GetFiles(f, "*.json*")).Order(StringComparer.Ordinal))
        {
            foreach (IntakeResult read in BomReader.ReadFile(file))
            {
                foreach (Finding finding in read.Findings)
                {
                    ResultJson.WriteLine(text, finding);
                }

                foreach (string ruleSet in read.Good is null ? [] : engine.RuleSets.Ids)
                {
                    Evaluation evaluation = engine.Evaluate(read.Good!, ruleSet);
                    ResultJson.WriteLine(text, evaluation, evaluation.Explain());
                }
            }
        }
    }
}
