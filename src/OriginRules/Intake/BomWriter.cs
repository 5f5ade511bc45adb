namespace OriginRules;

/// <summary>Writes finished goods as bills of materials that <see cref="BomReader"/> reads back.</summary>
public static class BomWriter
{
    /// <summary>Writes goods one after another as they come; the text stays open.</summary>
    /// <param name="text">Where to write.</param>
    /// <param name="goods">The goods.</param>
    /// <param name="format">One indented document, one good a line, or a table, whose columns are known only when all goods are; white space around texts, and empty texts, are lost in it.</param>
    public static void Write(TextWriter text, IEnumerable<FinishedGood> goods, BomFormat format = BomFormat.Json)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(goods);
        if (format == BomFormat.Csv)
        {
            CsvBomWriter.Write(text, goods);
            return;
        }

        if (format == BomFormat.JsonLines)
        {
            foreach (FinishedGood good in goods)
            {
                using (var line = new JsonEmitter(text, indented: false))
                {
                    new GoodJson(line, canonical: false).Write(good);
                }

                text.Write('\n');
            }

            return;
        }

        using (var json = new JsonEmitter(text, indented: true))
        {
            var writer = new GoodJson(json, canonical: false);
            json.BeginObject();
            json.Property("schema", JsonDocumentIntake.SchemaId);
            json.Name("finishedGoods");
            json.BeginArray();
            foreach (FinishedGood good in goods)
            {
                writer.Write(good);
            }

            json.EndArray();
            json.EndObject();
        }

        text.Write('\n');
    }
}
