"""What may still be done with one's registration, and what is known of another's.

The rule: of others' registrations nothing is seen here, so nothing is denied of them; what one has
oneself is told from the store.
"""

import re
from collections.abc import Callable

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.questions.judging import judge
from handlers.registrations.asked import admission, texts
from handlers.registrations.asked.terms import trust_texts
from handlers.registrations.asked.words import afterwards as words
from handlers.registrations.changeable import may_edit
from handlers.registrations.sent import own_file_texts
from handlers.turn import texts as common
from handlers.turn.dialog import Listening
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.phones import count_digits
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Registering
from knowledge.typed.repeats import compiled

MOST_WORDS, DIGITS_OF_PHONE = 26, 7
_SOMEBODY, _TWICE = compiled(words.SOMEBODY), compiled(words.TWICE)
_ALREADY, _MYSELF = compiled(words.ALREADY), compiled(words.MYSELF)
_NOT_YET, _ANEW = compiled(words.NOT_YET), compiled(words.ANEW)
_MENDS, _CODE_LOST = compiled(words.MENDS), compiled(words.CODE_LOST)
_HOW_FOR, _SENT_WRONG = compiled(words.HOW_FOR), compiled(words.SENT_WRONG)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer, and the open question again; None for everything else."""
    plain = heard.unsigned
    if len(plain.split()) > MOST_WORDS or turn.inbound.group:
        return None
    if count_digits(heard.text) >= DIGITS_OF_PHONE:
        return None  # The new number itself is put right.
    if _NOT_YET.fullmatch(plain):
        return _not_yet(turn)
    if turn.idle and _standing(turn) is None and _ANEW.search(plain):
        return admission.anew(turn, heard)
    if turn.idle and _HOW_FOR.search(plain):
        return admission.how(turn, heard)
    said = next((say for pattern, say in _SAID if pattern.search(plain)), None)
    if said is None and _is_anothers(plain):
        said = _anothers
    return said(turn) if said is not None else None


def of_sent(turn: Turn, heard: Heard) -> Outcome | None:
    """What was sent is to be put right, and nothing was sent from here: where to, if elsewhere."""
    said = _SENT_WRONG.search(heard.unsigned) or _CODE_LOST.search(heard.unsigned)
    return none_here(turn) if said and len(heard.unsigned.split()) <= MOST_WORDS else None


def or_none_here(mend: Listening) -> Listening:
    """The same mending; to who has sent nothing from here, where what they mean may be."""

    def mended(turn: Turn, heard: Heard) -> Outcome | None:
        done = mend(turn, heard)
        # A bare number or name mends nothing by itself.
        if done is not None or heard.asks or not _MENDS.search(heard.unsigned):
            return done
        surely = heard.meant.sure >= SURE or judge(turn, heard)[1].outcome == "decline"
        return none_here(turn) if surely else None

    return mended


def none_here(turn: Turn) -> Outcome | None:
    """That nothing was sent from here, and where it may be; None where something is known."""
    anything = turn.person.registrations or turn.person.conversation.parked
    if not turn.idle or turn.inbound.group or anything:
        return None
    begin = Choice("go:register", common.MENU_REGISTER)
    return in_passing(stay(turn, Reply(texts.NONE_HERE, (begin,))))


def _is_anothers(plain: str) -> bool:
    """ "Chị Vinh bên em cũng đăng ký rồi, có trùng không", and not what one has sent oneself."""
    twice = _TWICE.search(plain) is not None
    if _MYSELF.search(plain) or not twice:
        return False
    return _SOMEBODY.search(plain) is not None or _ALREADY.search(plain) is not None


def _standing(turn: Turn) -> RegistrationView | None:
    return next((view for view in turn.person.registrations if view.stands), None)


def _told(turn: Turn, text: str, view: RegistrationView | None) -> Outcome:
    see = (Choice(f"view:{view.code}", own_file_texts.view(code=view.code)),) if view else ()
    return in_passing(stay(turn, Reply(text, see if turn.idle else ())))


def _anothers(turn: Turn) -> Outcome | None:
    view = _standing(turn)
    if isinstance(turn.dialog, Registering):
        return _told(turn, f"{texts.OWN_DRAFT_STAYS} {texts.ANOTHERS}", None)
    if view is None:
        return None
    return _told(turn, f"{texts.own_stays(code=view.code)} {texts.ANOTHERS}", view)


def _not_yet(turn: Turn) -> Outcome | None:
    view, dialog = _standing(turn), turn.dialog
    if isinstance(dialog, Registering):
        text = texts.NOT_SENT if dialog.form != Form() else texts.NONE_YET
        return in_passing(stay(turn, text))
    if view is not None:
        return _told(turn, texts.sent_one(code=view.code, at=turn.local(view.sent_at)), view)
    waits = turn.person.conversation.parked is not None
    begin = Choice("go:register", common.MENU_REGISTER)
    choices = (begin,) if turn.idle else ()
    return in_passing(stay(turn, Reply(texts.BEGUN if waits else texts.NONE_YET, choices)))


def _changed(turn: Turn) -> Outcome | None:
    view = _standing(turn)
    # Whoever has sent nothing yet asks how it will be.
    if isinstance(turn.dialog, Registering) or (turn.idle and not turn.person.registrations):
        return in_passing(stay(turn, texts.CHANGED_ANY_TIME))
    if view is None or not may_edit(turn, view.code):
        return None
    return _told(turn, texts.may_change(code=view.code), view)


def _number(turn: Turn) -> Outcome | None:
    view = _standing(turn)
    if isinstance(turn.dialog, Registering):
        return in_passing(stay(turn, texts.NUMBER_HERE))
    return _told(turn, texts.number_here(code=view.code), view) if view else None


def _paper(turn: Turn) -> Outcome | None:
    view = _standing(turn)
    if isinstance(turn.dialog, Registering):
        return in_passing(stay(turn, texts.PAPER_LATER))
    return _told(turn, texts.paper(code=view.code), view) if view else None


def _when_told(turn: Turn) -> Outcome | None:
    if _standing(turn) is not None:
        return None  # How far it is is told of itself.
    return in_passing(stay(turn, trust_texts.told_when(office=turn.plan.organisation.office)))


def _not_taken(turn: Turn) -> Outcome | None:
    return _told(turn, texts.NOT_TAKEN_YET, _standing(turn))


def _paper_where(turn: Turn) -> Outcome | None:
    text = texts.paper_where(office=turn.plan.organisation.office)
    return _told(turn, text, _standing(turn))


_Said = Callable[[Turn], Outcome | None]
_SAID: tuple[tuple[re.Pattern[str], _Said], ...] = tuple(
    (compiled(pattern), say)
    for pattern, say in (
        (words.WHEN_TOLD, _when_told),
        (words.NUMBER, _number),
        (words.CHANGED, _changed),
        (words.PAPER, _paper),
        (words.NOT_TAKEN, _not_taken),
        (words.PAPER_WHERE, _paper_where),
    )
)
