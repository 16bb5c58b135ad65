using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class RevisitTests
{
    private static readonly RevisitDateSet InMay = new(new DateOnly(2026, 5, 31), "Pilot ends");

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(36_500)]
    [InlineData(-1)]
    public void A_day_from_yesterday_on_can_be_set(int days) =>
        RevisitDecider.SetDate(UseCase(), Today.AddDays(days), " why ", Today).Records(new RevisitDateSet(Today.AddDays(days), "why"));

    [Theory]
    [InlineData(-2)]
    [InlineData(-3650)]
    public void A_day_in_the_past_is_refused(int days) => RevisitDecider.SetDate(UseCase(), Today.AddDays(days), "", Today).Refuses("out-of-range", "date");

    [Fact]
    public void The_same_day_changes_nothing() => RevisitDecider.SetDate(UseCase(InMay), InMay.Date, "", Today).ChangesNothing();

    [Fact]
    public void Another_day_is_recorded() => RevisitDecider.SetDate(UseCase(InMay), InMay.Date.AddDays(1), "", Today).Records(new RevisitDateSet(InMay.Date.AddDays(1), ""));

    [Fact]
    public void A_set_day_can_be_taken_away_once()
    {
        RevisitDecider.ClearDate(UseCase(InMay), " Never mind ").Records(new RevisitDateCleared("Never mind"));
        RevisitDecider.ClearDate(UseCase(InMay, new RevisitDateCleared("")), "").ChangesNothing();
    }

    [Fact]
    public void Too_long_a_reason_is_refused()
    {
        RevisitDecider.SetDate(UseCase(), Today, new string('x', 4001), Today).Refuses("too-long", "reason");
        RevisitDecider.ClearDate(UseCase(InMay), new string('x', 4001)).Refuses("too-long", "reason");
    }

    [Fact]
    public void An_archived_use_case_keeps_its_day()
    {
        RevisitDecider.SetDate(UseCase(Archived), Today, "", Today).RefusesAsArchived();
        RevisitDecider.ClearDate(UseCase(InMay, Archived), "").RefusesAsArchived();
    }

    [Fact]
    public void A_date_that_came_is_recorded_once_and_again_for_another_date()
    {
        var set = new RevisitDateSet(Today, "");

        RevisitDecider.ComeDue(UseCase(set), Today).Records(new ReviewCameDue(Today));
        RevisitDecider.ComeDue(UseCase(set), Today.AddDays(30)).Records(new ReviewCameDue(Today));
        RevisitDecider.ComeDue(UseCase(set), Today.AddDays(-1)).ChangesNothing();
        RevisitDecider.ComeDue(UseCase(set, new ReviewCameDue(Today)), Today).ChangesNothing();
        RevisitDecider.ComeDue(UseCase(set, new ReviewCameDue(Today), new RevisitDateSet(Today.AddDays(1), "")), Today.AddDays(1)).Records(new ReviewCameDue(Today.AddDays(1)));
        RevisitDecider.ComeDue(UseCase(), Today).ChangesNothing();
        RevisitDecider.ComeDue(UseCase(set, Archived), Today).ChangesNothing();
        RevisitDecider.ComeDue(UseCase(set, Archived, new UseCaseRestored("")), Today).Records(new ReviewCameDue(Today));
    }
}
