using System.Collections.Immutable;

namespace OriginRules.Results;

/// <summary>Writes what <c>content</c> tells as JSON, in the shape that <c>rulesets/schema/content.json</c> publishes.</summary>
public static class ContentDocument
{
    private const string Schema = "originrules/content/1";

    /// <summary>Writes the trace of one good, a member a rule set.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="traces">The evaluations with their traces.</param>
    public static void Write(TextWriter text, IEnumerable<(Evaluation Evaluation, ContentBreakdown Trace)> traces)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Property("schema", Schema);
            json.Array("traces", [.. traces], t =>
            {
                json.BeginObject();
                json.Property("finishedGood", t.Evaluation.FinishedGood);
                json.Property("asOf", JsonWords.Day(t.Evaluation.AsOf));
                json.Property("ruleSet", t.Evaluation.RuleSet.Id);
                json.Property("currency", t.Evaluation.Good.Currency.Code);
                json.Property("customsValue", t.Trace.CustomsValue);
                json.Strings("countries", [.. t.Trace.Countries.Select(c => c.Code)]);
                json.Property("ownedValue", (decimal?)t.Trace.OwnedValue);
                json.Property("ownershipCounts", (bool?)t.Trace.OwnershipCounts);
                ContentJson.Figures(json, ContentFigures.Of(t.Trace));
                json.Name("tree");
                ContentJson.Node(json, t.Trace.Root);
                json.EndObject();
            });
            json.EndObject();
        }

        text.WriteLine();
    }

    /// <summary>Writes the register of certificates.</summary>
    /// <param name="text">Where to; stays open.</param>
    /// <param name="certificates">Written in the order given.</param>
    public static void WriteRegister(TextWriter text, ImmutableArray<RegisteredCertificate> certificates)
    {
        using (var json = new JsonEmitter(text, indented: true))
        {
            json.BeginObject();
            json.Property("schema", Schema);
            json.Array("certificates", certificates, c =>
            {
                json.BeginObject();
                json.Property("supplier", c.Supplier);
                json.Property("evidence", c.Declaration is null ? "statement" : "declaration");
                ContentJson.Declaration(json, c.Declaration);
                json.Strings("ruleSets", c.RuleSets);
                json.Strings("goods", c.Goods);
                json.Strings("lapsedFor", c.LapsedFor);
                json.Strings("lines", c.Lines);
                json.Name("value");
                json.BeginObject();
                foreach ((string currency, decimal value) in c.Value)
                {
                    json.Property(currency, (decimal?)value);
                }

                json.EndObject();
                json.EndObject();
            });
            json.EndObject();
        }

        text.WriteLine();
    }
}
