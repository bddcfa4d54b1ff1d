namespace Plumb.Tests.Verification;

/// <summary>A sentence that its passages do not support, though they hold most of its words.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Passages">What it would rest on.</param>
public sealed record TrapCase(string Kind, string Sentence, params string[] Passages);

/// <summary>Traps in plain English about places and people that do not exist.</summary>
public static class TrapCases
{
    private const string Harbour =
        "The port authority of Castrel reported on 14 March 2024 that 266 workers had been injured on the docks in 2023, down from 301 the year before. "
        + "Director Lena Marsh said that new cranes had made the work safer. The Dockers' Union disputed the count and said that at least 40 injuries had not been recorded.";

    private const string Clinic =
        "Oriel Hospital treated 4,120 patients in its emergency ward last winter. Most of them waited less than four hours, according to the hospital's own figures. "
        + "Some patients with broken bones waited more than nine hours. The health inspector, Tomas Reyl, found no evidence that anyone had died because of the delay.";

    private const string Bridge =
        "Engineers closed the Halden Bridge in June 2019 after cracks were found in two of its eleven pillars. Repairs cost 3.2 million dollars and took 14 weeks. "
        + "The city council had been warned about the cracks in 2017 but did not act. Mayor Priya Nand denied that the warning had reached her office.";

    private const string Study =
        "In a study of 88 schools, pupils who slept an hour longer may have scored slightly better in mathematics. The authors, led by Karin Holt of Velm University, "
        + "cautioned that the difference could be due to chance. No effect was seen in reading. The study was paid for by a maker of mattresses.";

    private const string Rumour =
        "A message that spread last week claimed that the water of Lake Dorin was poisoned with mercury. The claim is false: the laboratory in Pell took 30 samples "
        + "and found mercury in none of them. The regional government called the message a hoax.";

    private const string Company =
        "Critics say that Norvik Freight underpays its drivers. The company rejects this. According to a survey by the magazine Roadlife, one in three of its drivers earned less than "
        + "the legal minimum in 2022. Norvik employs 5,400 people in nine countries.";

    private const string Prison =
        "The ombudsman visited Tarn Prison on 3 and 4 May 2022. She reported that the roof of the east wing leaked and that prisoners there had been without heating for 19 days. "
        + "She did not inspect the west wing. The prison was built for 320 people; on the day of the visit it held 418.";

