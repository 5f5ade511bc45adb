namespace OriginRules.Tests.Intake;

public sealed class OpenWordListsTests
{
    [Theory]
    [InlineData("passengerVehicle lightTruck heavyTruck otherVehicle originalEquipment aftermarket recordedMedia textileMaterial")]
    public void Use_words_of_the_contract_are_known(string words) => words.Split(' ').ShouldBeSubsetOf(OpenWordLists.Bundled.Use);

    [Theory]
    [InlineData("chemicalReaction purification controlledBlending particleSizeChange standardsMaterials isomerSeparation biotechnologicalProcess distillation")]
    [InlineData("cut knitToShape sewn knit woven formed finished assembly")]
    public void Process_words_of_the_contract_are_known(string words) => words.Split(' ').ShouldBeSubsetOf(OpenWordLists.Bundled.Processes);

    [Theory]
    [InlineData("essentialComponent classifyingComponent printedCircuitAssembly mouldedPart housing elastomeric recovered unrecordedMedia")]
    [InlineData("rayonFilament sewingThread narrowElastic pocketBag battery")]
    public void Tag_words_of_the_contract_are_known(string words) => words.Split(' ').ShouldBeSubsetOf(OpenWordLists.Bundled.Tags);
}
