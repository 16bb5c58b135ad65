using DecisionLedger.Web.Requests;
using Npgsql;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>The statements behind the inbox. Each reads one member's items of one workspace, and nothing else.</summary>
internal static class InboxSql
{
    private const string Own =
        """
        from ledger.inbox_item i
        left join ledger.inbox_snooze s on s.tenant_id = i.tenant_id and s.use_case_id = i.use_case_id and s.member_id = i.member_id
            and s.kind = i.kind and s.subject = i.subject and s.at_version = i.at_version and s.until > $4
        """;

    private const string Due = "where i.tenant_id = $1 and i.member_id = $2 and (i.due_on is null or i.due_on <= $3)";

    /// <summary>How many are up, and how many are set aside until later.</summary>
    public static NpgsqlBatchCommand Counts(Actor reader, DateOnly today, DateTimeOffset now) =>
        Command($"select count(*) filter (where s.until is null), count(s.until) {Own} {Due}", reader, today, now);

    public static NpgsqlBatchCommand Items(Actor reader, ListInbox request, DateTimeOffset now, int take)
    {
        var after = request.After is null ? "" : "and (i.since, i.use_case_id, i.kind, i.subject) < ($6, $7, $8, $9)";
        // The page is chosen first: the events are read of its items alone.
        var command = Command(
            $"""
            select p.use_case_id, p.kind, p.subject, p.at_version, p.since, e.user_name, e.type, e.data, p.until
            from (select i.*, s.until {Own} {Due} and s.until is {(request.Snoozed ? "not null" : "null")} {after}
                  order by i.since desc, i.use_case_id desc, i.kind desc, i.subject desc limit $5) as p
            join ledger.mt_events e on e.tenant_id = p.tenant_id and e.stream_id = p.use_case_id and e.version = p.at_version
            order by p.since desc, p.use_case_id desc, p.kind desc, p.subject desc
            """,
            reader,
            request.Today,
            now);
        command.Parameters.Add(new NpgsqlParameter { Value = take });
        if (request.After is { } place)
        {
            foreach (object part in new object[] { place.Since.ToUniversalTime(), place.UseCaseId, place.Kind, place.Subject })
                command.Parameters.Add(new NpgsqlParameter { Value = part });
        }

        return command;
    }

    private static NpgsqlBatchCommand Command(string sql, Actor reader, DateOnly today, DateTimeOffset now) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter { Value = reader.WorkspaceId },
            new NpgsqlParameter { Value = reader.MemberId },
            new NpgsqlParameter { Value = today },
            new NpgsqlParameter { Value = now.ToUniversalTime() },
        },
    };
}
