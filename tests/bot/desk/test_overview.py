"""The desk's numbers, charts and staff page."""

import random
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pydantic import SecretStr

from bot.desk.overview.charts import Bar, across, along
from bot.desk.overview.page import by_day, by_outcome
from bot.desk.overview.share import share_of
from bot.papers import by_unit
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.person import UnitView
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from storage.registrations.decisions import Seen
from storage.registrations.facts import RegistrationFact
from storage.registrations.records import RegistrationRecord
from storage.reminders.reminders import DeliveryView
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, chat_at, deliver, hire, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Announcing, Register, decide

AT = datetime(2025, 4, 4, 2, 0, tzinfo=UTC)
SVG = re.compile(r'<svg class="chart".*?</svg>', re.S)


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def record(number: int, **more: object) -> RegistrationRecord:
    """A standing registration."""
    form = replace(FORM, **more)  # type: ignore[arg-type]
    return RegistrationRecord(f"DK-{number}", "c", "sent", 1, form, AT, AT, "web", number)


async def test_who_uses_the_months_messages(tmp_path: Path, office: Office) -> None:
    """By name for those who may act; for whoever only looks by the end of the chat's address."""
    limits = {"zalo_bot_token": SecretStr("1:x"), "zalo_max_messages_per_month": 20}
    program = build(tmp_path, office, **limits)
    store, now = program.app.store, program.app.clock.now()
    lan, pao = chat_at(store, "zalo-lan"), chat_at(store, "zalo-pao")
    lan.channel = pao.channel = "zalo"
    for _ in range(3):
        pao.says(now=now)
    lan.says(RecordConsent("registration", "1", given=True), now=now)
    lan.registers(FORM, "344-KH-LMHTX")
    async with at_desk(program) as clerk, at_desk(program, "viewer", "Vy") as vy:
        text = (await clerk.opens("/")).text
        assert "<strong>5</strong> trên 20 tin" in text
        assert "40 tin một tháng: <strong>0</strong> cuộc đã hết" in text
        assert re.findall(r"<li>(.*: \d tin)</li>", text) == [
            "người trò chuyện …pao: 3 tin",
            f"{FORM.unit_name}, {FORM.contact_name}, {FORM.phone}: 2 tin",
        ]
        text = (await vy.opens("/")).text
        assert re.findall(r"<li>(.*: \d tin)</li>", text) == [
            "người trò chuyện …pao: 3 tin",
            "người trò chuyện …lan: 2 tin",
        ]
    program.app.store.close()


async def test_what_waits_is_seen_first(program: Program) -> None:
    """Pending registrations, and announcements by others; one's own wait for others."""
    store, now = program.app.store, program.app.clock.now()
    code = owner(store, "lan")
    hung = hire(store, "Anh Hùng", "clerk", now)
    number = Announcing(store).write(hung, "Mời họp", Audience(), lambda _: Reply("Mời họp"), now)
    Announcing(store).submit(number, hung, Reply("Duyệt?"), now)
    async with at_desk(program) as clerk:
        text = (await clerk.opens("/")).text
        assert "<strong>1</strong> đăng ký chờ tiếp nhận" in text
        assert "<strong>1</strong> thông báo chờ anh/chị duyệt" in text
        assert code in text
        assert "Anh Hùng soạn" in text


async def test_every_chart_is_described_and_has_its_table(program: Program) -> None:
    """Well-formed SVG with title and description, and the same numbers as a table."""
    store, now = program.app.store, program.app.clock.now()
    code = owner(store, "lan")
    async with at_desk(program) as clerk:
        # What nobody has looked at is in the chart of days alone.
        assert len(SVG.findall((await clerk.opens("/")).text)) == 1
        decide(store, code, Seen(1, "sent"), "accepted", None, OFFICE, now)
        text = (await clerk.opens("/")).text
        charts = SVG.findall(text)
        assert len(charts) >= 3
        assert text.count("Xem bảng số") == len(charts)
        for chart in charts:
            parsed = ElementTree.fromstring(chart)
            assert [child.tag for child in parsed][:2] == ["title", "desc"]
            assert all(child.text for child in list(parsed)[:2])


def test_labels_in_charts_are_escaped() -> None:
    """Markup in a label stays a label; no value, one value and a huge one make a chart."""
    evil = "<script>alert(1)</script>"
    for bars in ([], [Bar(evil, 0)], [Bar(evil, 10**9), Bar("a", 1)]):
        for draw in (across, along):
            chart = draw("x", evil, evil, bars)
            assert "<script" not in chart
            ElementTree.fromstring(chart)


