"""A post that is everybody's: "lái xe cả", "cả hai đều lái xe", and what only sounds like it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


def _posts(talk: Talk) -> list[tuple[str, str | None]]:
    return [(row.name, row.position) for row in form_of(talk).people]


def _two(office: Office) -> Talk:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Đỗ Văn Chiến với Ngô Đình Lực, LĐTT cả")
    assert _posts(talk) == [("Đỗ Văn Chiến", None), ("Ngô Đình Lực", None)]
    return talk


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Đỗ Văn Chiến với Ngô Đình Lực, lái xe cả, LĐTT cả", "Lái xe"),
        ("Đỗ Văn Chiến với Ngô Đình Lực lái xe cả, LĐTT cả", "Lái xe"),
        ("Đỗ Văn Chiến, Ngô Đình Lực, lái xe cả hai, LĐTT", "Lái xe"),
        ("Đỗ Văn Chiến và Ngô Đình Lực đều lái xe, đều LĐTT", "Lái xe"),
        ("Đỗ Văn Chiến, Ngô Đình Lực, cả hai đều lái xe, lao động tiên tiến", "Lái xe"),
        ("Đỗ Văn Chiến với Ngô Đình Lực, lái xe hết hai thằng nhé, LĐTT cả", "Lái xe"),
        ("Do Van Chien voi Ngo Dinh Luc, lai xe ca hai, LDTT ca", "Lái xe"),
        ("Đỗ Văn Chiến, Ngô Đình Lực, thợ máy cả đấy, LĐTT cả", "Thợ máy"),
    ],
)
def test_it_goes_to_everybody_named(office: Office, said: str, post: str) -> None:
    """From the one message that names them."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert [one for _, one in _posts(talk)] == [post, post]
    assert [row.title for row in form_of(talk).people] == ["ldtt", "ldtt"]


@pytest.mark.parametrize(
    "said",
    [
        "lái xe cả",
        "lái xe cả hai",
        "cả hai đều lái xe",
        "hai người đều lái xe",
        "hai đứa đều là lái xe nhé",
        "đã bảo lái xe cả mà",
        "tôi bảo lái xe cả hai thằng cơ mà",
        "lái xe hết",
        "đều lái xe",
        "cả hai thằng lái xe",
        "ai cũng lái xe",
        "mọi người đều lái xe",
        "lai xe ca hai",
    ],
)
def test_it_goes_to_everybody_on_the_list(office: Office, said: str) -> None:
    """Said afterwards, however gruffly."""
    talk = _two(office)
    talk.say(said)
    assert [(one or "").replace("lai", "lái") for _, one in _posts(talk)] == ["Lái xe", "Lái xe"]


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("Đỗ Văn Chiến thủ kho với Ngô Đình Lực lái xe, LĐTT cả", ["Thủ kho", "Lái xe"]),
        ("Do Van Chien voi Ngo Dinh Luc nuoi ca, LDTT ca", [None, "Nuoi ca"]),
        ("Đỗ Văn Chiến với Ngô Đình Lực nuôi cá, LĐTT cả", [None, "Nuôi cá"]),
        ("Đỗ Văn Chiến, Ngô Đình Lực lái xe ca, LĐTT cả", [None, "Lái xe ca"]),
    ],
)
def test_what_is_one_persons_stays_his(office: Office, said: str, posts: list[str | None]) -> None:
    """Fish and a bus are no word for all."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert [one for _, one in _posts(talk)] == posts


@pytest.mark.parametrize(
    "said",
    ["ba người đều lái xe", "lái xe", "không phải lái xe cả", "nuôi cá", "chưa chắc lái xe cả"],
)
def test_no_post_is_given_that_was_not_said_of_both(office: Office, said: str) -> None:
    """Another count, a refusal, or nobody named: nothing is filled in."""
    talk = _two(office)
    talk.say(said)
    assert _posts(talk) == [("Đỗ Văn Chiến", None), ("Ngô Đình Lực", None)]
