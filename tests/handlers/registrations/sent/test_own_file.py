"""One's own registration and the calendar, asked for in words, never go to the plan."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from handlers import acting
from handlers.acts.heard import Heard
from handlers.registrations.asked import texts as asked_texts
from handlers.registrations.sent import own_file
from handlers.turn import texts as common
from handlers.turn.turn import Office, Turn
from handlers.values.messages import Inbound
from tests.support.talk import Register, Talk, at_step, registered, step_of

EVALUATION = Path("knowledge/plans/344-KH-LMHTX/evaluation")
ABOUT_ONE = [
    "ai duyệt?",
    "tôi đăng ký rồi à?",
    "đăng ký của tôi đến đâu rồi",
    "đến đâu rồi em",
    "mã của tôi là gì",
    "đã nhận được hồ sơ của em chưa ạ",
    "duyệt chưa",
    "DK-2025-0001 duyệt chưa",
    "tình trạng hồ sơ",
]


@pytest.mark.parametrize("typed", ABOUT_ONE)
def test_the_state_is_told_from_the_store(office: Office, typed: str) -> None:
    """Code, unit, state, since when, who has it and what comes next; no signer, no clause."""
    talk = registered(office)
    said = talk.say(typed)
    for part in ("DK-2025-0001", "HTX Chè Suối Giàng", "chờ cán bộ tiếp nhận", "04/04/2025 09:00"):
        assert part in said
    assert office.plans[0].organisation.office in said
    assert "Đỗ Nhân Đạo" not in said
    assert "Mục" not in said


@pytest.mark.parametrize("typed", [*ABOUT_ONE, "gửi lại phiếu", "cho xem lại đăng ký"])
def test_without_a_registration_it_is_said_and_offered(office: Office, typed: str) -> None:
    """Nothing is invented; one choice begins."""
    talk = Talk(office)
    assert "chưa gửi đăng ký thi đua nào" in talk.say(typed) or "chưa có đăng ký nào" in talk.say(
        typed
    )
    assert common.MENU_REGISTER in talk.labels


@pytest.mark.parametrize("typed", ["bao giờ có kết quả?", "chừng nào có kết quả"])
def test_no_day_is_promised_for_the_result(office: Office, typed: str) -> None:
    """And no plan is said to name none: a bot that was told nothing says so."""
    said = registered(office).say(typed)
    assert "chưa được báo ngày trả kết quả" in said
    assert "DK-2025-0001" in said


def test_what_was_asked_for_is_told_in_any_words(office: Office) -> None:
    """Of ten, each reason once with its registrations; above the form that is mended for it, too."""
    talk = registered(office)
    (one,) = talk.person.registrations
    back = replace(one, status="returned", note="Thiếu mã số thuế")
    talk.person = replace(talk.person, registrations=(back,))
    for asked in (
        "vì sao bị trả lại",
        "cần bổ sung gì",
        "cán bộ yêu cầu gì thế em",
        "đơn nào bị trả về vậy",
        "thieu cai gi",
    ):
        assert "Cán bộ đề nghị bổ sung: Thiếu mã số thuế" in talk.say(asked), asked
    assert talk.tap("Sửa đăng ký").startswith("Cán bộ đề nghị: Thiếu mã số thuế")
    assert "mã số thuế" in talk.say("cán bộ yêu cầu gì")
    talk = registered(office)
    assert "đề nghị bổ sung" not in talk.say("cần bổ sung gì")
    several = [replace(back, code=f"DK-2025-{number:04}") for number in range(1, 11)]
    several.append(replace(one, code="DK-2025-0011", status="returned", note="Thiếu xã"))
    talk.person = replace(talk.person, registrations=(*several,))
    said = talk.say("vì sao bị trả lại")
    assert said.count("Thiếu mã số thuế") == 1
    assert "Thiếu xã\n• DK-2025-0011 – HTX Chè Suối Giàng" in said


def test_a_returned_registration_tells_why_and_can_be_mended(office: Office) -> None:
    """The clerk's reason, and the button that opens it."""
    talk = registered(office)
    view = replace(talk.person.registrations[0], status="returned", note="Thiếu mã số thuế")
    talk.person = replace(talk.person, registrations=(view,))
    assert "Thiếu mã số thuế" in talk.say("đến đâu rồi")
    assert "Sửa" in " ".join(talk.labels)


def test_the_sheet_is_given_again(office: Office) -> None:
    """ "Gửi lại phiếu" is the paper to sign; "xem lại" is the content."""
    talk = registered(office)
    talk.say("gửi lại phiếu giúp anh")
    assert talk.replies[0].attachment is not None
    assert "xã Văn Chấn" in talk.say("cho xem lại đăng ký")


