"""Nothing to write, nobody more: the step is left, and never filled with the words that say so.

The rule: every word has to be one of those; a single one more may be a value.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import opening, showing, texts
from handlers.registrations.form.fields import Answered, titles_for
from handlers.registrations.form.named import warnings
from handlers.registrations.form.row import onward
from handlers.registrations.form.rows_texts import retitled
from handlers.registrations.said.earlier import missing
from handlers.registrations.words import finishing as words
from handlers.registrations.words.telling import AGREES
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_SKIPS, _ENOUGH = re.compile(words.SKIPS), re.compile(words.ENOUGH)
_ADDING, _NOT_SKIPPED = re.compile(words.ADDING), re.compile(words.NOT_SKIPPED)
_CLAUSE = re.compile(r"[,;.!\n]+")
_ONLY_ME, _SENDS = re.compile(words.ONLY_ME), re.compile(words.SENDS)
_ASKS_DONE = re.compile(words.ASKS_DONE)
_AGREES, _NO_MORE = re.compile(AGREES), re.compile(words.NO_MORE)
TITLE_STEPS = frozenset({Step.COLLECTIVE_TITLE, Step.PERSON_TITLE, Step.PEOPLE_TITLE})
_OF_STEP: dict[str, frozenset[str]] = {
    Step.TARGETS: words.OF_AIMS,
    Step.PERSON_INITIATIVE: words.OF_INITIATIVE,
    Step.PEOPLE_INITIATIVE: words.OF_INITIATIVE,
}


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Không có chỉ tiêu chi mô, gửi luôn đi", "đừng ghi thêm ai hết"; None for anything else."""
    if "?" in heard.text or opening.paused(turn):
        return None
    if dialog.step in _OF_STEP:
        if _says_nothing(heard.unsigned, dialog.step):
            return registration.skip(turn, dialog)
        return _retitled(turn, dialog, heard) if dialog.step == Step.PERSON_INITIATIVE else None
    if dialog.step == Step.PEOPLE:
        return _ended(turn, dialog, heard)
    if dialog.step in TITLE_STEPS:
        left = (texts.TITLE_LEFT,)
        return stay(turn, showing.prompt(turn, dialog, left)) if says_enough(heard) else None
    nobody = dialog.row is None or not dialog.row.name
    if nobody and not dialog.form.people and _SENDS.fullmatch(heard.unsigned):
        left = (texts.still_missing(names=missing(dialog)),)
        return stay(turn, showing.prompt(turn, dialog, left))
    if dialog.step == Step.PERSON_NAME and nobody and says_enough(heard):
        shut = replace(dialog, row=None, row_index=None)
        goto = Step.PEOPLE if dialog.form.people else Step.PERSON_NAME
        notes = () if dialog.form.people else (texts.NO_PEOPLE_LEFT,)
        return registration.advance(turn, dialog, Answered(shut, goto=goto, notes=notes))
    return None


def _ended(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Dạ xong rồi ạ", "mình thôi, hết rồi": the list is what it is."""
    alone = len(dialog.form.people) == 1 and _only_me(heard)
    # "Đúng rồi", "không" to what more there is: the list is what it is.
    alone = alone or _AGREES.fullmatch(heard.unsigned) is not None
    alone = alone or _NO_MORE.fullmatch(heard.unsigned) is not None
    if _ASKS_DONE.search(heard.lowered) or not (alone or says_enough(heard)):
        return None
    done = registration.answer(turn, dialog, heard.meaning("done"))
    return done if isinstance(done, Outcome) else None


def _only_me(heard: Heard) -> bool:
    """ "Co moi minh minh thoi", "mình tui thôi": every clause says so."""
    clauses = [heard.part(one).unsigned for one in _CLAUSE.split(heard.text) if one.strip()]
    return bool(clauses) and all(map(_ONLY_ME.fullmatch, clauses))


def _says_nothing(said: str, step: str) -> bool:
    if _NOT_SKIPPED.search(said):
        return False
    bare = set(_SKIPS.sub(" ", said).split())
    goes_on = words.GOES_ON if step == Step.TARGETS else frozenset[str]()
    known = words.POLITE | words.NO | words.WHAT | goes_on | _OF_STEP[step]
    # A bare no, or one and a yes, is read by its own rules.
    about = bare & ((words.WHAT | goes_on | _OF_STEP[step]) - words.SMALL)
    refuses = bare & ((words.NO - words.MANY_WORDS) | goes_on)
    says = (bool(about) and bool(refuses)) or _SKIPS.search(said) is not None
    return says and bare <= known


def says_enough(heard: Heard) -> bool:
    """ "Hết người r", "khỏi thêm ai nữa": that nobody more comes, and no name."""
    said = heard.unsigned.split()
    typed = heard.text.split()
    if any(word[:1].isupper() for word in typed[1:]) or set(said[1:2]) & words.MIDDLES:
        return False
    known = words.POLITE | words.NO | words.WHAT | words.OF_LIST
    if "them" not in said:
        known |= words.COUNTED
    elif words.NO.isdisjoint(said):
        # "Hết rồi, thêm 1 người nữa": somebody more comes after all.
        return False
    refuses = bool(words.NO & set(said)) and _ADDING.search(heard.unsigned) is not None
    return set(said) <= known and (refuses or _ENOUGH.search(heard.unsigned) is not None)


def _retitled(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Ko có, đổi thành lao động tiên tiến": the title that wants no initiative."""
    reading, row = Reading(heard), dialog.row
    marks = reading.of("title", "short")
    if row is None or len(marks) != 1:
        return None
    own = range(marks[0].first, marks[0].last)
    rest = {word.bare for at, word in enumerate(reading.words) if at not in own}
    known = words.POLITE | words.NO | words.WHAT | words.OF_INITIATIVE | words.OTHER_TITLE
    title = next((one for one in titles_for(turn, "individual") if one.id == marks[0].value), None)
    if title is None or not rest <= known:
        return None
    after = replace(dialog, row=replace(row, title=title.id, initiative=None))
    note = retitled(name=row.name, title=titles.name_of(title.id))
    answered = Answered(after, passed=Step.PERSON_TITLE, notes=(note, *warnings(title)))
    return registration.advance(turn, dialog, onward(turn, answered))
