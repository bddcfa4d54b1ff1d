using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plumb.Core.Sources;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web;

/// <summary>What pages do with files that a browser sends.</summary>
internal static class PageUploads
{
    /// <summary>Most bytes of one form with its files.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Most files of one form; more come as a ZIP file or by the command line.</summary>
    public const int MostFiles = 200;

    /// <summary>Most bytes of any other form.</summary>
    public const long MostOfForm = 1L << 20;

    /// <summary>Lets a form carry files; every other form is small.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route) => route.WithMetadata(new RequestSizeLimitAttribute(MostBytes));

    /// <summary>Puts the files of a form where their job finds them.</summary>
    /// <returns>The folder's name, or null when the form has no file.</returns>
    /// <exception cref="PlumbException">They are too many.</exception>
    public static async Task<string?> KeepAsync(PageRequest page, IReadOnlyList<IFormFile> files)
    {
        var sent = files.Where(f => f.Length > 0).ToList();
        if (sent.Count == 0)
        {
            return null;
        }

        using var upload = page.Workspace.Jobs.Spool.Begin();
        return await upload.AddAsync(OpenAsync(sent), MostFiles, page.Cancel) ? upload.Keep() : throw new PlumbException(T("add.tooMany", sent.Count, MostFiles));
    }

    private static async IAsyncEnumerable<(string Name, Stream Content)> OpenAsync(IEnumerable<IFormFile> files)
    {
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            yield return (file.FileName, content);
        }
    }
}
