"""An elder who says "bà" and "cháu" is spoken to so; values, quotations and consents are not touched."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from tests.support.talk import Talk, form_of

BEGUN = ("Chào cháu, bà bên HTX nấm.", "cháu ơi bà quên mất cách đăng ký rồi")


def _talk(office: Office, *said: str) -> Talk:
    talk = Talk(office)
    for line in said:
        talk.say(line)
    return talk


def test_she_is_called_as_she_speaks(office: Office) -> None:
    """After it was heard twice; the first time it may have been a slip."""
    talk = _talk(office, "Chào cháu, bà bên HTX nấm.")
    assert "anh/chị" in talk.say("cảm ơn").lower()
    talk.say("cháu ơi bà quên mất rồi")
    assert talk.say("bà cảm ơn cháu") == "Dạ không có gì ạ. Bà cần gì cứ nhắn."


@pytest.mark.parametrize(
    ("first", "then", "own", "itself"),
    [
        ("bác muốn hỏi, cháu giúp bác với", "cháu ghi cho bác nhé", "bác", "cháu"),
        ("con ơi ghi giùm cho cô", "cô cảm ơn nghen con", "cô", "con"),
        ("ông già rồi, cháu nói chậm thôi", "nhắc ông nhé cháu", "ông", "cháu"),
        ("chú nhờ cháu giúp chút việc", "chú bận lắm cháu ạ", "chú", "cháu"),
        ("Bà hỏi chút cháu nhé", "bà chưa hiểu cháu ơi", "bà", "cháu"),
    ],
)
def test_each_by_their_own_words(
    office: Office, first: str, then: str, own: str, itself: str
) -> None:
    talk = _talk(office, first, then)
    said = talk.say("hôm nay trời mưa to quá nhỉ") + talk.say("cháu là người thật à")
    assert "nh/chị" not in said
    assert own in said.lower()
    assert f"Dạ, {itself} là trợ lý tự động" in said


@pytest.mark.parametrize(
    "said",
    [
        "sếp nhắn: Thu ơi, cô nhắc cháu",
        "cháu chào bác, cho cháu hỏi",
        "bác ơi cháu muốn đăng ký",
        "bác giúp cháu với",
        "bác Hồ sinh ngày nào cháu",
        "bác gửi cho cháu bản ấy",
        "con bò của bác Sinh",
        "cô giáo bảo cháu đăng ký",
        "bà con xã viên muốn cháu ghi tên",
        "ông chủ tịch cần cháu gọi",
        "sửa cho bác sĩ Lan nhé cháu",
        "ghi cho bác ba nhé cháu",
        "thêm cho cô Mai nhé cháu",
        "nhắc bà nội cháu đi",
        "nhờ cháu hỏi ông bà giúp",
        "em muốn đăng ký",
        "bac nho chau ghi",
    ],
)
def test_others_words_and_the_young_are_no_elders(office: Office, said: str) -> None:
    talk = _talk(office, said, said, "hủy")
    assert talk.person.conversation.calls is None


def test_two_at_one_telephone_are_called_as_anybody(office: Office) -> None:
    talk = _talk(office, *BEGUN, "chú nhờ cháu giúp chút việc")
    assert "anh/chị" in talk.say("cảm ơn").lower()


def test_the_consent_stays_as_it_is_kept(office: Office) -> None:
    """Its words are evidence: those that were shown are those that are stored."""
    talk = _talk(office, *BEGUN)
    asked = talk.say("cho bà đăng ký cháu nhé")
    assert "anh/chị" in asked
    talk.say("bà đồng ý cháu ạ")
    given = next(one for one in talk.effects if isinstance(one, RecordConsent))
    assert given.text == asked


def test_no_value_is_touched(office: Office) -> None:
    """What stands in the form is said back as it stands there."""
    talk = _talk(office, *BEGUN, "đăng ký", "đồng ý", "tập thể", "HTX Trẻ Em Hoa Ban, xã Văn Chấn")
    assert form_of(talk).unit_name == "HTX Trẻ Em Hoa Ban"
    shown = talk.say("đọc lại cho bà những gì đã ghi")
    assert "HTX Trẻ Em Hoa Ban" in shown
    assert "Cháu Hoa Ban" not in shown


def test_no_errand_is_touched(office: Office) -> None:
    talk = _talk(office, *BEGUN)
    assert "đón em Lan" in talk.say("mai nhắc bà đi đón em Lan lúc 7 giờ cháu nhé")
    assert "đón em Lan" in talk.say("à 6 giờ cháu nhé")
