"""An announcement answered by words, as on Zalo, which has no buttons."""

from datetime import timedelta

import pytest

from handlers.acts.heard import Heard
from handlers.announcements.answered import RollSaid, read_roll
from handlers.turn.turn import Office
from handlers.values.staff import Audience
from storage.store import Store
from tests.support.clerks import StaffedOffice, announced, owner

ALL = Audience(registered=True, campaign="344-KH-LMHTX")


@pytest.fixture
def staffed(sqlite_store: Store, office: Office) -> StaffedOffice:
    """An office with people and staff in chats."""
    return StaffedOffice(sqlite_store, office)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("sẽ đi", "coming"),
        ("em sẽ đi ạ", "coming"),
        ("Có mặt", "coming"),
        ("có", "coming"),
        ("dạ có ạ", "coming"),
        ("vắng", "away"),
        ("Em xin vắng ạ", "away"),
        ("vang mat", "away"),
        ("tôi bận không đi được", "away"),
        ("không", "away"),
        ("ok em", "got"),
        ("vâng ạ", "got"),
        ("đã nhận", "got"),
        ("vang", None),
        ("hôm đó bác bận, vắng nhé em", "away"),
        ("bác bận rồi không đi được", "away"),
        ("hôm đó tôi bận", "away"),
        ("bận, vắng", "away"),
        ("hom do toi ban viec khong the du hop", "away"),
        ("dạ chị sẽ thu xếp đi nhé, cảm ơn em", "coming"),
        ("cảm ơn Liên minh, HTX em sẽ dự ạ", "coming"),
        ("vâng bác đi được nhé", "coming"),
        ("được, tôi đi được", "coming"),
        ("ok anh dự", "coming"),
        ("ừ bác đi", "coming"),
        ("nhất trí dự", "coming"),
        ("rồi, tôi sẽ xuống dự", "coming"),
        ("xin xác nhận tham dự đầy đủ", "coming"),
        ("vang di duoc", "coming"),
        ("đơn vị em cử 2 người dự", "coming"),
        ("hôm đó có đám cưới, không xuống được", "away"),
        ("thôi bác không đi", "away"),
        ("tôi bận không dự", "away"),
        ("tôi xin kiếu", "away"),
        ("đi công tác rồi", "away"),
        ("đang ở Hà Nội không về kịp", "away"),
        ("xin lỗi hôm đó tôi vắng", "away"),
        ("đã nhận được giấy mời", "got"),
        ("vang du", None),
    ],
)
def test_plain_words_answer(typed: str, answer: str | None) -> None:
    """With or without marks and address; only what may be two words is asked back."""
    said = read_roll(Heard(typed))
    assert said is not None
    assert (said.answer, said.substitute) == (answer, None)


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("cử chị Hoa đi thay", "chị Hoa"),
        ("tôi vắng, cử đc Hoa đi thay", "đc Hoa"),
        ("cu anh Pao du thay a", "anh Pao"),
        ("Nhờ Lò Văn Ún, Phó Giám đốc họp thay", "Lò Văn Ún, Phó Giám đốc"),
        ("cử người khác đi thay", None),
        ("cử anh Hùng phó giám đốc đi", "anh Hùng phó giám đốc"),
        ("cho cháu Lan kế toán đi thay tôi", "cháu Lan kế toán"),
        ("chị Hoa đi thay tôi nhé", "chị Hoa"),
    ],
)
def test_who_comes_instead_is_read_along(typed: str, who: str | None) -> None:
    """In the words it was written in; "somebody else" names nobody yet."""
    assert read_roll(Heard(typed)) == RollSaid("away", who)


@pytest.mark.parametrize(
    "typed",
    [
        "đi được không?",
        "cử ai đi thay được không?",
        "có được vắng không ạ?",
        "đăng ký",
        "có tiền thưởng không",
        "đi đâu họp",
        "nếu không đi được thì báo ai",
        "bác chưa biết, có thể vắng",
        "vâng em, hôm đó anh sẽ báo lại",
        "anh Nam không đi được, chị Hoa sẽ dự",
        "gửi cho bạn rồi",
        "tôi không biết có sẽ dự hay không",
        "đang xem mà số cũ bán cho người khác đi",
        "tụi tui không tham gia nữa, kéo đơn về giùm",
        "vâng em hiểu rồi, hồ sơ nộp chỗ nào",
        "nhắc lúc 11h30 cho dễ thấy",
        "x" * 400,
    ],
)
def test_what_asks_or_wishes_is_no_answer(typed: str) -> None:
    """It is heard by whom it is for."""
    assert read_roll(Heard(typed)) is None


def test_the_roll_is_called_by_words(staffed: StaffedOffice) -> None:
    """Bare words count as the first after the announcement; later they are about something else."""
    for address in "abcd":
        owner(staffed.store, address)
    a, b, c, d = (staffed.person(address) for address in "abcd")
    lan, minh = staffed.joins("lan", "Lan", "clerk"), staffed.joins("minh", "Minh", "clerk")
    announced(lan, "Mời anh/chị dự hội nghị ngày 12/6.", ALL)
    minh.hears()
    minh.taps("Duyệt")
    staffed.clock.move(timedelta(seconds=61))
    assert staffed.store.announcements.start_due(staffed.clock.now()) == 4
    for one in (a, b, c, d):
        assert "hội nghị" in one.hears()
    assert "sẽ dự" in a.says("có")
    assert "chị Hoa đi thay" in b.says("tôi vắng, cử chị Hoa đi thay")
    assert "dự được hay vắng" in c.says("vang")
    assert "Ai đi thay" in c.says("vắng mặt")
    assert "ghi nhận anh/chị vắng" in c.says("hủy")
    d.says("phong trào kết thúc khi nào?")
    assert "ghi nhận" not in d.says("có")
    assert "sẽ dự" in d.says("tôi sẽ đi")
    report = staffed.store.announcements.report(1)
    assert report.answers == {"coming": 2, "away": 2}
    away = {one.substitute for one in staffed.store.announcements.recipients(1, "away")}
    assert away == {"chị Hoa", None}
