using System.Globalization;
using System.Text;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.Versions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>Takes a framework document from a file on the reader's machine.</summary>
public sealed partial class DocumentFile
{
    // No character of a document takes more than three bytes of UTF-8 for each UTF-16 unit that is counted.
    private const long MostBytes = 3L * VersionDecider.LongestDocument;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string? _problem;
    private bool _reading;

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public ImportedDocument? Document { get; set; }

    [Parameter]
    public EventCallback<ImportedDocument?> DocumentChanged { get; set; }

    /// <summary>Why what was sent was refused; null where it was not.</summary>
    [Parameter]
    public string? Refused { get; set; }

    private static string MostCharacters => VersionDecider.LongestDocument.ToString("N0", CultureInfo.InvariantCulture);

    private string? Said => _problem ?? Refused;

    private async Task Take(InputFileChangeEventArgs chosen)
    {
        _problem = null;
        _reading = true;
        ImportedDocument? read = null;
        try
        {
            read = await Read(chosen.File);
        }
        catch (DecoderFallbackException)
        {
            _problem = $"{chosen.File.Name} is not UTF-8 text. Save it as UTF-8, then choose it again.";
        }
        catch (IOException)
        {
            _problem = $"{chosen.File.Name} could not be read. It may have moved, or the connection was lost. Choose it again.";
        }
        finally
        {
            _reading = false;
        }

        await DocumentChanged.InvokeAsync(read);
    }

    private async Task<ImportedDocument?> Read(IBrowserFile file)
    {
        if (file.Size > MostBytes)
        {
            _problem = string.Create(CultureInfo.InvariantCulture, $"{file.Name} is too large: {file.Size / 1_000_000.0:N1} MB (limit {VersionDecider.LongestDocument:N0} characters).");
            return null;
        }

        await using var stream = file.OpenReadStream(MostBytes);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        var text = Strict.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            _problem = $"{file.Name} is empty.";
            return null;
        }

        if (text.Length > VersionDecider.LongestDocument)
        {
            _problem = string.Create(CultureInfo.InvariantCulture, $"{file.Name} is {TextLimits.Excess(text.Length, VersionDecider.LongestDocument)}.");
            return null;
        }

        return ImportedDocument.Of(file.Name, text);
    }
}
