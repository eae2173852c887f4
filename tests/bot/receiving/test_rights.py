"""A month that is talked away holds up no right over one's data, no wish for the staff, no code."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.clock import Clock
from bot.receiving.allowance import Flood
from bot.receiving.answering import Answering
from bot.receiving.budget import A_DAY, A_DAY_OF_GROUP, LAST_RIGHTS, MONTH_TOLD, RIGHTS, Budget
from bot.receiving.elsewhere import Elsewhere
from handlers.turn.turn import Office
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound
from handlers.wishes.always import is_always_heard
from storage.store import Store
from storage.tables.people import ConsentRow, InboundRow, SubscriptionRow
from tests.support.clerks import OFFICE, deliver
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.talk import MORNING
from tests.support.verbs import invite


class Plan:
    """A plan whose part for talk is used up from the beginning, unless it is said otherwise."""

    channel = "zalo"
    talk_is_over = forms_are_over = True
    rights_are_over = False
    answers_a_chat, answers_a_group = 90, 45
    staff_chats: frozenset[str] = frozenset()

    def takes_one(self) -> None:
        """Nobody counts it here."""


class Zalo:
    """The way of a message from the platform to its answer."""

    def __init__(self, store: Store, office: Office) -> None:
        self.store, self.plan = store, Plan()
        self.clock = Clock(MORNING.replace(tzinfo=None), ticks_s=lambda: 0.0)
        self.budget = Budget([self.plan], lambda: self.clock.now().date())  # type: ignore[list-item]
        self.elsewhere = Elsewhere(store, Flood(0), self.budget, self.clock)
        self.answering = Answering(store, lambda: office, self.clock)
        self.count = 0

    async def says(self, text: str, chat: str = "lan", sender: str = "") -> str:
        """One message; what is answered, nothing where it was dropped."""
        self.count += 1
        inbound = Inbound(text, group=bool(sender))
        arrival = Arrival("zalo", f"{self.count}", chat, inbound, sender=sender)
        await self.elsewhere.learn([arrival])
        passed = self.budget.passes(arrival)
        if passed is None:
            return ""
        self.answering.answer_all((), [passed])
        return "\n".join(words for _, words in deliver(self.store, self.clock.now()))


def kept(store: Store, table: type) -> int:
    """How many rows there are."""
    with store._database.read() as session:
        return len(session.exec(select(table)).all())


@POSTGRESQL_AT_NIGHT
async def test_rights_are_carried_out_in_a_month_that_is_used_up(
    store: Store, office: Office
) -> None:
    """The question is answered with one sentence; every order with its whole answer."""
    zalo = Zalo(store, office)
    zalo.plan.talk_is_over = zalo.plan.forms_are_over = False
    for line in ("nhắc lịch cho tôi", "1", "1", "đồng ý", "1"):
        await zalo.says(line)
    assert (kept(store, SubscriptionRow), kept(store, ConsentRow)) == (1, 1)
    zalo.plan.talk_is_over = zalo.plan.forms_are_over = True
    said = await zalo.says("thi đua đến bao giờ")
    assert "đã hết số tin dành cho hỏi đáp" in said
    assert "xóa dữ liệu, rút đồng ý, tắt nhắc, gặp cán bộ thì cứ nhắn" in said
    assert await zalo.says("thưởng bao nhiêu tiền") == ""
    assert "lưu" in await zalo.says("dữ liệu của tôi")
    assert await zalo.says("tôi muốn gặp cán bộ")
    assert store.requests.count() == 1
    assert await zalo.says("thôi đừng nhắc lịch nữa")
    assert kept(store, SubscriptionRow) == 0
    assert "Xóa" in await zalo.says("em muốn xóa hết dữ liệu của em")
    assert "Đã xóa" in await zalo.says("xóa")
    assert kept(store, ConsentRow) == 0


async def test_an_invited_clerk_joins_on_zalo_then(store: Store, office: Office) -> None:
    """The code lets in; in a group it is void, whatever the month has left."""
    zalo = Zalo(store, office)
    code = invite(store, "clerk", "Mới", OFFICE, MORNING)
    assert "Chào Mới" in await zalo.says(f"/quantri {code}", "moi")
    leaked = invite(store, "clerk", "Vy", OFFICE, MORNING)
    written = f"mã của em đây *{leaked[:5]}*  *{leaked[6:]}*"
    assert "trước cả nhóm" in await zalo.says(written, "g1", sender="vy")
    assert store.staff.invites(MORNING) == ()


async def test_orders_have_a_reserve_and_an_end_that_is_said(
    sqlite_store: Store, office: Office
) -> None:
    """A script that orders without end uses up nobody's reminders; the end is told, not silent."""
    zalo = Zalo(sqlite_store, office)
    answers = [await zalo.says("dữ liệu của tôi") for _ in range(RIGHTS)]
    assert all("lưu" in one for one in answers)
    assert "đã hết số tin" in await zalo.says("dữ liệu của tôi")
    zalo.plan.rights_are_over = True
    answers = [await zalo.says("dữ liệu của tôi", "pao") for _ in range(LAST_RIGHTS + 1)]
    assert "đã hết số tin" in answers[-1]
    assert "đã hết số tin" not in "".join(answers[:-1])
    # Only what was heard is stored, and the sentence in the place of the rest.
    assert kept(sqlite_store, InboundRow) == RIGHTS + 1 + LAST_RIGHTS + 1


