"""What is said around a question: who speaks, and why it is asked."""

import pytest

from handlers.questions.around import before_reason, behind_greeting
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("chỗ nào ghi thế ạ, để em đọc cho chị em nghe", "chỗ nào ghi thế ạ"),
        (
            "HTX phải làm những việc gì, ghi ở mục nào, bà ghi vào sổ họp.",
            "HTX phải làm những việc gì, ghi ở mục nào",
        ),
        ("phong trào đến bao giờ, để em ghi vào sổ", "phong trào đến bao giờ"),
        ("phong trào bắt đầu khi nào, hỏi cho biết thôi", "phong trào bắt đầu khi nào"),
        ("HTX có thuộc đối tượng không, tôi đọc không thấy?", "HTX có thuộc đối tượng không"),
        ("ai ky ke hoach, de toi bao cao giam doc", "ai ky ke hoach"),
    ],
)
def test_the_reason_behind_a_question_is_left_out(typed: str, question: str) -> None:
    assert before_reason(typed) == question


@pytest.mark.parametrize(
    "typed",
    [
        "trồng 5 ha chè, để bán cho công ty",
        "gửi đi, để em báo cáo sếp",
        "đồng ý, để tôi ghi lại",
        "Lò Thị Đọc, kế toán",
        "phong trào đến bao giờ, ai ký",
    ],
)
def test_what_asks_nothing_or_asks_on_stays_whole(typed: str) -> None:
    assert before_reason(typed) == typed


def test_a_long_greeting_before_a_question_is_left_out() -> None:
    said = "Chào cháu, bà bên HTX nấm. Bà hỏi thôi chưa đăng ký gì đâu nhé. Phong trào đến bao giờ?"
    assert behind_greeting(said) == "Phong trào đến bao giờ?"


@pytest.mark.parametrize(
    "typed",
    [
        "Chào cháu. Bà ở HTX nấm. Có được đăng ký không?",
        "Chào em. Cho anh đăng ký thi đua",
        "Chào em. HTX phải làm gì. Phong trào đến bao giờ?",
    ],
)
def test_what_the_question_needs_is_kept(typed: str) -> None:
    assert behind_greeting(typed) == typed


def test_the_duties_are_listed_whatever_they_are_written_down_for(office: Office) -> None:
    said = Talk(office).say("Thế HTX phải làm những việc gì, ghi ở mục nào, bà ghi vào sổ họp.")
    assert "Kế hoạch giao chung các HTX" in said
    asked = "mà công ty thì trong kế hoạch có phải làm gì riêng hông em"
    assert "giao chung các HTX" in at_step(office, "review").say(asked)


def test_a_union_is_told_that_it_is_not_named_there(office: Office) -> None:
    said = Talk(office).say(
        "Vậy Liên hiệp hợp tác xã như chúng tôi có nằm trong đối tượng thi đua ở mục II không, tôi đọc không thấy?"
    )
    assert said.startswith("Mục II.1 không nêu riêng Liên hiệp HTX")
    assert "Mục IV.1, khoản (1)" in said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (
            "Dạ kính thưa cô chú, con tên Bảy bên htx xoài, con là trưởng ban kiểm soát mới bầu, "
            "con muốn hỏi lớp kiểm soát viên học những gì và học bao nhiêu ngày ạ",
            "lớp kiểm soát viên học những gì và học bao nhiêu ngày ạ",
        ),
        (
            "Dạ em chào anh chị, hôm qua họp xóm em đi đám cưới con chú nên không nghe được, giờ "
            "cho em hỏi lớp huấn luyện thứ hai học ngày nào và học ở đâu ạ",
            "lớp huấn luyện thứ hai học ngày nào và học ở đâu ạ",
        ),
        (
            "bac lam chu nhiem tu nam 2016, nam ngoai lu cuon mat may cai lan ca, dan kho lam, bac hoi la "
            "to hop tac cua vo bac co duoc tham gia khong",
            "to hop tac cua vo bac co duoc tham gia khong",
        ),
        (
            "e là kế toán htx mường lò, sếp e bảo e hỏi xem hạn cuối là bao giờ ko ạ, e cảm ơn",
            "hạn cuối là bao giờ ko ạ",
        ),
    ],
)
def test_behind_a_polite_story_the_question_stands_alone(said: str, asked: str) -> None:
    """Who speaks and why says nothing of what is asked."""
    assert behind_greeting(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "Dạ em chào anh, đăng ký cho HTX Chè Xanh giúp em luôn nhé, cho em hỏi hội nghị ngày nào ạ",
        "Em chào chị, tổ em có chín người nuôi ong trên bản Lùng, cho em hỏi có được tham gia không",
        "Dạ chào cô, hôm qua con gửi hồ sơ qua bưu điện rồi, con muốn hỏi bao giờ thì có kết quả ạ",
    ],
)
def test_a_story_with_a_wish_or_of_ones_own_is_heard_whole(said: str) -> None:
    """What is wished, sent or true of the unit belongs to what is asked."""
    assert behind_greeting(said) == said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("à không, anh hỏi là ai ký cơ", "ai ký"),
        ("tao hoi la ai duoc thi dua co ma", "ai duoc thi dua"),
        ("ý bác là ai phải thực hiện kế hoạch", "ai phải thực hiện kế hoạch"),
        ("khong y toi la han dang ky khi nao", "han dang ky khi nao"),
        ("bác hỏi tí", "bác hỏi tí"),
        ("không anh ạ", "không anh ạ"),
    ],
)
def test_a_question_put_right_stands_alone(said: str, asked: str) -> None:
    """Both had been answered, the one that was not meant first."""
    assert behind_greeting(said) == asked
