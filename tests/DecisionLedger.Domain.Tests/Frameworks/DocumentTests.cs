using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>The document says what its source says: expected words are written out here, read from nowhere.</summary>
public sealed class DocumentTests
{
    private static readonly FrameworkDocument Document = PublishedFrameworks.Current.Document;

    [Fact]
    public void The_checklist_has_the_source_s_seven_questions_in_its_wording()
    {
        Assert.Equal(
            [
                ("fewShotSuffices", "Can few-shot prompting achieve this?", YesSpeaks.Against),
                ("ragCoversKnowledge", "Does RAG solve the knowledge aspect?", YesSpeaks.Against),
                ("styleCriticalAndComplex", "Is the style/format critical and complex?", YesSpeaks.For),
                ("qualityTrainingData", "Do I have quality training data?", YesSpeaks.For),
                ("stableUseCase", "Is my use case stable (not rapidly changing)?", YesSpeaks.For),
                ("affordable", "Can I afford the training cost and time?", YesSpeaks.For),
                ("capable", "Do I have the technical capability to train?", YesSpeaks.For),
            ],
            Document.Checklist.Questions.Select(question => (question.Id, question.Text, question.YesSpeaks)));
        Assert.Equal("Consider fine-tuning", Document.Checklist.MostlyYes);
        Assert.Equal("Stick with prompting/RAG", Document.Checklist.MostlyNo);
    }

    [Fact]
    public void The_matrix_has_the_source_s_seven_rows_and_none_for_behaviour()
    {
        Assert.Equal(
            [
                "knowledge | Custom knowledge | No | Yes | Partly (static)",
                "style | Custom style | Partly | No | Yes",
                "format | Custom format | Partly | No | Yes",
                "lowLatency | Low latency | No | No | Yes",
                "quickIteration | Quick iteration | Yes | Yes | No",
                "upToDate | Up-to-date info | No | Yes | No",
                "lowCost | Low cost | Yes | Partly | No",
            ],
            Document.Matrix!.Rows.Select(row => $"{row.Need} | {row.Label} | {Cell(row["prompting"])} | {Cell(row["rag"])} | {Cell(row["fineTuning"])}"));

        static string Cell(MatrixCell cell) => cell.Note is null ? $"{cell.Mark}" : $"{cell.Mark} ({cell.Note})";
    }

    [Fact]
    public void The_needs_come_in_their_order_of_importance()
    {
        Assert.Equal(
            ["knowledge", "upToDate", "style", "format", "behaviour", "lowLatency", "quickIteration", "lowCost"],
            Document.Needs.Select(need => need.Id));
    }

    [Fact]
    public void The_approaches_come_in_the_order_of_every_list()
    {
        Assert.Equal(ApproachIds.InOrder, Document.Approaches.Select(approach => approach.Id));
    }

    [Fact]
    public void The_reasons_to_fine_tune_are_quoted()
    {
        Assert.Equal(
            [
                "Consistent style: Always respond in our brand voice; Match this writing style exactly",
                "Specific format: Output must match this JSON schema; Follow this exact template",
                "Domain behavior: Handle medical terminology correctly; Follow legal document conventions",
                "Edge case handling: Reject inappropriate requests this way; Handle errors with this pattern",
                "Reduced latency: Bake knowledge into weights vs. long prompts",
            ],
            Document.ReasonsFor!.Reasons.Select(Words));
    }

    [Fact]
    public void The_reasons_not_to_fine_tune_are_quoted()
    {
        Assert.Equal(
            [
                "Few examples needed: Use few-shot prompting; Works with 5-10 examples in prompt",
                "Knowledge retrieval: Use RAG instead; Answer questions about our docs",
                "Rapidly changing info: Use RAG with updated knowledge base; Fine-tuned knowledge becomes stale",
                "Simple customization: System prompts are enough; Be helpful, use formal language",
                "Budget constraints: Prompting is cheaper to iterate",
            ],
            Document.ReasonsAgainst!.Reasons.Select(Words));
    }

    [Fact]
    public void The_signs_say_why_fine_tuning_helps()
    {
        Assert.Equal(
            [
                ("longPrompts", "Prompts are very long", "Reduce token costs"),
                ("inconsistentFormat", "Output format inconsistent", "Train format compliance"),
                ("styleHardToSpecify", "Style hard to specify", "Learn from examples"),
                ("repeatedMistakes", "Same mistakes repeatedly", "Correct behavior patterns"),
                ("needFasterResponses", "Need faster responses", "No prompt processing"),
            ],
            Document.Signs.Select(sign => (sign.Id, sign.Name, sign.Why)));
    }

    [Fact]
    public void The_guide_s_ladders_are_climbed_as_the_source_says()
    {
        Assert.Equal("What do you need to customize?", Document.Guide!.Start);
        Assert.Equal(
            [
                "Knowledge/Facts: Try RAG First",
                "Style/Tone: Try Prompting First; Not working? Fine-tune",
                "Format/Structure: Try Few-shot First; Inconsistent? Fine-tune",
                "Behavior/Guardrails: Fine-tune",
            ],
            Document.Guide!.Ladders.Select(ladder =>
                $"{ladder.Label}: {string.Join("; ", ladder.Steps.Select(step => step.On is null ? step.Text : $"{step.On} {step.Text}"))}"));
    }

