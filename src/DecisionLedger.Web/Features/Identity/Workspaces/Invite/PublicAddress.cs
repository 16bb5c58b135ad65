namespace DecisionLedger.Web.Features.Identity.Workspaces.Invite;

/// <summary>The setting <c>PublicAddress</c>: under which address people reach the program, for links that are sent to somebody.</summary>
public sealed class PublicAddress
{
    public const string Setting = "PublicAddress";

    private readonly Uri? _address;

    /// <exception cref="InvalidOperationException">It is set to something that is no address of a site.</exception>
    public PublicAddress(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } set)
            return;
        if (!Uri.TryCreate(set, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.PathAndQuery != "/" || address.Fragment.Length > 0)
            throw new InvalidOperationException($"{Setting} is '{set}'. Set it to the address that people open, without a path, such as https://ledger.example.org.");
        _address = address;
    }

    /// <param name="path">A path of this site.</param>
    /// <param name="opened">The address under which the reader has opened it; counts where the setting does not say.</param>
    public string LinkTo(string path, string opened) => new Uri(_address ?? new Uri(opened), path).AbsoluteUri;
}
