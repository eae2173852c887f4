"""The second factor: set up at the desk, asked for after the code, never a way to be locked out."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pyotp
import pytest

from bot.desk.account.proving import PROOF_LIVES
from handlers.turn.turn import Office
from handlers.values.staff import StaffView
from storage.database.keys import Purpose
from storage.journal.journal import actor_of
from storage.staff import second_factor as second
from storage.staff.code_budget import PER_CHAT, WINDOW
from storage.store import Store
from tests.support.clerks import NOW, OFFICE, deliver, hire, login_code
from tests.support.pages.desk_web import HERE, Clerk, at_desk, flash, stranger
from tests.support.pages.web_app import Program, build

PAGE, STEP = "/tai-khoan/lop-hai", "/dang-nhap/lop-hai"
AT = datetime(2026, 3, 2, 1, 0, 10, tzinfo=UTC)
HALF_MINUTE = timedelta(seconds=30)


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def key_in(page: httpx.Response) -> str:
    """The authenticator's key as the page shows it."""
    (key,) = re.findall(r'Khóa: <span class="code">([A-Z2-7 ]+)<', page.text)
    return str(key).replace(" ", "")


async def sets_up(clerk: Clerk) -> tuple[pyotp.TOTP, list[str]]:
    """Turn it on; the authenticator and the recovery codes."""
    page = await clerk.sends(f"{PAGE}/bat-dau")
    phone = pyotp.TOTP(key_in(page))
    done = await clerk.sends(f"{PAGE}/bat", digits=phone.now())
    return phone, re.findall(r'<li class="code">(\S+)</li>', done.text)


async def signs_in(program: Program, client: httpx.AsyncClient, who: StaffView) -> str:
    """Type a login code; the token of the forms on the page that comes after."""
    code = login_code(program.app.store, who, program.app.clock.now())
    headers = {"Origin": HERE}
    await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=headers)
    page = await client.get("/quan-tri/", follow_redirects=True)
    return str(re.findall(r'name="csrf" value="(\w+)"', page.text)[0])


async def test_set_up_and_asked_for_after_the_code(program: Program) -> None:
    """Shown as a picture that loads nothing; digits and recovery codes count once."""
    store = program.app.store
    async with at_desk(program) as mai, stranger(program) as other:
        begun = await mai.sends(f"{PAGE}/bat-dau")
        assert "<svg" in begun.text
        assert "style=" not in begun.text
        key = key_in(begun)
        assert "chưa đúng" in (await mai.sends(f"{PAGE}/bat", digits="000 00")).text
        phone = pyotp.TOTP(key)
        done = await mai.sends(f"{PAGE}/bat", digits=phone.now())
        codes = re.findall(r'<li class="code">(\S+)</li>', done.text)
        assert len(set(codes)) == 10
        page = (await mai.opens(PAGE)).text
        assert "đang bật" in page
        assert not any(secret in page for secret in (key, *codes))
        assert "đã bật lớp xác thực thứ hai" in str(deliver(store, program.app.clock.now()))

        csrf = await signs_in(program, other, mai.staff)
        assert (await other.get("/quan-tri/dang-ky")).headers["location"].endswith(STEP)
        assert (await other.get(f"/quan-tri{PAGE}")).headers["location"].endswith(STEP)
        act = await other.post("/quan-tri/cau-hoi/soan", data={"csrf": csrf})
        assert act.status_code == 403

        async def types(digits: str) -> int:
            answer = await other.post(f"/quan-tri{STEP}", data={"csrf": csrf, "digits": digits})
            return answer.status_code

        assert await types("12345") == 403
        fresh = phone.at(datetime.now(UTC), counter_offset=1)
        assert await types(f"{fresh[:3]} {fresh[3:]}") == 303
        assert (await other.get("/quan-tri/dang-ky")).status_code == 200

        other.cookies.clear()
        csrf = await signs_in(program, other, mai.staff)
        # Seen over a shoulder, the same digits open nothing.
        assert await types(fresh) == 403
        assert await types(codes[0].lower()) == 303
        assert "còn 9 mã" in str(deliver(store, program.app.clock.now()))
        other.cookies.clear()
        csrf = await signs_in(program, other, mai.staff)
        assert await types(codes[0]) == 403
        dump = str(store.journal.lines(limit=100))
        assert not any(secret in dump for secret in (key, *codes))


async def test_required_of_everybody_and_nobody_is_locked_out(program: Program) -> None:
    """Who requires it has it; who has none is led to it; a lost one is taken off, and all hear."""
    store = program.app.store
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program, "clerk", "Vy") as vy:
        assert "cho mình trước" in flash(await boss.sends("/nhan-su/lop-hai", on="1"))
        assert (await vy.sends("/nhan-su/lop-hai", on="1")).status_code == 403
        _, codes = await sets_up(boss)
        await boss.sends("/nhan-su/lop-hai", on="1")
        assert (await vy.opens("/dang-ky")).headers["location"].endswith(PAGE)
        _, codes_of_vy = await sets_up(vy)
        assert len(codes_of_vy) == 10
        assert (await vy.opens("/dang-ky")).status_code == 200
        refused = await vy.sends(f"{PAGE}/tat", digits=codes_of_vy[0])
        assert "không còn làm được" in flash(refused)
        deliver(store, program.app.clock.now())
        await boss.sends(f"/nhan-su/{vy.staff.id}/bo-lop-hai")
        told = deliver(store, program.app.clock.now())
        assert {who for who, text in told if "bỏ lớp xác thực thứ hai của Vy" in text} == {
            "staff-Vy",
            "staff-Sếp",
        }
        assert (await vy.opens("/dang-ky")).headers["location"].endswith("/dang-nhap")
        # The command line, where the last admin has lost everything.
        with store.change(OFFICE, program.app.clock.now()) as change:
            second.reset(change, boss.staff.id)
        async with stranger(program) as again:
            await signs_in(program, again, boss.staff)
            assert (await again.get("/quan-tri/")).headers["location"].endswith(PAGE)
        assert "Sếp" in [
            line.subject for line in store.journal.lines(limit=9, action="staff.second-off")
        ]
        assert codes


