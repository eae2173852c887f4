"""What the contact and the people of a registration have in common: a name, a position, a title.

The rule: a number typed along is handed back beside the name; whose it may be kept is the caller's.
"""

import re
from dataclasses import dataclass

from handlers.acts.heard import Heard
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.persons.names import is_family
from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import own_of_unit
from handlers.registrations import texts
from handlers.registrations.form.fields import title_choices, titles_for
from handlers.registrations.form.levels import lacks_level, level_alone
from handlers.turn.turn import Turn
from handlers.typed.assent import is_negated
from handlers.typed.framing import value_of
from handlers.typed.names import (
    is_position,
    is_talk,
    read_person_name,
    read_position,
    says_no_post,
    says_without_post,
    split_name_and_position,
)
from handlers.typed.phones import split_phone
from handlers.typed.read import read_choice
from knowledge.plan.titles import Title
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

MAX_WORDS = 80
# "Hết rồi", "một mình anh": nobody more.
_ENOUGH = re.compile(
    r"^(?:(?:da|vang|u|thi) )*(?:het(?: nguoi)?|xong|du(?: nguoi)?|the|vay|nhieu do|co the"
    r"|(?:mot|hai|ba|bon|nam|\d+) (?:nguoi|ng)"
    r"|mot minh (?:anh|chi|toi|em|tui|minh|bac|chu|co|ong|ba))"
    r"(?: (?:roi|r|thoi|a|nhe|vay|day|em|ad|do))*$"
)
# "Rut lai di", "bỏ qua nhé": what is to be left or taken back is nobody's name.
_LEAVES = re.compile(
    r"^(?:(?:thoi|da|a|em|anh|chi) )*(?:rut|bo|huy|khoi|dung|ngung)"
    r" (?:lai|qua|di|ve|het|luon|giup|can|nua|ghi|dang ky|ten|ra|cai|nhe|nha)\b"
)
MAX_NAME_WORDS = 6
# A talk's first word begins no name of as many words.
_LONG = 3
# What no name in small letters holds, and what none does beside words with capitals.
_NEVER_NAMED = ("title", "contact", "initiative")
_NEVER_BESIDE_CAPITALS = (*_NEVER_NAMED, "intro", "honor", "work", "position")


def says_enough(plain: str) -> bool:
    """Whether it says that nobody more comes."""
    return _ENOUGH.match(plain) is not None


@dataclass(frozen=True)
class NamedPerson:
    """Somebody who was named, with what was typed along."""

    name: str
    position: str | None
    phone: str | None


def read_named(typed: Heard) -> NamedPerson | str:
    """A name, perhaps with position and phone; the sentence for what cannot be read."""
    text, phone = split_phone(typed.text)
    first, after = split_name_and_position(typed.part(text))
    name = read_person_name(first)
    # A whole sentence is nobody's name.
    if name is None or len(name.split()) > MAX_NAME_WORDS or _is_told(typed.part(first)):
        return texts.NAME_BAD
    if is_position(typed.part(first)) or _is_post(typed.part(text)):
        return texts.NAME_IS_POSITION
    # Whose else a number is stands behind the name as a post would.
    after = None if read_numbers(after or "") else after
    position = read_position(after or "", MAX_WORDS)
    if after and position is None and not _says_nothing(Said(after)):
        return texts.POSITION_BAD
    return NamedPerson(name, position, phone)


def _says_nothing(said: Said) -> bool:
    """ "…, không có chức vụ", "…, tui nói rồi mà": behind a name no post, and nothing refused."""
    if says_without_post(said) or says_no_post(said.unsigned):
        return True
    return is_talk(said.text) and not is_negated(said)


def _is_post(said: Said) -> bool:
    """ "Kế toán PGD Pú Trạng": a post and where it is, and nobody's name."""
    reading = Reading(said)
    return bool(reading.words) and job_at(reading, 0, len(reading.words))[1] == len(reading.words)


def _is_told(said: Said) -> bool:
    """ "Dung dang ky bang khen", "cứ gặp thằng Chua lái xe": small words that are no name's."""
    reading = Reading(said.part(value_of(said.text, "name")))
    if _LEAVES.match(said.unsigned) and (said.text.islower() or said.text.isupper()):
        return True
    small = reading.is_flat or not any(map(reading.is_name_like, range(len(reading.words))))
    # "Lại Văn Sâm" begins with such a word, too.
    led = reading.tag(0) == "stop" and reading.words[0].text.islower()
    led = led and not (small and (is_family(reading, 0) or len(reading.words) < _LONG))
    labelled = reading.tag(0) == "field" and reading.words[reading.at[0].last - 1].text.islower()
    return (
        led
        or labelled
        or any(
            _is_small(said, reading.words[mark.first].text)
            and not _is_middle(reading.words[mark.first - 1].text)
            for mark in reading.of(*(_NEVER_NAMED if small else _NEVER_BESIDE_CAPITALS))
        )
    )


def _is_middle(word: str) -> bool:
    """ "Thị" before a given name that is such a word; "thì" is not it."""
    return fold(word) == "thi" and word.lower() != "th\u00ec"


def _is_small(said: Said, word: str) -> bool:
    """No capital of a name: "lđtt", and "LĐTT" where not all is shouted."""
    shouted = word.isupper() and len(word) > 1 and not said.text.isupper()
    return word.islower() or shouted


def read_title(turn: Turn, typed: Heard, subject: str) -> Title | None:
    """The title meant by key, number, name, short name or a typo of it."""
    titles = titles_for(turn, subject)
    key = typed.key
    if subject == "individual" and key is None:
        key = level_alone(typed)
    if key is None and typed.text and not (subject == "individual" and lacks_level(typed)):
        choice = read_choice(typed, title_choices(titles))
        key = choice.key if choice else _whole_title(typed, subject)
    return next((title for title in titles if title.id == key), None)


def _whole_title(typed: Heard, subject: str) -> str | None:
    """ "LĐXS": no label, and nothing but an honour."""
    reading = Reading(typed)
    mark = reading.at.get(0)
    if mark is None or mark.tag != "title" or mark.last < len(reading.words):
        return None
    return own_of_unit(mark.value) if subject == "collective" else mark.value


def warnings(title: Title) -> tuple[str, ...]:
    """What the title depends on: explained, never refused."""
    return (texts.warning(name=title.said, text=title.warning),) if title.warning else ()
