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
                Describe what a language model should do, get a reasoned answer to *prompt, retrieve, fine-tune, or combine?*, decide, and keep the whole story.

                **Tokens.** Send a workspace token as `Authorization: Bearer …`. Create one in Settings. A token works in its workspace only, with the permissions of its role.

                **Versions.** A use case has its version as `ETag`. Send it as `If-Match` with a change: if anything was recorded since, the change is refused with 412 and the problem lists the new events. Without `If-Match`, the change is recorded on the latest version.

                **Repeats.** Send an `Idempotency-Key` with a change. If you send the same request again, you get the first answer (with `Idempotent-Replayed: true`) and nothing is recorded twice.

                **Problems** are RFC 9457 problem details. `code` is stable and for programs, `detail` is for people, and `field` names the field. A refused request changes nothing.

                **JSON** is read strictly: exact names, each once, and numbers as numbers. An unknown name is refused, never ignored.
                """,
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A workspace token (dl_…)." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
