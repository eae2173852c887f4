"""Several of one post, and somebody who comes while something else is asked: nothing is lost."""

import pytest

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_people
from handlers.registrations.form.rows_texts import posts_missing
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, row_of, step_of

# Who is named, and the post each of them has.
TOGETHER = {
    "ba thằng thợ lặn Đặng Văn Tý Hoàng Văn Sửu Lý Văn Dần cũng tiên tiến hết": ["thợ lặn"] * 3,
    "hai cô hái chè Mùa Thị Dở, Sùng Thị Páo, lao động tiên tiến": ["hái chè"] * 2,
    "bốn chị em tổ sao chè: Vì Thị Hoa, Lò Thị Mận, Hà Thị Đào, Cầm Thị Lê, đều lđtt": [
        "sao chè"
    ] * 4,
    "mấy anh lái xe Lò Văn Ín, Hà Văn Út với chị Cầm Thị Lê kế toán lđtt": [
        "lái xe", "lái xe", "Kế toán",
    ],
    "bà kế toán Lò Thị Ín, Hà Văn Út thủ kho lđtt": ["Kế toán", "Thủ kho"],
    "ba ke toan Lo Thi In, Ha Van Ut lao dong tien tien": ["Kế toán", None],
}  # fmt: skip


def test_a_post_of_several_is_of_each_of_them() -> None:
    """As many as are counted, until somebody else is spoken of."""
    for said, posts in TOGETHER.items():
        assert [one.position for one in read_people(Heard(said), "people")] == posts, said


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("phone", "rồi thêm thằng Phùng Văn Mão bảo vệ giấy khen thôi"),
        ("contact-position", "cho thêm cả Phùng Văn Mão bảo vệ giấy khen"),
        ("collective-title", "nhớ thêm Phùng Văn Mão bảo vệ giấy khen nhé"),
        ("person-title", "à thêm Phùng Văn Mão bảo vệ giấy khen nữa"),
    ],
)
def test_who_comes_meanwhile_is_taken(office: Office, step: str, said: str) -> None:
    """The row is there, and what was asked is still asked, of the same one."""
    talk = at_step(office, step)
    open_row = row_of(talk)
    assert "Phùng Văn Mão, Bảo vệ, Giấy khen" in talk.say(said)
    assert [row.name for row in form_of(talk).people] == ["Phùng Văn Mão"]
    assert step_of(talk) == step
    assert row_of(talk) == open_row


def test_who_has_no_post_is_asked_for(office: Office) -> None:
    """Where another of the same message has one; nobody is held up by it."""
    talk = at_step(office, "people", "cá nhân")
    answer = talk.say("thêm Lò Văn Ín lái xe lđtt và Hà Văn Út lđtt")
    assert posts_missing(names=["Hà Văn Út"]) in answer
    assert "Bà" not in talk.say("thêm cả bà nữa, lao động tiên tiến")
    assert form_of(talk).people[-1].name == "Giàng A Páo"
