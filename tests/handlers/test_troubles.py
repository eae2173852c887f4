"""Losses, weariness, not following, wrong answers and complaints: kindly, and with a way to people."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion
from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("buon qua em oi mua lu mat het che roi", texts.SYMPATHY),
        ("thiet hai nang lam", texts.SYMPATHY),
        ("nam nay bac lam an thua lo chau a", texts.SYMPATHY),
        ("met qua em a", texts.WEARY),
        ("bac gia roi", texts.LOST),
        ("toi khong biet lam", texts.LOST),
        ("lam ho toi di", texts.LOST),
        ("ngai qua", texts.LOST),
        ("em noi gi bac khong hieu", texts.LOST),
        ("toi muon khieu nai", texts.COMPLAINT_HEARD),
        ("muon phan anh ve can bo", texts.COMPLAINT_HEARD),
        ("the ai o ben kia", texts.WHO),
        ("em o dau", texts.WHO),
        ("em la con trai hay con gai", texts.WHO),
        ("the ai tra loi bac", texts.WHO),
        ("em tra loi sai roi", texts.SORRY),
        ("may noi cai gi the", texts.SORRY),
        ("may ngu lam", texts.SORRY),
        ("co me may", texts.SORRY),
        ("trời ơi hỏi câu nào cũng bảo hỏi cán bộ", texts.SORRY),
        ("tao chan cai may nay qua", texts.SORRY),
    ],
)
def test_it_is_answered_kindly(office: Office, said: str, told: str) -> None:
    """A clause, offers, or "ngoài kế hoạch" had been the answer."""
    assert Talk(office).say(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "bị thiệt hại do lũ có được hỗ trợ không",
        "ai được tham gia",
        "htx lam an thua lo co dang ky duoc khong",
        "ai ky ke hoach",
    ],
)
def test_what_is_asked_is_asked(office: Office, said: str) -> None:
    kind = (texts.SYMPATHY, texts.WHO, texts.LOST, texts.WEARY, texts.SORRY)
    assert Talk(office).say(said) not in kind


def test_below_an_answer_it_is_said_again_or_noted_as_wrong(office: Office) -> None:
    talk = Talk(office)
    talk.say("thi dua den bao gio")
    again = talk.say("noi lai di em")
    assert again.startswith("Dạ, em nói lại gọn hơn ạ: ")
    assert "31/12/2025" in again
    talk.say("em tra loi sai roi")
    assert [one.reason for one in talk.effects if isinstance(one, NoteQuestion)] == ["wrong"]


def test_what_is_wondered_at_is_not_noted_as_wrong(office: Office) -> None:
    talk = Talk(office)
    talk.say("nghe bao phong trao keo dai den 2030")
    talk.say("khong phai a")
    assert [one for one in talk.effects if isinstance(one, NoteQuestion)] == []


def test_what_is_done_in_secret_is_no_flood(office: Office) -> None:
    """ "Lén lút" sounds like "lũ lụt"."""
    said = Talk(office).say("khen thưởng có công khai hong hay là khen lén lút như mọi năm")
    assert "công khai, minh bạch" in said
