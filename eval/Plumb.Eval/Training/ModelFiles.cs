namespace Plumb.Eval.Training;

/// <summary>Where the files of the judge lie in the source tree.</summary>
internal static class ModelFiles
{
    public static string Folder() => Path.Combine(DataFolder.RepositoryRoot(), "src", "Plumb.Core", "Verification", "Judging");
}
