"""The day of an event is asked for: the office's calendar answers, with its source.

The kind: what the clerk has set is denied by the plan that did not know it yet.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.main import command_line
from bot.reminders.dated import with_calendar
from handlers.questions import texts
from handlers.turn.turn import Office
from handlers.values.effects import CountQuestion
from knowledge.plan.events import Meeting
from storage.reminders.calendar import OfficeCalendar, OfficeEvent
from storage.store import Store
from tests.support.clerks import OFFICE
from tests.support.pages.web_app import Program, build
from tests.support.talk import MORNING, Talk
from tests.support.verbs import Dating

PLAN = "344-KH-LMHTX"
CONGRESS = "dai-hoi-lien-minh"
SOURCE = "Công văn 88/LMHTX"
ADDED = OfficeEvent("office-1", "Tập huấn Luật HTX 2023", "Giấy mời 12/GM-LMHTX")
WAITING = OfficeEvent("office-2", "Hội thảo chuyển đổi số", "Chương trình công tác")


@pytest.fixture(scope="module")
def dated_office(office: Office) -> Office:
    """The office has set the congress and one event of its own; another one has no day yet."""
    dates = {CONGRESS: date(2025, 6, 12), ADDED.id: date(2025, 4, 8)}
    sources = {CONGRESS: SOURCE, ADDED.id: ADDED.source}
    calendar = OfficeCalendar({PLAN: (ADDED, WAITING)}, {PLAN: dates}, {PLAN: sources})
    return with_calendar(office, calendar)


@pytest.mark.parametrize(
    "question",
    [
        "đại hội liên minh ngày nào",
        "bao giờ đại hội liên minh htx tỉnh",
        "ngày đại hội liên minh htx tỉnh",
        "đại hội liên minh hợp tác xã tỉnh lần thứ VII tổ chức ngày nào",
        "dai hoi lien minh ngay may",
        "đhlm khi nào",
        "còn mấy ngày nữa đến đại hội liên minh",
        "con bao nhieu ngay nua toi dai hoi lien minh",
        "đại hội của liên minh vào ngày bao nhiêu",
        "cho em hỏi đại hội liên minh đã chốt ngày chưa ạ",
        "đại hội liên minh htx tỉnh lào cai khi nào họp",
        "lịch đại hội liên minh",
        "thời gian tổ chức đại hội đại biểu liên minh HTX",
        "ddaij hooij Lieen minh hopj ngayf naof",
        "đại hội liên minh tháng mấy",
        "ngày mấy thì đại hội",
    ],
)
def test_a_day_the_clerk_has_set_is_the_answer(dated_office: Office, question: str) -> None:
    """In any wording; with where it is from, how far it is, and what the plan itself says."""
    talk = Talk(dated_office)
    said = talk.say(question)
    assert "thứ Năm, ngày 12/6/2025 (còn 69 ngày)" in said
    assert SOURCE in said
    assert "Mục III.4 nhưng không ghi ngày" in said
    assert talk.effects == (CountQuestion("answered"),)


@pytest.mark.parametrize(
    "question",
    [
        "tập huấn luật htx 2023 ngày nào",
        "bao gio tap huan",
        "lớp tập huấn luật hợp tác xã mở hôm nào ạ",
    ],
)
def test_an_event_of_the_office_is_told_like_the_plans(dated_office: Office, question: str) -> None:
    """It is in no clause of the plan, so nothing else can know of it."""
    said = Talk(dated_office).say(question)
    assert "ngày 8/4/2025" in said
    assert ADDED.source in said


def test_no_day_is_made_up(dated_office: Office) -> None:
    """What the calendar has no day for is said to have none, with whom to ask."""
    undated = Talk(dated_office).say("hội thảo chuyển đổi số khi nào")
    assert "chưa có ngày" in undated
    assert "cán bộ phụ trách" in undated
    for question in ("đại hội chi bộ ngày nào", "dai hoi dang toan quoc khi nao"):
        said = Talk(dated_office).say(question)
        assert "không ghi ngày" in said
        assert "12/6" not in said


@pytest.mark.parametrize(
    "question",
    [
        "đại hội liên minh lần thứ VI ngày nào",
        "đại hội thành viên htx tôi khi nào họp",
        "đại hội liên minh có bao nhiêu đại biểu",
        "đăng ký dự đại hội trước ngày nào",
        "luật htx 2023 có hiệu lực ngày nào",
        "Nhiệm kỳ của Đại hội Liên minh HTX tỉnh tính từ năm nào đến năm nào?",
        "Khoá VII nhiệm kỳ 2025-2030 là đại hội nào?",
        "thi đua đến bao giờ",
        "đại hội liên minh kéo dài mấy ngày",
        "sau đại hội liên minh thì làm gì",
    ],
)
def test_a_question_about_something_else_gets_no_date(dated_office: Office, question: str) -> None:
    """Another number, other matter, or no day asked for: the plan answers as before."""
    said = Talk(dated_office).say(question)
    assert "12/6/2025" not in said
    assert "8/4/2025" not in said


def test_hour_and_place_are_not_made_up(dated_office: Office) -> None:
    """The calendar holds days only."""
    said = Talk(dated_office).say("đại hội liên minh tổ chức ở đâu, mấy giờ")
    assert "12/6/2025" in said
    assert "không ghi giờ và nơi tổ chức" in said


def test_a_follow_up_leans_on_the_question_before(dated_office: Office) -> None:
    """ "And the training?" after the day of the congress asks for a day as well."""
    talk = Talk(dated_office)
    talk.say("đại hội liên minh ngày nào")
    assert "8/4/2025" in talk.say("còn tập huấn luật htx thì sao")


def test_the_past_is_called_past(dated_office: Office) -> None:
    """A day that is over is told as such."""
    talk = Talk(dated_office, now=MORNING.replace(month=6, day=20))
    assert "đã qua 8 ngày" in talk.say("đại hội liên minh hôm nào")


@pytest.fixture
def program(office: Office, tmp_path: Path) -> Iterator[Program]:
    """The whole program."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def test_the_day_set_at_the_desk_reaches_the_chat(program: Program) -> None:
    """Set, moved and taken back: the answer follows at once."""
    app = program.app
    calendar, now = Dating(app.store), app.clock.now()

    def say() -> str:
        return Talk(app.office(), now=now).say("bao giờ đại hội liên minh")

    assert "không ghi" in say()
    calendar.set_event_date(PLAN, CONGRESS, date(2025, 6, 12), SOURCE, OFFICE, now)
    assert "12/6/2025" in say()
    calendar.set_event_date(PLAN, CONGRESS, date(2025, 7, 1), None, OFFICE, now)
    assert "1/7/2025" in say()
    calendar.set_event_date(PLAN, CONGRESS, None, None, OFFICE, now)
    assert "2025 (còn" not in say()


