"""Text: sentences and tokens of a report, with offsets that never lose a character.

In: a text. Out: spans of it.

    lines          paragraphs and list items, with lines that were only broken for width joined again
    unstopped      where a sentence ends that has no stop, as in mails, posts and lists of addresses
    labels         headings that run into the text, "Talks: The envoys met on Friday."
    sentences      where one sentence ends and the next begins
    words          the tokens of a sentence, as the treebanks that the model learned from cut them
    abbreviations  word lists that tell where tokens and sentences end
"""
