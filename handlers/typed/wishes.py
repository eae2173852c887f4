"""Reading a wish about one's own data, reminders or registration, in anybody's words.

The rule: every word of a clause must be one of the wish or of politeness, so that a sentence that
only holds such a verb is no wish; a negated wish is its own thing, and a question never acts.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from handlers.typed.tagged import ENDING, NEGATIONS, TaggedClause, may_wish, parts_of, tagged
from handlers.typed.words import wishes as words
from handlers.typed.words.wishes import CLEAR_PHRASES, CLEAR_WORDS
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said, said_of

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

Verb = Literal["DEL", "TAKE", "STOP"]


@dataclass(frozen=True)
class Wish:
    """What is wished; `by` says how clearly: it is named, meant where nothing else can be, or
    only its verb is said."""

    act: Act
    by: Literal["name", "context", "verb"] = "name"


def read_wish(text: Said | str) -> Wish | None:
    """The wish of a message, or None; each clause is read whole, then cut at "vi", "nen"."""
    said = said_of(text)
    if len(said.text) > _MAX_CHARS:
        return None
    # "Xóa số 1" is about the first of a list, and no wish about a phone number.
    typed = _USED.sub(" ", _PLACE.sub(" ", _without_names(said)))
    if not may_wish(typed, said):
        return None
    whole = [tagged(part, "?" in typed, said) for part in _BREAK.split(typed) if part.strip()]
    clauses = list(whole)
    for part, clause in zip(filter(str.strip, _BREAK.split(typed)), whole, strict=True):
        # Half of a question no longer asks, and would be taken for an order.
        if clause.asks == "no":
            clauses += [tagged(piece, False, said) for piece in parts_of(part)]
    read = [wish for wish in map(_wish_of, clauses) if wish is not None]
    # "Không rút đăng ký, rút đồng ý": what is kept first hides nothing that is wished after it.
    if any(wish.act in _ASKED_AGAIN for wish in read[1:]):
        read = [wish for at, wish in enumerate(read) if wish.act != "keep" or at == len(read) - 1]
    # "Đừng tắt, cứ nhắc": who also says to go on stops nothing.
    if any(clause.has("ON") for clause in whole):
        read = [wish for wish in read if wish.act not in ("stop", "keep")]
    # Of equally clear wishes the deletion goes furthest, and it asks first.
    found = min(read, key=lambda w: (_CLEAREST.index(w.by), w.act != "forget"), default=None)
    if found is not None and found.act == "privacy" and any(one.act == "forget" for one in read):
        # "Giữ số tui làm gì, xóa ngay": what is wondered at is what is to go.
        return Wish("forget")
    if found is None or found.by == "name":
        return found
    if found.act == "forget" and _PLACE.search(_without_names(said)):
        return found  # What is named beside it is one of a list.
    # Verb and object may stand in two clauses: "nhắc nhiều quá, tắt đi".
    about = ("DATA",) if found.act == "forget" else ("REMIND", "NOTICE")
    if any(clause.has(*about) for clause in whole):
        return replace(found, by="name")
    registered = any(clause.has("REG") for clause in whole)
    # "Hồi trước tui đồng ý mà giờ rút lại": taken back is what is named.
    agreed = any(clause.has("CONSENT") for clause in whole)
    if found.act == "withdraw" and agreed and not registered:
        return Wish("withdraw-consent")
    # "Thôi không gửi nữa, rút về": what is no longer to be sent is what was sent.
    taken = found.by == "context" and any(clause.has("TAKE") for clause in whole)
    return Wish("withdraw", by="verb") if found.act == "stop" and (registered or taken) else found


def _without_names(said: Said) -> str:
    """In small letters, with "htx tôi" for a unit in capitals and without the year.

    "Can bo" without its marks is the office's man, and nothing that is to be given up.
    """
    named = words.NAMED_UNIT.sub(words.OWN_UNIT, nfc(said.text))
    typed = words.MISTYPED.sub("", named.lower())
    return words.BARE_STAFF.sub(words.STAFF, words.YEAR.sub(" ", typed))


_MAX_CHARS = 300
# Nothing is done before these were asked about.
_ASKED_AGAIN: tuple[Act, ...] = ("withdraw-consent", "forget")
_PLACE, _USED = re.compile(words.PLACE), re.compile(words.USED, re.IGNORECASE)
_CLEAREST = ("name", "context", "verb")
_BREAK = re.compile(r"[,.;:!?\n()\u2013\u2014]+|\s-\s")


def _wish_of(clause: TaggedClause) -> Wish | None:
    """The first reading that fits."""
    if clause.asks == "plainly":
        return _asked_about(clause)
    # What is negated first; consent before data, because "rút đồng ý lưu dữ liệu" names both.
    for read in (_kept, _left_out, _consent, _data, _stop, _registration):
        wish = read(clause)
        if wish is not None:
            return wish
    return None


def _asked_about(clause: TaggedClause) -> Wish | None:
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


def _before(clause: TaggedClause, firsts: tuple[str, ...], thens: tuple[str, ...]) -> bool:
    """Tell whether one of `firsts` stands somewhere before one of `thens`."""
    places = [place for place, tag in enumerate(clause.tags) if tag in firsts]
    return bool(places) and any(tag in thens for tag in clause.tags[places[0] + 1 :])


def _kept(clause: TaggedClause) -> Wish | None:
    """What would end something, negated: it stays as it is."""
    about = clause.has("REMIND", "NOTICE", "DATA", "REG", "CONSENT", "SEND", "LIST")
    for first, then in zip(clause.tags, clause.tags[1:], strict=False):
        negated = first in NEGATIONS and then in ENDING
        # "Dừng xóa": what is stopped here is the deleting.
        undone = first == "STOP" and then in ("DEL", "TAKE")
        if (negated or undone) and about and clause.unknown <= _TOLERATED:
            return Wish("keep")
    return None


# More words that belong to no wish make it a sentence about something else.
_TOLERATED = 2
_MYSELF = {"DEL", "ME", "SELF", "ALL", "SYS"}


def _left_out(clause: TaggedClause) -> Wish | None:
    """Off the list of those who are written to; of somebody else on it nothing is wished."""
    if clause.unknown or not clause.has("LIST"):
        return None
    again = clause.has("NUA") and clause.has("NOT")
    return Wish("stop") if again or clause.has("NEG", "TAKEN", *ENDING) else None


def _consent(clause: TaggedClause) -> Wish | None:
    # "Xóa dữ liệu tôi đã đồng ý lưu" is a deletion, which goes further.
    deletes = clause.has("DEL") and clause.has("DATA") and not clause.has("TAKE")
    # "Gỡ cái đồng ý lưu thông tin": what is taken off is the consent.
    of_it = _before(clause, ("DEL",), ("CONSENT",)) and _before(clause, ("CONSENT",), ("DATA",))
    deletes = deletes and not of_it
    if clause.unknown > _TOLERATED or deletes:
        return None
    if clause.has("CONSENT") and not clause.has("REMIND", "NOTICE"):
        if _before(clause, ("TAKE", "STOP", "DEL"), ("CONSENT",)):
            return Wish("withdraw-consent")
        again = clause.has("NUA") or clause.has("USE", "KEEP")
        if again and _before(clause, ("NEG", "NOT"), ("CONSENT",)):
            return Wish("withdraw-consent")
    # "Không cho con nít dùng điện thoại", "đừng gửi tin nhắc vào số tôi": nobody's data are used.
    others = clause.unknown > 0 and not clause.has("ME", "SELF")
    if others or clause.has("REMIND", "NOTICE"):
        return None
    if clause.has("DATA") and _before(clause, ("STOP", "NEG", "NOT"), ("USE",)):
        return Wish("withdraw-consent")
    return None


def _data(clause: TaggedClause) -> Wish | None:
    """Delete, see, copy or correct."""
    own = clause.has("ME", "SELF") and clause.has("DATA")
    others = clause.has("SYS") and not clause.has("ME", "SELF")
    # Without "my" the unknown word may be what is to be deleted.
    if clause.unknown > (_TOLERATED if own else 0) or others or clause.of_another:
        return None
    if clause.has("DEL") and clause.has(*NEGATIONS):
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
        # "Xóa hết" with nothing open can mean one thing only; "xóa" alone never does.
        return Wish("forget", by="context" if clause.has("ALL") else "verb")
    if own and _before(clause, ("STOP",), ("DATA",)) and not clause.has("SEND", "KEEP"):
        return Wish("forget")
    if _before(clause, ("NEG", "NOT", "STOP"), ("KEEP",)) and clause.has(
        "DATA", "NUA", "ME", "SELF"
    ):
        return None if clause.has("REG", "REMIND") else Wish("forget")
    if clause.has(*NEGATIONS, "STOP", "REMIND"):
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


def _stop(clause: TaggedClause) -> Wish | None:
    """No more reminders, or no more messages at all."""
    if clause.unknown or clause.has("DATA", "REG", "USE", "FIX", "SEE", "GOT", "LATER"):
        return None
    named = ("REMIND", "NOTICE", "PESTER")
    if _before(clause, ("NEG", "STOP"), named) or _before(clause, ("DEL", "TAKE"), ("REMIND",)):
        return Wish("stop")
    if _before(clause, ("SYS",), named) and clause.has(*ENDING):
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


def _registration(clause: TaggedClause) -> Wish | None:
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


def names_list(text: Said | str) -> bool:
    """Whether the list of those who are written to is named."""
    line = said_of(text)
    return tagged(line.lowered, False, line).has("LIST")


def read_word(text: Said | str, *verbs: Verb) -> bool | None:
    """The answer to "really?": its own verb is a yes, the verb negated a no; None for the rest.

    For a yes every word must be known and have its own marks: "tối xóa", "xóa làm gì" are none.
    A refusal of something else beside it ("rút nghen, không tiếc") leaves it open.
    """
    line = said_of(text)
    asks = "?" in line.text
    clauses = [tagged(part, asks, line) for part in _BREAK.split(line.lowered)]
    said = [clause for clause in clauses if clause.has(*verbs)]
    if not said or asks or any(clause.asks != "no" for clause in clauses):
        return None
    if _TONIGHT.search(line.lowered):
        return None
    refused = [
        clause
        for clause in clauses
        if clause.has(*NEGATIONS, "ON") or _before(clause, ("STOP",), ("DEL", "TAKE"))
    ]
    if refused:
        return False if any(clause in said for clause in refused) else None
    typed = line.lowered
    for phrase in CLEAR_PHRASES:
        typed = typed.replace(phrase, " ")
    words = _WORD.findall(_CODE.sub(" ", typed))
    return True if all(word in CLEAR_WORDS for word in words) else None


_WORD, _TONIGHT = re.compile(r"\w+"), re.compile(words.TONIGHT)
_CODE = re.compile(r"\bdk-?\d{4}-?\d{3,}\b")
