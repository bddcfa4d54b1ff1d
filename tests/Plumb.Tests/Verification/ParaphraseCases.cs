namespace Plumb.Tests.Verification;

/// <summary>A sentence that its passages support in other words.</summary>
/// <param name="Kind">How it differs from the passage.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Passages">What it rests on.</param>
public sealed record ParaphraseCase(string Kind, string Sentence, params string[] Passages);

/// <summary>Supported sentences in plain English about places and people that do not exist.</summary>
public static class ParaphraseCases
{
    private const string Ferry =
        "The ferry Astrid ran aground off the island of Menn on 9 October 2021. All 212 passengers and 31 crew members were brought to safety within six hours. "
        + "The captain, Jonas Ekdahl, told investigators that the radar had failed. A report published in February 2023 blamed poor maintenance by the owner, Seaway Lines.";

    private const string Budget =
        "The parliament of Ostran approved a budget of $3.2 billion on Tuesday, with 61 votes in favour and 48 against. Spending on schools rises by 12 percent. "
        + "Finance minister Alma Reyes said that the deficit would shrink to two percent by 2027. The opposition, led by Piet Sand, called the plan reckless.";

    private const string Wolves =
        "Wolves returned to the Brenner valley in 2014, more than a century after the last one had been shot. Biologists counted 27 animals in four packs last winter. "
        + "Farmers lost 140 sheep to them in 2022 and were paid compensation by the state. Most villagers support the wolves' protection, a poll of 1,200 residents found.";

    private const string Factory =
        "Dalton Steel will close its plant in Redmoor at the end of next year, the company announced. About 900 people work there. The union said it had not been consulted. "
        + "The plant opened in 1956 and once employed 6,000 workers. Falling demand and high energy prices made it unprofitable, according to chief executive Ruth Okafor.";

    private const string Vaccine =
        "In a trial with 30,000 volunteers the vaccine prevented 84 percent of severe cases. Side effects were mild in most participants; 11 people had strong allergic reactions. "
        + "The agency has not yet approved the vaccine for children under five. The results were published in The Northern Journal of Medicine.";

    private const string Court =
        "The appeals court in Lindt overturned the conviction of journalist Mara Voss on 2 June 2020. The judges ruled that the recordings used against her had been obtained illegally. "
        + "She had spent 417 days in detention. Prosecutors did not appeal, and the government later paid her 50,000 euros.";

    /// <summary>The supported sentences, in order of kind.</summary>
    public static IReadOnlyList<ParaphraseCase> All { get; } =
    [
        new("as it stands", "The captain, Jonas Ekdahl, told investigators that the radar had failed.", Ferry),
        new("as it stands", "Most villagers support the wolves' protection, a poll of 1,200 residents found.", Wolves),
        new("as it stands", "The judges ruled that the recordings used against her had been obtained illegally.", Court),

        new("cut", "The ferry Astrid ran aground off the island of Menn.", Ferry),
        new("cut", "Dalton Steel will close its plant in Redmoor at the end of next year.", Factory),
        new("cut", "The parliament of Ostran approved a budget of $3.2 billion.", Budget),
        new("cut", "Farmers lost 140 sheep to wolves in 2022.", Wolves),
        new("cut", "The appeals court in Lindt overturned the conviction of journalist Mara Voss.", Court),

        new("number in another form", "The budget that parliament approved amounts to 3.2 billion dollars.", Budget),
        new("number in another form", "Biologists counted twenty-seven wolves in 4 packs last winter.", Wolves),
        new("number in another form", "Spending on schools rises by 12%.", Budget),
        new("number in another form", "The trial had 30 000 volunteers.", Vaccine),
        new("number in another form", "Eleven people had strong allergic reactions to the vaccine.", Vaccine),
        new("number in another form", "The government paid Mara Voss €50,000.", Court),

        new("date in another form", "On October 9, 2021, the ferry Astrid ran aground off the island of Menn.", Ferry),
        new("date in another form", "The conviction of Mara Voss was overturned on June 2, 2020.", Court),
        new("date in another form", "The conviction was overturned in June 2020.", Court),

        new("passive", "The budget was approved by the parliament of Ostran on Tuesday.", Budget),
        new("passive", "140 sheep were lost to wolves by farmers in 2022.", Wolves),
        new("passive", "The conviction of the journalist Mara Voss was overturned by the appeals court in Lindt.", Court),
        new("passive", "84 percent of severe cases were prevented by the vaccine in the trial.", Vaccine),

        new("other order", "On Tuesday, with 61 votes in favour and 48 against, the parliament of Ostran approved the budget.", Budget),
        new("other order", "More than a century after the last wolf had been shot, wolves returned to the Brenner valley in 2014.", Wolves),
        new("other order", "According to chief executive Ruth Okafor, falling demand and high energy prices made the plant unprofitable.", Factory),

        new("other words", "The ship Astrid ran aground near the island of Menn in October 2021.", Ferry),
        new("other words", "The company said that it would shut its factory in Redmoor at the end of next year.", Factory),
        new("other words", "Seaway Lines, the owner, had maintained the ferry poorly, a report of February 2023 found.", Ferry),
        new("other words", "Mara Voss was held for 417 days.", Court),
        new("other words", "Roughly 900 people are employed at the plant in Redmoor.", Factory),
        new("other words", "The state compensated farmers for the sheep that wolves killed in 2022.", Wolves),
        new("other words", "Children under five may not yet get the vaccine, since the agency has not approved it for them.", Vaccine),
        new("other words", "The union complained that nobody had consulted it about the closure.", Factory),

        new("short name", "Reyes said that the deficit would shrink to two percent by 2027.", Budget),
        new("short name", "Ekdahl told investigators that the radar had failed.", Ferry),
        new("short name", "Okafor blamed falling demand and high energy prices.", Factory),

        new("attributed", "The opposition led by Piet Sand called the budget reckless.", Budget),
        new("attributed", "The finance minister, Alma Reyes, expects the deficit to shrink to two percent by 2027.", Budget),

        new("two sentences", "All 212 passengers were brought to safety after the ferry Astrid ran aground on 9 October 2021.", Ferry),
        new("two sentences", "The plant in Redmoor, which opened in 1956, will close at the end of next year.", Factory),
        new("two sentences", "Mara Voss, whose conviction was overturned on 2 June 2020, had spent 417 days in detention.", Court),
        new("two sentences", "Wolves returned to the Brenner valley in 2014, and last winter biologists counted 27 of them.", Wolves),

        new("two passages", "The plant in Redmoor will close, and the parliament of Ostran raises spending on schools by 12 percent.", Factory, Budget),
        new("kept denial", "Prosecutors did not appeal against the ruling.", Court),
        new("kept denial", "The agency has not yet approved the vaccine for children under five.", Vaccine),
        new("kept hedge", "About 900 people work at the plant of Dalton Steel in Redmoor.", Factory),
        new("kept quantifier", "Side effects of the vaccine were mild in most participants.", Vaccine),
    ];
}
