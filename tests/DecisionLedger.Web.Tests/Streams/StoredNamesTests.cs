using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;
using Npgsql;

namespace DecisionLedger.Web.Tests.Streams;

/// <summary>Marten names tables and kinds of streams after classes. A class may move to another namespace; renamed, its rows would no longer be found.</summary>
public sealed class StoredNamesTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    [PostgresFact]
    public async Task Tables_of_documents_keep_their_names() => Assert.Equal(
        [
            "mt_doc_account", "mt_doc_accountsession", "mt_doc_answeredrequest", "mt_doc_apitoken", "mt_doc_deadletterevent", "mt_doc_frameworkstream",
            "mt_doc_installation", "mt_doc_invitation", "mt_doc_membership", "mt_doc_nameclaim", "mt_doc_protectionkey", "mt_doc_savedview", "mt_doc_signintries",
            "mt_doc_workspace",
        ],
        await Read("select table_name::text from information_schema.tables where table_schema = 'ledger' and table_name like 'mt\\_doc\\_%'"));

    [PostgresFact]
    public async Task Kinds_of_streams_keep_their_names()
    {
        await fixture.Host.Log(fixture.Host.Ana);
        var begun = await fixture.Host.Send(fixture.Host.Ana, new BeginDraft(PublishedFrameworks.CustomiseLlm, null, null, null));

        Assert.Null(begun.Refusal);
        Assert.Equal(["framework_stream", "use_case_stream"], await Read("select distinct type::text from ledger.mt_streams"));
    }

    private async Task<IEnumerable<string>> Read(string sql)
    {
        await using var database = NpgsqlDataSource.Create(fixture.Host.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<string>();
        while (await reader.ReadAsync())
            read.Add(reader.GetString(0));
        return read.Order(StringComparer.Ordinal);
    }
}
