"""What is known of a unit besides its line: registrations, chats, messages, changes of the line.

The rule: it only reads; what a person wrote in a chat is not shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.journal import texts as journal_texts
from bot.desk.journal.named import JournalNames
from bot.desk.journal.page import changes
from bot.desk.units import texts
from handlers.values.deliveries import DeliveryKind
from handlers.values.person import UnitView
from handlers.values.shown import label_texts as labels
from storage.journal.journal import JournalLine
from storage.registrations.records import RegistrationRecord
from storage.store import Store
from storage.units.told import UnitChat, UnitDelivery

MOST_LINES = 20


@dataclass(frozen=True)
class UnitHistory:
    """The newest of each first; `lines` are (line, what was done, what it changed)."""

    records: Sequence[RegistrationRecord]
    chats: Sequence[tuple[UnitChat, str]]
    told: Sequence[tuple[UnitDelivery, str]]
    lines: Sequence[tuple[JournalLine, str, list[tuple[str, str, str]]]]


def history_of(store: Store, unit: UnitView) -> UnitHistory:
    """All that is known of it."""
    records = store.registrations.get(*store.registrations.codes_of(unit))
    chats, told = store.units.told(record.person_id for record in records)
    # What a unit was joined to is said by its name.
    named = JournalNames(units=store.units.names())
    lines = store.journal.lines(subject=f"unit/{unit.id}", limit=MOST_LINES)
    return UnitHistory(
        records[::-1],
        [(chat, labels.CHANNELS.get(chat.channel, chat.channel)) for chat in chats],
        [(one, _about(one)) for one in told],
        [(line, journal_texts.action_name(line.action), changes(line, named)) for line in lines],
    )


def _about(one: UnitDelivery) -> str:
    if one.kind == DeliveryKind.ANNOUNCEMENT:
        return texts.announcement(number=one.event_id)
    return texts.KINDS[one.kind]
