"""Groups: nouns for people or bodies that have no name.

In: a `Discourse` and the noun. Out: a short description with the country or body that they are of, by their own words
or by what is told beside and before.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite, leading
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.by_noun.craft import aboard, is_kind_of_craft
from parley.extract.parties.by_noun.descriptions import plain_name, said
from parley.extract.parties.by_noun.men import alike, last_band
from parley.extract.parties.by_noun.peoples import are_rebels, of_people
from parley.extract.parties.by_noun.settled import is_met_in, is_placed, is_settled, is_unknown, where_they_are
from parley.extract.parties.classes import KNOWN_BY, is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import led_by, modifiers, name_at, name_is_bare, words_of_name
from parley.extract.tokens import Token, matches
from parley.gazetteer.actors import body, is_known
from parley.language.lemmas import parts_of_speech
from parley.records import Party

PAIR = 2
ORDERING = frozenset({"order", "instruct", "command", "direct", "tell"})
ARMY = frozenset({"army", "military"})


def kind_of_band(discourse: Discourse, token: Token) -> Resolved | None:
    """The band named right before a noun that only says of which sort it is: "the M23 rebel group"."""
    doc = discourse.doc
    before = [t for t in doc.tokens[max(0, token.index - 2) : token.index] if not is_of(t, "militant", "fighter")]
    is_sort = before and token.is_plain and is_definite(doc, token) and is_of(token, "any_body", "gang")
    name = name_at(doc, before[-1].index) if is_sort else None
    if name is None or name.kind in {"person", "place", "event"}:
        return None
    party = discourse.named.party(name)
    return ("body", (party,)) if party and party.belongs_to is None and nation(party.name) is None else None


def group(discourse: Discourse, token: Token) -> Resolved | None:
    """An unnamed group: a short description and whoever it is of."""
    doc = discourse.doc
    if not _may_act(doc, token) or is_kind_of_craft(doc, token):
        return None
    foes = is_of(token, "hostile") and doc.children(token.index, "nmod:poss")  # "its enemies" are of another land
    if foes or (is_unknown(doc, token) and not discourse.owners(token)):
        return "group", (Party(plain_name(doc, token)),)
    if of_town := _band_of_town(doc, token):
        return "group", (Party(of_town),)
    owners = _owners(discourse, token)
    flies = not is_of(token, "fighter") or any(t.lemma.lower() == "jet" for t in modifiers(doc, token))
    if not owners and is_of(token, "craft") and flies and not _is_armed(discourse, token):
        return None
    owners = _nearest_of(doc, token, owners or _land(discourse, token))
    if not owners:
        takes_up = is_of(token, "body") and is_definite(doc, token) and name_is_bare(doc, token)
        return None if takes_up else ("group", (Party(plain_name(doc, token)),))
    return "group", _of_each(discourse, token, owners)


def group_of_each_kind(discourse: Discourse, token: Token) -> Resolved | None:
    """The two groups of whom one noun tells, each by its own people or faith, or by whom they are for: "Sunni and Shia
    militias", "pro-government and opposition forces"."""
    found = None if token.is_plain else group(discourse, token)
    if found is None or len(found[1]) != 1:
        return None
    party = found[1][0]
    if other := _for_others(discourse, token):
        joint = f"{other.name.split()[0]} and "
        return found[0], (other, replace(party, name=party.name.removeprefix(joint)))
    for one in discourse.doc.children(token.index, "amod", "compound"):
        others = [t for t in discourse.doc.children(one.index, "conj") if t.index < token.index]
        kinds = [t.text for t in (one, *others)]
        named = len(kinds) == PAIR and all(kind[:1].isupper() and not nation(kind) for kind in kinds)
        if named and party.name.startswith(f"{kinds[1]} "):
            return found[0], (replace(party, name=f"{kinds[0]}{party.name.removeprefix(kinds[1])}"), party)
    return None


def _nearest_of(doc: Doc, token: Token, owners: list[str]) -> list[str]:
    """Of the `owners` the one right before a noun for one body that only says whose something is: "Russian and | Syrian
    government | raids"."""
    own = nation(doc.tokens[token.index - 1].text) if token.index and token.relation == "compound" else None
    one = own is not None and token.is_plain and doc.tokens[token.head].entity != "person"
    return [own] if own and one else owners


def _for_others(discourse: Discourse, token: Token) -> Party | None:
    """Those whom "and" joins to the words right before a noun, where one of the two sorts is for or against a state:
    of "pro-government and rebel forces" the first."""
    words = discourse.doc.tokens[max(0, token.index - PAIR - 1) : token.index]
    if len(words) != PAIR + 1 or words[1].lemma.lower() != "and" or not words[0].is_plain:
        return None
    if discourse.doc.children(words[0].index, "det", "amod") or token.head == words[0].index:
        return None  # "the new government and pro-Chadian forces"
    first, last = (words[i].text.lower() for i in (0, PAIR))
    ruling, fighting = words_of("governing"), words_of("militant") | {"opposition"}
    opposed = (first in ruling and last in fighting) or (first in fighting and last in ruling)
    sided = opposed or any(word.startswith(("pro-", "anti-")) for word in (first, last))
    if not sided or not is_of(token, "forces", "fighter"):
        return None
    land = None if is_of(words[0], "militant") else discourse.named.homes.at(token.index)
    return Party(f"{first} {token.text}", land)


