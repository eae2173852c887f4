"""What is doubtful about the names of one registration, and what may be meant.

The rule: only a name that is known is proposed: of the register, of the list of communes, or as
the unit has written it before. Nothing is guessed letter by letter but the capitals.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.desk.registrations.mending.correct import of_unit
from bot.desk.registrations.naming import texts
from handlers.values.person import UnitView
from handlers.values.state import Form
from knowledge.places.communes import communes
from knowledge.typed.marks import is_doubtful, lacks_marks, with_capitals
from knowledge.typed.normalize import fold

PERSON = "nguoi-"


@dataclass(frozen=True)
class Doubt:
    """One name: where it stands, how it is written, why it is doubtful, and what may be meant."""

    field: str
    label: str
    written: str
    why: str
    proposed: str | None = None


@dataclass(frozen=True)
class KnownNames:
    """What a registration's names may be: its unit, else those alike, and people of the unit."""

    unit: UnitView | None
    alike: Sequence[UnitView]
    people: Sequence[str]
    province: str | None
    has_register: bool = True

    @property
    def meant(self) -> UnitView | None:
        """The unit that is proposed, or of which it is known to be."""
        return self.unit or next(iter(self.alike), None)


def doubts_of(form: Form, known: KnownNames) -> list[Doubt]:
    """Every doubtful name, the unit's first."""
    found = [*_of_unit(form, known), *_of_commune(form, known)]
    found += _of_person("lien-he", texts.CONTACT, form.contact_name, known)
    for place, person in enumerate(form.people):
        found += _of_person(f"{PERSON}{place}", texts.person(place=place + 1), person.name, known)
    return found


def taken(form: Form, known: KnownNames, doubts: Iterable[Doubt]) -> Form:
    """The form with what these propose."""
    people = list(form.people)
    for doubt in doubts:
        match doubt.field, doubt.proposed:
            case _, None:
                continue
            case "don-vi", name:
                unit = known.meant
                form = of_unit(form, unit) if unit else replace(form, unit_name=name)
            case "xa", name:
                form = replace(form, commune=name)
            case "lien-he", name:
                form = replace(form, contact_name=name)
            case field, name:
                place = int(field.removeprefix(PERSON))
                people[place] = replace(people[place], name=name)
    return replace(form, people=tuple(people))


def _of_unit(form: Form, known: KnownNames) -> Iterator[Doubt]:
    name = form.unit_name or ""
    outside = known.unit is None and known.has_register
    if not name or not (outside or is_doubtful(name)):
        return
    meant = known.meant
    # The register itself may write it so.
    known_better = meant is not None and (outside or meant.name != name)
    proposed = meant.name if meant and known_better else _unit_capitals(name)
    why = texts.OUTSIDE if outside else _why(name)
    yield Doubt("don-vi", texts.UNIT, name, why, proposed)


def _of_commune(form: Form, known: KnownNames) -> Iterator[Doubt]:
    name = form.commune or ""
    if not is_doubtful(name):
        return
    of_unit = known.unit.commune if known.unit else None
    found = communes().find(name, known.province).present
    listed = found[0].name if len(found) == 1 else None
    proposed = of_unit or listed or _capitals(name)
    yield Doubt("xa", texts.COMMUNE, name, _why(name), proposed)


def _of_person(field: str, label: str, name: str | None, known: KnownNames) -> Iterator[Doubt]:
    if name is None or not is_doubtful(name):
        return
    same = (one for one in known.people if fold(one) == fold(name) and not is_doubtful(one))
    yield Doubt(field, label, name, _why(name), next(same, None) or _capitals(name))


def _why(name: str) -> str:
    return texts.NO_MARKS if lacks_marks(name) else texts.ONE_CASE


def _capitals(name: str) -> str | None:
    """With its capitals, where nothing but these is wrong."""
    return None if lacks_marks(name) else with_capitals(name)


def _unit_capitals(name: str) -> str | None:
    """The same for a unit, whose name begins with usual words."""
    if lacks_marks(name) or not is_doubtful(name):
        return None
    text = with_capitals(name)
    for usual in texts.USUAL:
        text = text.replace(with_capitals(usual), _sentence(usual))
    # What is short and in capitals at the start is an abbreviation ("HTX").
    first = name.split()[0]
    short = len(first) <= 4 and not first.islower()
    return " ".join((first.upper() if short else text.split()[0], *text.split()[1:]))


def _sentence(usual: str) -> str:
    return usual if usual == texts.AND else usual[0].upper() + usual[1:]


def people_of(forms: Iterable[Form], representative: str | None) -> list[str]:
    """The people of a unit as they were written, the register's first."""
    names = [representative] if representative else []
    for form in forms:
        names += [form.contact_name] if form.contact_name else []
        names += [person.name for person in form.people]
    return names


def by_id(units: Iterable[UnitView]) -> Mapping[int, UnitView]:
    """The units by their number."""
    return {unit.id: unit for unit in units}
