"""Messages that did not arrive: once a person, in words, to be sent again or ticked off.

The rule: the page says why in words; what is done about it is in the journal.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.frame import changing, desk, page, redirect
from bot.desk.masking import shown
from bot.desk.people import texts
from bot.papers import rows
from handlers.values.shown import label_texts as labels
from storage.people import failures
from storage.registrations.records import RegistrationRecord
from storage.store import Store
from storage.totals import Failure


@dataclass(frozen=True)
class Unreached:
    """One person with all their messages that did not arrive; `at` is the newest."""

    person_id: int
    who: str
    channels: str
    count: int
    why: Sequence[str]
    at: datetime | None


def unreached_people(
    store: Store, seen: Callable[[Sequence[RegistrationRecord]], list[RegistrationRecord]] = list
) -> list[Unreached]:
    """Whoever has the newest failure first; `seen` makes records those that may be read."""
    people: dict[int, list[Failure]] = {}
    for failure in store.figures.failures():
        people.setdefault(failure.person_id, []).append(failure)
    # Of every campaign: some people have only an earlier registration, or one that still waits.
    whom = contacts(seen(store.registrations.of(people)))
    return [_one(person_id, mine, whom) for person_id, mine in people.items()]


def _one(person_id: int, mine: Sequence[Failure], whom: Mapping[int, str]) -> Unreached:
    names = dict.fromkeys(labels.channel_name(one.channel) for one in mine)
    return Unreached(
        person_id=person_id,
        who=whom.get(person_id) or texts.UNKNOWN_PERSON,
        channels=", ".join(names),
        count=len(mine),
        why=tuple(dict.fromkeys(texts.why(reason=one.reason) for one in mine)),
        # The store gives the newest first.
        at=mine[0].at,
    )


def contacts(records: Sequence[RegistrationRecord]) -> dict[int, str]:
    """Whom to call, by person."""
    # Oldest first: of each person the latest registration stays.
    return {
        one.person_id: rows.one_line(
            ", ".join(p for p in (one.form.unit_name, one.form.contact_name, one.form.phone) if p)
        )
        for one in records
    }


@staff_required(reads="failures")
def listing(request: Request) -> Response:
    """Everybody."""
    found = unreached_people(desk(request).app.store, partial(shown, request))
    return page(request, "people/failures.html", f=texts, unreached=found)


@staff_required("clerk")
def send_again(request: Request) -> Response:
    """All messages of one person once more."""
    person = request.path_params["person"]
    with changing(request) as act:
        done = failures.send_again(act, [person])[person]
    said = texts.again(count=done.count, past=done.past, refused=done.refused)
    return redirect(request, "/tin-loi", said, "good" if done.count else "bad")


@staff_required("clerk")
def tick_off(request: Request) -> Response:
    """The person has been told otherwise."""
    person = request.path_params["person"]
    with changing(request) as act:
        count = failures.tick_off(act, [person])[person]
    said = texts.ticked(count=count)
    return redirect(request, "/tin-loi", said, "good" if count else "bad")


routes = [
    Route("/tin-loi", listing),
    Route("/tin-loi/{person:number}/gui-lai", send_again, methods=["POST"]),
    Route("/tin-loi/{person:number}/da-xu-ly", tick_off, methods=["POST"]),
]
