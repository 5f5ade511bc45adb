namespace OriginRules;

/// <summary>What the pull reader stands on.</summary>
internal enum JsonEvent
{
    StartObject,
    EndObject,
    StartArray,
    EndArray,
    Name,
    Scalar,
}
