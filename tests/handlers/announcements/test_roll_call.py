"""An announcement answered by words, as on Zalo, which has no buttons."""

from datetime import datetime, timedelta

import pytest

from bot.clock import LOCAL
from handlers.acts.heard import Heard
from handlers.announcements.answered import RollSaid, read_roll
from handlers.turn.turn import Office
from handlers.values.staff import Audience, RollAnswer, Terms
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
        ("bên em đi 3 người", "coming"),
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
    ("typed", "people"),
    [
        ("có, 3 người đi", 3),
        ("hai anh em đi", 2),
        ("đi 2 nguoi nhe", 2),
        ("di 3 ng nhe e", 3),
        ("bên em 3 người ạ", 3),
        ("2 nguoi", 2),
        ("HTX em đi 2 đồng chí", 2),
        ("dạ có, bên em đi 4 người", 4),
        ("ba chị em đi", 3),
        ("năm người đi", 5),
        ("đoàn 12 người sẽ dự", 12),
        ("em đi một mình", 1),
        ("đơn vị em cử 2 người dự", 2),
        ("cho mình đi 2 người với", 2),
        ("đi 2 người nhé, ăn trưa luôn", 2),
        ("tôi và 2 người nữa đi", 3),
        ("em đi với 2 người", 3),
        # Nobody can tell how many these are.
        ("đi cùng 2 người nữa", None),
        ("em sẽ đi, tầm 3 người", None),
        ("2 người đi 1 người chở", None),
        ("sẽ đi 2-3 người", None),
        ("bà chị em đi", None),
        ("em sẽ đi ạ", None),
    ],
)
def test_how_many_come_is_read_along(typed: str, people: int | None) -> None:
    """A number of people, said plainly; the speaker is one more where they say so."""
    said = read_roll(Heard(typed))
    assert said is not None
    assert (said.answer, said.people) == ("coming", people)


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
        "có 3 người đi được không",
        "đăng ký 2 người",
        "thêm 2 người",
        "xóa 2 người",
        "không, 3 người",
        "có 2 người vắng",
        "đi 2 ngày à",
        "ông Nam người Tày đi",
        "doanh thu 3 tỷ, 2 người đi",
        "bò của HTX bị ốm nên năm nay chỉ nuôi 20 con",
        "đám cưới tập thể có được tính không",
        "việc nhà nước giao cho HTX là gì",
        "x" * 400,
    ],
)
def test_what_asks_or_wishes_is_no_answer(typed: str) -> None:
    """It is heard by whom it is for."""
    assert read_roll(Heard(typed)) is None


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("không vắng", "coming"),
        ("tôi không vắng đâu", "coming"),
        ("sẽ không vắng mặt", "coming"),
        ("em không thể vắng được", "coming"),
        ("không thể không đi", "coming"),
        ("không bận, đi được", "coming"),
        ("hết bận rồi, đi được", "coming"),
        ("bận nhưng vẫn cố đi", "coming"),
        ("nhất định đi", "coming"),
        ("đi muộn chút", "coming"),
        ("đi nhưng về sớm", "coming"),
        ("đơn vị cử 1 người", "coming"),
        ("k di dc", "away"),
        ("ko tham gia dc nhé", "away"),
        ("không ai đi cả", "away"),
        ("vắng hôm đó", "away"),
        # It is asked which.
        ("đừng ghi tôi vắng", None),
        ("sao lại không đi", None),
        ("ốm quá em ơi", None),
        ("nhà có đám tang", None),
        ("nhà tôi có việc gia đình", None),
        ("con ốm nằm viện em ạ", None),
    ],
)
def test_two_refusals_are_no_refusal(typed: str, answer: RollAnswer | None) -> None:
    """Whoever does not stay away comes; what may be either is asked."""
    said = read_roll(Heard(typed))
    assert said is not None
    assert said.answer == answer


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("vắng nhé, phó giám đốc đi thay", "phó giám đốc"),
        ("tôi bận, vợ tôi đi thay", "vợ tôi"),
        ("anh Kiên bận, chị Hoa đi thay", "chị Hoa"),
        ("kế toán đi thay nhé", "kế toán"),
    ],
)
def test_who_comes_instead_stands_behind_the_excuse(typed: str, who: str) -> None:
    """Both are heard, and nobody is asked again."""
    said = read_roll(Heard(typed))
    assert said is not None
    assert (said.answer, said.substitute) == ("away", who)


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
    assert report.people == 3
    away = {one.substitute for one in staffed.store.announcements.recipients(1, "away")}
    assert away == {"chị Hoa", None}


