"""People: who is who, and of what, learned from one report.

In: a `Doc` with names. Out: `Person` records, from titles and appositions: "Azerbaijani Foreign Minister X Y", "X Y,
the German chancellor", "X Y of the Z Council", "Israel's X Y". A last name stands for the full one given elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.names.classes import is_title, name_words
from parley.extract.parties.accredited import is_dealt_with
from parley.extract.parties.by_name.its import its
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.by_name.served import held_once
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.phrases import name_at, words_of_name
from parley.extract.tokens import Token
from parley.gazetteer.folding import fold
from parley.gazetteer.leaders import holder, is_short, served_by, was

MANY = 100  # of so many people of one last name the first are looked at

SMALL = {"of", "for", "and", "-", "state"}
REACH = 12  # words beside a name that may tell its office

YEAR = re.compile(r"(?:19[5-9]|20[0-4])[0-9]")

FIELDED = 8  # words that an office may have, that of its field and a comma included

FIELD = 3  # words that the field of an office may have, its "of" included: "of Foreign Affairs"

Owner = Callable[[NameMention], str | None]
"""What a name that stands beside a person's counts for: its country or body, None where it tells nothing."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named: `office` as words in small letters ("foreign minister"), `of` the country or body, where
    known."""

    name: str
    office: str | None = None
    of: str | None = None


def people(doc: Doc, owner: Owner) -> dict[str, Person]:
    """Everybody named in the report, by each name as written; "Smith" gives "John Smith"."""
    found: dict[str, Person] = {}
    for mention in doc.names:
        if mention.kind == "person":
            name = words_of_name(doc, mention)
            seen = found.get(name, Person(name))
            office, of = _beside(doc, mention, owner)
            found[name] = Person(name, seen.office or office, seen.of or of)
    published = doc.layout.published or doc.report.published
    day = published and published.latest
    year = day.year if day else _year_told(doc)
    return {name: _known(person, year) for name, person in _merged(found)}


def _year_told(doc: Doc) -> int | None:
    """The year that a report without a date names most often."""
    years = Counter(int(token.text) for token in doc.tokens if YEAR.fullmatch(token.text))
    return years.most_common(1)[0][0] if years else None


def _known(person: Person, year: int | None) -> Person:
    """A person as the report tells of him, with what is generally known of leaders where it does not say whose he
    is."""
    bare = _of_one(person.name)
    leader = holder(person.name, year) or (holder(bare, year) if is_short(bare) else None)
    leader = leader if leader is None or was(leader, person.office or "") else None
    if leader is None and person.of is None:
        alone = bare if is_short(bare) and not is_short(person.name) else person.name
        return replace(person, of=served_by(alone, person.office or "") or sole_owner(person.office or ""))
    if leader is None or person.of not in {None, leader.belongs_to}:
        return person
    is_part = is_short(person.name) or is_short(bare)
    return Person(leader.name if is_part else person.name, person.office, leader.belongs_to)


def _of_one(name: str) -> str:
    """The name that several bear, or that has lost its apostrophe: of "Assads" "Assad"; "Muslims" are no family."""
    bare = name.removesuffix("s")
    return name if bare.lower() in words_of("creed") else bare


def _merged(found: dict[str, Person]) -> Iterator[tuple[str, Person]]:
    """Short names joined to the fullest that ends in them; what is known of one is known of all."""
    alike: dict[str, list[str]] = {}
    begin: dict[str, list[str]] = {}
    for name in found:
        words = fold(name).split(" ")
        alike.setdefault(words[-1], []).append(name)
        begin.setdefault(words[0], []).append(name)
    full = {name: _fullest(name, alike[fold(name).split(" ")[-1]]) for name in found}
    full |= {name: whole for name in found if full[name] == name and (whole := _sole_family(name, begin))}
    same: dict[str, list[Person]] = {}
    for name, whole in full.items():
        same.setdefault(whole, []).append(found[name])
    for name, whole in full.items():
        office = next((p.office for p in same[whole] if p.office), None)
        yield name, Person(whole, office, next((p.of for p in same[whole] if p.of), None))


def sole_owner(office: str) -> str | None:
    """The country of an office that only one country has, also for deputies and the like."""
    return next((of for name, of in office_of().items() if f" {office}".endswith(f" {name}")), None)


@cache
def office_of() -> dict[str, str]:
    """The offices that only one country or body has, and which."""
    lines = (files("parley.extract.parties.by_name") / "offices.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def _sole_family(name: str, begin: dict[str, list[str]]) -> str | None:
    """The one full name that begins with `name`, a single word, as where the family's name comes first."""
    longer = [other for other in begin.get(fold(name), ()) if other != name]
    return longer[0] if len(longer) == 1 else None


