using System.Globalization;
using System.Text;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Publish;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DecisionLedger.Web.Tests.Portfolio;

/// <summary>The longest text that a command takes reaches every read model: an index entry of PostgreSQL holds 2,704 bytes, and a projection that meets more stops.</summary>
public sealed class LongestTextTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    /// <summary>
    /// Every text in a btree index, and why it stays within what an index can hold. A column that is not here is one that nobody has thought about.
    /// </summary>
    private static readonly Dictionary<string, string> Bounded = new()
    {
        ["tenant_id"] = "an id that the program makes",
        ["portfolio_text.title_key"] = "SearchText.KeyOf cuts it",
        ["inbox_item.kind"] = "a word of the program",
        ["inbox_item.subject"] = "at most 100 characters, FrameworkLimits",
        ["inbox_snooze.kind"] = "a word of the program",
        ["inbox_snooze.subject"] = "taken from inbox_item",
        ["set_aside.projection"] = "varchar(50)",
        ["mt_streams.tenant_id"] = "an id that the program makes",
        ["mt_event_progression.name"] = "the name of a projection",
        ["mt_doc_nameclaim.id"] = "workspace id and a hash",
        ["mt_doc_signintries.id"] = "a hash",
        ["read_model_shape.name"] = "a word of the program",
        ["use_case_current.framework_id"] = "at most 100 characters, FrameworkLimits",
        ["mt_doc_answeredrequest.id"] = "member id and a key of at most 200 ASCII characters",
        ["mt_doc_installation.id"] = "a word of the program",
        ["mt_event_projection_floors.name"] = "the name of a projection",
        ["mt_doc_workspace.id"] = "an id that the program makes",
        ["mt_doc_membership.id"] = "workspace id and member id",
        ["mt_doc_membership.workspace_id"] = "an id that the program makes",
        ["mt_doc_account.normalized_email"] = "at most 254 characters",
        ["mt_doc_invitation.id"] = "a hash",
        ["mt_doc_invitation.workspace_id"] = "an id that the program makes",
        ["mt_doc_apitoken.id"] = "a hash",
        ["mt_doc_apitoken.workspace_id"] = "an id that the program makes",
    };

    private readonly LedgerHost _ledger = fixture.Host;

    public static TheoryData<string> Alphabets => new("plain", "umlauts", "chinese", "emoji", "ligatures");

    [PostgresTheory]
    [MemberData(nameof(Alphabets))]
    public async Task The_longest_texts_are_listed_searched_kept_in_the_history_and_rebuilt(string alphabet)
    {
        var (title, requirement) = (Text(alphabet, TextLimits.LongestTitle), Text(alphabet, TextLimits.LongestRequirement));
        var logged = await _ledger.Send(_ledger.Ana, new LogUseCase(Guid.Empty, title, requirement, new FirstFacts { Needs = [LedgerHost.Need("knowledge")] }));
        Assert.Null(logged.Refusal);
        var id = logged.Value!.UseCaseId;
        var (second, other) = (Text(alphabet, TextLimits.LongestTitle), Text(alphabet, TextLimits.LongestRequirement));
        Assert.Null((await _ledger.Send(_ledger.Ana, new EditUseCase(id, second, other, Text(alphabet, 2_000), null))).Refusal);
        var after = await _ledger.Log(_ledger.Stranger, "Of another workspace");
        await _ledger.CaughtUp();

        await Holds();
        await _ledger.Services.GetRequiredService<PortfolioRebuild>().RunAsync(_ => { }, default);
        await Holds();

        async Task Holds()
        {
            foreach (var sort in Enum.GetValues<PortfolioSort>())
            {
                var word = other[..30].Trim().Split(' ')[0];
                var found = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = new DateOnly(2026, 3, 2), Search = word, Sort = sort, Take = 500 });
                Assert.Equal(second, found.Rows.Single(r => r.Id == id).Title);
            }

            Assert.Contains(await _ledger.Send(_ledger.Viewer, new GetHistory(id)), e => e.Title == second);
            Assert.Contains((await _ledger.Send(_ledger.Stranger, new BrowsePortfolio { Today = new DateOnly(2026, 3, 2) })).Rows, r => r.Id == after);
        }
    }

    [PostgresFact]
    public async Task A_target_of_as_many_and_as_long_approaches_as_a_framework_may_have_is_listed_counted_and_filtered_by()
    {
        var approaches = Enumerable.Range(0, FrameworkLimits.Approaches)
            .Select(i => $"a{i:00}{Letters(i, FrameworkLimits.IdLength - 3)}").ToList();
        var document = JsonSerializer.Serialize(new
        {
            version = 1,
            name = "Everything at once",
            approaches = approaches.Select(a => new { id = a, name = a[..3] }),
            needs = new[] { new { id = "control", name = "Control" } },
            checklist = new { questions = Array.Empty<object>() },
            rules = new
            {
                pulls = approaches.Select((a, i) => new { id = $"C{i}", text = "Control is wanted.", when = new { need = "control", atLeast = "wanted" }, pulls = a }),
            },
        });
        Assert.Null((await _ledger.Send(_ledger.Ana, new StartFramework("everything", "Everything at once", document))).Refusal);
        Assert.Null((await _ledger.Send(_ledger.Ana, new PublishDraft("everything", "First", null))).Refusal);
        var logged = await _ledger.Send(_ledger.Ana, new LogUseCase(
            Guid.Empty, "All of it", "Everything", new FirstFacts { Needs = [LedgerHost.Need("control")] }, new FrameworkKey("everything", 1)));
        Assert.Null(logged.Refusal);
        await _ledger.CaughtUp();

        var target = string.Join('+', approaches);
        Assert.True(target.Length > 2_704);
        var page = await _ledger.Send(_ledger.Viewer, new BrowsePortfolio { Today = new DateOnly(2026, 3, 2), Target = target });
        Assert.Equal(logged.Value!.UseCaseId, Assert.Single(page.Rows).Id);
        Assert.Equal(1, page.ByTarget[target]);
    }

    [PostgresFact]
    public async Task Every_text_in_a_btree_index_is_bounded()
    {
        await using var database = NpgsqlDataSource.Create(_ledger.ConnectionString);
        await using var command = database.CreateCommand(
            """
            select distinct t.relname, a.attname from pg_index i
            join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam and m.amname = 'btree'
            join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'ledger'
            join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
            where a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype) order by 1, 2
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var unknown = new List<string>();
        while (await reader.ReadAsync())
        {
            var (table, column) = (reader.GetString(0), reader.GetString(1));
            if (!Bounded.ContainsKey($"{table}.{column}") && !Bounded.ContainsKey(column))
                unknown.Add($"{table}.{column}");
        }

        Assert.Empty(unknown);
        Assert.True(SearchText.KeyOf(Text("ligatures", TextLimits.LongestTitle)).Length <= SearchText.LongestKey);
    }

    /// <summary>Random, so that it does not compress; with a space now and then, as prose has.</summary>
    private static string Text(string alphabet, int length)
    {
#pragma warning disable CA5394 // Nothing here is secret.
        var text = new StringBuilder(length);
        while (true)
        {
            var next = text.Length % 60 == 59 ? " " : alphabet switch
            {
                "plain" => ((char)Random.Shared.Next('a', 'z' + 1)).ToString(),
                "umlauts" => "äöüßéèñçåøłđžšŽŠÄÖÜ"[Random.Shared.Next(19)].ToString(),
                "chinese" => ((char)Random.Shared.Next(0x4E00, 0x9FFF)).ToString(),
                "emoji" => char.ConvertFromUtf32(Random.Shared.Next(0x1F600, 0x1F640)),
                _ => "ﬀﬃ㎯㏒㋿"[Random.Shared.Next(5)].ToString(),
            };
            if (text.Length + next.Length > length)
                return text.ToString().Trim();
            text.Append(next);
        }
#pragma warning restore CA5394
    }

    private static string Letters(int seed, int length)
    {
#pragma warning disable CA5394
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => ((char)random.Next('a', 'z' + 1)).ToString(CultureInfo.InvariantCulture)));
#pragma warning restore CA5394
    }
}