def _band_of_town(doc: Doc, token: Token) -> str:
    """What a band is called by the town or region before it: "the Tervel cartel"; "" where none is."""
    name = name_at(doc, token.index - 1) if token.index and is_of(token, "bandits") and token.is_plain else None
    if not name or name.last != token.index or name.kind != "place" or nation(words_of_name(doc, name)):
        return ""
    return f"{words_of_name(doc, name)} {token.text}"


def _owners(discourse: Discourse, token: Token) -> list[str]:
    """Whose a group is by what the words around it, or those before it, tell."""
    return (
        discourse.owners(token)
        or where_they_are(discourse, token)
        or _banner(discourse, token)
        or _same_rulers(discourse, token)
        or _commanded(discourse, token)
        or _hostile(discourse, token)
        or of_people(discourse, token)
        or alike(discourse, token)
        or aboard(discourse, token)
        or _beside_kin(discourse, token)
    )


def _land(discourse: Discourse, token: Token) -> list[str]:
    """The country spoken of, for those whom every country has: its state, its forces, its people."""
    is_native = is_of(token, "state", "civilian") or _is_armed(discourse, token) or is_settled(discourse.doc, token)
    if not is_native or is_of(token, "foreign") or led_by(discourse.doc, token) or _are_of_somebody(discourse, token):
        return []
    homes = discourse.named.homes
    if not homes.here(token.index) and (told := _same_army(discourse, token)):
        return told
    land = homes.here(token.index) or _voiced(discourse, token) or homes.at(token.index)
    comes = is_of(token, "sent") and (land in homes.visited(token.index) or is_met_in(discourse.doc, token))
    return [land] if land and not comes else []


def _same_army(discourse: Discourse, token: Token) -> list[str]:
    """Whose "the army" is, where a land's army or military was told of before: "the Israeli military said … The army"."""
    if (
        token.lemma.lower() not in ARMY
        or not is_definite(discourse.doc, token)
        or not name_is_bare(discourse.doc, token)
    ):
        return []
    words = discourse.doc.tokens
    told = (m.parties[0].belongs_to for m in discourse.before(token.index) if words[m.head].lemma.lower() in ARMY)
    land = next((of for of in told if of), None)
    return [land] if land and nation(land) else []


def _are_of_somebody(discourse: Discourse, token: Token) -> bool:
    """Whether words say that people are others' than the country's: of a place, rebels', of a band, or from abroad."""
    return (
        is_placed(discourse.doc, token)
        or are_rebels(discourse, token)
        or any(
            (is_of(t, "fighter", "body", "abroad", "bandits") and not is_of(t, "abuse"))
            or (is_of(token, "civilian") and is_of(t, "militant"))
            for t in modifiers(discourse.doc, token)
        )
    )


def _of_each(discourse: Discourse, token: Token, owners: list[str]) -> tuple[Party, ...]:
    """The group of each of its owners: one description for all, or each by its own words: "Kenyan and Chadian
    forces"."""
    doc, words = discourse.doc, discourse.owning_words(token)
    if len(owners) == 1 and (league := _league(doc, token)):
        own = Party(f"{words.get(owners[0], owners[0])} {token.text}", owners[0])
        return own, Party(f"{league} {token.text}")
    if len(owners) > 1 and is_of(token, "forces"):
        alone = said(doc, token, keep=False)  # "authorities in Kenya and Chad"
        before = {t.text for t in doc.tokens[doc.sentences[token.sentence].first : token.index]}
        return tuple(Party(f"{words[of]} {token.text}" if words.get(of) in before else alone, of) for of in owners)
    name = said(doc, token, keep=is_of(token, "forces"))
    return tuple(Party(name, of) for of in owners)


def _league(doc: Doc, token: Token) -> str:
    """What forces are besides a state's own: of "Kenyan and coalition forces" coalition, of "Kenyan and US-led troops"
    US-led."""
    led = led_by(doc, token)
    before = doc.tokens[max(0, token.index - (4 if led else 2)) : token.index]
    joined = is_of(token, "forces", "soldiery") and before[:1] and before[0].lemma == "and"
    return (led or before[-1].text) if joined and (led or is_of(before[-1], "joined")) else ""


def _beside_kin(discourse: Discourse, token: Token) -> list[str]:
    """Whose those are to whom "and" joins others with their country: "an Afghan woman and two | children"."""
    other = discourse.doc.tokens[token.head]
    joined = matches(token.relation, ("conj",)) and is_of(token, "civilian") and is_of(other, "civilian")
    return discourse.owners(other) if joined and name_is_bare(discourse.doc, token) else []


