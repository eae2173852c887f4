"""Waiting and small talk at an open question: a short human answer, and the question stays.

The rule: nothing is stored, sent or given up by it; where it may be an answer it is none.
"""

from handlers.acts.heard import Heard
from handlers.registrations import opening, showing
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said.passing.put_right import is_about_listed
from handlers.talk import texts as talk
from handlers.talk.remarks import is_chatty, is_sentence, line, names_somebody
from handlers.talk.waiting import speaks, waits
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step

# Where whole sentences are asked for, a remark has to speak of somebody or of today.
_SENTENCES = frozenset({Step.TARGETS, Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})
# What is agreed to or taken over there is said in many words.
_ELSEWHERE = _SENTENCES | {Step.CONSENT, Step.REUSE, Step.EXISTING}
POSSIBLE, LIKELY, SURE = 0.35, 0.5, 0.6
_WISHED = frozenset(
    "yes no choice keep same correct change add-person remove-person view status human remind-on"
    " remind-off remind-set snooze my-data delete-data withdraw-consent withdraw back link help"
    " continue restart register cancel".split()
)
_TALK = frozenset("off-topic wait praise complaint thanks greeting bye empty".split())
_SENDING = frozenset("gui goi nop chot".split())


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đang mưa to quá", "con nó gọi, tí nữa nhé"; None for everything else."""
    # Most values are somebody's or something's name, and are let go before all else.
    if (
        names_somebody(heard)
        or heard.place is not None
        or opening.paused(turn)
        or heard.lean in ("yes", "no")
    ):
        return None
    remark = line(heard, anything=dialog.step in showing.TEXT_STEPS)
    waiting = waits(heard)
    if not (waiting or remark) or _is_wished(heard) or is_about_listed(dialog, heard):
        return None
    if waiting and not _may_be_aim(dialog, heard, speaks(heard)):
        shown = dialog.step == Step.REVIEW
        if shown and not _SENDING.isdisjoint(heard.plain.split()):
            return None
        # Where sending is asked, it is also told that nothing was sent.
        text = texts.NOT_SENT if shown else texts.WAITING
        return stay(turn, Reply(text, ask_step(turn, dialog).choices))
    asks = (heard.asks or heard.may_ask) and remark not in (talk.ONLY_A_MACHINE, talk.PRAISED_SHORT)
    if remark is None or asks or _may_be_aim(dialog, heard, is_chatty(heard)):
        return None
    return _asked_again(turn, dialog, remark)


def unread(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thằng cháu nó nghịch điện thoại": a sentence of something else that nobody has read."""
    said = heard.key is None and heard.place is None and heard.lean is None
    if not said or dialog.step in _ELSEWHERE or not is_sentence(heard) or opening.paused(turn):
        return None
    if is_about_listed(dialog, heard):
        return None
    meant = heard.meant
    # A question is answered or doubted, and what fills, mends or orders something is told so.
    sure = meant.act not in _TALK and meant.sure >= (SURE if meant.act == "values" else POSSIBLE)
    if heard.asks or heard.may_ask or heard.asks_whether or sure or meant.slots.people:
        return None
    return _asked_again(turn, dialog, talk.HEARD)


def _asked_again(turn: Turn, dialog: Registering, remark: str) -> Outcome:
    asked = showing.prompt_in_short(turn, dialog)
    if dialog.step == Step.CONSENT:
        # Its long text stands right above.
        return stay(turn, Reply(f"{remark} {common.CONSENT_AGAIN}", asked.choices))
    return stay(turn, with_notes((remark,), asked))


def _is_wished(heard: Heard) -> bool:
    """Whether something is rather wished, chosen or mended by it, which its own reader does."""
    meant = heard.meant
    # "Kkk" is a laugh, and three times "không" only by its letters.
    laughs = meant.act == "no" and not heard.is_negated
    return meant.act in _WISHED and meant.sure >= SURE and not laughs


def _may_be_aim(dialog: Registering, heard: Heard, speaks: bool) -> bool:
    """Where whole sentences are asked for, one that speaks of nobody may be the answer."""
    if dialog.step not in _SENTENCES or speaks:
        return False
    meant = heard.meant
    return meant.act == "values" and meant.sure >= LIKELY
