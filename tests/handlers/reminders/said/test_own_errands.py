"""Errands of one's own to be reminded of, as conversations."""

from datetime import datetime, timedelta

import pytest

from bot.clock import LOCAL
from handlers.reminders.own import texts
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RemindOwn
from tests.support.talk import Talk, at_step

NOW = datetime(2025, 5, 13, 9, 0, tzinfo=LOCAL)


def planned(talk: Talk) -> list[tuple[str, str]]:
    """What will come, and when."""
    return [(one.event, f"{one.due_at:%d/%m %H:%M}") for one in talk.errands]


@pytest.mark.parametrize(
    ("said", "words", "at"),
    [
        ("20/5 nhắc bà đăng ký", "đăng ký", "20/05 08:00"),
        ("Thế 20/5 nhắc bà đăng ký nhé, họp xong bà đăng ký", "đăng ký", "20/05 08:00"),
        ("tuần sau nhắc tôi đăng ký", "đăng ký", "19/05 08:00"),
        ("mai nhắc tôi nộp bản ký", "nộp bản ký", "14/05 08:00"),
        ("nhac toi 20/5 dang ky thi dua", "dang ky thi dua", "20/05 08:00"),
        ("hom 20.5 nho nhac bac dang ky voi", "dang ky", "20/05 08:00"),
        ("ngày 20 tháng sau nhắc tôi gửi danh sách", "gửi danh sách", "20/06 08:00"),
        ("nhắc anh 7h30 sáng thứ hai nộp bản có dấu", "nộp bản có dấu", "19/05 07:30"),
        ("chiều 20/5 nhắc bác mang bản ký lên xã", "mang bản ký lên xã", "20/05 14:00"),
        ("tối 20/5 nhắc tôi gặp chị Hà", "gặp chị Hà", "20/05 19:00"),
        ("19/5 nhắc tôi treo cờ", "treo cờ", "19/05 08:00"),
        ("mai họp, nhắc tôi nhé", "họp", "14/05 08:00"),
        ("Mai em nhắc anh đăng ký với được không?", "đăng ký", "14/05 08:00"),
        ("8h30 ngày 21/5 nhắc em xin chữ ký nha", "xin chữ ký", "21/05 08:30"),
    ],
)
def test_an_errand_is_noted_and_said_back(office: Office, said: str, words: str, at: str) -> None:
    """No consent is asked for what is asked for, and nothing else is turned on."""
    talk = Talk(office, now=NOW)
    told = talk.say(said)
    assert planned(talk) == [(words, at)]
    assert f"em nhắc anh/chị: {words}." in told
    assert [type(one) for one in talk.effects if not isinstance(one, RemindOwn)] == []


@pytest.mark.parametrize(
    ("said", "words", "at"),
    [
        ("ngay 20/5 hop thanh vien, nhac truoc 1 hom", "hop thanh vien (ngày 20/5)", "19/05 08:00"),
        (
            "20/5 họp HTX nhắc trước 1 tiếng, lúc 14h",
            "họp HTX (14 giờ ngày 20/5)",
            "20/05 13:00",
        ),
        ("nhac anh truoc 2 ngay vu nop ho so 25/5", "nop ho so (ngày 25/5)", "23/05 08:00"),
        (
            "nhac anh hop chi bo 8h sang mai truoc 30 phut",
            "hop chi bo (8 giờ ngày 14/5)",
            "14/05 07:30",
        ),
        # Before which hour nobody knows.
        ("20/5 hop to, nhac truoc 1 tieng", "hop to (ngày 20/5)", "20/05 08:00"),
    ],
)
def test_before_an_errand_is_before_its_day(office: Office, said: str, words: str, at: str) -> None:
    """The reminder comes that much earlier, and says of which day it is."""
    talk = Talk(office, now=NOW)
    assert f"em nhắc anh/chị: {words}." in talk.say(said)
    assert planned(talk) == [(words, at)]


@pytest.mark.parametrize(
    ("said", "words", "at"),
    [
        ("nhac toi hop htx ngay 20/5 luc 8h", "hop htx", "20/05 08:00"),
        ("mai họp HTX 8h, nhớ nhắc anh", "họp HTX", "14/05 08:00"),
    ],
)
def test_a_meeting_of_ones_own_is_no_event_of_another_day(
    office: Office, said: str, words: str, at: str
) -> None:
    """The calendar has days of the HTX; this is none of them."""
    talk = Talk(office, now=NOW)
    talk.say(said)
    assert planned(talk) == [(words, at)]


