"""Where whoever a request is about stands, as the page shows it and its acts take it.

The rule: whoever was answered is looked for no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from bot.desk.frame import desk
from storage.privacy.data_requests import DataRequest
from storage.privacy.standing import PAPER, PERSON, WhereStanding


@dataclass(frozen=True)
class SubjectFound:
    """The places, and whole persons who may be the one: by their chats, or entered from paper."""

    places: Sequence[WhereStanding] = ()
    called: Sequence[WhereStanding] = ()
    paper: Sequence[WhereStanding] = ()

    @property
    def chats(self) -> list[WhereStanding]:
        """Persons whose chats may be the one's."""
        return [one for one in (*self.places, *self.called) if is_person(one)]


def look(request: Request, asked: DataRequest) -> SubjectFound:
    """Everything that is found by the name and the number of the request."""
    called = everybody(request, asked)
    return SubjectFound(
        places(request, asked),
        [one for one in called if one.kind != PAPER],
        [one for one in called if one.kind == PAPER],
    )


def places(request: Request, asked: DataRequest) -> Sequence[WhereStanding]:
    """Every place, those that may be another's among them."""
    if asked.done_at is not None:
        return ()
    return desk(request).app.store.subjects.find(asked.name, asked.phone, office(request))


def everybody(request: Request, asked: DataRequest) -> Sequence[WhereStanding]:
    """Whole persons who may be the one, without a chat, too."""
    if asked.done_at is not None:
        return ()
    return desk(request).app.store.subjects.called(asked.name, asked.phone, office(request))


def office(request: Request) -> Sequence[str]:
    """What the office says of itself, which is nobody else's."""
    return desk(request).app.office().said_of_itself


def is_person(place: WhereStanding) -> bool:
    """Whether it is the whole of somebody's own."""
    return place.key.startswith(PERSON)
