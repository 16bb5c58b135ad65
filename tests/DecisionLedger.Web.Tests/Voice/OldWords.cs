using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Tests.Voice;

/// <summary>Words that no reader should meet, and what is said instead: one word for one thing.</summary>
public sealed record OldWord(string Name, string Instead, Regex Pattern)
{
    public static readonly OldWord[] All =
    [
        Of("otherwise", "or else, differently", @"\botherwise\b"),
        Of("anew", "again", @"\banew\b"),
        Of("newly", "new", @"\bnewly\b"),
        Of("beside", "next to, with", @"\bbeside\b"),
        Of("stands", "is, current", @"\b(stands?|stood|standing)\b(?! still|-in| in for)"),
        Of("for ever", "permanently", @"\bfor ever\b"),
        Of("no more", "no longer", @"\bno more\b(?! than| pages)"),
        Of("of yours", "your", @"\bof yours\b"),
        Of("at once", "now, together", @"\bat once\b"),
        Of("unknown", "not answered", @"\bunknown\b(?! name| command| option|-)"),
        Of("stated", "answered", @"\b(un)?stated\b|\bstates\b(?! of| in)"),
        Of("contested", "tied", @"\bcontested\b"),
        Of("settle", "break the tie", @"\bsettles?\b|\bsettled (by|it)\b(?! is)"),
        Of("supersede", "replace", @"\bsupersed"),
        Of("uphold", "keep", @"\buph[eo]ld"),
        Of("fire", "apply", @"\bfire[sd]?\b|\bfiring\b"),
        Of("hold back", "block", @"\bh[oe]ld(s|ing)?\b[^.]{0,30}\bback\b"),
        Of("gate", "blocker", @"\bgates?\b"),
        Of("adrift", "no longer matches", @"\badrift\b|\bmove[sd]? away\b"),
        Of("revisit", "review", @"\brevisit|\blook(ed|s)? again\b|\blook at it again\b"),
        Of("attempt", "trial", @"\bexperiments?\b|\battempts? (at|with) (a |an )?(approach|few|system|rag|fine)"),
        Of("figure", "number", @"\bfigures?\b"),
        Of("take away", "remove, discard, revoke", @"\bta(k(e|es|en|ing)|ook) (it |them )?away\b|\bretract|\blets? go\b"),
        Of("robust", "settled", @"\brobust|\bhow certain\b"),
        Of("as if", "what-if", @"\bas if\b"),
        Of("moment", "point", @"(?<!in a |Wait a |a |within )\bmoments?\b"),
        Of("read under", "uses version", @"\bread under\b|\badopt(s|ed|ing)?\b"),
        Of("tip", "change", @"\btip(s|ped|ping)\b"),
        Of("moves", "changes", @"\b(recommendations?|decisions?) (has |have )?move[sd]?\b"),
        Of("log", "create a use case", @"\blog(s|ged|ging)? (a |an |the |this )?(new )?(use case|assessment)"),
        Of("plant", "create", @"\bplant(s|ed|ing)\b"),
        Of("speaks for", "counts for", @"\bspeaks? (for|against)\b"),
        Of("left out", "omitted, not included", @"\bleft out\b"),
        Of("comes true", "is met", @"\bc(omes?|ame) true\b"),
        Of("gives way", "is replaced by", @"\b(gives?|gave) way\b"),
        Of("meanwhile", "in the meantime", @"\bRecorded meanwhile\b"),
    ];

    private static OldWord Of(string name, string instead, string pattern) =>
        new(name, instead, new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));
}