@pytest.mark.parametrize(
    "said",
    [
        "nhac hang thang nop bao cao",
        "mỗi thứ ba nhắc em nộp báo cáo",
        "hang tuan nhac hop",
        "sang nao cung nhac toi nhe",
    ],
)
def test_what_comes_again_and_again_is_not_promised(office: Office, said: str) -> None:
    """Once is kept, and so it is said."""
    talk = Talk(office, now=NOW)
    assert talk.say(said) == texts.ONCE_ONLY
    assert planned(talk) == []


@pytest.mark.parametrize(
    "said", ["xoa cai nhac hop di", "bỏ cái nhắc họp đó", "thoi khoi nhac hop"]
)
def test_an_errand_is_taken_back_by_its_first_word(office: Office, said: str) -> None:
    """No other is, and no event of the calendar."""
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc tôi họp thành viên")
    talk.say("25/5 nhắc tôi nộp hồ sơ")
    talk.say(said)
    assert planned(talk) == [("nộp hồ sơ", "25/05 08:00")]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("nhắc em ngày 1/1/2099 gọi chị Nguyễn Thị Trăm 0909090909", False),
        ("nhắc em ngày 20/5/2028 đăng ký", False),
        ("8h ngày 1/12/2027 nhắc tôi nộp báo cáo", False),
        ("nhắc em ngày 20/4/2027 đăng ký", True),
    ],
)
def test_nobody_is_reminded_years_ahead(office: Office, said: str, kept: bool) -> None:
    """Two years are kept, with their words; of more it is said until when."""
    talk = Talk(office, now=NOW)
    told = talk.say(said)
    assert bool(talk.errands) == kept
    assert ("trong 2 năm tới" in told) != kept
    if not kept:
        assert "nộp báo cáo" not in str(talk.person.conversation.wished)


def test_who_agreed_to_nothing_leaves_no_number(office: Office) -> None:
    """Somebody else's, as often as not; with a consent it is kept as it was said."""
    talk = Talk(office, now=NOW)
    told = talk.say("20/5 nhắc em gọi chị Trăm 0909090909")
    assert planned(talk) == [("gọi chị Trăm 0909***909", "20/05 08:00")]
    assert "0909090909" not in told
    assert "không ghi trọn số điện thoại" in told
    talk.say("à không, 21 đi")
    assert planned(talk) == [("gọi chị Trăm 0909***909", "21/05 08:00")]
    talk.say("đừng nhắc gọi chị Trăm 0909090909 nữa")
    assert planned(talk) == []
    talk.say("đăng ký")
    talk.say("đồng ý")
    talk.say("hủy")
    told = talk.say("20/5 nhắc em gọi chị Trăm 0909090909")
    assert planned(talk) == [("gọi chị Trăm 0909090909", "20/05 08:00")]
    assert "không ghi trọn" not in told


def test_the_leaders_day_is_moved_and_one_is_left(office: Office) -> None:
    talk = Talk(office, now=NOW)
    talk.say("Thế 20/5 nhắc bà đăng ký nhé, họp xong bà đăng ký")
    talk.say("buổi sáng")
    assert planned(talk) == [("đăng ký", "20/05 08:00")]
    assert "thứ Tư, ngày 21/5/2025" in talk.say("À không, 21 đi, 20 bà đi ăn cưới")
    assert planned(talk) == [("đăng ký", "21/05 08:00")]
    assert talk.say("Ừ cảm ơn cháu nhé").startswith("Dạ không có gì")
    assert planned(talk) == [("đăng ký", "21/05 08:00")]


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ("thôi 22 nhé", "22/05 08:00"),
        ("20 chị bận rồi, 21/5 đi em", "21/05 08:00"),
        ("9h đi", "20/05 09:00"),
        ("buổi chiều nhé", "20/05 14:00"),
        ("lộn, thứ sáu tuần này", "16/05 08:00"),
    ],
)
def test_the_next_words_change_it(office: Office, change: str, at: str) -> None:
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc chị đăng ký")
    talk.say(change)
    assert planned(talk) == [("đăng ký", at)]


