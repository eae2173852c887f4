""" "Sửa chỉ tiêu thành …": only what follows is written, and the one line that stood gives way."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import form_of, registered


@pytest.mark.parametrize(
    ("typed", "aim"),
    [
        ("sửa chỉ tiêu thành 500 tấn chè khô", "500 tấn chè khô"),
        ("sua chi tieu thanh 500 tan che kho", "500 tan che kho"),
        ("doi chi tieu lai thanh 500 tan che kho", "500 tan che kho"),
        ("chỉ tiêu sửa lại là 500 tấn chè khô", "500 tấn chè khô"),
        ("thay chỉ tiêu bằng 500 tấn chè khô", "500 tấn chè khô"),
        ("sửa lại cái chỉ tiêu cho chị là 500 tấn chè khô nhé", "500 tấn chè khô"),
        ("chi tieu chuyen thanh 500 tan che kho nhe", "500 tan che kho"),
        ("sửa chỉ tiêu thành thành lập 2 tổ", "thành lập 2 tổ"),
    ],
)
@pytest.mark.parametrize("before", [(), ("trồng 5 ha quế",)])
def test_the_field_is_what_follows(
    office: Office, before: tuple[str, ...], typed: str, aim: str
) -> None:
    """Neither the order nor what it turns into is part of it."""
    talk = registered(office)
    for line in (*before, typed):
        talk.say(line)
    assert form_of(talk).targets == (aim,)


def test_of_several_lines_none_goes_unnamed(office: Office) -> None:
    """Which of them is meant nobody has said: all stay, and it is shown."""
    talk = registered(office)
    for line in ("trồng 5 ha quế", "doanh thu 3 tỷ", "sửa chỉ tiêu thành 500 tấn chè khô"):
        talk.say(line)
    assert form_of(talk).targets == ("trồng 5 ha quế", "doanh thu 3 tỷ", "500 tấn chè khô")


def test_another_amount_of_the_same_stays_in_its_words(office: Office) -> None:
    """The line keeps what it says besides."""
    talk = registered(office)
    for line in ("doanh thu cả năm 3 tỷ", "sửa chỉ tiêu thành doanh thu 5 tỷ"):
        talk.say(line)
    assert form_of(talk).targets == ("doanh thu cả năm 5 tỷ",)