def test_how_many_come_is_kept_and_told(staffed: StaffedOffice) -> None:
    """With the answer or after it, until it is said anew; whoever stays away brings nobody."""
    for address in "abc":
        owner(staffed.store, address)
    a, b, c = (staffed.person(address) for address in "abc")
    sent(staffed, INVITED, PLACED)
    for one in (a, b, c):
        one.hears()
    told = a.says("có, 3 người đi")
    assert "sẽ dự, 3 người." in told
    assert "Hội trường tỉnh" in told
    assert "sẽ dự." in b.says("có")
    assert "sẽ dự, 2 người." in b.says("2 người em nhé")
    assert "sẽ dự." in b.says("tôi sẽ đi")
    both = c.says("vâng tôi sẽ đi 2 người, mà họp ở đâu")
    assert "sẽ dự, 2 người." in both
    assert "📍 Địa điểm: Hội trường tỉnh" in both

    def noted() -> dict[str, int | None]:
        answers = staffed.store.announcements.recipients(1)
        return {str(one.answer): one.people for one in answers if one.answer == "away"} | {
            f"{place}": one.people for place, one in enumerate(answers) if one.answer == "coming"
        }

    assert noted() == {"0": 3, "1": 2, "2": 2}
    assert staffed.store.announcements.report(1).people == 7
    assert "Xuân" not in a.says("dữ liệu của tôi")
    a.says("tôi không đi được")
    a.says("hủy")
    assert noted() == {"away": None, "1": 2, "2": 2}
    assert staffed.store.announcements.report(1).people == 4


PLACED = Terms(starts_at=datetime(2025, 6, 12, 8, 0, tzinfo=LOCAL), place="Hội trường tỉnh")
INVITED = "Mời lãnh đạo HTX dự hội nghị sơ kết. Mỗi đơn vị cử 01 đại biểu, mang theo báo cáo."


def sent(staffed: StaffedOffice, text: str, terms: Terms) -> None:
    """An announcement of Lan's that Minh has approved, with everybody."""
    by = {one.name: staffed.person(one.name.lower()) for one in staffed.store.staff.list()}
    lan = by["Lan"] if by else staffed.joins("lan", "Lan", "clerk")
    minh = by["Minh"] if by else staffed.joins("minh", "Minh", "clerk")
    lan.name = "Lan"
    announced(lan, text, ALL, terms)
    minh.hears()
    minh.taps("Duyệt")
    staffed.clock.move(timedelta(seconds=61))
    staffed.store.announcements.start_due(staffed.clock.now())


