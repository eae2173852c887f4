"""After a cancelled try somebody registers after all."""

import pytest

from handlers.registrations import texts
from handlers.turn.turn import Office
from handlers.values.state import Form
from tests.support.talk import Talk, at_step, form_of, registered, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A chat in which an unfinished registration was given up."""
    talk = at_step(office, "contact")
    talk.say("hủy")
    talk.say("hủy hẳn")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "em ơi ổng đổi ý nữa, đăng kí lại đi",
        "sếp đổi ý rồi em, làm lại đi",
        "ổng lại kêu đăng ký, đăng ký lại giùm anh",
        "anh đổi ý, vẫn đăng ký",
        "hôm qua hủy rồi mà giờ muốn đăng ký lại",
        "dang ky lai nhe em",
        "em ơi làm lại từ đầu cái đăng ký hôm qua",
        "giám đốc bảo lại đăng ký",
    ],
)
def test_it_begins_anew_and_nothing_is_claimed(talk: Talk, said: str) -> None:
    answer = talk.say(said)
    assert "chưa có bản nào được gửi" in answer
    assert step_of(talk) == "kind"
    assert "chưa lấy lại được" in talk.say("ừ lấy y như hôm qua")
    assert form_of(talk).unit_name is None


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký lại có được không?",
        "muốn đăng ký lại thì làm sao",
        "không đăng ký lại nữa",
        "có phải đăng ký lại không",
        "máy hỏng, đang làm lại",
        "cho xem lại đăng ký",
    ],
)
def test_what_asks_or_refuses_begins_nothing(talk: Talk, said: str) -> None:
    assert "mở đăng ký mới" not in talk.say(said)


def test_at_the_question_it_goes_on_with_what_is_there(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("hủy dùm anh đi")
    talk.say("à ổng đổi ý nữa, đăng kí lại đi")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"


def test_what_was_sent_is_no_try_that_failed(office: Office) -> None:
    talk = registered(office)
    assert "chưa có bản nào" not in talk.say("đăng ký lại đi em")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("công ty với 1 đứa công nhân", "both"),
        ("cả hai em", "both"),
        ("HTX thôi", "collective"),
        ("mỗi cá nhân thôi", "individual"),
    ],
)
def test_the_next_question_may_be_answered_first(office: Office, said: str, kind: str) -> None:
    """At the question about a former commune: its name stays as it was typed."""
    talk = Talk(office)
    for line in ("đăng ký", "đồng ý", "HTX Gỗ Ván Bóc, xã Y Can"):
        talk.say(line)
    talk.say(said)
    form = form_of(talk)
    assert (form.kind, form.commune) == (kind, "xã Y Can")


@pytest.mark.parametrize(
    "said",
    [
        "khoan, bo het lam lai tu dau di, em noi nham het roi",
        "làm lại từ đầu",
        "thôi xóa hết làm lại từ đầu nhé em",
        "sai het roi, lam lai tu dau",
        "thoi xoa het di lam lai tu dau",
        "xoa het lam lai tu dau",
    ],
)
def test_who_begins_anew_is_told_that_the_old_answers_are_gone(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    assert talk.say(said).startswith(texts.THROWN_AWAY)
    assert form_of(talk) == Form()


def test_with_nothing_written_nothing_was_thrown_away(office: Office) -> None:
    assert texts.THROWN_AWAY not in at_step(office, "kind").say("làm lại từ đầu")


@pytest.mark.parametrize(
    "said",
    [
        "xóa hết dữ liệu của tôi rồi làm lại từ đầu",
        "xóa hết dữ liệu của tôi",
        "xoa du lieu cua toi di",
    ],
)
def test_the_data_are_deleted_by_their_own_word_alone(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert "Xóa tất cả" in talk.labels


def test_begun_anew_with_what_is_said_behind_it(office: Office) -> None:
    """The answers of before go, and it is said; the unit that is named is not lost."""
    talk = at_step(office, "collective-title")
    answer = talk.say("đăng ký lại từ đầu, HTX Vĩnh Kiên 2")
    assert answer.startswith("Vâng, em bỏ bản vừa khai")
    form = form_of(talk)
    assert (form.unit_name, form.contact_name) == ("HTX Vĩnh Kiên 2", None)


@pytest.mark.parametrize("said", ["đăng ký lại HTX Vĩnh Kiên 2", "từ đầu năm, HTX có 12 người"])
def test_only_from_the_start_throws_anything_away(office: Office, said: str) -> None:
    talk = at_step(office, "collective-title")
    talk.say(said)
    assert form_of(talk).contact_name == "Giàng A Páo"
