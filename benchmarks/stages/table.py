"""Which functions are which stage, and the budget of each.

The rule: one line a stage; who rebuilds the path changes this table and nothing else. A stage has
its functions' own time, without what wrapped functions below them take. A function that is not
there any more is told and passed over.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """`functions` as "module:Name" or "module:Class.method"; `budget_us` per update, or per call.

    Milliseconds of budget hold in minutes in which aiogram takes `AIOGRAM_MS` an update.
    """

    name: str
    functions: tuple[str, ...]
    budget_us: float | None = None
    per_call: bool = False


AIOGRAM_MS = 2.0


@dataclass(frozen=True)
class Limits:
    """Per update under load; per second when idle."""

    cpu_us: float
    statements: float
    commits: float
    hops: float


LOADED = Limits(800, 3.0, 0.1, 0.2)
IDLE = Limits(5000, 1.0, 0.0, 1.0)

STAGES = (
    Stage(
        "poll, parse, hand in",
        (
            "bot.channels.telegram.channel:TelegramChannel._updates",
            "bot.channels.telegram.channel:TelegramChannel.arrival",
            "bot.channels.telegram.channel:TelegramChannel._hand_over",
            "bot.web.webhooks:_stored",
        ),
        40,
    ),
    Stage("tap answered", ("bot.channels.telegram.taps:Taps._call",), 50),
    Stage(
        "dedupe + load",
        (
            "storage.turns.turns:store_arrivals",
            "storage.turns.turns:Turns.waiting",
            "storage.turns.batch:Batch.open",
        ),
        130,
    ),
    Stage("office", ("bot.app:App.office",), 10),
    # Each call is a step or a question by what was typed: see `wrapped.kind_of`.
    Stage("respond: step", (), 110, per_call=True),
    Stage("respond: question", (), 900, per_call=True),
    Stage(
        "write + commit",
        (
            "storage.turns.open_turn:OpenTurn.finish",
            "storage.turns.batch:Batch.store",
            # What is left of it is the commit.
            "bot.receiving.answering:Answering.answer_all",
        ),
        150,
    ),
    Stage("send", ("bot.channels.telegram.outbound:Sender.send",), 150),
    Stage("mark sent", ("storage.turns.turns:record_sent",), 25),
    Stage(
        "looks, claims",
        (
            "storage.outbox.outbox:Outbox.claim",
            "storage.outbox.outbox:Outbox.waits",
        ),
        10,
    ),
    Stage("sheet", ("bot.papers.making:unit_papers",), 500, per_call=True),
    Stage("tick", ("bot.app:App.tick", "bot.rounds.chores:Chores._move_waiting")),
)
# Told apart by what is typed.
RESPOND = "handlers.respond:respond"
STEP, QUESTION = "respond: step", "respond: question"
THREAD_HOP = "asyncio:to_thread"
