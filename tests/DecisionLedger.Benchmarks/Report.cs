using System.Diagnostics;
using System.Globalization;

namespace DecisionLedger.Benchmarks;

/// <summary>Prints figures beside the floor that was measured in the same run: on shared machines only the ratio means something.</summary>
public static class Report
{
    public static void Heading(string text) => Console.WriteLine($"{Environment.NewLine}# {text}");

    public static void Line(string what, string figures) => Console.WriteLine($"{what,-46} {figures}");

    private static readonly List<(string What, string Measured, string Floor, string Ratio, string Goal, bool? Met)> Figures = [];

    /// <summary>Keeps a figure for the table at the end of the run.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="measured">The figure, with its unit.</param>
    /// <param name="floor">What the same run measured as the floor; empty where the goal has none.</param>
    /// <param name="ratio">The figure as a share or a multiple of the floor; empty where there is none.</param>
    /// <param name="goal">The goal, as a reader checks it.</param>
    /// <param name="met">Whether it is met; null where the figure has no goal.</param>
    public static void Figure(string what, string measured, string floor, string ratio, string goal, bool? met)
    {
        Figures.Add((what, measured, floor, ratio, goal, met));
        Line(what, $"{measured}{(floor.Length > 0 ? $"; floor {floor}" : "")}{(ratio.Length > 0 ? $"; {ratio} of the floor" : "")}{(goal.Length > 0 ? $"; goal {goal}" : "")}");
    }

    /// <summary>Prints every figure kept so far as one table.</summary>
    public static void Table()
    {
        Console.WriteLine();
        Console.WriteLine("| figure | measured | floor | ratio | goal | met |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var f in Figures)
            Console.WriteLine($"| {f.What} | {f.Measured} | {f.Floor} | {f.Ratio} | {f.Goal} | {(f.Met switch { true => "yes", false => "no", _ => "" })} |");
    }

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
