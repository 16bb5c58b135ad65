using System.Diagnostics;
using System.Globalization;

namespace DecisionLedger.Benchmarks;

/// <summary>Prints figures beside the floor that was measured in the same run: on shared machines only the ratio means something.</summary>
public static class Report
{
    public static void Heading(string text) => Console.WriteLine($"{Environment.NewLine}# {text}");

    public static void Line(string what, string figures) => Console.WriteLine($"{what,-46} {figures}");

    public static string Rate(double perSecond) => $"{perSecond.ToString("N0", CultureInfo.InvariantCulture)}/s";

    public static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    /// <returns>The milliseconds that half, and that nineteen of twenty, of the calls stay under.</returns>
    public static (double P50, double P95) Percentiles(List<double> milliseconds)
    {
        milliseconds.Sort();
        return (milliseconds[milliseconds.Count / 2], milliseconds[(int)(milliseconds.Count * 0.95)]);
    }

    /// <summary>Calls a few times to warm up, then measures each call.</summary>
    public static async Task<(double P50, double P95)> MeasureAsync(int calls, Func<int, Task> call)
    {
        for (var i = 0; i < Math.Min(5, calls); i++)
            await call(i);
        var taken = new List<double>(calls);
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call(i);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Percentiles(taken);
    }

    public static void Compare(string what, (double P50, double P95) measured, (double P50, double P95) floor) => Line(
        what,
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {measured.P50:0.0} ms, p95 {measured.P95:0.0} ms; floor p50 {floor.P50:0.0} ms, p95 {floor.P95:0.0} ms; {measured.P50 / floor.P50:0.0} times the floor"));
}
