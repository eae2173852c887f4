"""The registrations a clerk asked for."""

from dataclasses import dataclass

from starlette.requests import Request

from bot.desk.lists import asked, has_words, query_of
from bot.papers.rows import entries
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.table import SHOWN
from handlers.turn.turn import Office
from knowledge.typed.normalize import fold
from storage.registrations.records import RegistrationRecord
from storage.units.names import commune_key

PER_PAGE = 25


@dataclass(frozen=True)
class Wanted:
    """The filter of the list; empty lets everything through."""

    plan: str
    status: str = ""
    unit_type: str = ""
    commune: str = ""
    title: str = ""
    words: str = ""

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return any((self.status, self.unit_type, self.commune, self.title, self.words))

    @property
    def query(self) -> str:
        """The filter as the end of an address."""
        return query_of(
            {
                "ke-hoach": self.plan,
                "trang-thai": self.status,
                "loai-hinh": self.unit_type,
                "xa": self.commune,
                "danh-hieu": self.title,
                "tim": self.words,
            }
        )


def read_wanted(request: Request, office: Office, default_plan: str) -> Wanted:
    """The filter of an address; an unknown plan is the one of the day."""
    plan = asked(request, "ke-hoach")
    return Wanted(
        plan=plan if office.plan(plan) else default_plan,
        status=asked(request, "trang-thai"),
        unit_type=asked(request, "loai-hinh"),
        commune=asked(request, "xa"),
        title=asked(request, "danh-hieu"),
        words=asked(request, "tim"),
    )


def fits(record: RegistrationRecord, wanted: Wanted) -> bool:
    """Whether the filter lets this registration through."""
    form = record.form
    if wanted.status and record.status != wanted.status:
        return False
    if wanted.unit_type and form.unit_type != wanted.unit_type:
        return False
    # As keys: people write a commune with its kind or without, with accents or without.
    if wanted.commune and commune_key(form.commune) != commune_key(wanted.commune):
        return False
    if wanted.title and all(entry.title != wanted.title for entry in entries(record)):
        return False
    return not wanted.words or has_words(searchable(record), wanted.words)


def searchable(record: RegistrationRecord) -> str:
    """Everything of a registration that one may search for, folded."""
    form = record.form
    parts = [record.code, *(field.found_by(form) for field in SHOWN)]
    parts += [field.found_by(row) for field in ROW for row in form.people]
    return fold(" ".join(part for part in parts if part))
