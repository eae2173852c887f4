"""Several corrections in one message: "(1) bà Thơm họ là Vy; (2) 105 chứ không phải 150".

The rule: each part is read as if it had been said alone, one after the other; what of a numbered
list is not understood is named, and nothing is dropped without a word.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.said.mending.applying import changed
from handlers.registrations.said.mending.correcting import corrected
from handlers.registrations.said.mending.people import added, taken_out
from handlers.registrations.said.told import sent_too, telling
from handlers.registrations.words.mending import several as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import fold, nfc

_LEAD = re.compile(words.LEAD, re.IGNORECASE)
_NUMBERED = re.compile(words.NUMBERED)
_LINES, _JOINED = re.compile(words.LINES), re.compile(words.JOINED, re.IGNORECASE)
_MENDS, _GOES_ON = re.compile(words.MENDS), re.compile(words.GOES_ON)
_REMOVES, _DIGIT = re.compile(words.REMOVES), re.compile(r"\d")
_SEVERAL = 2
Place = tuple[str, int]
_SHOWN = (Step.REVIEW, Step.FIELDS, Step.MORE)
_BY_ACT: dict[str, Callable[[Turn, Heard], Outcome | None]] = {
    "correct": corrected,
    "change": corrected,
    "add-person": added,
    "remove-person": taken_out,
}


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The form with all that is mended; None where it is one thing, or no correction."""
    if dialog.step not in _SHOWN or heard.key is not None or "?" in heard.text:
        return None
    for parts, is_list in _ways(nfc(heard.text)):
        answered = _mended(turn, dialog, parts, is_list=is_list)
        if answered is not None:
            return registration.advance(turn, dialog, answered)
    return None


def of_sent(turn: Turn, heard: Heard) -> Outcome | None:
    """The same of what was sent, which opens with it."""
    stands = any(view.stands for view in turn.person.registrations)
    # Nearly every message is one thing: that is seen before the form is looked for.
    if not turn.idle or not stands or heard.key is not None or not _ways(nfc(heard.text)):
        return None
    return changed(turn, None, lambda at, edit: told(at, edit, heard), opens=False)


def _ways(text: str) -> list[tuple[list[str], bool]]:
    """The message in its parts, and whether they are a list; each way of parting it in turn."""
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    found: list[tuple[list[str], bool]] = []
    for pattern in (_NUMBERED, _LINES, _JOINED):
        parts = [part for one in pattern.split(rest) if (part := one.strip(" ,;.–-\n"))]
        if len(parts) > 1:
            # Removed last, for a number is the one that is shown.
            parts = sorted(parts, key=lambda part: bool(_REMOVES.search(fold(part))))
            found.append((parts, lead is not None and pattern is not _JOINED))
    return found


def _mended(turn: Turn, dialog: Registering, parts: list[str], *, is_list: bool) -> Answered | None:
    """All parts done; of a list also with some of them that are not understood."""
    if len([one for one in parts if _REMOVES.search(fold(one)) and _DIGIT.search(one)]) > 1:
        return None  # Who goes first would move the others' numbers.
    if not is_list and not all(_says_by_itself(fold(part)) for part in parts):
        return None
    at, unread, goto = dialog, [], None
    done: list[set[Place]] = []
    for part in parts:
        after = _one(turn, at, part)
        if after is None:
            unread.append(part)
            continue
        done.append(_places(at.form, after.form))
        goto = goto or (after.step if after.step not in _SHOWN else None)
        at = replace(at, form=after.form)
    if len(done) < (1 if is_list and unread else _SEVERAL):
        return None
    if not is_list and len(set.union(*done)) < sum(map(len, done)):
        return None  # "Bỏ nợ xấu, thay bằng quế": the same thing told in two parts.
    note = texts.parts_unread(parts=unread) if unread else ""
    return Answered(at, goto=goto or Step.REVIEW, notes=(note,))


def _says_by_itself(part: str) -> bool:
    return _MENDS.search(part) is not None and _GOES_ON.match(part) is None


def _places(before: Form, after: Form) -> set[Place]:
    """What is another: a field, or one line of the list or of the aims."""
    found: set[Place] = set()
    for name, old in vars(before).items():
        new = getattr(after, name)
        if not isinstance(old, tuple) or not isinstance(new, tuple):
            found |= {(name, 0)} if old != new else set()
        elif len(old) == len(new):
            pairs = enumerate(zip(old, new, strict=True))
            found |= {(name, at) for at, (one, other) in pairs if one != other}
        else:
            found |= {(name, -1 - at) for at, one in enumerate(old) if one not in new}
            found |= {(name, len(old) + at) for at, one in enumerate(new) if one not in old}
    return found


def _one(turn: Turn, dialog: Registering, part: str) -> Registering | None:
    """The form after one part, read where the whole form is shown."""
    here = replace(dialog, step=Step.REVIEW)
    memory = replace(turn.person.conversation, dialog=here, offered=())
    inbound = replace(turn.inbound, text=part)
    at = replace(turn, inbound=inbound, person=replace(turn.person, conversation=memory))
    heard = Heard(part, at="review")
    by_act = _BY_ACT.get(heard.meant.act)
    readers: tuple[Callable[[], Answered | Outcome | None], ...] = (
        lambda: telling.told(at, here, heard),
        lambda: by_act(at, heard) if by_act else None,
        lambda: sent_too.change(at, here, heard),
    )
    for read in readers:
        after = _form_of(read())
        if after is not None and after.form != dialog.form and after.revising == dialog.revising:
            return after
    return None


def _form_of(said: Answered | Outcome | None) -> Registering | None:
    if isinstance(said, Answered):
        return replace(said.dialog, step=said.goto or said.dialog.step)
    after = said.conversation.dialog if said is not None else None
    return after if isinstance(after, Registering) else None
