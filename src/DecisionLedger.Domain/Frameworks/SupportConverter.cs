using System.Text.Json;
using System.Text.Json.Serialization;

namespace DecisionLedger.Domain.Frameworks;

internal sealed class SupportConverter : JsonConverter<Support>
{
    public override Support Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Support is an object with a number for each family.");

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
