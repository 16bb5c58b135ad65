using DecisionLedger.Web.Requests;
using MediatR;
using Npgsql;

namespace DecisionLedger.Web.Features.Ownership;

/// <summary>Lists the tags of a workspace's use cases as they are now, the most used first.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListTags : IRequest<IReadOnlyList<TagLine>>
{
    /// <summary>More are no list to choose from; whoever looks for another writes it.</summary>
    public const int Most = 200;
}

public sealed class ListTagsHandler(NpgsqlDataSource database, RequestScope scope) : IRequestHandler<ListTags, IReadOnlyList<TagLine>>
{
    private const string Sql =
        """
        select t.tag, count(*) from ledger.portfolio_text x cross join unnest(x.tags) as t (tag)
        where x.tenant_id = $1 and x.valid_to = 'infinity' and x.tags <> '{}' group by t.tag
        """;

    public async Task<IReadOnlyList<TagLine>> Handle(ListTags request, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter { Value = scope.Actor.WorkspaceId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var spelled = new List<TagLine>();
        while (await reader.ReadAsync(cancellationToken))
            spelled.Add(new TagLine(reader.GetString(0), (int)reader.GetInt64(1)));
        // The same tag may be spelled in several ways; the usual one stands for them.
        return [.. spelled.GroupBy(tag => tag.Tag, StringComparer.OrdinalIgnoreCase)
            .Select(tags => new TagLine(tags.MaxBy(tag => tag.UseCases)!.Tag, tags.Sum(tag => tag.UseCases)))
            .OrderByDescending(tag => tag.UseCases).ThenBy(tag => tag.Tag, StringComparer.OrdinalIgnoreCase)
            .Take(ListTags.Most)];
    }
}

/// <param name="Tag">The tag, spelled as it is most often.</param>
/// <param name="UseCases">How many use cases have it.</param>
public sealed record TagLine(string Tag, int UseCases);
