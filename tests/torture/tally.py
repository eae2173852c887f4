"""What the torture found: every number with its bar.

The rule: what a leader read is compared with what the program believes it sent; a bar that is
missed fails the run.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.channels.layout import numbered, split
from bot.channels.telegram.outbound import TEXT_MAX
from bot.channels.zalo.channel import PART_MAX
from handlers.values.replies import Reply
from storage.tables.values import REPLY
from tests.torture import texts
from tests.torture.leader import Leader
from tests.torture.world import World


@dataclass(frozen=True)
class Line:
    """One line of the result; `bar` None when there is nothing to reach."""

    name: str
    value: str
    bar: int | None = None
    number: int = 0

    @property
    def missed(self) -> bool:
        """Whether the number is over its bar."""
        return self.bar is not None and self.number > self.bar


def lines(worlds: Sequence[World], seconds: float) -> list[Line]:
    """The whole result, in the order in which it is read."""
    for world in worlds:
        world.note_sent()
    leaders = [leader for world in worlds for leader in world.leaders]
    replies = sum(world.in_flight["reply"] for world in worlds)
    reminders = sum(world.in_flight["reminder"] for world in worlds)
    lost, doubled = _registrations(worlds)
    in_the_air = texts.pair(first=replies, second=reminders)
    return [
        Line(texts.KILLS, str(sum(world.kills for world in worlds))),
        Line(texts.STARTS, str(sum(world.program.starts for world in worlds))),
        Line(texts.IN_FLIGHT, in_the_air),
        Line(texts.FAULTS, _faults(worlds)),
        Line(texts.BLOCKS, str(sum(leader.blocks for leader in leaders))),
        Line(texts.CUT, str(sum(_cut(world) for world in worlds))),
        Line(texts.REGISTRATIONS, str(sum(leader.told_code for leader in leaders))),
        _bar(texts.REGISTRATIONS_LOST, lost, 0),
        _bar(texts.REGISTRATIONS_DOUBLED, doubled, 0),
        Line(texts.MESSAGES, str(sum(leader.typed for leader in leaders))),
        _bar(texts.REPLIES_LOST, sum(map(_replies_lost, worlds)), 0),
        _bar(texts.REPLIES_DOUBLED, sum(map(_replies_doubled, worlds)), replies),
        Line(texts.SWALLOWED, str(sum(leader.swallowed for leader in leaders))),
        Line(texts.REMINDERS, str(sum(len(leader.owed) for leader in leaders))),
        _bar(texts.REMINDERS_LOST, sum(map(_reminders_lost, leaders)), 0),
        _bar(texts.REMINDERS_DOUBLED, sum(o.doubled_reminders() for o in leaders), reminders),
        Line(texts.LATENESS, _spread([o.came_s for p in leaders for o in p.owed])),
        Line(texts.WAITS, _spread([wait_s for leader in leaders for wait_s in leader.waits_s])),
        _bar(texts.VIOLATIONS, sum(len(_violations(world)) for world in worlds), 0),
        _bar(texts.UNTRUE, sum(len(world.untrue) for world in worlds), 0),
        _bar(texts.TRACEBACKS, sum(w.program.output().count("Traceback") for w in worlds), 0),
        Line(texts.SECONDS, f"{seconds:.0f}"),
    ]


def details(worlds: Sequence[World]) -> list[str]:
    """What a developer needs to see of a failed run."""
    found = [text for world in worlds for leader in world.leaders for text in leader.lost]
    for world in worlds:
        found += world.untrue
        found += _violations(world)
        found += [f"not in the chat: {text[:200]!r}" for text in _unseen(world)]
        found += [f"not sent: {row}" for row in _unsent(world)]
        found += [
            f"{leader.chat.channel} {leader.chat.address}: no {one.head!r} on {one.day}"
            for leader in world.leaders
            for one in leader.owed
            if one.came_s is None
        ]
    return found


def _bar(name: str, number: int, bar: int) -> Line:
    return Line(name, str(number), bar, number)


def _violations(world: World) -> list[str]:
    return [*world.telegram.violations, *world.zalo.violations]


def _faults(worlds: Sequence[World]) -> str:
    caused = sum((world.weather.caused for world in worlds), Counter[str]())
    return ", ".join(f"{kind}: {count}" for kind, count in sorted(caused.items()))


def _cut(world: World) -> int:
    return sum(world.telegram.cut.values()) + sum(world.zalo.cut.values())


def _registrations(worlds: Sequence[World]) -> tuple[int, int]:
    """(lost, doubled): whoever was told a code has one registration, and nobody has two."""
    lost = doubled = 0
    for world in worlds:
        query = (
            "SELECT s.address, count(*) FROM registrations r"
            " JOIN subscribers s ON s.person_id = r.person_id GROUP BY s.address"
        )
        stored = {str(address): int(str(count)) for address, count in world.program.rows(query)}
        lost += sum(o.told_code and o.chat.address not in stored for o in world.leaders)
        doubled += sum(count - 1 for count in stored.values())
    return lost, doubled


def _sent(world: World, leader: Leader) -> Counter[str]:
    """The replies the program recorded as sent to this chat, as they stand there."""
    rows = world.replies[leader.chat.channel, leader.chat.address].values()
    replies = [REPLY.load(json.loads(row)) for row in rows]
    # A file goes out as a document or a link, so the text alone would not be found.
    plain = (reply for reply in replies if reply.attachment is None)
    return Counter(part for reply in plain for part in _parts(leader, reply))


def _parts(leader: Leader, reply: Reply) -> Iterator[str]:
    if leader.chat.channel == "zalo":
        yield from split(numbered(reply), PART_MAX)
        return
    *first, last = split(reply.text, TEXT_MAX)
    yield from first
    yield last + "".join(f" [{choice.label}]" for choice in reply.choices)


def _replies_lost(world: World) -> int:
    """Answers nobody got in time, given up on, or believed sent and not in the chat."""
    unanswered = sum(len(leader.lost) for leader in world.leaders)
    return unanswered + len(_unseen(world)) + len(_unsent(world))


def _unseen(world: World) -> list[str]:
    """Replies recorded as sent that are not in the chat."""
    missing = (_sent(world, leader) - leader.said_by_bot() for leader in world.leaders)
    return [text for texts_of_chat in missing for text in texts_of_chat.elements()]


def _unsent(world: World) -> list[tuple[object, ...]]:
    """Replies given up on that are not in the chat, except to people who had blocked the bot.

    One whose answer the platform cut each time is given up in the end, and was read all the same.
    """
    rows = world.program.rows(
        "SELECT s.channel, s.address, CAST(o.reply AS TEXT), o.id, o.state, o.reason, o.attempts"
        " FROM outbox o JOIN subscribers s ON s.id = o.subscriber_id"
        " WHERE o.lane = 'reply' AND o.state != 'sent' AND coalesce(o.reason, '') != 'blocked'"
    )
    leaders = {(leader.chat.channel, leader.chat.address): leader for leader in world.leaders}
    return [
        tuple(about)
        for channel, address, reply, *about in rows
        if not _was_read(leaders[str(channel), str(address)], str(reply))
    ]


def _was_read(leader: Leader, reply: str) -> bool:
    said = leader.said_by_bot()
    return all(part in said for part in _parts(leader, REPLY.load(json.loads(reply))))


def _replies_doubled(world: World) -> int:
    doubled = 0
    for leader in world.leaders:
        sent = _sent(world, leader)
        for text, count in leader.said_by_bot().items():
            if text in sent:
                doubled += max(0, count - sent[text] - leader.chat.cut(text))
    return doubled


def _reminders_lost(leader: Leader) -> int:
    return sum(one.came_s is None for one in leader.owed)


def _spread(seconds: Sequence[float | None]) -> str:
    """Median, 99th percentile and longest."""
    late = sorted(one for one in seconds if one is not None)
    if not late:
        return texts.ANY
    shown = (late[len(late) // 2], late[int(len(late) * 0.99)], late[-1])
    return " / ".join(f"{one:.1f}" for one in shown)
