"""A post put right by whose it is, or by what stood there: nobody else's changes."""

import pytest

from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """The contact stands on the list as well."""
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Quế Viễn Sơn, xã Viễn Sơn", "Đặng Văn Phú, giám đốc, 0978123456",
        "Đặng Văn Phú lđtt", "Lò Thị Mai, kế toán, lđtt",
    ):  # fmt: skip
        talk.say(line)
    return talk


def _posts(talk: Talk) -> tuple[str | None, ...]:
    form = form_of(talk)
    return (form.contact_position, *(one.position for one in form.people))


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("sửa chức vụ của mai thành kế toán trưởng", ("Giám đốc", "Giám đốc", "Kế toán trưởng")),
        ("đổi kế toán thành thủ quỹ nhé", ("Giám đốc", "Giám đốc", "Thủ quỹ")),
        ("doi giam doc thanh pho giam doc", ("Phó giám đốc", "Phó giám đốc", "Kế toán")),
        ("a quên phú là phó giám đốc nhé", ("Phó giám đốc", "Phó giám đốc", "Kế toán")),
        ("đổi thủ quỹ thành thủ kho", ("Giám đốc", "Giám đốc", "Kế toán")),
        ("sửa chức vụ của páo thành phó giám đốc", ("Giám đốc", "Giám đốc", "Kế toán")),
    ],
)
def test_only_who_is_meant_gets_it(
    talk: Talk, said: str, posts: tuple[str, ...], shown: bool
) -> None:
    for line in ("xong", "bỏ qua") if shown else ():
        talk.say(line)
    told = talk.say(said)
    assert _posts(talk) == posts
    assert (OF_WHOM in told) == (posts == ("Giám đốc", "Giám đốc", "Kế toán"))


def test_whoever_is_asked_about_keeps_his_own(talk: Talk) -> None:
    """The title of the next one is asked for just then."""
    talk.say("Giàng A Dê, thợ hàn")
    talk.say("đổi kế toán thành kế toán trưởng")
    talk.say("lđtt")
    assert _posts(talk) == ("Giám đốc", "Giám đốc", "Kế toán trưởng", "Thợ hàn")


def test_an_aim_by_its_short_word_is_nobodys_post(talk: Talk) -> None:
    """ "Ct" is short for a chairman as well."""
    for line in ("xong", "trồng 3 ha quế", "thêm ct nộp thuế 200 triệu", "bỏ ct thứ 1"):
        talk.say(line)
    assert form_of(talk).targets == ("nộp thuế 200 triệu",)
    assert _posts(talk) == ("Giám đốc", "Giám đốc", "Kế toán")


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize(
    "said", ["những người khác là xã viên", "tên vợ bác là Trần Thị Loan có dấu nhé"]
)
def test_what_is_said_of_others_changes_nothing_of_the_contact(
    talk: Talk, said: str, shown: bool
) -> None:
    for line in ("xong", "bỏ qua") if shown else ():
        talk.say(line)
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == before


def test_whoever_has_left_goes_and_is_no_aim(talk: Talk) -> None:
    for line in ("xong", "Mai nghỉ bỏ ra nhé"):
        talk.say(line)
    assert [one.name for one in form_of(talk).people] == ["Đặng Văn Phú"]
    assert form_of(talk).targets == ()
