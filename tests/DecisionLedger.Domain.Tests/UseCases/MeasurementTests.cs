using System.Globalization;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class MeasurementTests
{
    private static readonly MeasurementTaken Examples = new("goodExamples", 120, "Reviewed");

    public static TheoryData<string> Measurements => new(V1.Document.Measurements.Select(m => m.Id));

    [Theory]
    [MemberData(nameof(Measurements))]
    public void Every_number_can_be_measured_and_be_unknown_again(string measurement)
    {
        FactDecider.TakeMeasurement(UseCase(), V1, measurement, 7, " note ").Records(new MeasurementTaken(measurement, 7, "note"));
        FactDecider.ClearMeasurement(UseCase(new MeasurementTaken(measurement, 7, "")), V1, measurement, " old ").Records(new MeasurementCleared(measurement, "old"));
    }

    [Fact]
    public void The_same_number_and_note_change_nothing() => FactDecider.TakeMeasurement(UseCase(Examples), V1, "goodExamples", 120.0m, "Reviewed").ChangesNothing();

    [Fact]
    public void Another_number_or_note_is_recorded()
    {
        FactDecider.TakeMeasurement(UseCase(Examples), V1, "goodExamples", 121, "Reviewed").Records(new MeasurementTaken("goodExamples", 121, "Reviewed"));
        FactDecider.TakeMeasurement(UseCase(Examples), V1, "goodExamples", 120, "").Records(new MeasurementTaken("goodExamples", 120, ""));
    }

    [Theory]
    [InlineData("goodExamples", "-1")]
    [InlineData("goodExamples", "0.5")]
    [InlineData("goodExamples", "1000000000000001")]
    [InlineData("inputPricePerMillion", "-0.01")]
    [InlineData("trainingCost", "79228162514264337593543950335")]
    public void A_number_that_makes_no_sense_is_refused(string measurement, string value) =>
        FactDecider.TakeMeasurement(UseCase(), V1, measurement, decimal.Parse(value, CultureInfo.InvariantCulture), "").Refuses("out-of-range", "value");

    [Theory]
    [InlineData("goodExamples", "0")]
    [InlineData("goodExamples", "1000000000000000")]
    [InlineData("inputPricePerMillion", "0.0000000001")]
    public void The_limits_themselves_are_accepted(string measurement, string value)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        FactDecider.TakeMeasurement(UseCase(), V1, measurement, number, "").Records(new MeasurementTaken(measurement, number, ""));
    }

    [Fact]
    public void A_refusal_reads_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var refusal = FactDecider.TakeMeasurement(UseCase(), V1, "goodExamples", -1, "").Refuses("out-of-range", "value");
            Assert.Contains("from 0 to 1,000,000,000,000,000", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_no_measurement_is_refused_either_way()
    {
        FactDecider.TakeMeasurement(UseCase(), V1, "luck", 1, "").Refuses("unknown-value", "measurement");
        FactDecider.ClearMeasurement(UseCase(), V1, "luck", "").Refuses("unknown-value", "measurement");
    }

    [Fact]
    public void Clearing_what_is_not_measured_changes_nothing() => FactDecider.ClearMeasurement(UseCase(), V1, "goodExamples", "").ChangesNothing();

    [Fact]
    public void An_archived_use_case_takes_and_loses_none()
    {
        FactDecider.TakeMeasurement(UseCase(Archived), V1, "goodExamples", 1, "").RefusesAsArchived();
        FactDecider.ClearMeasurement(UseCase(Examples, Archived), V1, "goodExamples", "").RefusesAsArchived();
    }

    [Fact]
    public void The_fold_keeps_the_latest()
    {
        var useCase = UseCase(Examples, new MeasurementTaken("goodExamples", 200, ""), new MeasurementTaken("domains", 2, ""), new MeasurementCleared("domains", ""));

        Assert.Equal(new TakenMeasurement(200, "", 3), Assert.Single(useCase.Measurements).Value);
        Assert.Equal(200, useCase.ToFacts().Measurements["goodExamples"]);
    }
}
