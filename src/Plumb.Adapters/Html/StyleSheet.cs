namespace Plumb.Adapters.Html;

/// <summary>A rule of a style sheet, for one selector.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Declarations">What it declares.</param>
/// <param name="Layer">The cascade layer that it stands in, names from the outermost in, each behind a full stop; empty for none.</param>
internal sealed record StyleRule(SelectorChain Selector, IReadOnlyList<Declared> Declarations, string Layer);

/// <summary>What a style sheet says on a screen.</summary>
internal sealed record StyleSheet
{
    /// <summary>A sheet that says nothing.</summary>
    public static StyleSheet Empty { get; } = new();

    /// <summary>The rules that hold, in order.</summary>
    public IReadOnlyList<StyleRule> Rules { get; init; } = [];

    /// <summary>Cascade layers, in the order in which they are first named.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    /// <summary>Custom properties that are registered, with their first value and whether they are inherited.</summary>
    public IReadOnlyList<RegisteredProperty> Registered { get; init; } = [];

    /// <summary>Names of animations that hide something at some time.</summary>
    public IReadOnlyList<string> HidingAnimations { get; init; } = [];

    /// <summary>Whether all of it that can hide text was weighed.</summary>
    public bool IsWhole { get; init; } = true;
}

/// <summary>A custom property as <c>@property</c> registers it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="First">Its value where none is declared; null for none.</param>
/// <param name="IsInherited">Whether elements have it from those around them.</param>
/// <param name="IsSure">Whether it is known what a browser makes of it: one with a syntax of its own refuses values.</param>
internal sealed record RegisteredProperty(string Name, string? First, bool IsInherited, bool IsSure);
