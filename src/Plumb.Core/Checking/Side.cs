namespace Plumb.Core.Checking;

/// <summary>What somebody has to do with the subject of a question.</summary>
internal enum Side
{
    /// <summary>Those to whom it happens.</summary>
    Affected,

    /// <summary>Those who are said to do it: whom the question names, and who denies.</summary>
    Accused,

    /// <summary>Courts, governments and parliaments.</summary>
    Decides,

    /// <summary>Researchers, inspectors, auditors.</summary>
    Studies,

    /// <summary>Organisations and lawyers who speak for others.</summary>
    Advocates,

    /// <summary>Newspapers and stations in their own voice.</summary>
    Press,
}
