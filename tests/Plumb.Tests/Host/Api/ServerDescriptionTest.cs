using System.Text.Json;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using Xunit;

namespace Plumb.Tests.Host.Api;

/// <summary>The API's own description.</summary>
public sealed class ServerDescriptionTest(HarbourServer server) : IClassFixture<HarbourServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_every_operation_has_a_name_a_summary_and_a_role()
    {
        using var document = JsonDocument.Parse(await server.Http.GetStringAsync("/api/v1/openapi.json", Cancel));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).ToList();

        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(operations.Count >= 30, $"{operations.Count} operations");
        Assert.All(operations, o => Assert.True(o.Value.TryGetProperty("operationId", out _) && o.Value.TryGetProperty("summary", out _) && o.Value.TryGetProperty("description", out _), o.ToString()));
        Assert.DoesNotContain(document.RootElement.GetProperty("paths").EnumerateObject(), p => !p.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_is_generated_from_it_compiles()
    {
        var document = await OpenApiDocument.FromJsonAsync(await server.Http.GetStringAsync("/api/v1/openapi.json", Cancel), Cancel);
        var code = new CSharpClientGenerator(document, new CSharpClientGeneratorSettings
        {
            ClassName = "PlumbClient",
            CSharpGeneratorSettings = { Namespace = "Generated", JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.SystemTextJson },
        }).GenerateFile();

        Assert.Empty(await GeneratedClient.ErrorsAsync(code, Cancel));
        Assert.Contains("Task<JobView> AskAsync(", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_page_shows_every_operation_and_asks_nobody_else()
    {
        var html = await server.Http.GetStringAsync("/api", Cancel);

        Assert.Contains("/api/v1/sources/{id}/text", html, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"http", html, StringComparison.Ordinal);
    }
}
