"""What goes on from the answer before: the same thing, its other values, and whether it is so."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


def _last(office: Office, *lines: str) -> str:
    talk = Talk(office)
    return [talk.say(line) for line in lines][-1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("bác hồ viết thư năm nào", "thư gửi ai"), "điền chủ, nông gia"),
        (("bác hồ viết thư năm nào", "thư gửi ai", "năm 1945 chứ"), "Không, ngày 11/4/1946"),
        (("ngay htx viet nam la ngay may", "nam nay la bao nhieu nam"), "14 năm"),
        (("ngay htx viet nam la ngay may", "15 nam chu nhi"), "Không, ngày Hợp tác xã"),
        (("kế hoạch 882 của ai", "ngày nào"), "882/KH-BTV ngày 30/10/2024 là của"),
        (("ngay 19/5 ke hoach ghi bao nhieu nam", "ngay 11/4 thi bao nhieu"), "Ngày 11/4 là"),
        # A number alone is of nothing, and what names something is asked anew.
        (("bác hồ viết thư năm nào", "mục đích là gì"), "Mục đích đầu tiên"),
        (("ai ky ke hoach", "ông nớ chức chi"), "người ký là Đỗ Nhân Đạo"),
        (("ai ky ke hoach", "ký bữa mô"), "ngày 11 tháng 11 năm 2024"),
        (("ai ky ke hoach", "ngay ky la bao nhieu"), "ngày 11 tháng 11 năm 2024"),
    ],
)
def test_a_short_question_is_of_what_was_just_told(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """Of a clause that holds many things the one that is spoken of."""
    assert told in _last(office, *lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("han dang ky la 31/3/2025 dung khong", "vay han la ngay nao"), "không ghi hạn đăng ký"),
        (("lớp học nuôi ong bữa nào mở", "ở mô"), "không ghi lịch, địa điểm"),
        (("lớp học nuôi ong bữa nào mở", "ở mô", "ai dạy"), "không ghi lịch, địa điểm"),
        (("co lop tap huan nao khong", "thi dua den bao gio"), "31/12/2025"),
        (("co lop tap huan nao khong", "con tien thuong"), "không nêu mức tiền thưởng"),
        (("tien thuong bao nhieu", "ke hoach ko noi ha"), "không có mục nào ghi"),
        # With nothing spoken of, or named, it is what it always was.
        (("ai dạy",), "trợ lý tự động"),
        (("phong trao den bao gio", "em la ai"), "trợ lý tự động"),
        (("phong trao den bao gio", "dang ky mat bao nhieu tien"), "không thu khoản nào"),
    ],
)
def test_a_topic_that_the_plan_is_silent_on_is_gone_on_from(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """A bare question below it is of the same thing; another one is not taken for it."""
    assert told in _last(office, *lines)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("yêu cầu", "đối tượng"), "Mục II.1"),
        (("ai ky ke hoach", "khen thưởng"), "Mục I.3"),
        (("ai ky ke hoach", "địa chỉ"), "không ghi địa chỉ"),
        (("muc dich la gi", "ocop"), "OCOP"),
        # Of a congress its own time is asked, and a question goes on.
        (("dai hoi lien minh bao gio", "thời gian"), "không ghi ngày"),
        (("SPRINT la gi", "ai tài trợ"), "Canada"),
    ],
)
def test_a_bare_name_leans_on_nothing(office: Office, lines: tuple[str, ...], told: str) -> None:
    """What is certain alone was offered, or answered with the clause before."""
    said = _last(office, *lines)
    assert told in said
    assert "Có phải anh/chị hỏi về" not in said


def test_the_money_of_what_was_told_is_no_fee_for_registering(office: Office) -> None:
    """ "Bao nhiêu tiền" below a project is of that, and alone of registering."""
    project = ("liên minh có dự án nào với nước ngoài không", "bao nhiêu tiền")
    assert "không thu khoản nào" not in _last(office, *project)
    assert "không thu khoản nào" in _last(office, "mất bao nhiêu tiền")


@pytest.mark.parametrize(
    "said", ["chac khong chau", "có thật không", "đúng thế không em", "tin được không"]
)
def test_who_doubts_an_answer_is_shown_where_it_stands(office: Office, said: str) -> None:
    """Of what the plan does not state it is said that it stands nowhere."""
    assert "📌 Mục II.2" in _last(office, "phong trao keo dai den bao gio", said)
    assert "không có mục nào ghi" in _last(office, "tien thuong bao nhieu", said)
    # With nothing told before it may be the assistant itself that is doubted.
    assert any(one in _last(office, said) for one in ("hỏi về điều nào", "Em không bao giờ"))


def test_of_what_was_only_offered_nothing_is_told_as_the_answer(office: Office) -> None:
    """ "Kể ra hết đi", "chắc không" below an offer: it is offered once more."""
    offered = "muc nao quan trong nhat"
    assert "Có phải anh/chị hỏi về" in _last(office, offered)
    for said in ("ke ra het di", "cụ thể đi", "chac ko"):
        talk = Talk(office)
        talk.say(offered)
        before = talk.labels
        assert "📌" not in talk.say(said), said
        assert talk.labels[:3] == before[:3], said


def test_what_else_the_plan_speaks_of_is_asked_in_two_words(office: Office) -> None:
    """ "Thế điện", "còn du lịch", "ocop thi sao" below such a question, thanks and all."""
    talk = Talk(office)
    assert "“nước sạch”" in talk.say("kế hoạch này có nói gì về nước sạch không")
    assert "không thấy kế hoạch nhắc đến “điện”" in talk.say("thế điện")
    assert talk.say("con du lich").startswith("Dạ có ạ.")
    assert talk.say("ocop thi sao").startswith("Dạ có ạ.")
    assert "📅" in Talk(office).say("lich")
    named = Talk(office).say("an toan thuc pham co trong ke hoach khong")
    assert "không thấy kế hoạch nhắc đến" in named


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("khong thay tra loi gi ca",), "xin lỗi anh/chị"),
        (("nói thế ai chả nói được",), "xin lỗi anh/chị"),
        (("the co cho vay khong",), "không nêu lãi suất"),
        (("ngày 11/4 là mùng mấy âm",), "chưa đổi"),
        (("the 11/4 la am ngay may",), "chưa đổi"),
        (("mùng 10 tháng 3 âm là ngày mấy dương",), "chưa đổi"),
        (("hom nay am lich la ngay may",), "thứ Sáu, ngày 4/4/2025"),
        (("ram thang gieng la ngay nao",), "chưa đổi"),
        (("hom nay la mung may",), "Hôm nay là thứ Sáu"),
        (("ngày 11/4 là ngày gì",), "Ngày Hợp tác xã Việt Nam"),
        (("phần bốn",), "Mục IV. TỔ CHỨC"),
        (("các phong trào do thủ tướng phát động gồm những gì", "cái thứ 3 là gì"), "Mục III.2"),
    ],
)
def test_what_people_ask_in_passing_is_answered(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """Each way stands for a kind, beside the neighbour that it was taken for."""
    assert told in _last(office, *lines)


def test_what_is_put_on_fields_is_no_part_of_the_plan(office: Office) -> None:
    """Without its marks "phân bón" is written as the fourth part is."""
    assert "Mục IV. TỔ CHỨC" not in Talk(office).say("phan bon")