async def test_an_admins_open_browser_weakens_nobody(program: Program) -> None:
    """Who comes by a browser left open takes no second factor off, and lets nobody in again."""
    clock = program.app.clock
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program, "clerk", "Vy") as vy:
        _, codes = await sets_up(boss)
        await sets_up(vy)
        await boss.sends("/nhan-su/lop-hai", on="1")
        clock.advance(PROOF_LIVES)
        weaker = [f"/nhan-su/{one.staff.id}/bo-lop-hai" for one in (boss, vy)]
        weaker += [f"/nhan-su/{one.staff.id}/moi-lai" for one in (boss, vy)]
        for path in (*weaker, "/nhan-su/lop-hai"):
            answer = await boss.sends(path, on="0")
            assert "xác nhận lại lớp thứ hai" in flash(answer)
        assert program.app.store.second_factors.on() == {boss.staff.id, vy.staff.id}
        assert program.app.store.second_factors.required()
        assert not program.app.store.staff.invites(clock.now())
        await boss.sends(f"{PAGE}/xac-nhan", digits=codes[0])
        await boss.sends(weaker[1])
        assert program.app.store.second_factors.on() == {boss.staff.id}


def turned_on(store: Store, who: StaffView) -> pyotp.TOTP:
    """A second factor that counts, since the moment before AT."""
    with store.change(actor_of(who), NOW) as change:
        phone = pyotp.TOTP(second.begin(change, who.id))
        before = AT - 4 * HALF_MINUTE
        assert second.turn_on(change, who.id, phone.at(before), before) is not None
    return phone


def typed(store: Store, who: StaffView, digits: str, now: datetime = NOW) -> second.Proof:
    """What somebody who types these digits at AT is told."""
    with store.change(actor_of(who), now) as change:
        return second.prove(change, who.id, digits, AT)


def test_guessing_ends_after_five_and_right_digits_wait_too(store: Store) -> None:
    """Six digits are few; a quarter of an hour later the right ones count again."""
    lan = hire(store, "Lan", "admin")
    phone = turned_on(store, lan)
    wrong = pyotp.TOTP(pyotp.random_base32()).at(AT - timedelta(days=9))
    told = [typed(store, lan, wrong) for _ in range(PER_CHAT)]
    assert told == ["wrong"] * (PER_CHAT - 1) + ["closed"]
    assert typed(store, lan, phone.at(AT)) == "paused"
    later = NOW + WINDOW
    assert typed(store, lan, phone.at(AT - 2 * HALF_MINUTE), later) == "wrong"
    assert typed(store, lan, phone.at(AT - HALF_MINUTE), later) == "right"
    assert typed(store, lan, phone.at(AT - HALF_MINUTE), later) == "wrong"
    assert typed(store, lan, phone.at(AT + HALF_MINUTE), later) == "right"


def test_what_counts_once_counts_once_for_many_at_once(store: Store) -> None:
    """Digits and a recovery code open one session, and ten guesses at a time are no more than five."""
    lan = hire(store, "Lan", "admin")
    phone = turned_on(store, lan)
    with store.change(actor_of(lan), NOW) as change:
        (code, *_) = second.new_recovery_codes(change, lan.id)

    def at_once(digits: str, times: int, now: datetime) -> Counter[second.Proof]:
        with ThreadPoolExecutor(times) as threads:
            return Counter(threads.map(lambda _: typed(store, lan, digits, now), range(times)))

    assert at_once(phone.at(AT), 3, NOW) == {"right": 1, "wrong": 2}
    # Of the moment before: whoever looked over a shoulder has nothing of it.
    assert typed(store, lan, phone.at(AT - HALF_MINUTE)) == "wrong"
    assert at_once(code, 3, NOW + WINDOW) == {"recovery": 1, "wrong": 2}
    guessed = at_once("000000", 10, NOW + 2 * WINDOW)
    assert guessed == {"wrong": PER_CHAT - 1, "closed": 1, "paused": 10 - PER_CHAT}


def test_a_new_master_key_seals_the_secrets_anew(url: str) -> None:
    """The authenticator goes on, and the old key opens nothing any more."""
    keys = ["a" * 64]

    def of(purpose: Purpose) -> list[str]:
        return keys

    store = Store(url, of)
    store.open()
    lan = hire(store, "Lan", "admin")
    phone = turned_on(store, lan)
    with store._database.read() as session:
        dump = str(session.connection().exec_driver_sql("SELECT * FROM second_factors").all())
    assert phone.secret not in dump
    keys[:] = ["b" * 64, "a" * 64]
    store.begin_with_key(OFFICE, NOW)
    keys[:] = ["a" * 64]
    assert typed(store, lan, phone.at(AT)) == "wrong"
    keys[:] = ["b" * 64]
    assert typed(store, lan, phone.at(AT)) == "right"
    store.close()
