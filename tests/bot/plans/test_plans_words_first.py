"""What a plan states in its own words, and the assistant has a sentence of its own about.

The kind: talk of registering, of somebody's number, of the consent or of calling back was the
answer to a question about the document.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans import small_plans
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("plan's words first")
NOW = datetime(2025, 12, 20, 9, tzinfo=LOCAL)
# The kind is shown with the herd; of the movement, which is learned besides, at night.
LEARNS_ANOTHER = pytest.mark.nightly


def _office(office: Office, root: Path, file: Path, *, registers: bool) -> Office:
    id_ = import_plan(file, root / "plans", "moi", lambda *_: None)
    plan = replace(load_plan(root / "plans" / id_), reviewed=True, registers=registers)
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    return replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})


@pytest.fixture(scope="module")
def herd(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A fund that lends cattle; nobody registers for anything here."""
    root = tmp_path_factory.mktemp("herd")
    return _office(office, root, small_plans.herd(root), registers=False)


@pytest.fixture(scope="module")
def movement(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A movement that takes registrations, on paper too."""
    root = tmp_path_factory.mktemp("movement")
    return _office(office, root, small_plans.green_lanes(root), registers=True)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("khong co so theo doi dan bo thi nhan bo giong duoc khong", "sổ theo dõi đàn bò"),
        ("nhan bo ve ban lai cho lai buon duoc khong", "bán lại cho lái buôn"),
        ("không có sổ theo dõi đàn bò có được nhận bò giống không", "sổ theo dõi đàn bò"),
    ],
)
def test_a_book_is_no_telephone_and_what_may_not_be_no_consent(
    herd: Office, question: str, told: str
) -> None:
    """Neither a form nor a consent is spoken of where there is none."""
    talk = Talk(herd, now=NOW)
    said = talk.say(question)
    assert told in said or any(told in label for label in talk.labels)


@pytest.mark.parametrize(
    "question",
    [
        "khong dong y muc boi hoan thi sao",
        "khong co so ho ngheo thi sao",
        "co Lua sdt nhieu vay em",
        "khong co ban giay thi nop o dau",
    ],
)
def test_nothing_is_said_of_a_form_where_none_is_taken(herd: Office, question: str) -> None:
    """Whatever is answered, it is about the document."""
    said = Talk(herd, now=NOW).say(question)
    assert "phiếu cần một số" not in said
    assert "không cho lưu" not in said
    assert "chưa giữ thông tin" not in said


@LEARNS_ANOTHER
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ho so xet tang co can thon xac nhan khong", "xác nhận của trưởng thôn"),
        ("hồ sơ xét tặng có cần trưởng thôn xác nhận không", "xác nhận của trưởng thôn"),
        ("email gui phieu dang ky la gi", "ngoxanh@phuan.example"),
    ],
)
def test_the_papers_that_a_plan_asks_for_are_not_called_needless(
    movement: Office, question: str, told: str
) -> None:
    """Its own words, or the clause to choose."""
    talk = Talk(movement, now=NOW)
    said = talk.say(question)
    assert told in said or "Hồ sơ" in " ".join(talk.labels)
    assert "không đòi thêm giấy" not in said


@LEARNS_ANOTHER
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("không cho số điện thoại thì đăng ký được không", "phiếu cần một số"),
        ("khong dong y luu thi sao", "không cho lưu"),
        ("đăng ký thế nào", "gõ “đăng ký”"),
    ],
)
def test_what_is_asked_of_registering_here_is_told_as_before(
    movement: Office, question: str, told: str
) -> None:
    """The plan has no words on that."""
    talk = Talk(movement, now=NOW)
    assert told in talk.say(question) or "Đăng ký" in " ".join(talk.labels)


@pytest.mark.parametrize(
    "question", ["ban đêm gọi số mấy", "so truc ban dem", "hotline", "bò ốm ban đêm thì gọi số nào"]
)
def test_of_two_numbers_the_plans_own_words_are_told(herd: Office, question: str) -> None:
    """The one for the night stands beside the other; nothing is passed on unasked."""
    talk = Talk(herd, now=NOW)
    assert "0214 3555 199" in talk.say(question)
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


@LEARNS_ANOTHER
@pytest.mark.parametrize("question", ["mail", "cho xin cái email", "email liên hệ là gì"])
def test_the_address_for_letters_is_told(movement: Office, question: str) -> None:
    """Of one word, too."""
    assert "ngoxanh@phuan.example" in Talk(movement, now=NOW).say(question)


@pytest.mark.parametrize("question", ["gọi cho ai để hỏi", "số trực", "sdt"])
def test_who_asks_for_a_number_has_wished_for_no_call(herd: Office, question: str) -> None:
    """A request is only made of a wish."""
    talk = Talk(herd, now=NOW)
    said = talk.say(question)
    assert "0214 3555 1" in said
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


def test_where_no_address_for_letters_is_given_that_is_said(herd: Office) -> None:
    """And how the office is reached."""
    talk = Talk(herd, now=NOW)
    assert "không ghi địa chỉ thư điện tử" in talk.say("email là gì")
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize("wish", ["cho tôi gặp cán bộ", "gọi lại cho tôi nhé"])
def test_who_wishes_for_a_call_is_passed_on(herd: Office, wish: str) -> None:
    """As before."""
    talk = Talk(herd, now=NOW)
    talk.say(wish)
    assert any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("năm 2029 mỗi hợp tác xã nhận mấy con bò giống", "2029"),
        ("moi htx nhan nhieu nhat may con bo giong nam 2024", "2024"),
        ("mức giao bò 2030 bao nhiêu", "2030"),
    ],
)
def test_another_year_is_not_answered_with_this_one(herd: Office, question: str, year: str) -> None:
    """Which year the plan is of is said, and no value."""
    said = Talk(herd, now=NOW).say(question)
    assert "là của năm 2026" in said
    assert f"không nêu điều này cho năm {year}" in said
    assert "12 con" not in said


@pytest.mark.parametrize(
    "question",
    [
        "năm 2026 mỗi hợp tác xã nhận mấy con bò giống",
        "htx thành lập năm 2019 thì nhận nhiều nhất mấy con bò giống",
    ],
)
def test_its_own_year_and_the_askers_past_are_no_other_year(herd: Office, question: str) -> None:
    """They are answered, or offered, as without one."""
    talk = Talk(herd, now=NOW)
    said = talk.say(question)
    assert "không nêu điều này cho năm" not in said
    assert "12 con" in said or any("Mức giao" in label for label in talk.labels)


@LEARNS_ANOTHER
def test_of_a_year_to_come_nobody_says_yes(movement: Office) -> None:
    """The movement is of this plan's year."""
    said = Talk(movement, now=NOW).say("năm 2029 có phong trào thi đua gì không")
    assert "Dạ có" not in said
    assert "2026" in said


def test_who_does_what_the_plan_says_is_no_question_about_ones_data(
    office: Office, tmp_path: Path
) -> None:
    """Also for whoever has registered: the table tells who, and nobody asked who reads the form."""
    file = small_plans.write(tmp_path, "1. Thi đua sản xuất giỏi.")
    sheet = (
        "\n\nPHÂN CÔNG NHIỆM VỤ TỔ GIÚP VIỆC\n(Kèm theo Kế hoạch số 77/KH-LMHTX)\n\n"
        "TT\tNhiệm vụ\tNgười thực hiện\n1\tChuẩn bị tài liệu\tLê Thị Nháp\n"
        "2\tTrình ký giấy khen\tPhạm Văn Thử\n"
    )
    file.write_text(file.read_text("utf-8") + sheet, encoding="utf-8")
    talk = Talk(_office(office, tmp_path, file, registers=True), now=NOW)
    assert "Lê Thị Nháp" in talk.say("ai chuẩn bị tài liệu")
    assert "Liên minh" in talk.say("ai xem thông tin của tôi")


@pytest.mark.parametrize("question", ["hồ sơ gồm những gì", "ho so can nhung giay to gi"])
def test_the_papers_of_an_award_are_none_of_registering(
    office: Office, tmp_path: Path, question: str
) -> None:
    """That a message is enough to register was the answer to what the file consists of."""
    file = small_plans.write(
        tmp_path,
        "1. Hồ sơ đề nghị khen thưởng gồm: tờ trình, biên bản họp xét, báo cáo thành tích.",
        "2. Đăng ký thi đua: gửi bản đăng ký thi đua về Liên minh trước ngày 28/02/2026.",
    )
    talk = Talk(_office(office, tmp_path, file, registers=True), now=NOW)
    said = talk.say(question)
    assert "không đòi thêm giấy" not in said
    assert "tờ trình, biên bản" in said or "Hồ sơ đề nghị khen thưởng" in " ".join(talk.labels)
