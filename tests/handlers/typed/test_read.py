"""What people type, read: phones, tax codes, names, hours, days and choices."""

import unicodedata
from datetime import date, time, timedelta

import pytest

from handlers.typed.hours import read_hour, read_hour_span
from handlers.typed.names import read_person_name, read_position, split_name_and_position
from handlers.typed.phones import is_old_mobile, read_phone, split_phone
from handlers.typed.read import read_choice, read_place, read_tax_code
from handlers.typed.times import end_of_span, no_such_day, read_date, read_days_before, read_span
from handlers.values.replies import Choice

TODAY = date(2025, 4, 4)
KINDS = (
    Choice("collective", "Tập thể (cả đơn vị)"),
    Choice("individual", "Cá nhân"),
    Choice("both", "Cả hai: tập thể và cá nhân"),
)


@pytest.mark.parametrize(
    "typed",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "+84912345678",
        "+84 912 345 678",
        "+84 (0)912 345 678",
        "84912345678",
        "0084912345678",
        "00 84 912 345 678",
        "912345678",
        "０９１２３４５６７８",
        "số của tôi là 0912345678 nhé",
        "sđt: 0912.345.678",
        "0912345678 hoặc 0987654321",
    ],
)
def test_a_mobile_is_read_however_it_is_written(typed: str) -> None:
    """Every usual way of writing a mobile number gives the same ten digits."""
    assert read_phone(typed) == "0912345678"


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0216 3 812 345", "02163812345"),
        ("(0216) 3812345", "02163812345"),
        ("+84 216 3812345", "02163812345"),
        ("0214.3812.345", "02143812345"),
    ],
)
def test_landlines_of_both_provinces_are_read(typed: str, digits: str) -> None:
    """0216 (Yên Bái) and 0214 (Lào Cai) are accepted."""
    assert read_phone(typed) == digits


@pytest.mark.parametrize(
    "typed", ["", "không có", "12345", "0912 34", "+1 202 555 0100", "0112345678", "1" * 4000]
)
def test_what_is_no_vietnamese_phone_is_none(typed: str) -> None:
    """Too short, foreign or no number at all is not guessed at."""
    assert read_phone(typed) is None


@pytest.mark.parametrize("typed", ["01234567890", "0168 123 4567", "+84 123 456 7890"])
def test_an_eleven_digit_mobile_is_known_as_old(typed: str) -> None:
    """Numbers of before 2018 are refused with their own hint."""
    assert read_phone(typed) is None
    assert is_old_mobile(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Lò Văn Ún, Giám đốc, 0912345678",
        "Lò Văn Ún, Giám đốc, sđt: 0912 345 678 nhé",
        "Lò Văn Ún, 0912345678, Giám đốc",
        "Lò Văn Ún, Giám đốc, số điện thoại (0912) 345 678",
    ],
)
def test_a_phone_written_along_is_split_off(typed: str) -> None:
    """Name, position and phone in one line are told apart."""
    assert split_phone(typed) == ("Lò Văn Ún, Giám đốc", "0912345678")


@pytest.mark.parametrize(
    ("typed", "code", "doubtful"),
    [
        ("5200123456", "5200123456", False),
        ("5200 123 456", "5200123456", False),
        ("MST: 5200123456", "5200123456", False),
        ("5200123456-001", "5200123456-001", False),
        ("５２００１２３４５６", "5200123456", False),
        ("5200123457", "5200123457", True),
        ("012345678901", "012345678901", False),
    ],
)
def test_a_wrong_check_digit_only_makes_a_tax_code_doubtful(
    typed: str, code: str, doubtful: bool
) -> None:
    """The checksum warns and never refuses."""
    tax = read_tax_code(typed)
    assert tax is not None
    assert (tax.code, tax.doubtful) == (code, doubtful)


@pytest.mark.parametrize("typed", ["", "123", "52001234567", "không có", "x5200"])
def test_what_is_no_tax_code_is_none(typed: str) -> None:
    """Other lengths are not tax codes."""
    assert read_tax_code(typed) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Huy", "Huy"),
        ("Ma", "Ma"),
        ("lò văn ún", "Lò Văn Ún"),
        ("GIÀNG A PÁO", "Giàng A Páo"),
        ("  Lò   Văn Ún ", "Lò Văn Ún"),
        (unicodedata.normalize("NFD", "Lò Thị Hương"), "Lò Thị Hương"),
        ("An", "An"),
    ],
)
def test_short_rare_and_shouted_names_are_names(typed: str, name: str) -> None:
    """Names of every people of the province are kept; all-lower and all-caps get capitals."""
    assert read_person_name(typed) == name


