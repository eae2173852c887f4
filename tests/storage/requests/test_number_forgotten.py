"""A number for a call that is not wanted any more is nowhere in the chat, the memory included."""

import pytest

from handlers.requests import texts
from handlers.turn.turn import Office
from storage.store import Store
from tests.support.clerks import StaffedOffice
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row, left

PHONE = "0944111222"


def test_not_even_the_last_question_keeps_it(store: Store, url: str, office: Office) -> None:
    """What is remembered to understand the next message loses it too; the question stays."""
    leader = StaffedOffice(store, office).person("1")
    leader.says(f"thưởng bao nhiêu tiền cho HTX em, số em {PHONE}")
    leader.says(f"gọi lại cho em số {PHONE} nhé")
    assert left(url, PHONE)
    assert texts.STOPPED in leader.says("không cần gọi nữa")
    assert left(url, PHONE) == []
    assert "thưởng bao nhiêu tiền cho HTX em, số em …" in every_row(url)
    assert PHONE not in leader.says("dữ liệu của tôi")


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    ("number", "piece"),
    [
        ("0944 một một một 222", "một một"),
        ("đầu 0944 đuôi 111222", "111222"),
        ("không chín bốn bốn ... một một một ... hai hai hai", "một một"),
        ("0944: 111: 222", "111"),
    ],
)
def test_however_it_was_written(
    number: str, piece: str, store: Store, url: str, office: Office
) -> None:
    """What was read as the number goes wherever it stands; the words beside it never hold it."""
    leader = StaffedOffice(store, office).person("1")
    leader.says("cho tôi gặp cán bộ")
    assert PHONE in leader.says(number)
    leader.says(f"gọi cho em vào buổi sáng nhé, số {number}")
    assert piece not in store.requests.open()[0].words
    assert texts.STOPPED in leader.says("không cần gọi nữa")
    assert [left(url, one) for one in (piece, "0944")] == [[], []]
