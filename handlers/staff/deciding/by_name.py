"""A registration that the staff speak of by its unit, or that stands open above.

The rule: it is accepted by a whole name that one waiting registration has, or below the very form
that was shown; what is named in part is shown first. A line that asks or puts off does nothing.
"""

import re

from handlers.acts.heard import Heard
from handlers.staff.deciding import decide_texts as texts
from handlers.staff.deciding.decide import SHOWN, listed_choices, local
from handlers.staff.words import deciding as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Clerking
from knowledge.typed.repeats import compiled

_ACCEPT_THIS, _RETURN_THIS = compiled(words.ACCEPT_THIS), compiled(words.RETURN_THIS)
_ACCEPTS, _RETURNS = compiled(words.ACCEPTS), compiled(words.RETURNS)
_RETURN_WHY = re.compile(words.RETURN_WHY, re.IGNORECASE | re.DOTALL)
_REASON = re.compile(words.REASON, re.IGNORECASE | re.DOTALL)
_SHOWS, _ELSE, _KIND = map(compiled, (words.SHOWS, words.ELSE, words.KIND))
_SHARED, _NOT_RETURNED = compiled(words.SHARED), compiled(words.NOT_RETURNED)
_TO_OTHERS = compiled(words.TO_OTHERS)
_ACCEPT, _WORDS = "staff:accept:", re.compile(r"\w+")
_LONGEST, _BARE = 200, 8


def open_above(turn: Turn, heard: Heard) -> tuple[str, str] | None:
    """(act, code and version) of "duyệt cái này đi", "trả lại nhé" below one that was shown."""
    offered = (key for key, _ in turn.person.conversation.offered)
    shown = next((key for key in offered if key.startswith(_ACCEPT)), None)
    if shown is None or heard.may_ask:
        return None
    subject = shown.removeprefix(_ACCEPT)
    if _ACCEPT_THIS.fullmatch(heard.unsigned):
        return "accept", subject
    if _RETURN_THIS.fullmatch(heard.unsigned):
        return "return", subject
    why = _RETURN_WHY.fullmatch(heard.text)
    return ("return-line", f"{subject.partition(':')[0]} {why[1]}") if why else None


def named(turn: Turn, heard: Heard) -> tuple[str, str] | None:
    """(act, what) of a line about a unit's registration; None where it names no unit there is."""
    line = heard.unsigned
    if turn.inbound.group or len(line) > _LONGEST or _ELSE.search(line):
        return None
    returns = _RETURNS.search(line)
    if not returns and _TO_OTHERS.search(line):
        return None
    decides = _ACCEPTS.search(line) or returns
    asked = turn.dialog if isinstance(turn.dialog, Clerking) else None
    if not (turn.idle or asked):
        return None
    short = len(line.split()) <= _BARE and _KIND.search(line)
    if not (decides or short or _SHOWS.search(line)):
        return None
    codes, name = turn.lookup.clerk().mentioned(line)
    # Below "vì sao trả lại" the unit itself is spoken of, and another one is an order.
    if asked is not None and asked.code is not None and (asked.code in codes or not codes):
        return None
    if not codes:
        return ("unknown", "") if decides and _KIND.search(line) else None
    found = list(codes)
    if decides and len(found) > 1:
        # Those of a unit that are decided already, as of the year before, are not meant.
        waiting = {code for code, _ in turn.lookup.clerk().waiting()}
        found = [code for code in found if code in waiting] or found
    return _act(heard, found, name)


def _act(heard: Heard, codes: list[str], name: str) -> tuple[str, str]:
    line = heard.unsigned
    if len(codes) > 1:
        return "named", " ".join(codes[: SHOWN + 1])
    if _RETURNS.search(line) and not _only_asks(heard):
        why = _REASON.fullmatch(heard.text) if name else None
        return ("return-line", f"{codes[0]} {why[1]}") if why else ("return", codes[0])
    return "accept" if _accepts(heard, name) else "case", codes[0]


def _accepts(heard: Heard, name: str) -> bool:
    """Whether nothing but the order stands around a whole name: no question, no "not yet"."""
    line = heard.unsigned
    if not name or heard.may_ask or heard.is_negated or not _ACCEPTS.search(line):
        return False
    said = f" {' '.join(_WORDS.findall(line))} ".replace(f" {name} ", " ")
    return words.AROUND_NAME.issuperset(_SHARED.sub(" ", said).split())


def _only_asks(heard: Heard) -> bool:
    # "Thiếu, chưa có số, trả lại" gives its reason in words that put off.
    line = heard.unsigned
    ends = line.endswith((" khong", " ko", " chua", " nao", " gi", " a"))
    return ends or _NOT_RETURNED.search(line) is not None


def listed(turn: Turn, codes: str) -> Outcome:
    """Several of like names, each with a button."""
    cases = turn.lookup.clerk().several(codes.split())
    shown = [local(turn, one) for one in cases[:SHOWN]]
    text = texts.named_alike(cases=shown, more=len(cases) > SHOWN)
    return stay(turn, Reply(text, listed_choices(shown)))
