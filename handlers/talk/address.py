"""How an elder is spoken to: "bà" and "cháu" to whoever says so, and "anh/chị" to everybody else.

The rule: only from the person's own clear words, heard twice; no value, quotation or consent is
ever touched, and what cannot be told apart is left as it was written.
"""

import re
from dataclasses import replace

from handlers.talk.words import address as words
from handlers.turn.turn import Turn
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step, Subscribing
from knowledge.typed.normalize import nfc

HEARD, MOST_WORDS = 2, 40
_OWN, _OTHER = (tuple(map(re.compile, one)) for one in (words.ONESELF, words.ASSISTANT))
_YOUNGER = re.compile(words.YOUNGER)
_TO_ANYBODY, _ITSELF = re.compile(words.TO_ANYBODY), re.compile(words.ITSELF)
_QUOTED = re.compile(words.QUOTED, re.MULTILINE)


def noted(turn: Turn) -> Turn:
    """The turn in which it is known how this person speaks; who contradicts it begins anew."""
    memory = turn.person.conversation
    found = None if turn.inbound.group or turn.person.staff else _pair(nfc(turn.inbound.text))
    if found is None:
        return turn
    same = memory.calls is not None and memory.calls[:2] == found
    times = min(memory.calls[2] + 1, HEARD) if same and memory.calls else 1
    conversation = replace(memory, calls=(*found, times))
    return replace(turn, person=replace(turn.person, conversation=conversation))


def _pair(typed: str) -> tuple[str, str] | None:
    """("bà", "cháu"), where the message says both and nobody else can be meant."""
    if len(typed.split()) > MOST_WORDS or not set(words.OTHERS_WORDS).isdisjoint(typed):
        return None
    lowered = typed.lower()
    if not any(pattern.search(lowered) for pattern in _OWN):
        return None
    # The first letter of a sentence is no name's.
    line = re.sub(r"(^|[.!?,;]\s*)(\w)", lambda one: one[1] + one[2].lower(), typed)
    if _YOUNGER.search(line):
        return None
    own = {one["own"] for pattern in _OWN for one in pattern.finditer(line)}
    other = {
        next(filter(None, one.groups())) for pattern in _OTHER for one in pattern.finditer(line)
    }
    return (own.pop(), other.pop()) if len(own) == len(other) == 1 else None


def spoken_to(turn: Turn, reply: Reply) -> Reply:
    """The reply in the person's own way of speaking."""
    calls = turn.person.conversation.calls
    if calls is None or calls[2] < HEARD or turn.inbound.group or turn.person.staff:
        return reply
    if _is_others(turn, reply):
        return reply
    return replace(reply, text=_in_words_of(reply.text, *calls[:2]))


def called_as(turn: Turn, text: str) -> str:
    """A greeting of ours as somebody greets, the very first time already."""
    calls = turn.person.conversation.calls
    return text if calls is None or turn.inbound.group else _in_words_of(text, *calls[:2])


def _in_words_of(text: str, own: str, itself: str) -> str:
    kept = [one.span() for one in _QUOTED.finditer(text)]
    parts, end = list[str](), 0
    for start, stop in [*kept, (len(text), len(text))]:
        free = _TO_ANYBODY.sub(lambda one: _as(own, one["capital"]), text[end:start])
        parts += [_ITSELF.sub(lambda one: _as(itself, one["capital"]), free), text[start:stop]]
        end = stop
    return "".join(parts)


def _as(word: str, written: str) -> str:
    return word.capitalize() if written[:1].isupper() else word


def _is_others(turn: Turn, reply: Reply) -> bool:
    """What the office wrote, what a plan says, and where these words are somebody's own."""
    entries = (one for plan in turn.office.entries.values() for one in plan.values())
    dialog = turn.dialog
    forms = [view.form for view in turn.person.registrations]
    forms += [dialog.form, dialog.carried] if isinstance(dialog, Registering) else []
    # What was typed just now, or is to be reminded of, is said back as it is.
    held = f"{turn.inbound.text} {turn.person.conversation.wished} {forms}"
    return (
        bool(reply.quote)
        or any(one.answer in reply.text for one in entries)
        or _TO_ANYBODY.search(held) is not None
        or _ITSELF.search(held) is not None
    )


def asks_consent(dialog: object) -> bool:
    """Where the very words are evidence."""
    if isinstance(dialog, Registering):
        return dialog.step == Step.CONSENT
    return isinstance(dialog, Subscribing) and dialog.asks == "consent"
