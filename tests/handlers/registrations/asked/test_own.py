"""What is written, who stands there, whether it goes again: from the form, never from the plan."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered, step_of

OFFERED = "Có phải anh/chị hỏi về"


@pytest.mark.parametrize(
    "said",
    ["bà đã khai những gì rồi hả cháu", "cho tôi xem toàn bộ phiếu", "e cho c xem ca phieu di"],
)
def test_what_is_written_is_read_out(office: Office, said: str) -> None:
    """In the middle of the form with what is missing, and its question again; else what was sent."""
    talk = at_step(office, "phone")
    before = form_of(talk)
    told = talk.say(said)
    assert "HTX Chè Suối Giàng" in told
    assert "Còn thiếu" in told
    assert (form_of(talk), step_of(talk)) == (before, "phone")
    assert "DK-2025-0001" in registered(office).say(said)
    assert "chưa gửi đăng ký" in Talk(office).say(said)


@pytest.mark.parametrize("step", ["people", "review"])
def test_who_is_left_is_counted(office: Office, step: str) -> None:
    """ "Chừ còn mấy đứa" is no question about the plan's movements."""
    talk = at_step(office, step)
    told = talk.say("chừ còn mấy đứa trong danh sách?")
    assert "1 người: Lò Văn Ún" in told
    assert OFFERED not in told


def test_whether_it_is_sent_again(office: Office) -> None:
    """What was mended has to be sent; what was sent has not, and the office's answer is told."""
    talk = registered(office)
    assert "không phải gửi lại" in talk.say("rứa có phải gửi lại khôông")
    talk.say("sửa số điện thoại thành 0987654321")
    assert "chỗ vừa sửa chưa gửi" in talk.say("sửa rồi thì có phải gửi lại không em")
    assert talk.person.registrations[0].form.phone == "0912345678"


def test_who_decides_is_told_of_the_own_honour(office: Office) -> None:
    """By what the table of honours knows, and nobody is promised one."""
    told = registered(office).say("em dang ky nhu the ai cong nhan cho em")
    assert "Tập thể lao động tiên tiến: Giám đốc HTX" in told
    assert "phải qua xét" in told


def test_registering_anew_is_possible(office: Office) -> None:
    """After everything was deleted; while one stands, that one is mended."""
    talk = registered(office)
    assert "DK-2025-0001" in talk.say("mai đăng ký lại được không em")
    for line in ("xóa dữ liệu của tôi", "xóa tất cả"):
        talk.say(line)
    assert "đăng ký lại như lần đầu" in talk.say("xóa rồi mai bà đăng ký lại được không")
    assert talk.labels == ["Đăng ký thi đua"]


@pytest.mark.parametrize(
    "aim",
    [
        *("Còn 5 hộ nghèo thì giúp cả 5 hộ", "Xóa hết nhà tạm trong xã"),
        *("Gửi 10 người đi học nghề", "Đăng ký 3 sản phẩm OCOP"),
    ],
)
def test_an_aim_is_none_of_these(office: Office, aim: str) -> None:
    """Although it holds their words."""
    talk = at_step(office, "targets")
    talk.say(aim)
    assert form_of(talk).targets == (aim,)


def test_a_wish_or_a_value_comes_first(office: Office) -> None:
    """Words that people also ask with stand in wishes and beside values."""
    talk = at_step(office, "people")
    talk.say("còn thiếu Vừ A Dê nữa cán bộ")
    assert "Vừ A Dê" in str(talk.person.conversation.dialog)


@pytest.mark.parametrize("said", ["gửi lại đi em", "gửi bản sửa", "ừ gửi lại"])
def test_sending_again_before_all_is_answered_names_what_is_missing(
    office: Office, said: str
) -> None:
    """The plan told whom it was sent to."""
    told = at_step(office, "person-title").say(said)
    assert told.startswith("Còn thiếu:")
    assert "Nơi nhận" not in told
