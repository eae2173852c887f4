"""The list of registrations as the clerk asks for it: filtered, searched, a page at a time.

The rule: what is not shown is not read; of a list only the page's own forms are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import ColumnElement, UnaryExpression, and_, func, or_
from sqlmodel import Session, col, select

from handlers.values.shown.masking import without_number
from knowledge.typed.slips import with_slips
from storage.database.engine import Database
from storage.registrations.facts import RegistrationFact, doubtful, read_facts
from storage.registrations.looked_up import DOUBTFUL, KEPT, named_in, words_of
from storage.registrations.records import RegistrationRecord, records, with_form
from storage.tables.office import UnitRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.names import commune_key, kind_spellings, short_kinds

Order = Literal["newest", "oldest", "name"]
Signed = Literal["", "yes", "no"]


@dataclass(frozen=True)
class ListFilter:
    """What a list lets through; empty lets everything.

    `words` are folded, kinds of units in their short form, and each must be found.

    `signed`: whether the sheet has come back signed. `as_shown`: for who sees no telephone numbers,
    digits are looked for in what that person sees.
    """

    campaign: str
    status: str = ""
    unit_type: str = ""
    commune: str = ""
    title: str = ""
    signed: Signed = ""
    words: tuple[str, ...] = ()
    order: Order = "newest"
    as_shown: bool = False


@dataclass(frozen=True)
class ListPage:
    """A page of a list; `near`: the words as typed were found nowhere, these are a slip away."""

    records: Sequence[RegistrationRecord]
    total: int
    near: bool = False


class RegistrationList:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, wanted: ListFilter, start: int, most: int) -> ListPage:
        """The registrations from place `start` on; those before it when there are none."""
        with self._database.read() as session:
            let, near = _let_through(session, wanted)
            total = session.exec(select(func.count(col(RegistrationRow.id))).where(*let)).one()
            start = min(start, max(total - 1, 0) // most * most)
            query = with_form().where(*let).order_by(None).order_by(*_order(wanted))
            found = records(session, query.offset(start).limit(most))
            return ListPage(found, total, near and total > 0)

    def all(self, wanted: ListFilter) -> list[RegistrationRecord]:
        """Everything the filter lets through, in its order."""
        with self._database.read() as session:
            let, _ = _let_through(session, wanted)
            return records(
                session, with_form().where(*let).order_by(None).order_by(*_order(wanted))
            )

    def next_after(self, wanted: ListFilter, code: str) -> str | None:
        """The next one of the list that waits, behind the last again from the first; None: none."""
        wanted = replace(wanted, status=wanted.status or "sent")
        with self._database.read() as session:
            here = select(RegistrationRow).where(RegistrationRow.code == code)
            row = session.exec(here).one_or_none()
            let, _ = _let_through(session, wanted)
            codes = select(RegistrationRow.code).where(*let, RegistrationRow.code != code)
            codes = codes.order_by(*_order(wanted))
            after = codes.where(_behind(wanted, row)) if row is not None else codes
            return session.exec(after).first() or session.exec(codes).first()

    def beside(self, wanted: ListFilter, code: str) -> tuple[str | None, str | None]:
        """The ones before and after this one in the list, wherever it stood itself."""
        with self._database.read() as session:
            here = select(RegistrationRow).where(RegistrationRow.code == code)
            row = session.exec(here).one_or_none()
            if row is None:
                return None, None
            let, _ = _let_through(session, wanted)
            others = select(RegistrationRow.code).where(*let, RegistrationRow.code != code)
            behind, order = _behind(wanted, row), _order(wanted)
            before = others.where(~behind).order_by(*_order(wanted, backwards=True))
            after = others.where(behind).order_by(*order)
            return session.exec(before).first(), session.exec(after).first()

    def count(self, campaign: str) -> int:
        """How many there are, withdrawn ones too."""
        query = select(func.count(col(RegistrationRow.id)))
        with self._database.read() as session:
            return session.exec(query.where(RegistrationRow.campaign == campaign)).one()

    def elsewhere(self, wanted: ListFilter) -> dict[str, int]:
        """How many registrations of the other campaigns have the words, by campaign."""
        if not wanted.words:
            return {}
        row = RegistrationRow
        with self._database.read() as session:
            let = _having(session, wanted, [col(row.campaign) != wanted.campaign])
            query = select(row.campaign, func.count(col(row.id))).where(*let)
            return dict(session.exec(query.group_by(col(row.campaign))).all())

    def communes(self, campaign: str) -> list[str]:
        """Every commune as it was written, in no order."""
        query = select(RegistrationRow.commune).where(RegistrationRow.campaign == campaign)
        with self._database.read() as session:
            return [commune for commune in session.exec(query.distinct()) if commune]

    def facts(self, campaign: str) -> list[RegistrationFact]:
        """What everything is counted by, oldest first."""
        with self._database.read() as session:
            return read_facts(session, campaign)

    def standing(self, campaign: str) -> list[RegistrationFact]:
        """The same without what was withdrawn."""
        return [one for one in self.facts(campaign) if one.status != "withdrawn"]

    def names_in_doubt(self, campaign: str) -> int:
        """How many standing ones have a name to be looked at before a paper is made."""
        with self._database.read() as session:
            let = _in_doubt(session, campaign)
            return session.exec(select(func.count(col(RegistrationRow.id))).where(*let)).one()

    def in_doubt(self, campaign: str, start: int, most: int) -> list[RegistrationRecord]:
        """Those, oldest first, from place `start` on."""
        with self._database.read() as session:
            query = with_form().where(*_in_doubt(session, campaign))
            return records(session, query.offset(start).limit(most))

    def doubtful(self, campaign: str) -> list[RegistrationFact]:
        """The standing ones whose unit another one may be of too, oldest first."""
        with self._database.read() as session:
            return doubtful(session, campaign)


def _in_doubt(session: Session, campaign: str) -> list[ColumnElement[bool]]:
    """Written doubtfully, or of no unit of the register, and not said to be right."""
    row = RegistrationRow
    written = col(row.names) == DOUBTFUL
    register = session.exec(select(UnitRow.id).where(col(UnitRow.closed_on).is_(None))).first()
    # With an empty register everybody is outside of it.
    outside = written if register is None else or_(written, col(row.unit_id).is_(None))
    standing = (col(row.campaign) == campaign, col(row.status) != "withdrawn")
    return [*standing, col(row.names) != KEPT, outside]


def _let_through(session: Session, wanted: ListFilter) -> tuple[list[ColumnElement[bool]], bool]:
    """The conditions; with a slip tolerated where nothing has the words as typed."""
    chosen = _chosen(wanted)
    let = _having(session, wanted, chosen)
    # A number is no slip of another one.
    if not wanted.words or _seen_digits(wanted):
        return let, False
    if session.exec(select(RegistrationRow.id).where(*let)).first():
        return let, False
    found = session.exec(select(RegistrationRow.id, RegistrationRow.words).where(*chosen))
    stored = {number: short_kinds(words) for number, words in found}
    return [*chosen, col(RegistrationRow.id).in_(with_slips(stored, wanted.words))], True


def _having(
    session: Session, wanted: ListFilter, let: list[ColumnElement[bool]]
) -> list[ColumnElement[bool]]:
    """The conditions, and that the words are there as typed."""
    let = [*let, *map(_has, wanted.words)]
    digits = _seen_digits(wanted)
    if not digits:
        return let
    row = RegistrationRow
    code = func.lower(col(row.code))
    in_code = and_(*(code.contains(word, autoescape=True) for word in digits))
    # Those with other words of these digits: of each it is looked at which are shown.
    query = select(row.id, row.code, VersionRow.form).where(
        VersionRow.registration_id == row.id, VersionRow.version == row.version, *let, ~in_code
    )
    shown = (
        (number, words_of(code, without_number(FORM.load(dict(form)))))
        for number, code, form in session.exec(query)
    )
    seen = [number for number, words in shown if all(word in words for word in digits)]
    return [*let, or_(in_code, col(row.id).in_(seen))]


def _seen_digits(wanted: ListFilter) -> list[str]:
    """What is looked for in what is shown alone."""
    return [word for word in wanted.words if wanted.as_shown and any(map(str.isdigit, word))]


def _has(word: str) -> ColumnElement[bool]:
    """The word, or the kind of unit that it is in its long form."""
    words = col(RegistrationRow.words)
    return or_(*(words.contains(one, autoescape=True) for one in kind_spellings(word)))


def _chosen(wanted: ListFilter) -> list[ColumnElement[bool]]:
    row = RegistrationRow
    let: list[ColumnElement[bool]] = [col(row.campaign) == wanted.campaign]
    if wanted.status:
        let.append(col(row.status) == wanted.status)
    if wanted.unit_type:
        let.append(col(row.unit_type) == wanted.unit_type)
    # As keys: people write a commune with its kind or without, with accents or without.
    if wanted.commune:
        let.append(col(row.commune_key) == commune_key(wanted.commune))
    if wanted.signed:
        came = col(row.signed_at).is_not(None)
        # Of what was withdrawn nobody waits for a sheet.
        let.append(came if wanted.signed == "yes" else ~came & (col(row.status) != "withdrawn"))
    if wanted.title:
        let.append(col(row.aims).contains(named_in(wanted.title), autoescape=True))
    return let


def _order(wanted: ListFilter, *, backwards: bool = False) -> list[UnaryExpression[Any]]:
    number, name = col(RegistrationRow.id), col(RegistrationRow.unit_order)
    columns = [name, number] if wanted.order == "name" else [number]
    falling = backwards != (wanted.order == "newest")
    return [column.desc() if falling else column.asc() for column in columns]


def _behind(wanted: ListFilter, row: RegistrationRow) -> ColumnElement[bool]:
    number = col(RegistrationRow.id)
    if wanted.order == "name":
        name = col(RegistrationRow.unit_order)
        return or_(name > row.unit_order, and_(name == row.unit_order, number > row.id))
    return number > row.id if wanted.order == "oldest" else number < row.id
