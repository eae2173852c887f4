"""What two registrations of one unit are together.

The rule: nobody and nothing of either is lost. What both have and say differently is a conflict;
the clerk sees every one before the merge and decides it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass, fields, replace
from typing import Any, Literal

from bot.desk.registrations import merging_texts as texts
from bot.desk.registrations.versions import field_words, person_words
from handlers.registrations.form.fields import FormField
from handlers.registrations.form.table import SHOWN
from handlers.values.state import Form, Kind, Participant, Step
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
    for field in SHOWN:
        if field.step == Step.KIND or field.holds_people:
            continue  # Neither is decided: together they are for both, and have everybody.
        if isinstance(getattr(kept, field.keeps[0]), tuple):
            form = _with_all(field, form, other)
            continue
        conflict = _conflict(field, kept, other, chosen, titles)
        conflicts += [conflict] if conflict else []
        if conflict and conflict.chosen == "kept":
            continue
        # What only one of them says; or, of one unit named twice, its number in the register.
        for name in (*field.keeps, *field.beside):
            if conflict or getattr(form, name) is None:
                form = replace(form, **{name: getattr(other, name)})
    people = _People(kept.people, chosen, titles)
    for place, row in enumerate(other.people):
        people.take(place, row)
    form = replace(form, kind=_kind(kept, other), people=tuple(people.rows))
    return United(form, (*conflicts, *people.conflicts), tuple(people.added), tuple(people.same))


def _with_all(field: FormField, form: Form, other: Form) -> Form:
    """Both lists, what both have once."""
    (name,) = field.keeps
    mine, theirs = getattr(form, name), getattr(other, name)
    known = {fold(line) for line in mine}
    both: dict[str, Any] = {name: (*mine, *(line for line in theirs if fold(line) not in known))}
    return replace(form, **both)


def _conflict(
    field: FormField, kept: Form, other: Form, chosen: Mapping[str, str], titles: Titles
) -> Conflict | None:
    """What the two say, when both say something and not the same."""
    one, two = field_words(field, kept, titles), field_words(field, other, titles)
    same = _SAME.get(field.step)
    alike = same(kept) == same(other) if same else fold(one) == fold(two)
    if not one or not two or alike:
        return None
    label = field.words.label
    key = "-".join(re.findall(r"[a-z0-9]+", fold(label)))
    picked: Choice = "other" if chosen.get(key) == "other" else "kept"
    return Conflict(key, label, one, two, picked)


# Written differently and yet the same; everything else is the same when it reads the same.
_SAME: Mapping[str, Callable[[Form], str]] = {
    Step.UNIT_NAME: lambda form: unit_key(form.unit_name or "", form.unit_type),
    Step.COMMUNE: lambda form: commune_key(form.commune),
}


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
        # Of several with the name, one who says nothing different is the likeliest.
        at = next((n for n in named if _fits(self.rows[n], row)), named[0])
        # Two of the other's are never united with one of ours.
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


def _fits(one: Participant, other: Participant) -> bool:
    """Whether two of one name say nothing different."""
    said = zip(astuple(one), astuple(other), strict=True)
    return all(not mine or not theirs or fold(mine) == fold(theirs) for mine, theirs in said)


def _filled(row: Participant, other: Participant) -> Participant:
    # What one leaves open the other may say.
    names = [attribute.name for attribute in fields(Participant)]
    return Participant(**{name: getattr(row, name) or getattr(other, name) for name in names})


def _kind(kept: Form, other: Form) -> Kind | None:
    kinds = {kept.kind, other.kind} - {None}
    return "both" if len(kinds) > 1 else kept.kind or other.kind
