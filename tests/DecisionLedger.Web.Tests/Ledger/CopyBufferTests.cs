using System.Text.Json;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Tests.Infrastructure;
using Npgsql;

namespace DecisionLedger.Web.Tests.Ledger;

/// <summary>What a rebuild encodes itself, PostgreSQL must read as Npgsql would have written it.</summary>
public sealed class CopyBufferTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private const string Columns = "text varchar, id uuid, whole integer, small smallint, yes boolean, at timestamptz, day date, texts text[], numbers float8[], doc jsonb";

    private static readonly Row[] Rows =
    [
        new("", Guid.Empty, 0, 0, false, new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2000, 1, 1), [], [], new([])),
        new("Grüße, 東京 🗼", new("00112233-4455-6677-8899-aabbccddeeff"), int.MinValue, short.MinValue, true,
            new DateTimeOffset(1969, 7, 20, 20, 17, 40, TimeSpan.FromHours(-5)).AddMicroseconds(1), new(1969, 7, 20), ["", "ä", "b"], [-0.25, 0, double.MaxValue], new(["\"", "ü"])),
        // Longer than the buffer is at first.
        new(new string('x', 100_000), new("ffffffff-ffff-ffff-ffff-ffffffffffff"), int.MaxValue, short.MaxValue, true,
            new(2199, 12, 31, 23, 59, 59, TimeSpan.Zero), new(2199, 12, 31), [new string('y', 70_000)], [1], new([new string('z', 300_000)])),
    ];

    [PostgresFact]
    public async Task Every_value_is_read_back_as_it_was_written()
    {
        await using var database = NpgsqlDataSource.Create(fixture.Host.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        var buffer = new CopyBuffer();
        foreach (var row in Rows)
            Add(buffer, row);
        await CopyAsync(connection, buffer);

        await using var command = new NpgsqlCommand("select * from copied", connection);
        await using var reader = await command.ExecuteReaderAsync();
        foreach (var row in Rows)
        {
            Assert.True(await reader.ReadAsync());
            Assert.Equal(row.Text, reader.GetString(0));
            Assert.Equal(row.Id, reader.GetGuid(1));
            Assert.Equal(row.Whole, reader.GetInt32(2));
            Assert.Equal(row.Small, reader.GetInt16(3));
            Assert.Equal(row.Yes, reader.GetBoolean(4));
            Assert.Equal(row.At, reader.GetFieldValue<DateTimeOffset>(5));
            Assert.Equal(row.Day, reader.GetFieldValue<DateOnly>(6));
            Assert.Equal(row.Texts, reader.GetFieldValue<string[]>(7));
            Assert.Equal(row.Numbers, reader.GetFieldValue<double[]>(8));
            Assert.Equal(row.Document.Words, JsonSerializer.Deserialize<Listed>(reader.GetString(9))!.Words);
        }

        Assert.False(await reader.ReadAsync());
    }

    [PostgresFact]
    public async Task A_buffer_is_used_again_and_a_null_is_a_null()
    {
        await using var database = NpgsqlDataSource.Create(fixture.Host.ConnectionString);
        await using var connection = await database.OpenConnectionAsync();
        var buffer = new CopyBuffer();
        Add(buffer, Rows[2]);
        await CopyAsync(connection, buffer);
        Assert.True(buffer.IsEmpty);
        buffer.StartRow(10);
        for (var column = 0; column < 10; column++)
            buffer.WriteNull();
        await CopyAsync(connection, buffer);

        await using var command = new NpgsqlCommand("select count(*) from copied where num_nulls(text, id, whole, small, yes, at, day, texts, numbers, doc) = 10", connection);
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }

    private static void Add(CopyBuffer buffer, Row row)
    {
        buffer.StartRow(10);
        buffer.Write(row.Text);
        buffer.Write(row.Id);
        buffer.Write(row.Whole);
        buffer.Write(row.Small);
        buffer.Write(row.Yes);
        buffer.Write(row.At);
        buffer.Write(row.Day);
        buffer.Write(row.Texts);
        buffer.Write(row.Numbers);
        buffer.WriteJson(row.Document, JsonSerializerOptions.Default);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, CopyBuffer buffer)
    {
        await using (var create = new NpgsqlCommand($"create temporary table if not exists copied ({Columns})", connection))
            await create.ExecuteNonQueryAsync();
        await using (var copy = await connection.BeginRawBinaryCopyAsync("copy copied from stdin (format binary)"))
            await copy.WriteAsync(buffer.Finish());
        buffer.Clear();
    }

    private sealed record Row(
        string Text, Guid Id, int Whole, short Small, bool Yes, DateTimeOffset At, DateOnly Day, string[] Texts, double[] Numbers, Listed Document);

    private sealed record Listed(string[] Words);
}
