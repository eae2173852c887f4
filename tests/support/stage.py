"""Conversations of several people on several channels, over a real store, as a play is written.

The rule: what is read on the stage is what the program sent, in the order it was sent; only codes
drawn at random are shown as fixed ones.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from bot.app import App
from bot.clock import Clock
from handlers.turn.texts import long_day_text
from handlers.turn.turn import Office
from handlers.typed.times import read_date, read_span
from handlers.values.messages import Inbound
from handlers.values.replies import Reply
from handlers.values.shown.label_texts import CHANNELS as WORDS
from handlers.values.shown.label_texts import ROLES
from handlers.values.staff import Audience
from handlers.values.state import Form
from storage.journal.journal import Actor
from storage.questions.entries import EntryText
from storage.store import Store
from tests.support.chats import Chat
from tests.support.clerks import CHANNELS, OFFICE, settle, staff_called, submitted
from tests.support.pages.web_app import settings
from tests.support.talk import SIMPLEST
from tests.support.verbs import Dating, Entering, invite

HOUR = timedelta(hours=1)
# Between two lines: what came by itself meanwhile came before the line, not with it.
TYPING = timedelta(seconds=10)
GROUP = "nhóm "
AS_LAST_YEAR = Form(
    kind="collective",
    unit_type="htx",
    contact_name="Đặng Mùi Pham",
    contact_position="Giám đốc",
    phone="0935000188",
    collective_title="ttldtt",
    targets=("Xuất 60 tấn vỏ quế", "100% hộ trồng quế có chứng chỉ hữu cơ"),
)
# What is drawn at random and shown: an invitation's or a login's code, and a linking code.
CODE = re.compile(r"\b[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}\b|(?<=nh/chị: |ien ket )\d{6}\b")
REGISTERED = re.compile(r"(.+), (.+), đã đăng ký cho (.+) ở (.+)")
LAST_YEAR = re.compile(r"(.+), (.+), năm ngoái đã đăng ký cho (.+) ở (.+)")
JOINS = re.compile(r"(.+) là (.+) của cơ quan")
ANNOUNCES = re.compile(r"(.+) soạn thông báo ở trang quản trị và gửi duyệt: (.+)")
ANSWERS = re.compile(r"(.+) trả lời ở trang quản trị câu “(.+)”: (.+) \(nguồn: (.+)\)")
ADDS = re.compile(r"(.+) thêm ở trang quản trị sự kiện “(.+)”, ngày (\S+)")


@dataclass(frozen=True)
class Place:
    """Where somebody writes: "[Chị Lan, Telegram]" or "[Anh Páo, nhóm Telegram]"."""

    heading: str
    channel: str
    address: str
    group: bool


@dataclass
class Stage:
    """The program, and everybody's places in the order they came on."""

    app: App
    places: dict[str, Place] = field(default_factory=dict)
    speaker: Place | None = None
    codes: dict[str, str] = field(default_factory=dict)
    keys: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def clock(self) -> Clock:
        """It stands still but for `waits`."""
        return self.app.clock

    def enters(self, heading: str) -> list[str]:
        """The next lines are this person's, on this channel; named again only after others."""
        before, self.speaker = self.speaker, self._place(heading)
        return [] if self.speaker == before else ["", heading]

    def _place(self, heading: str) -> Place:
        name, _, channel = heading.strip("[]").rpartition(", ")
        group, platform = channel.startswith(GROUP), channel.removeprefix(GROUP)
        address = f"-10{platform}" if group else f"70000{111 * (len(self.places) + 1)}"
        assert name, f"nobody is named in {heading!r}"
        (spoken,) = [channel for channel, words in WORDS.items() if words == platform]
        place = Place(heading, spoken, address, group)
        return self.places.setdefault(heading, place)

    def says(self, text: str) -> list[str]:
        """A line of whoever is on; what everybody reads then."""
        assert self.speaker is not None, text
        self.clock.advance(TYPING)
        self._hears(self.speaker, self._real(text))
        return self._post()

    def happens(self, act: str) -> list[str]:
        """Something that is done elsewhere, on the desk; what everybody reads then."""
        self.speaker = None
        return [] if self._did_before(act) else self._does(act)

    def waits(self, line: str) -> list[str]:
        """Time passes from full hour to full hour, so that everything comes at its own time."""
        found = re.search(r"(\d+) phút", line)
        left = timedelta(minutes=int(found[1])) if found else read_span(line)
        self.speaker = None
        assert left is not None, line
        lines: list[str] = []
        while left > timedelta(0):
            now = self.clock.now()
            step = min(now.replace(minute=0, second=0) + HOUR - now, left)
            self.clock.advance(step)
            left -= step
            # Fitted here and now: the tick would leave it to a thread of its own.
            self.app.answers.publish_due(self.clock.now())
            self.app.answers.refresh()
            self.app.tick()
            self.speaker = None
            came = self._post()
            lines += (
                ["", f"({long_day_text(self.clock.now())}, {self.clock.now():%H:%M})", *came]
                if came
                else []
            )
        return lines

    def _hears(self, place: Place, text: str) -> None:
        inbound, now = Inbound(text.replace("\\n", "\n"), group=place.group), self.clock.now()
        key = f"k{next(self.keys)}"
        self.app.store.turns.receive(place.channel, key, place.address, inbound, True, now)
        self.app.conversation.answer_waiting()

    def _post(self) -> list[str]:
        """Everything that goes out now: the speaker's first, then the others' under their names."""
        outbox, now = self.app.store.outbox, self.clock.now()
        sent: dict[str, list[Reply]] = {}
        while rows := outbox.claim(CHANNELS, now, 50, 60):
            for row in self.app.leaving.ready(rows, now):
                sent.setdefault(row.address, []).append(row.reply)
                outbox.mark_sent(row.id, None, now)
        here = self.speaker.address if self.speaker else ""
        lines = self._read(sent.pop(here, []))
        for place in self.places.values():
            if place.address in sent:
                lines += ["", place.heading, *self._read(sent.pop(place.address))]
                self.speaker = place
        assert not sent, f"nobody stands at {list(sent)}"
        return lines

    def _read(self, replies: list[Reply]) -> list[str]:
        lines: list[str] = []
        for reply in replies:
            lines += ["", *lines_of([reply])] if lines else lines_of([reply])
        return [self._shown(line) for line in lines]

    def _shown(self, line: str) -> str:
        for code in CODE.findall(line):
            number = len(self.codes) + 1
            made = f"{482900 + number}" if code.isdigit() else f"K7QF3-MPD{number + 1}T"
            self.codes.setdefault(code, made)
        for code, shown in self.codes.items():
            line = line.replace(code, shown)
        return line

    def _real(self, text: str) -> str:
        for code, shown in self.codes.items():
            text = text.replace(shown, code)
        return text

    def _did_before(self, act: str) -> bool:
        """Something long done, of which nobody reads here; False for anything else."""
        store, now = self.app.store, self.clock.now()
        if found := JOINS.fullmatch(act):
            (role,) = [role for role, words in ROLES.items() if words == found[2]]
            code = invite(store, role, found[1], OFFICE, now)  # type: ignore[arg-type]
            self._hears(self._place(f"[{found[1]}, Telegram]"), f"/quantri {code}")
            settle(store, now)
        elif found := LAST_YEAR.fullmatch(act):
            place = self._place(f"[{found[1]}, {found[2]}]")
            return registered_last_year(store, act, place.channel, place.address)
        elif found := REGISTERED.fullmatch(act):
            unit = {"HTX Chè Suối Giàng": found[3], "xã Văn Chấn": found[4]}
            for line in ("đăng ký", *SIMPLEST):
                self._hears(self._place(f"[{found[1]}, {found[2]}]"), unit.get(line, line))
        else:
            return False
        self._post()
        return True

    def _does(self, act: str) -> list[str]:
        """Something done on the desk now."""
        self.clock.advance(TYPING)
        store, now = self.app.store, self.clock.now()
        plan = self.app.office().plan_on(now.date())
        if found := ANNOUNCES.fullmatch(act):
            submitted(store, plan, staff_called(store, found[1]), found[2], Audience(), now)
        elif found := ANSWERS.fullmatch(act):
            text = EntryText(plan.id, found[2], answer=found[3], source=found[4])
            entry = Entering(store).write(text, Actor(found[1]), now)
            assert self.app.answers.judge(entry.id, Actor(found[1])).problems == ()
        elif found := ADDS.fullmatch(act):
            on, source = read_date(found[3], now.date()), f"cán bộ {found[1]}"
            Dating(store).add(plan.id, found[2], source, on, Actor(found[1]), now)
        else:
            raise AssertionError(f"nobody knows how to do this: {act}")
        return self._post()


def staged(store: Store, office: Office, folder: Path, start: datetime) -> Stage:
    """The program on a clock that stands still, at a public address; nobody has come yet."""
    chosen = settings(folder, public_url="https://tro-ly.example")
    app = App(chosen, Clock(start, ticks_s=lambda: 0.0), store, office)
    return Stage(app)


def registered_last_year(store: Store, act: str, channel: str, address: str) -> bool:
    """Last year's registration of a chat; False when the act is another."""
    found = LAST_YEAR.fullmatch(act)
    if found is None:
        return False
    form = replace(AS_LAST_YEAR, unit_name=found[3], commune=found[4])
    Chat(store, address, channel).registers(form, "2024", 2024)
    return True


def lines_of(replies: Iterable[Reply]) -> list[str]:
    """What somebody reads, with the choices by number."""
    lines: list[str] = []
    for reply in replies:
        lines += [f"< {text}".rstrip() for text in reply.text.splitlines()]
        lines += [f"<   {n}. {choice.label}" for n, choice in enumerate(reply.choices, 1)]
    return lines
