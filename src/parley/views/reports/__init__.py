"""Reports: what was printed, by whom, in which words.

In: an archive, claims, ids of reports. Out: claims as told, reports with them marked, outlets and the stories that they
share, what a search finds.

    accounts  claims as told: who says so, by way of whom, where and when, in which words
    editing   what an outlet did to a story that it shares with others, and who signed for it
    found     what a search comes to, with the words that were asked for marked
    lineage   who prints what, whose words it is, and who had it first
    passage   a claim's words in their sentences, with what each stretch is to the claim
    report    one report as received, with every claim that was read from it marked where it stands
    sources   who published the reports, which are copies of one another, how many independent origins there are
    texts     reports as received, cut into pieces so that every claim's words can be found and marked
"""
