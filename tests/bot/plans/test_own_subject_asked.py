"""What a plan is about, asked for by its name; and what a clerk has seen it silent on.

The kind: every clause that repeats the word of the title outranked the one with the time; what was
confirmed as not stated was offered some clauses all the same.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans import small_plans
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("own subject")
NOW = datetime(2026, 1, 20, 9, tzinfo=LOCAL)


@pytest.fixture(scope="module")
def market(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The plan of a market, its list of what it is silent on read by a clerk."""
    root: Path = tmp_path_factory.mktemp("market")
    folder = (
        root
        / "plans"
        / import_plan(small_plans.hill_market(root), root / "plans", "moi", lambda *_: None)
    )
    head = folder / "plan.toml"
    said = head.read_text(encoding="utf-8")
    head.write_text(
        said.replace("silent_reviewed = false", "silent_reviewed = true"), encoding="utf-8"
    )
    plan = replace(load_plan(folder), reviewed=True, registers=False)
    matcher = load_matcher(folder, COMMON, plan.texts, headings=plan.headings)
    return replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})


@pytest.fixture(scope="module")
def inner(market: Office) -> Office:
    """The same plan, of a province that is on the list."""
    (plan,) = market.plans
    body = replace(plan.organisation, province="Lào Cai")
    return replace(market, plans=(replace(plan, organisation=body),))


@pytest.mark.parametrize(
    "question",
    [
        "phiên chợ diễn ra ngày nào",
        "bao gio to chuc phien cho",
        "phiên chợ vùng cao năm 2026 mở khi nào vậy em",
        "phiên chợ kéo dài mấy ngày",
        "phien cho bat dau ngay nao ket thuc ngay nao",
    ],
)
def test_its_own_time_is_told(market: Office, question: str) -> None:
    """Though the clause does not name it."""
    said = Talk(market, now=NOW).say(question)
    assert "từ ngày 12 đến ngày 14 tháng 6" in said
    assert "25 phút" not in said


@pytest.mark.parametrize("question", ["phiên chợ tổ chức ở đâu", "phien cho o dau"])
def test_its_own_place_is_told(market: Office, question: str) -> None:
    """And no other event's."""
    said = Talk(market, now=NOW).say(question)
    assert "Sân vận động xã Phú Lộc" in said
    assert "Nhà văn hóa" not in said


def test_both_are_told_together(market: Office) -> None:
    """Asked in one breath."""
    said = Talk(market, now=NOW).say("phien cho to chuc ngay nao o dau vay em")
    assert "từ ngày 12 đến ngày 14 tháng 6" in said
    assert "Sân vận động xã Phú Lộc" in said


def test_what_else_is_asked_of_it_is_another_question(market: Office) -> None:
    """A task beside it has a day of its own."""
    talk = Talk(market, now=NOW)
    said = talk.say("tổ giúp việc phiên chợ lập trước ngày nào")
    assert "từ ngày 12 đến ngày 14" not in said


@pytest.mark.parametrize(
    "question",
    [
        "thủ tục giải thể gồm những bước nào",
        "thu tuc giai the htx gom nhung buoc nao a",
        "xin đất làm xưởng ở đâu",
        "luật hợp tác xã 2023 có bao nhiêu điều",
    ],
)
def test_what_was_confirmed_as_not_stated_is_said_so(market: Office, question: str) -> None:
    """In the words of the list, in other order or beside words that say nothing."""
    assert "Kế hoạch không" in Talk(market, now=NOW).say(question)


def test_what_the_guard_has_found_is_not_denied(market: Office) -> None:
    """The plan speaks of its place, whatever was confirmed."""
    said = Talk(market, now=NOW).say("phiên chợ tổ chức ở đâu")
    assert "Kế hoạch không" not in said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("htx tui o Lai Chau thi duoc ho tro may phan tram tien sap", "40%"),
        ("HTX chúng tôi ở Bình Phước thì được hỗ trợ mấy phần trăm tiền sạp", "40%"),
        ("htx toi o Yen Bai thi duoc ho tro may phan tram tien sap", "100%"),
    ],
)
def test_who_asks_from_where_is_told_his_own(inner: Office, question: str, told: str) -> None:
    """A province of today or before; Yên Bái has become part of the plan's own."""
    talk = Talk(inner, now=NOW)
    said = talk.say(question)
    assert told in said or told in talk.labels[0]


def test_two_answers_below_one_heading_are_not_denied(market: Office) -> None:
    """The day stands in one point, the length in the next."""
    talk = Talk(market, now=NOW)
    said = talk.say("hội nghị bàn giá ngày nào, mỗi lượt bàn giá mấy phút")
    assert "không nêu" not in said
    offered = any("Tổ chức ngày 13" in label for label in talk.labels)
    # Or only the length is certain, and the day is to be asked for alone.
    assert "13 tháng 6" in said or offered or "“hội nghị bàn giá ngày nào” em chưa chắc" in said
