namespace Plumb.Eval.Judging.Altering;

/// <summary>First names that are common in the library's language and among those it speaks of.</summary>
internal static class FirstNames
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "Aaron", "Adam", "Alan", "Alejandro", "Alex", "Alexander", "Amy", "Andrew", "Angela", "Ann", "Anna", "Anne", "Anthony", "Antony", "Barack", "Barbara", "Ben", "Benjamin", "Bernie", "Betty", "Bill", "Bob", "Brad",
        "Brian", "Bruce", "Carlos", "Carol", "Catherine", "Charles", "Chris", "Christine", "Christopher", "Chuck", "Corey", "Cory", "Craig", "Dan", "Daniel", "David", "Debbie", "Deborah", "Dennis", "Diana", "Donald",
        "Doug", "Ed", "Edward", "Elizabeth", "Emily", "Eric", "Francisco", "Frank", "Fred", "Gary", "Gavin", "George", "Gina", "Glenn", "Greg", "Gregory", "Hakeem", "Harry", "Helen", "Henry", "Hillary", "Howard", "Hugo",
        "Jack", "James", "Jane", "Janet", "Jared", "Jason", "Jean", "Jeff", "Jeffrey", "Jen", "Jennifer", "Jerome", "Jerry", "Jessica", "Jim", "Jimmy", "Joe", "Joel", "John", "Jon", "Jonathan", "Jorge", "Jose", "José", "Joseph",
        "Joshua", "Juan", "Julia", "Julie", "Justin", "Kamala", "Karen", "Karine", "Karl", "Karoline", "Kate", "Katherine", "Keith", "Kelly", "Ken", "Kenneth", "Kevin", "Kim", "Kristi", "Larry", "Laura", "Lauren", "Lee", "Linda",
        "Lisa", "Lloyd", "Luis", "Manuel", "Marco", "Margaret", "Maria", "Mark", "Martha", "Martin", "Mary", "Matt", "Matthew", "Maxine", "Melissa", "Merrick", "Michael", "Michelle", "Miguel", "Mike", "Mitch", "Nancy", "Neera",
        "Neil", "Nicholas", "Nicole", "Pam", "Pat", "Patricia", "Patrick", "Paul", "Pete", "Peter", "Philip", "Rachel", "Ralph", "Raymond", "Rebecca", "Ricardo", "Richard", "Rick", "Robert", "Roger", "Ron", "Ronald", "Ruth",
        "Ryan", "Sam", "Samuel", "Sandra", "Sarah", "Scott", "Sean", "Sharon", "Stephen", "Steve", "Steven", "Susan", "Ted", "Terry", "Thomas", "Tim", "Timothy", "Todd", "Tom", "Tony", "Tyler", "Vladimir", "Volodymyr",
        "Victor", "Walter", "William", "Xavier", "Jill", "Xi", "Emmanuel", "Olaf", "Rishi", "Narendra", "Benjamin", "Elon", "Melania", "Ivanka", "Jake", "Jeanne", "Antonio", "Ursula", "Justin", "Yoon", "Ketanji", "Alejandra", "Fumio",
    };

    /// <summary>Whether a word is one.</summary>
    public static bool Known(string word) => s_known.Contains(word);
}
