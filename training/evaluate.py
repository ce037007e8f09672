"""Measure the model that Parley carries, as a table.

In: treebanks and name sets (paths on the command line). Out: Markdown, printed.

    python -m training.evaluate --ewt ewt-dev.conllu.gz --gum gum-open-dev.conllu.gz \\
        --attribution gum_attribution.jsonl.gz --names NAMES_FOLDER --re3d re3d_train.jsonl
"""

from __future__ import annotations

import argparse
from pathlib import Path

from parley.language.model import Model
from training import names, scores
from training.documents import documents
from training.examples import treebank
from training.speech_scores import PARTS, attribution, by_network, by_rules


def main() -> None:
    options = _options()
    model = Model.load()
    print("| set | sentences P / R / F1 | words F1 | UPOS | UAS | LAS |\n| --- | --- | --- | --- | --- | --- |")
    for name, path in (("EWT", options.ewt), ("GUM", options.gum)):
        print_trees(name, path, model)
    print("\n| set | PER, ORG, LOC: P / R / F1 |\n| --- | --- |")
    for name, held_out in names.held_out(Path(options.names), options.re3d):
        print(f"| {name}, held-out {len(held_out)} sentences | {scores.names(held_out, model)} |")
    _print_attribution(options.attribution, model)
    _print_relations(options.gum, model)


def _print_attribution(path: Path, model: Model) -> None:
    print("\n| GUM, plain text | cue P / R / F1 | source head P / R / F1 | words of the content P / R / F1 |")
    print("| --- | --- | --- | --- |")
    for name, finder in (("rules", by_rules), ("network", by_network(model))):
        found = attribution(path, finder, "dev")
        print(f"| {name} | " + " | ".join(str(found[part]) for part in PARTS) + " |")


def _print_relations(path: Path, model: Model) -> None:
    print("\n| GUM, the gold's words | P / R / F1 |\n| --- | --- |")
    for relation, found in scores.relations(treebank(path), model).items():
        print(f"| {relation} ({found.gold}) | {found} |")


def print_trees(name: str, path: Path, model: scores.Parser) -> None:
    """Rows of a table: how well `model` reads a treebank as plain text, in its sentences, and on its words."""
    listed = documents(path)
    own = [scores.in_own_sentences(document, model) for document in listed]
    given = [scores.in_gold_sentences(document, model) for document in listed]
    rows = (("plain text", own, str(scores.boundaries(listed, own))), ("own words in the gold's sentences", given, "-"))
    for title, read, whole in rows:
        found = scores.reading(listed, read)
        cells = " | ".join(f"{found[key].f1:.2f}" for key in ("words", "UPOS", "UAS", "LAS"))
        print(f"| {name}, {title} | {whole} | {cells} |")
    exact = scores.trees([sentence.example for document in listed for sentence in document.sentences], model)
    print(f"| {name}, the gold's words | - | - | {exact['UPOS']:.2f} | {exact['UAS']:.2f} | {exact['LAS']:.2f} |")
    print(f"| {name}, lemmas of the gold's words, but for case | - | - | {exact['lemma']:.2f} (lemma) | - | - |")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure Parley's language model.")
    for name in ("ewt", "gum", "attribution", "re3d"):
        parser.add_argument(f"--{name}", required=True, type=Path)
    parser.add_argument("--names", required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
