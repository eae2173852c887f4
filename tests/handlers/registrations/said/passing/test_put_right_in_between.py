"""An earlier answer put right while something else is asked: changed, shown, and on."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("step", ["person-name", "people", "targets"])
@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("à nhầm, chức vụ là phó giám đốc", "contact_position", "Phó giám đốc"),
        ("tôi ghi nhầm chức vụ. Phó giám đốc.", "contact_position", "Phó giám đốc"),
        ("sửa chức vụ thành chủ tịch HĐQT rồi nhé", "contact_position", "Chủ tịch HĐQT"),
        ("Đề nghị sửa chức vụ thành Chủ tịch HĐQT. Trân trọng.", "contact_position", None),
        ("sua chuc vu thanh pho giam doc roi nhe", "contact_position", "Phó giám đốc"),
        ("nhầm rồi cháu, số bác là 0988777666", "phone", "0988777666"),
        ("tên htx phải là HTX Chè Tuyết Sơn cơ", "unit_name", "HTX Chè Tuyết Sơn"),
        ("à nhầm, xã Trạm Tấu cơ", "commune", "xã Trạm Tấu"),
        ("nhầm rồi, tập thể xuất sắc cơ", "collective_title", "ttldxs"),
    ],
)
def test_the_named_field_is_changed(
    office: Office, step: str, said: str, field: str, value: str | None
) -> None:
    """ "Nhầm Chức Vụ Rồi" had become somebody's name, and a correction an aim."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say(said)
    form = form_of(talk)
    assert getattr(form, field) == (value or "Chủ tịch HĐQT")
    assert (step_of(talk), form.people, form.targets) == (step, before.people, before.targets)


def test_the_post_of_one_of_the_list_is_his(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("chức vụ của Ún sửa thành thủ kho thui nha")
    form = form_of(talk)
    assert (form.people[0].position, form.contact_position) == ("Thủ kho", "Giám đốc")


@pytest.mark.parametrize(
    "aim",
    [
        "Sửa chữa đường nội đồng liên xã",
        "Đổi mới công nghệ chế biến chè",
        "Giữ nguyên diện tích 20 ha, tăng năng suất 10%",
    ],
)
def test_an_aim_is_an_aim(office: Office, aim: str) -> None:
    talk = at_step(office, "targets")
    talk.say(aim)
    assert form_of(talk).targets


def test_a_wish_to_join_names_no_unit(office: Office) -> None:
    """ "Dua" had become the unit."""
    talk = at_step(office, "consent")
    talk = type(talk)(office)
    talk.say("chao chau, bac muon cho htx bac thi dua voi")
    talk.say("dong y")
    assert form_of(talk).unit_name is None


@pytest.mark.parametrize("step", ["review", "people", "phone"])
def test_an_honour_of_the_unit_is_put_right_or_is_not_there(office: Office, step: str) -> None:
    """ "Bỏ cờ thi đua" asked whether to give up the whole form."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert "chưa ghi cờ thi đua nào" in talk.say("bỏ cờ thi đua")
    assert (step_of(talk), form_of(talk)) == (step, before)
    talk.say("lộn, xuất sắc chớ hông phải tiên tiến")
    title = before.collective_title and "ttldxs"
    assert form_of(talk).collective_title == title


@pytest.mark.parametrize("said", ["xuất sắc chớ sao", "xuất sắc chứ còn gì nữa"])
def test_of_course_refuses_and_asks_nothing(office: Office, said: str) -> None:
    """In the South "chớ" is no "don't"."""
    talk = at_step(office, "collective-title")
    talk.say(said)
    assert form_of(talk).collective_title == "ttldxs"


@pytest.mark.parametrize("step", ["contact-position", "phone"])
@pytest.mark.parametrize(
    "typed",
    [
        "khoan, sua lai ten thanh Hoang Van Thụ",
        "a nham, ten la Hoang Van Thụ",
        "ten dung la Hoang Van Thụ",
    ],
)
def test_a_name_is_the_contacts_and_no_post(office: Office, step: str, typed: str) -> None:
    talk = at_step(office, step, "tập thể")
    talk.say(typed)
    assert form_of(talk).contact_name == "Hoang Van Thụ"
    assert "ten" not in (form_of(talk).contact_position or "").lower().split()


def test_the_post_of_who_speaks_is_not_the_superiors(office: Office) -> None:
    talk = at_step(office, "contact", "tập thể")
    talk.say("em la ke toan")
    assert form_of(talk).contact_position == "Kế toán"
    assert talk.say("sep em la Tran Dinh Khoi").startswith(
        "Chức vụ và số điện thoại của Tran Dinh Khoi?"
    )
    assert form_of(talk).contact_position is None
