using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// How well the matrix supports each family, by its id and in the framework's order: the sum over answered needs of weight (wanted 1, critical 2) times
/// matrix (yes 1, partly 0.5, no 0), divided by the sum of weights; 0 where nothing weighs. In JSON an object with a member a family.
/// </summary>
[JsonConverter(typeof(SupportConverter))]
public sealed class Support(IReadOnlyList<KeyValuePair<string, double>> shares) : IEquatable<Support>
{
    /// <summary>Of no family: where a framework has no matrix.</summary>
    public static Support None { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, double>> Shares { get; } = shares;

    /// <summary>From 0 to 1; 0 for a family that the framework does not know.</summary>
    public double this[string family]
    {
        get
        {
            foreach (var share in Shares)
                if (share.Key == family)
                    return share.Value;
            return 0;
        }
    }

    public bool Equals(Support? other) => other is not null && Shares.SequenceEqual(other.Shares);

    public override bool Equals(object? obj) => Equals(obj as Support);

    public override int GetHashCode() => Shares.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", Shares.Select(share => $"{share.Key} {FactWords.Share(share.Value)}"));
}

internal sealed class SupportConverter : JsonConverter<Support>
{
    public override Support Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Support must be an object with a number for each family.");

        var shares = new List<KeyValuePair<string, double>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var family = reader.GetString()!;
            reader.Read();
            shares.Add(new(family, reader.GetDouble()));
        }

        return new Support(shares);
    }

    public override void Write(Utf8JsonWriter writer, Support value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (family, share) in value.Shares)
            writer.WriteNumber(family, share);
        writer.WriteEndObject();
    }
}
