"""What the office asked for when it sent a registration back, said with nothing open."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from handlers.values.replies import Choice
from handlers.values.state import Idle, Registering
from tests.support.talk import Talk, form_of, registered

CODE = "DK-2025-0001"
POOR = "Thiếu số hộ nghèo đơn vị giúp"


def returned(office: Office, note: str = POOR) -> Talk:
    """A talk in which the clerk has just sent it back."""
    talk = registered(office)
    view = replace(talk.person.registrations[0], status="returned", note=note)
    pushed = (Choice(f"edit:{CODE}", "Sửa đăng ký"),)
    talk.person = replace(talk.person, registrations=(view,), pushed=pushed)
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("ho ngheo thi 5 ho", ("ho ngheo thi 5 ho",)),
        ("u sua di chau, ho ngheo thi 5 ho nhe", ("ho ngheo thi 5 ho",)),
        (
            "can bo bao thieu so ho ngheo, ghi vao cho bac la giup 5 ho ngheo",
            ("giup 5 ho ngheo",),
        ),
        ("dạ thiếu số hộ nghèo thì ghi giùm 5 hộ nghèo nghen chị", ("5 hộ nghèo",)),
        ("rứa ghi vô 5 hộ nghèo cho tui", ("5 hộ nghèo",)),
        ("ông Ún bảo hộ nghèo thì 5 hộ", ("hộ nghèo thì 5 hộ",)),
        ("giúp 5 hộ nghèo, doanh thu 7 tỷ", ("giúp 5 hộ nghèo", "doanh thu 7 tỷ")),
        ("à cái hộ nghèo hả, 5 hộ", ("số hộ nghèo đơn vị giúp: 5 hộ",)),
        ("năm hộ", ("số hộ nghèo đơn vị giúp: năm hộ",)),
    ],
)
def test_an_amount_that_was_asked_for_is_shown_and_sent_at_a_yes(
    office: Office, said: str, aims: tuple[str, ...]
) -> None:
    """With nothing opened first; what was not said is not written."""
    talk = returned(office)
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say(said)
    assert form_of(talk).targets == aims
    assert talk.effects == ()
    talk.say("ừ")
    assert [type(one) for one in talk.effects] == [ReviseRegistration]


@pytest.mark.parametrize(
    ("note", "said", "field", "value"),
    [
        ("Thiếu chức vụ người liên hệ", "bác là chủ nhiệm", "contact_position", "Chủ nhiệm"),
        ("Thiếu chức vụ", "phó giám đốc, số 0987654321", "phone", "0987654321"),
        ("Chưa ghi xã", "ở Quy Mông cháu ạ", "commune", "xã Quy Mông"),
        ("Thiếu doanh thu", "doanh thu thì 5 tỷ", "targets", ("doanh thu thì 5 tỷ",)),
        ("Thiếu doanh thu", "khoảng 5 tỷ", "targets", ("doanh thu: khoảng 5 tỷ",)),
    ],
)
def test_so_is_a_post_a_place_or_a_turnover(
    office: Office, note: str, said: str, field: str, value: object
) -> None:
    talk = returned(office, note)
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say(said)
    assert getattr(form_of(talk), field) == value


@pytest.mark.parametrize(
    "said",
    [
        "hộ nghèo phải 5 hộ trở lên à",
        "hộ nghèo là gì",
        "mai 5h bác lên gặp cán bộ",
        "5 ngày nữa bác gửi",
        "để bác hỏi lại hộ nghèo đã",
        "đăng ký thêm 1 người nữa",
        "giúp bao nhiêu hộ nghèo thì được",
        "cảm ơn cháu",
    ],
)
def test_what_asks_or_tells_something_else_writes_nothing(office: Office, said: str) -> None:
    talk = returned(office)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize("said", ["thôi không giúp hộ nghèo nào", "hộ nghèo là do xã bình xét"])
def test_what_is_no_value_of_it_is_told_what_was_asked_for(office: Office, said: str) -> None:
    """And no clause of the plan."""
    talk = returned(office)
    assert POOR in talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Idle)


def test_days_later_it_has_to_be_named(office: Office) -> None:
    talk = returned(office)
    talk.person = replace(talk.person, pushed=())
    talk.say("xin chào")
    talk.say("5 hộ")
    assert isinstance(talk.person.conversation.dialog, Idle)
    talk.say("hộ nghèo thì 5 hộ")
    assert form_of(talk).targets == ("hộ nghèo thì 5 hộ",)


@pytest.mark.parametrize(
    ("note", "said", "field", "value"),
    [
        (
            "Tên HTX chưa đúng theo giấy đăng ký",
            "tên đúng là HTX Chè Shan tuyết Suối Giàng",
            "unit_name",
            "HTX Chè Shan tuyết Suối Giàng",
        ),
        (
            "Tên đơn vị còn thiếu",
            "tên đơn vị là HTX Chè Shan tuyết Suối Giàng",
            "unit_name",
            "HTX Chè Shan tuyết Suối Giàng",
        ),
        (
            "Đề nghị ghi rõ chức vụ của người liên hệ",
            "chức vụ là Giám đốc kiêm Chủ tịch Hội đồng quản trị",
            "contact_position",
            "Giám đốc kiêm Chủ tịch HĐQT",
        ),
        (
            "Họ tên người liên hệ chưa đầy đủ",
            "họ tên đầy đủ là Giàng A Páo Sinh",
            "contact_name",
            "Giàng A Páo Sinh",
        ),
        (
            "Thiếu chỉ tiêu",
            "doanh thu 3 tỷ, trồng mới 2 ha chè",
            "targets",
            ("doanh thu 3 tỷ", "trồng mới 2 ha chè"),
        ),
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_a_field_named_with_its_value_is_taken(
    office: Office, note: str, said: str, field: str, value: object, *, below: bool
) -> None:
    """Right below the notice or later, and what was not said stays, the post with its name."""
    talk = returned(office, note)
    if not below:
        talk.person = replace(talk.person, pushed=())
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say(said)
    assert getattr(form_of(talk), field) == value
    assert (form_of(talk).contact_position or "").startswith("Giám đốc")
    assert talk.effects == ()


def test_what_stands_so_already_is_said_to_stand(office: Office) -> None:
    talk = returned(office, "Đơn vị ở xã nào")
    assert "vẫn đúng như bản anh/chị đã gửi" in talk.say("tên đơn vị là HTX Chè Suối Giàng")
    assert talk.effects == ()