def _banner(discourse: Discourse, token: Token) -> list[str]:
    """The body whose name stands right before its men, where it is no country's: "Upper Valley Front militants"."""
    if not token.index or not is_of(token, "fighter", "forces", "craft"):
        return []
    between = is_of(discourse.doc.tokens[token.index - 1], "arms_like")
    name = name_at(discourse.doc, token.index - 1 - between)
    if name and (league := discourse.named.league(name)):
        return [league]
    name = None if between or is_of(token, "craft") else name
    if not name or name.kind not in {"organisation", "group"} or nation(words_of_name(discourse.doc, name)):
        return []
    words, party = words_of_name(discourse.doc, name), discourse.named.party(name)
    known = body(party.name) if party else None
    is_quality = discourse.doc.tokens[name.last - 1].tag == "ADJ" and not is_known(words)
    is_quality = is_quality or _opens_as_adjective(discourse.doc, name)
    if is_quality or words.lower() in words_of("again_body") | words_of("creed") or (known and known.kind == "people"):
        return []
    return [party.body if party else words]


def _opens_as_adjective(doc: Doc, name: NameMention) -> bool:
    """Whether a name is a word that only opens a sentence and is an adjective elsewhere: "Irate mobs"."""
    opens = name.first == doc.sentences[doc.tokens[name.first].sentence].first and name.last == name.first + 1
    word = doc.tokens[name.first].text
    return opens and "ADJ" in parts_of_speech(word) and not is_known(word) and not nation(word)


def _same_rulers(discourse: Discourse, token: Token) -> list[str]:
    """Whose "the junta" is, of which a report tells that has told of a land's before: there are few in one."""
    if not is_of(token, "junta") or not is_definite(discourse.doc, token) or not name_is_bare(discourse.doc, token):
        return []
    words = discourse.doc.tokens
    same = (m for m in discourse.before(token.index) if words[m.head].lemma.lower() == token.lemma.lower())
    return next(([p.body for p in m.parties if p.belongs_to] for m in same), [])


def _commanded(discourse: Discourse, token: Token) -> list[str]:
    """The land of the ruler who orders his own army to do something: "Chad's president ordered | the army | to leave"."""
    verb = discourse.doc.tokens[token.head]
    told = token.relation in {"obj", "iobj"} and verb.lemma in ORDERING and verb.index < token.index
    if not told or not is_of(token, "forces") or not name_is_bare(discourse.doc, token):
        return []
    rulers = [p for t in discourse.doc.children(verb.index, "nsubj") for p in discourse.resolve(t.index)]
    return [p.belongs_to for p in rulers[:1] if p.belongs_to and nation(p.belongs_to)]


def _hostile(discourse: Discourse, token: Token) -> list[str]:
    """The armed group named last, for who is only called the enemy's: "enemy fighters"."""
    if not is_of(token, "fighter", "forces") or "enemy" not in {t.lemma for t in modifiers(discourse.doc, token)}:
        return []
    band = last_band(discourse, token)
    return [party.body for party in band[1]] if band else []


def _may_act(doc: Doc, token: Token) -> bool:
    """Whether a noun is of people or bodies: by its class, or as the model sees a person in it."""
    if token.tag not in {"NOUN", "PROPN"} or is_of(token, "anybody"):
        return False
    if token.text == "force" and not any(True for _ in modifiers(doc, token)) and not doc.children(token.index, "det"):
        return False  # "threatened to use force"
    if is_of(token, "fighter") and token.text == token.lemma and _is_part_of_next(doc, token):
        return False
    return is_of(token, *KNOWN_BY) or (token.entity == "person" and not is_of(token, "share"))


def _is_part_of_next(doc: Doc, token: Token) -> bool:
    """Whether a word only says of which kind the next ones are: "rebel groups", also after "the army and"."""
    behind = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else token
    is_sister = (token.relation, token.head) == (behind.relation, behind.head) == ("conj", token.head)
    return token.relation in {"compound", "amod"} or (is_sister and is_of(behind, "body", "fighter", "forces"))


def _is_armed(discourse: Discourse, token: Token) -> bool:
    """Whether forces are a state's: "security forces", "the air force"; or what flies or floats is: "an army
    helicopter"."""
    words = {t.text.lower() for t in modifiers(discourse.doc, token)}
    is_craft = is_of(token, "craft") and bool(words & words_of("state_arms"))
    return is_craft or (is_of(token, "forces") and bool(words & words_of("arms")))


def _voiced(discourse: Discourse, token: Token) -> str | None:
    """The country of those who tell of their own: "according to Chad's ministry, five soldiers were killed", "Chad
    released the names of five dead soldiers"."""
    doc = discourse.doc
    for above in doc.ancestors(token.index):
        for child in doc.children(above.index, "obl", "nsubj"):
            tells = (
                doc.children(above.index, "ccomp", "parataxis") or is_of(above, "publishes")
                if child.relation == "nsubj"
                else "according" in leading(doc, child.index)
            )
            parties = discourse.resolve(child.index) if tells and child.index != token.index else ()
            if parties and nation(parties[0].body):
                return parties[0].body
    return None
