"""The audit journal: who did what, when, and what it changed.

The rule: the page reads; whether the chain of hashes holds is said before anything else.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.desk.access import staff_required
from bot.web.desk.layout import page, room
from handlers.texts import desk_journal as texts
from knowledge.normalize import fold
from storage.journal import Journal, JournalLine

PER_PAGE = 50
READ_AT_ONCE = 500
MOST_VALUE = 160


@staff_required()
def listing(request: Request) -> Response:
    """A page of the journal, the newest lines first."""
    query = request.query_params
    wanted = {name: query.get(name, "").strip() for name in ("nguoi", "viec", "doi-tuong")}
    journal = room(request).app.store.journal
    before = _number(query.get("truoc", ""))
    matching = (line for line in _lines(journal, before) if _fits(line, wanted))
    found = list(islice(matching, PER_PAGE + 1))
    broken = journal.verify()
    return page(
        request,
        "journal.html",
        d=texts,
        lines=[(line, texts.action_name(line.action), changes(line)) for line in found[:PER_PAGE]],
        older=found[PER_PAGE - 1].id if len(found) > PER_PAGE else None,
        wanted=wanted,
        filtered=any(wanted.values()),
        newest=before is None,
        broken=texts.broken(number=broken) if broken is not None else None,
        people=sorted({entry.name for entry in room(request).app.store.staff.list()}),
    )


routes = [Route("/nhat-ky", listing)]


def changes(line: JournalLine) -> list[tuple[str, str, str]]:
    """(what, before, after) of everything that the act changed."""
    before, after = dict(line.before or {}), dict(line.after or {})
    names = [*after, *(name for name in before if name not in after)]
    return [
        (texts.FIELDS.get(name, name), _text(before.get(name)), _text(after.get(name)))
        for name in names
        if before.get(name) != after.get(name)
    ]


def _lines(journal: Journal, before: int | None) -> Iterator[JournalLine]:
    """All lines older than `before`, a page at a time."""
    while found := journal.lines(before_id=before, limit=READ_AT_ONCE):
        yield from found
        before = found[-1].id


def _fits(line: JournalLine, wanted: Mapping[str, str]) -> bool:
    return (
        wanted["nguoi"] in ("", line.actor)
        and wanted["viec"] in ("", line.action)
        and fold(wanted["doi-tuong"]) in fold(f"{line.subject} {texts.subject_name(line.subject)}")
    )


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return texts.YES_NO[value]
    if isinstance(value, dict):
        known = [(k, v) for k, v in value.items() if v not in (None, [], "")]
        value = "; ".join(f"{texts.FIELDS.get(k, k)}: {_text(v)}" for k, v in known)
    if isinstance(value, list | tuple):
        value = ", ".join(map(_text, value))
    text = texts.VALUES.get(str(value), str(value))
    return text if len(text) <= MOST_VALUE else f"{text[:MOST_VALUE]}…"


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None