@pytest.mark.parametrize("typed", ["", "A", "An 2", "0912345678", "👍", "x" * 81])
def test_what_is_no_name_is_none(typed: str) -> None:
    """Digits, single letters and novels are no names."""
    assert read_person_name(typed) is None


@pytest.mark.parametrize(
    ("typed", "name", "position"),
    [
        ("Nguyễn Văn An, Giám đốc", "Nguyễn Văn An", "Giám đốc"),
        ("Nguyễn Văn An - Phó Giám đốc", "Nguyễn Văn An", "Phó Giám đốc"),
        ("Nguyễn Văn An\nKế toán", "Nguyễn Văn An", "Kế toán"),
        ("nguyen van an giam doc", "nguyen van an", "giam doc"),
        ("Lê Thị Bé phó chủ tịch HĐQT", "Lê Thị Bé", "phó chủ tịch HĐQT"),
        ("Nguyễn Văn Trường", "Nguyễn Văn Trường", None),
        ("Nguyễn Thị Thu Quý", "Nguyễn Thị Thu Quý", None),
        ("Lò Văn Ún (tổ trưởng)", "Lò Văn Ún", "tổ trưởng"),
        ("Ma", "Ma", None),
        ("Giám đốc Nguyễn Văn Ba", "Nguyễn Văn Ba", "Giám đốc"),
        ("ct hdqt nguyen van ba", "nguyen van ba", "ct hdqt"),
        ("GĐ: Nguyễn Văn Ba", "Nguyễn Văn Ba", "GĐ"),
        ("tôi là Nguyễn Văn Ba, giám đốc", "Nguyễn Văn Ba", "giám đốc"),
        ("Họ tên: Lò Văn Ún", "Lò Văn Ún", None),
        ("giám đốc", "giám đốc", None),
        ("Thu Quý Nguyễn", "Thu Quý Nguyễn", None),
        ("Kế toán, Thủ quỹ", "Kế toán", "Thủ quỹ"),
    ],
)
def test_a_position_is_told_from_the_name(typed: str, name: str, position: str | None) -> None:
    """A comma, dash, new line or well-known position starts the position; names are not cut.

    Where the position comes first, or the name is led in ("tôi là"), only the name is the name.
    """
    assert split_name_and_position(typed) == (name, position)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("8", time(8)),
        ("8h", time(8)),
        ("8h30", time(8, 30)),
        ("14:30", time(14, 30)),
        ("lúc 7 giờ sáng", time(7)),
        ("3 giờ chiều", time(15)),
        ("9 giờ tối", time(21)),
        ("12 giờ đêm", time(0)),
        ("2 giờ đêm", time(2)),
        ("12 giờ trưa", time(12)),
        ("7 rưỡi", time(7, 30)),
        ("7.30", time(7, 30)),
        ("bảy rưỡi tối ạ", time(19, 30)),
        ("8 giờ kém 15", time(7, 45)),
        ("12 giờ tối", time(0)),
        ("1 giờ trưa", time(13)),
        ("3h chiều nhé em", time(15)),
        ("mười chín giờ ba mươi", time(19, 30)),
        ("sangs 6h", time(6)),
        ("8h hoặc 9h", None),
        ("11/4", None),
        ("24h", None),
        ("8h70", None),
        ("sáng sớm", None),
    ],
)
def test_hours(typed: str, at: time | None) -> None:
    """Hours as people say them; impossible ones are None."""
    assert read_hour(typed) == at


