"""What the office asked for when it sent a registration back, said in so many words.

The rule: only of the one registration that was sent back, with nothing open; it has to be a value
of what was asked for, and it is shown before it is sent.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.acts.slots.aim.aims import only_aims, read_aims
from handlers.acts.slots.phones import read_numbers
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.changeable import may_edit
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said import MAX_TARGETS, said_form, said_targets
from handlers.registrations.form.targets import AMOUNT, thing_of
from handlers.registrations.places import place_of
from handlers.registrations.said.aims import telling as aims_said
from handlers.registrations.said.aims.reading import read
from handlers.registrations.said.aims.spoken import spoken
from handlers.registrations.said.mending import noted
from handlers.registrations.said.mending.correcting import as_slots, mended
from handlers.registrations.sent import post_asked, returned, sent_texts
from handlers.registrations.words.lines import COUNTED_ELSEWHERE
from handlers.registrations.words.sending import asked_for as words
from handlers.turn.turn import Turn, say, stay
from handlers.typed.framing import value_of
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold, nfc

# A longer line tells more than what was missing; a post or a place is short.
MOST_WORDS, MOST_SHORT = 30, 8
MOST_TOPIC = 60
# So many words of what was asked for name it.
ENOUGH = 2
_EDGES = " ,.;:!\n"
_CLAUSE = re.compile(r"(?<!\d)[,.;:!\n]+\s*|[,.;:!\n]+\s+")
_ASKING, _BEHIND, _LED = map(re.compile, (words.ASKING, words.BEHIND, words.LED))
_LEADS_IN, _LETTERED = re.compile(words.LEADS_IN), re.compile(words.LETTERED)
_AMOUNTS, _POST, _COMMUNE = map(re.compile, (words.AMOUNTS, words.POST, words.COMMUNE))
_TAIL, _ASKS_BACK = (re.compile(one, re.IGNORECASE) for one in (words.TAIL, words.ASKS_BACK))
_WORD = re.compile(r"\w+")
_AIMS = re.compile(words.AIMS)
_POSTS, _NOT_VALUE = re.compile(words.POSTS), re.compile(words.NOT_VALUE)
_Change = Callable[[Turn, Registering, Heard, str], Answered | Outcome | None]


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Hộ nghèo thì 5 hộ": what was sent, with it, shown; None for anything else."""
    heard = noted.past_grumble(heard)
    view = _returned(turn, heard)
    if view is None or not view.note:
        return None
    edit = Registering(Step.REVIEW, form=view.form, revising=view.code, seen=view.form)
    note = nfc(view.note)
    said = noted.put(edit, heard, note) or post_asked.put(edit, heard, note)
    put = said or aims_said.put_right(turn, edit, heard)
    if put is not None:
        return registration.advance(turn, edit, put) if isinstance(put, Answered) else put
    changes = (change for asked, change in _CHANGES if asked.search(fold(note)))
    results = (change(turn, edit, heard, note) for change in (*changes, _named_field))
    result = next((one for one in results if one is not None), None)
    return registration.advance(turn, edit, result) if isinstance(result, Answered) else result


