"""Words for values: every value has its word, in every table there is."""

from collections.abc import Collection
from typing import get_args, get_type_hints

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.web import WebChannel
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo_oa.channel import OfficialAccount
from bot.cli import chat
from bot.desk.announcements import texts as announcements
from bot.desk.overview import texts as overview_texts
from bot.desk.questions import texts as questions
from bot.desk.staff import texts as staff
from bot.desk.units import texts as units
from bot.desk.units.importing import texts as importing
from bot.desk.units.importing.planned import Fate
from handlers.announcements.texts import ROLL
from handlers.people import linking_texts, stored_texts
from handlers.registrations import texts as registrations
from handlers.registrations.form.parts import kind
from handlers.registrations.sent import own_file_texts
from handlers.staff.deciding.decide_texts import CANNOT_DECIDE
from handlers.values.deliveries import CORRECTING, REMINDING, DeliveryKind, DeliveryState
from handlers.values.effects import NoteQuestion, Purpose, QuestionOutcome
from handlers.values.person import Status
from handlers.values.shown import label_texts as labels
from handlers.values.staff import AnnouncementStatus, Role, RollAnswer
from handlers.values.state import Kind, UnitType
from storage.announcements.approvals import Reason
from storage.questions.entries import EntryStatus
from storage.units.aliases import AliasState

CHANNELS = (
    TelegramChannel.name,
    ZaloChannel.name,
    OfficialAccount.name,
    WebChannel.name,
    chat.CHANNEL,
)
TABLES: tuple[tuple[Collection[str], Collection[str]], ...] = (
    (labels.STATUSES, get_args(Status)),
    (labels.ROLES, get_args(Role)),
    (labels.UNIT_TYPES, get_args(UnitType)),
    (labels.CHANNELS, (*CHANNELS, *labels.ENTERED)),
    (registrations.STATUSES, (*get_args(Status), "draft")),
    (kind.KINDS, get_args(Kind)),
    (registrations.UNIT_TYPES, get_args(UnitType)),
    (own_file_texts.THEN, get_args(Status)),
    (CANNOT_DECIDE, get_args(Status)),
    (stored_texts.PURPOSES, get_args(Purpose)),
    (stored_texts.EVENTLESS, set(DeliveryKind) - {*REMINDING, *CORRECTING}),
    (stored_texts.ROLL_ANSWERS, get_args(RollAnswer)),
    (ROLL, get_args(RollAnswer)),
    (staff.ROLE_HINTS, get_args(Role)),
    (announcements.STATES, get_args(AnnouncementStatus)),
    (announcements.NOT_ALLOWED, get_args(Reason)),
    (questions.STATUSES, get_args(EntryStatus)),
    (questions.REASONS, get_args(get_type_hints(NoteQuestion)["reason"])),
    (units.ALIAS_STATES, get_args(AliasState)),
    (importing.FATES, get_args(Fate)),
    (units.KINDS, tuple(DeliveryKind)),
    (units.STATES, tuple(state for state in DeliveryState if state != DeliveryState.TOLD_WITH)),
    (overview_texts.QUESTION_OUTCOMES, get_args(QuestionOutcome)),
)


@pytest.mark.parametrize(("table", "values"), TABLES, ids=range(len(TABLES)))
def test_every_value_has_its_word(table: Collection[str], values: Collection[str]) -> None:
    """A value without a word would be a page that fails, a word without a value a dead one."""
    assert set(table) == set(values)


def test_the_terminal_is_a_channel_like_others() -> None:
    """What was registered in the terminal has a channel in words, at the desk and in the chat."""
    channel = chat.channel_of("lan")
    assert labels.channel_name(channel) == "cửa sổ lệnh"
    assert linking_texts.channel_name(channel=channel) == "Cửa sổ lệnh"
    assert labels.channel_name("telegram") == "Telegram"