@pytest.mark.parametrize("said", ["thôi khỏi", "thôi không cần nhắc nữa", "bỏ đi em"])
def test_it_is_taken_back_at_once(office: Office, said: str) -> None:
    talk = Talk(office, now=NOW)
    talk.say("tuần sau nhắc tôi đăng ký")
    assert talk.say(said) == texts.dropped(words=["đăng ký"])
    assert planned(talk) == []


def test_a_day_that_is_missing_is_asked_for(office: Office) -> None:
    talk = Talk(office, now=NOW)
    assert talk.say("nhắc tôi đăng ký nhé") == texts.ask_day(words="đăng ký")
    assert planned(talk) == []
    talk.say("20/5")
    assert planned(talk) == [("đăng ký", "20/05 08:00")]


def test_one_of_several_is_dropped_by_its_words(office: Office) -> None:
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc tôi đăng ký")
    talk.wait(timedelta(hours=3))
    talk.say("mai nhắc tôi nộp bản ký")
    talk.wait(timedelta(hours=3))
    assert "nộp bản ký" in talk.say("đừng nhắc tôi nộp bản ký nữa")
    assert planned(talk) == [("đăng ký", "20/05 08:00")]


def test_it_is_in_my_data_and_ends_with_all_reminders(office: Office) -> None:
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc tôi đăng ký")
    assert "Anh/chị nhờ nhắc: “đăng ký”, 20/05/2025 08:00" in talk.say("dữ liệu của tôi")
    talk.say("đừng nhắc nữa")
    assert any(isinstance(one, EndSubscription) for one in talk.effects)
    assert planned(talk) == []


@pytest.mark.parametrize(
    "said",
    [
        "nhắc tôi ngày 19/5",
        "nhắc tôi đại hội",
        "nhắc tôi trước 3 ngày",
        "nhắc tôi kết thúc phong trào",
        "mai nhắc lại",
        "đừng nhắc tôi đăng ký ngày 20/5",
        "hôm qua sao không nhắc tôi nộp bản ký",
        "cán bộ nhắc tôi 20/5 nộp bản ký",
        "20/5 nhắc xã viên nộp quỹ",
        "nhắc tôi làm gì vậy",
        "nhắc lịch",
    ],
)
def test_what_is_no_errand_of_ones_own_is_none(office: Office, said: str) -> None:
    talk = Talk(office, now=NOW)
    talk.say(said)
    assert planned(talk) == []
    assert "vào ngày nào ạ? Ví dụ: 20/5" not in talk.replies[-1].text


def test_beside_a_registration_it_is_noted_and_the_question_stays(office: Office) -> None:
    talk = at_step(office, "review", "tập thể")
    before = talk.person.conversation.dialog
    talk.say("2 tiếng nữa nhắc chị gọi cho liên minh")
    assert [one.event for one in talk.errands] == ["gọi cho liên minh"]
    assert talk.person.conversation.dialog == before


def test_what_has_passed_is_not_noted(office: Office) -> None:
    talk = Talk(office, now=NOW)
    assert "đã qua" in talk.say("10/5 nhắc tôi đăng ký")
    assert planned(talk) == []


@pytest.mark.parametrize(
    ("first", "then", "day"),
    [
        ("20/5 nhắc bà đăng ký nhé", "À không, 21 đi, 20 bà đi ăn cưới", "21/5/2025"),
        ("20/5 nhắc tôi nộp báo cáo", "đổi sang ngày 25 nhé", "25/5/2025"),
        ("20/5 nhắc tôi nộp báo cáo", "đổi sang 5/6 nhé", "5/6/2025"),
        ("ngày 10 nhắc tôi nộp báo cáo", "thôi 12 đi", "12/4/2025"),
    ],
)
def test_a_day_without_its_month_is_of_the_month_noted(
    office: Office, first: str, then: str, day: str
) -> None:
    """It had become the 21st of this month."""
    talk = Talk(office)
    talk.say(first)
    assert day in talk.say(then)


