"""Reading a wish about one's own data, reminders or registration, in anybody's words.

The rule: every word of a clause must be one of the wish or of politeness, so that a sentence that
only holds such a verb is no wish; a negated wish is its own thing, and a question never acts.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from handlers.texts import wish_words as words
from knowledge.matching.syllables import is_syllable, undo_telex
from knowledge.normalize import fold, nfc

Act = Literal[
    "stop",
    "forget",
    "withdraw-consent",
    "withdraw",
    "privacy",
    "export",
    "correct",
    "keep",
    "about-reminders",
]


@dataclass(frozen=True)
class Wish:
    """What is wished; `by` says how clearly: it is named, meant where nothing else can be, or
    only its verb is said."""

    act: Act
    by: Literal["name", "context", "verb"] = "name"


@dataclass(frozen=True)
class _Clause:
    """A clause as tags in the order of its words; `unknown` words belong to no wish."""

    tags: tuple[str, ...]
    unknown: int
    asks: Literal["no", "softly", "plainly"]

    @property
    def of_another(self) -> bool:
        """Tell whether somebody is named whose it is: "of Mr" and a word that is no wish."""
        return ("ME", "X") in zip(self.tags, self.tags[1:], strict=False)

    def has(self, *tags: str) -> bool:
        """Tell whether one of the tags stands in the clause."""
        return any(tag in self.tags for tag in tags)


def read_wish(text: str) -> Wish | None:
    """The wish of a message, or None; each clause is read whole, then cut at "vi", "nen"."""
    if len(text) > _MAX_CHARS:
        return None
    typed = nfc(text).lower()
    whole = [_clause(part, "?" in typed) for part in _BREAK.split(typed) if part.strip()]
    clauses = list(whole)
    for part, clause in zip(filter(str.strip, _BREAK.split(typed)), whole, strict=True):
        if clause.asks == "no":
            clauses += [_clause(piece, questioned=False) for piece in _parts(part)]
    read = [wish for wish in map(_wish_of, clauses) if wish is not None]
    if any(clause.has("ON") for clause in whole):
        read = [wish for wish in read if wish.act not in ("stop", "keep")]
    # Of equally clear wishes the deletion goes furthest, and it asks first.
    found = min(read, key=lambda w: (_CLEAREST.index(w.by), w.act != "forget"), default=None)
    if found is None or found.by == "name":
        return found
    about = ("DATA",) if found.act == "forget" else ("REMIND", "NOTICE")
    if any(clause.has(*about) for clause in whole):
        return replace(found, by="name")
    registered = any(clause.has("REG") for clause in whole)
    return Wish("withdraw", by="verb") if found.act == "stop" and registered else found


_MAX_CHARS = 300
_CLEAREST = ("name", "context", "verb")
_BREAK = re.compile(r"[,.;:!?\n()\u2013\u2014]+|\s-\s")
_WORD = re.compile(r"\w+", re.UNICODE)
_LONGEST = 6
_CODE = re.compile(r"\bdk-?\d{4}-?\d{3,}\b")


def _parts(clause: str) -> list[str]:
    """The clause cut at its conjunctions."""
    parts: list[list[str]] = [[]]
    for word in clause.split():
        if word in words.BREAKS:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, list[tuple[list[str], str]]]:
    """Every phrase as its words and its tag, by the phrase without marks; the first one wins."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for tag, phrases in words.PHRASES.items():
        for phrase in phrases.split(","):
            found.setdefault(fold(phrase), []).append((phrase.split(), tag))
    found["dung"].insert(0, (["dung"], "DUNG"))
    return found


def _same(typed: str, word: str) -> bool:
    """Whether a typed word may be the listed one: marks may be missing, the tone may be wrong."""
    if typed == word or (typed.isascii() and typed == fold(word)):
        return word != "dung" or typed == word
    if typed in words.LOOK_ALIKES:
        return False
    return _toneless(typed) == _toneless(word) or typed == _folded_but_d(word)


def _toneless(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if char not in _TONES)


def _folded_but_d(word: str) -> str:
    return "".join("\u0111" if char == "\u0111" else fold(char) for char in word)


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def _clause(text: str, questioned: bool) -> _Clause:
    typed = _CODE.sub(" ", text)
    tokens = [_repaired(token) for token in _WORD.findall(typed)]
    tokens = " ".join(tokens).split()
    asks = _asks(tokens, questioned)
    if asks == "softly" and len(tokens) > 1:
        tokens = _without_question(tokens)
    tags = list[str]()
    at = 0
    while at < len(tokens):
        tag, length = _longest(tokens, at)
        at += length
        tags += ["X"] if tag is None else tag.split() or [""]
    if typed != text:
        tags.append("REG")
    spoken = tuple(tag for tag in _resolved(tags) if tag)
    return _Clause(spoken, spoken.count("X"), asks)


def _without_question(tokens: list[str]) -> list[str]:
    """A polite request without the "khong" that only makes it a question."""
    bare = list(tokens)
    while bare and bare[-1] in _POLITE_ENDINGS:
        bare.pop()
    return bare[:-1] if bare and bare[-1] in words.ENDINGS else bare


