"""A line that is nothing but the value asked for: it is taken at once, and as the long way takes it."""

from dataclasses import dataclass, field

import pytest

from handlers.registrations.open_form import RegistrationDialog
from handlers.turn.turn import Office, Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.places.communes import COMMON
from tests.support.talk import Talk, at_step, form_of


@dataclass
class Taken:
    """What was taken outright; nothing is once it is `closed`."""

    closed: bool = False
    outcomes: list[Outcome | None] = field(default_factory=list)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    seen, outright = Taken(), RegistrationDialog.outright

    def watched(self: RegistrationDialog, turn: Turn, state: Registering) -> Outcome | None:
        seen.outcomes.append(None if seen.closed else outright(self, turn, state))
        return seen.outcomes[-1]

    monkeypatch.setattr(RegistrationDialog, "outright", watched)
    return seen


def _both_ways(talk: Talk, text: str, taken: Taken) -> tuple[tuple[str, object], ...]:
    before, ways = talk.person, []
    for taken.closed in (False, True):
        talk.person = before
        ways.append((talk.say(text), talk.person.conversation))
    talk.person = before
    return tuple(ways)


VALUES = [
    ("unit-name", "HTX Chè Suối Giàng"),
    ("unit-name", "HTX Dệt Thổ Cẩm Nà Hẩu 2"),
    ("unit-name", "Hợp tác xã Rau Sạch Văn Yên"),
    ("commune", "xã Văn Chấn"),
    ("commune", "phường Lào Cai"),
    ("contact", "Giàng A Páo, giám đốc"),
    ("contact", "Nguyễn Thị Hoa, Chủ tịch HĐQT"),
    ("contact", "Sùng Thị Mỷ"),
    ("person-name", "Vàng Thị Sua"),
    ("phone", "0912345678"),
    ("phone", "0912 345 678"),
    ("phone", "0912.345.678"),
    # A landline of before, of which the step says what is wrong.
    ("phone", "0123 456 789"),
]


@pytest.mark.parametrize(("step", "text"), VALUES)
def test_it_ends_as_the_long_way_does(office: Office, taken: Taken, step: str, text: str) -> None:
    at_once, long = _both_ways(at_step(office, step), text, taken)
    assert at_once == long
    assert any(taken.outcomes) or step == "phone"


def test_every_commune_of_the_province(office: Office, taken: Taken) -> None:
    listed = (COMMON / "communes.txt").read_text(encoding="utf-8")
    own = listed.split("\n= Lào Cai")[1].split("\n= ")[0].splitlines()[1:]
    talk = at_step(office, "commune")
    for line in own:
        at_once, long = _both_ways(talk, line.split("\t")[0], taken)
        assert at_once == long
    assert sum(map(bool, taken.outcomes)) > len(own) / 2


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("unit-name", "HTX Suối Giàng"),  # No trade says that it is a name.
        ("unit-name", "HTX Chè Suối Giàng, xã Văn Chấn"),
        ("unit-name", "htx che suoi giang"),
        ("unit-name", "HTX Chè Trung Tâm"),  # A word of another kind of unit.
        ("commune", "xã nào cũng được"),
        ("commune", "xã Văn Chấn nhé em"),
        ("contact", "Đồng Ý"),
        ("contact", "Páo, giám đốc"),
        ("contact", "Giàng A Páo giám đốc"),
        ("contact", "Giàng A Páo, chồng em"),
        ("contact", "Ông Văn Lan, kế toán"),
        ("person-name", "Danh Hiệu Như Cũ"),
        ("phone", "0912345678 số vợ"),
        ("phone", "số của chị Mai"),
    ],
)
def test_what_may_say_more_takes_the_long_way(
    office: Office, taken: Taken, step: str, text: str
) -> None:
    at_step(office, step).say(text)
    assert taken.outcomes[-1] is None


def test_a_name_that_sounds_like_a_place_in_a_list_is_a_name(office: Office) -> None:
    talk = at_step(office, "contact")
    assert "Bùi Đức Thu Nam, Kế toán" in talk.say("Bùi Đức Thu Nam, kế toán")
    assert form_of(talk).contact_name == "Bùi Đức Thu Nam"


def test_a_value_that_is_mended_takes_the_long_way(office: Office, taken: Taken) -> None:
    talk = at_step(office, "phone")
    talk.say("0912 345 678")
    talk.say("quay lại")
    talk.say("0987 654 321")
    assert taken.outcomes[-1] is None
    assert form_of(talk).phone == "0987654321"
