using System.Security.Cryptography;
using System.Text;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>The ids that the stories use. They follow from the workspace and a key, so that planting twice plants once.</summary>
public sealed class SampleCast(string workspaceId, Guid planter)
{
    public Guid Id(SamplePerson person) => person == SamplePerson.Planter ? planter : Id($"person/{person}");

    public Guid Id(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"sample/{workspaceId}/{key}")).AsSpan(0, 16));

    public static string NameOf(SamplePerson person) => person == SamplePerson.Ines ? "Ines (sample)" : "Tomasz (sample)";
}