def test_days_are_local() -> None:
    """Seven in the evening in London is the next day in Viet Nam."""
    late = replace(record(1), sent_at=datetime(2025, 4, 3, 19, 0, tzinfo=UTC))
    assert [(bar.label, bar.value) for bar in by_day([late], date(2025, 4, 4)).bars] == [("4/4", 1)]


def test_a_late_reminder_is_counted_as_late() -> None:
    """Sent within a quarter of an hour is in time; later is late; failed is failed."""

    def delivery(state: str, after: timedelta | None) -> DeliveryView:
        sent = AT + after if after is not None else None
        kind, stands = DeliveryKind.REMINDER, DeliveryState(state)
        return DeliveryView(1, "web", kind, "k", "e", AT.date(), 1, stands, None, AT, sent)

    bars = by_outcome(
        [
            delivery("sent", timedelta(minutes=2)),
            delivery("sent", timedelta(hours=2)),
            delivery("failed", None),
            delivery("planned", None),
        ]
    ).bars
    assert [bar.value for bar in bars] == [1, 1, 1, 1]


async def test_an_event_told_together_with_another_is_not_passed_over(program: Program) -> None:
    """Two anniversaries of one day are one message: one sent in time, none passed over."""
    store, clock = program.app.store, program.app.clock
    settings = Subscription(since=clock.now(), days_before=(1,))
    chat_at(store, "lan").says(SaveSubscription(settings))
    clock.advance(timedelta(days=5, hours=23))
    program.app.tick()
    assert len(deliver(store, clock.now())) == 1
    async with at_desk(program) as clerk:
        text = (await clerk.opens("/")).text
    counted = re.findall(r"<t[hd][^>]*>([^<]+)</t[hd]>\s*<td[^>]*>(\d+)</td>", text)
    assert dict(counted)["Gửi đúng giờ"] == "1"
    assert "Bỏ qua" not in dict(counted)


@pytest.mark.parametrize("seed", range(20))
def test_the_index_groups_as_looking_at_all_would(seed: int) -> None:
    """Each registration joins the first unit that holds one of the same unit."""
    pick = random.Random(seed)
    names = ("HTX Minh Tâm", "Hợp tác xã Minh Tâm", "QTD Minh Tâm", "HTX Sông Đà", "Tổ Sông Đà")
    places = (None, "xã A", "phường A", "xã B")
    made = [
        record(
            number,
            unit_name=pick.choice(names),
            commune=pick.choice(places),
            unit_id=pick.choice((None, None, 1, 2, 3)),
            unit_type=pick.choice((None, "htx", "tht")),
        )
        for number in range(12)
    ]
    register = [UnitView(n, pick.choice(names), None, pick.choice(places)) for n in range(1, 6)]
    slow: list[list[RegistrationRecord]] = []
    for one in made:
        mine = by_unit.identity_of(one)
        fitting = (
            group
            for group in slow
            if any(by_unit.same(by_unit.identity_of(other), mine) for other in group)
        )
        group = next(fitting, None)
        if group is None:
            slow.append([one])
        else:
            group.append(one)
    found = by_unit.group(made)
    assert sorted(unit.codes for unit in found) == sorted(
        ", ".join(one.code for one in group) for group in slow
    )
    present = {form.unit_id for form in (one.form for one in made)}
    assert not {unit.id for unit in by_unit.missing(register, found)} & present


async def test_an_admin_invites_and_revokes(program: Program) -> None:
    """The code is shown once and works in the chat; who is revoked is out; the last admin stays."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program, "admin", "Sếp") as boss:
        shown = await boss.sends("/nhan-su", name="Chị Lan", role="viewer")
        found = re.search(r"/quantri ([A-Z0-9]{5}-?[A-Z0-9]{5})", shown.text)
        assert found is not None
        assert found[1] not in (await boss.opens("/nhan-su")).text
        assert "Chị Lan" in (await boss.opens("/nhan-su")).text
        assert store.staff.invites(now)[0].role == "viewer"
        invite = store.staff.invites(now)[0].id
        assert "Đã hủy lời mời" in flash(await boss.sends(f"/nhan-su/loi-moi/{invite}/huy"))
        assert store.staff.invites(now) == ()
        bad = await boss.sends("/nhan-su", name="Ai đó", role="root")
        assert bad.status_code == 400
        assert "duy nhất" in flash(await boss.sends(f"/nhan-su/{boss.staff.id}/thu-hoi"))
        assert (await boss.sends("/nhan-su/999/thu-hoi")).status_code == 404
        async with at_desk(program, "clerk", "Anh Nam") as nam:
            out = await boss.sends(f"/nhan-su/{nam.staff.id}/thoat")
            assert "Đã đóng mọi phiên của Anh Nam" in flash(out)
            line = store.journal.lines(limit=1)[0]
            assert (line.actor, line.subject) == ("Sếp", "Anh Nam")
            assert (await nam.opens("/")).status_code == 303


async def test_what_waits_under_another_plan_is_not_hidden(program: Program) -> None:
    """After a change of plans the old one's registrations are still counted, with a link."""
    owner(program.app.store, "lan", campaign="343-KH-LMHTX")
    async with at_desk(program) as clerk:
        text = (await clerk.opens("/")).text
        assert "<strong>0</strong> đăng ký chờ tiếp nhận" in text
        assert "<strong>1</strong> chờ tiếp nhận theo kế hoạch 343-KH-LMHTX" in text
        assert "ke-hoach=343-KH-LMHTX" in text


