using System.Xml.Linq;
using Marten;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DecisionLedger.Web.Features.Identity.Accounts.KeyRing;

/// <summary>Keeps the keys that sign cookies in PostgreSQL, so that a restart, or another node, goes on accepting them.</summary>
public sealed class LedgerKeyRing(IDocumentStore store) : IXmlRepository
{
    // The contract is synchronous, and is called at start and when a key is made every few months.
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        await using var session = store.QuerySession();
        var keys = await session.Query<ProtectionKey>().ToListAsync();
        return keys.Select(k => XElement.Parse(k.Xml)).ToList();
    }

    private async Task StoreAsync(XElement element, string friendlyName)
    {
        await using var session = store.LightweightSession();
        session.Insert(new ProtectionKey { Id = Guid.NewGuid(), FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        await session.SaveChangesAsync();
    }
}

/// <summary>One element of ASP.NET Core's data protection key ring.</summary>
public sealed record ProtectionKey
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
