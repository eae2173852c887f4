"""Two things said in one breath where the whole is shown: none of them is dropped without a word."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("32 ho, doanh thu 2 ty", ("32 ho", "doanh thu 2 ty")),
        (
            "32 hộ, doanh thu 2 tỷ, kết nạp 5 người",
            ("32 hộ", "doanh thu 2 tỷ", "kết nạp 5 người"),
        ),
    ],
)
def test_a_list_of_aims_is_written_whole(office: Office, said: str, aims: tuple[str, ...]) -> None:
    """The amount it begins with is no correction of one."""
    talk = at_step(office, "review")
    talk.say(said)
    assert form_of(talk).targets == aims


def test_one_amount_mends_one_line(office: Office) -> None:
    """As before."""
    talk = at_step(office, "review")
    talk.say("32 hộ, doanh thu 2 tỷ")
    talk.say("40 hộ")
    assert form_of(talk).targets == ("40 hộ", "doanh thu 2 tỷ")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("xã là Nghĩa Lộ, số điện thoại cũng sai", "phone"),
        ("xa la Nghia Lo, nguoi lien he la chi Ha", "contact"),
        ("sai xã, Nghĩa Lộ mới đúng, chức vụ cũng ghi nhầm", "contact-position"),
    ],
)
def test_what_is_only_named_is_asked_for(office: Office, said: str, asked: str) -> None:
    """Beside what is mended by the same message."""
    talk = at_step(office, "review")
    talk.say(said)
    assert (form_of(talk).commune, step_of(talk)) == ("xã Nghĩa Lộ", asked)


def test_what_is_named_and_told_is_asked_no_more(office: Office) -> None:
    """The field's name leads in to its value."""
    talk = at_step(office, "review")
    talk.say("xã là Nghĩa Lộ, sửa số điện thoại thành 0977 123 456")
    form = form_of(talk)
    assert (form.commune, form.phone) == ("xã Nghĩa Lộ", "0977123456")
    assert step_of(talk) == "review"


def test_aims_beside_a_field_that_is_named_are_written(office: Office) -> None:
    """And the field is asked for."""
    talk = at_step(office, "review")
    talk.say("32 hộ, kết nạp 5 người, liên hệ đổi sang kế toán")
    assert form_of(talk).targets == ("32 hộ", "kết nạp 5 người")
    assert step_of(talk) == "contact"
