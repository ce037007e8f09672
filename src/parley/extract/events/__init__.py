"""Events: from tables of frames to claims of what was done, said and agreed.

In: a `Doc` with its mentions. Out: claims. The frames are in `tables/`.

  From a word to an event

    families      the extractors, one for each table
    frames        which words tell of which events, and where the parts of an event stand
    needs         the conditions on what stands around a word
    meant         the noun that a pronoun or a number stands for
    menaced       deeds that are only threatened, on a condition
    distinct      one event a happening, where several words of a sentence tell of it
    learned       events that no row finds and the language model is sure of

  Whether it is worth a claim

    worth         headings, bare mentions and the like are not
    rehearsed     nor are tests and drills
    somebody      nor is what nobody takes part in
    private       nor are calls of the press and visits to kin
    said          "the blast" told of before is, where somebody is quoted on it
    voiced        so is what people meet or march to say: "rallied to demand a vote"

  From an event to its claim

    claims        the claim, put together by all that follows
    parts         who takes part, and what it is about
    reached       whom it reaches, where its words name only a place or plain people
    armed         whether a word stands for people under arms
    papers        who speaks in a paper: whose "the resolution" is
    taken         the land that changes hands
    counterpart   the other party, where the words name only one: "confirmed a meeting with Chad"
    courts        who charges or holds somebody, where nobody is said to
    reciprocal    one claim for each party of "accused each other"
    separately    one claim for each meeting of "met X and, separately, Y"
    twofold       two claims of one word: "launched drones and missiles"

  Once all claims are in order

    kinds         what kind of attack "the attack" was
    answered      whom a refusal or an accusation answers
"""
