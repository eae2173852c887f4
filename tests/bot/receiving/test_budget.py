"""A monthly plan: so many answers a day and chat, and a part of the month kept for reminders."""

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

from bot.channels.registry import Monthly
from bot.receiving.budget import A_DAY, MORE, Budget
from bot.sending.quotas import Quotas
from handlers.turn.turn import Office
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from storage.store import Store
from tests.support.talk import Talk

TODAY = date(2025, 4, 30)


class Zalo(SimpleNamespace):
    """What is known of the plan."""

    channel = "zalo"
    talk_is_over = forms_are_over = rights_are_over = False
    answers_a_chat, answers_a_group = 90, 45
    staff_chats: frozenset[str] = frozenset({"boss"})

    def takes_one(self) -> None:
        """Nobody counts it here."""


class Clock:
    """A day that is set by hand."""

    def __init__(self) -> None:
        self.day = TODAY
        self.plan = Zalo()
        self.budget = Budget([self.plan], lambda: self.day)  # type: ignore[list-item]

    def kinds(self, address: str = "lan", times: int = 1, channel: str = "zalo") -> list[str]:
        """What becomes of so many messages: their kinds, "" for what is not stored."""
        said = (Arrival(channel, str(n), address, Inbound("hỏi")) for n in range(times))
        passed = map(self.budget.passes, said)
        return [one.inbound.kind if one and one.inbound else "" for one in passed]


def test_a_chat_is_answered_so_often_a_day() -> None:
    """Then one sentence and silence; others, other channels and the next day are as before."""
    clock = Clock()
    assert clock.kinds(times=A_DAY + 3) == ["text"] * A_DAY + ["day-over", "", ""]
    assert clock.kinds("pao") == ["text"]
    assert clock.kinds(channel="telegram", times=60) == ["text"] * 60
    clock.day += timedelta(days=1)
    assert clock.kinds() == ["text"]


def test_what_is_asked_may_be_answered_beyond_any_limit() -> None:
    """An open form ends, but not for ever; then it is as for everybody."""
    clock = Clock()
    first = Arrival("zalo", "1", "lan", Inbound("hỏi"))
    assert not clock.budget.is_full(first, together=1)
    clock.kinds(times=A_DAY)
    assert clock.budget.is_full(first, together=1)
    clock.budget.is_asked(first, asked=True)
    assert clock.kinds(times=3) == ["text"] * 3
    clock.budget.is_asked(first, asked=False)
    assert clock.kinds(times=2) == ["day-over", ""]
    clock.budget.is_asked(first, asked=True)
    assert clock.kinds(times=MORE) == ["text"] * (MORE - 3) + [""] * 3
    clock.plan.talk_is_over = True
    pao = Arrival("zalo", "2", "pao", Inbound("xong"))
    assert clock.budget.is_full(pao, together=1)
    clock.budget.is_asked(pao, asked=True)
    assert clock.kinds("pao", times=MORE + 1) == ["text"] * MORE + ["month-over"]


def test_many_chats_at_once_leave_the_reminders_theirs(sqlite_store: Store) -> None:
    """Fifty people send forty messages each before anybody looks at what is used."""
    quotas = Quotas(sqlite_store, "zalo", Monthly(users=50, messages=3000))
    budget = Budget([quotas], lambda: TODAY)
    answered = 0
    for chat in range(50):
        said = [Arrival("zalo", f"{chat}/{n}", f"{chat}", Inbound("hỏi")) for n in range(A_DAY)]
        passed = [one for one in map(budget.passes, said) if one and one.inbound]
        answered += sum(one.inbound.kind == "text" for one in passed if one.inbound)
    # Two messages each: the three fifths.
    assert answered == 900
    # An open form goes on for a fifth more.
    for chat in range(50):
        form = Arrival("zalo", f"{chat}/form", f"{chat}", Inbound("Páo"))
        budget.is_asked(form, asked=True)
        answered += sum(budget.passes(form) is form for _ in range(9))
    assert answered == 1200


def test_an_open_form_uses_up_no_month() -> None:
    """Forty answers a day beyond one's share would be all that is kept for reminders."""
    clock = Clock()
    clock.day, answered = date(2025, 4, 1), 0
    clock.budget.is_asked(Arrival("zalo", "1", "lan", Inbound("hỏi")), asked=True)
    for _ in range(30):
        answered += clock.kinds(times=99).count("text")
        clock.day += timedelta(days=1)
    # The first two days it is asked beyond the day, not yet beyond the month.
    assert answered == clock.plan.answers_a_chat + 2 * MORE + MORE
    assert clock.kinds() == ["text"]


def test_all_open_forms_leave_a_part_for_reminders() -> None:
    """However many chats have one; what was sent before stays."""
    clock = Clock()
    clock.plan.talk_is_over = True
    clock.budget.is_asked(Arrival("zalo", "1", "lan", Inbound("hỏi")), asked=True)
    assert clock.kinds() == ["text"]
    clock.plan.forms_are_over = True
    assert clock.kinds(times=2) == ["month-over", ""]


def test_one_chat_does_not_talk_the_month_away() -> None:
    """Beyond its share one sentence, again once a day it writes; the next month begins anew."""
    clock = Clock()
    clock.day = date(2025, 4, 1)
    answered = 0
    for _ in range(3):
        answered += clock.kinds(times=60).count("text")
        clock.day += timedelta(days=1)
    assert answered == clock.plan.answers_a_chat
    assert clock.kinds(times=3) == ["chat-over", "", ""]
    assert clock.kinds("pao") == ["text"]
    clock.day = date(2025, 5, 1)
    assert clock.kinds() == ["text"]


def test_the_part_for_reminders_is_not_talked_away() -> None:
    """Each chat is told once a month; the next month begins anew."""
    clock = Clock()
    clock.plan.talk_is_over = True
    assert clock.kinds(times=3) == ["month-over", "", ""]
    assert clock.kinds("pao") == ["month-over"]
    clock.day += timedelta(days=1)
    assert clock.kinds() == ["month-over"]
    clock.plan.talk_is_over = False
    assert clock.kinds() == ["text"]


def test_the_staff_are_always_answered() -> None:
    """They may have no other way to sign in at the desk."""
    clock = Clock()
    assert clock.kinds("boss", 99) == ["text"] * 99
    clock.plan.talk_is_over = True
    assert clock.kinds("boss") == ["text"]


def test_what_is_said_then_names_the_other_way(office: Office) -> None:
    """One sentence; the page has no such limit."""
    talk = Talk(replace(office, chat_page="https://htx.example.vn/"))
    for kind in ("day-over", "chat-over", "month-over"):
        said = talk.send(Inbound(kind=kind))
        assert "https://htx.example.vn/" in said
        assert "lời nhắc" in said.lower()
    assert "hoặc gọi " in talk.send(Inbound(kind="chat-over"))
