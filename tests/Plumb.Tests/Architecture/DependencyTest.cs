using System.Reflection;
using NetArchTest.Rules;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Architecture;

public sealed class DependencyTest
{
    /// <summary>Each folder may use only those before it.</summary>
    private static readonly string[] Folders =
    [
        "Text", "Sources", "Gathering", "Reading", "Retrieval", "Weighing", "Drafting", "Claims", "Verification", "Checking", "Rechecking", "Correcting", "Serving",
    ];

    private static readonly Assembly Core = typeof(Source).Assembly;
    private static readonly Assembly Adapters = Assembly.Load("Plumb.Adapters");

    [Fact]
    public void Core_references_no_package_and_no_project()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src/Plumb.Core/Plumb.Core.csproj"));

        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        Assert.All(Core.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Adapters_reference_Core_and_nothing_of_the_host() =>
        Assert.DoesNotContain(Adapters.GetReferencedAssemblies(), name => name.Name == "plumb");

    [Fact]
    public void Every_folder_of_Core_has_a_place_in_the_order() => Assert.All(
        Repository.Files("src/Plumb.Core", ".cs"),
        file => Assert.Contains(Repository.Relative(file).Split('/')[2], Folders));

    [Fact]
    public void Using_lines_in_Core_name_only_folders_before_their_own_and_parts_of_it()
    {
        foreach (var file in Repository.Files("src/Plumb.Core", ".cs"))
        {
            var own = Array.IndexOf(Folders, Repository.Relative(file).Split('/')[2]);
            foreach (var name in Repository.Usings(file).Where(name => name.StartsWith("Plumb.", StringComparison.Ordinal)))
            {
                var used = Array.IndexOf(Folders, name.Split('.')[2]);
                Assert.True(used >= 0 && used <= own, $"{Repository.Relative(file)} must not use {name}");
            }
        }
    }

    [Fact]
    public void Types_of_Core_depend_only_on_folders_before_their_own()
    {
        for (var own = 0; own < Folders.Length - 1; own++)
        {
            var outcome = Types.InAssembly(Core)
                .That().ResideInNamespace("Plumb.Core." + Folders[own])
                .ShouldNot().HaveDependencyOnAny([.. Folders.Skip(own + 1).Select(later => "Plumb.Core." + later)])
                .GetResult();

            Assert.True(outcome.IsSuccessful, $"{Folders[own]}: {string.Join(", ", outcome.FailingTypeNames ?? [])} use a later folder");
        }
    }

    [Fact]
    public void No_type_lives_in_a_root_namespace() => Assert.All(
        Core.GetTypes().Concat(Adapters.GetTypes()).Where(type => type.Namespace?.StartsWith("Plumb", StringComparison.Ordinal) == true),
        type => Assert.True(type.Namespace!.Split('.').Length >= 3, $"{type.FullName} stands in no folder"));

    [Fact]
    public void Folders_of_Adapters_do_not_use_each_other()
    {
        string[] folders = [.. Adapters.GetTypes().Select(type => type.Namespace)
            .Where(name => name?.StartsWith("Plumb.Adapters.", StringComparison.Ordinal) == true)
            .Select(name => name!.Split('.')[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        foreach (var folder in folders)
        {
            string[] others = [.. folders.Where(other => other != folder).Select(other => $"Plumb.Adapters.{other}")];
            var users = Repository.Files($"src/Plumb.Adapters/{folder}", ".cs")
                .Where(file => Repository.Usings(file).Any(name => others.Any(other => name == other || name.StartsWith(other + ".", StringComparison.Ordinal))));
            Assert.Empty(users.Select(Repository.Relative));

            if (others.Length > 0)
            {
                var outcome = Types.InAssembly(Adapters)
                    .That().ResideInNamespaceMatching($@"^Plumb\.Adapters\.{folder}(\.|$)")
                    .ShouldNot().HaveDependencyOnAny([.. others.Where(other => !other.StartsWith("Plumb.Adapters." + folder, StringComparison.Ordinal))])
                    .GetResult();
                Assert.True(outcome.IsSuccessful, $"{folder}: {string.Join(", ", outcome.FailingTypeNames ?? [])} use another adapter");
            }
        }
    }

    [Fact]
    public void Only_the_composition_names_adapters() => Assert.All(
        Repository.Files("src/Plumb.Host", ".cs").Where(file => Repository.Relative(file) != "src/Plumb.Host/Composition.cs"),
        file => Assert.False(File.ReadAllText(file).Contains("Plumb.Adapters", StringComparison.Ordinal), $"{Repository.Relative(file)} names an adapter"));
}
