"""The audit journal: who did what, when, and what it changed.

The rule: the page reads; whether the chain of hashes holds, what of it was checked and when, is
said before anything else.
"""

import re
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.forms import number
from bot.desk.frame import actor, desk, now, page, redirect
from bot.desk.journal import texts
from bot.desk.journal.named import JournalNames, names_for
from bot.desk.lists import asked
from bot.journal_texts import SEAL_LETTERS
from knowledge.typed.normalize import fold
from storage.journal.journal import VERIFY, JournalLine

PER_PAGE = 50
MOST_VALUE = 160
_OPEN_END = re.compile(r"\d[\d .\-]*$")


@staff_required(reads="journal")
def listing(request: Request) -> Response:
    """A page of the journal, the newest lines first."""
    wanted = {name: asked(request, name) for name in ("nguoi", "viec", "doi-tuong")}
    journal = desk(request).app.store.journal
    before = number(asked(request, "truoc"))
    found = journal.lines(
        before_id=before,
        # One more tells whether there is an older page.
        limit=PER_PAGE + 1,
        actor=wanted["nguoi"] or None,
        action=wanted["viec"] or None,
        about=partial(_is_about, wanted["doi-tuong"]) if wanted["doi-tuong"] else None,
    )
    shown = found[:PER_PAGE]
    here = desk(request).app
    named = names_for(here.store, here.office(), (line.subject for line in shown))
    return page(
        request,
        "journal/page.html",
        d=texts,
        lines=[(line, texts.action_name(line.action), changes(line, named)) for line in shown],
        named=named,
        older=shown[-1].id if len(found) > PER_PAGE else None,
        wanted=wanted,
        filtered=any(wanted.values()),
        newest=before is None,
        # What is shown alone: the whole chain takes its time and has a button of its own.
        broken=journal.check(shown),
        whole=next(iter(journal.lines(action=VERIFY, limit=1)), None),
        people=journal.actors(),
        mark_letters=SEAL_LETTERS,
    )


@staff_required("clerk")
def verify(request: Request) -> Response:
    """Check the whole chain; what was found is a line of the journal, shown on the page."""
    desk(request).app.store.journal.verify_and_note(actor(request), now(request))
    return redirect(request, "/nhat-ky")


routes = [
    Route("/nhat-ky", listing),
    Route("/nhat-ky/kiem-tra", verify, methods=["POST"]),
]


def changes(line: JournalLine, named: JournalNames) -> list[tuple[str, str, str]]:
    """(what, before, after) of everything that the act changed."""
    before, after = dict(line.before or {}), dict(line.after or {})
    # In the order of what is there now; what is gone comes last.
    names = [*after, *(name for name in before if name not in after)]
    return [
        (
            texts.FIELDS.get(name, name),
            _text(named.value(name, before.get(name)), named),
            _text(named.value(name, after.get(name)), named),
        )
        for name in names
        if before.get(name) != after.get(name)
    ]


def _is_about(words: str, subject: str) -> bool:
    return fold(words) in fold(f"{subject} {texts.subject_name(subject)}")


def _text(value: Any, named: JournalNames) -> str:
    if value is None or isinstance(value, bool):
        return texts.YES_NO[value]
    if isinstance(value, dict):
        known = [(k, v) for k, v in value.items() if v not in (None, [], "")]
        value = "; ".join(
            f"{texts.FIELDS.get(k, k)}: {_text(named.value(k, v), named)}" for k, v in known
        )
    if isinstance(value, list | tuple):
        value = ", ".join(_text(one, named) for one in value)
    text = texts.VALUES.get(str(value), str(value))
    # Not within a number: half of one is none that could be covered.
    return text if len(text) <= MOST_VALUE else f"{_OPEN_END.sub('', text[:MOST_VALUE])}…"
