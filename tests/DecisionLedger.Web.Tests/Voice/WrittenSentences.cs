using System.Text;
using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Tests.Voice;

/// <summary>Finds the sentences in our sources that a person will read. A plain reading of the files: it may take a piece of code for a sentence, and passes over a lone word in code.</summary>
public static partial class WrittenSentences
{
    // Attributes whose values are for machines. What is code in the others has no blank, or signs that no sentence has.
    private static readonly HashSet<string> ForMachines =
        ["class", "style", "id", "for", "href", "src", "d", "name", "type", "value", "rel", "dir", "role", "autocomplete", "viewBox", "transform", "points", "data-keep-opens", "aria-controls", "aria-labelledby", "aria-describedby"];

    // A lone word in another attribute is a name in code.
    private static readonly HashSet<string> Shown = ["Title", "Label", "aria-label", "placeholder", "title", "alt", "Placeholder"];

    /// <summary>Of a C# or JavaScript source: what its string literals say.</summary>
    public static IEnumerable<string> InCode(string source) =>
        Literal().Matches(source).Where(m => m.Groups["said"].Success).Select(m => Flat(m.Groups["said"].Value)).Where(IsSentence);

    /// <summary>Of a Razor component: its text, its attributes, and the literals in its code.</summary>
    public static IEnumerable<string> InMarkup(string source)
    {
        source = Comment().Replace(source, "");
        var code = source.IndexOf("\n@code", StringComparison.Ordinal);
        var inCode = new StringBuilder();
        var markup = WithoutExpressions(code < 0 ? source : source[..code], inCode);
        if (code >= 0)
            inCode.Append(source, code, source.Length - code);
        return Tag().Matches(markup).SelectMany(tag => Attribute().Matches(tag.Value))
            .Where(attribute => !ForMachines.Contains(attribute.Groups["name"].Value) && !Code().IsMatch(attribute.Groups["value"].Value)
                && (attribute.Groups["value"].Value.Contains(' ', StringComparison.Ordinal) || Shown.Contains(attribute.Groups["name"].Value)))
            .Select(attribute => attribute.Groups["value"].Value)
            .Concat(Tag().Split(markup).SelectMany(text => text.Split('\n').Where(line => !Code().IsMatch(line) && !Statement().IsMatch(line))))
            .Select(Flat)
            .Where(text => text.Any(char.IsAsciiLetterLower))
            .Concat(InCode(inCode.ToString()))
            .Where(text => !IsQuery(text));
    }

    /// <summary>Of a text that is read as it is, such as a README: its lines outside of code.</summary>
    public static IEnumerable<string> InText(string text) =>
        CodeInText().Replace(text, "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>What stands in parentheses after an @ is code; of it only the literals are for a reader.</summary>
    private static string WithoutExpressions(string markup, StringBuilder code)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < markup.Length; i++)
        {
            var opens = OpensExpression().Match(markup, i);
            if (markup[i] != '@' || !opens.Success || opens.Index != i)
            {
                kept.Append(markup[i]);
                continue;
            }

            var (depth, at) = (1, i + opens.Length);
            for (; at < markup.Length && depth > 0; at++)
                depth += markup[at] is '(' or '{' ? 1 : markup[at] is ')' or '}' ? -1 : 0;
            code.Append(markup, i, at - i).Append('\n');
            // A block holds markup of its own, which is read like the rest.
            kept.Append(opens.Value == "@{" && markup[i..at].Contains('<', StringComparison.Ordinal) ? WithoutExpressions(markup[(i + 2)..(at - 1)], code) : "…");
            i = at - 1;
        }

        return Name().Replace(kept.ToString(), "…");
    }

    private static bool IsSentence(string text) =>
        text.Any(char.IsAsciiLetterLower) && (text.Contains(' ', StringComparison.Ordinal) || LoneWord().IsMatch(text)) && !IsQuery(text) && !CutLiteral().IsMatch(text);

    private static bool IsQuery(string text) => Query().IsMatch(text);

    private static string Flat(string text) => Blank().Replace(Hole().Replace(text, "…"), " ").Trim();

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$*\"{3}(?<said>.*?)\"{3}|\$?@\$?"(?<said>(?:[^"]|"")*)"|\$?"(?<said>(?:[^"\\\n]|\\.)*)"|`(?<said>[^`]*)`|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(if|else if|foreach|for|while|switch|using|lock)\s*\(|@\(|@\{")]
    private static partial Regex OpensExpression();

    [GeneratedRegex(@"@[A-Za-z_][\w.]*(\([^()]*\)|\[[^\[\]]*\]|\?|!|\.\w+)*")]
    private static partial Regex Name();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<name>[\w:-]+)=""(?<value>[^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"=>|==|\?\?|&&|\|\||!=|\w\(| is not |""/|\.\w+\.|^\s*\w+(\.\w+)+\s*$")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*(case\b.*|default:|break;|else\b.*|[{}]+|(var|switch|if|foreach|for)\b.*|.*;)\s*$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"```.*?```|`[^`]*`|\((?:https?:|\.{0,2}/)[^)]*\)|^ {4}.*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeInText();

    // What is left of a literal that has literals of its own in its holes.
    [GeneratedRegex(@"==|=>|\?\?|&&|\.\w+\(| [?:] …|\?$|\($|is null")]
    private static partial Regex CutLiteral();

    [GeneratedRegex(@"^[A-Z][a-z]+$")]
    private static partial Regex LoneWord();

    [GeneratedRegex(@"\b(select|insert into|update|delete from|create|alter|lock|from|join|order by|grant)\b.*\b(from|values|set|table|index|tenant_id|where|asc|desc|on|mode|mt_\w+)\b|\w+_\w+ …|[a-z]\.[a-z]+_")]
    private static partial Regex Query();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
