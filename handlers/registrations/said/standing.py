"""Where the open registration stands, and what is to be done at its step, for whoever asks.

The rule: what is written is shown and what is missing is named; nothing is filled in by asking.
"""

from handlers.acts.heard import Heard
from handlers.registrations import opening, showing, texts
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import advice
from handlers.registrations.sent import own_file, sent_texts
from handlers.registrations.words import standing as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Form, Registering, Step
from knowledge.typed.repeats import compiled

MOST_WORDS = 12
_FAR, _BACK, _FORGETS = map(compiled, (words.FAR, words.BACK, words.FORGETS))
_SEEN, _DONE, _REMAINS = map(compiled, (words.SEEN, words.DONE, words.REMAINS))
_HELP = tuple(map(compiled, (words.PRESSED, words.WHAT_NOW, words.LOST)))
_WHOSE, _OTHERS = compiled(words.WHOSE), compiled(words.OTHERS)
_ELSEWHERE = compiled(words.ELSEWHERE)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """How far it is, what is written, what to do now; None for everything else."""
    plain, dialog = heard.unsigned, turn.dialog
    if len(plain.split()) > MOST_WORDS:
        return None
    if _FORGETS.search(plain) and (turn.person.registrations or isinstance(dialog, Registering)):
        return in_passing(stay(turn, texts.NO_CODE_NEEDED))
    if _OTHERS.search(plain) and turn.person.registrations and (heard.asks or heard.may_ask):
        return in_passing(_others_of_unit(turn))
    if not isinstance(dialog, Registering):
        about_sent = _DONE.fullmatch(plain) or _REMAINS.fullmatch(plain)
        sent = turn.idle and turn.person.registrations and about_sent
        return own_file.status(turn, heard) if sent else None
    if dialog.step == Step.UNIT_TAKEN and _WHOSE.search(plain):
        return stay(turn, Reply(sent_texts.TAKEN_BY, ask_step(turn, dialog).choices))
    if not _ELSEWHERE.search(plain) and any(pattern.search(plain) for pattern in _HELP):
        return advice.explained(turn, dialog)
    if dialog.form == Form():
        return stay(turn, showing.prompt(turn, dialog)) if _BACK.search(plain) else None
    if _DONE.fullmatch(plain):
        return told(turn, dialog, texts.NOT_SENT_YET)
    shows = _FAR.search(plain) or _SEEN.fullmatch(plain) or _BACK.search(plain)
    return told(turn, dialog) if shows else None


def _others_of_unit(turn: Turn) -> Outcome:
    """ "Sếp em cũng đăng ký rồi à": whether somebody did, and not who."""
    own = turn.person.registrations
    form = own[0].form
    taken = turn.lookup.taken(own[0].campaign, form, but=[view.code for view in own])
    found = taken is not None and not taken.own
    return stay(turn, sent_texts.others_of_unit(unit=form.unit_name or "", found=found))


def told(turn: Turn, dialog: Registering, lead: str = "") -> Outcome:
    """What is written, what is missing, and the open question; at the review the whole."""
    if dialog.step == Step.REVIEW:
        if lead and dialog.seen == dialog.form:
            return stay(turn, showing.prompt(turn, dialog, (texts.ONLY_SENDING,)))
        return opening.go_on(turn, dialog)
    notes = (lead, opening.so_far(turn, dialog, greets=opening.paused(turn)))
    return stay(turn, showing.prompt(turn, dialog, notes))
