"""Two numbers in one message: the one that is said to be taken, or one of the two chosen after."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

DESK, MOBILE = "02163812440", "0913268045"
BOTH = f"{DESK} số bàn, {MOBILE}"


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        (f"số cơ quan {DESK} nhưng đứa mô cũng bận nỏ ai nghe, lấy số tui ni 0913 268 045", MOBILE),
        (f"may ban {DESK} thi ban suot, lay so minh {MOBILE} nhe", MOBILE),
        (f"số {DESK} ai cũng bận, lấy số tôi {MOBILE}", MOBILE),
        (f"đừng lấy số 0912345678, lấy số {MOBILE}", MOBILE),
        (f"khỏi lấy số 0912345678, ghi số {MOBILE}", MOBILE),
    ],
)
def test_the_number_that_is_to_be_taken(office: Office, said: str, phone: str) -> None:
    """ "Bận" stands on no desk."""
    talk = at_step(office, "phone")
    talk.say(said)
    assert form_of(talk).phone == phone


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("tui mới nói đó, số di động của tui chớ số mô nữa", MOBILE),
        ("số di động chứ", MOBILE), ("di dong ay", MOBILE), ("cái 0913", MOBILE),
        ("số 09 ấy", MOBILE), ("so duoi 045", MOBILE), ("máy bàn nhé", DESK), ("số đầu", DESK),
        ("không phải di động", None), ("cái 01", None),
    ],
)  # fmt: skip
def test_one_of_two_is_chosen_in_words(office: Office, said: str, phone: str | None) -> None:
    talk = at_step(office, "phone")
    assert "Số nào để liên hệ ạ?" in talk.say(BOTH)
    talk.say(said)
    assert form_of(talk).phone == phone
