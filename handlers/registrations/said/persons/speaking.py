"""Who speaks, among the persons of a list: written down under his own name.

The rule: he is the contact, whose name and post are known; until then he waits with the others.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.form import led_in, read_form, read_people
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.forwarded import unforwarded
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.families import FAMILIES
from handlers.acts.slots.words.kinds import INDIVIDUAL
from handlers.acts.slots.words.persons import JOINING
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.registrations.form.said_texts import SELF
from handlers.registrations.said import taking
from handlers.registrations.said.mending.people import retitled
from handlers.registrations.said.persons import initiatives
from handlers.registrations.said.persons.speaker import is_self, names_speaker
from handlers.registrations.words.persons import speaking as words
from handlers.registrations.words.telling import CONTACT_NAMED
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_GIVE_ME = compiled(words.GIVE_ME)
_GIVES = compiled(words.GIVES, re.IGNORECASE)
_LAST_WORD = compiled(r"\w+$")
_FAMILY = (
    "(?:" + "|".join(sorted({*FAMILIES, *map(fold, FAMILIES)}, key=len, reverse=True)) + r")\s"
)
_WITH = compiled(words.WITH.replace("{families}", _FAMILY), re.IGNORECASE)
_TITLED = compiled(words.TITLED, re.IGNORECASE)
_ADDED, _COUPLE = compiled(words.ADDED, re.IGNORECASE), compiled(words.COUPLE, re.IGNORECASE)
_ADDED_OLDER = compiled(words.ADDED_OLDER, re.IGNORECASE)
_BY_GIVEN_NAME = compiled(words.BY_GIVEN_NAME, re.IGNORECASE)
_FOR_ME = compiled(words.FOR_ME, re.IGNORECASE)
_CONTACT, _SUPERIOR_TOO = compiled(CONTACT_NAMED), compiled(words.SUPERIOR_TOO)
_MENDS = compiled(words.MENDS)
_AND_MY_KIN = compiled(words.AND_MY_KIN)
_OWN, _REGISTERS = compiled(words.OWN), compiled(words.REGISTERS, re.IGNORECASE)
# Something else is asked for there.
_ASKING_ELSE = frozenset({Step.COMMUNE, Step.COMMUNE_PICK, Step.PHONE, Step.TARGETS})
# There whoever is named goes on the list.
_LISTING = frozenset({Step.PERSON_NAME, Step.PEOPLE})
# What a whole registration says beside its persons.
_REST = frozenset(
    "unit_name unit_type commune contact_name contact_position phone collective_title".split()
)
# Stands in the sentence for who speaks while it is read; nobody is called so.
_STANDING_IN = "Ly Van Ngx"


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Mình với vợ mình …", "…; tui lđtt", "giấy khen cho em"; None for anything else."""
    heard = by_given_name(dialog, heard)
    if "?" in heard.text or _says_kind(dialog, heard):
        return None
    if _CONTACT.search(heard.plain) and read_numbers(heard.text):
        return None  # "Người liên hệ là chị, Trần Thị Bé 09…" registers nobody more.
    if dialog.form.people and initiatives.is_led(heard):
        return None  # "Sai rồi em, sáng kiến của giám đốc là …" names nobody who speaks.
    if dialog.step == Step.PERSON_NAME and is_self(turn, heard) and names_speaker(heard):
        chosen = registration.answer(turn, dialog, heard.meaning("self"))
        return chosen if isinstance(chosen, Outcome) else None
    kin = dialog.step in _LISTING and _AND_MY_KIN.fullmatch(heard.unsigned)
    if kin or _SUPERIOR_TOO.search(heard.unsigned):
        # "Sếp thì chiến sĩ thi đua, em thi …", "tôi và chồng tôi": of one no name is told.
        return stay(turn, showing.prompt(turn, dialog, (OF_WHOM,)))
    alone = _titled_alone(dialog, heard)
    if alone is not None:
        return taking.take(turn, dialog, _as_contact(dialog, alone))
    if heard.is_negated and not _misses(heard):
        return None
    slots = said(heard)
    units = slots is not None and _is_perhaps_the_units(dialog, heard, slots)
    if units or _is_given_to_unit(dialog, heard):
        return None
    if slots is None or (dialog.row is not None and dialog.row.name and len(slots.people) < 2):
        return None
    if dialog.step in _ASKING_ELSE and not any(one.title for one in slots.people):
        # "Em với chị Hà ở xã Văn Chấn": told by the way, and nobody is registered by it.
        return None
    slots = _as_contact(dialog, _with_the_rest(heard, slots))
    if _is_mended(dialog, slots):
        mended = retitled(turn, dialog, slots)
        return registration.advance(turn, dialog, mended) if mended else None
    if _mends_somebody(dialog, heard, slots):
        return stay(turn, showing.prompt_in_short(turn, dialog, (OF_WHOM,)))
    return taking.take(turn, dialog, slots)


