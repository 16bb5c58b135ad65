using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DecisionLedger.Web.Api.Documents;

/// <summary>What the document says of the whole API.</summary>
public static class DocumentDetails
{
    public const string Scheme = "token";

    public static Task Apply(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DecisionLedger",
            Version = "1",
            Description =
                """
                Log what a team wants a language model to do, get a reasoned answer to *prompt, retrieve, fine-tune, or combine?*, decide, and keep the whole story.

                **Tokens.** Send a token of a workspace as `Authorization: Bearer …`; a member makes one under Settings. A token reads and writes in its workspace only, as far as its role goes.

                **Versions.** A use case carries its version as `ETag`. Send it back as `If-Match` with what you record, and it is refused with 412 if anything was recorded since; the problem lists what. Without `If-Match` it is recorded on whatever stands.

                **Repeats.** Send an `Idempotency-Key` with what you record, and the same request sent again is answered as the first one was (with `Idempotent-Replayed: true`), not carried out twice.

                **Problems** are RFC 9457 problem details. `code` is stable and meant for programs, `detail` for people, `field` names what it is about. A refused request changed nothing.

                **JSON** is read strictly: names in their exact spelling and once, numbers as numbers; an unknown name is refused, never left out silently.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A workspace's token (dl_…)." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
