using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Samples.Seed;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Samples;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Tests.Infrastructure;
using DecisionLedger.Web.Tests.Ledger;

namespace DecisionLedger.Web.Tests.Portfolio;

public sealed class SamplesTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task Nobody_real_says_a_word_in_the_samples_and_one_command_takes_all_of_them_off_the_list()
    {
        var own = await _ledger.Log(_ledger.Ana, "Our own");
        await _ledger.Send(_ledger.Ana, new SeedSamples());
        var samples = await _ledger.Send(_ledger.Viewer, new ListSamples());
        Assert.Equal(4, samples.Count);
        var cast = new SampleCast(LedgerHost.Workspace);
        var people = Enum.GetValues<SamplePerson>().Select(person => (Guid?)cast.Id(person)).ToHashSet();
        foreach (var sample in samples)
            Assert.All(await _ledger.Send(_ledger.Ana, new GetHistory(sample)), entry => Assert.Contains(entry.ActorId, people));

        var archived = await _ledger.Send(_ledger.Ana, new ArchiveSamples());

        Assert.Equal((4, null), (archived.Archived, archived.Refusal));
        Assert.Empty(await _ledger.Send(_ledger.Viewer, new ListSamples()));
        Assert.False((await _ledger.Send(_ledger.Ana, new GetUseCase(own, PointInTime.Now)))!.Assessment.UseCase.Archived);
        await _ledger.CaughtUp();
        var listed = await _ledger.Send(_ledger.Ana, new BrowsePortfolio { Today = DateOnly.FromDateTime(_ledger.Clock.GetUtcNow().UtcDateTime) });
        Assert.Equal([own], listed.Rows.Where(r => !r.Archived).Select(r => r.Id));
        Assert.Equal(0, (await _ledger.Send(_ledger.Ana, new ArchiveSamples())).Archived);
    }
}
