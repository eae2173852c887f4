"""Who does not know, leaves it to somebody else or to what stands above: nothing of it is a value."""

import pytest

from handlers.registrations.words.answering.unknowing import NOTHING_ABOVE
from handlers.turn.texts import CANNOT_SKIP
from handlers.turn.turn import Office
from handlers.typed.words.assent import WAITING
from tests.support.talk import at_step, form_of, row_of, step_of


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("targets", "chua biet, bao nhieu ho cung ghi duoc a", "phấn đấu làm được những việc gì"),
        ("targets", "không rõ, kế toán nắm chứ chị không nắm", "phấn đấu làm được"),
        ("targets", "để chị giám đốc về quyết", WAITING),
        ("person-initiative", "de ong ay ve roi hoi", WAITING),
        ("person-initiative", "ong ay nhieu sang kien lam, cai nao cung hay", "chưa ghi gì"),
        ("contact-position", "nhu tren", NOTHING_ABOVE),
        ("contact-position", "bỏ qua đi em", CANNOT_SKIP),
        ("person-position", "nhu anh tren", NOTHING_ABOVE),
        ("person-title", "như năm ngoái", "không thấy đăng ký trước đây"),
        ("unit-type", "chua ro la htx hay to hop tac nua", "chọn theo giấy của đơn vị"),
        ("unit-type", "cái nào cũng được em", "chọn theo giấy của đơn vị"),
    ],
)
def test_it_is_no_value(office: Office, step: str, said: str, told: str) -> None:
    """The question stays open, and it is said what to do."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert told in talk.say(said)
    assert (step_of(talk), form_of(talk)) == (step, before)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("chưa biết chắc, khoảng 40 hộ", 1),
        ("để bà con có việc làm quanh năm", 1),
        ("không để nợ xấu phát sinh", 1),
    ],
)
def test_an_aim_that_begins_like_it_is_one(office: Office, said: str, aims: int) -> None:
    """An amount beside it, and what is only spelt like it, are written."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert len(form_of(talk).targets) == aims


def test_an_initiative_of_knowing_is_one(office: Office) -> None:
    """ "Không biết dùng" is what it is about."""
    talk = at_step(office, "person-initiative")
    talk.say("bảng hình cho người không biết chữ đọc nhiệt độ sao chè")
    assert form_of(talk).people[0].initiative


def test_as_above_is_what_the_person_before_has(office: Office) -> None:
    """The post and the title of the row above, where there is one."""
    talk = at_step(office, "people")
    for line in ("thêm người", "Sùng A Lử", "như người trên"):
        talk.say(line)
    row = row_of(talk)
    assert row is not None
    assert (row.position, step_of(talk)) == ("Tổ trưởng", "person-title")
    talk.say("cũng như trên nhé")
    row = row_of(talk)
    assert row is not None
    assert (row.title, step_of(talk)) == ("cstdcs", "person-initiative")


@pytest.mark.parametrize("said", ["làm chung chung thôi", "giống chị Mỷ", "ông ấy giỏi lắm"])
def test_how_well_or_like_whom_is_no_post(office: Office, said: str) -> None:
    """The post is asked for again."""
    talk = at_step(office, "contact-position")
    talk.say(said)
    assert (form_of(talk).contact_position, step_of(talk)) == (None, "contact-position")


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("hồi trước chủ nhiệm giờ gọi là giám đốc", "Giám đốc"),
        ("nuôi ong", "Nuôi ong"),
        ("trước là kế toán, nay lên phó giám đốc", "Phó giám đốc"),
    ],
)
def test_what_he_is_now_is_the_post(office: Office, said: str, post: str) -> None:
    """And not what he was."""
    talk = at_step(office, "contact-position")
    talk.say(said)
    assert form_of(talk).contact_position == post


def test_praise_behind_a_name_is_no_post(office: Office) -> None:
    """The name is taken, and the post asked for."""
    talk = at_step(office, "person-name")
    talk.say("ông Thào A Sùng, ông ấy giỏi lắm")
    row = row_of(talk)
    assert row is not None
    assert (row.name, row.position, step_of(talk)) == ("Thào A Sùng", None, "person-position")


def test_what_others_say_of_an_initiative_is_no_part_of_it(office: Office) -> None:
    """What it is stands before."""
    talk = at_step(office, "person-initiative")
    talk.say("làm giàn phơi măng, bà con khen lắm")
    assert form_of(talk).people[0].initiative == "làm giàn phơi măng"
