"""Posts and who is registered: whole as they are called, and never a sentence for the assistant."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "mần giùm cái tờ này cho tui",
        "mần cái đăng ký cho tui nghen",
        "dạ không phải em, của chị Lường Thị Mây cơ ạ",
    ],
)
def test_a_sentence_is_nobodys_post(office: Office, said: str) -> None:
    """It is asked once more."""
    talk = at_step(office, "contact-position", "tập thể")
    talk.say(said)
    assert (step_of(talk), form_of(talk).contact_position) == ("contact-position", None)


def test_the_whole_name_takes_the_place_of_the_one_people_call(office: Office) -> None:
    """Beside the commune and the number, and the wish of before is no post."""
    talk = at_step(office, "kind")
    talk.say("tui là Bảy Lớn HTX bè nổi Vàn Yên nè, mần cái đăng ký cho tui nghen, tập thể")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == ("Bảy Lớn", None)
    talk.say("xã Yên Thành. tên giấy tờ tui là Lê Văn Bảy Lớn, giám đốc, 0939 000 512")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Lê Văn Bảy Lớn", "Giám đốc")
    assert (form.commune, form.phone) == ("xã Yên Thành", "0939000512")


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("Lý Thị Nhài chánh văn phòng", [("Lý Thị Nhài", "Chánh văn phòng")]),
        ("chị Lường Thị Mây - bếp trưởng", [("Lường Thị Mây", "Bếp trưởng")]),
        (
            "Đặng Thị Mùi kế toán trưởng Trần Văn Thắng lái xe",
            [("Đặng Thị Mùi", "Kế toán trưởng"), ("Trần Văn Thắng", "Lái xe")],
        ),
    ],
)
def test_a_post_is_kept_whole(office: Office, said: str, rows: list[tuple[str, str]]) -> None:
    """None of its words stays behind, in the name or nowhere."""
    talk = at_step(office, "people", "cá nhân")
    talk.say(f"thêm {said}")
    found = [(row.name, row.position) for row in form_of(talk).people]
    assert found[1:] == rows


def test_a_title_behind_the_post_is_no_part_of_it(office: Office) -> None:
    """The answer to the whole name of somebody who was only called."""
    talk = at_step(office, "people", "cá nhân")
    talk.say("thêm chị Nga vô")
    talk.say("Vũ Thị Nga, thủ quỹ, lao động tiên tiến")
    row = form_of(talk).people[-1]
    assert (row.name, row.position, row.title) == ("Vũ Thị Nga", "Thủ quỹ", "ldtt")
    assert step_of(talk) == "people"


@pytest.mark.parametrize(
    "said", ["cả tt lẫn cn", "cn và tt nha", "tập thể với 2 thằng cháu", "tập thể lẫn 4 đứa nữa"]
)
def test_both_are_registered_however_they_are_called(office: Office, said: str) -> None:
    """Short forms and the people of the family."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "both"


def test_who_registers_says_nothing_of_whom_it_is_for(office: Office) -> None:
    """A member business is no member who registers; all that was said is kept."""
    talk = at_step(office, "kind")
    talk.say("Công ty TNHH Gỗ Hưng Phát, DN thành viên, xã Cát Thịnh, Vũ Quốc Long gđ 0903 000 512")
    form = form_of(talk)
    assert (form.kind, form.unit_name) == (None, "Công ty TNHH Gỗ Hưng Phát")
    assert (form.contact_name, form.phone) == ("Vũ Quốc Long", "0903000512")
    assert step_of(talk) == "kind"
