"""Aims that are written: one is taken out, added or mended by its number or its words."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from tests.support.talk import Talk, at_step, form_of, step_of

LOANS, DEBTS, MEMBERS = (
    "Dư nợ cho vay đạt 85 tỷ đồng",
    "Nợ xấu không quá 0,5%",
    "Kết nạp mới 120 thành viên",
)


@pytest.fixture(params=["review", "targets"])
def talk(office: Office, request: pytest.FixtureRequest) -> Talk:
    """Three aims, at the review and where they are asked for once more."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join((LOANS, DEBTS, MEMBERS)))
    if request.param == "targets":
        talk.say("sửa")
        talk.say("Chỉ tiêu thi đua")
    assert step_of(talk) == request.param
    return talk


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("bỏ dòng 1", (DEBTS, MEMBERS)),
        ("xóa chỉ tiêu thứ hai đi em", (LOANS, MEMBERS)),
        ("bo dong cuoi nhe", (LOANS, DEBTS)),
        ("bỏ dòng nợ xấu đi", (LOANS, MEMBERS)),
        ("bỏ dòng “Kết nạp mới” đi", (LOANS, DEBTS)),
        ("sửa 85 thành 95", ("Dư nợ cho vay đạt 95 tỷ đồng", DEBTS, MEMBERS)),
        ("Dư nợ 95 tỷ", ("Dư nợ cho vay đạt 95 tỷ đồng", DEBTS, MEMBERS)),
        ("nợ xấu 0,3% thôi", (LOANS, "Nợ xấu không quá 0,3%", MEMBERS)),
        ("thêm chỉ tiêu: mở 2 phòng giao dịch", (LOANS, DEBTS, MEMBERS, "mở 2 phòng giao dịch")),
        ("ơ không phải, chỉ tiêu là: trồng 5 ha quế", ("trồng 5 ha quế",)),
        ("bỏ nợ xấu, thay bằng trồng 5 ha chè", (LOANS, "trồng 5 ha chè", MEMBERS)),
        ("thôi bỏ dòng 1, ghi nộp thuế 20 triệu", ("nộp thuế 20 triệu", DEBTS, MEMBERS)),
        ("thêm chỉ tiêu trồng 2 ha quế nữa", (LOANS, DEBTS, MEMBERS, "trồng 2 ha quế")),
    ],
)
def test_the_line_that_is_named_is_mended(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """The others stay, and no wish becomes a line."""
    talk.say(said)
    assert form_of(talk).targets == aims
    assert step_of(talk) == "review"


def test_one_more_is_written_whole(office: Office) -> None:
    """ "Trồng 2 ha" stood there without the cinnamon."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Doanh thu 3 tỷ")
    talk.say("với lại trồng 2 ha quế nữa nha em")
    assert form_of(talk).targets == ("Doanh thu 3 tỷ", "trồng 2 ha quế")


def test_a_line_that_is_nowhere_takes_out_nothing(talk: Talk) -> None:
    """It is asked which one is meant."""
    assert "Em chưa rõ bỏ chỉ tiêu nào trong 3 chỉ tiêu" in talk.say("bỏ dòng 7")
    assert form_of(talk).targets == (LOANS, DEBTS, MEMBERS)


def test_a_movement_that_begins_like_a_wish_is_an_aim(office: Office) -> None:
    """ "Xóa nhà tạm" is what the unit sets out to do."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Xóa 2 nhà tạm cho hộ nghèo")
    assert form_of(talk).targets == ("Xóa 2 nhà tạm cho hộ nghèo",)


def test_who_sets_out_to_do_it_is_no_line_of_its_own(office: Office) -> None:
    """A paragraph begins with the year and the unit."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Năm 2025 Liên hiệp phấn đấu doanh thu 12 tỷ. Mở thêm 3 cửa hàng.")
    assert form_of(talk).targets == ("doanh thu 12 tỷ", "Mở thêm 3 cửa hàng")


FISH = ("nuôi 18 lồng cá chiên", "30 tấn cá thịt", "đón 2.400 lượt khách")


@pytest.mark.parametrize("step", ["review", "targets"])
@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("bỏ chỉ tiêu 1 đi cưng", FISH[1:]),
        ("gạch giùm tui chỉ tiêu cuối nghen", FISH[:2]),
        ("xóa dòng hai, cái đó không phải chỉ tiêu", (FISH[0], FISH[2])),
        ("sửa chỉ tiêu 1 thành 25 tấn cá", ("25 tấn cá", *FISH[1:])),
        ("chỉ tiêu thứ hai đổi lại 33 tấn", (FISH[0], "33 tấn cá thịt", FISH[2])),
        ("2.900 lượt ạ", (*FISH[:2], "đón 2.900 lượt khách")),
    ],
)
def test_one_of_three_is_mended_however_it_is_said(
    office: Office, step: str, said: str, aims: tuple[str, ...]
) -> None:
    """The word for whom it is said to, and why it goes, are part of no line."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(FISH))
    if step == "targets":
        talk.say("sửa")
        talk.say("Chỉ tiêu thi đua")
    talk.say(said)
    assert form_of(talk).targets == aims


@pytest.mark.parametrize("step", ["review", "targets"])
def test_what_leads_in_to_the_aims_is_none(office: Office, step: str) -> None:
    """ "Nè" calls for attention."""
    talk = at_step(office, step, "tập thể")
    talk.say("chỉ tiêu nè: 25 tấn cá, mở 2 lớp")
    assert form_of(talk).targets[-2:] == ("25 tấn cá", "mở 2 lớp")


@pytest.mark.parametrize("step", ["targets", "review"])
def test_what_is_said_to_the_office_is_no_aim(office: Office, step: str) -> None:
    """A wish for a call goes to the staff, with the number above; the form waits."""
    talk = at_step(office, step, "tập thể")
    before = form_of(talk)
    said = "ai rành tiền thưởng thì gọi tôi, sau 2h chiều, số như trên"
    assert "0912345678" in talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, step)
    (note,) = (one for one in talk.effects if isinstance(one, NoteRequest))
    assert (note.words, note.phone) == (said, "0912345678")


def test_people_who_come_too_are_no_aim(office: Office) -> None:
    """Both are registered then, and who they are is asked."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("ủa còn 2 thằng cháu nữa chớ, ghi cả tập thể lẫn cá nhân nghen")
    assert (form_of(talk).kind, form_of(talk).targets) == ("both", ())
    assert step_of(talk) == "person-name"