@pytest.mark.parametrize(
    "typed",
    [
        "21h đến 6h",
        "từ 21 giờ tới 6 giờ",
        "21:00-06:00",
        "9 giờ tối đến 6 giờ sáng",
        "9 gio toi toi 6 gio sang",
        "9 tối đến 6 sáng nhé",
    ],
)
def test_quiet_hours(typed: str) -> None:
    """Two hours, from and to."""
    assert read_hour_span(typed) == (time(21), time(6))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("11/4", date(2025, 4, 11)),
        ("1/4", date(2026, 4, 1)),
        ("ngày 11 tháng 4 năm 2025", date(2025, 4, 11)),
        ("11-4-25", date(2025, 4, 11)),
        ("mai", date(2025, 4, 5)),
        ("mốt nhé", date(2025, 4, 6)),
        ("ngày kia", date(2025, 4, 6)),
        ("thứ hai", date(2025, 4, 7)),
        ("chủ nhật", date(2025, 4, 6)),
        ("thứ tư tuần sau", date(2025, 4, 9)),
        ("3 ngày nữa", date(2025, 4, 7)),
        ("hết tháng 6", date(2025, 6, 30)),
        ("29/2", None),
        ("31/2", None),
        ("99/99", None),
        ("hôm nào đó", None),
    ],
)
def test_days(typed: str, day: date | None) -> None:
    """Day first; without a year the next such day."""
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed",
    ["31/12/9999", "11/4/1925", "1/1/2100", "1/1/0001", "11/4/0025", "1-1-0000", "999 tháng nữa"],
)
def test_a_day_of_another_century_is_a_slip(typed: str) -> None:
    """The step asks again; nobody plans for it."""
    assert read_date(typed, TODAY) is None


def test_the_leap_day_of_this_year_is_no_trap_later_in_the_year() -> None:
    """29/2 said in March of a leap year has no next year's day."""
    assert read_date("29/2", date(2024, 3, 4)) is None


def test_spans_and_days_before() -> None:
    """Weeks are weeks, months thirty days, and reminder days are sorted and limited to a year."""
    assert read_span("nghỉ 2 tuần") == timedelta(days=14)
    assert read_span("1 tháng") == timedelta(days=30)
    assert end_of_span("nghỉ 1 tháng", date(2025, 1, 31)) == date(2025, 2, 28)
    assert end_of_span("2 tuần", date(2025, 1, 31)) == date(2025, 2, 14)
    assert read_span("lâu lâu") is None
    assert read_days_before("1, 7 và 30") == (30, 7, 1)
    assert read_days_before("1 tuần") == (7,)
    assert read_days_before("2 tuần và 1 ngày") == (14, 1)
    assert read_days_before("1 tháng") == (30,)
    assert read_days_before("nửa tháng với đúng ngày") == (15, 0)
    assert read_days_before("trước một hôm") == (1,)
    assert read_days_before("11/4") is None
    assert read_days_before("400") is None
    assert read_days_before("sớm sớm") is None


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1", "collective"),
        ("１", "collective"),
        ("số 2", "individual"),
        ("dạ 2 ạ", "individual"),
        ("hai", "individual"),
        ("Ba nhé", "both"),
        ("Cá nhân", "individual"),
        ("CA NHAN", "individual"),
        ("ca nhna", "individual"),
        ("tap the", "collective"),
        ("cả đơn vị", "collective"),
        ("cả hai", "both"),
        ("tập thể và cá nhân", "both"),
        (unicodedata.normalize("NFD", "Cá nhân"), "individual"),
        ("0", None),
        ("4", None),
        ("99", None),
        ("", None),
        ("👍", None),
        ("không biết", None),
    ],
)
def test_a_choice_is_a_number_a_label_or_nearly_one(typed: str, key: str | None) -> None:
    """Numbers, number words, labels with and without marks and small typos; nothing else."""
    choice = read_choice(typed, KINDS)
    assert (choice.key if choice else None) == key


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("giam doc", "Giám đốc"),
        ("KE TOAN TRUONG", "Kế toán trưởng"),
        ("phó giám đốc", "Phó giám đốc"),
        ("ct hdqt.", "Chủ tịch HĐQT"),
        ("quản đốc xưởng chè", "Quản đốc xưởng chè"),
        ("123", None),
    ],
)
def test_a_position_is_written_as_on_a_sheet(typed: str, written: str | None) -> None:
    """Typed without accents, a usual one gets them; any other stays as it was typed."""
    assert read_position(typed, 60) == written


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("vay chon cai dau", 1),
        ("lay cai thu ba nhe", 3),
        ("cai thu 2", 2),
        ("cai nay", None),
        ("thu ba", None),
    ],
)
def test_one_of_what_is_shown_by_its_place(typed: str, place: int | None) -> None:
    assert read_place(typed) == place


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("họp ngày 31/4", (31, 4)),
        ("30 thang 2", (30, 2)),
        ("31/11/2025", (31, 11)),
        ("29/2", None),
        ("31/5", None),
        ("32/5", None),
        ("1/31", None),
    ],
)
def test_a_day_that_no_calendar_has(typed: str, day: tuple[int, int] | None) -> None:
    assert no_such_day(typed) == day
