namespace OriginRules.RuleSets;

/// <summary>Reads the lists that provisions turn on.</summary>
internal static class ProvisionTermsReader
{
    public static ProvisionTerms Read(JsonObjectView view)
    {
        if (!view.Exists)
        {
            return new ProvisionTerms();
        }

        var terms = new ProvisionTerms
        {
            DeMinimis = DeMinimis(view.Object("deMinimis")),
            ClassifyingComponentGoods = view.Ranges("classifyingComponentGoods"),
            UnassembledAndPartsExcept = view.Ranges("unassembledAndPartsExcept"),
            FurtherProductionAllowed = [.. view.Objects("furtherProductionAllowed").Select(FurtherProduction)],
            DisregardedMaterials = [.. view.Objects("disregardedMaterials").Select(Disregarded)],
            RegionalMaterials = [.. view.Objects("regionalMaterials").Select(Regional)],
            ProcessRoutes = [.. view.Objects("processRoutes").Select(Route)],
            SeparationProhibitions = [.. view.Objects("separationProhibitions").Select(Separation)],
            Vehicles = [.. view.Objects("vehicles").Select(Vehicle)],
            AutomotiveParts = AutomotivePartTermsReader.Read(view.Object("automotiveParts")),
        };
        view.End();
        return terms;
    }

    /// <summary>A good deemed to originate.</summary>
    public static DeemedOriginatingGood Deemed(JsonObjectView view)
    {
        var good = new DeemedOriginatingGood
        {
            Codes = ProductRuleReader.Required(view, "codes", view.Ranges("codes")),
            Cite = view.RequiredString("cite"),
            Confidence = view.String("confidence"),
            Only = view.String("only"),
        };
        view.End();
        ParameterReader.Confidence(view, good.Confidence);
        return good;
    }

    private static DeMinimisTerms DeMinimis(JsonObjectView view)
    {
        var terms = new DeMinimisTerms
        {
            Exclusions = [.. view.Objects("exclusions").Select(Exclusion)],
            SwitchedOn = [.. view.Objects("switchedOn").Select(Switch)],
            DifferentSubheadingOnly = view.Ranges("differentSubheadingOnly"),
            ByWeightOfGood = view.Ranges("byWeightOfGood"),
            ByWeightOfComponent = view.Ranges("byWeightOfComponent"),
        };
        view.End();
        return terms;
    }

    private static DeMinimisExclusion Exclusion(JsonObjectView view)
    {
        var exclusion = new DeMinimisExclusion
        {
            Materials = CodeSelectorReader.ReadOne(view.Object("materials")),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            GoodsUse = view.Strings("goodsUse"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return exclusion;
    }

    private static DeMinimisSwitch Switch(JsonObjectView view)
    {
        var note = new DeMinimisSwitch
        {
            Id = view.RequiredString("id"),
            Materials = CodeSelectorReader.ReadOne(view.Object("materials")),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            GoodsUse = view.Strings("goodsUse"),
            GoodsUseNoneOf = view.Strings("goodsUseNoneOf"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return note;
    }

    private static FurtherProduction FurtherProduction(JsonObjectView view)
    {
        var goods = new FurtherProduction
        {
            Id = view.RequiredString("id"),
            Codes = ProductRuleReader.Required(view, "codes", view.Ranges("codes")),
            Only = view.String("only"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return goods;
    }

    private static ProcessRoute Route(JsonObjectView view)
    {
        var route = new ProcessRoute
        {
            Id = view.RequiredString("id"),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            Except = view.Ranges("except"),
            Processes = ProductRuleReader.Required(view, "processes", view.Strings("processes")),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return route;
    }

    private static SeparationProhibition Separation(JsonObjectView view)
    {
        var prohibition = new SeparationProhibition
        {
            Id = view.RequiredString("id"),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            Process = view.RequiredString("process"),
            Unless = view.RequiredString("unless"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return prohibition;
    }

    private static DisregardedMaterial Disregarded(JsonObjectView view)
    {
        var material = new DisregardedMaterial
        {
            Id = view.RequiredString("id"),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            Materials = CodeSelectorReader.ReadOne(view.Object("materials")),
            VolumeAtMostPercent = view.Percent("volumeAtMostPercent"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return material;
    }

    private static RegionalMaterialRequirement Regional(JsonObjectView view)
    {
        var requirement = new RegionalMaterialRequirement
        {
            Id = view.RequiredString("id"),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            GoodsUse = view.Strings("goodsUse"),
            GoodsUseNoneOf = view.Strings("goodsUseNoneOf"),
            Materials = CodeSelectorReader.ReadOne(view.Object("materials")),
            TextileRole = view.String("textileRole"),
            Processes = view.Strings("processes"),
            InForce = ProductRuleReader.Period(view.Object("inForce")),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return requirement;
    }

    private static VehicleCategory Vehicle(JsonObjectView view)
    {
        var category = new VehicleCategory
        {
            Category = view.RequiredString("category"),
            Goods = ProductRuleReader.Required(view, "goods", view.Ranges("goods")),
            RegionalValueContentParameter = view.RequiredString("regionalValueContentParameter"),
            UsContentParameter = view.String("usContentParameter"),
            Cite = view.RequiredString("cite"),
        };
        view.End();
        return category;
    }
}
