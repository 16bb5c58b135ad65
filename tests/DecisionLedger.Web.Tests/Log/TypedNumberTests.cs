using System.Globalization;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Features.UseCases.Log;

namespace DecisionLedger.Web.Tests.Log;

public class TypedNumberTests
{
    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 2 400 ", 2400)]
    [InlineData("2\u00a0400", 2400)]
    [InlineData("2\u202f400", 2400)]
    [InlineData("2,400", 2400)]
    [InlineData("2.400", 2400)]
    [InlineData("1'000'000", 1000000)]
    [InlineData("1,000,000", 1000000)]
    [InlineData("1.000.000", 1000000)]
    [InlineData("١٢٠", 120)]
    [InlineData("１２０", 120)]
    [InlineData("-5", -5)]
    [InlineData("−5", -5)]
    [InlineData("0", 0)]
    public void Whole_numbers_are_read_as_people_write_them(string typed, int expected) =>
        Assert.Equal(new TypedNumber(expected, null), TypedNumber.Read(typed, MeasurementKind.Whole));

    [Theory]
    [InlineData("0.15", "0.15")]
    [InlineData("0,15", "0.15")]
    [InlineData("$2.50", "2.50")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.500", "1.500")]
    [InlineData("0,150", "0.150")]
    [InlineData("12,3456", "12.3456")]
    [InlineData("1,000,000", "1000000")]
    [InlineData(".5", ".5")]
    public void Fractions_are_read_with_a_point_or_a_comma(string typed, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), TypedNumber.Read(typed, MeasurementKind.Fractional).Value);

    [Fact]
    public void What_could_be_two_numbers_is_refused_with_both_named()
    {
        var number = TypedNumber.Read("1,500", MeasurementKind.Fractional);

        Assert.Null(number.Value);
        Assert.Equal("“1,500” could mean 1500 or 1.500. Enter the one you mean.", number.Problem);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("12a")]
    [InlineData("1e5")]
    [InlineData("--1")]
    [InlineData("1,23,456")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_is_no_number_is_refused_with_what_was_typed(string typed)
    {
        foreach (var kind in Enum.GetValues<MeasurementKind>())
        {
            var number = TypedNumber.Read(typed, kind);
            Assert.Null(number.Value);
            Assert.Contains(typed, number.Problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_typed_is_nothing_measured_and_no_problem(string? typed) =>
        Assert.Equal(new TypedNumber(null, null), TypedNumber.Read(typed, MeasurementKind.Whole));

    [Fact]
    public void The_servers_culture_has_no_say()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(0.15m, TypedNumber.Read("0.15", MeasurementKind.Fractional).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
