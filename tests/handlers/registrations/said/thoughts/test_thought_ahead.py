"""An initiative told below the list, before it is asked for: asked about, and never lost."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

HERS = "Đây là sáng kiến của Ma Thị Thuỳ Vân phải không ạ?"


@pytest.fixture
def talk(office: Office) -> Talk:
    """The list with one whose title needs an initiative."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Nguyễn Văn Lộc, lái xe, LĐTT; Ma Thị Thuỳ Vân, phó giám đốc, CSTĐCS")
    assert step_of(talk) == "people"
    return talk


def _thought(talk: Talk) -> str | None:
    return form_of(talk).people[1].initiative


@pytest.mark.parametrize(
    "said",
    [
        "phân loại rác tại nguồn bằng hai màu bao",
        "lồng lưới hai lớp chống rét",
        "cải tiến lò sấy măng tiết kiệm củi",
        "sổ tiết kiệm điện tử",
        "Phần mềm theo dõi nợ vay quỹ HTX",
        "ủ phân từ vỏ cà phê bằng men vi sinh",
    ],
)
@pytest.mark.parametrize("yes", ["ừ đúng rồi em", "đúng", "vâng ạ"])
def test_it_is_asked_whether_it_is_hers(talk: Talk, said: str, yes: str) -> None:
    assert talk.say(said) == HERS
    assert _thought(talk) is None
    talk.say(yes)
    assert _thought(talk) == said


@pytest.mark.parametrize(
    "yes",
    [
        "uh đúng r ạ",
        "chuẩn r",
        "vâng của sếp ạ",
        "đúng rồi, của chị Vân",
        "phải rồi em, của Vân",
        "ừ của chị Vân đó",
        "đúng là của chị ấy",
        "dạ phải ạ, của phó giám đốc",
        "ờ chính nó đó em",
    ],
)
def test_a_yes_in_any_words_is_one(talk: Talk, yes: str) -> None:
    """What was typed before is written, and nothing of the yes."""
    talk.say("lồng lưới hai lớp chống rét")
    talk.say(yes)
    assert _thought(talk) == "lồng lưới hai lớp chống rét"


@pytest.mark.parametrize(
    "no",
    [
        "sai rồi",
        "không, của anh Lộc",
        "ko phải của Vân đâu",
        "đừng em",
        "đúng đâu mà đúng",
        "của Lộc",
    ],
)
def test_a_no_in_any_words_writes_nothing(talk: Talk, no: str) -> None:
    talk.say("lồng lưới hai lớp chống rét")
    talk.say(no)
    assert [row.initiative for row in form_of(talk).people] == [None, None]


def test_a_no_asks_for_it(talk: Talk) -> None:
    talk.say("lồng lưới hai lớp chống rét")
    assert "Sáng kiến, giải pháp của Ma Thị Thuỳ Vân" in talk.say("không phải")
    assert (_thought(talk), step_of(talk)) == (None, "people-initiative")


@pytest.mark.parametrize(
    "said",
    [
        "nghe nói anh Chủ tịch sắp nghỉ",
        "trời hôm nay mưa to quá em ơi",
        "chị đang bận tí chị làm tiếp",
        "làm tiếp đi em ơi chị rảnh rồi",
        "hai người đó đủ rồi nhé",
        "thêm Trần Thị Nụ công nhân lđtt",
        "xem lại danh sách cho chị",
        "kế hoạch có mấy mục hả em",
        "danh sách thế là đúng rồi đấy",
        "gửi luôn cho chị nhé em",
    ],
)
def test_what_is_none_is_not_taken_for_one(talk: Talk, said: str) -> None:
    assert HERS not in talk.say(said)
    assert _thought(talk) is None


@pytest.mark.parametrize(
    "said",
    [
        'dạ "Ủ men vi sinh làm thức ăn cho lợn bản" ạ',
        "“Ủ men vi sinh làm thức ăn cho lợn bản”",
        'sáng kiến "Ủ men vi sinh làm thức ăn cho lợn bản" nhé',
    ],
)
def test_between_quotation_marks_it_is_hers_and_nobodys_name(talk: Talk, said: str) -> None:
    """Somebody "Vi Sinh" stood on the list."""
    talk.say(said)
    assert _thought(talk) == "Ủ men vi sinh làm thức ăn cho lợn bản"
    assert len(form_of(talk).people) == 2


@pytest.mark.parametrize(
    "said", ["dạ Ủ men vi sinh làm thức ăn cho lợn", "dạ lò hơi làm khô chè ạ"]
)
def test_a_word_in_small_letters_is_nobody(talk: Talk, said: str) -> None:
    assert talk.say(said) == HERS
    assert len(form_of(talk).people) == 2


@pytest.mark.parametrize(
    "said", ["dạ vi thị sinh làm thủ quỹ", 'thêm "Lò Thị Hoa" kế toán lao động tiên tiến']
)
def test_somebody_is_still_added(talk: Talk, said: str) -> None:
    talk.say(said)
    assert len(form_of(talk).people) == 3
    assert _thought(talk) is None