def _fullest(name: str, names: list[str]) -> str:
    words = fold(name).split()
    longer = [other for other in names[:MANY] if _ends_in(fold(other).split(), words)]
    return _first_told(longer) if words and longer else name


def _first_told(names: list[str]) -> str:
    """The fullest form of the person named first among those of one last name, of whom a report then speaks by it."""
    first = fold(names[0]).split()
    return max((name for name in names if fold(name).split()[-len(first) :] == first), key=len)


def _ends_in(long: list[str], short: list[str]) -> bool:
    if short and short[0] in {"al", "el"}:
        short = short[1:]
    return bool(short) and len(long) > len(short) and long[-len(short) :] == short


def _beside(doc: Doc, mention: NameMention, owner: Owner) -> tuple[str | None, str | None]:
    """Office and country or body as the words before or behind one mention tell them."""
    office, of = _before(doc, mention, owner)
    later_office, later_of = _behind(doc, mention, owner)
    office = f"former {office}" if office and held_once(doc, mention) else office
    return office or later_office, of or later_of or _portfolio(doc, mention)


def _portfolio(doc: Doc, mention: NameMention) -> str | None:
    """The only country that has an office of this field, told right before or behind a name: "Minister for the Far
    East"."""
    tokens = doc.tokens
    before = " ".join(t.text.lower() for t in tokens[max(0, mention.first - FIELDED) : mention.first]).rstrip(" ,")
    behind = " ".join(t.text.lower() for t in tokens[mention.last : mention.last + FIELDED])
    fields = ((name, of) for name, of in office_of().items() if " for " in name)
    return next(
        (of for name, of in fields if f" {before}".endswith(f" {name}") or behind.startswith(f", {name}")), None
    )


def _before(doc: Doc, mention: NameMention, owner: Owner) -> tuple[str | None, str | None]:
    tokens = doc.tokens
    first = doc.sentences[tokens[mention.first].sentence].first
    at = _before_seat(doc, mention.first - 1)
    of: str | None = None
    comma = at > first and tokens[at].text == "," and (is_office(tokens[at - 1]) or _field(doc, at - 1) < at - 1)
    at -= comma
    field = _field(doc, at)
    office, at = [t.text.lower() for t in tokens[field + 1 : at + 1]], field
    stop = max(first, at - REACH)
    while at >= stop:
        name = name_at(doc, at)
        if name and not is_office(tokens[at]):
            of = of or owner(name)
            if office == [] and tokens[min(name.last, mention.first - 1)].text not in {"'s", "’s"}:
                return _led(doc, name, owner)
            at = name.first - 1
            if of and (not _goes_on(tokens[at]) or (office and tokens[name.first].tag == "ADJ")):
                break  # "an envoy of | Kenyan president X"
        elif tokens[at].text.lower() == "and" and _is_body(name_at(doc, at - 1)):
            break  # "the Front and | President X"
        elif is_office(tokens[at]) or (office and _is_filling(tokens[at])):
            office.insert(0, tokens[at].text.lower())
            at -= 1
        elif tokens[at].text in {"'s", "’s"} or (not office and is_of(tokens[at], "vague")):
            at -= 1
        else:
            break
    of = of or (its(doc, at, owner) if office and at >= first else None)
    return _office(office), of if office or of else None


def _is_body(name: NameMention | None) -> bool:
    return name is not None and name.kind in {"organisation", "group"}


