"""The questions of a turn, answered inside its transaction (handlers.values.person.Lookup).

The rule: a look-up only looks. It writes nothing and locks nothing, so a turn may be tried as often
as one likes; what somebody else changes meanwhile is noticed when the outcome is stored.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import cast

from sqlmodel import Session, col, select

from handlers.values.person import CodePause, LinkOffer, LinkRequest, OpenRequest, Taken, UnitView
from handlers.values.staff import Audience, InviteOffer, Role, RollView
from handlers.values.state import Form
from handlers.values.stored import Stored
from storage.announcements.audience import outside
from storage.announcements.roll import find_roll
from storage.database.keys import keys_for
from storage.people.linking import CODE_DIGITS, asked_of, name_of, open_code
from storage.privacy.stored import load_stored
from storage.registrations.of_unit import of_unit, written_with_marks
from storage.signed.pages import count_held
from storage.staff.code_budget import pause_of
from storage.staff.joining import ended_by, open_invite, stands, will_wait
from storage.staff.lookup import StoredClerkLookup
from storage.staff.sessions import former_self, staff_of
from storage.tables.office import UnitRow
from storage.tables.people import PersonRow, SubscriberRow
from storage.tables.registrations import RegistrationRow
from storage.turns.opening import opening
from storage.turns.shared import SharedReads
from storage.units.codes import fit
from storage.units.joined import joined
from storage.units.units import UnitIndex, as_view
from storage.zone import VIETNAM


class StoredLookup:
    """Fits handlers.values.person.Lookup for one chat; `shared` is the whole transaction's."""

    def __init__(
        self,
        session: Session,
        units: UnitIndex,
        subscriber: SubscriberRow,
        now: datetime,
        shared: SharedReads,
    ) -> None:
        self._session = session
        self._shared = shared
        self._units = units
        self._subscriber = subscriber
        self._now = now
        self._opening: dict[Sequence[str], tuple[str, ...]] = {(): ()}

    def units_like(self, name: str) -> tuple[UnitView, ...]:
        """Up to 3 register units that the typed name may mean, best first."""
        return self._units.like(self._session, name)

    def unit_with_marks(self, name: str) -> str | None:
        """How a registered unit is written that was typed without marks; None for any other."""
        return written_with_marks(self._session, name)

    def unit(self, unit_id: int) -> UnitView | None:
        """One open unit, of a joined one the other; None when there is none with such an id."""
        row = self._session.get(UnitRow, joined(self._session).meant(unit_id))
        return as_view(row) if row and row.closed_on is None else None

    def invited(self, unit_id: int, letters: str) -> UnitView | None:
        """The open unit of an invitation's code; None when it is no code of ours."""
        known = fit(keys_for(self._session, "invitation"), unit_id, letters)
        return self.unit(unit_id) if known else None

    def taken(self, campaign: str, form: Form, but: Collection[str] = ()) -> Taken | None:
        """A standing registration of the form's unit in this campaign; the person's own first."""
        same = of_unit(self._session, campaign, form, but)
        # Sorting is stable: after the person's own the oldest comes first.
        same.sort(key=lambda row: row.person_id != self._subscriber.person_id)
        return self._as_taken(same[0]) if same else None

    def code_pause(self, origin: str) -> CodePause | None:
        """Why no code is taken now: too many wrong ones in this chat, or from elsewhere too."""
        return pause_of(self._session, self._subscriber, origin, self._now)

    def link_code(self, code: str) -> LinkOffer | None:
        """What this open code leads to; None when there is none, or another chat has typed it."""
        here = self._subscriber
        row = open_code(self._session, code, here.id, self._now)
        issuer = self._session.get(SubscriberRow, row.subscriber_id) if row else None
        if row is None or issuer is None:
            return None
        return LinkOffer(
            issuer=name_of(issuer),
            here=name_of(here),
            here_id=here.id,
            mark=row.code,
            own=issuer.person_id == here.person_id,
            asked=row.asked_by == here.id,
        )

    def link_request(self) -> LinkRequest | None:
        """The chat that typed this chat's open code, if one did."""
        here = self._subscriber
        row = asked_of(self._session, here.id, self._now)
        asking = self._session.get(SubscriberRow, row.asked_by) if row else None
        return LinkRequest(asking.id, name_of(asking), name_of(here)) if asking else None

    def opening(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Those of these codes that open something; asked once of each line."""
        asked = tuple(codes)
        if asked not in self._opening:
            links = len(asked[0]) == CODE_DIGITS
            none = links and not self._shared.has_link_codes
            self._opening[asked] = () if none else opening(self._session, asked, self._now)
        return self._opening[asked]

    def staff_invite(self, code: str) -> InviteOffer | None:
        """The open invitation with this code."""
        invite = open_invite(self._session, code, self._now)
        if invite is None or not stands(self._session, invite, self._now):
            return None
        former = former_self(self._session, self._subscriber.id)
        waits = will_wait(self._session, invite, former, self._now)
        ends = tuple(one.name for one in ended_by(self._session, invite))
        role = cast(Role, invite.role)
        return InviteOffer(invite.name, role, invite.invited_by, waits, ends, former)

    def roll(self, announcement_id: int) -> RollView | None:
        """An announcement this person was sent."""
        return find_roll(self._session, self._subscriber.person_id, announcement_id)

    def announced(self) -> tuple[RollView, ...]:
        """The last few announcements this person was sent, the newest first."""
        return self._shared.rolls.get(self._subscriber.person_id, ())

    def open_request(self) -> OpenRequest | None:
        """The person's own request to the staff that is not dealt with yet."""
        return self._shared.requests.get(self._subscriber.person_id)

    def outside(self, audience: Audience) -> bool:
        """Whether the person's units are known, and none is one of those it asks for."""
        person = col(PersonRow.id)
        query = select(person).where(person == self._subscriber.person_id)
        return self._session.exec(query.where(outside(audience, person))).first() is not None

    def held_pages(self) -> int:
        """How many pages of the person wait to be told whose signed sheet they are."""
        return count_held(self._session, self._subscriber.person_id)

    def stored(self, last: int | None = None) -> Stored:
        """Everything that is stored about this person, read now; no message behind the `last`."""
        return load_stored(self._session, self._subscriber.person_id, last)

    def clerk(self) -> StoredClerkLookup:
        """The questions of the staff's dialogs; raises LookupError for everybody else."""
        if staff_of(self._session, self._subscriber.id) is None:
            raise LookupError("this chat is nobody of the staff")
        return StoredClerkLookup(self._session)

    def _as_taken(self, row: RegistrationRow) -> Taken:
        return Taken(
            code=row.code,
            sent_on=row.sent_at.astimezone(VIETNAM).date(),
            own=row.person_id == self._subscriber.person_id,
        )
