"""An answer by the staff as a person who asks later will read it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.answers.entries import view_of, wordings_of
from handlers.questions import answering, staff_answers
from handlers.turn.turn import Office, Turn
from handlers.values.messages import Inbound
from handlers.values.person import (
    CodePause,
    LinkOffer,
    LinkRequest,
    OpenRequest,
    Person,
    Taken,
    UnitView,
)
from handlers.values.staff import Audience, ClerkLookup, InviteOffer, RollView
from handlers.values.state import Conversation, Form
from handlers.values.stored import Stored
from knowledge.plan.plan import Plan
from knowledge.typed.said import Said
from storage.questions.entries import Entry, EntryText


class NoLookup:
    """Questions need no register."""

    def units_like(self, name: str) -> tuple[UnitView, ...]:
        return ()

    def unit_with_marks(self, name: str) -> str | None:
        return None

    def unit(self, unit_id: int) -> UnitView | None:
        return None

    def invited(self, unit_id: int, letters: str) -> UnitView | None:
        return None

    def taken(self, campaign: str, form: Form, but: Collection[str] = ()) -> Taken | None:
        return None

    def code_pause(self, origin: str) -> CodePause | None:
        return "chat"

    def link_code(self, code: str) -> LinkOffer | None:
        return None

    def link_request(self) -> LinkRequest | None:
        return None

    def opening(self, codes: Sequence[str]) -> tuple[str, ...]:
        """No code opens anything here."""
        return ()

    def staff_invite(self, code: str) -> InviteOffer | None:
        return None

    def roll(self, announcement_id: int) -> RollView | None:
        return None

    def announced(self) -> tuple[RollView, ...]:
        return ()

    def open_request(self) -> OpenRequest | None:
        return None

    def outside(self, audience: Audience) -> bool:
        return False

    def held_pages(self) -> int:
        return 0

    def stored(self, last: int | None = None) -> Stored:
        return Stored()

    def clerk(self) -> ClerkLookup:
        raise AssertionError("nobody of the staff is here")


def as_answered(office: Office, now: datetime, plan: Plan, text: EntryText, by: str) -> str:
    """What a person who asks later reads of an answer by the staff."""
    entry = Entry(0, text, "judging", (), by, now, None)
    if text.section is None:
        return staff_answers.reply(view_of(entry)).text
    question = wordings_of(text)[0]
    turn = Turn(Person(Conversation(greeted=True)), Inbound(question), now, office, NoLookup())
    replies = answering.answer(turn, plan, Said(question), (text.section,)).replies
    return "\n\n".join(reply.text for reply in replies)
