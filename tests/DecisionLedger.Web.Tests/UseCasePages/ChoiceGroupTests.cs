using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DecisionLedger.Web.Tests.UseCasePages;

public sealed class ChoiceGroupTests : BunitContext
{
    private static readonly Choice<NeedLevel?>[] Levels =
        [new(null, "Not answered"), new(NeedLevel.NotNeeded, "Not needed"), new(NeedLevel.Wanted, "Wanted"), new(NeedLevel.Critical, "Critical")];

    private readonly FakeTimeProvider _time = new();
    private readonly List<NeedLevel?> _recorded = [];
    private readonly IRenderedComponent<ChoiceGroup<NeedLevel?>> _group;

    public ChoiceGroupTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        _group = Render<ChoiceGroup<NeedLevel?>>(group => group
            .Add(g => g.Label, "Style").Add(g => g.Choices, Levels).Add(g => g.Recorded, true).Add(g => g.Chosen, _recorded.Add));
    }

    [Fact]
    public void Arrow_keys_select_and_record_nothing_until_a_pause()
    {
        Arrow("Not needed");
        Arrow("Wanted");
        Arrow("Critical");

        _group.WaitForAssertion(() => Assert.Equal("Critical", _group.Find(".chosen span").TextContent));
        Assert.Empty(_recorded);
        _time.Advance(TimeSpan.FromSeconds(1.6));
        _group.WaitForAssertion(() => Assert.Equal([NeedLevel.Critical], _recorded));
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData(" ")]
    public void Enter_and_space_record_what_is_selected(string key)
    {
        Arrow("Wanted");
        Press(key);

        _group.WaitForAssertion(() => Assert.Equal([NeedLevel.Wanted], _recorded));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(_recorded);
    }

    [Fact]
    public void Leaving_records_what_is_selected_once()
    {
        Arrow("Not needed");
        Arrow("Wanted");
        _group.Find(".choices").FocusOut();
        _group.Find(".choices").FocusOut();

        _group.WaitForAssertion(() => Assert.Equal([NeedLevel.Wanted], _recorded));
    }

    [Fact]
    public void Going_there_and_back_by_arrow_keys_records_nothing()
    {
        Arrow("Not needed");
        Arrow("Not answered");
        _group.Find(".choices").FocusOut();
        Press("2");

        _group.WaitForAssertion(() => Assert.Equal([NeedLevel.Wanted], _recorded));
    }

    [Fact]
    public void A_click_records_at_once_after_arrow_keys_too()
    {
        Arrow("Wanted");
        _group.Find(".choices").TriggerEvent("onpointerdown", new PointerEventArgs());
        Radio("Critical").Change("on");

        _group.WaitForAssertion(() => Assert.Equal([NeedLevel.Critical], _recorded));
    }

    [Theory]
    [InlineData("1", NeedLevel.NotNeeded)]
    [InlineData("3", NeedLevel.Critical)]
    [InlineData("0", null)]
    public void A_digit_records_its_choice(string key, NeedLevel? level)
    {
        _group.Render(group => group.Add(g => g.Value, NeedLevel.Wanted));

        Press(key);
        Press("7");

        Assert.Equal([level], _recorded);
    }

    private void Arrow(string to)
    {
        // As a browser sends them: the focus leaves one radio for the next before the choice is told.
        Press("ArrowRight");
        _group.Find(".choices").FocusOut();
        Radio(to).Change("on");
    }

    private void Press(string key) => _group.Find(".choices").KeyDown(key);

    private AngleSharp.Dom.IElement Radio(string name) => _group.Find($"input[value='{name}']");
}