def test_an_invitation_answers_what_is_asked_about_it(staffed: StaffedOffice) -> None:
    """By its terms and its own words only; what it is silent on is said, and goes to the staff."""
    owner(staffed.store, "a")
    a = staffed.person("a")
    sent(staffed, INVITED, PLACED)
    a.hears()
    for asked, told in (
        ("họp ở đâu thế", "Giấy mời ghi:\n📍 Địa điểm: Hội trường tỉnh"),
        ("mấy giờ vậy em", "Giấy mời ghi:\n🕗 Thời gian: 8 giờ ngày 12/6/2025"),
        ("cho tôi đi 2 người được không", "“Mỗi đơn vị cử 01 đại biểu, mang theo báo cáo.”"),
        ("có phải mang gì không", "“Mỗi đơn vị cử 01 đại biểu, mang theo báo cáo.”"),
        ("thời gian địa điểm", "📍 Địa điểm: Hội trường tỉnh\n🕗 Thời gian: 8 giờ"),
        ("đến mấy giờ thì xong", "không nói gì về giờ xong"),
        ("cử kế toán đi thay được không", "anh/chị nhắn “cử … đi thay”"),
        ("gửi xe ở đâu", "không nói gì về đường đi, chỗ để xe"),
    ):
        assert told in a.says(asked), asked
    assert "Đã chuyển câu hỏi" in a.says("hỏi cán bộ")
    (noted,) = staffed.store.questions.all()
    assert noted.question == "gửi xe ở đâu (hỏi về thông báo số 1)"
    assert "31/12/2025" in a.says("phong trào kết thúc khi nào?")
    assert "Hội trường" not in a.says("mấy giờ")
    both = a.says("vâng tôi sẽ đi, mà họp ở đâu")
    assert "ghi nhận là sẽ dự" in both
    assert "📍 Địa điểm: Hội trường tỉnh" in both
    noted_away = a.says("tôi cử phó giám đốc đi thay")
    assert "vắng, phó giám đốc đi thay" in noted_away
    assert "8 giờ ngày 12/6/2025" in noted_away


def test_news_that_come_later_do_not_hide_the_invitation(staffed: StaffedOffice) -> None:
    """Who comes, and where to, is said about what asked for it."""
    owner(staffed.store, "a")
    a = staffed.person("a")
    sent(staffed, INVITED, PLACED)
    a.hears()
    a.says("ok")
    sent(staffed, "Tin vui: có sổ tay mới.", Terms(kind="news"))
    a.hears()
    assert "Hội trường tỉnh" in a.says("hôm đó họp ở đâu em")
    assert a.labels == ["Sẽ dự", "Vắng, cử người thay"]
    assert "ghi nhận là sẽ dự" in a.says("1")
    assert "Hội trường tỉnh" in a.says("cho hỏi lại địa điểm họp")
    assert staffed.store.announcements.report(1).answers == {"coming": 1}


def test_who_is_filling_in_answers_what_has_just_come(staffed: StaffedOffice) -> None:
    """In clear words, and a question, too; the form goes on below, and holds nothing of it."""
    owner(staffed.store, "a")
    a = staffed.person("a")
    a.says("đăng ký")
    a.says("đồng ý")
    sent(staffed, INVITED, PLACED)
    a.hears()
    asks = a.says("họp ở đâu vậy em")
    assert "Hội trường tỉnh" in asks
    sent(staffed, INVITED, PLACED)
    a.hears()
    said = a.says("em sẽ đi ạ")
    assert "ghi nhận là sẽ dự" in said
    assert asks.split("\n\n")[-1] == said.split("\n\n")[-1]


def test_who_comes_instead_is_a_name_or_nobody(staffed: StaffedOffice) -> None:
    """A refusal, a question and the person after all are heard as such; no form is changed by it."""
    for address in "abcd":
        owner(staffed.store, address)
    a, b, c, d = (staffed.person(address) for address in "abcd")
    sent(staffed, INVITED, PLACED)
    for one in (a, b, c, d):
        one.hears()
        assert "Ai đi thay" in one.says("vắng mặt")
    assert a.says("thôi không cử ai") == "Đã ghi nhận anh/chị vắng."
    asked = b.says("họp ở đâu thế")
    assert PLACED.place in asked
    assert "Ai đi thay" in asked
    assert "vắng, Nhất đi thay" in b.says("à đổi, không phải Nết mà là Nhất")
    assert "sẽ dự" in c.says("à thôi tôi tự đi")
    assert "gõ giúp họ tên" in d.says("vâng")
    assert "vắng, chị Hoa kế toán đi thay" in d.says("chị Hoa kế toán")
    report = staffed.store.announcements.report(1)
    assert report.answers == {"away": 3, "coming": 1}
    assert report.people == 3