def _led(doc: Doc, name: NameMention, owner: Owner) -> tuple[str | None, str | None]:
    """Office and body of whose name stands right behind that of the body: "the leader of the | Front | X"."""
    words = [t for t in doc.tokens[max(0, name.first - 3) : name.first] if t.text.lower() != "the"]
    is_led = len(words) > 1 and words[-1].text.lower() == "of" and is_office(words[-2])
    return (_office([words[-2].text.lower()]), owner(name)) if is_led else (None, None)


def _before_seat(doc: Doc, at: int) -> int:
    """The end of an office at token `at`, without the comma and the town in which it is held: "the Front's spokesman |
    in Paris,"; else `at`."""
    town = name_at(doc, at - 1) if at > 1 and doc.tokens[at].text == "," else None
    held = town and doc.tokens[town.first - 1].text == "in" and is_office(doc.tokens[town.first - 2])
    return town.first - 2 if town and held else at


def _field(doc: Doc, at: int) -> int:
    """The end of an office without the field that closes it at token `at`: "Secretary" in "Secretary of State"; else
    `at`."""
    index = at
    while index > max(0, at - FIELD) and _is_field(doc.tokens[index]) and not name_at(doc, index):
        index -= 1
    closes = index < at and doc.tokens[index].text.lower() == "of" and is_office(doc.tokens[index - 1])
    return index - 1 if closes and index > 0 else at


def _is_field(token: Token) -> bool:
    return token.text.lower() in {"state", "and"} or token.text[:1].isupper() or is_of(token, "chamber")


def is_office(token: Token) -> bool:
    """Whether a word names an office or is part of its name: "Foreign", "Minister"."""
    return (
        is_title(token.text)
        or is_of(token, "role")
        or (token.text[0].isupper() and token.text.lower() in name_words()["offices"])
    )


def _is_filling(token: Token) -> bool:
    small, tags = token.text.lower(), {"ADJ", "NOUN", "PROPN" if token.text.islower() else ""}
    return (token.tag in tags and nation(token.text) is None) or small in name_words()["offices"] | SMALL


def _goes_on(token: Token) -> bool:
    return token.text.lower() in {"of", "for"}


def _office(words: list[str]) -> str | None:
    """The office without what surrounds it: its last words up to the title itself."""
    text = " ".join(w for w in words if w not in {"-", ",", "new", "newly", "then"}).replace(" of state for ", " for ")
    is_whole = text.startswith("secretary") or "secretary of state" in text
    parts = text.split(" of ")
    told = next((part for part in parts if _is_held(part.split(" for ")[0])), parts[0])
    kept = text if is_whole else told.split(" for ")[0]
    return kept.strip(" .") or None


def _is_held(words: str) -> bool:
    """Whether words in small letters end in an office: "prime minister", not the "murder" of "murder of prime minister
    X"."""
    last = words.split()[-1:]
    return any(is_title(word) or word in words_of("role") for word in last)


def _behind(doc: Doc, mention: NameMention, owner: Owner) -> tuple[str | None, str | None]:
    """ ", the Armenian prime minister", ", a spokesman for the Council", "of the Council"."""
    tokens = doc.tokens
    last = min(doc.sentences[tokens[mention.first].sentence].last, mention.last + REACH)
    at = mention.last
    opening = tokens[at].text.lower() if at < last else ""
    if at >= last or not (opening in {",", "of", "from", "(", "-", "–"} or is_office(tokens[at])):
        return None, None
    office: list[str] = []
    of: str | None = None
    at += not is_office(tokens[at])
    while at < last:
        token, name = tokens[at], name_at(doc, at)
        if name and name.kind == "person":
            if office and is_office(tokens[at - 1]):
                return None, None  # "X, Attorney General | Y": it is Y's
            break
        if name and not is_office(token):
            of = of or (None if is_dealt_with(doc, name) else owner(name))
            at = name.last
            continue
        if token.tag in {"VERB", "AUX", "PRON", "SCONJ", "NUM"} or (
            token.text in {",", ")", "(", "–"} and (office or of)
        ):
            break
        if is_office(token) or is_of(token, "state", "voice"):
            office.append(token.text.lower())
        elif office and token.text.lower() == "state" and tokens[at - 1].text.lower() == "of":
            office += ["of", "state"]
        at += 1
    return (_office(office), of) if office or opening in {"of", "from"} else (None, None)
