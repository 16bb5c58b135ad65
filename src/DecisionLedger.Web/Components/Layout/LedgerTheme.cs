using MudBlazor;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>MudBlazor's measures and type. Its colours come from css/mud.css, where both themes are decided before the first paint.</summary>
public static class LedgerTheme
{
    private static readonly string[] Sans = ["IBM Plex Sans", "system-ui", "sans-serif"];

    public static MudTheme Instance { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = ".95rem", LineHeight = "1.5", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Sans, FontSize = "1.6rem", FontWeight = "600", LineHeight = "1.2", LetterSpacing = "-.015em" },
            H2 = new H2Typography { FontFamily = Sans, FontSize = "1.15rem", FontWeight = "600", LineHeight = "1.2", LetterSpacing = "-.005em" },
            H3 = new H3Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "0" },
            H4 = new H4Typography { FontFamily = Sans, FontSize = "1rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "0" },
            H5 = new H5Typography { FontFamily = Sans, FontSize = ".95rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "0" },
            H6 = new H6Typography { FontFamily = Sans, FontSize = ".95rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "0" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Sans, FontSize = "1rem", LetterSpacing = "0" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Sans, FontSize = ".9rem", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Sans, FontSize = "1rem", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Sans, FontSize = ".93rem", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = ".93rem", FontWeight = "600", LetterSpacing = "0", TextTransform = "none" },
            Caption = new CaptionTypography { FontFamily = Sans, FontSize = ".8rem", LetterSpacing = "0" },
            Overline = new OverlineTypography { FontFamily = Sans, FontSize = ".72rem", FontWeight = "600", LetterSpacing = ".07em", TextTransform = "uppercase" },
        },
    };
}