def test_a_question_on_the_command_line_knows_the_calendar(tmp_path: Path) -> None:
    """`htx-bot ask` reads what the office has set, and makes no database when there is none."""
    file = tmp_path / "htx.db"
    env = {"DATABASE_URL": f"sqlite:///{file.as_posix()}", "PLANS_DIR": str(tmp_path / "plans")}
    cli = command_line("ask")
    ask = ["ask", "đại hội liên minh ngày nào", "--at", "2025-04-04T09:00:00"]
    assert "không ghi" in CliRunner().invoke(cli, ask, env=env).output
    assert not file.exists()
    store = Store(env["DATABASE_URL"])
    store.open()
    Dating(store).set_event_date(PLAN, CONGRESS, date(2025, 6, 12), SOURCE, OFFICE, MORNING)
    store.close()
    assert "12/6/2025" in CliRunner().invoke(cli, ask, env=env).output
    told = CliRunner().invoke(cli, [*ask, "--json"], env=env).output
    assert '"outcome": "answer"' in told


def test_the_same_answer_in_the_middle_of_a_dialog(dated_office: Office) -> None:
    """A question among the answers of a registration; the open question follows."""
    talk = Talk(replace(dated_office))
    talk.say("đăng ký")
    said = talk.say("đại hội liên minh ngày nào?")
    assert "12/6/2025" in said
    assert texts.OFFER not in said


