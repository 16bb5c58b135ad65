using System.Globalization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>The names of the form's fields, and the way back from what the browser kept under them to a draft.</summary>
public static class DraftFields
{
    public const string Id = "id";
    public const string Framework = "framework";
    public const string Title = "title";
    public const string Requirement = "requirement";

    // More than anyone makes; a store that was tampered with makes no endless page.
    private const int MostTrials = 50;

    public static string Need(string need) => $"need.{need}";

    public static string NeedReason(string need) => $"need.{need}.reason";

    public static string Answer(string question) => $"answer.{question}";

    public static string AnswerReason(string question) => $"answer.{question}.reason";

    public static string Sign(string sign) => $"sign.{sign}";

    public static string SignNote(string sign) => $"sign.{sign}.note";

    public static string Measurement(string measurement) => $"measurement.{measurement}";

    public static string MeasurementNote(string measurement) => $"measurement.{measurement}.note";

    /// <param name="place">The trial's place, from 0.</param>
    /// <param name="part">approach, outcome, note, or purpose. and a need.</param>
    public static string Trial(int place, string part) => string.Create(CultureInfo.InvariantCulture, $"trial.{place}.{part}");

    /// <summary>The draft that a browser kept. What it does not know, or has in another shape, is passed over.</summary>
    public static AssessmentDraft Read(IReadOnlyDictionary<string, string> kept, Domain.Frameworks.Framework framework)
    {
        string Text(string name) => kept.GetValueOrDefault(name, "");

        var draft = AssessmentDraft.For(framework, Guid.TryParse(Text(Id), out var id) ? id : null);
        draft.Title = Text(Title);
        draft.Requirement = Text(Requirement);
        foreach (var (need, typed) in draft.Needs)
            (typed.Level, typed.Reason) = (Choice<NeedLevel>(Text(Need(need))), Text(NeedReason(need)));
        foreach (var (question, typed) in draft.Answers)
            (typed.Answer, typed.Reason) = (Choice<AnswerValue>(Text(Answer(question))), Text(AnswerReason(question)));
        foreach (var (sign, typed) in draft.Signs)
            (typed.Seen, typed.Note) = (Text(Sign(sign)).Length > 0, Text(SignNote(sign)));
        foreach (var (measurement, typed) in draft.Measurements)
            (typed.Text, typed.Note) = (Text(Measurement(measurement)), Text(MeasurementNote(measurement)));

        for (var place = 0; place < MostTrials && kept.ContainsKey(Trial(place, "approach")); place++)
        {
            draft.Trials.Add(new TypedTrial
            {
                Approach = framework.Approach(Text(Trial(place, "approach")))?.Id ?? "",
                Outcome = Choice<TrialOutcome>(Text(Trial(place, "outcome"))),
                Note = Text(Trial(place, "note")),
                Purposes = framework.Document.Needs.Select(n => n.Id).Where(n => kept.ContainsKey(Trial(place, $"purpose.{n}"))).ToHashSet(),
            });
        }

        return draft;
    }

    private static T? Choice<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsDigit(text[0]) ? value : null;
}
