"""Waiting and small talk at an open question: a short human answer, and the question stays.

The rule: nothing is stored, sent or given up by it; where it may be an answer it is none.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.registrations import opening, showing
from handlers.registrations.communes import knows_no_name
from handlers.registrations.form.steps import ask_step
from handlers.registrations.places import place_of
from handlers.registrations.said.passing import misheard
from handlers.registrations.said.passing.put_right import is_about_listed
from handlers.registrations.said.persons.speaker import asks_beside_names
from handlers.talk import texts as talk
from handlers.talk.remarks import is_chatty, is_sentence, line, names_somebody
from handlers.talk.waiting import speaks, waits
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.names import says_without_post
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step

# Where whole sentences are asked for, a remark has to speak of somebody or of today.
_SENTENCES = frozenset({Step.TARGETS, Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})
# What is agreed to or taken over there is said in many words.
_ELSEWHERE = _SENTENCES | {Step.CONSENT, Step.REUSE, Step.EXISTING}
POSSIBLE, LIKELY, SURE = 0.35, 0.5, 0.6
# Of 58 answers that sound like talk the likest had 0.3, and that was somebody's work.
TALK, LEAST_TALK = 0.35, 0.2
_WISHED = frozenset(
    "yes no choice keep same correct change add-person remove-person view status human remind-on"
    " remind-off remind-set snooze my-data delete-data withdraw-consent withdraw back link help"
    " continue restart register cancel".split()
)
_TALK = frozenset("off-topic wait praise complaint thanks greeting bye empty".split())
_SENDING = frozenset("gui goi nop chot".split())
# What somebody does is told in any words.
_POSTS = frozenset({Step.PERSON_POSITION, Step.CONTACT_POSITION})
# There an answer takes over or gives up what was sent before.
_TAKEN_OVER = frozenset({Step.REUSE, Step.EXISTING})
_ANSWERED = frozenset("complaint praise thanks greeting bye who-are-you".split())
_LINES = {"complaint": talk.WEARY, "praise": talk.PRAISED_SHORT}


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
        return _waited(turn, dialog, heard)
    asks = (heard.asks or heard.may_ask) and remark not in (talk.ONLY_A_MACHINE, talk.PRAISED_SHORT)
    if remark is None or asks or _may_be_aim(dialog, heard, is_chatty(heard)):
        return None
    return _asked_again(turn, dialog, remark)


def unread(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thằng cháu nó nghịch điện thoại": a sentence of something else, before it is a value."""
    if misheard.says_again(heard) and _is_nothing(turn, dialog, heard):
        return misheard.asked(turn, dialog)
    sentence = dialog.step not in _ELSEWHERE and is_sentence(heard) and not _asks(heard)
    if sentence and not heard.meant.slots.people and _is_nothing(turn, dialog, heard):
        return _asked_again(turn, dialog, talk.HEARD)
    # Where any words may be the answer, it has to be sure; else they stay one button away.
    least = SURE if dialog.step in _SENTENCES else LIKELY if dialog.step in _POSTS else TALK
    talks = _is_talk(dialog, heard, least) and _is_nothing(turn, dialog, heard)
    return _answered(turn, dialog, heard) if talks else None


def instead(
    turn: Turn, dialog: Registering, heard: Heard, read: Outcome | str | None
) -> Outcome | None:
    """What is said where the step's own reader has found no value; None where it has."""
    if isinstance(read, Outcome) and (read.conversation.dialog != dialog or read.effects):
        return None
    said = unread(turn, dialog, heard)
    if said is not None or not _is_talk(dialog, heard, LEAST_TALK):
        return said
    if not _is_nothing(turn, dialog, heard):
        return None
    said = _answered(turn, dialog, heard)
    if not isinstance(read, Outcome):
        return said
    # What may be a value all the same stays one button away.
    return replace(said, replies=(replace(said.replies[0], choices=read.replies[-1].choices),))


def _is_nothing(turn: Turn, dialog: Registering, heard: Heard) -> bool:
    """Whether no value, no wish and no question is read from it."""
    said = heard.key is None and heard.place is None and heard.lean is None
    if not said or opening.paused(turn) or is_about_listed(dialog, heard):
        return False
    if dialog.step in _POSTS and says_without_post(heard):
        return False
    meant = heard.meant
    # A question is answered or doubted, and what fills, mends or orders something is told so.
    sure = meant.act not in _TALK and meant.sure >= (SURE if meant.act == "values" else POSSIBLE)
    return not sure


def _is_talk(dialog: Registering, heard: Heard, least: float) -> bool:
    """Whether it is like talk at this step, and says nothing that the form holds."""
    share = heard.talk.share
    if share < least or dialog.step in _TAKEN_OVER or heard.at != place_of(dialog):
        return False
    # Said for sure, each of these has its own answer.
    own = heard.meant.act in _ANSWERED and heard.meant.sure >= LIKELY
    numbers = any(map(str.isdigit, heard.text))
    named = numbers or names_somebody(heard)
    if own or named or heard.wish is not None or heard.command is not None:
        return False
    if dialog.step == Step.COMMUNE and knows_no_name(heard):
        return False
    # A question of the plan is hardly like talk.
    if _asks(heard) and (share < LIKELY or "?" in heard.text):
        return False
    # Where whole sentences are asked for, every sentence is read as one.
    return dialog.step in _SENTENCES or not _says(heard, share)


def _asks(heard: Heard) -> bool:
    return heard.asks or heard.may_ask or heard.asks_whether


def _says(heard: Heard, share: float) -> bool:
    """Whether something of the form is read from it; of what is sure to be talk only a name."""
    slots = read_form(heard, heard.at)
    names = (slots.contact_name, *(person.name for person in slots.people))
    if share >= SURE:
        return any(name and len(name.split()) > 1 for name in names)
    return bool(slots.said())


def _answered(turn: Turn, dialog: Registering, heard: Heard) -> Outcome:
    """The fitting line, and the open question again."""
    if heard.talk.act == "wait":
        return _waited(turn, dialog, heard) or _asked_again(turn, dialog, talk.HEARD)
    return _asked_again(turn, dialog, _LINES.get(heard.talk.act, talk.HEARD))


def _waited(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Whoever cannot go on just now is waited for; None where sending is spoken of."""
    shown = dialog.step == Step.REVIEW
    if shown and not _SENDING.isdisjoint(heard.plain.split()):
        return None
    # Where sending is asked, it is also told that nothing was sent.
    text = texts.NOT_SENT if shown else texts.WAITING
    return stay(turn, Reply(text, ask_step(turn, dialog).choices))


def asks(dialog: Registering, heard: Heard) -> bool:
    """Whether it asks by its words and is no talk ("để rà coi có lỗi nào không đã")."""
    return asks_beside_names(heard) and not _is_talk(dialog, heard, LIKELY)


def _asked_again(turn: Turn, dialog: Registering, remark: str) -> Outcome:
    asked = showing.prompt_in_short(turn, dialog)
    if dialog.step == Step.CONSENT:
        remark = talk.UNEASY if remark == talk.WEARY else remark
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
