"""What the first page shows of limits and attacks: the month's messages, and what was refused.

The rule: who uses a month is named to those who may act; to everybody else by the end of a chat's
address. What was refused is a number, never somebody.
"""

from dataclasses import dataclass

from starlette.requests import Request

from bot.desk.frame import desk, now, staff
from bot.desk.overview import texts
from bot.desk.people.failures import contacts
from handlers.values.shown import label_texts as labels
from storage.refusals import KINDS

SHOWN = 5


@dataclass(frozen=True)
class ChannelMonth:
    """One channel's plan this month, and who uses most of it (who, how many).

    Of one chat `a_chat` messages are answered; `over` have had theirs.
    """

    channel: str
    used: int
    limit: int
    a_chat: int
    over: int
    busiest: list[tuple[str, int]]


def months(request: Request) -> list[ChannelMonth]:
    """Every channel that has a monthly plan."""
    app, at = desk(request).app, now(request)
    found = []
    for quotas in app.quotas:
        messages = next(use for use in quotas.uses(at) if use.what == "messages")
        busy = app.store.figures.busiest(quotas.channel, at.year, at.month, SHOWN)
        whom = {}
        if staff(request).may_act:
            whom = contacts(app.store.registrations.of([one.person_id for one in busy]))
        named = [
            (whom.get(one.person_id) or texts.chat_ending(chat=one.chat), one.messages)
            for one in busy
        ]
        name = labels.channel_name(quotas.channel)
        most = quotas.answers_a_chat
        over = app.store.figures.chats_with(quotas.channel, at.year, at.month, most)
        found.append(ChannelMonth(name, messages.used, messages.limit, most, over, named))
    return found


def refused(request: Request) -> list[tuple[str, int]]:
    """What was refused in the last day, in words, with how often; what was not is left out."""
    counts = desk(request).app.store.refusals.last_day(now(request))
    return [(texts.REFUSED[kind], counts[kind]) for kind in KINDS if counts[kind]]
