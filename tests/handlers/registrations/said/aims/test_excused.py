"""An amount put right with an excuse or a denial around it: the amount alone is written."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

SCARVES, SKIRTS, CHILDREN = "dệt 300 tấm khăn", "40 bộ váy", "dạy nghề cho 6 cháu gái"
AIMS = (SCARVES, SKIRTS, CHILDREN)
MENDED = (SCARVES, "14 bộ váy", CHILDREN)


def written(office: Office, *aims: str) -> Talk:
    """These aims, at the review."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("\n".join(aims))
    return talk


@pytest.mark.parametrize("place", ["review", "targets", "sent", "paused"])
@pytest.mark.parametrize(
    "said",
    [
        "dạ khoan em nhầm, váy có 14 bộ thôi, tay em gõ nhầm",
        "váy 14 bộ thôi, tay em gõ nhầm",
        "em gõ nhầm váy có 14 bộ thôi",
        "vay 14 bo thoi em go nham",
        "chết, máy nhảy số, váy 14 bộ em ơi",
        "váy 14 bộ, mắt kém bấm lộn, thông cảm nha",
        "14 bộ chứ không phải 40",
        "váy 14 bộ chứ không phải 40",
        "hổng phải 40 bộ, 14 bộ thôi",
        "váy 14 bộ thôi, nãy gõ nhầm 40",
        "o sao van 40, vay 14 bo co ma can bo",
    ],
)
def test_the_amount_is_put_right_and_nothing_else(office: Office, said: str, place: str) -> None:
    """The excuse had become an aim, or taken the aim out."""
    talk = written(office, *AIMS)
    if place == "targets":
        talk.say("sửa")
        talk.say("Chỉ tiêu thi đua")
    if place == "sent":
        talk.say("gửi đăng ký")
    if place == "paused":
        talk.wait(timedelta(days=2))
        talk.say("chào em")
    talk.say(said)
    assert form_of(talk).targets == MENDED
    assert step_of(talk) == "review"


@pytest.mark.parametrize(
    "said",
    [
        "váy 14 bộ chứ không phải 40",
        "14 chứ không phải 40",
        "không phải 40 mà là 14",
        "váy có 14 bộ thôi, em gõ nhầm",
        "váy 14 bộ thôi",
    ],
)
def test_what_is_denied_is_never_written(office: Office, said: str) -> None:
    """ "14 bộ thôi" took out the line ("bộ" reads like "bỏ"), and the denied 40 came back."""
    talk = written(office, *MENDED)
    assert "Đang ghi “14 bộ váy” rồi ạ" in talk.say(said)
    assert form_of(talk).targets == MENDED


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("dòng 2 bỏ", (SCARVES, CHILDREN)),
        ("bỏ 40 bộ váy đi", (SCARVES, CHILDREN)),
        ("thêm chỉ tiêu: giảm 5% hộ nhầm lẫn sổ sách", (*AIMS, "giảm 5% hộ nhầm lẫn sổ sách")),
        ("tay em gõ nhầm", AIMS),
        ("40 bộ váy em gõ nhầm", AIMS),
        ("số điện thoại em gõ nhầm, 0912345999 mới đúng", AIMS),
    ],
)
def test_what_only_resembles_it_is_let_be(office: Office, said: str, aims: tuple[str, ...]) -> None:
    """A line that goes, an aim with such a word, an excuse that says nothing more."""
    talk = written(office, *AIMS)
    talk.say(said)
    assert form_of(talk).targets == aims


def test_money_and_land(office: Office) -> None:
    """ "4 ha" asks nothing; "2 tỷ 8" says its own unit."""
    talk = written(office, "Trồng 5 ha quế", "Doanh thu 2,5 tỷ đồng")
    talk.say("tôi đọc nhầm, quế có 4 ha")
    talk.say("ghi lộn rồi, doanh thu 2 tỷ 8")
    assert form_of(talk).targets == ("Trồng 4 ha quế", "Doanh thu 2 tỷ 8")
