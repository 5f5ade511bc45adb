namespace OriginRules;

/// <summary>Why a line originates or does not; <see cref="StatusReasons"/> words it.</summary>
internal enum StatusReason
{
    Indirect,
    Assumed,
    Recovered,
    StatedNotToOriginate,
    CumulatesDiagonally,
    ProducedOutside,
    CountryOutside,
    WhollyObtained,
    CertificationExpired,
    Stated,
    Certified,
    CertifiedElsewhere,
    NotStated,
    PlaceOfProductionOpen,
    ClassificationOpen,
    OriginatingByOwnBill,
    NonOriginatingByOwnBill,
    UndeterminedByOwnBill,
    StatedBySupplier,
}
