using System.IO.Compression;
using System.Text;
using Plumb.Eval.Judging;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class JudgeSetsTest
{
    [Fact]
    public void An_absent_folder_gives_no_pairs_and_a_note_for_each_set()
    {
        using var folder = new TemporaryFolder();
        var sets = JudgeSets.Load(folder.Path);
        Assert.Empty(sets.Pairs);
        Assert.Contains(sets.Notes, n => n.StartsWith("scifact: no file", StringComparison.Ordinal));
        Assert.Contains(sets.Notes, n => n.StartsWith("begin: no table", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_of_every_shape_become_one_of_four()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "attributionbench/any.jsonl", """{"question":"Who sang?","claim":"Ann sang [1].","references":["Ann sang."],"attribution_label":"attributable","src_dataset":"LFQA"}""");
        Write(folder, "climate-fever/odd.jsonl", """{"claim_id":"7","claim":"Ice melts.","evidences":[{"evidence":"It grows.","evidence_label":"REFUTES"},{"evidence":"Trees.","evidence_label":"NOT_ENOUGH_INFO"}]}""");
        Write(folder, "expertqa/held.jsonl", """{"question":"Why?","answers":{"a":{"claims":[{"claim_string":"So [2].","evidence":["[2] http://x\n\nBecause."],"support":"Incomplete"},{"claim_string":"No text.","evidence":["[3] http://y"],"support":"Complete"}]}}}""");
        Write(folder, "factcheck-bench/three.jsonl", """{"claim":"It is.","evidence":"It is not.","stance":"refute"}""");
        Write(folder, "fool-me-twice/test.jsonl", """{"id":"f","text":"He won.","label":"SUPPORTS","gold_evidence":[{"text":"He won."}],"retrieved_evidence":[],"wikipedia_page":"Him"}""");
        Write(folder, "begin/t.tsv", "model_name\tdata_source\tknowledge\tmessage\tresponse\tbegin_label\nm\twow\tKnown.\tHi?\tSaid.\tGeneric \n");
        var sets = JudgeSets.Load(folder.Path);
        Assert.Equal(
            [
                ("attributionbench", "Ann sang.", JudgeLabel.Full), ("begin", "Said.", JudgeLabel.None), ("climate-fever", "Ice melts.", JudgeLabel.Contradicted), ("climate-fever", "Ice melts.", JudgeLabel.None),
                ("expertqa", "So.", JudgeLabel.Partial), ("factcheck-bench", "It is.", JudgeLabel.Contradicted), ("fool-me-twice", "He won.", JudgeLabel.Full),
            ],
            sets.Pairs.Select(p => (p.Set, p.Claim, p.Label)));
        Assert.Equal(["Because."], sets.Pairs.Single(p => p.Set == "expertqa").Evidence);
    }

    [Fact]
    public void Packed_files_are_read_and_gold_sentences_keep_their_places()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "scifact/corpus.jsonl.gz", """{"doc_id":5,"title":"T","abstract":["First.","Second one.","Third."]}""");
        Write(folder, "scifact/claims_x.jsonl.gz", """{"id":1,"claim":"C.","evidence":{"5":[{"sentences":[1],"label":"CONTRADICT"}]},"cited_doc_ids":[5]}""");
        var pair = Assert.Single(JudgeSets.Load(folder.Path).Pairs);
        Assert.Equal(JudgeLabel.Contradicted, pair.Label);
        var gold = Assert.Single(Assert.Single(pair.Rationales));
        Assert.Equal("Second one.", pair.Sentences[gold.Evidence][gold.Sentence].Of(pair.Evidence[gold.Evidence]));
    }

    [Fact]
    public void Claims_that_cite_one_abstract_over_others_are_one_group()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "scifact/corpus.jsonl", string.Join('\n', new[] { 1, 2, 3, 9 }.Select(d => $$"""{"doc_id":{{d}},"title":"T","abstract":["Text {{d}}."]}""")));
        Write(folder, "scifact/claims.jsonl", """
            {"id":1,"claim":"A.","evidence":{},"cited_doc_ids":[2,1]}
            {"id":2,"claim":"B.","evidence":{},"cited_doc_ids":[3,2]}
            {"id":3,"claim":"C.","evidence":{},"cited_doc_ids":[9]}
            """);
        Assert.Equal(["abstract:1", "abstract:9"], JudgeSets.Load(folder.Path).Pairs.Select(p => p.Group).Distinct());
    }

    [Fact]
    public void The_same_question_in_two_sets_falls_into_one_group() =>
        Assert.Equal(SetFiles.Key("question", "What is  the law?"), SetFiles.Key("question", "what is the Law"));

    [Fact]
    public void The_split_is_by_group_and_about_six_two_two()
    {
        var splits = Enumerable.Range(0, 2_000).Select(i => JudgeSplits.Of($"group {i}")).ToList();
        Assert.InRange(splits.Count(s => s == JudgeSplit.Train), 1_100, 1_300);
        Assert.InRange(splits.Count(s => s == JudgeSplit.Validation), 330, 470);
        Assert.Equal(splits[7], JudgeSplits.Of("group 7"));
    }

    [Fact]
    public void A_pair_leaks_when_a_training_pair_has_its_claim_or_question()
    {
        var trained = new JudgePair { Set = "a", Part = "a", File = "f", Id = "1", Group = "g", Claim = "It rains.", Question = "Does it rain?", Evidence = ["e"], Label = JudgeLabel.Full };
        var leaks = Leaks.Of([trained]);
        Assert.True(leaks.Holds(trained with { Group = "h", Question = null, Claim = "it RAINS" }));
        Assert.True(leaks.Holds(trained with { Group = "h", Claim = "Other.", Question = "does it rain" }));
        Assert.False(leaks.Holds(trained with { Group = "h", Claim = "Other.", Question = "Does it snow?" }));
    }

    private static void Write(TemporaryFolder folder, string name, string text)
    {
        var file = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.Create(file), CompressionLevel.Fastest) : File.Create(file);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
