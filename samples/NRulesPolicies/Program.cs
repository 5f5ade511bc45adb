using NRulesPolicies;
using OriginRules;
using OriginRules.NRules;
using OriginRules.Policies;
using OriginRules.RuleSets;

FinishedGood car = BomReader.ReadFile("samples/boms/S02.bom.json").Single().Good!;
// The sample names no suppliers and has margin to spare: the harness comes from the supplier that a rule is about, and the car costs less to make.
car = car with { Costs = null, NetCost = 20_500, Components = [.. car.Components.Select(c => c.Components.IsEmpty ? c : c with { Supplier = new Supplier { Name = "Arneses del Norte" } })] };

// As a house policy: the rules review what the engine found.
var policy = new NRulesPolicy(HouseRules.FromTypes(typeof(SupplierContentHold), typeof(MarginApproval), typeof(WhoSigns)));
OriginEngine engine = OriginEngine.Load(RuleSetCatalog.Bundled(), policy);
Print(engine.Evaluate(car, "usmca").Flags);

// As the executor: the rules fire between the provisions.
var executor = new NRulesExecutor(engine, HouseRules.FromTypes(typeof(TransitCheck)));
Evaluation evaluation = executor.Evaluate(car, "usmca");
foreach (RuleFiring firing in evaluation.Firings)
{
    Console.WriteLine($"{firing.Rule}, on {firing.On}: {firing.Outcome ?? "fired"}");
}

static void Print(IEnumerable<Flag> flags)
{
    foreach (Flag flag in flags.Where(f => f.Code.StartsWith("ACME-", StringComparison.Ordinal)))
    {
        Console.WriteLine($"{flag.Code} {flag.Path}: {flag.Message}");
    }
}
