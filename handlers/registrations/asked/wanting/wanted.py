"""What registering wants: papers of identity, a form, a least size, reports, one's own hand.

The rule: that a plan wants nothing of the kind is only said where no word of it stands there; a
question is answered first, and nothing is done by asking.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import in_table
from handlers.questions.clauses import cite, name_of
from handlers.questions.judging import is_stated, remembered
from handlers.questions.judging import spoken_of as last_asked
from handlers.registrations.asked import comparing, texts
from handlers.registrations.asked.clause import clause, spoken_of, with_way_in
from handlers.registrations.asked.wanting import texts as wanted_texts
from handlers.registrations.asked.wanting.words import wanted as words
from handlers.registrations.asked.words import admission
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_BOUNDS = tuple((name, compiled(pattern)) for name, pattern in words.BOUNDS)
_BOUND, _IDENTITY, _REPORT = map(compiled, (words.BOUND, words.IDENTITY, words.REPORT))
_DEADLINE = compiled(words.DEADLINE)
_REPORTS_TO, _HANDED_TO = compiled(words.REPORTS_TO), compiled(words.HANDED_TO)
_KINDS_DIFFER, _HIGHER_NOW = compiled(words.KINDS_DIFFER), compiled(words.HIGHER_NOW)
_BOTH_MAY, _AIMS_WANTED = compiled(words.BOTH_MAY), compiled(words.AIMS_WANTED)
_MAY_WONDER = compiled(words.MAY_WONDER)
_BEFORE_HONOURS = (Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE)
MOST_WORDS = 24
_OF_REGISTERING = compiled(words.OF_REGISTERING)
_MAY_BE_HANDED = compiled(r"\b(?:nop|gui|bao cao|mang|cam ket)\b")
_THINGS, _WANTS = compiled(words.THINGS), compiled(words.WANTS)
_OF_PROVINCE = compiled(words.OF_PROVINCE)
_NO_FORM = "mau-bieu"


def identity(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có phải chụp căn cước không"."""
    return None if _stands(turn, _IDENTITY) else _told(turn, wanted_texts.IDENTITY)