def mentioned(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Không giúp hộ nghèo nào": no value of it, and no matter of the plan; what was asked for."""
    view = _returned(turn, heard)
    about = _named(_topic(nfc(view.note))) if view and view.note else set()
    if view is None or len(about) < ENOUGH or heard.lean is not None:
        return None
    return returned.again(turn, view) if len(about & _words(heard.text)) >= ENOUGH else None


def _returned(turn: Turn, heard: Heard) -> RegistrationView | None:
    """The one that was sent back, where something is told and nothing asked."""
    views = [view for view in turn.person.registrations if view.status == "returned"]
    asks = heard.asks or heard.asks_whether or "?" in heard.text
    if not turn.idle or len(views) != 1 or heard.key is not None or asks:
        return None
    if len(heard.plain.split()) > MOST_WORDS or _ASKS_BACK.search(nfc(heard.text)):
        return None
    return views[0] if may_edit(turn, views[0].code) else None


def _amount(turn: Turn, edit: Registering, heard: Heard, note: str) -> Answered | Outcome | None:
    """An aim with the amount; what was asked for stands before it where it is not said."""
    aim, topic = _aim(heard), _topic(note)
    about = _named(topic)
    if aim is None or not topic or read_numbers(aim):
        return None
    shared = about & _words(aim)
    enough = len(shared) >= min(ENOUGH, len(about))
    if not _counts(aim, about, named=enough):
        return None
    if not enough:
        if heard.at != "returned" or len(heard.plain.split()) > MOST_SHORT:
            return None
        if any(map(str.isdigit, topic)):
            # "Ghi rõ 2 công là bao nhiêu" names no thing that an amount could stand behind.
            return None
        aim = f"{topic}: {aim}"
    lines = edit.form.targets
    new = read(lines, aim) if lines else said_targets(read_aims(aim, at_step=True))
    if isinstance(new, str):
        return say(turn, showing.prompt(turn, edit, (new,)), dialog=edit)
    after = new or (lines if aim in lines else (*lines, aim))
    if after == lines or len(after) > MAX_TARGETS:
        return None
    form = replace(edit.form, targets=after)
    return Answered(replace(edit, form=form), goto=Step.REVIEW)


def _aim(heard: Heard) -> str | None:
    """What is said without what reports it, leads it in or is only polite."""
    text = nfc(heard.text).strip()
    clauses = [one for one in _CLAUSE.split(text) if one.strip()]
    while len(clauses) > 1 and _leads_in(clauses[0]):
        text = text[text.index(clauses[0]) + len(clauses[0]) :].lstrip(_EDGES)
        clauses = clauses[1:]
    while len(clauses) > 1 and _leads_in(clauses[-1]):
        text = text[: text.rindex(clauses[-1])].rstrip(_EDGES)
        clauses = clauses[:-1]
    led = _LED.match(fold(text))
    aim = spoken(_TAIL.sub("", text[led.end() :] if led else text)).text
    return aim if aim and _has_amount(aim) else None


def _leads_in(clause: str) -> bool:
    return not _has_amount(clause) and _LEADS_IN.search(fold(clause).strip()) is not None


def _has_amount(text: str) -> bool:
    return any(map(str.isdigit, text)) or _LETTERED.search(fold(text)) is not None


def _counts(aim: str, about: set[str], *, named: bool) -> bool:
    """An amount, and no hour or day; one in letters stands beside what was asked for."""
    if any(map(str.isdigit, aim)):
        found = {thing_of(one) for one in AMOUNT.finditer(aim)}
        # "1 người nữa" is an amount of what was asked for only where that is named.
        return found.isdisjoint(words.TIMES) and (named or found.isdisjoint(COUNTED_ELSEWHERE))
    numbers = _LETTERED.finditer(fold(aim))
    return any({*fold(aim[one.end() :]).split()[:1]} & about for one in numbers)


def _words(text: str) -> set[str]:
    return {*_WORD.findall(plain(text))}


def _topic(note: str) -> str:
    """The thing that the office misses, as it wrote it."""
    lead = _ASKING.match(fold(note))
    topic = note[lead.end() :] if lead else note
    end = _BEHIND.search(fold(topic))
    topic = (topic[: end.start()] if end else topic).strip(" .:-")
    return topic if len(topic) <= MOST_TOPIC else ""


def _named(topic: str) -> set[str]:
    return _words(topic) - words.EMPTY


def _post(turn: Turn, edit: Registering, heard: Heard, note: str) -> Answered | None:
    if not _is_short(heard) or not _POSTS.search(heard.plain) or edit.form.contact_name is None:
        return None
    said = Heard(heard.text, at="contact").meant.slots.said()
    post = said.get("contact_position") or value_of(heard.text, "position")
    if said.keys() - {"contact_position", "phone"} or post == edit.form.contact_position:
        return None
    numbers = read_numbers(heard.text)
    phone = numbers[0].number if len(numbers) == 1 else edit.form.phone
    form = replace(edit.form, contact_position=str(post), phone=phone)
    return Answered(replace(edit, form=form), goto=Step.REVIEW)


def _place(turn: Turn, edit: Registering, heard: Heard, note: str) -> Answered | Outcome | None:
    if not _is_short(heard):
        return None
    at = replace(edit, step=Step.COMMUNE)
    said = Heard(heard.text, at=place_of(at))
    if said.meant.act != "values" or set(said.meant.slots.said()) != {"commune"}:
        return None
    result = registration.answer(turn, at, said)
    return result if isinstance(result, Outcome) else None


def _aims(turn: Turn, edit: Registering, heard: Heard, note: str) -> Answered | None:
    """ "Doanh thu 3 tỷ, trồng mới 2 ha chè": every part an aim, and aims were asked for."""
    aims = said_targets(only_aims(heard.text))
    new = tuple(one for one in aims if one not in edit.form.targets)
    if len(aims) < ENOUGH or not new or len(edit.form.targets) + len(new) > MAX_TARGETS:
        return None
    form = replace(edit.form, targets=(*edit.form.targets, *new))
    return Answered(replace(edit, form=form), goto=Step.REVIEW)


def _named_field(
    turn: Turn, edit: Registering, heard: Heard, note: str
) -> Answered | Outcome | None:
    """ "Tên đúng là …", "chức vụ là …": whatever was asked for, a field with its value."""
    meant = Heard(heard.text, at="returned").meant
    slots = as_slots(meant.slots)
    said = meant.act == "change" and meant.sure >= LIKELY and meant.slots.value is not None
    if not said or heard.is_negated or not slots.said():
        return None
    values = {name: value for name, value in vars(said_form(turn, slots)).items() if value}
    if values and all(getattr(edit.form, name) == value for name, value in values.items()):
        return stay(turn, sent_texts.as_sent(code=edit.revising or ""))
    return mended(turn, edit, slots)


def _is_short(heard: Heard) -> bool:
    # A post or a place is only taken for one right below what asked for it.
    short = len(heard.plain.split()) <= MOST_SHORT
    return heard.at == "returned" and short and _NOT_VALUE.search(heard.plain) is None


_CHANGES: tuple[tuple[re.Pattern[str], _Change], ...] = (
    (_POST, _post),
    (_COMMUNE, _place),
    (_AMOUNTS, _amount),
    (_AIMS, _aims),
)
