"""Who has lost the phone has the office withdraw the consent, and stop what is sent."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.subjects import withdrawing_texts as texts
from handlers.registrations.texts import CONSENT_VERSION, REMINDER_CONSENT_VERSION
from handlers.turn.turn import Office
from handlers.values.effects import (
    Purpose,
    RecordConsent,
    RemindOwn,
    SaveRegistration,
    SaveSubscription,
)
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from handlers.values.state import Conversation, Idle, Registering, Step
from storage.announcements.audience import still
from storage.privacy.deletions import CONSENT, REMINDERS, listed
from storage.registrations.corrections import ClerkEntry, enter
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build

HANG, PHONE = FORM.contact_name or "", FORM.phone or ""
AT = "/du-lieu-ca-nhan/1"
ALL: Sequence[Purpose] = ("registration", "reminders", "news", "push")
EACH = list[str](ALL)


@pytest.fixture
async def program(tmp_path: Path, office: Office, url: str) -> AsyncIterator[Program]:
    """The whole program on either engine, empty."""
    built = build(tmp_path, office, database_url=url)
    yield built
    built.app.store.close()


def agreed(program: Program) -> tuple[Chat, int]:
    """She has registered, is reminded, has something she wants to be reminded of, and a draft."""
    now, chat = program.app.clock.now(), Chat(program.app.store)
    chat.registers()
    draft = Registering(Step.REVIEW, form=replace(FORM, unit_name="HTX Đang Gõ Dở"))
    person = chat.says(
        RecordConsent("registration", CONSENT_VERSION, True),
        RecordConsent("reminders", REMINDER_CONSENT_VERSION, True),
        SaveSubscription(Subscription(since=now)),
        RemindOwn("nộp hồ sơ", now + timedelta(days=1)),
        state=Conversation(parked=draft, greeted=True),
    )
    return chat, person


def is_told(program: Program, person: int) -> bool:
    """Whether an announcement to everybody would go to her."""
    with program.app.store._database.read() as session:
        return still(session, Audience(), [person]) == [person]


async def asks(clerk: Clerk, kind: str = "withdraw") -> str:
    """Her request by telephone; the page of it."""
    page = await clerk.sends("/du-lieu-ca-nhan", name=HANG, phone=PHONE, kind=kind)
    return page.text


async def test_the_clerk_withdraws_what_her_own_message_would(program: Program) -> None:
    """The page says beforehand what will happen and what stands; the chat reads of it, the answer
    lists it, the journal names nobody, and an old copy does not bring it back."""
    store, (chat, person) = program.app.store, agreed(program)
    key = f"person/{person}"
    assert is_told(program, person)
    async with at_desk(program) as clerk:
        page = await asks(clerk)
        for said in (*texts.DOES.values(), texts.HOW, "lời nhắc"):
            assert said in page, said
        assert "Đang có: đăng ký thi đua, nhắc lịch, thông báo của cơ quan." in page
        for unsure in ({}, {"cua": key}, {"cua": key, "viec": EACH}, {"viec": EACH, "sure": "1"}):
            assert flash(await clerk.sends(f"{AT}/rut-dong-y", **unsure)) == texts.UNSURE
        assert chat.person().subscription is not None
        said = flash(await clerk.sends(f"{AT}/rut-dong-y", cua=key, viec=EACH, sure="1"))
        assert said == texts.outcome(what=ALL, people=1, unreached=0)
    after = chat.person()
    assert (after.subscription, after.consents) == (None, {})
    assert (after.conversation.parked, after.conversation.greeted) == (None, True)
    assert [one.status for one in after.registrations] == ["sent"]
    assert not is_told(program, person)
    with store._database.read() as session:
        kinds = {one.kind for one in listed(session)}
    assert {CONSENT + "registration", CONSENT + "news", REMINDERS} <= kinds
    assert [
        text for where, text in deliver(store, program.app.clock.now()) if where == chat.address
    ][-1] == (texts.told(what=ALL))
    (asked,) = store.data_requests.all()
    assert (asked.done_at is not None, asked.outcome) == (True, said)
    (line,) = store.journal.lines(action="data.withdraw")
    assert line.subject == "data-request/1"
    assert line.after == {"purposes": EACH, "persons": 1, "drafts": 1}
    assert HANG not in str(store.journal.lines())


async def test_only_what_was_chosen_is_stopped_and_the_answer_waits_with_it(
    program: Program,
) -> None:
    """Reminders off, announcements still come; what was done stands in the answer's field."""
    store, (chat, person) = program.app.store, agreed(program)
    async with at_desk(program) as clerk:
        await asks(clerk)
        what: dict[str, str | list[str]] = {
            "cua": f"person/{person}",
            "viec": "reminders",
            "sure": "1",
        }
        page = await clerk.sends(f"{AT}/rut-dong-y", **what)
        said = texts.outcome(what=["reminders"], people=1, unreached=0)
        assert f"{said}</textarea>" in page.text
        assert "Đang có: đăng ký thi đua, thông báo của cơ quan." in page.text
        assert store.data_requests.all()[0].done_at is None
        after = chat.person()
        assert (after.subscription, "registration" in after.consents) == (None, True)
        assert after.conversation.parked is not None
        assert is_told(program, person)
        await clerk.sends(f"{AT}/rut-dong-y", **{**what, "viec": ["registration", "news"]})
    (asked,) = store.data_requests.all()
    both = texts.outcome(what=["registration", "news"], people=1, unreached=0)
    assert (asked.done_at is not None, asked.outcome) == (True, f"{said} {both}")
    assert isinstance(chat.person().conversation.dialog, Idle)


