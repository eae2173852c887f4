"""What names a person in rows that are not the person's own, and taking it out of them.

The rule: what the office published loses the name and the number and stays; for messages see
`storage.outbox.emptied`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session, col, select

from handlers.values.loading import load_conversation
from handlers.values.phones.places import own_places
from handlers.values.phones.rows import rows
from handlers.values.shown.masking import without_phones
from handlers.values.state import Conversation, Form, Registering
from knowledge.places.communes import communes
from knowledge.typed.names import places_named
from knowledge.typed.normalize import nfc
from knowledge.typed.telephones import OWN_DIGITS, in_one_run, masked_places
from storage.privacy.reading.spelt import Spelt, plain, spelt
from storage.registrations.versions import present_form
from storage.tables.desk import StaffRow
from storage.tables.office import UnitRow
from storage.tables.people import RequestRow, SubscriberRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

# What an account of a messenger sends is somebody's; a page is whoever's has opened it.
WEB = "web"
_ACCEPTED = ("accepted", "collected")


def _dots(_: str) -> str:
    return "…"


@dataclass(frozen=True)
class Traces:
    """How a person is named, folded: receipt codes, whole names, the last digits of phones.

    `written` are the names as they were typed, where somebody typed them of themselves: what others
    wrote is read closely then. Those in `shared` are also a place's, a unit's, or of the office.
    """

    codes: frozenset[str]
    names: frozenset[str]
    digits: frozenset[str]
    written: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()

    def but_for(self, office: Sequence[str]) -> "Traces":
        """Without the numbers in what the office says of itself: they are nobody else's."""
        taken = in_one_run("\n".join(office))
        return replace(self, digits=frozenset(one for one in self.digits if one not in taken))

    def are_in(self, text: str) -> bool:
        """Whether the text names the person, in any spelling of the name or the number."""
        said = spelt(text)
        return _stands(self.names, said) or self._signed(said, text)

    def may_be_in(self, text: str) -> bool:
        """Whether it names the person or somebody who may be another: initials, a short name."""
        said = spelt(text)
        return any(map(said.may_hold, self.names)) or self._signed(said, text)

    def are_signed_in(self, text: str) -> bool:
        """Whether a code or a number of the person's is in the text, which are nobody else's."""
        return self._signed(spelt(text), text)

    def _signed(self, spelt_text: Spelt, text: str) -> bool:
        if _stands(self.codes, spelt_text):
            return True
        run = in_one_run(text)
        if any(digits in run for digits in self.digits):
            return True
        # Most of its digits tell whose it is to whoever knows the office's people.
        if any(True for _ in masked_places(text, self.digits)):
            return True
        said = rows(nfc(text)) if self.digits else ()
        return any(digits in row.digits for row in said for digits in self.digits)

    def are_written_in(self, text: str) -> bool:
        """Whether the office, or the program, has written this of the person.

        A name counts as far as it is written as one; a shared one only beside a code or a number.
        """
        if not self.written:
            return self.are_in(text)
        own, said = self.written - self.shared, spelt(text)
        named = _stands(self.names, said) and self.named_in(text, own)
        return named or self._signed(said, text)

    def named_in(self, text: str, names: Iterable[str]) -> bool:
        """Whether one of these names is written as one."""
        return any(True for _ in places_named(text, names))

    def written_out_of(self, text: str, put: Callable[[str], str] = _dots) -> str:
        """What the office has written of the person, without codes and names as far as they are
        written so, and with what is `put` for the person's numbers; everything else stays."""
        names = self.written if self.are_signed_in(text) else self.written - self.shared
        text = nfc(self._numbers_out_of(text, put))
        return _cut(text, [*self._places(text, self.codes), *places_named(text, names)])

    def out_of(self, text: str) -> str:
        """The text with the person's names and with every phone number made unreadable."""
        return without_phones(self.names_out_of(text))

    def own_out_of(self, text: str) -> str:
        """The text without the person's names and numbers; everybody else's number stays."""
        return self.names_out_of(self._numbers_out_of(text))

    def names_at(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in the composed text one of the names stands."""
        return self._places(text, self.names)

    def numbers_at(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in the composed text one of the numbers stands, in figures, masked or in words."""
        written = (place for digits in self.digits for place in own_places(text, digits))
        return iter([*written, *masked_places(text, self.digits)] if self.digits else ())

    def numbers_alone_out_of(self, text: str) -> str:
        """What something is called, without the person's numbers; a name in it is its own."""
        bare = self._numbers_out_of(text, lambda _: " ")
        return (" ".join(bare.split()).strip(" -–,.:;()") or "…") if bare != nfc(text) else text

    def _numbers_out_of(self, text: str, put: Callable[[str], str] = _dots) -> str:
        text = nfc(text)
        return _cut(text, self.numbers_at(text), put)

    def names_out_of(self, text: str) -> str:
        """The text with the person's names and codes cut out."""
        text = nfc(text)
        return _cut(text, self._places(text, self.codes | self.names))

    def _places(self, text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
        said = spelt(text)
        return (place for name in names for place in said.places(name))


def _stands(names: Iterable[str], said: Spelt) -> bool:
    return any(True for name in names for _ in said.places(name))


def _cut(text: str, places: Iterable[tuple[int, int]], put: Callable[[str], str] = _dots) -> str:
    parts, at = [], 0
    for start, end in sorted(places):
        # One name may be part of another.
        if start >= at:
            parts += [text[at:start], _hidden(text[start:end], put)]
        elif end > at:
            parts[-1] = _hidden(text[start:end], put)
        at = max(at, end)
    return "".join((*parts, text[at:]))


def _hidden(piece: str, put: Callable[[str], str]) -> str:
    # What masks whole numbers leaves a piece of one as it is.
    hidden = put(piece)
    return _dots(piece) if hidden == piece else hidden


def traces_of(
    session: Session, person_id: int, office: Sequence[str] = (), *, proved: bool = False
) -> Traces:
    """How this person is named, from every version of every registration and every draft.

    Of one that was handed to somebody else since, from the versions that were theirs; and by the
    numbers they asked to be called at. `office` is what the office says of itself: its numbers
    are not the person's, whoever has typed them. With `proved` nothing that was typed and never
    sent, nor what a page of the web that anybody may open has sent and the office not accepted.
    """
    own = select(RegistrationRow).where(RegistrationRow.person_id == person_id)
    rows = session.exec(own).all()
    chats = session.exec(select(SubscriberRow).where(SubscriberRow.person_id == person_id)).all()
    anybody = proved and all(chat.channel == WEB for chat in chats)
    of = [row.id for row in rows if not anybody or row.status in _ACCEPTED]
    versions = session.exec(select(VersionRow).where(col(VersionRow.registration_id).in_(of)))
    forms = [FORM.load(version.form) for version in versions]
    forms += _handed_on(session, person_id)
    for chat in chats if not proved else ():
        forms += drafts_in(load_conversation(chat.conversation))
    called = session.exec(select(RequestRow.phone).where(RequestRow.person_id == person_id))
    forms += [Form(phone=phone) for phone in called if phone and not anybody]
    found = traces_in(forms, [row.code for row in rows])
    written = {name for form in forms for name in names_of(form) if plain(name) in found.names}
    units = {plain(form.unit_name or "") for form in forms}
    others = (one for one in session.exec(select(UnitRow.name)) if plain(one) not in units)
    known = [*office, *session.exec(select(StaffRow.name)), *others]
    return replace(
        found.but_for(office),
        written=frozenset(written),
        shared=frozenset(_shared(written, known)),
    )


def _shared(names: Iterable[str], known: Sequence[str]) -> Iterator[str]:
    """Those that are a place's as well, or of somebody or something that is known by name."""
    everything = spelt(plain("\n".join(known)))
    for name in names:
        # In one piece first: the office may know thousands of units.
        named = _stands([plain(name)], everything) and any(
            True for one in known for _ in places_named(one, [name], capitals=False)
        )
        if named or communes().is_place(name):
            yield name


def _handed_on(session: Session, person_id: int) -> Iterator[Form]:
    """What the person sent of registrations that are another's now.

    Whoever is registered there still is that person's to speak of, and the code is theirs.
    """
    rows = session.exec(
        select(VersionRow, RegistrationRow)
        .join(RegistrationRow, col(RegistrationRow.id) == VersionRow.registration_id)
        .where(VersionRow.former_id == person_id, RegistrationRow.person_id != person_id)
    ).all()
    for version, row in rows:
        form, staying = FORM.load(version.form), present_form(session, row).people
        names = {plain(one.name) for one in staying}
        people = tuple(one for one in form.people if plain(one.name) not in names)
        yield replace(form, people=people)


def traces_in(forms: Iterable[Form], codes: Iterable[str]) -> Traces:
    """How somebody is named whose forms and receipt codes these are."""
    forms = tuple(forms)
    names = {plain(name) for form in forms for name in names_of(form)}
    digits = {in_one_run(form.phone)[-OWN_DIGITS:] for form in forms if form.phone}
    return Traces(
        codes=frozenset(map(plain, codes)),
        # One word alone is too many people's name.
        names=frozenset(name for name in names if " " in name),
        digits=frozenset(one for one in digits if len(one) == OWN_DIGITS and one.isdecimal()),
    )


def drafts_in(conversation: Conversation) -> list[Form]:
    """The forms of the unfinished registrations that a conversation remembers."""
    waiting = (conversation.dialog, conversation.parked, conversation.parked_edit)
    drafts = [one for one in waiting if isinstance(one, Registering)]
    said = [one.carried for one in drafts if one.carried != Form()]
    return [*(one.form for one in drafts), *said]


def names_of(form: Form) -> list[str]:
    """Everybody whom a form names."""
    return [name for name in (form.contact_name, *(row.name for row in form.people)) if name]


def is_contact(form: Form, traces: Traces) -> bool:
    """Whether whoever is called about this registration is the person."""
    return traces.are_in(form.contact_name or "") or traces.are_in(form.phone or "")


def digits_in(text: str) -> Iterator[str]:
    """Everything in a text that may be the last digits of somebody's number."""
    said = (row.digits for row in rows(nfc(text)))
    for run in (*re.findall(r"\d+", in_one_run(text)), *said):
        yield from (run[at : at + OWN_DIGITS] for at in range(len(run) - OWN_DIGITS + 1))


def words_in(value: object) -> str:
    """Every text within a stored value, a line each."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "\n".join(map(words_in, value.values()))
    return "\n".join(map(words_in, value)) if isinstance(value, list | tuple) else ""