@pytest.mark.parametrize(
    ("question", "stated"),
    [
        ("đại hội chi bộ ngày nào", "lần thứ VIII"),
        ("dai hoi chi bo lan thu may, ngay mo", "lần thứ VIII"),
    ],
)
def test_of_an_event_without_a_day_is_told_what_the_plan_states(
    dated_office: Office, question: str, stated: str
) -> None:
    """Only day and place are missing: which congress it is stands in the plan."""
    said = Talk(dated_office).say(question)
    assert stated in said
    assert "không ghi ngày giờ" in said
    assert "chi tiết" not in said


def test_a_wrong_number_of_a_congress_is_not_agreed_to(dated_office: Office) -> None:
    """The plan's own name stands in the answer, not the number the person believes."""
    said = Talk(dated_office).say("đại hội chi bộ lần thứ 6 ngày nào")
    assert "lần thứ VIII" in said


@pytest.fixture(scope="module")
def held_office(office: Office) -> Office:
    """The congress has hour and place, the office's own event a place, the third a day gone by."""
    dates = {CONGRESS: date(2025, 6, 12), ADDED.id: date(2025, 4, 8), WAITING.id: date(2025, 5, 9)}
    meetings = {
        CONGRESS: Meeting(date(2025, 6, 12), time(8), "Hội trường tỉnh ủy"),
        ADDED.id: Meeting(date(2025, 4, 8), None, "UBND xã Tân Hợp"),
        WAITING.id: Meeting(date(2025, 5, 2), time(14), "Hội trường cũ"),
    }
    calendar = OfficeCalendar(
        {PLAN: (ADDED, WAITING)}, {PLAN: dates}, {PLAN: {}}, meetings={PLAN: meetings}
    )
    return with_calendar(office, calendar)


@pytest.mark.parametrize(
    "question",
    [
        "đại hội liên minh họp ở đâu, mấy giờ",
        "đại hội liên minh mấy giờ bắt đầu",
        "dai hoi lien minh to chuc o dau",
        "địa điểm đại hội liên minh htx tỉnh",
        "đại hội liên minh ngày nào",
        "ngày 12/6 họp ở đâu, mấy giờ",
        "12/6 hop o dau may gio",
    ],
)
def test_hour_and_place_are_told_with_the_day(held_office: Office, question: str) -> None:
    """Both are said; nothing is said to be missing."""
    said = Talk(held_office).say(question)
    assert "12/6/2025" in said
    assert "🕗 8 giờ, tại Hội trường tỉnh ủy." in said
    assert "Lịch không ghi" not in said


def test_only_what_is_known_of_hour_and_place_is_told(held_office: Office) -> None:
    """A place without an hour; of a day that was moved neither."""
    place = Talk(held_office).say("tập huấn luật htx 2023 tổ chức ngày nào, ở đâu")
    assert "🕗 Tại UBND xã Tân Hợp." in place
    assert "Lịch không ghi giờ;" in place
    moved = Talk(held_office).say("hội thảo chuyển đổi số mấy giờ, ở đâu")
    assert "Lịch không ghi giờ và nơi tổ chức" in moved
    assert "Hội trường cũ" not in moved
    listed = Talk(held_office).say("lịch")
    assert "🕗 8 giờ, tại Hội trường tỉnh ủy" in listed
    assert "🕗 Tại UBND xã Tân Hợp" in listed
    assert "Hội trường cũ" not in listed


