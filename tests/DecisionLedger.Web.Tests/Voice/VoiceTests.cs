using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Tests.Api;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Voice;

/// <summary>Everything that a person reads says one word for one thing: no sentence has a word that was given up.</summary>
public sealed class VoiceTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    private static readonly string[] Sources = ["src/DecisionLedger.Domain", "src/DecisionLedger.Web", "src/DecisionLedger.EmbeddedPostgres"];

    // What our own documents may say in their own words; the rest quotes the source, or is recorded with what was recommended.
    private static readonly HashSet<string> OurTexts = ["help", "ourReading", "readAs", "why", "sourceSays", "introduction", "description"];

    [Fact]
    public void No_sentence_of_the_program_has_a_word_that_was_given_up() => Holds(
        Sources.SelectMany(SourceFiles.In)
            .SelectMany(SentencesIn)
            .Concat(WrittenSentences.InText(File.ReadAllText(Path.Combine(SourceFiles.Root, "README.md"))).Select(line => ("README.md", line))));

    [Fact]
    public void No_text_of_our_own_in_the_frameworks_has_one() => Holds(
        new[] { ("customise-llm", PublishedFrameworks.Current.ToJson()), ("build-or-buy", StarterFramework.For("starter", "Starter").ToJson()) }
            .SelectMany(document => OwnTexts(JsonNode.Parse(document.Item2)!).Select(text => (document.Item1, text))));

    [PostgresFact]
    public async Task No_description_of_the_API_has_one() =>
        Holds(Descriptions((await ledger.Anonymous.Get("/openapi/v1.json")).Is(200).Json).Distinct().Select(text => ("openapi", text)));

    [Theory]
    [InlineData("""<p class="gate">@(x ? "It was upheld" : "")</p>""", "It was upheld")]
    [InlineData("""<EmptyState Title="Nothing fires" Do="@Words" />""", "Nothing fires")]
    [InlineData("""@if (row.Contested) { <b>2 contested</b> }""", "2 contested")]
    [InlineData("<p>It stands\n at once.</p>", "at once")]
    [InlineData("<p/>\n@code {\n  string Words => $\"Look again at {Name}\";\n}", "Look again")]
    public void The_look_for_words_finds_them_in_markup(string markup, string found) =>
        Assert.Contains(WrittenSentences.InMarkup(markup), sentence => sentence.Contains(found, StringComparison.Ordinal) && OldWord.All.Any(word => word.Pattern.IsMatch(sentence)));

    [Theory]
    [InlineData("""throw new X($"{name} is unknown here");""")]
    [InlineData("""// unknown here""" + "\n" + """var a = "The gate is closed";""")]
    [InlineData(""""var a = """It is read under version 2"""; """")]
    public void The_look_for_words_finds_them_in_code(string code) =>
        Assert.Contains(WrittenSentences.InCode(code), sentence => OldWord.All.Any(word => word.Pattern.IsMatch(sentence)));

    /// <summary>The list of what is allowed only shrinks: an entry that allows nothing is one too many.</summary>
    private static void Holds(IEnumerable<(string Where, string Sentence)> sentences)
    {
        var read = sentences.ToList();
        var wheres = read.Select(sentence => sentence.Where).ToHashSet();
        var allowed = AllowedWord.All.Where(entry => wheres.Contains(entry.Where)).ToList();
        var found = (
            from sentence in read
            from word in OldWord.All
            where word.Pattern.IsMatch(sentence.Sentence)
            select (sentence.Where, sentence.Sentence, Word: word)).ToList();
        var refused = found.Where(one => !allowed.Any(entry => entry.Allows(one.Where, one.Word.Name, one.Sentence)))
            .Select(one => $"{one.Where}: “{one.Word.Name}” (say: {one.Word.Instead}) in: {one.Sentence}").Distinct().ToList();
        var needless = allowed.Where(entry => !found.Any(one => entry.Allows(one.Where, one.Word.Name, one.Sentence)))
            .Select(entry => $"Allowed and not there: {entry.Where}: “{entry.Word}”: {entry.Part}").ToList();
        Assert.True(refused.Count + needless.Count == 0, string.Join(Environment.NewLine, refused.Concat(needless)));
        Assert.NotEmpty(read);
    }

    private static IEnumerable<(string Where, string Sentence)> SentencesIn(string file)
    {
        var sentences = Path.GetExtension(file) switch
        {
            ".razor" => WrittenSentences.InMarkup(File.ReadAllText(file)),
            ".cs" or ".js" => WrittenSentences.InCode(File.ReadAllText(file)),
            _ => [],
        };
        var where = Path.GetFileName(file);
        return sentences.Select(sentence => (where, sentence));
    }

    private static IEnumerable<string> OwnTexts(JsonNode? node, string? name = null) => node switch
    {
        JsonObject fields => fields.SelectMany(field => OwnTexts(field.Value, field.Key)),
        JsonArray items => items.SelectMany(item => OwnTexts(item, name)),
        JsonValue value when name is not null && OurTexts.Contains(name) && value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field.Key is "description" or "summary" && field.Value is JsonValue value && value.TryGetValue<string>(out var text) ? WrittenSentences.InText(text) : Descriptions(field.Value)),
        JsonArray items => items.SelectMany(Descriptions),
        _ => [],
    };
}

/// <summary>A word that a sentence may have although it was given up: a name that is published, a quotation, or another sense of the word.</summary>
/// <param name="Where">The file; openapi for the descriptions of the API.</param>
/// <param name="Word">The word's name in <see cref="OldWord"/>.</param>
/// <param name="Part">A part of the sentence.</param>
public sealed record AllowedWord(string Where, string Word, string Part)
{
    /// <summary>One entry a line: where | word | part of the sentence | why.</summary>
    public static readonly AllowedWord[] All =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Voice", "allowed-words.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | "))
            .Select(parts => parts.Length == 4 ? new AllowedWord(parts[0], parts[1], parts[2]) : throw new InvalidDataException($"No reason given: {string.Join(" | ", parts)}")),
    ];

    public bool Allows(string where, string word, string sentence) => Where == where && Word == word && sentence.Contains(Part, StringComparison.Ordinal);
}
