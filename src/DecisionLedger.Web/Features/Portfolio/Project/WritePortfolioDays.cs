using System.Globalization;
using DecisionLedger.Domain.Assessments;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Project;

public sealed class WritePortfolioDays : INotificationHandler<PortfolioPageRecorded>
{
    public async Task Handle(PortfolioPageRecorded notification, CancellationToken cancellationToken)
    {
        var changes = new Dictionary<string, Dictionary<string, int>>();
        foreach (var entry in notification.Entries)
        {
            var day = entry.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!changes.TryGetValue(day, out var ofDay))
                changes.Add(day, ofDay = []);
            if (entry.Version == 1)
                Add(ofDay, KeyOf(entry.Path), 1);
            else if (entry.Moved)
            {
                Add(ofDay, KeyOf(entry.Change!.From), -1);
                Add(ofDay, KeyOf(entry.Path), 1);
            }
        }

        var known = (await notification.Operations.LoadManyAsync<PortfolioDay>(cancellationToken, changes.Keys.ToArray())).ToDictionary(d => d.Id);
        foreach (var (day, ofDay) in changes.Where(c => c.Value.Count > 0))
        {
            var total = known.TryGetValue(day, out var before) ? before.Changes : [];
            foreach (var (key, change) in ofDay)
                Add(total, key, change);
            notification.Operations.Store(new PortfolioDay { Id = day, Changes = total });
        }
    }

    public static string KeyOf(RecommendedPath path) => string.Join('+', path.Target);

    private static void Add(Dictionary<string, int> changes, string key, int change)
    {
        var sum = changes.GetValueOrDefault(key) + change;
        if (sum == 0)
            changes.Remove(key);
        else
            changes[key] = sum;
    }
}
