"""Where the title of one person is asked, his post and the number of the contact are heard."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("post", ["tổ viên", "kế toán", "xã viên"])
def test_the_post_alone(office: Office, post: str) -> None:
    talk = at_step(office, "people")
    talk.say("thêm chị Bàn Thị Phin")
    said = talk.say(post)
    row = talk.person.conversation.dialog.row  # type: ignore[union-attr]
    assert row is not None
    assert (row.name, row.position) == ("Bàn Thị Phin", post.capitalize())
    assert post.capitalize() in said
    assert step_of(talk) == "person-title"


@pytest.mark.parametrize(
    "said", ["thôi sđt để số em 0987111222", "doi so dien thoai 0987111222", "số em 0987111222"]
)
def test_the_number_of_the_contact(office: Office, said: str) -> None:
    talk = at_step(office, "person-title")
    talk.say(said)
    assert (form_of(talk).phone, step_of(talk)) == ("0987111222", "person-title")


def test_who_speaks_tells_the_post_that_is_missing(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("em làm tổ trưởng")
    assert form_of(talk).contact_position == "Giám đốc"


@pytest.mark.parametrize("step", ["commune", "person-name", "collective-title", "phone"])
@pytest.mark.parametrize("said", ["dừng", "dừng lại đi em", "rút lại", "cho anh rút nhé"])
def test_to_stop_is_asked_about(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    assert "Hủy hẳn" in talk.say(said)


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("commune", "ko phải, HTX Đại Đồng Tâm", "unit_name", "HTX Đại Đồng Tâm"),
        ("contact", "không phải, xã Yên Bình", "commune", "xã Yên Bình"),
        ("phone", "không phải đâu, 0987111222", "phone", "0987111222"),
    ],
)
def test_what_stands_behind_a_no(
    office: Office, step: str, said: str, field: str, value: str
) -> None:
    talk = at_step(office, step)
    talk.say(said)
    assert getattr(form_of(talk), field) == value