def test_the_share_of_the_register_by_district_and_type(program: Program) -> None:
    """Who has registered of each part, what came lately, how it grew; nobody's part in one line."""
    now = datetime(2025, 4, 4, 8, tzinfo=UTC)
    places = (("htx", "Văn Yên"), ("htx", "Văn Yên"), ("tht", "Văn Yên"), ("htx", "Lục Yên"))
    members = [
        UnitView(number, f"Đơn vị {number}", kind)
        for number, (kind, _) in enumerate(places, start=1)
    ]
    districts = {number: where for number, (_, where) in enumerate(places, start=1)}
    facts = [
        RegistrationFact("a", "sent", now - timedelta(days=30), "htx", 1, "x", "", ()),
        RegistrationFact("b", "sent", now - timedelta(days=2), "htx", 1, "x", "", ()),
        RegistrationFact("c", "sent", now - timedelta(days=2), "tht", 3, "y", "", ()),
        RegistrationFact("d", "withdrawn", now, "htx", 4, "z", "", ()),
    ]
    share = share_of(members, districts, facts, now)
    assert share is not None
    assert (share.whole.registered, share.whole.members, share.whole.lately) == (2, 4, 1)
    (_, within, empty), (_, kinds, _) = share.tables
    assert [(one.name, one.registered, one.percent) for one in within] == [("Văn Yên", 2, 66)]
    assert empty == ["Lục Yên (1)"]
    assert [(one.name, one.registered, one.members) for one in kinds] == [
        ("Hợp tác xã", 1, 3),
        ("Tổ hợp tác", 1, 1),
    ]
    assert "từ 0 lên 2 đơn vị" in share.chart
    assert share_of([], {}, facts, now) is None


async def test_what_there_is_none_of_is_folded(program: Program) -> None:
    """Types and titles nobody has fill no rows."""
    store = program.app.store
    Register(store).take_in([UnitEntry("HTX A", "htx")], OFFICE, program.app.clock.now())
    code, now = owner(store, "lan"), program.app.clock.now()
    decide(store, code, Seen(1, "sent"), "accepted", None, OFFICE, now)
    async with at_desk(program) as clerk:
        page = (await clerk.opens("/")).text
    assert "0 trong 1 đơn vị đã đăng ký (0 %)" in page
    assert "mục chưa có</summary>" in page
    assert '<th scope="row">Tổ hợp tác</th>' not in page


async def test_the_bill_of_an_official_account_is_shown(tmp_path: Path, office: Office) -> None:
    """What it cost, that paid messages have stopped, and that its permission ends."""
    chosen: dict[str, object] = {
        "public_url": "https://bot.example",
        "zalo_oa_experimental": True,
        "zalo_oa_app_id": "1",
        "zalo_oa_app_secret": "secret",
        "zalo_oa_monthly_budget": 500,
        "metrics_token": "m" * 16,
    }
    program = build(tmp_path, office, **chosen)
    store, now = program.app.store, program.app.clock.now()
    store.grants.adopt("refresh", now + timedelta(days=3, hours=1))
    assert store.spending.book("late", 480, 500, now)
    async with at_desk(program) as clerk:
        shown = (await clerk.opens("/")).text
        told = {"Authorization": f"Bearer {'m' * 16}"}
        figures = (await clerk.client.get("/metrics", headers=told)).text
    store.close()
    assert 'htx_paid_vnd{channel="zalo-oa"} 480.0' in figures
    assert "480 trên mức 500 đồng" in shown
    assert "đã ngừng gửi tin có phí" in shown
    assert "(còn 3 ngày)" in shown
