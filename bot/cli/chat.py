"""A conversation in the terminal: the same turns, printed instead of sent.

The rule: nothing here decides what to say; it reads lines, prints replies with numbered choices
and, on a rehearsal clock, moves the clock.
"""

import sys
import threading
import uuid
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import timedelta
from typing import Annotated

import structlog
import typer
from rich.console import Console
from rich.markup import escape

from bot.app import App
from bot.cli import help_texts as helps
from bot.cli import texts
from bot.cli.begin import moment, tell_left_out
from bot.cli.rehearsal import start_of
from bot.clock import Clock
from bot.config import load_settings
from bot.installation.database import open_to_chat
from bot.plans.folders import load_office
from bot.reminders.ledger import StoreLedger
from bot.reminders.tick import Tick
from handlers.questions.clauses import name_of
from handlers.turn import texts as common
from handlers.typed.read import plain
from handlers.typed.times import read_span
from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from storage.store import StoreError

log = structlog.get_logger(__name__)

CHANNEL = "console"
WATCH_S = 2.0
STEP = timedelta(hours=1)
LEASE_S = 60.0


class TerminalChat:
    """One person at the terminal, known by `name`."""

    def __init__(self, app: App, name: str, console: Console, *, echo: bool) -> None:
        self._app = app
        # Whoever writes elsewhere is reminded by `run`, on its own clock.
        app.calendar = Tick(app.store, app.office, StoreLedger(app.store, CHANNEL))
        self._name = name
        self._channel = channel_of(name)
        self._console = console
        self._echo = echo
        # Reminders come from a thread of their own and must not print into an answer.
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def run(self, lines: Iterable[str]) -> None:
        """Answer line by line until the input ends; due reminders appear in between.

        First comes what a killed window left unanswered or unshown.
        """
        with self._lock:
            self._catch_up()
        watcher = threading.Thread(target=self._watch, daemon=True)
        watcher.start()
        try:
            for line in lines:
                with self._lock:
                    self._line(line.rstrip("\r\n"))
        finally:
            self._stopped.set()
            watcher.join()

    def say(self, text: str) -> None:
        """One line of the program itself."""
        self._console.print(f"[dim]{escape(text)}[/dim]", highlight=False, soft_wrap=True)

    def greet(self) -> None:
        """Show the first message without anybody having typed."""
        with self._lock:
            self._send("/start")

    def _watch(self) -> None:
        """Show reminders as they fall due while nobody types."""
        while not self._stopped.wait(WATCH_S):
            try:
                with self._lock:
                    self._app.tick()
                    self._flush()
            except StoreError as error:
                log.error("tick failed", code=error.code, why=str(error))

    def _catch_up(self) -> None:
        """Answer what was stored, queue what fell due, print it."""
        self._app.conversation.answer_waiting()
        self._app.tick()
        self._flush()

    def _line(self, line: str) -> None:
        if self._echo:
            self._console.print(f"> {line}", markup=False, highlight=False)
        if plain(line).startswith("/tua"):
            self._move(line)
        else:
            self._send(line)

    def _send(self, line: str) -> None:
        store, now = self._app.store, self._app.clock.now()
        kind = Inbound(text=line)
        # A terminal repeats nothing, so every line gets a key of its own.
        store.turns.receive(self._channel, uuid.uuid4().hex, self._name, kind, True, now)
        self._catch_up()

    def _flush(self) -> int:
        """Print everything queued for this person; returns how many reminders it held."""
        reminders = 0
        clock, outbox = self._app.clock, self._app.store.outbox
        while rows := outbox.claim([self._channel], clock.now(), 50, LEASE_S):
            for row in self._app.leaving.ready(rows, clock.now()):
                # Before it is marked: killed in between, it is shown again and not lost.
                self._print(row.reply)
                reminders += row.lane == "reminder"
                outbox.mark_sent(row.id, None, clock.now())
        return reminders

    def _print(self, reply: Reply) -> None:
        text = reply.text
        if reply.attachment:
            text = f"{text}\n{texts.file_waits(name=reply.attachment.filename)}"
        if reply.choices:
            numbered = (f"  {n}. {choice.label}" for n, choice in enumerate(reply.choices, 1))
            text = "\n".join((text, *numbered))
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)
        self._console.print()

    def _move(self, line: str) -> None:
        """Move the rehearsal clock hour by hour, so that each reminder comes at its own time."""
        clock = self._app.clock
        if not clock.rehearsing:
            self.say(texts.CLOCK_REAL)
            return
        span = read_span(line)
        if span is None:
            self.say(texts.CLOCK_MOVE_BAD)
            return
        sent, left = 0, span
        while left > timedelta(0):
            step = min(STEP, left)
            clock.advance(step)
            left -= step
            self._app.tick()
            if self._app.store.outbox.next_due_at([self._channel]) is not None:
                self.say(f"⏱ {common.clock_text(clock.now())}")
                sent += self._flush()
        self.say(texts.clock_moved(now=clock.now(), sent=sent))


def chat(
    at: Annotated[str | None, typer.Option(help=helps.CHAT_AT)] = None,
    as_name: Annotated[str, typer.Option("--as", help=helps.CHAT_AS)] = "terminal",
) -> None:
    """Open a conversation in this window."""
    settings = load_settings()
    office = load_office(settings.plans_dir)
    clock = Clock(start_of(office, settings.clock_start, at if at in (None, "now") else moment(at)))
    tell_left_out(settings)
    with closing(open_to_chat(settings, clock, channel_of(as_name))) as store:
        app = App(settings, clock, store, office)
        app.plans.refresh()
        app.answers.refresh()
        typing = sys.stdin.isatty()
        console = Console()
        talk = TerminalChat(app, as_name, console, echo=not typing)
        talk.say(_head(app))
        if typing:
            talk.say(texts.CHAT_HINT)
            talk.greet()
        talk.run(read_lines(console) if typing else sys.stdin)


def _head(app: App) -> str:
    now, where = app.clock.now(), app.store.place
    if not app.clock.rehearsing:
        return texts.chat_real(now=now, where=where)
    plan = app.base_office.plan_on(now.date())
    return texts.chat_rehearsal(now=now, plan=name_of(plan), where=where)


def channel_of(name: str) -> str:
    """A channel of one person: no window takes another person's messages."""
    return f"{CHANNEL}:{name}"


def read_lines(console: Console) -> Iterable[str]:
    """Lines typed at a prompt until Ctrl-D or Ctrl-C."""
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            yield console.input("[bold]> [/bold]")