def _mends_somebody(dialog: Registering, heard: Heard, slots: Slots) -> bool:
    """ "À đổi, chị chỉ xin LĐTT thôi" of none on the list: of whom is not told, and nobody more."""
    rows, name = dialog.form.people, plain(dialog.form.contact_name or "")
    listed = any(plain(row.name) == name for row in rows)
    alone = len(slots.people) == 1 and bool(slots.people[0].title)
    return bool(rows) and alone and not listed and _MENDS.search(heard.unsigned) is not None


def _with_the_rest(heard: Heard, slots: Slots) -> Slots:
    """The unit, the place, the number said in the same breath, and the name he says is his."""
    whole = heard.meant.slots.said().keys() & _REST
    if "unit_name" not in whole:
        return slots
    kept = {name: getattr(heard.meant.slots, name) for name in whole}
    me = kept.get("contact_name")
    others = [one for one in slots.people if one.name != me]
    # "Tôi Hà Thị Thêm …, đăng ký cho ông Tiến và tôi": told by name and by "tôi", once.
    return replace(slots, **kept, people=tuple(others))


def _says_kind(dialog: Registering, heard: Heard) -> bool:
    """ "Cả hợp tác xã cả mình nữa", where it is asked whom it is for: the answer to that."""
    if dialog.step != Step.KIND:
        return False
    kind = heard.meant.slots.kind or read_form(heard, "kind").kind
    return kind not in (None, INDIVIDUAL)


def _titled_alone(dialog: Registering, heard: Heard) -> Slots | None:
    """ "Chính mình ấy, LĐTT": where somebody is asked for, who speaks and what he aims at."""
    if dialog.step != Step.PERSON_NAME or (dialog.row is not None and dialog.row.name):
        return None
    reading = Reading(heard)
    marks = reading.of("title", "short")
    if len(marks) != 1 or titles.title_of(marks[0].value).subject == "collective":
        return None
    before = reading.between(0, marks[0].first)
    rest = f"{before} {reading.between(marks[0].last, len(reading.words))}".strip(" ,.;:–-")
    rest = _REGISTERS.sub("", rest).strip(" ,.;:–-")
    capital = not rest.isupper() and any(word[:1].isupper() for word in rest.split()[1:])
    if capital or not names_speaker(Heard(rest, at=heard.at)):
        return None
    own = PersonSaid(_STANDING_IN, title=titles.name_of(marks[0].value))
    return Slots(people=(own,))


def _is_mended(dialog: Registering, slots: Slots) -> bool:
    """ "Chị thì chiến sĩ thi đua" of one on the list: another title, not one more."""
    (first, *others), name = slots.people, plain(dialog.form.contact_name or "")
    own = [row.title for row in dialog.form.people if row.title and plain(row.name) == name]
    if others or not own or first.title is None:
        return False
    kinds = {titles.title_of(one).is_commendation for one in own}
    return titles.is_commendation(first.title) in kinds


def _is_perhaps_the_units(dialog: Registering, heard: Heard, slots: Slots) -> bool:
    """ "Tôi xin bằng khen" of a chairman who registers his unit alone."""
    if dialog.form.kind != "collective" or len(slots.people) > 1 or _OWN.search(heard.unsigned):
        return False
    subjects = {titles.title_of(mark.value).subject for mark in Reading(heard).of("title")}
    return "individual" not in subjects


def _is_given_to_unit(dialog: Registering, heard: Heard) -> bool:
    """ "Cho chị LĐTT" where the title of a unit that alone is registered is asked for."""
    asked = dialog.step == Step.COLLECTIVE_TITLE and dialog.form.kind == "collective"
    return asked and _GIVE_ME.match(heard.unsigned) is not None


