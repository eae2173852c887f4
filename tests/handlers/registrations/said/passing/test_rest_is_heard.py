"""What stands beside a hold, an excuse or the kind is heard; none of it becomes a value."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


def test_a_hold_does_not_drop_what_is_to_be_mended(office: Office) -> None:
    """The contact is changed, and it is asked again whether to send."""
    talk = at_step(office, "review")
    said = talk.say(
        "khoan gửi. sếp bận họp, lấy em làm liên hệ đi: Hà Văn Khiêm kế toán 0357806241"
    )
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Hà Văn Khiêm", "Kế toán")
    assert form.phone == "0357806241"
    assert "Gửi đăng ký chứ ạ?" in said


@pytest.mark.parametrize("said", ["khoan gửi, để mai", "từ từ đã", "khoan, chưa gửi vội"])
def test_a_hold_alone_holds(office: Office, said: str) -> None:
    """Nothing is sent, nothing changed."""
    talk = at_step(office, "review")
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == before
    assert not talk.person.registrations


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("TUI LÀM GIÁM ĐỐC LUÔN, TRẦN THỊ ÚT HIỀN", "Giám đốc"),
        ("TRẦN THỊ ÚT HIỀN, tui nói rồi mà", None),
        ("Trần Thị Út Hiền, ghi sổ", "Ghi sổ"),
    ],
)
def test_an_excuse_is_no_post(office: Office, said: str, position: str | None) -> None:
    """Nor is a post somebody's name."""
    talk = at_step(office, "contact")
    talk.say(said)
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (
        "Trần Thị Út Hiền",
        position,
    )


@pytest.mark.parametrize("step", ["unit-name", "commune"])
@pytest.mark.parametrize("said", ["cho cả 2", "cả hai nhé", "cả hợp tác xã cả mình nữa"])
def test_whom_it_is_for_is_no_name(office: Office, step: str, said: str) -> None:
    """Said again where the unit or its commune is asked for, it is written already."""
    talk = at_step(office, step)
    talk.say(said)
    assert (form_of(talk).kind, form_of(talk).commune) == ("both", None)
    assert step_of(talk) == step


def test_a_unit_where_it_is_asked_for_whom_is_whom_it_is_for(office: Office) -> None:
    """It is shown as such, with its commune, and may be mended like all that is shown."""
    talk = at_step(office, "kind")
    said = talk.say("hợp tác xã chè shan cổ thụ pà cò sâu ở suối giàng")
    assert "Đăng ký: Tập thể (cả đơn vị)" in said
    assert form_of(talk).kind == "collective"
    assert form_of(talk).unit_name is not None
    assert form_of(talk).commune is not None


@pytest.mark.parametrize("said", ["cho chị Lan ở HTX Hoa Ban", "mấy người trong HTX Hoa Ban"])
def test_somebody_of_a_unit_is_not_the_unit(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind != "collective"


@pytest.mark.parametrize("said", ["het roi a, moi co 1 nguoi", "hết rồi, có 2 người thôi"])
def test_how_many_there_are_ends_the_list(office: Office, said: str) -> None:
    talk = at_step(office, "people")
    talk.say(said)
    assert step_of(talk) == "targets"


def test_somebody_more_after_all_does_not_end_it(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("hết rồi thêm 1 người nữa")
    assert step_of(talk) == "person-name"


def test_the_flag_of_the_province_by_halves(office: Office) -> None:
    talk = at_step(office, "collective-title")
    talk.say("cái cờ gì đó của tỉnh á")
    assert form_of(talk).collective_title == "co-thi-dua"


def test_tomorrow_in_one_breath_waits(office: Office) -> None:
    """Who writes on tomorrow is not asked once more today."""
    talk = at_step(office, "targets")
    said = talk.say("thôi trời mưa to mất sóng mai mình nhắn tiếp")
    assert "vẫn được giữ" in said
    assert form_of(talk).targets == ()


@pytest.mark.parametrize("said", ["cả hợp tác xã cả mình nữa", "cả htx với tôi"])
def test_the_unit_and_who_speaks_are_both(office: Office, said: str) -> None:
    """Where it is asked whom it is for."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "both"


@pytest.mark.parametrize(
    "said",
    ["cán bộ ơi hôm qua mình làm đến đâu rồi làm tiếp đi", "chào em, hôm qua dở, làm tiếp nhé"],
)
def test_whoever_says_to_go_on_is_not_asked_whether(office: Office, said: str) -> None:
    """Of a new morning: the open question comes at once."""
    talk = at_step(office, "phone")
    talk.wait(timedelta(hours=26))
    assert "Tiếp tục chứ" not in talk.say(said)
    assert step_of(talk) == "phone"


@pytest.mark.parametrize("said", ["mai làm tiếp nhé", "không làm tiếp nữa", "để chiều làm tiếp"])
def test_whoever_puts_it_off_is_asked(office: Office, said: str) -> None:
    """Nothing goes on by that."""
    talk = at_step(office, "phone")
    talk.wait(timedelta(hours=26))
    assert "Số điện thoại liên hệ?" not in talk.say(said)


def test_who_settled_the_aims_is_none_of_them(office: Office) -> None:
    talk = at_step(office, "targets")
    talk.say("dạ sếp cho rồi: 500 áo thêu, mở 2 lớp dạy thêu, doanh thu 1,4 tỷ ạ")
    assert form_of(talk).targets == ("500 áo thêu", "mở 2 lớp dạy thêu", "doanh thu 1,4 tỷ")


def test_whether_it_can_be_mended_after_sending_is_answered_before(office: Office) -> None:
    """Asked at the review; nothing is sent by it."""
    talk = at_step(office, "review")
    assert "gửi rồi thì nhắn chỗ cần sửa" in talk.say("dạ cho em hỏi gửi rồi có sửa được không ạ")
    assert not talk.person.registrations


@pytest.mark.parametrize(
    "said",
    [
        "dạ sếp em chưa cho, để trống được không ạ",
        "có bắt buộc phải ghi không",
    ],
)
def test_whether_the_aims_may_stay_empty_is_told(office: Office, said: str) -> None:
    """They may; nothing is written and nothing left by asking."""
    talk = at_step(office, "targets")
    assert "bổ sung lúc nào cũng được" in talk.say(said)
    assert (step_of(talk), form_of(talk).targets) == ("targets", ())