    [Fact]
    public void The_myths_are_set_right_in_the_source_s_words()
    {
        Assert.Equal(
            [
                "Fine-tuning teaches new facts -> Fine-tuning is best for style and format, not knowledge.",
                "Fine-tuning always improves quality -> Can actually degrade general capabilities.",
                "You need thousands of examples -> Quality > Quantity for most use cases.",
                "Fine-tuning is permanent -> You can always fall back to the base model.",
            ],
            Document.Myths.Select(myth => $"{myth.Claim} -> {myth.Reality}"));
        Assert.Contains(Document.Myths[1].Points, point => point is { Label: "Mitigation", Text: "Include diverse examples in training data" });
        Assert.Contains(Document.Myths[2].Points, point => point is { Label: "OpenAI recommends", Text: "50-100 high-quality examples to start" });
        Assert.Contains(Document.Myths[2].Points, point => point is { Label: "Many successful fine-tunes", Text: "200-500 examples" });
        Assert.Contains(Document.Myths[3].Points, point => point is { Label: "Fine-tuned model doesn't work?", Text: "Use base model" });
    }

    [Fact]
    public void What_changes_is_told_before_and_after()
    {
        Assert.Equal(
            [
                ("General writing style", "Your company's tone"),
                ("Broad knowledge", "Domain expertise"),
                ("Generic responses", "Task-specific outputs"),
                ("Standard format", "Your preferred format"),
            ],
            Document.WhatChanges!.Rows.Select(row => (row.Before, row.After)));
    }

    [Fact]
    public void Costs_and_benefits_are_the_source_s_table()
    {
        Assert.Equal(
            [
                ("Setup Time", "Minutes", "Hours", "Days"),
                ("Iteration Speed", "Fast", "Medium", "Slow"),
                ("Per-Request Cost", "Higher (long prompts)", "Medium", "Lower"),
                ("Upfront Cost", "$0", "$10-100", "$100-10K"),
                ("Maintenance", "Easy", "Medium", "Retrain needed"),
            ],
            Document.CostBenefit!.Factors.Select(factor => (factor.Name, factor["prompting"], factor["rag"], factor["fineTuning"])));
    }

    [Fact]
    public void The_spectrum_has_the_source_s_brackets()
    {
        Assert.Equal(
            [
                ("Prompting", "System prompt", "Minutes", "$0-$1", "Easy"),
                ("RAG", "Retrieve + prompt", "Hours", "$10-$100", "Medium"),
                ("Fine-tuning", "Train on your data", "Days-Weeks", "$100-$10,000+", "Complex"),
            ],
            Document.Spectrum!.Bands.Select(band => (band.Name, band.How, band.Time, band.Money, band.Effort)));
    }

    [Fact]
    public void The_take_aways_are_the_source_s_six()
    {
        Assert.Equal(
            [
                "Fine-tuning = Style & Format, not knowledge",
                "Try simpler approaches first - Prompting, then RAG, then fine-tuning",
                "Quality over quantity - 100 great examples beat 10,000 poor ones",
                "Hybrid works best - Combine techniques for optimal results",
                "Consider total cost - Training + inference + maintenance",
                "Plan for iteration - Your first fine-tune won't be perfect",
            ],
            Document.TakeAways!.Items);
    }

    [Fact]
    public void The_examples_have_the_source_s_requirements_and_decisions()
    {
        Assert.Equal(
            [
                ("Answer questions about our product using our documentation", "RAG"),
                ("Generate contracts in our firm's specific style and format", "Fine-tuning + RAG"),
                ("Review code and provide feedback in our team's style", "Fine-tuning (for style) + RAG (for standards)"),
                ("Translate marketing copy for our brand", "Fine-tuning"),
            ],
            Document.Examples.Select(example => (example.Requirement, example.Decision)));
    }

    [Fact]
    public void Only_the_pattern_that_is_ours_says_so()
    {
        Assert.Equal(
            [("fineTunePlusRag", false), ("routerPlusSpecialised", false), ("ragWithPrompt", true)],
            Document.Patterns.Select(pattern => (pattern.Id, pattern.OurReading is not null)));
    }

    [Fact]
    public void Every_rule_has_its_id()
    {
        var rules = Document.Rules;
        Assert.Equal(["K1", "K2", "S1", "S2", "S3", "F1", "F2", "F3", "B1", "L1", "D0"], rules.Pulls.Select(rule => rule.Id));
        Assert.Equal(["T1"], rules.Evidence.Select(rule => rule.Id));
        Assert.Equal(["Q1", "Q4", "Q5", "Q6", "Q7"], rules.Holds.Select(rule => rule.Id));
        Assert.Equal(["H1", "H2", "H3"], rules.Combines.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("tallyPolarity")]
    [InlineData("behaviourWithoutRow")]
    [InlineData("longPromptThreshold")]
    [InlineData("evidenceBeatsOpinion")]
    [InlineData("promptingIsTwo")]
    [InlineData("blockedIsAPath")]
    [InlineData("codeReviewNeedsRag")]
    [InlineData("ragWithPrompt")]
    public void Where_the_source_contradicts_itself_the_document_says_how_it_is_read(string id)
    {
        Assert.Contains(Document.Readings, reading => reading.Id == id);
    }

    private static string Words(SourceReason reason) =>
        $"{reason.Title}: {string.Join("; ", new[] { reason.Advice }.Where(advice => advice is not null).Concat(reason.Quotes).Concat(reason.Notes))}";
}
