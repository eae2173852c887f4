"""Who speaks registers others: he is on no list by that, and nothing said beside it is lost."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

OTHERS = ["Lý Thị Sính", "Bàn Văn Quyên", "Đặng Phúc Liều"]


def _names(talk: Talk) -> list[str]:
    return [one.name for one in form_of(talk).people]


@pytest.mark.parametrize(
    "said",
    [
        "em đăng ký LĐTT cho 3 người của HTX Đồng Tâm 2 xã Hạnh Phúc: Lý Thị Sính, Bàn Văn Quyên, Đặng Phúc Liều",
        "tôi xin đăng ký lao động tiên tiến cho Lý Thị Sính, Bàn Văn Quyên, Đặng Phúc Liều của HTX Đồng Tâm 2 xã Hạnh Phúc",
    ],
)
def test_who_gives_an_honour_to_others_is_not_one_of_them(office: Office, said: str) -> None:
    """And the unit stands where it was said."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert _names(talk) == OTHERS
    assert (form_of(talk).unit_name, form_of(talk).kind) == ("HTX Đồng Tâm 2", "individual")
    assert {one.title for one in form_of(talk).people} == {"ldtt"}


def test_who_asks_an_honour_for_himself_is(office: Office) -> None:
    """ "… cho em": nobody else is named."""
    talk = at_step(office, "people")
    talk.say("em đăng ký LĐTT cho em luôn")
    assert _names(talk)[-1] == "Giàng A Páo"


def test_who_names_himself_and_says_i_is_one_person(office: Office) -> None:
    """The unit, the place and the number of the same breath are kept."""
    talk = at_step(office, "kind")
    talk.say(
        "tôi Hoàng Thị Thêm kế toán HTX Việt Tiến xã Âu Lâu, đăng ký cho giám đốc Nguyễn Tiến "
        "và tôi cùng LĐTT, gọi tôi số 0389898989"
    )
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Hoàng Thị Thêm", "Kế toán")
    assert (form.unit_name, form.phone) == ("HTX Việt Tiến", "0389898989")
    assert [(one.name, one.position, one.title) for one in form.people] == [
        ("Nguyễn Tiến", "Giám đốc", "ldtt"),
        ("Hoàng Thị Thêm", "Kế toán", "ldtt"),
    ]
