using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Plumb.Core.Checking;

namespace Plumb.Host.Api;

/// <summary>The OpenAPI 3.1 document of the API, made from the endpoints.</summary>
internal static class ApiDescription
{
    /// <summary>Name of the document, and what stands in its address.</summary>
    public const string Version = "v1";

    private const string KeyScheme = "key";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = type => NameOf(type.Type) is { } name ? name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Plumb",
                Version = Checker.Version,
                Description = "Answers questions from a library of archived sources. No sentence is published unless the exact passage that it rests on is archived and was checked to support it. Offsets count Unicode code points. Long work is a job: it is ordered, watched by events, and its result stays.",
                License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            };
            // Relative: the document holds for every address and workspace under which it is read.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                [KeyScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of this library, made with plumb keys add. Not needed where the server asks for none." },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<ApiNeed>().FirstOrDefault() is { } need)
            {
                operation.Description = $"Needs the role {need.Role.ToString().ToLowerInvariant()}.";
            }

            if (metadata.OfType<TakesIdempotencyKey>().Any())
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Description = "The caller's own name for the order: sent twice, it is done once.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
                });
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Names of generic lists that a person would give.</summary>
    private static string? NameOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ApiPage<>) ? $"{type.GenericTypeArguments[0].Name}Page" : null;
}
