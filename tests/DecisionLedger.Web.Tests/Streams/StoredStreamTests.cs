using System.Text;
using System.Text.Json;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.Versions.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Streams;

/// <summary>
/// Old events and old framework versions read the same for ever. *.stream.json are use cases as earlier programs wrote them into the database,
/// build-or-buy.v*.json the versions that a workspace had published, *.reading.txt all that was said of them event by event. None of these files is ever
/// changed; new ones may come beside them. Were a test to fail, past recommendations would read otherwise than on the day they were made.
/// </summary>
public sealed class StoredStreamTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private const string Workspace = "stored-streams";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Streams");

    public static TheoryData<string> Streams => new(Names);

    private static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.stream.json").Select(f => Path.GetFileName(f)[..^".stream.json".Length]).Order();

    [PostgresTheory]
    [MemberData(nameof(Streams))]
    public async Task A_stored_stream_reads_as_it_read_when_it_was_stored(string name)
    {
        await PublishOwnVersions();
        var stored = JsonSerializer.Deserialize<List<StoredEvent>>(await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.stream.json")), JsonSerializerOptions.Web)!;
        var id = await Store(stored);

        await using var session = fixture.Host.Store.QuerySession(Workspace);
        var events = (await session.Events.FetchStreamAsync(id)).Select(e => (IUseCaseEvent)e.Data).ToList();
        var frameworks = await fixture.Host.Services.GetRequiredService<FrameworkVersions>().LookupAsync(session, FrameworkVersions.NamedBy(events), default);
        var said = new StringBuilder();
        Assessment? assessment = null;
        for (var i = 0; i < events.Count; i++)
        {
            assessment = Assessment.After(assessment, events[i], frameworks);
            said.Append(ReadingText.Of(stored[i].Type, assessment, frameworks(assessment.UseCase.Framework)));
        }

        said.Append(ReadingText.Of(CertaintyAnalysis.Of(frameworks(assessment!.UseCase.Framework), assessment.UseCase.ToFacts())));
        await SameAsStored($"{name}.reading.txt", said.ToString());
    }

    [PostgresFact]
    public void Every_kind_of_event_of_a_use_case_is_in_one_of_the_streams()
    {
        var stored = Names.SelectMany(row => JsonSerializer.Deserialize<List<StoredEvent>>(File.ReadAllText(Path.Combine(Folder, $"{row}.stream.json")), JsonSerializerOptions.Web)!)
            .Select(e => e.Type).Distinct();

        Assert.Equal(EventNames.All.Where(n => typeof(IUseCaseEvent).IsAssignableFrom(n.Key)).Select(n => n.Value).Concat(["use_case_logged", "answer_withdrawn", "decision_recorded", "decision_reviewed"]).Order(), stored.Order());
    }

    /// <summary>Where they differ, what is said now is written beside the test, to be looked at.</summary>
    private static async Task SameAsStored(string file, string now)
    {
        var path = Path.Combine(Folder, file);
        var stored = File.Exists(path) ? await File.ReadAllBytesAsync(path) : [];
        if (stored.AsSpan().SequenceEqual(Utf8.GetBytes(now)))
            return;
        await File.WriteAllTextAsync(Path.Combine(Folder, $"{file}.now"), now, Utf8);
        Assert.Equal(Utf8.GetString(stored), now);
    }

    private async Task PublishOwnVersions()
    {
        await using var session = fixture.Host.Store.LightweightSession(Workspace);
        var stream = FrameworkVersions.StreamOf("build-or-buy");
        if (await session.Events.FetchStreamStateAsync(stream) is not null)
            return;
        var (first, second) = (await Version(1), await Version(2));
        session.Events.StartStream<FrameworkStream>(
            stream,
            new FrameworkStarted("build-or-buy", "Build or buy"), new FrameworkDraftBegun(null, first), new FrameworkPublished(1, first, "First"),
            new FrameworkDraftBegun(1, first), new FrameworkDraftEdited(second, ""), new FrameworkPublished(2, second, "Three people"));
        await session.SaveChangesAsync();

        static Task<string> Version(int number) => File.ReadAllTextAsync(Path.Combine(Folder, $"build-or-buy.v{number}.json"));
    }

    /// <summary>Rows as an earlier program left them: under the names and in the JSON of their day.</summary>
    private async Task<Guid> Store(List<StoredEvent> stored)
    {
        var id = Guid.NewGuid();
        await using (var session = fixture.Host.Store.LightweightSession(Workspace))
        {
            session.Events.StartStream<UseCaseStream>(
                id, [new UseCaseLogged("To be overwritten", "", 1), .. stored.Skip(1).Select(_ => new CommentAdded(Guid.NewGuid(), Guid.Empty, "To be overwritten"))]);
            await session.SaveChangesAsync();
        }

        await using var database = fixture.Host.Store.Storage.Database.CreateConnection();
        await database.OpenAsync();
        for (var i = 0; i < stored.Count; i++)
        {
            await using var older = new NpgsqlCommand("update ledger.mt_events set type = $1, mt_dotnet_type = $2, data = $3::jsonb where stream_id = $4 and version = $5", database);
            older.Parameters.AddWithValue(stored[i].Type);
            older.Parameters.AddWithValue(DotnetType(stored[i].Type));
            older.Parameters.AddWithValue(stored[i].Data.GetRawText());
            older.Parameters.AddWithValue(id);
            older.Parameters.AddWithValue(i + 1L);
            Assert.Equal(1, await older.ExecuteNonQueryAsync());
        }

        return id;
    }

    private static string DotnetType(string name)
    {
        var type = EventNames.All.FirstOrDefault(n => n.Value == name || n.Value == $"{name}_v2").Key ?? typeof(UseCaseLogged);
        return $"{type.FullName}, {type.Assembly.GetName().Name}";
    }

    private sealed record StoredEvent(string Type, JsonElement Data);
}
