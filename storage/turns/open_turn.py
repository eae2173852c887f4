"""One message being answered.

The rule: nothing of it is stored unless it is finished, and then all of it together.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers.values.effects import (
    CountQuestion,
    DropHeld,
    DropOwn,
    DropRequest,
    Effect,
    ForgetPerson,
    IssueCalendarLink,
    NoteQuestion,
    RecordConsent,
    SaveRegistration,
    TakeBackSigned,
    UnlinkChat,
    Unsay,
)
from handlers.values.loading import dump_conversation
from handlers.values.messages import Inbound, Outcome
from handlers.values.person import Lookup, Person
from handlers.values.replies import Reply, with_code
from handlers.values.state import Conversation
from storage.effects import apply
from storage.outbox.emptied import says_again
from storage.privacy.others_chats import memory_without
from storage.privacy.traces import drafts_in
from storage.requests.requests import waiting_numbers
from storage.tables.people import SubscriberRow
from storage.turns.typed_codes import typed_codes

# After these somebody's words are gone, so that the files are to keep none of them.
ERASING = (ForgetPerson, Unsay, UnlinkChat, DropRequest, DropOwn, DropHeld, TakeBackSigned)
# What these give out opens nothing that ends: it is to be read for years.
_LASTING = (SaveRegistration, IssueCalendarLink)


@dataclass(frozen=True)
class Unanswered:
    """One stored message that wants an answer."""

    id: int
    chat: SubscriberRow
    inbound: Inbound
    key: str


class OpenTurn:
    """One message of a transaction; nothing of it is stored unless `finish` is called."""

    def __init__(
        self, session: Session, asked: Unanswered, person: Person, lookup: Lookup, now: datetime
    ) -> None:
        self.inbound_id = asked.id
        self.inbound = asked.inbound
        self.key = asked.key
        self.subscriber_id = asked.chat.id
        self.person_id = asked.chat.person_id
        self.channel = asked.chat.channel
        self.address = asked.chat.address
        self.person = person
        self.lookup = lookup
        self.finished = False
        # `emptied`: nothing of the message itself is kept.
        self.forgotten = self.emptied = self.erases = False
        self.hidden: Inbound | None = None
        self.replies: list[Reply] = []
        self.counted: list[CountQuestion] = []
        self.noted: list[tuple[SubscriberRow, NoteQuestion]] = []
        self.agreed: list[tuple[int, RecordConsent]] = []
        self.remembered: dict[str, Any] = {}
        self._session = session
        self._chat = asked.chat
        self._now = now

    def finish(self, outcome: Outcome) -> None:
        """Carry out the outcome's effects; conversation and replies are stored with all others'.

        An effect that gives out a code tells it in the replies. Raises LookupError, or what the
        subject raises, when an effect's thing is not (any more) as the turn has seen it.
        """
        dialog = self.person.conversation.dialog
        typed = typed_codes(self.inbound, outcome, dialog, self.lookup)
        if typed is not None:
            self.hidden, outcome = typed.inbound(self.inbound), typed.outcome(outcome)
        # A chat that unlinks itself belongs to a person without data from here on.
        self.erases = any(isinstance(effect, ERASING) for effect in outcome.effects)
        drops = any(isinstance(effect, DropRequest) for effect in outcome.effects)
        numbers = waiting_numbers(self._session, self.person_id) if drops else ()
        code, opens = None, False
        for effect in outcome.effects:
            if self._is_put_off(effect):
                continue
            given = apply(self._session, self._chat, effect, self._now)
            if given is not None and code is None:
                code, opens = given, not isinstance(effect, _LASTING)
        told = outcome.replies
        self.replies = [with_code(one, code, opens=opens) if code else one for one in told]
        self.forgotten = any(isinstance(effect, ForgetPerson) for effect in outcome.effects)
        self.emptied = self.forgotten or any(
            isinstance(effect, Unsay) and says_again(effect.said, self.inbound.text)
            for effect in outcome.effects
        )
        bare = self.forgotten or any(
            isinstance(effect, UnlinkChat) and effect.chat_id == self.subscriber_id
            for effect in outcome.effects
        )
        conversation = outcome.conversation
        self._remember(_bare(conversation) if bare else conversation, numbers)
        self.finished = True

    def _is_put_off(self, effect: Effect) -> bool:
        """Whether it is stored at the end, for everybody of the batch in one statement."""
        match effect:
            # A counter is everybody's row.
            case CountQuestion():
                self.counted.append(effect)
            # Before something is erased, what it erases is stored.
            case NoteQuestion() if not self.erases:
                self.noted.append((self._chat, effect))
            case RecordConsent(given=True) if not self.erases:
                self.agreed.append((self.person_id, effect))
            case _:
                return False
        return True

    def _remember(self, conversation: Conversation, numbers: Collection[str]) -> None:
        touched = conversation.touched or self._now
        words = dump_conversation(conversation)
        self.remembered = {
            "chat": self.subscriber_id,
            "words": memory_without(words, numbers) if numbers else words,
            "touched": touched if drafts_in(conversation) else None,
            "heard": self._now,
        }


def _bare(conversation: Conversation) -> Conversation:
    """Only what keeps the offered choices of the confirmation working."""
    return replace(Conversation(), turn=conversation.turn, offered=conversation.offered)