def by_given_name(dialog: Registering, heard: Heard) -> Heard:
    """ "Phó giám đốc chị Nguyệt đây, LĐTT" of the contact, as who speaks says it; else as it is."""
    found = _BY_GIVEN_NAME.match(nfc(heard.text)) if dialog.form.contact_name else None
    name = plain(dialog.form.contact_name or "") if found else ""
    if found is None or plain(found["given"]) != name.split()[-1]:
        return heard
    post = plain(found["post"] or "")
    others = [row for row in dialog.form.people if plain(row.name) != name]
    alike = any(plain(row.name).split()[-1] == name.split()[-1] for row in others)
    if alike or post not in ("", plain(dialog.form.contact_position or "")):
        return heard
    return Heard(f"{words.AND_I}{nfc(heard.text)[found.end() :]}", at=heard.at)


def people(dialog: Registering, heard: Said) -> tuple[PersonSaid, ...]:
    """Everybody a text names, who speaks under his own name."""
    slots = said(heard)
    found = slots.people if slots is not None else ()
    return _as_contact(
        dialog, replace(Slots(), people=found or read_people(heard, "people"))
    ).people


def _misses(heard: Heard) -> bool:
    """ "Chưa có tên tui": what is missing is to be added."""
    return heard.unsigned.startswith(("chua co ten", "thieu", "chua thay ten", "chua ghi"))


def said(heard: Said) -> Slots | None:
    """Everybody the sentence names, who speaks under the name that stands in for him."""
    text = led_in(unforwarded(nfc(heard.text)))
    own = _own_title(heard, text)
    if own is not None:
        return own
    for pattern in (_COUPLE, _WITH, _TITLED, _ADDED, _ADDED_OLDER):
        found = pattern.search(text)
        if found is None:
            continue
        start, end = found.span("who")
        if _is_of_name(text, start, end) or _GIVES.match(text, end):
            continue
        named = f"{text[:start]}{_STANDING_IN}{text[end:]}"
        slots = read_form(heard.part(named), "people")
        if any(_is_own(one.name) for one in slots.people):
            return slots
        return None
    return None


def _is_of_name(text: str, start: int, end: int) -> bool:
    """ "Lê Văn Minh, LĐTT": the last word of a name, and nobody who speaks."""
    before = text[:start].rstrip(" ")
    led = _LAST_WORD.search(before)
    if led is None or led[0].lower() in JOINING:
        return False
    middle = fold(led[0]) in words.MIDDLES or led[0].lower() in FAMILIES
    return middle or (text[start].isupper() and not text[start:end].isupper())


def _own_title(heard: Said, text: str) -> Slots | None:
    """ "Thêm giấy khen cho e": the honours of who speaks, and nobody else named."""
    if _FOR_ME.search(text) is None or read_people(heard, "people"):
        return None
    marks = Reading(heard).of("title")
    named = [titles.title_of(mark.value) for mark in marks]
    if not named or any(one.subject == "collective" for one in named):
        return None
    first, *others = [one.said for one in named]
    beside = others[0] if others else None
    return Slots(people=(PersonSaid(_STANDING_IN, title=first, beside=beside),))


def _is_own(name: str | None) -> bool:
    """Whether it stands for who speaks; the sentence's first word may stand before it ("Còn")."""
    return plain(name or "").endswith(plain(_STANDING_IN))


def _as_contact(dialog: Registering, slots: Slots) -> Slots:
    form = dialog.form
    told = None if _is_own(slots.contact_name) else slots.contact_name
    name, post = form.contact_name or told, form.contact_position
    if form.contact_name is None and told:
        post = slots.contact_position
    # "Em với chị Bình, 2 người lđtt": one title for both.
    titled = {one.title for one in slots.people if not _is_own(one.name)}
    shared = titled.pop() if len(titled) == 1 else None
    people = tuple(
        replace(
            one,
            name=name or SELF,
            position=one.position or post,
            title=one.title or shared,
        )
        if _is_own(one.name)
        else one
        for one in slots.people
    )
    if _is_own(slots.contact_name):
        slots = replace(slots, contact_name=None, contact_position=None)
    return replace(slots, people=people)