async def test_nobody_else_is_stopped(program: Program) -> None:
    """Whoever only named her as one of many, and a person whom the page does not offer."""
    store = program.app.store
    owner(store, "other", replace(FORM, contact_name="Lý A Sáng", phone="0912000222"))
    other = chat_at(store, "other").says(RecordConsent("registration", CONSENT_VERSION, True))
    async with at_desk(program) as clerk:
        assert texts.NOBODY in await asks(clerk)
        form: dict[str, str | list[str]] = {"cua": f"person/{other}", "viec": EACH, "sure": "1"}
        assert flash(await clerk.sends(f"{AT}/rut-dong-y", **form)) == texts.UNSURE
    assert is_told(program, other)


async def test_who_was_entered_from_paper_has_no_chat_to_be_told_in(program: Program) -> None:
    """The consent is the office's to withdraw all the same, and the clerk is told to call."""
    store = program.app.store
    sent = SaveRegistration(2025, "2025", FORM, (), Reply("đơn vị có bản khác"))
    with store.change(LAN, program.app.clock.now()) as act:
        code = enter(act, ClerkEntry(sent, "paper", CONSENT_VERSION, "ký ở bản giấy"))
    async with at_desk(program) as clerk:
        page = await asks(clerk)
        assert "Đang có: đăng ký thi đua, thông báo của cơ quan." in page
        key = page.split('name="cua" value="')[1].split('"')[0]
        done = await clerk.sends(f"{AT}/rut-dong-y", cua=key, viec=["registration"], sure="1")
        assert flash(done) == texts.outcome(what=["registration"], people=1, unreached=1)
    assert not is_told(program, int(key.removeprefix("person/")))
    assert store.registrations.get(code)[0].status == "sent"


async def test_an_answer_that_was_begun_before_loses_nothing_of_it(program: Program) -> None:
    """Another clerk had the page open, and writes an answer that does not tell of it."""
    store, (_, person) = program.app.store, agreed(program)
    async with at_desk(program, name="Lan") as lan, at_desk(program, name="Minh") as minh:
        page = await asks(lan)
        stood = page.split('name="stood" value="')[1].split('"')[0]
        await lan.sends(f"{AT}/rut-dong-y", cua=f"person/{person}", viec="news", sure="1")
        told = await minh.sends(f"{AT}/xong", outcome="Đã gọi lại", stood=stood)
        assert told.status_code == 400
        assert "đã được Lan sửa lúc" in told.text
        assert ">Đã gọi lại</textarea>" in told.text
        assert store.data_requests.all()[0].done_at is None
