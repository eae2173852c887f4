"""The day and the hour of an errand in the words people have for them, on Friday, 4/4/2025, at nine."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


def planned(talk: Talk) -> list[str]:
    """What will come, and when."""
    return [f"{one.due_at:%d/%m %H:%M} {one.event}" for one in talk.errands if one.due_at]


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("15/6 nhắc chú đi khám mắt mà thôi 16/6 đi", "16/06 08:00 đi khám mắt"),
        ("nhắc tôi 15/6 họp, à nhầm 16/6", "16/06 08:00 họp"),
        ("nhắc bác mai 7h đi chợ à không 8h nhé", "05/04 08:00 đi chợ"),
        ("đặt lịch cho chị 25/4 khám sức khỏe", "25/04 08:00 khám sức khỏe"),
        ("nhac toi hop xa vien sang thu 5 tuan sau 8h", "10/04 08:00 hop xa vien"),
        ("nhac bac t5 tuan toi 8h kem 15 di hop lien minh", "10/04 07:45 di hop lien minh"),
        ("tuần tới hôm thứ năm nhắc tôi nộp báo cáo lúc 2h chiều", "10/04 14:00 nộp báo cáo"),
        ("thu 2 tuan sau nua 7h30 nhac toi len tinh hop", "14/04 07:30 len tinh hop"),
        ("thu nam tuan sau tam gio kem muoi lam nhac toi hop", "10/04 07:45 hop"),
        ("nhắc anh thứ sáu tuần tới họp chi bộ", "11/04 08:00 họp chi bộ"),
        ("thu 3 nhac toi ky giay luc 3 ruoi chieu", "08/04 15:30 ky giay"),
        ("nhac bac ngay kia tam ruoi goi cho anh Tua", "06/04 08:30 goi cho anh Tua"),
        ("nhac anh toi mai 7 ruoi hop to", "05/04 19:30 hop to"),
        ("chieu mai 2h nhac co di nop ho so", "05/04 14:00 di nop ho so"),
        ("2h mai nhac anh hop", "05/04 14:00 hop"),
        ("cn nay nhac tôi đi đám cưới lúc 10h", "06/04 10:00 đi đám cưới"),
        ("nhac bac cuoi tuan nay nop bao cao", "05/04 08:00 nop bao cao"),
        ("cuối tuần sau nhắc bác nộp quỹ", "12/04 08:00 nộp quỹ"),
        ("dau tuan sau nhac toi goi ke toan", "07/04 08:00 goi ke toan"),
        ("dau thang sau nhac anh nop quy", "01/05 08:00 nop quy"),
        ("cuối tháng nhắc tôi chốt sổ", "30/04 08:00 chốt sổ"),
        ("3 hom nua nhac toi di hop", "07/04 08:00 di hop"),
        ("hai tuần nữa nhắc em gửi danh sách", "18/04 08:00 gửi danh sách"),
        ("nhac toi 8h toi mai hop thon", "05/04 20:00 hop thon"),
        ("nay 5h nhac anh don con", "04/04 17:00 don con"),
        ("sáng thứ bảy nhắc tôi mua một con trâu", "05/04 08:00 mua một con trâu"),
        ("nhac toi mai mua mot con trau", "05/04 08:00 mua mot con trau"),
        ("ngay 15 nhac chau tra tien phan luc 4h", "15/04 16:00 tra tien phan"),
        ("em nhac toi t7 nay 5 ruoi chieu da bong", "05/04 17:30 da bong"),
        ("nua tieng nua nhac toi tat bep", "04/04 09:30 tat bep"),
        ("nhac toi sau 3 ngay nua goi lai cho co Hoa", "07/04 08:00 goi lai cho co Hoa"),
        ("sang mai nhac toi be ngo ba lo", "05/04 08:00 be ngo ba lo"),
        ("mung 2/9 nhac toi treo co", "02/09 08:00 treo co"),
        ("1 tieng ruoi nua nhac toi goi lien minh", "04/04 10:30 goi lien minh"),
    ],
)
def test_the_day_and_the_hour_are_those_said(office: Office, said: str, comes: str) -> None:
    """A wrong day is worse than none."""
    talk = Talk(office)
    talk.say(said)
    assert planned(talk) == [comes]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("mai với mốt nhắc tôi nộp báo cáo lúc 7 giờ", "05/04 06/04"),
        ("nhắc tôi 3/5 và 10/5 nộp tiền điện", "03/05 10/05"),
        ("nhac toi thu 2, 4 va 6 di tap huan", "07/04 09/04 11/04"),
        ("nhắc tôi ngày 5, 10 và 15 tháng 6 thu quỹ", "05/06 10/06 15/06"),
        ("nhac toi 5, 10 va 15/6 thu quy", "05/06 10/06 15/06"),
        ("sang mai va sang mot nhac chu hop nhe", "05/04 06/04"),
        ("nhac bac t2 voi t5 tuan sau 8h di hop lien minh", "07/04 10/04"),
        ("nhac toi chu nhat, thu hai tuan sau di cho", "06/04 07/04"),
        ("hom nay va mai nhac toi uong thuoc luc 7h toi", "04/04 05/04"),
        ("mai, mốt nhắc tôi tưới chè được không", "05/04 06/04"),
        # A row of numbers that are no days.
        ("mai mua 2 va 3 bao phan nhac toi", "05/04"),
    ],
)
def test_each_day_of_a_row_has_its_reminder(office: Office, said: str, days: str) -> None:
    """All but the first had been dropped without a word."""
    talk = Talk(office)
    talk.say(said)
    assert [one[:5] for one in planned(talk)] == days.split()
    assert len({one[6:] for one in planned(talk)}) == 1


def test_where_one_day_of_a_row_is_over_they_are_asked_for(office: Office) -> None:
    talk = Talk(office)
    assert "ngày nào" in talk.say("nhac chi thu 5 voi thu 6 tuan nay nop ho so")
    assert planned(talk) == []


@pytest.mark.parametrize(
    "said",
    [
        "mung 3 am thang nay nhac anh di chua",
        "20 thang 5 am lich nhac toi gio bo",
        "29 tet nhac toi chuc tet lien minh",
        "ram thang nay nhac toi di le chua",
        "nhac toi thu 5 ngay 11/4 di hop",
    ],
)
def test_a_day_that_cannot_be_told_is_asked_for(office: Office, said: str) -> None:
    """A day of the moon, and two that disagree."""
    talk = Talk(office)
    assert "ngày nào" in talk.say(said)
    assert planned(talk) == []
    talk.say("20/5 nhe")
    assert [one[:11] for one in planned(talk)] == ["20/05 08:00"]


def test_this_weeks_day_that_is_over_is_not_next_weeks(office: Office) -> None:
    talk = Talk(office)
    assert "đã qua" in talk.say("thu tu tuan nay nhac toi goi ke toan")
    assert planned(talk) == []


@pytest.mark.parametrize(
    ("change", "comes"),
    [
        ("doi sang thu 6 nhe", "11/04 08:00 hop"),
        ("a thoi 2h chieu", "10/04 14:00 hop"),
        ("toi nhe", "10/04 20:00 hop"),
        ("a ma thu 6 moi hop", "11/04 08:00 hop"),
        ("doi sang 9 ruoi", "10/04 09:30 hop"),
        ("lon roi, thu 3 tuan sau nua co", "15/04 08:00 hop"),
    ],
)
def test_the_next_words_move_it(office: Office, change: str, comes: str) -> None:
    talk = Talk(office)
    talk.say("nhac toi thu 5 tuan sau hop")
    talk.say(change)
    assert planned(talk) == [comes]


def test_an_evening_stays_an_evening(office: Office) -> None:
    talk = Talk(office)
    talk.say("toi nay 8h nhac anh goi ong Sung A Pao")
    talk.say("doi sang 8 ruoi")
    assert planned(talk) == ["04/04 20:30 goi ong Sung A Pao"]


def test_how_long_before_is_before_what_was_noted(office: Office) -> None:
    """Two hours before it had become in two hours."""
    talk = Talk(office)
    talk.say("15/4 hop dai hoi thanh vien nhac toi truoc 1 ngay")
    assert "mấy giờ" in talk.say("lai nhac toi truoc 2 tieng nua")
    assert planned(talk) == ["14/04 08:00 hop dai hoi thanh vien (ngày 15/4)"]
    talk.say("thu 5 tuan sau 8h nhac toi di hop")
    talk.say("nhac truoc 1 tieng nhe")
    assert planned(talk)[-1] == "10/04 07:00 di hop"


def test_of_a_day_alone_it_is_asked_what(office: Office) -> None:
    """The events of the calendar had been offered, with a consent to be given."""
    talk = Talk(office)
    assert "Nhắc việc gì" in talk.say("2 ngay nua nhac toi")
    talk.say("viec nop bao cao quy")
    assert planned(talk) == ["06/04 08:00 nop bao cao quy"]
    talk.say("9h sang")
    assert planned(talk) == ["06/04 09:00 nop bao cao quy"]


def test_several_are_noted_told_and_one_is_dropped(office: Office) -> None:
    talk = Talk(office)
    talk.say("nhac co sang thu 7 nay 6h di cho Muong Lo")
    talk.say("va chieu thu 2 tuan sau nop ho so len xa")
    both = ["05/04 06:00 di cho Muong Lo", "07/04 14:00 nop ho so len xa"]
    assert planned(talk) == both
    for asked in ("co nho may viec roi", "xem lai cac lich nhac", "con viec gi nua ko"):
        told = talk.say(asked)
        assert "di cho Muong Lo" in told
        assert "nop ho so len xa" in told
    talk.say("cai nop ho so doi sang 3h duoc ko")
    assert planned(talk)[1:] == ["07/04 15:00 nop ho so len xa"]
    both[1] = planned(talk)[1]
    talk.say("bo viec di cho di")
    assert planned(talk) == both[1:]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ua sao hom qua ko thay nhac anh", "em không giữ lời nhắc nào"),
        ("sao em không nhắc tôi hôm 26/3", "em không giữ lời nhắc nào"),
        ("hôm qua em nhắc muộn quá", "em không giữ lời nhắc nào"),
        ("nhắc cả vợ tôi nữa, số vợ tôi 0987654321", "chỉ nhắc được người đang nhắn"),
        ("em nhac ba con xa vien giup anh duoc khong", "chỉ nhắc được người đang nhắn"),
    ],
)
def test_what_did_not_come_and_what_cannot_is_said(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)


def test_a_day_alone_that_is_moved_is_another_day(office: Office) -> None:
    talk = Talk(office)
    talk.say("nhac anh ngay 2/9 nhe")
    talk.say("a thoi nhac 20/7 thoi")
    assert planned(talk) == ["20/07 08:00 ngày 20/7 như anh/chị dặn"]
    # Of the day before it was moved nothing is left, and a "no" moves nothing back.
    assert "ngoài lời nhắc 8 giờ Chủ nhật" in talk.say("dung nhac 2/9 nua")
    assert planned(talk) == ["20/07 08:00 ngày 20/7 như anh/chị dặn"]
    talk.say("bo nhac di")
    assert planned(talk) == []


@pytest.mark.parametrize(
    ("said", "comes"),
    [
        ("nhắc chị ngày 15 tháng 5", "15/05 08:00 ngày 15/5 như anh/chị dặn"),
        ("tới hôm 12/5 thì nhắc", "12/05 08:00 ngày 12/5 như anh/chị dặn"),
        ("noi bua 6/5 cung nhac hi", "06/05 08:00 ngày 6/5 như anh/chị dặn"),
    ],
)
def test_a_day_of_ones_own_is_not_that_of_an_event_a_week_off(
    office: Office, said: str, comes: str
) -> None:
    """Nothing is called "noi cung"; the event near it is only offered."""
    talk = Talk(office)
    talk.say(said)
    assert planned(talk) == [comes]
