"""A commune's old or new name, and one syllable of a person's, said in plain words."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import MERGED, Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "commune"),
    [
        ("cứ ghi Tân Hương", "xã Tân Hương"),
        ("cu ghi Tan Huong em", "xã Tân Hương"),
        ("ghi theo tên cũ", "xã Tân Hương"),
        ("để tên cũ cho dân dễ nhớ", "xã Tân Hương"),
        ("không, giữ Tân Hương thôi", "xã Tân Hương"),
        ("Tân Hương", "xã Tân Hương"),
        ("giữ nguyên như chị ghi", "xã Tân Hương"),
        ("cái sau ấy", "xã Tân Hương"),
        ("tên mới đi", "xã Yên Bình"),
        ("thì cứ ghi tên mới cho bác", "xã Yên Bình"),
        ("cái đầu ấy", "xã Yên Bình"),
        ("được, ghi vậy đi", "xã Yên Bình"),
        ("ghi tên sau sáp nhập", "xã Yên Bình"),
    ],
)
def test_the_question_of_the_merger_is_answered_plainly(
    office: Office, said: str, commune: str
) -> None:
    """They were not understood, and the name was asked for again."""
    talk = at_step(office, "commune", now=MERGED)
    talk.say("xã Tân Hương")
    assert step_of(talk) == "commune-pick"
    talk.say(said)
    assert (step_of(talk), form_of(talk).commune) == ("contact", commune)


@pytest.mark.parametrize("said", ["tên mới là gì", "sáp nhập khi nào", "xã nào cũng được à"])
def test_what_asks_about_it_chooses_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "commune", now=MERGED)
    talk.say("xã Tân Hương")
    talk.say(said)
    assert step_of(talk) == "commune-pick"


@pytest.mark.parametrize("said", ["QTDND Cổ Phúc ạ, tt Cổ Phúc", "HTX Măng Bát Độ, tt. Cổ Phúc"])
def test_a_town_is_a_former_commune(office: Office, said: str) -> None:
    talk = at_step(office, "unit-name", now=MERGED)
    assert "Cổ Phúc" in talk.say(said)
    assert step_of(talk) == "commune-pick"


@pytest.fixture
def review(office: Office) -> Talk:
    """Lò Văn Ún is on the list, Giàng A Páo is the contact."""
    return at_step(office, "review", now=MERGED)


@pytest.mark.parametrize(
    "said",
    [
        "tên là Úm, không phải Ún",
        "Úm chứ không phải Ún",
        "không phải Ún mà là Úm",
        "anh Ún tên là Úm mới đúng",
        "à anh Ún tên Úm, m chứ không phải n",
        "e nhầm, anh Úm k phải anh Ún",
        "chú Ún là Lò Văn Úm",
        "Họ tên đúng: Lò Văn Úm.",
        "Lò Văn Úm chứ không phải Lò Văn Ún",
    ],
)
def test_one_syllable_is_put_right(review: Talk, said: str) -> None:
    """The post and the honour stay, and nobody is told to have gone."""
    before = form_of(review).people[0]
    assert "– bỏ" not in review.say(said)
    (row,) = form_of(review).people
    assert row.name == "Lò Văn Úm"
    assert (row.position, row.title, row.initiative) == (
        before.position,
        before.title,
        before.initiative,
    )


def test_the_contact_is_put_right_too(review: Talk) -> None:
    review.say("tên tôi là Pảo, không phải Páo")
    assert form_of(review).contact_name == "Giàng A Pảo"


def test_it_was_the_commune(review: Talk) -> None:
    """ "Trạm Tấu" had become the contact person."""
    review.say("không phải Văn Chấn, là Trạm Tấu")
    form = form_of(review)
    assert (form.contact_name, "Trạm Tấu" in (form.commune or "")) == ("Giàng A Páo", True)


@pytest.mark.parametrize("said", ["anh Ún là Giám đốc", "tên là Hoa, không phải Lan"])
def test_nobody_else_is_renamed(review: Talk, said: str) -> None:
    review.say(said)
    assert form_of(review).people[0].name == "Lò Văn Ún"
    assert form_of(review).contact_name == "Giàng A Páo"


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("anh Ún là đội trưởng r, k phải tổ trưởng", "Đội trưởng"),
        ("chức vụ anh Ún là đội trưởng thui", "Đội trưởng"),
        ("anh Ún là đội trưởng đội xe rồi nhé em", "Đội trưởng đội xe"),
        ("chức vụ của Ún sửa thành thủ kho thui nha", "Thủ kho"),
    ],
)
def test_a_post_has_no_tail(review: Talk, said: str, post: str) -> None:
    """ "Trưởng phòng tín dụng r" had stood on the list."""
    review.say(said)
    assert form_of(review).people[0].position == post


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("sua chuc vu thanh pho giam doc roi nhe", "contact_position", "Phó giám đốc"),
        ("sửa chức vụ thành chủ tịch HĐQT thui, cảm ơn em", "contact_position", "Chủ tịch HĐQT"),
        ("sửa xã thành Trạm Tấu đi em, cảm ơn", "commune", "xã Trạm Tấu"),
        ("nhầm rồi cháu, số bác là 0988777666", "phone", "0988777666"),
    ],
)
def test_what_is_mended_has_no_tail(review: Talk, said: str, field: str, value: str) -> None:
    review.say(said)
    form = form_of(review)
    assert getattr(form, field) == value
    assert len(form.people) == 1


@pytest.mark.parametrize(
    "said",
    [
        "à không, để anh Ún lại, anh ấy đổi ý rồi",
        "thôi giữ anh Ún",
        "để lại anh Ún",
        "thêm lại Lò Văn Ún",
        "khôi phục anh Ún",
        "không bỏ anh Ún nữa",
        "nhầm, đừng xóa anh Ún",
        "xóa nhầm rồi, để lại",
        "giu lai anh Un nhe",
        "quay lại như trước",
        "anh Ún đổi ý, thêm lại",
    ],
)
@pytest.mark.parametrize("step", ["people", "review"])
def test_who_was_taken_out_comes_back(office: Office, step: str, said: str) -> None:
    """With everything that stood of him, and once."""
    talk = at_step(office, "people", now=MERGED)
    talk.say("thêm Hà Văn Bình, kế toán, lao động tiên tiến")
    if step == "review":
        talk.say("xong")
        talk.say("bỏ qua")
    before = form_of(talk).people
    talk.say("xóa Lò Văn Ún")
    assert len(form_of(talk).people) == 1
    talk.say(said)
    assert form_of(talk).people == before
