"""Where a post is asked for: what refuses, asks or orders is none, and what is told in it is one."""

import pytest

from handlers.registrations import texts
from handlers.registrations.form.parts.contact import POSITION_NONE
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, row_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "ghi sao cũng được",
        "cái này bắt buộc không",
        "không cần ghi",
        "không nói đâu",
        "ghi gì cũng được",
        "em tự ghi đi",
        "khong can dau",
        "thôi bỏ chức vụ đi",
        "không muốn khai",
        "để chị hỏi đã",
        "hỏi làm gì",
        "vâng",
    ],
)
def test_talk_is_nobodys_post(office: Office, said: str) -> None:
    talk = at_step(office, "contact-position")
    talk.say(said)
    assert form_of(talk).contact_position is None
    assert step_of(talk) == "contact-position"


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("dân thường", "Thành viên"),
        ("thành viên thôi", "Thành viên"),
        ("xã viên bình thường", "Thành viên"),
        ("cứ để thành viên", "Thành viên"),
        ("thì giám đốc chứ gì", "Giám đốc"),
        ("làm chủ nhiệm được 3 năm rồi", "Chủ nhiệm"),
        ("chức vụ hả, thợ dệt thôi", "Thợ dệt"),
        ("tui nông dân thôi", "Nông dân"),
        ("tui làm ruộng", "Làm ruộng"),
        ("giữ quỹ", "Giữ quỹ"),
        ("trưởng chi nhánh", "Trưởng chi nhánh"),
        ("trưởng ban chỉ huy", "Trưởng ban chỉ huy"),
        ("nhân viên khai thác gỗ", "Nhân viên khai thác gỗ"),
        ("TỔNG GIÁM ĐỐC", "Tổng giám đốc"),
    ],
)
def test_the_post_that_is_told_is_kept(office: Office, said: str, post: str) -> None:
    talk = at_step(office, "contact-position")
    talk.say(said)
    assert form_of(talk).contact_position == post


@pytest.mark.parametrize("said", ["không có chức vụ", "không có", "là vợ anh ấy"])
@pytest.mark.parametrize("yes", ["ừ", "1", "thành viên"])
def test_without_a_post_a_member_is_offered(office: Office, said: str, yes: str) -> None:
    """Nothing is written that was not said; a yes is enough."""
    talk = at_step(office, "contact-position")
    assert talk.say(said) == POSITION_NONE
    assert form_of(talk).contact_position is None
    talk.say(yes)
    assert form_of(talk).contact_position == "Thành viên"


def test_somebody_else_with_a_title_is_no_post(office: Office) -> None:
    talk = at_step(office, "contact-position")
    assert texts.POSITION_BAD in talk.say("Lê Quang - lái xe - lđtt")
    assert (form_of(talk).contact_position, step_of(talk)) == (None, "contact-position")


def test_another_work_may_be_told_instead(office: Office) -> None:
    talk = at_step(office, "contact-position")
    assert talk.say("không có chức vụ") == POSITION_NONE
    talk.say("lái xe")
    assert form_of(talk).contact_position == "Lái xe"


def test_somebody_of_the_list_may_have_none(office: Office) -> None:
    talk = at_step(office, "person-position", "cá nhân")
    talk.say("không có chức vụ gì")
    row = row_of(talk)
    assert row is not None
    assert (step_of(talk), row.position) == ("person-title", None)


def test_a_refusal_there_is_no_post_either(office: Office) -> None:
    talk = at_step(office, "person-position", "cá nhân")
    assert texts.POSITION_TOLD in talk.say("ghi sao cũng được")


@pytest.mark.parametrize("said", ["rut lai di", "rút lại đi em", "bo qua di", "RÚT VỀ CHO TÔI"])
def test_what_is_left_is_nobodys_name(office: Office, said: str) -> None:
    talk = at_step(office, "contact")
    talk.say(said)
    dialog = talk.person.conversation.dialog
    assert getattr(getattr(dialog, "form", None), "contact_name", None) is None