def _repaired(token: str) -> str:
    """An abbreviation written out, raw Telex keys undone."""
    if token in words.ABBREVIATIONS:
        return words.ABBREVIATIONS[token]
    if token.isascii() and token.isalpha() and not is_syllable(token) and token not in _lexicon():
        return undo_telex(token) or token
    return token


def _longest(tokens: list[str], at: int) -> tuple[str | None, int]:
    """The tag of the longest phrase that begins here and how many words it has."""
    lexicon = _lexicon()
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        some = tokens[at : at + length]
        phrases = lexicon.get(fold(" ".join(some)), ())
        same = [tag for phrase, tag in phrases if phrase == some] or [
            tag for phrase, tag in phrases if all(map(_same, some, phrase))
        ]
        if same:
            return same[0], length
    return None, 1


def _resolved(tags: list[str]) -> list[str]:
    """The tags, with the three words that mean two things read by what stands around them."""
    made: list[str] = []
    for place, tag in enumerate(tags):
        then = next((tag for tag in tags[place + 1 :] if tag not in _WITHOUT_MEANING), "")
        match tag:
            case "DUNG":  # Typed without marks: "don't" or "stop"; both end what follows.
                made.append("NEG" if then in _ENDING else "STOP")
            case "KHOI":  # "Need not", or "from".
                made.append("" if _ENDING.intersection(made) else "NEG")
            case "THOI":  # "Stop", or "well".
                made.append("STOP" if then in ("REMIND", "NOTICE", "PESTER", "SEND") else "")
            case _:
                made.append(tag)
    return made


_WITHOUT_MEANING = frozenset({"", "ME", "SELF", "ALL", "WHAT"})
_ENDING = frozenset({"STOP", "DEL", "TAKE"})
_NEGATIONS = ("NEG", "NOT", "LATER")


def _asks(tokens: list[str], questioned: bool) -> Literal["no", "softly", "plainly"]:
    """Whether the clause asks; a polite request in the form of a question asks softly."""
    spoken = list(tokens)
    while spoken and spoken[-1] in _POLITE_ENDINGS:
        spoken.pop()
    line = f" {fold(' '.join(spoken))} "
    ends = bool(spoken) and spoken[-1] in words.ENDINGS
    if any(f" {fold(phrase)} " in line for phrase in words.ASKS):
        return "plainly"
    if not (questioned or ends):
        return "no"
    asked = re.search(r"^(?:.* )?co (?!the ).*(?:khong|chua) $", line) is not None
    requested = any(f" {fold(phrase)} " in line for phrase in (*words.REQUESTS, "muon"))
    return "softly" if requested and not asked else "plainly"


_POLITE_ENDINGS = frozenset({"\u1ea1", "a", "em", "v\u1eady", "th\u1ebf", "nh\u1ec9", "vay", "the"})


def _wish_of(clause: _Clause) -> Wish | None:
    """The first reading that fits."""
    if clause.asks == "plainly":
        return _asked_about(clause)
    for read in (_kept, _consent, _data, _stop, _registration):
        wish = read(clause)
        if wish is not None:
            return wish
    return None


def _asked_about(clause: _Clause) -> Wish | None:
    """A question about the reminders or about one's data: told, never done."""
    if _before(clause, ("STOP",), ("REMIND",)) and clause.unknown <= _TOLERATED:
        return Wish("about-reminders")
    if clause.unknown or clause.has("REG"):
        return None
    told = clause.has("KEEP") and clause.has("WHAT", "DATA") and clause.has("ME", "SELF")
    told = told or (clause.has("DEL") and clause.has("DATA"))
    if (told or (clause.has("ME") and clause.has("DATA"))) and not clause.has("REMIND"):
        return Wish("privacy")
    if clause.has("REMIND") and not clause.has("DATA"):
        return Wish("about-reminders")
    return None


def _before(clause: _Clause, firsts: tuple[str, ...], thens: tuple[str, ...]) -> bool:
    """Tell whether one of `firsts` stands somewhere before one of `thens`."""
    places = [place for place, tag in enumerate(clause.tags) if tag in firsts]
    return bool(places) and any(tag in thens for tag in clause.tags[places[0] + 1 :])


def _kept(clause: _Clause) -> Wish | None:
    """What would end something, negated: it stays as it is."""
    about = clause.has("REMIND", "NOTICE", "DATA", "REG", "CONSENT", "SEND")
    for first, then in zip(clause.tags, clause.tags[1:], strict=False):
        negated = first in _NEGATIONS and then in _ENDING
        undone = first == "STOP" and then in ("DEL", "TAKE")
        if (negated or undone) and about and clause.unknown <= _TOLERATED:
            return Wish("keep")
    return None


_TOLERATED = 2
_MYSELF = {"DEL", "ME", "SELF", "ALL", "SYS"}


