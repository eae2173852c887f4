""" "Chiến sĩ thi đua" without a level: asked about once for all of them, and settled in few words."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

LIST = (
    "Trần Minh Tâm phó giám đốc chiến sĩ thi đua; Lê Thị Hoài Thu kế toán cũng chiến sĩ thi đua;"
    " Vi Văn Páo lái xe lao động tiên tiến"
)


def _listed(office: Office) -> tuple[Talk, str]:
    talk = at_step(office, "person-name", "cá nhân")
    return talk, talk.say(LIST)


def test_it_is_asked_once_for_all(office: Office) -> None:
    _, told = _listed(office)
    assert "Chiến sĩ thi đua của Trần Minh Tâm, Lê Thị Hoài Thu: cấp cơ sở hay cấp tỉnh" in told


@pytest.mark.parametrize(
    "said", ["Lò Thị Hoa, kế toán, CSTĐCS", "Lò Thị Hoa, kế toán, chiến sĩ thi đua cấp tỉnh"]
)
def test_a_level_that_was_said_is_not_asked_about(office: Office, said: str) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    assert "hay cấp tỉnh" not in talk.say(said)


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("cơ sở thôi, trèo cao té đau", ["cstdcs", "cstdcs", "ldtt"]),
        ("cap co so het nhe", ["cstdcs", "cstdcs", "ldtt"]),
        ("cấp tỉnh cả hai", ["cstd-tinh", "cstd-tinh", "ldtt"]),
        ("Tâm cấp tỉnh, Thu cơ sở", ["cstd-tinh", "cstdcs", "ldtt"]),
        ("thôi Tâm lên cấp tỉnh đi", ["cstd-tinh", "cstdcs", "ldtt"]),
        ("Páo lên cấp tỉnh", ["cstdcs", "cstdcs", "ldtt"]),
        ("không phải cấp tỉnh", ["cstdcs", "cstdcs", "ldtt"]),
        ("cấp tỉnh xét thế nào", ["cstdcs", "cstdcs", "ldtt"]),
    ],
)
def test_the_level_is_of_those_who_aim_at_it(office: Office, said: str, titles: list[str]) -> None:
    talk, _ = _listed(office)
    talk.say(said)
    assert [row.title for row in form_of(talk).people] == titles
