"""A member list as an office really has it: titles, groups, sums, and forty rows that are no units."""

import io
import random
from collections.abc import Iterator, Sequence
from datetime import date, time

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

DISTRICTS = {
    "Huyện Văn Yên": ("Mậu A", "Đông An", "Châu Quế", "Lâm Giang"),
    "Huyện Văn Chấn": ("Sơn Lương", "Gia Hội", "Thượng Bằng La", "Chấn Thịnh"),
    "Huyện Trấn Yên": ("Quy Mông", "Lương Thịnh", "Hưng Khánh", "Việt Hồng"),
    "Huyện Lục Yên": ("Khánh Hòa", "Mường Lai", "Lâm Thượng", "Tân Lĩnh"),
    "Thị xã Nghĩa Lộ": ("Trung Tâm", "Cầu Thia", "Liên Sơn", "Nghĩa Lợi"),
}
GOODS = (
    "Chè",
    "Quế",
    "Nuôi cá",
    "Măng",
    "Gỗ rừng",
    "Rau sạch",
    "Dược liệu",
    "Chăn nuôi",
    "Mật ong",
)
NAMES = ("Minh", "Tân", "Hồng", "Thanh", "Đại", "An", "Bình", "Phú", "Xuân", "Việt", "Kim", "Hải")
LAST = (
    "Tiến",
    "Phát",
    "Lợi",
    "Sơn",
    "Hà",
    "Giang",
    "Thịnh",
    "Khánh",
    "Quang",
    "Nguyên",
    "Đức",
    "Yên",
)
FAMILY = ("Nguyễn", "Trần", "Lê", "Giàng", "Lý", "Hoàng", "Vàng", "Triệu", "Đặng", "Hà")
GIVEN = ("Văn Hùng", "Thị Hoa", "A Páo", "Đức Minh", "Thị Lan", "Văn Quân", "Mai Anh", "Công Tuấn")
TYPES = ("Hợp tác xã", "HTX", "Tổ hợp tác", "Quỹ TDND", "Liên hiệp hợp tác xã", "HTX nông nghiệp")
HEADING = (
    "STT",
    "Tên hợp tác xã thành viên",
    "Loại hình tổ chức",
    "Xã/phường",
    "Mã số HTX",
    "Người đại diện",
    "Số điện thoại",
    "Ghi chú",
)
ROWS, BAD = 1400, 40
SPELT_OTHERWISE = (200, 600, 1000)
Row = Sequence[object]


def messy(rows: int = ROWS, bad: int = BAD, seed: int = 14) -> bytes:
    """An .xlsx: a cover sheet, then the list below its titles, with `bad` of its rows no units."""
    made = Workbook()
    cover = made.active
    assert isinstance(cover, Worksheet)
    cover.title = "Bìa"
    cover.append(["LIÊN MINH HỢP TÁC XÃ TỈNH"])
    sheet = made.create_sheet("Thành viên 2025")
    sheet.append(["LIÊN MINH HỢP TÁC XÃ TỈNH"])
    sheet.merge_cells("A1:H1")
    sheet.append([None, "DANH SÁCH THÀNH VIÊN"])
    sheet.append(["(Kèm theo Công văn số 12/LM ngày 3/3/2025)"])
    sheet.append([])
    for row in _below(rows, bad, random.Random(seed)):
        sheet.append(list(row))
    sheet.append([None, "Yên Bái, ngày 3 tháng 3 năm 2025"])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _below(rows: int, bad: int, pick: random.Random) -> Iterator[Row]:
    yield HEADING
    yield [f"({place})" for place in range(1, len(HEADING) + 1)]
    # One bad row is the line below the list.
    wrong = list(_bad(bad - 1, pick))
    spread, place = max(1, (rows - bad) // max(1, len(wrong))), 0
    units = _units(rows - bad, pick)
    last: tuple[object, ...] = ()
    for numeral, (district, places) in enumerate(DISTRICTS.items()):
        yield ("I II III IV V".split()[numeral], district)
        for _ in range((rows - bad) // len(DISTRICTS)):
            name, kind, code, person, phone, note = next(units)
            place += 1
            commune = pick.choice(places)
            if place in SPELT_OTHERWISE:
                # The unit above once more, as somebody else calls it.
                name, commune, phone = f"{last[0]} Xanh", last[1], last[2]
            last = (name, commune, phone)
            yield (place, name, kind, commune, code, person, phone, note)
            if place % spread == 0 and wrong:
                yield wrong.pop(0)
    yield from wrong


def _units(count: int, pick: random.Random) -> Iterator[Row]:
    called: set[tuple[str, str]] = set()
    while len(called) < count:
        # No two share both words that tell them apart, so that none is another by chance.
        own = (
            f"{pick.choice(NAMES)} {pick.choice(LAST)}",
            f"{pick.choice(GOODS)} số {len(called)}",
        )
        called.add(own)
        name = f"{pick.choice(('HTX', 'Hợp tác xã'))} {own[1]} {own[0]}"
        person = f"{pick.choice(FAMILY)} {pick.choice(GIVEN)}"
        phone = f"09{pick.choice('1678')}{pick.randrange(10**7):07}"
        # Excel drops the nought of a phone that was typed as a number.
        shown: object = (
            int(phone) if pick.random() < 0.3 else f"{phone[:4]} {phone[4:7]} {phone[7:]}"
        )
        code = 5200000000 + len(called) if pick.random() < 0.6 else None
        yield name, pick.choice(TYPES), code, person, shown, None


def _bad(count: int, pick: random.Random) -> Iterator[Row]:
    for number in range(count):
        name: object = f"HTX Lỗi Dòng {number}"
        commune: object = f"Xã Lỗi {number}"
        kind, code = "HTX", None
        match number % 8:
            case 0:
                name = None
            case 1:
                kind = "nhà máy"
            case 2:
                code = "12"
            case 3:
                name = date(2025, 3, 26)
            case 4:
                name = "#N/A"
            case 5:
                commune = date(2025, 3, 26)
            case 6:
                name = pick.choice((time(8, 30), 19.5, True))
            case 7:
                name = f"Cộng: {number} đơn vị"
        yield (None, name, kind, commune, code, None, None, None)