    /// <summary>The traps, in order of kind.</summary>
    public static IReadOnlyList<TrapCase> All { get; } =
    [
        new("quote under another claim", "New cranes caused the fall in injuries on the docks of Castrel, an investigation found.", Harbour),
        new("quote under another claim", "“No evidence that anyone had died because of the delay” shows that nobody waited more than four hours at Oriel Hospital.", Clinic),
        new("quote under another claim", "The Dockers' Union caused at least 40 injuries that had not been recorded.", Harbour),
        new("quote under another claim", "The study of 88 schools was carried out by a maker of mattresses.", Study),
        new("quote under another claim", "Norvik employs 5,400 drivers who earn less than the legal minimum.", Company),
        new("quote under another claim", "The ombudsman reported that the west wing of Tarn Prison leaked.", Prison),
        new("quote under another claim", "The Halden Bridge was closed because repairs cost 3.2 million dollars.", Bridge),

        new("said not to be reported", "The ombudsman's report does not mention how many people Tarn Prison held on the day of the visit.", Prison),
        new("said not to be reported", "It was not reported how many weeks the repairs of the Halden Bridge took.", Bridge),
        new("said not to be reported", "The authors of the sleep study did not say who had paid for it, and no sponsor is named.", Study),
        new("said not to be reported", "The port authority of Castrel gave no figure for injuries in 2023.", Harbour),

        new("number", "The port authority of Castrel reported that 274 workers had been injured on the docks in 2023.", Harbour),
        new("number", "The Halden Bridge was closed after cracks were found in three of its eleven pillars.", Bridge),
        new("number", "Oriel Hospital treated 4,210 patients in its emergency ward last winter.", Clinic),
        new("number", "Tarn Prison was built for 418 people; on the day of the visit it held 320.", Prison),
        new("number", "According to Roadlife, one in five drivers of Norvik Freight earned less than the legal minimum in 2022.", Company),

        new("name", "Director Paula Marsh said that new cranes had made the work safer.", Harbour),
        new("name", "The health inspector, Tomas Weyl, found no evidence that anyone had died because of the delay.", Clinic),
        new("name", "The authors of the sleep study were led by Karin Holt of Pell University.", Study),

        new("unit", "Repairs of the Halden Bridge cost 3.2 million dollars and took 14 months.", Bridge),
        new("unit", "Prisoners in the east wing of Tarn Prison had been without heating for 19 hours.", Prison),
        new("unit", "Repairs of the Halden Bridge cost 3.2 billion dollars.", Bridge),
        new("unit", "Some patients with broken bones waited more than nine days at Oriel Hospital.", Clinic),

        new("date", "The port authority of Castrel reported on 14 May 2024 that 266 workers had been injured on the docks.", Harbour),
        new("date", "Engineers closed the Halden Bridge in June 2017.", Bridge),
        new("date", "The ombudsman visited Tarn Prison on 3 and 4 May 2021.", Prison),
        new("date", "In 2021 one in three drivers of Norvik Freight earned less than the legal minimum, according to Roadlife.", Company),

        new("negation", "The city council had been warned about the cracks in the Halden Bridge in 2017 and acted.", Bridge),
        new("negation", "The health inspector, Tomas Reyl, found evidence that people had died because of the delay.", Clinic),
        new("negation", "The ombudsman inspected the west wing of Tarn Prison.", Prison),
        new("negation", "Longer sleep had an effect in reading, the study of 88 schools found.", Study),
        new("negation", "The laboratory in Pell took 30 samples of Lake Dorin and found mercury in all of them.", Rumour),

        new("stitched", "The ombudsman reported that the emergency ward of Oriel Hospital had been without heating for 19 days.", Clinic, Prison),
        new("stitched", "Mayor Priya Nand said that new cranes had made the work on the docks safer.", Harbour, Bridge),
        new("stitched", "Karin Holt of Velm University found that the roof of the east wing leaked.", Study, Prison),
        new("stitched", "Norvik Freight reported that 266 of its workers had been injured in 2023.", Harbour, Company),
        new("stitched", "The Halden Bridge was built for 320 people.", Bridge, Prison),

        new("reported to be denied", "The water of Lake Dorin was poisoned with mercury.", Rumour),
        new("reported to be denied", "Lake Dorin is poisoned with mercury, according to the laboratory in Pell.", Rumour),
        new("reported to be denied", "The warning about the cracks reached the office of Mayor Priya Nand.", Bridge),
        new("reported to be denied", "Norvik Freight admits that it underpays its drivers.", Company),

        new("hedge removed", "Pupils who slept an hour longer scored better in mathematics.", Study),
        new("hedge removed", "An hour more of sleep improves results in mathematics, the study proved.", Study),
        new("hedge removed", "The mayor will resign over the bridge.", "Two members of the council said that the mayor might resign over the bridge, though nothing was decided."),
        new("hedge removed", "The fire was set on purpose.", "Investigators suspect that the fire was set on purpose, but they have not ruled out an accident."),

        new("quantifier", "All patients waited less than four hours in the emergency ward of Oriel Hospital.", Clinic),
        new("quantifier", "Most patients with broken bones waited more than nine hours.", Clinic),
        new("quantifier", "Most drivers of Norvik Freight earned less than the legal minimum in 2022.", Company),
        new("quantifier", "Cracks were found in all pillars of the Halden Bridge.", Bridge),

        new("attribution dropped", "Norvik Freight underpays its drivers.", Company),
        new("attribution dropped", "At least 40 injuries on the docks of Castrel were not recorded.", Harbour),
        new("attribution dropped", "The minister took money from the builders.", "A former aide, who was dismissed for theft, alleges that the minister took money from the builders. The minister calls this a lie."),
        new("attribution dropped", "The port authority of Castrel said that at least 40 injuries had not been recorded.", Harbour),
    ];
}
