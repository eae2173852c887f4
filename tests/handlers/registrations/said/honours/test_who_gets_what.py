"""Names and honours in one message: before, behind and between each other."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

QUYEN, MUI, THANH = "Lò Văn Quyên", "Phùng Thị Mùi", "Tạ Văn Thành"
NAMES = f"{QUYEN}\n{MUI}\n{THANH}"
OWN = "Giàng A Páo"


def rows(talk: Talk) -> list[tuple[str, str | None]]:
    return [(row.name, row.title) for row in form_of(talk).people]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("2 người đầu lđtt còn lại cstđcs", ("ldtt", "ldtt", "cstdcs")),
        ("hai đứa đầu để lđtt, riêng anh Thành giấy khen", ("ldtt", "ldtt", "gk")),
        ("riêng Thành bằng khen tỉnh, còn lại lđtt hết", ("ldtt", "ldtt", "bk-tinh")),
        ("tất cả ldtt trừ Quyên cstdcs", ("cstdcs", "ldtt", "ldtt")),
        ("Mùi lđtt thôi, còn 2 ông kia chiến sĩ thi đua", ("cstd", "ldtt", "cstd")),
        ("1 với 3 lđtt, 2 cstđcs", ("ldtt", "cstdcs", "ldtt")),
        ("quyen chien si thi dua, mui va thanh ldtt", ("cstd", "ldtt", "ldtt")),
        ("cstđcs cho Quyên, lđtt cho Mùi với Thành", ("cstdcs", "ldtt", "ldtt")),
    ],
)
def test_each_gets_his_own(office: Office, said: str, titles: tuple[str, ...]) -> None:
    """Where the honours of a list are asked for."""
    talk = at_step(office, "person-name")
    talk.say(NAMES)
    talk.say(said)
    assert tuple(title for _, title in rows(talk)) == titles


@pytest.mark.parametrize(
    "said",
    [
        f"{QUYEN} phó giám đốc, {MUI} kế toán trưởng, {THANH} lái xe, Quyên cstđcs, hai người sau lđtt",
        f"{QUYEN} phó giám đốc, {MUI} kế toán trưởng, {THANH} lái xe. Quyên cstđcs còn lại lđtt",
        f"{QUYEN}, {MUI}, {THANH}: số 1 cstđcs, số 2 với số 3 lđtt",
        f"cstđcs anh {QUYEN}, lđtt chị {MUI} và anh {THANH}",
        f"danh hiệu CSTĐCS gồm {QUYEN}, danh hiệu LĐTT gồm {MUI}, {THANH}",
    ],
)
def test_names_and_honours_come_in_one_message(office: Office, said: str) -> None:
    """Whichever of them stands first."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert rows(talk) == [(QUYEN, "cstdcs"), (MUI, "ldtt"), (THANH, "ldtt")]


@pytest.mark.parametrize(
    "said",
    [
        "tui với thằng Trần Văn Đực lái ghe, tui cstđcs nó lđtt",
        "bác, anh Trần Văn Đực lái ghe. bác chiến sĩ thi đua cơ sở, anh Đực tiên tiến",
    ],
)
def test_who_speaks_is_one_of_them(office: Office, said: str) -> None:
    talk = at_step(office, "person-name")
    talk.say(said)
    assert rows(talk) == [(OWN, "cstdcs"), ("Trần Văn Đực", "ldtt")]


@pytest.mark.parametrize(
    "said",
    [
        "1\tGiàng A Sử\t1987\tNam\tMông\tTổ trưởng\tLĐTT\n2\tLò Thị Ban\t1990\tNữ\tThái\tKế toán\tGK",
        "1. Giàng A Sử (1987, nam) tổ trưởng LĐTT\n2. Lò Thị Ban (1990, nữ) kế toán GK",
        "1 Giàng A Sử 1987 nam tổ trưởng lđtt\n2 Lò Thị Ban 1990 nữ kế toán gk",
    ],
)
def test_sex_and_people_are_nobodys_post(office: Office, said: str) -> None:
    """They are kept nowhere, like the year of birth."""
    talk = at_step(office, "person-name")
    talk.say(said)
    first, second = form_of(talk).people
    assert (first.name, first.position, first.title) == ("Giàng A Sử", "Tổ trưởng", "ldtt")
    assert (second.name, second.position, second.title) == ("Lò Thị Ban", "Kế toán", "gk")


def test_given_names_in_a_row_are_people(office: Office) -> None:
    """The second was the first one's post."""
    talk = at_step(office, "person-name")
    talk.say("Tâm, Đực, Phước")
    talk.say("phước thì chiến sĩ thi đua cơ sở, hai đứa kia tiên tiến")
    assert rows(talk) == [("Tâm", "ldtt"), ("Đực", "ldtt"), ("Phước", "cstdcs")]