async def test_one_person_in_many_groups_is_one_person(sqlite_store: Store, office: Office) -> None:
    """Thirty groups and forty mentions in each take a person's day, and no more than a few of each."""
    zalo = Zalo(sqlite_store, office)
    zalo.plan.talk_is_over = zalo.plan.forms_are_over = False
    heard = 0
    for group in range(30):
        for number in range(3):
            mention = Arrival(
                "zalo",
                f"{group}/{number}",
                f"g{group}",
                Inbound("hỏi", group=True),
                sender="ky",
            )
            passed = zalo.budget.passes(mention)
            heard += bool(passed and passed.inbound and passed.inbound.kind == "text")
    assert heard == A_DAY
    # Alone they have had their day, too; others have theirs.
    assert "trả lời hết số tin" in await zalo.says("thi đua đến bao giờ", "ky")
    assert "31/12/2025" in await zalo.says("thi đua đến bao giờ", "lan")
    # A group that many speak in has a share of its own.
    said = [
        await zalo.says("thi đua đến bao giờ", "to", sender=f"p{n}") for n in range(A_DAY_OF_GROUP)
    ]
    assert all("31/12/2025" in one for one in said)
    assert "trả lời hết số tin" in await zalo.says("thi đua đến bao giờ", "to", sender="p99")


async def test_a_used_month_is_told_again_and_not_without_end(
    sqlite_store: Store, office: Office
) -> None:
    """Silence for weeks would look like a machine that is broken; each sentence costs a message."""
    zalo = Zalo(sqlite_store, office)
    told = 0
    for _ in range(20):
        zalo.clock.advance(timedelta(days=1))
        for line in ("thi đua đến bao giờ", "thưởng bao nhiêu"):
            told += bool(await zalo.says(line))
    assert told == MONTH_TOLD


@pytest.mark.parametrize(
    "said",
    [
        "xóa dữ liệu", "ngừng nhắc", "rút đồng ý", "dữ liệu của tôi", "gặp cán bộ",
        "cho tôi xem đang lưu gì về tôi", "đừng nhắn tin cho tôi nữa", "cho gặp người thật",
        "yêu cầu hủy toàn bộ thông tin cá nhân", "liên kết 482913", "482 913", "tắt nhắc",
        "ABCD2-EFGH3", "/quantri abcd2efgh3", "em được cấp mã ABCD2 EFGH3 thì nhập ở đâu",
        "sai số điện thoại rồi, sửa giúp tôi", "tên tôi ghi sai, sửa lại hộ", "nhầm số rồi",
        "số này không phải của tôi nữa", "các bạn nhắn nhầm người rồi", "không phải tôi đăng ký",
        "khiếu nại", "tôi muốn tố cáo việc lộ thông tin", "ai cho các anh số điện thoại của tôi", "không cho lưu số của tôi nữa", "xuất dữ liệu",
    ],
)  # fmt: skip
def test_what_is_always_heard(said: str) -> None:
    """In anybody's words."""
    assert is_always_heard(Inbound(said))


@pytest.mark.parametrize(
    "said",
    [
        "thi đua đến bao giờ", "đăng ký", "menu", "1", "quản trị xã hội thế nào", "", "chào em",
        "thời hạn khiếu nại kết quả thi đua là bao lâu", "số này tính điểm thế nào",
        "bị sai thì trừ mấy điểm", "số này không phải của HTX à",
    ],
)  # fmt: skip
def test_what_is_talk(said: str) -> None:
    """A share of the month is for this."""
    assert not is_always_heard(Inbound(said))
