"""The manner in which somebody wants to be answered: in few words, until more are wished for.

The rule: it is remembered for the talk and changes no value; asked for by itself it is agreed to.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.talk import texts
from handlers.talk.words import manner as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_SHORT, _LONG = compiled(words.SHORT), compiled(words.LONG)
_LETTERS = compiled(words.LETTERS)
_IN_FULL = compiled(words.IN_FULL)
_CLAUSES = compiled(r"(?:^|[,;.\n])[^,;.\n]+")
_AROUND = compiled(rf"(?:{words.AROUND}(?: |$))*")


def noted(turn: Turn) -> Turn:
    """The turn in which it is known what is wished for from now on."""
    memory, text = turn.person.conversation, turn.inbound.text
    if turn.inbound.group or not (memory.brief or _may_ask_it(text)):
        return turn
    brief = _is_brief(memory.brief, Said(text).unsigned)
    return replace(turn, person=replace(turn.person, conversation=replace(memory, brief=brief)))


def _may_ask_it(text: str) -> bool:
    """Cheap before dear: nothing is folded for a message that holds none of these letters."""
    return _LETTERS.search(nfc(text).lower()) is not None


def _is_brief(before: bool, plain: str) -> bool:
    if _SHORT.search(plain):
        return True
    return before and _LONG.search(plain) is None


def asks_short(said: Said) -> bool:
    """Whether short words are asked for and nothing else is said."""
    rest = _SHORT.sub(" ", said.unsigned)
    plain = " ".join(rest.split())
    return rest != said.unsigned and _AROUND.fullmatch(plain) is not None


def beside(text: str) -> str:
    """ "Cho đăng ký, choa không biết chữ mô": what is said besides, if anything is."""
    if not _may_ask_it(text) or _SHORT.search(Said(text).unsigned) is None:
        return text
    kept = _CLAUSES.sub(lambda one: "" if asks_short(Said(one[0])) else one[0], text)
    return kept.strip(" ,;.") if any(map(str.isalnum, kept)) else text


def asks_in_full(said: Said) -> bool:
    """Whether the long words are asked for, where short ones stand."""
    return _IN_FULL.fullmatch(said.unsigned) is not None


def agreed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nói ngắn thôi nhé": so it is done; None for everything else."""
    if turn.inbound.group or "?" in heard.text or not asks_short(heard):
        return None
    return in_passing(stay(turn, texts.IN_FEW_WORDS))
