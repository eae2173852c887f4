"""The answer to the open step, believed only when it can be one.

The rule: what the message says of the step's own field is taken as it was read, cleaned.
"""

import re
from collections.abc import Callable

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.aim.aims import holds_no_aim
from handlers.acts.slots.phones import choose, number_of, read_numbers, without_numbers
from handlers.acts.slots.plausible import What, is_whole_name, value_at_step
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.communes import commune_read, names_former
from handlers.registrations.form.named import read_named
from handlers.registrations.form.parts.kind import with_unit
from handlers.registrations.form.rows_texts import EACH_UNREAD
from handlers.registrations.form.said import refusals
from handlers.registrations.form.steps import CHOOSING
from handlers.registrations.places import place_of
from handlers.registrations.said import taking
from handlers.registrations.said.answering.asking import (
    asked_whether,
    is_hardly_place,
    kept_if_meant,
)
from handlers.registrations.said.answering.chosen import chosen
from handlers.registrations.said.answering.naming import doubted, named
from handlers.registrations.said.answering.talk import FILLING, LIKELY_TALK, is_talk
from handlers.registrations.said.earlier import with_number
from handlers.registrations.said.persons.pointing import names_one
from handlers.registrations.said.persons.speaker import (
    is_the_one,
    names_speaker,
    speaks_against,
    with_speaker,
)
from handlers.registrations.said.steps import believing, phones
from handlers.registrations.words.telling import AGREES, OWN_NAME_LED, PRONOUNS, SAID_BEFORE
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import bare_words, is_negated, is_sending
from handlers.typed.phones import read_phone
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold

# A text step reads its own value best; what speaks of others only is no answer to it.
_OWN_SLOTS: dict[str, frozenset[str]] = {
    Step.UNIT_NAME: frozenset({"unit_name", "unit_type"}),
    Step.COMMUNE: frozenset({"commune"}),
    Step.CONTACT: frozenset({"contact_name", "contact_position", "phone", "people"}),
}
_SENTENCES = frozenset({Step.TARGETS, Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})
_PLAUSIBLE: dict[str, What] = {Step.UNIT_NAME: "unit", Step.COMMUNE: "commune"}
_PRONOUN_FIRST = re.compile(OWN_NAME_LED, re.IGNORECASE)
Filler = Callable[[Turn, Registering, Heard], Outcome | str | None]
_SAID_BEFORE, _AGREES = re.compile(SAID_BEFORE), re.compile(AGREES)
_WHOLE_NAME = 2
_SAID_IN_SHORT = 6
_CLAUSE = re.compile(r"[,;.!\n]+")
_PLACE, _VILLAGE = (
    re.compile(r"(?:\w+ ){0,4}(?:xa|phuong|thi tran)\b"),
    re.compile(r"thon\b|xom\b|to dan pho\b|khu \d"),
)


def answered(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """Read the answer to the open step; what it cannot be is asked about."""
    # Only where the words were read at this very step does their act mean anything.
    if heard.key is None and heard.at == place_of(dialog):
        if dialog.step == Step.PERSON_NAME:
            together = with_speaker(dialog, heard)
            if together is not None and dialog.row_index is None:
                return taking.take(turn, dialog, together)
            heard = _without_lead(heard)
        believed = _believed(turn, dialog, heard)
        if believed is not None:
            return believed
    wordy = heard.at in ("phone", "contact") and not any(map(str.isdigit, heard.text))
    if wordy and heard.meant.act == "question" and heard.meant.sure >= SURE:
        return None
    return registration.answer(turn, dialog, heard)


def _believed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    meant = heard.meant
    refused = refusals(turn, meant.slots)
    if refused and not (dialog.step == Step.PERSON_NAME and meant.slots.people[0].name):
        return "\n\n".join(refused)
    if dialog.step == Step.PERSON_NAME:
        return named(turn, dialog, heard)
    if dialog.step == Step.PEOPLE_TITLE and names_one(heard, dialog.form):
        return EACH_UNREAD
    skips = meant.act == "skip" and meant.sure >= SURE
    if skips and len(heard.text.split()) < _SAID_IN_SHORT:
        bare = dialog.step in showing.TEXT_STEPS and not meant.slots.said()
        if bare or dialog.step in showing.OPTIONAL:
            # "Bỏ qua đi em" is nobody's post, and told that there it cannot be.
            return registration.skip(turn, dialog)
    if dialog.step == Step.PHONE:
        return _phone(turn, dialog, heard)
    same = _same_person(turn, dialog, heard) or chosen(turn, dialog, heard)
    if same is not None:
        return same
    fill = _filler(dialog, heard)
    if fill is not None:
        return fill(turn, dialog, heard)
    if dialog.step in _PLAUSIBLE and _AGREES.fullmatch(heard.unsigned):
        return stay(turn, showing.prompt(turn, dialog, (texts.STILL_NEEDED[dialog.step],)))
    none = dialog.step in _PLAUSIBLE and (_is_no_value(dialog, heard) or _is_person(turn, heard))
    if none or (dialog.step == Step.COMMUNE and is_hardly_place(turn, heard)):
        return asked_whether(turn, dialog, heard)
    if dialog.step == Step.CONTACT:
        return _contact(turn, dialog, heard)
    sentence = dialog.step in _SENTENCES and not believing.is_told(heard)
    if sentence or (dialog.step == Step.TARGETS and holds_no_aim(heard.text)):
        return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])
    return None


