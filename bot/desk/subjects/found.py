"""Where whoever a request is about stands, as the page shows it and its acts take it.

The rule: whoever was answered is looked for no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request

from bot.desk.frame import desk
from storage.privacy.data_requests import DataRequest
from storage.privacy.others_chats import NOWHERE, NamedInChats
from storage.privacy.standing import PAPER, PERSON, WhereStanding
from storage.privacy.subjects import traces_of_subject


@dataclass(frozen=True)
class SubjectFound:
    """The places, and whole persons who may be the one: by their chats, or entered from paper.

    `named` are the rows of others' chats, `earlier` the requests of the register that name them.
    """

    places: Sequence[WhereStanding] = ()
    called: Sequence[WhereStanding] = ()
    paper: Sequence[WhereStanding] = ()
    named: NamedInChats = NOWHERE
    earlier: Sequence[DataRequest] = ()

    @property
    def chats(self) -> list[WhereStanding]:
        """Persons whose chats may be the one's."""
        return [one for one in (*self.places, *self.called) if is_person(one)]


def look(request: Request, asked: DataRequest) -> SubjectFound:
    """Everything that is found by the name and the number of the request."""
    if asked.done_at is not None:
        return SubjectFound()
    store, who = desk(request).app.store, (asked.name, asked.phone, office(request))
    looked, traces = store.subjects.look(*who), traces_of_subject(*who)
    return SubjectFound(
        looked.places,
        [one for one in looked.called if one.kind != PAPER],
        [one for one in looked.called if one.kind == PAPER],
        looked.named,
        [one for one in store.data_requests.all() if one.id != asked.id and one.names(traces)],
    )


def office(request: Request) -> Sequence[str]:
    """What the office says of itself, which is nobody else's."""
    return desk(request).app.office().said_of_itself


def is_person(place: WhereStanding) -> bool:
    """Whether it is the whole of somebody's own."""
    return place.key.startswith(PERSON)