@pytest.mark.parametrize(
    "question",
    [
        "hôm 12/6 mấy giờ họp",
        "hom 12 thang 6 may gio hop",
        "12/6 hop luc may gio vay em",
        "ngày 12/6 họp ở hội trường nào",
        "dai hoi lien minh hom 12/6 to chuc tai dau",
        "em oi dai hoi lien minh o xa nao, may gio bat dau",
        "lich dai hoi lien minh ghi may gio",
    ],
)
def test_the_hour_of_a_day_is_that_of_its_event(held_office: Office, question: str) -> None:
    """By its date in any spelling or by its name, and never the hour it is now."""
    said = Talk(held_office).say(question)
    assert "🕗 8 giờ, tại Hội trường tỉnh ủy" in said
    assert "Bây giờ là" not in said


@pytest.mark.parametrize(
    "question",
    [
        "hop o dau",
        "họp chỗ nào thế em",
        "may gio hop",
        "cuoc hop sap toi o dau em",
        "8/4 hop o dau",
    ],
)
def test_a_meeting_without_a_name_is_the_next_one(held_office: Office, question: str) -> None:
    """With its name, and what of hour and place the calendar does not have."""
    said = Talk(held_office).say(question)
    assert "Tập huấn Luật HTX 2023: thứ Ba, ngày 8/4/2025" in said
    assert "🕗 Tại UBND xã Tân Hợp." in said
    assert "Lịch không ghi giờ;" in said


def test_a_meeting_without_a_name_is_the_one_spoken_of(held_office: Office) -> None:
    """Asked right after another was: that one."""
    talk = Talk(held_office)
    talk.say("đại hội liên minh ngày nào")
    assert "Hội trường tỉnh ủy" in talk.say("họp ở đâu")


@pytest.mark.parametrize(
    "question", ["hôm 13/6 mấy giờ họp", "mai may gio hop", "hom nay hop luc may gio"]
)
def test_a_day_without_a_meeting_is_said_to_have_none(held_office: Office, question: str) -> None:
    """Neither another day's meeting nor the clock."""
    said = Talk(held_office).say(question)
    assert "lịch của cơ quan chưa có cuộc họp hay mốc nào" in said
    assert "🕗" not in said


@pytest.mark.parametrize(
    "question",
    [
        "hôm nay mấy giờ rồi",
        "mấy giờ văn phòng mở cửa",
        "mấy giờ em nhắc chị",
        "họp phụ huynh mấy giờ",
        "họp tổ nhân dân ở đâu",
        "hop mat gia dinh o dau",
        "trận đấu hôm 12/6 mấy giờ",
        "đăng ký ở đâu",
        "tru so htx o dau",
        "họp xong mấy giờ",
    ],
)
def test_what_is_no_meeting_of_the_calendar_is_none(held_office: Office, question: str) -> None:
    """The clock, the office's hours, other people's meetings."""
    assert "🕗" not in Talk(held_office).say(question)


def test_without_any_day_the_calendar_names_no_meeting(office: Office) -> None:
    """Nothing is dated by the office: as before, nothing is guessed."""
    assert "Tập huấn" not in Talk(office).say("họp ở đâu")


def test_that_the_office_has_told_no_day_is_said_too(office: Office) -> None:
    """Beside what the plan names and leaves open; no day is made up."""
    told = Talk(office).say("đại hội liên minh ngày nào")
    assert "Kế hoạch có nêu Đại hội Liên minh HTX tỉnh lần thứ VII" in told
    assert "cơ quan chưa thông báo ngày" in told
    assert "Kế hoạch không ghi ngày giờ" in told


@pytest.mark.parametrize(
    "said", ["hoi nghi dien hinh tien tien ngay nao", "hội nghị điển hình tiên tiến tháng mấy"]
)
def test_the_day_of_a_paper_called_alike_is_no_events(office: Office, said: str) -> None:
    """A plan of the province's about model units has a day; the conference has none."""
    told = Talk(office).say(said)
    assert "cơ quan chưa thông báo ngày" in told
    assert "188/KH-UBND" not in told