def _same_person(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The contact is the one person of the list."""
    if dialog.step != Step.CONTACT or len(dialog.form.people) != 1:
        return None
    return is_the_one(turn, dialog, heard)


def _phone(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """A number that is not plainly one: of before, one of several, begun with a spoken nought."""
    unread = heard.meant.slots.phone is None
    if heard.meant.slots.said().keys() == {"contact_position"} and not speaks_against(heard):
        # "Giám đốc": the post of whoever was just named, said late or anew.
        taken = taking.take(turn, dialog, heard.meant.slots, mends=True)
        return taken or stay(turn, showing.prompt(turn, dialog, (texts.WRITTEN_ALREADY,)))
    refuses = heard.is_negated and "?" not in heard.text
    before = with_number(turn, dialog, Slots()) if unread else Slots()
    if before.phone is not None:
        return taking.take(turn, dialog, before)
    numbers = read_numbers(heard.text)
    chosen = choose(numbers) if len(numbers) > 1 and dialog.step == Step.PHONE else None
    if chosen is not None:
        # "… nỏ ai nghe, lấy số tui ni 0913 …": the one that was chosen, and not the first.
        return taking.take(turn, dialog, Slots(phone=chosen))
    if not unread and not refuses:
        # "09 bốn năm 678 910": neither in figures nor read out.
        spoken = read_phone(heard.text) is None and len(numbers) == 1
        return taking.take(turn, dialog, Slots(phone=numbers[0].number)) if spoken else None
    if unread and not numbers and (offered := phones.with_nought(turn, dialog, heard)):
        return offered
    if unread and len(numbers) > 1:
        whose = dialog.form.contact_name
        named = number_of(numbers, whose) if whose else None
        if named is not None:
            return taking.take(turn, dialog, Slots(phone=named))
        return phones.asked(turn, dialog, [each.number for each in numbers])
    if refuses and len(numbers) == 1 and not is_negated(without_numbers(heard.text, numbers)):
        # "Không chín bảy bốn …": a nought that is spoken refuses nothing.
        return taking.take(turn, dialog, Slots(phone=numbers[0].number))
    return None


def _filler(dialog: Registering, heard: Heard) -> Filler | None:
    """How values are taken that were said in place of the step's own, or with it."""
    meant, step = heard.meant, dialog.step
    said = meant.slots.said().keys()
    # As everywhere: what is hardly like it adds nobody.
    fills = meant.act in FILLING and (meant.act == "values" or meant.sure >= LIKELY_TALK)
    plainly = not (heard.is_negated or heard.refused or heard.asks)
    if fills and step in CHOOSING and plainly:
        # "Cái cờ gì đó của tỉnh á": what is chosen is shown, and can be chosen anew.
        return _take
    if fills and not speaks_against(heard):
        own = _OWN_SLOTS.get(step)
        if step == Step.COMMUNE and {"commune", "unit_name"} <= said:
            # "Sai rồi, htx Hồ Thác Bà chứ, xã Yên Bình": the step before is mended with it.
            return _mend
        if own is not None and said and not said & own:
            return _besides
        if step in (Step.PEOPLE, Step.PEOPLE_TITLE) and said:
            return _take
    # "GĐ": half of the answer is kept, and only the other half asked for.
    return _take if step == Step.CONTACT and said == {"contact_position"} else None


def _take(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    beside = dialog.step == Step.KIND
    return taking.take(turn, dialog, with_unit(dialog, heard) if beside else heard.meant.slots)


def _mend(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    return taking.take(turn, dialog, heard.meant.slots, mends=True)


def _contact(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """Somebody's name, doubted where it may be none."""
    if is_sending(heard):
        return texts.NAME_BAD
    if names_speaker(heard) or bare_words(heard) in PRONOUNS:
        return texts.YOUR_NAME
    said = heard.meant.slots
    if said.contact_name and said.phone and len(read_numbers(heard.text)) > 1:
        # Of several numbers the one that was said to be the contact's.
        return taking.take(turn, dialog, said)
    heard = _unled(heard)
    if is_talk(heard):
        # A question is answered by the plan; no assent and no thanks is anybody's name.
        return None if heard.meant.act == "question" else texts.NAME_BAD
    if _is_heard_better(heard):
        return taking.take(turn, dialog, heard.meant.slots)
    return doubted(turn, dialog, heard)


def _is_heard_better(heard: Heard) -> bool:
    """ "Tui làm giám đốc, Trần Thị Út", "…, tui nói rồi mà": no comma parts name and post there."""
    slots = heard.meant.slots
    name = slots.contact_name
    if heard.meant.act not in FILLING or name is None or len(name.split()) < _WHOLE_NAME:
        return False
    if slots.contact_position and heard.lowered.startswith(name.lower()):
        return False
    read = read_named(heard)
    if isinstance(read, str):
        # In the capitals of a name: a sentence in small letters is none.
        return name in heard.text
    excuse = _SAID_BEFORE.match(fold(read.position or ""))
    return excuse is not None or not {*plain(name).split()} & {*plain(read.name).split()}


def _is_no_value(dialog: Registering, heard: Heard) -> bool:
    """Whether no unit and no commune can be called so."""
    own = _OWN_SLOTS[dialog.step] & heard.meant.slots.said().keys()
    if dialog.step == Step.COMMUNE and names_former(heard):
        return False
    return not own and value_at_step(heard, _PLAUSIBLE[dialog.step]) is None


def _is_person(turn: Turn, heard: Heard) -> bool:
    """ "Mua A Sung" where a unit or a place is asked for, and no commune is called so."""
    if not is_whole_name(heard):
        return False
    read = commune_read(turn, heard)
    return read is None or not (read.listed or read.offered)


def _unled(heard: Heard) -> Heard:
    """ "Em, Ngân ạ": who speaks, before the name."""
    named = _PRONOUN_FIRST.sub("", heard.text, count=1)
    if named == heard.text or not named.strip():
        return heard
    return Heard(named, at=heard.at).with_meant(heard.meant)


def _without_lead(heard: Heard) -> Heard:
    """ "Chính là Lê Văn Một": from where the one name that is said begins, and its post apart."""
    people = heard.meant.slots.people
    name = people[0].name if len(people) == 1 else None
    begins = heard.text.find(name) if name else -1
    text = heard.text[max(begins, 0) :]
    if name and people[0].position and not _CLAUSE.search(text):
        text = f"{name}, {people[0].position}"
    if text == heard.text or heard.key is not None:
        return heard
    # What the whole message means is not read anew from a part of it.
    return Heard(text, at=heard.at).with_meant(heard.meant)


def _besides(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """Other fields than the one that is asked for; beside a number the rest is the answer."""
    beside = taking.beside_number(turn, dialog, heard)
    if beside is not None:
        return beside
    taken = taking.take(turn, dialog, heard.meant.slots)
    # What stands in the form already is no answer to this question either.
    return taken or stay(turn, showing.prompt(turn, dialog, (texts.WRITTEN_ALREADY,)))