@pytest.mark.parametrize(
    ("said", "errand"),
    [
        ("30/5 nhắc chị coi lại vụ này nghen", "coi lại vụ này"),
        ("30/5 nhắc chị xem lại vụ này nghen", "xem lại vụ này"),
        (
            "là nhắc chị 30/5 coi lại cái vụ thi đua của công ty chị đó",
            "coi lại cái vụ thi đua của công ty chị đó",
        ),
        ("30/5 nhớ nhắc tui ngó lại cái này nha", "ngó lại cái này"),
        ("29/5 nhắc mế dòm lại giấy tờ", "dòm lại giấy tờ"),
        ("30/5 kêu chị coi lại cái vụ này giùm", "coi lại cái vụ này"),
    ],
)
def test_looking_again_in_the_words_of_the_south(office: Office, said: str, errand: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert [one.event for one in talk.errands] == [errand]
    assert "29/5/2025" in talk.say("ý quên, 30 chị về Cần Thơ ăn cưới nhỏ em, đổi 29/5 đi")
    assert len(talk.errands) == 1


@pytest.mark.parametrize(
    "said", ["coi lịch 30/5 có gì", "coi lại giùm 30/5 có gì không", "cho coi 19/5 là ngày gì"]
)
def test_looking_at_the_calendar_is_no_errand(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert talk.errands == ()


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ("hoan sang hom sau nhe", "21/05 08:00"),
        ("lùi lại 2 ngày", "22/05 08:00"),
        ("chuyen sang tuan sau", "27/05 08:00"),
        ("som hon 1 tieng", "20/05 07:00"),
        ("doi sang chieu 21 di", "21/05 14:00"),
        ("à tối 21 nhé", "21/05 19:00"),
    ],
)
def test_it_is_moved_from_where_it_stood(office: Office, change: str, at: str) -> None:
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc bà họp xã")
    talk.say(change)
    assert planned(talk) == [("họp xã", at)]


@pytest.mark.parametrize("said", ["anh con may cai hen nua", "anh co nhung lich hen nao"])
def test_what_is_still_to_come_is_asked_for(office: Office, said: str) -> None:
    talk = Talk(office, now=NOW)
    talk.say("20/5 nhắc bà họp xã")
    assert "ngày 20/5/2025: họp xã" in talk.say(said)


def test_how_many_are_kept_is_told_with_them(office: Office) -> None:
    talk = Talk(office)
    talk.say("mai nhac bac goi cho anh tuan")
    assert "goi cho anh tuan" in talk.say("the bac da dat may cai nhac roi")


@pytest.mark.parametrize("typed", ["doi cho toi sang 7/6", "chuyen cho toi sang ngay 7/6 nhe"])
def test_for_whom_it_is_moved_is_no_evening(office: Office, typed: str) -> None:
    """Without marks "toi" is both; the errand keeps its hour."""
    talk = Talk(office)
    talk.say("nhac toi hop 5/6")
    assert "8 giờ thứ Bảy, ngày 7/6/2025" in talk.say(typed)


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        (
            "nhac bac ngay 20/11 len hop lien minh luc 8h, va 25/11 nop bao cao",
            {("len hop lien minh", (20, 11)), ("nop bao cao", (25, 11))},
        ),
        (
            "nhắc tôi mùng 5/5 họp xã viên và 10/5 nộp báo cáo thuế",
            {("họp xã viên", (5, 5)), ("nộp báo cáo thuế", (10, 5))},
        ),
        ("nhắc em họp ngày 5/5, nộp thuế ngày 10/5 nhé", {("họp", (5, 5)), ("nộp thuế", (10, 5))}),
        ("nhac toi hop ngay 5/5 va ngay 6/5", {("hop", (5, 5)), ("hop", (6, 5))}),
        ("nhắc tôi 20/5 đi họp và đóng quỹ", {("đi họp và đóng quỹ", (20, 5))}),
    ],
)
def test_of_several_errands_each_comes_on_its_day(
    office: Office, typed: str, noted: set[tuple[str, tuple[int, int]]]
) -> None:
    """The second was lost, or its words came with the first."""
    talk = Talk(office)
    said = talk.say(typed)
    errands = [one for one in talk.effects if isinstance(one, RemindOwn)]
    assert {(one.words, (one.at.day, one.at.month)) for one in errands} == noted
    assert all(f"{day}/{month}/2025" in said for _, (day, month) in noted)


@pytest.mark.parametrize(
    "typed",
    ["bac co nhung loi nhac nao", "xem lời nhắc của tôi", "danh sách nhắc việc của anh"],
)
def test_what_is_noted_is_listed(office: Office, typed: str) -> None:
    """It was looked up in the plan, or noted as an errand of its own."""
    talk = Talk(office)
    talk.say("nhac toi hop ngay 5/5")
    assert "8 giờ ngày 5/5/2025: hop" in talk.say(typed)
