"""Persons told in one breath: who speaks among them, how many they are, two read as one."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

OWN = ("Giàng A Páo", "Giám đốc", "ldtt")


@pytest.fixture
def talk(office: Office) -> Talk:
    """Where the first person is asked for; Giàng A Páo is the contact."""
    return at_step(office, "person-name", "cá nhân")


def rows(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    """Everybody on the list."""
    return [(row.name, row.position, row.title) for row in form_of(talk).people]


def test_the_number_that_was_announced_is_asked_about(talk: Talk) -> None:
    told = talk.say("bốn người lđtt: Hoàng Văn Pảo, Nông Thị Xuyến, Lương Văn Thơi")
    assert "nói 4 người, em đọc được 3" in told
    assert "người, em đọc" not in talk.say("thêm 2 người lđtt: Hà Văn Cường, Lê Thị Thơm")
    assert len(form_of(talk).people) == 5


@pytest.mark.parametrize(
    "typed",
    [
        "Lò Văn Ún là một người, Lò Thị Phanh là một người",
        "số 1 là hai người đấy, Lò Văn Ún và Lò Thị Phanh",
        "lò văn ún lò thị phanh là hai người",
    ],
)
def test_two_who_were_read_as_one_are_parted(talk: Talk, typed: str) -> None:
    """They had been added, and the row of both stayed."""
    talk.say("1. Lò Văn Ún Phanh, lđtt\n2. Hà Văn Cường, lđtt")
    talk.say("đổi tên Lò Văn Ún Phanh thành Lò Văn Ún Lò Thị Phanh")
    talk.say(typed)
    assert rows(talk) == [
        ("Lò Văn Ún", None, "ldtt"),
        ("Lò Thị Phanh", None, "ldtt"),
        ("Hà Văn Cường", None, "ldtt"),
    ]


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ("thêm mình với vợ mình Mùa Thị Súa thủ quỹ, 2 người lao động tiên tiến", "Mùa Thị Súa"),
        ("them toi voi ba Ly Thi Mai ke toan, ca hai ldtt", "Ly Thi Mai"),
        ("Hoàng Văn Tâm thủ kho lđtt; tui lđtt", "Hoàng Văn Tâm"),
        ("tau với o Lê Thị Bé, cả hai lao động tiên tiến hết", "Lê Thị Bé"),
        ("tui, chị Sơn Thị Lài kế toán, hai người đều lđtt", "Sơn Thị Lài"),
        ("hai vợ chồng mình, vợ là Giàng Thị Mỷ thủ quỹ, đều lđtt", "Giàng Thị Mỷ"),
    ],
)
def test_who_speaks_is_one_of_them(talk: Talk, typed: str, beside: str) -> None:
    talk.say(typed)
    found = {name: (name, position, title) for name, position, title in rows(talk)}
    assert found.keys() == {"Giàng A Páo", beside}
    assert found["Giàng A Páo"] == OWN
    assert found[beside][2] == "ldtt"


@pytest.mark.parametrize("typed", ["em o thi la e do", "thì tui chớ ai", "e dk cho e thoi"])
def test_who_speaks_alone(talk: Talk, typed: str) -> None:
    talk.say(typed)
    assert step_of(talk) == "person-title"
    assert talk.say("lđtt")
    assert rows(talk) == [OWN]


def test_everybody_keeps_their_own_honours(talk: Talk) -> None:
    """The speaker's titles had been given to the director, and his own were lost."""
    talk.say("cá nhân: tui LĐTT với CSTĐ cơ sở, sếp Phạm Thị Thu Hà giám đốc thì giấy khen")
    assert rows(talk) == [
        OWN,
        ("Giàng A Páo", "Giám đốc", "cstdcs"),
        ("Phạm Thị Thu Hà", "Giám đốc", "gk"),
    ]


def test_a_third_honour_of_somebody_is_kept(talk: Talk) -> None:
    told = talk.say("Lò Thị Phanh kế toán, lđtt, giấy khen, bằng khen tỉnh")
    assert [title for _, _, title in rows(talk)] == ["ldtt", "gk", "bk-tinh"]
    assert "em ghi 3 dòng" in told


def test_before_the_contact_is_known_who_speaks_waits(office: Office) -> None:
    """Nobody is called "chính anh/chị", and nobody is registered by the way."""
    talk = at_step(office, "commune")
    talk.say("em với chị Hà ở xã Văn Chấn")
    assert form_of(talk).people == ()
    talk = at_step(office, "commune")
    for line in (
        "tui lđtt, chị Lò Thị Hà kế toán giấy khen",
        "xã Văn Chấn",
        "Giàng A Páo, Giám đốc",
    ):
        talk.say(line)
    talk.say("0912345678")
    assert sorted(rows(talk)) == [OWN, ("Lò Thị Hà", "Kế toán", "gk")]