def test_inside_a_registration_it_is_answered_and_asked_on(office: Office) -> None:
    """The step stays open."""
    talk = at_step(office, "phone")
    assert "đang làm dở" in talk.say("đến đâu rồi")
    assert "HTX Chè Suối Giàng" in talk.say("cho xem lại đăng ký")
    assert step_of(talk) == "phone"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("tháng 5 có gì", ("Tháng 5/2025", "19/5/2025")),
        ("tháng này có sự kiện gì", ("Tháng 4/2025", "11/4/2025")),
        ("tuần sau có gì", ("7/4 đến 13/4/2025", "11/4/2025")),
        ("sắp tới có gì", ("Các mốc sắp tới", "11/4/2025", "Chưa có ngày")),
        ("còn mấy ngày nữa đến 11/4", ("còn 7 ngày", "11/4/2025")),
        ("hôm nay ngày gì", ("thứ Sáu, ngày 4/4/2025", "11/4/2025")),
        ("19/5 rơi vào thứ mấy", ("Thứ Hai, ngày 19/5/2025",)),
        ("tháng 3/2025 có gì không em", ("chưa có mốc nào", "Mốc gần nhất")),
        ("thang nam co gi", ("19/5/2025",)),
    ],
)
def test_the_calendar_answers_in_words(office: Office, typed: str, parts: tuple[str, ...]) -> None:
    """From the same calendar as "lịch"; a month names its dated events only."""
    said = Talk(office).say(typed)
    assert all(part in said for part in parts), said
    assert "không ghi" not in said
    assert "nằm ngoài" not in said


def test_a_date_set_by_the_office_is_in_it(office: Office) -> None:
    """What the clerk dated counts as any other day."""
    plan = office.plans[0]
    event = next(event for event in plan.events if event.office_sets_date)
    dated = replace(office, event_dates={plan.id: {event.id: date(2025, 5, 20)}})
    said = Talk(dated).say("tháng 5 có gì")
    assert event.name in said
    assert "20/5/2025" in said


def test_in_a_group_the_calendar_is_told_and_the_file_is_not(office: Office) -> None:
    """Dates are for all, one's registration is private."""
    talk = registered(office)
    assert "19/5/2025" in talk.send(Inbound(text="tháng 5 có gì", group=True))
    assert talk.send(Inbound(text="đăng ký của tôi đến đâu rồi", group=True)) == common.PRIVATE_ONLY


def test_the_plans_own_questions_stay_the_plans(office: Office) -> None:
    """Of the evaluation sets only what the calendar answers as truly is taken, and one order."""
    talk = Talk(office)
    asked = {
        json.loads(line).get(field, "")
        for path in sorted(EVALUATION.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for field in ("q", "first", "then")
    }
    others = {"ai ký kế hoạch", "thi đua đến bao giờ", "ai được đăng ký", "đăng ký ở đâu"}
    turn = Turn(talk.person, Inbound(), talk.now, office, Register())
    taken = {one for one in asked | others if one and acting.acted(turn, Heard(one)) is not None}
    assert not taken & others
    plans = {
        row["q"]
        for path in sorted(EVALUATION.glob("*.jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        if row.get("answers") and "q" in row
    }
    wrongly = {one for one in taken & plans if Heard(one).meant.act != "calendar"}
    # Bare words for registering, which a person means as a wish.
    assert wrongly <= {"đk danh hiệu thi đua", "đăng ký danh hiệu thi đua", "đăng ký thi đua"}
    assert not any(own_file.is_asked(Heard(one)) for one in plans | others)


@pytest.mark.parametrize(
    "said",
    [
        "thế là liên minh nhận rồi hả cháu",
        "liên minh nhận phiếu của em chưa",
        "bên em nhận được chưa ạ",
        "liên minh tiếp nhận rồi phải không em",
    ],
)
@pytest.mark.parametrize(
    ("status", "begins"),
    [("accepted", "Dạ rồi ạ, Liên minh đã tiếp nhận."), ("sent", "Dạ chưa ạ, đang chờ tiếp nhận.")],
)
def test_whether_it_was_received_is_told_first(
    office: Office, said: str, status: str, begins: str
) -> None:
    """Yes or no, then where it stands; nothing of a day that nobody asked for."""
    talk = registered(office)
    talk._change("DK-2025-0001", status=status)
    told = talk.say(said)
    assert told.startswith(begins)
    assert "ngày trả kết quả" not in told


@pytest.mark.parametrize(
    "typed", ["tôi muốn xem tôi đăng ký cái gì rồi", "toi da dang ky cai gi", "DK-2025-0001"]
)
def test_what_was_sent_is_recalled(office: Office, typed: str) -> None:
    """Asked by who has sent one, "đăng ký cái gì" is no wish for advice; a bare code names it."""
    assert "Đăng ký DK-2025-0001" in registered(office).say(typed)


@pytest.mark.parametrize("typed", ["nên đăng ký cái gì", "anh dang ky cai gi thi duoc"])
def test_who_asks_for_advice_gets_it(office: Office, typed: str) -> None:
    """Also with one sent."""
    assert "Tập thể lao động tiên tiến" in (said := registered(office).say(typed))
    assert "DK-2025-0001" not in said


@pytest.mark.parametrize("typed", ["DK-2025-0007", "mã là DK-2025-0007", "ma DK-2025-0007"])
def test_a_code_alone_is_looked_for(office: Office, typed: str) -> None:
    """Where nothing was sent it may be elsewhere, and with another sent that one is offered."""
    assert asked_texts.NONE_HERE in Talk(office).say(typed)
    talk = registered(office)
    assert "không tìm thấy đăng ký DK-2025-0007" in talk.say(typed)
    assert talk.labels == ["Xem DK-2025-0001"]
