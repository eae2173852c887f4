"""One person who takes part: the questions of a row.

The rule: a reader fills in `dialog.row`; which question of the row comes next is not its business.
Names, positions and titles only: no phone of people who are not in the chat.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.acts.slots.form import read_people
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import NO_LEVEL, name_of
from handlers.registrations import texts
from handlers.registrations.form.fields import (
    Answered,
    FieldWords,
    FormField,
    Result,
    as_title,
    level_options,
    title_options,
    titles_for,
    turned,
)
from handlers.registrations.form.levels import lacks_level, open_level
from handlers.registrations.form.named import (
    MAX_WORDS,
    read_named,
    read_title,
    says_enough,
    warnings,
)
from handlers.registrations.form.rows_texts import which_level
from handlers.registrations.words.asking import ASKS_AT_END
from handlers.turn.turn import Turn
from handlers.typed.assent import is_sending
from handlers.typed.names import called, is_talk, read_position, says_without_post
from handlers.typed.read import plain, read_words
from handlers.values.replies import Choice
from handlers.values.state import Participant, Registering, Step
from knowledge.plan.titles import Title

MAX_INITIATIVE = 200
_HALF_A_TITLE = "lao dong"
# Where a name is asked these are the button of the list, one step late.
_ENOUGH = frozenset({"xong", "xong roi", "het", "het roi", "du roi"})
NAME_ASKED = (
    "Họ tên và chức vụ của người đăng ký? Ví dụ: Trần Thị Bình, Kế toán. (Không cần số điện thoại.)"
)
INITIATIVE_BAD = (
    "Tên sáng kiến cần có chữ và không quá 200 ký tự. Anh/chị gõ lại, hoặc gõ “bỏ qua”."
)


def _read_name(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    if typed.key == "self":
        form = dialog.form
        row = replace(
            dialog.row or Participant(""),
            name=form.contact_name or "",
            position=form.contact_position,
        )
        known = row.title is not None
        return Answered(replace(dialog, row=row), passed=Step.PERSON_POSITION, known=known)
    if typed.plain in _ENOUGH or (says_enough(typed.plain) and typed.text.islower()):
        return Answered(dialog, goto=Step.PEOPLE) if dialog.form.people else texts.NO_PEOPLE_LEFT
    # The number is thrown away: it is of somebody who has agreed to nothing here.
    read = read_named(typed)
    if isinstance(read, str):
        return read
    row = replace(dialog.row or Participant(read.name), name=read.name)
    # Who only corrects a name keeps the position; the contact's was told before.
    form = dialog.form
    same = plain(read.name) == plain(form.contact_name or "")
    told = form.contact_position if same else None
    row = replace(row, position=read.position or row.position or told)
    said = _with_title_behind(typed) if read.position else None
    if said is not None:
        # "Lò Thị Phanh, thủ quỹ, LĐTT": the title is no part of the post.
        row = replace(row, position=said.position)
        return _with_title(turn, replace(dialog, row=row), said)
    passed = Step.PERSON_POSITION if row.position else None
    # The title alone may have been said before anybody was named.
    known = dialog.row is not None and not dialog.row.name and row.title is not None
    return Answered(replace(dialog, row=row), passed=passed, known=known)


def _contact_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """Whoever is called may be the first who takes part."""
    contact = dialog.form.contact_name
    # For the first of the list only: offered again, the contact would stand there twice.
    name = dialog.row.name if dialog.row else ""
    called_so = " " not in name and plain(name) in plain(contact or "").split()[-1:]
    named = any(plain(one.name) == plain(contact or "") for one in dialog.form.people)
    if not contact or named or not (called_so or not (dialog.form.people or name)):
        return ()
    return (Choice("self", f"Chính là {contact}"),)


def _read_position(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    said = read_people(typed, "person-title") if Reading(typed).of("title") else ()
    if said:
        # "Kế toán, LĐTT": no post is called by a title.
        return _with_title(turn, dialog, said[0])
    if is_sending(typed):
        return Answered(dialog)  # No post is called so: what stands there is kept.
    if says_without_post(typed):
        return Answered(dialog, passed=Step.PERSON_POSITION)
    position = read_position(typed, MAX_WORDS)
    if position is None:
        return texts.POSITION_TOLD if is_talk(typed.text) else texts.POSITION_BAD
    row = replace(dialog.row or Participant(""), position=position)
    return Answered(replace(dialog, row=row))


def _with_title_behind(typed: Heard) -> PersonSaid | None:
    """The one person who is named with a title; None without one."""
    people = read_people(typed, "person") if Reading(typed).of("title") else ()
    return people[0] if len(people) == 1 and people[0].name and people[0].title else None


def _with_title(turn: Turn, dialog: Registering, said: PersonSaid) -> Result:
    titles = titles_for(turn, "individual")
    title = next((one for one in titles if one.said == said.title), None)
    row = dialog.row or Participant("")
    if title is None and said.title == name_of(NO_LEVEL):
        row = replace(row, position=said.position or row.position, title=NO_LEVEL)
        return Answered(replace(dialog, row=row), goto=Step.PERSON_TITLE)
    if title is None:
        return texts.POSITION_BAD
    row = replace(row, position=said.position or row.position, title=title.id)
    passed = Step.PERSON_POSITION if dialog.step == Step.PERSON_NAME else None
    notes = warnings(title)
    return Answered(replace(dialog, row=row), passed=passed, known=True, notes=notes)


def _read_title(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    other = turned(dialog, typed)
    if other is not None:
        return other
    if lacks_level(typed):
        row = replace(dialog.row or Participant(""), title=NO_LEVEL)
        return Answered(replace(dialog, row=row, found=()), goto=Step.PERSON_TITLE)
    title = read_title(turn, typed, "individual")
    post = _post(dialog, typed) if title is None else None
    if post and dialog.row is not None:
        # "Tổ viên": the post, which was not asked for where a name alone was said.
        row = replace(dialog.row, position=read_position(post, MAX_WORDS))
        return Answered(replace(dialog, row=row), goto=Step.PERSON_TITLE, notes=(_noted(row),))
    if title is None:
        return None
    row = replace(dialog.row or Participant(""), title=title.id)
    return Answered(replace(dialog, row=row, found=()), notes=warnings(title))


def _post(dialog: Registering, typed: Heard) -> str | None:
    """A post and nothing else; "lao động" may be the beginning of a title."""
    reading = Reading(typed)
    first = reading.at.get(0)
    if first is None or open_level(dialog.row) or typed.plain == _HALF_A_TITLE:
        return None
    post, last = job_at(reading, 0, len(reading.words))
    # "May cay mini": what somebody does is written so alone, and not what it is done with.
    whole = last == len(reading.words) and (first.tag == "position" or first.last == last)
    return post if whole else None


def _noted(row: Participant) -> str:
    return f"Em ghi: {row.name}, {row.position}."


def title_of(turn: Turn, row: Participant | None) -> Title | None:
    """The title this person aims at; None for one that is no longer known."""
    titles = titles_for(turn, "individual")
    return next((title for title in titles if row and title.id == row.title), None)


def _needs_initiative(turn: Turn, row: Participant) -> bool:
    title = title_of(turn, row)
    return title is not None and title.needs_initiative


def _read_initiative(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    if typed.asks and ASKS_AT_END.search(typed.unsigned):
        return None  # "Em gửi cho sếp xem thì lấy bản ở đâu" is no name of anything.
    named = read_initiative(typed.text) or typed.text
    initiative = None if says_enough(typed.plain) else read_words(named, MAX_INITIATIVE)
    if initiative is None:
        return INITIATIVE_BAD
    row = replace(dialog.row or Participant(""), initiative=initiative)
    return Answered(replace(dialog, row=row))


def _name(dialog: Registering) -> str:
    return dialog.row.name if dialog.row else ""


def _ask_name(turn: Turn, dialog: Registering) -> str:
    """A given name alone is no name for a sheet: the whole one is asked for."""
    name = _name(dialog)
    alone = len(name.split()) == 1
    return texts.whole_name(name=called(turn.inbound.text, name)) if alone else NAME_ASKED


def _ask_position(turn: Turn, dialog: Registering) -> str:
    return f"Chức vụ, công việc của {_name(dialog)}? (gõ “bỏ qua” nếu không có)"


def _ask_title(turn: Turn, dialog: Registering) -> str:
    if open_level(dialog.row):
        return which_level(names=[_name(dialog)])
    return f"{_name(dialog)} đăng ký danh hiệu nào?"


def _titles_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    if open_level(dialog.row):
        return level_options(turn)
    return title_options(turn, dialog, "individual")


def _ask_initiative(turn: Turn, dialog: Registering) -> str:
    return f"Tên sáng kiến, giải pháp của {_name(dialog)}? (gõ “bỏ qua” nếu chưa có)"


ROW = (
    FormField(
        Step.PERSON_NAME,
        FieldWords("Họ tên cá nhân", NAME_ASKED, "Họ và tên"),
        _read_name,
        ask=_ask_name,
        choices=_contact_offered,
        own_words=True,
        names_person=True,
        row=True,
        keeps=("name",),
    ),
    FormField(
        Step.PERSON_POSITION,
        FieldWords("Chức vụ cá nhân", short="Chức vụ"),
        _read_position,
        ask=_ask_position,
        optional=True,
        own_words=True,
        row=True,
        keeps=("position",),
    ),
    FormField(
        Step.PERSON_TITLE,
        FieldWords("Danh hiệu cá nhân", short="Danh hiệu đăng ký"),
        _read_title,
        ask=_ask_title,
        choices=_titles_offered,
        row=True,
        keeps=("title",),
        say=as_title,
    ),
    FormField(
        Step.PERSON_INITIATIVE,
        FieldWords("Sáng kiến", short="Sáng kiến, giải pháp", brief="sáng kiến"),
        _read_initiative,
        ask=_ask_initiative,
        optional=True,
        asked_of=_needs_initiative,
        own_words=True,
        row=True,
        keeps=("initiative",),
        in_brackets=True,
    ),
)
