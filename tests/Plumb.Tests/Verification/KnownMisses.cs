namespace Plumb.Tests.Verification;

/// <summary>Cases that the judge gets wrong today, so that the others can be held.</summary>
public static class KnownMisses
{
    /// <summary>Sentences of these cases.</summary>
    public static IReadOnlySet<string> Sentences { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // quote under another claim
        "Norvik employs 5,400 drivers who earn less than the legal minimum.",
        "The ombudsman reported that the west wing of Tarn Prison leaked.",
        "The Halden Bridge was closed because repairs cost 3.2 million dollars.",
        // number
        "Tarn Prison was built for 418 people; on the day of the visit it held 320.",
        // negation
        "The city council had been warned about the cracks in the Halden Bridge in 2017 and acted.",
        "The laboratory in Pell took 30 samples of Lake Dorin and found mercury in all of them.",
        // stitched
        "The ombudsman reported that the emergency ward of Oriel Hospital had been without heating for 19 days.",
        "Mayor Priya Nand said that new cranes had made the work on the docks safer.",
        "Norvik Freight reported that 266 of its workers had been injured in 2023.",
        "The Halden Bridge was built for 320 people.",
        // reported to be denied
        "The water of Lake Dorin was poisoned with mercury.",
        "Lake Dorin is poisoned with mercury, according to the laboratory in Pell.",
        "The warning about the cracks reached the office of Mayor Priya Nand.",
        // hedge removed
        "Pupils who slept an hour longer scored better in mathematics.",
        "The mayor will resign over the bridge.",
        "The fire was set on purpose.",
        // quantifier
        "Most drivers of Norvik Freight earned less than the legal minimum in 2022.",
        "Cracks were found in all pillars of the Halden Bridge.",
        // attribution dropped
        "Norvik Freight underpays its drivers.",
        "At least 40 injuries on the docks of Castrel were not recorded.",
        "The minister took money from the builders.",
        "The port authority of Castrel said that at least 40 injuries had not been recorded.",
        // number in another form
        "The trial had 30 000 volunteers.",
        "The government paid Mara Voss €50,000.",
        // other words
        "Children under five may not yet get the vaccine, since the agency has not approved it for them.",
        "The union complained that nobody had consulted it about the closure.",
        // attributed
        "The finance minister, Alma Reyes, expects the deficit to shrink to two percent by 2027.",
        // kept denial
        "Prosecutors did not appeal against the ruling.",
    };
}