def _consent(clause: _Clause) -> Wish | None:
    deletes = clause.has("DEL") and clause.has("DATA") and not clause.has("TAKE")
    if clause.unknown > _TOLERATED or deletes:
        return None
    if clause.has("CONSENT") and not clause.has("REMIND", "NOTICE"):
        if _before(clause, ("TAKE", "STOP", "DEL"), ("CONSENT",)):
            return Wish("withdraw-consent")
        again = clause.has("NUA") or clause.has("USE", "KEEP")
        if again and _before(clause, ("NEG", "NOT"), ("CONSENT",)):
            return Wish("withdraw-consent")
    if clause.has("DATA") and _before(clause, ("STOP", "NEG", "NOT"), ("USE",)):
        return Wish("withdraw-consent")
    return None


def _data(clause: _Clause) -> Wish | None:
    """Delete, see, copy or correct."""
    own = clause.has("ME", "SELF") and clause.has("DATA")
    others = clause.has("SYS") and not clause.has("ME", "SELF")
    if clause.unknown > (_TOLERATED if own else 0) or others or clause.of_another:
        return None
    if clause.has("DEL") and clause.has(*_NEGATIONS):
        return None
    if _before(clause, ("DEL",), ("DATA",)) or (own and clause.has("DEL")):
        return Wish("forget")
    if clause.unknown:
        return None
    if clause.has("DEL") and clause.has("WHAT") and clause.has("ME", "SELF"):
        return Wish("forget")
    if clause.has("DEL") and clause.has("ME", "SELF") and set(clause.tags) <= _MYSELF:
        return Wish("forget")
    if clause.tags[:1] == ("DEL",) and set(clause.tags) <= {"DEL", "ME", "SELF", "ALL"}:
        return Wish("forget", by="context" if clause.has("ALL") else "verb")
    if own and _before(clause, ("STOP",), ("DATA",)) and not clause.has("SEND", "KEEP"):
        return Wish("forget")
    if _before(clause, ("NEG", "NOT", "STOP"), ("KEEP",)) and clause.has(
        "DATA", "NUA", "ME", "SELF"
    ):
        return None if clause.has("REG", "REMIND") else Wish("forget")
    if clause.has(*_NEGATIONS, "STOP", "REMIND"):
        return None
    if clause.has("KEEP") and clause.has("WHAT") and clause.has("ME", "SELF"):
        return Wish("privacy")
    if not clause.has("DATA"):
        return None
    if clause.has("COPY"):
        return Wish("export")
    if clause.has("FIX") and own:
        return Wish("correct")
    shown = own and clause.has("SEE")
    return Wish("privacy") if shown or (clause.has("ME") and clause.has("WHAT")) else None


def _stop(clause: _Clause) -> Wish | None:
    """No more reminders, or no more messages at all."""
    if clause.unknown or clause.has("DATA", "REG", "USE", "FIX", "SEE", "GOT", "LATER"):
        return None
    named = ("REMIND", "NOTICE", "PESTER")
    if _before(clause, ("NEG", "STOP"), named) or _before(clause, ("DEL", "TAKE"), ("REMIND",)):
        return Wish("stop")
    if _before(clause, ("SYS",), named) and clause.has(*_ENDING):
        return Wish("stop")
    if clause.has("CONSENT"):
        return None
    if _before(clause, ("NOT",), named):
        again = clause.has("NUA")
        return Wish("stop", by="name" if again else "verb")
    if clause.has("REMIND", "NOTICE") and clause.tags[-1] == "STOP":
        return Wish("stop")
    if _before(clause, ("NEG", "NOT", "STOP"), ("SEND",)):
        plain = clause.has("NUA") or _before(clause, ("STOP",), ("SEND",))
        return Wish("stop", by="context" if plain else "verb")
    only = {"STOP", "ME", "SELF", "ALL", "NUA"}
    return Wish("stop", by="verb") if "STOP" in clause.tags and set(clause.tags) <= only else None


def _registration(clause: _Clause) -> Wish | None:
    """Take a sent registration back."""
    if clause.unknown > _TOLERATED or clause.has("REMIND", "NOTICE", "DATA", "CONSENT", "LATER"):
        return None
    if _before(clause, ("TAKE",), ("REG",)):
        return Wish("withdraw")
    if clause.unknown == 0 and _before(clause, ("STOP", "DEL"), ("REG",)) and not clause.has("SYS"):
        return Wish("withdraw")
    if clause.unknown == 0 and _before(clause, ("NEG", "NOT"), ("REG",)) and clause.has("NUA"):
        return Wish("withdraw", by="verb")
    bare = {"TAKE", "ME", "SELF", "ALL", "NUA"}
    alone = "TAKE" in clause.tags and set(clause.tags) <= bare
    return Wish("withdraw", by="verb") if alone else None


def read_word(text: str, *verbs: Literal["DEL", "TAKE", "STOP"]) -> bool | None:
    """The answer to "really?": its own verb is a yes, the verb negated a no; None for the rest."""
    clauses = [_clause(part, "?" in text) for part in _BREAK.split(nfc(text).lower())]
    said = [clause for clause in clauses if clause.has(*verbs)]
    if not said or any(clause.asks != "no" for clause in clauses):
        return None
    if any(
        clause.has(*_NEGATIONS, "ON") or _before(clause, ("STOP",), ("DEL", "TAKE"))
        for clause in clauses
    ):
        return False
    return True if all(clause.unknown == 0 for clause in clauses) else None
