using System.Text.Json;
using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>Reads and writes the rows of tables with a column a family: two members of their own, every other one named by a family.</summary>
internal abstract class FamilyRowConverter<TRow, TCell>(string idMember, string nameMember) : JsonConverter<TRow>
    where TRow : class
{
    public string IdMember => idMember;

    public string NameMember => nameMember;

    public override TRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"This must be an object with {idMember}, {nameMember} and a member for each family.");

        string? id = null, name = null;
        var cells = new Dictionary<string, TCell>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            if ((member == idMember && id is not null) || (member == nameMember && name is not null))
                throw At(member, new JsonException("appears twice"));
            if (member == idMember)
                id = ReadMember<string>(ref reader, member, options);
            else if (member == nameMember)
                name = ReadMember<string>(ref reader, member, options);
            else if (!cells.TryAdd(member, ReadMember<TCell>(ref reader, member, options)))
                throw At(member, new JsonException("appears twice"));
        }

        if (id is null || name is null)
            throw new JsonException($"missing required properties including: '{(id is null ? idMember : nameMember)}'.");
        return Make(id, name, cells);
    }

    public override void Write(Utf8JsonWriter writer, TRow value, JsonSerializerOptions options)
    {
        var (id, name, cells) = PartsOf(value);
        writer.WriteStartObject();
        writer.WriteString(idMember, id);
        writer.WriteString(nameMember, name);
        foreach (var (family, cell) in cells)
        {
            writer.WritePropertyName(family);
            JsonSerializer.Serialize(writer, cell, options);
        }

        writer.WriteEndObject();
    }

    protected abstract TRow Make(string id, string name, IReadOnlyDictionary<string, TCell> cells);

    protected abstract (string Id, string Name, IReadOnlyDictionary<string, TCell> Cells) PartsOf(TRow row);

    private static TValue ReadMember<TValue>(ref Utf8JsonReader reader, string member, JsonSerializerOptions options)
    {
        try
        {
            return JsonSerializer.Deserialize<TValue>(ref reader, options)!;
        }
        catch (JsonException refused)
        {
            throw At(member, refused);
        }
    }

    // The reader around adds where the row stands, and wants an exception without a path of its own.
    private static JsonException At(string member, JsonException refused) =>
        new(refused.Message, new JsonException(refused.Message, $"$.{member}{refused.Path?[1..]}", null, null, refused.InnerException));
}

internal sealed class CostFactorConverter() : FamilyRowConverter<CostFactor, string>(OwnMembers[0], OwnMembers[1])
{
    public static readonly string[] OwnMembers = ["id", "name"];

    protected override CostFactor Make(string id, string name, IReadOnlyDictionary<string, string> cells) => new(id, name, cells);

    protected override (string Id, string Name, IReadOnlyDictionary<string, string> Cells) PartsOf(CostFactor factor) => (factor.Id, factor.Name, factor.Words);
}

internal sealed class MatrixRowConverter() : FamilyRowConverter<MatrixRow, MatrixCell>(OwnMembers[0], OwnMembers[1])
{
    public static readonly string[] OwnMembers = ["need", "label"];

    protected override MatrixRow Make(string id, string name, IReadOnlyDictionary<string, MatrixCell> cells) => new(id, name, cells);

    protected override (string Id, string Name, IReadOnlyDictionary<string, MatrixCell> Cells) PartsOf(MatrixRow row) => (row.Need, row.Label, row.Cells);
}
