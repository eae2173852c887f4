"""What two registrations of one unit are together.

The rule: nobody and nothing of either is lost. What both have and say differently is a conflict;
the clerk sees every one before the merge and decides it.
"""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass, replace
from typing import Literal

from bot.desk.registrations import merging_texts as texts
from handlers.registrations import texts as registering
from handlers.registrations.sheet_texts import contact_text
from handlers.values.state import Form, Kind, Participant
from knowledge.typed.normalize import fold
from storage.units.names import commune_key, unit_key

Choice = Literal["kept", "other", "both"]
Titles = Mapping[str, str]
PERSON = "nguoi-"


@dataclass(frozen=True)
class Conflict:
    """One thing both have and say differently; None is chosen where nobody can guess."""

    key: str
    label: str
    kept: str
    other: str
    chosen: Choice | None
    may_be_two: bool = False


@dataclass(frozen=True)
class United:
    """The form of both, what had to be decided for it, and whom it names."""

    form: Form
    conflicts: tuple[Conflict, ...]
    added: tuple[Participant, ...]
    same: tuple[str, ...]

    @property
    def decided(self) -> bool:
        """Whether every conflict is."""
        return all(one.chosen for one in self.conflicts)


def unite(kept: Form, other: Form, chosen: Mapping[str, str], titles: Titles) -> United:
    """The form that has what either has; `chosen` are the clerk's decisions by conflict."""
    form, conflicts = kept, list[Conflict]()
    for field in FIELDS:
        conflict = field.conflict(kept, other, chosen, titles)
        conflicts += [conflict] if conflict else []
        if conflict and conflict.chosen == "kept":
            continue
        # What only one of them says; or, of one unit named twice, its number in the register.
        for name in field.names:
            if conflict or getattr(form, name) is None:
                form = replace(form, **{name: getattr(other, name)})
    people = _People(kept.people, chosen, titles)
    for place, row in enumerate(other.people):
        people.take(place, row)
    known = {fold(target) for target in kept.targets}
    more = tuple(target for target in other.targets if fold(target) not in known)
    form = replace(
        form,
        kind=_kind(kept, other),
        people=tuple(people.rows),
        targets=(*kept.targets, *more),
    )
    return United(form, (*conflicts, *people.conflicts), tuple(people.added), tuple(people.same))


@dataclass(frozen=True)
class _Field:
    """Fields of the form that belong together, their words, and what makes them the same."""

    key: str
    label: str
    names: tuple[str, ...]
    words: Callable[[Form, Titles], str]
    same: Callable[[Form], str]

    def conflict(
        self, kept: Form, other: Form, chosen: Mapping[str, str], titles: Titles
    ) -> Conflict | None:
        """What the two say, when both say something and not the same."""
        one, two = self.words(kept, titles), self.words(other, titles)
        if not one or not two or self.same(kept) == self.same(other):
            return None
        picked: Choice = "other" if chosen.get(self.key) == "other" else "kept"
        return Conflict(self.key, self.label, one, two, picked)


FIELDS = (
    _Field(
        "don-vi",
        texts.UNIT,
        ("unit_name", "unit_id"),
        lambda form, _: form.unit_name or "",
        lambda form: unit_key(form.unit_name or "", form.unit_type),
    ),
    _Field(
        "loai-hinh",
        texts.TYPE,
        ("unit_type",),
        lambda form, _: registering.UNIT_TYPES[form.unit_type] if form.unit_type else "",
        lambda form: form.unit_type or "",
    ),
    _Field(
        "xa",
        texts.COMMUNE,
        ("commune",),
        lambda form, _: form.commune or "",
        lambda form: commune_key(form.commune),
    ),
    _Field(
        "mst",
        texts.TAX,
        ("tax_code",),
        lambda form, _: form.tax_code or "",
        lambda form: form.tax_code or "",
    ),
    _Field(
        "lien-he",
        texts.CONTACT,
        ("contact_name", "contact_position"),
        lambda form, _: contact_text(form) or "",
        lambda form: fold(contact_text(form) or ""),
    ),
    _Field(
        "dien-thoai",
        texts.PHONE,
        ("phone",),
        lambda form, _: form.phone or "",
        lambda form: form.phone or "",
    ),
    _Field(
        "danh-hieu",
        texts.TITLE,
        ("collective_title",),
        lambda form, titles: titles.get(form.collective_title or "", form.collective_title or ""),
        lambda form: form.collective_title or "",
    ),
)


class _People:
    """The people of the kept one, and those of the other as they are taken in."""

    def __init__(
        self, kept: tuple[Participant, ...], chosen: Mapping[str, str], titles: Titles
    ) -> None:
        self.rows, self.conflicts, self.added = list(kept), list[Conflict](), list[Participant]()
        self.same: list[str] = []
        self._free, self._chosen, self._titles = list(range(len(kept))), chosen, titles

    def take(self, place: int, row: Participant) -> None:
        """Add somebody, or unite them with whoever has their name."""
        named = [n for n in self._free if fold(self.rows[n].name) == fold(row.name)]
        if not named:
            self._add(row)
            return
        at = next((n for n in named if _fits(self.rows[n], row)), named[0])
        self._free.remove(at)
        if _fits(self.rows[at], row):
            self.same.append(row.name)
            self.rows[at] = _filled(self.rows[at], row)
            return
        self._decide(at, place, row)

    def _decide(self, at: int, place: int, row: Participant) -> None:
        key, mine = f"{PERSON}{place + 1}", self.rows[at]
        picked: Mapping[str, Choice] = {"kept": "kept", "other": "other", "both": "both"}
        chosen = picked.get(self._chosen.get(key, ""))
        words = person_words(mine, self._titles), person_words(row, self._titles)
        self.conflicts.append(Conflict(key, texts.same_name(name=row.name), *words, chosen, True))
        if chosen == "kept":
            self.rows[at] = _filled(mine, row)
        elif chosen == "other":
            self.rows[at] = _filled(row, mine)
        else:
            # Undecided, both are shown: a name alone never makes one person of two.
            self._add(row)

    def _add(self, row: Participant) -> None:
        self.rows.append(row)
        self.added.append(row)


def person_words(row: Participant, titles: Titles) -> str:
    """A person as the clerk reads them."""
    parts = (row.name, row.position, titles.get(row.title or "", row.title or ""), row.initiative)
    return " – ".join(part for part in parts if part)


def _fits(one: Participant, other: Participant) -> bool:
    """Whether two of one name say nothing different."""
    said = zip(astuple(one), astuple(other), strict=True)
    return all(not mine or not theirs or fold(mine) == fold(theirs) for mine, theirs in said)


def _filled(row: Participant, other: Participant) -> Participant:
    return Participant(
        row.name,
        row.position or other.position,
        row.title or other.title,
        row.initiative or other.initiative,
    )


def _kind(kept: Form, other: Form) -> Kind | None:
    kinds = {kept.kind, other.kind} - {None}
    return "both" if len(kinds) > 1 else kept.kind or other.kind
