"""No aims, an initiative told of "him", and a row that is asked for: nothing is taken for a value."""

import pytest

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.registrations.form.said_texts import NO_AIMS, no_such_line
from handlers.registrations.said.lists.aimless import says_none
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


def test_no_aims_are_no_aim() -> None:
    """Said as a whole; what names an aim, or only one of them, is something else."""
    for said in (
        "chỉ tiêu thì không có, qua đi", "bỏ cái chỉ tiêu đi, bà không có mà", "khỏi ghi chỉ tiêu",
        "chỉ tiêu chưa bàn, cho qua nhé", "bên em chưa có chỉ tiêu gì ạ", "xóa hết phần chỉ tiêu",
    ):  # fmt: skip
        assert says_none(Heard(said)), said
    for said in (
        "chỉ tiêu không để ai bỏ học", "bỏ chỉ tiêu số 1", "chỉ tiêu: không có nợ xấu",
        "chưa có chỉ tiêu thì gửi được không?", "không có, qua", "bỏ chỉ tiêu doanh thu đi",
    ):  # fmt: skip
        assert not says_none(Heard(said)), said


def test_aims_are_left_empty_where_it_is_said(office: Office) -> None:
    """At the list, where some stand and where they are asked for; of two it is asked which."""
    talk = at_step(office, "people")
    assert NO_AIMS in talk.say("chỉ tiêu thì không có, qua đi")
    assert (form_of(talk).targets, step_of(talk)) == ((), "people")
    talk.say("Chỉ tiêu: doanh thu 2 tỷ; kết nạp 5 thành viên")
    assert no_such_line(count=2) in talk.say("bỏ cái chỉ tiêu đi")
    assert len(form_of(talk).targets) == 2
    talk.say("bỏ hết chỉ tiêu đi")
    assert form_of(talk).targets == ()
    talk.say("xong")
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ổng là lồng lưới hai lớp chống cá dữ", "lồng lưới hai lớp chống cá dữ"),
        ("bả thì là sàng chè hai tầng", "sàng chè hai tầng"),
        ("lồng lưới hai lớp bỏ chữ ổng là đi", "lồng lưới hai lớp"),
        ("sửa lại: lò sấy hai buồng", "lò sấy hai buồng"),
        ("ảnh làm máng nước tự chảy", "làm máng nước tự chảy"),
        ("nó hóa chè vụn thành trà túi", "nó hóa chè vụn thành trà túi"),
    ],
)
def test_words_of_address_are_no_part_of_an_initiative(said: str, name: str) -> None:
    """Nor is what is said about the writing of it."""
    assert read_initiative(said) == name


def test_of_whom_something_is_said(office: Office) -> None:
    """The only one who lacks an initiative has it; a post of "her" is asked about; a row is shown."""
    talk = at_step(office, "people")
    talk.say("thêm Bàn Thị Ghển, kế toán, cstđcs")
    talk.say("bả là sàng chè hai tầng")
    assert form_of(talk).people[1].initiative == "sàng chè hai tầng"
    before = form_of(talk)
    assert OF_WHOM in talk.say("bả là kế toán trưởng")
    assert "số 2: Bàn Thị Ghển, Kế toán" in talk.say("gửi nha mà khoan coi lại bà Ghển ghi gì")
    assert (form_of(talk), step_of(talk)) == (before, "people")


@pytest.mark.parametrize(
    "said",
    [
        "à mà thôi hợp tác xã anh toàn xe của xã viên góp vào có gì mà tập thể em cho anh đăng ký "
        "cá nhân thôi bỏ cái tập thể đi",
        "thon 3 voi thon 5 bac di xem ca roi, kho lam",
    ],
)
def test_a_story_about_the_form_is_asked_about(office: Office, said: str) -> None:
    talk = at_step(office, "targets")
    assert "chưa ghi gì" in talk.say(said)


@pytest.mark.parametrize(
    "said",
    ["giảm 3 hộ khó khăn", "vận động 20 hộ đăng ký tập thể dùng phân hữu cơ"],
)
def test_such_words_in_an_aim_are_part_of_it(office: Office, said: str) -> None:
    talk = at_step(office, "targets")
    talk.say(said)
    assert form_of(talk).targets == (said,)


@pytest.mark.parametrize(
    "said",
    [
        "ủa đâu phải, đó là đứa công nhân anh đăng ký chung với công ty á",
        "không phải chỉ tiêu, đó là người",
        "đấy là tên người mà",
    ],
)
def test_a_protest_is_no_aim(office: Office, said: str) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert form_of(talk).targets == ()
    assert step_of(talk) == "targets"


def test_what_is_not_to_happen_is_an_aim(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("không để xảy ra cháy xưởng")
    assert form_of(talk).targets == ("không để xảy ra cháy xưởng",)


@pytest.mark.parametrize(
    "typed",
    [
        "chua biet, bao nhieu ho cung ghi duoc a",
        "minh chua co so lieu",
        "chưa có số liệu cụ thể",
        "doanh thu thì chưa tính được",
    ],
)
def test_what_is_not_known_is_no_aim(office: Office, typed: str) -> None:
    """It had been written into the form."""
    talk = at_step(office, "targets")
    talk.say(typed)
    assert (form_of(talk).targets, step_of(talk)) == ((), "targets")


def test_beside_what_is_not_known_the_aim_is_written(office: Office) -> None:
    talk = at_step(office, "targets")
    talk.say("doanh thu thi chua tinh, trong duoc 5 ha que")
    assert form_of(talk).targets == ("trong duoc 5 ha que",)


@pytest.mark.parametrize(
    ("typed", "aims"),
    [
        ("32 ho, doanh thu 2 ty", ("32 ho", "doanh thu 2 ty")),
        ("5 ha quế", ("5 ha quế",)),
        (
            "kết nạp 5 thành viên, doanh thu 2 tỷ rưỡi",
            ("kết nạp 5 thành viên", "doanh thu 2 tỷ rưỡi"),
        ),
        ("50 con trâu, 20 con bò", ("50 con trâu", "20 con bò")),
    ],
)
def test_said_at_the_end_every_one_of_them_is_written(
    office: Office, typed: str, aims: tuple[str, ...]
) -> None:
    """The first amount was taken alone, and without what there is so much of."""
    talk = at_step(office, "targets")
    talk.say("bỏ qua")
    talk.say(typed)
    assert form_of(talk).targets == aims
