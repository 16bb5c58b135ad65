using Bunit;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Tests.Components;

public class SupportBarsTests : BunitContext
{
    [Fact]
    public void Bars_come_in_the_framework_s_order_of_families_however_they_were_stored()
    {
        var families = PublishedFrameworks.Current.Document.Families;
        var stored = new Support([.. families.Reverse().Select((family, index) => KeyValuePair.Create(family.Id, index / 10.0))]);

        var bars = Render<SupportBars>(p => p.Add(x => x.Support, stored).AddCascadingValue(PublishedFrameworks.Current));

        Assert.Equal(families.Select(family => Approach.OfFamily(family.Id, PublishedFrameworks.Current).Name), bars.FindAll("dt").Select(name => name.TextContent));
    }
}
