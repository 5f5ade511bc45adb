namespace OriginRules;

/// <summary>The value of a material that the producer imported.</summary>
/// <remarks>19 CFR 182 App. A s. 8(1)(a), 8(4); Schedule 6 s. 3(1). What may come off it is <see cref="ValueDeductions"/>.</remarks>
public static class ImportedMaterialValue
{
    /// <summary>The customs value when it rests on the sale to the producer, else the price the producer paid to the seller; with international shipping.</summary>
    /// <param name="customsValue">The transaction value at importation, without international shipping.</param>
    /// <param name="customsValueIsOfTheSaleToTheProducer">False when the customs value rests on an earlier sale, or is otherwise unacceptable.</param>
    /// <param name="paidToSeller">The price paid or payable by the producer to the seller of the material.</param>
    /// <param name="internationalShipping">Costs of the international shipment that neither amount holds.</param>
    public static decimal Of(decimal customsValue, bool customsValueIsOfTheSaleToTheProducer, decimal paidToSeller, decimal internationalShipping) =>
        (customsValueIsOfTheSaleToTheProducer ? customsValue : paidToSeller) + internationalShipping;
}