def form(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có mẫu đơn nào không": as the plan is known to have none; else the plan is asked."""
    silence = turn.plan.silent.get(_NO_FORM)
    if silence is None or not silence.reviewed:
        return None
    office = turn.plan.organisation.office
    return with_way_in(turn, wanted_texts.form(silence=silence.says, office=office))


def least(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Doanh thu tối thiểu bao nhiêu": that just this is not set, and who may."""
    found = clause(turn, admission.ASK_UNITS)
    if found is None or _stands(turn, _BOUND):
        return None
    plan, section, quote = found
    head = wanted_texts.no_bound(plan=name_of(plan), things=unset(turn, heard))
    text = f"{head}\n\n{texts.quoted(quote=quote, citation=cite(plan, section))}"
    return spoken_of(turn, heard, found, with_way_in(turn, text))


def unset(turn: Turn, heard: Heard) -> list[str]:
    """The bounds that are spoken of and that the plan does not set."""
    if _stands(turn, _BOUND):
        return []
    return [name for name, pattern in _BOUNDS if pattern.search(heard.unsigned)][:2]


def behalf(turn: Turn, heard: Heard) -> Outcome:
    """ "Em đăng ký hộ sếp được không"."""
    return with_way_in(turn, wanted_texts.BEHALF)


def reports(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có bắt buộc mỗi tháng báo cáo không"."""
    # A deadline is asked of the plan, which may be silent on just that.
    if _stands(turn, _REPORT) or _DEADLINE.search(heard.unsigned):
        return None
    office = turn.plan.organisation.office
    return _told(turn, wanted_texts.reports(plan=name_of(turn.plan), office=office))


def in_passing_asked(turn: Turn, heard: Heard) -> Outcome | None:
    """What is wondered at a step of the form or before: the kinds, what may stay empty, a higher
    honour than last year's; None for everything else."""
    plain, dialog = heard.unsigned, turn.dialog
    if turn.inbound.group or not _MAY_WONDER.search(plain) or len(plain.split()) > MOST_WORDS:
        return None
    if _KINDS_DIFFER.search(plain):
        return _told(turn, wanted_texts.KINDS)
    if turn.idle and _HIGHER_NOW.search(plain):
        return with_way_in(turn, wanted_texts.MAY_ALL_THE_SAME)
    if not isinstance(dialog, Registering):
        return None
    if dialog.step in _BEFORE_HONOURS and _BOTH_MAY.fullmatch(plain):
        return _told(turn, wanted_texts.BOTH_MAY)
    wants = _AIMS_WANTED.fullmatch(plain)
    if wants is None:
        return None
    of_aims = wants["what"] == "chi tieu"
    return _told(turn, wanted_texts.AIMS_OPTIONAL if of_aims else wanted_texts.INITIATIVE_OPTIONAL)


def handed_in(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nộp báo cáo cho ai", and right below it "nộp bằng gì"; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or not _MAY_BE_HANDED.search(plain):
        return None
    thing = _THINGS.search(plain)
    if thing is not None:
        return _unasked(turn, thing["thing"] or thing["other"])
    if _REPORTS_TO.search(plain):
        return _reports_spoken_of(turn, heard)
    if _HANDED_TO.fullmatch(plain) is None or is_stated(turn, heard):
        return None
    before = last_asked(turn)
    about = fold(before.question) if before is not None else ""
    if "bao cao" in about:
        return _reports_spoken_of(turn, heard, before.question if before else "")
    # Of what else is spoken of it is asked there.
    if about and _OF_REGISTERING.search(about) is None:
        return None
    return with_way_in(turn, texts.in_person(office=turn.plan.organisation.office))


def _unasked(turn: Turn, thing: str) -> Outcome | None:
    """That nothing of the kind is asked for; None where the plan speaks of it."""
    name = words.THING_NAMES.get(thing.split()[0], words.PRODUCT)
    if any(_WANTS.search(fold(one.text)) for one in turn.plan.sections.values()):
        return None
    office = turn.plan.organisation.office
    return _told(turn, wanted_texts.unasked(plan=name_of(turn.plan), thing=name, office=office))


def _reports_spoken_of(turn: Turn, heard: Heard, before: str = "") -> Outcome | None:
    """The answer, remembered as what is spoken of: "nộp cho ai" right below it is of that."""
    told = reports(turn, heard)
    if told is None:
        return None
    question = Heard(before) if before else heard
    asked = remembered(turn, question, turn.plan, (), told.replies[0].text)
    return replace(told, conversation=replace(told.conversation, asked=asked))


def stopping(turn: Turn, heard: Heard) -> Outcome:
    """ "Sau này muốn bỏ thì bỏ được không"; what is there stays as it is."""
    held = turn.person.registrations or not turn.idle
    return _told(turn, wanted_texts.STOPPING + (f" {wanted_texts.NOTHING_DONE}" if held else ""))


def ask_on(turn: Turn, heard: Heard) -> Outcome:
    """ "Không cho số thì hỏi tiếp được không"."""
    return _told(turn, wanted_texts.ASK_ON)


def years(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Mới 2 năm CSTĐCS, đăng ký tỉnh được không": one may, and what the highest named takes."""
    ids = {in_table(mark.value) for mark in Reading(heard).of("title")}
    if "cstdcs" in ids and _OF_PROVINCE.search(heard.unsigned):
        ids |= {"cstd-tinh"}
    named = [one for one in turn.office.titles if one.id in ids]
    lines = comparing.takes(turn, named[-1:])
    return _told(turn, "\n".join((wanted_texts.MAY_ALL_THE_SAME, *lines))) if lines else None


def _stands(turn: Turn, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(one.text.lower()) for one in turn.plan.sections.values())


def _told(turn: Turn, text: str) -> Outcome:
    return in_passing(stay(turn, Reply(text)))
