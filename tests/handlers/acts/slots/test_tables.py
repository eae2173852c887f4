"""Persons of a table in a file: its headings, its lines, and what is no person in it."""

from collections.abc import Sequence

from handlers.acts.slots.persons.tables import persons_in

LDTT = "Lao động tiên tiến"
CSTD = "Chiến sĩ thi đua cơ sở"
AN = ("Nguyễn Văn An", "Giám đốc", LDTT)
MAI = ("Lò Thị Mai", "Kế toán", CSTD)


def read(*rows: Sequence[str]) -> list[tuple[str | None, ...]]:
    """(name, position, title) of everybody."""
    return [(one.name, one.position, one.title) for one in persons_in(rows).people]


def test_the_headings_are_found_by_their_words_in_any_order() -> None:
    """Lines stand above them, columns in another order, and nothing else is taken."""
    found = read(
        ("LIÊN MINH HTX TỈNH",),
        ("DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2025",),
        ("Danh hiệu đăng ký", "Ngày sinh", "Họ và tên", "TT", "Chức vụ, đơn vị công tác"),
        ("LĐTT", "1970", "Nguyễn Văn An", "1", "Giám đốc"),
        ("CSTĐCS", "0912345678", "LÒ THỊ MAI", "2", "kế toán"),
    )
    assert found == [AN, MAI]


def test_the_unit_is_nobodys_name() -> None:
    """ "Tên đơn vị" and "Tên sáng kiến" begin with the heading of names and are none."""
    found = read(
        ("Tên đơn vị", "Họ tên", "Tên sáng kiến", "Đề nghị tặng danh hiệu", "Chức danh"),
        ("HTX Minh Tâm", "Nguyễn Văn An", "Ủ chua cỏ", "LĐTT", "giám đốc"),
    )
    assert found == [AN]


def test_a_title_may_stand_as_a_heading_above_or_within_the_table() -> None:
    """It is everybody's below it who has none of their own."""
    within = read(
        ("STT", "Họ và tên", "Chức vụ"),
        ("I. Lao động tiên tiến", "I. Lao động tiên tiến", "I. Lao động tiên tiến"),
        ("1", "Nguyễn Văn An", "Giám đốc"),
        ("II. Danh hiệu: Chiến sĩ thi đua cơ sở", "", ""),
        ("2", "Lò Thị Mai", "kế toán"),
    )
    above = read(
        ("Danh hiệu Lao động tiên tiến:",),
        ("STT", "Họ và tên", "Chức vụ"),
        ("1", "Nguyễn Văn An", "Giám đốc"),
        ("Danh hiệu Chiến sĩ thi đua cơ sở:",),
        ("STT", "Họ và tên", "Chức vụ"),
        ("1", "Lò Thị Mai", "kế toán"),
    )
    assert within == above == [AN, MAI]


def test_a_title_may_be_a_column_of_ticks() -> None:
    """In the row of headings, or in a second one below "Danh hiệu"."""
    one = read(
        ("Họ tên", "Chức vụ", "LĐTT", "CSTĐCS"),
        ("Nguyễn Văn An", "Giám đốc", "x", ""),
        ("Lò Thị Mai", "kế toán", "", "X"),
    )
    two = read(
        ("Họ tên", "Chức vụ", "Danh hiệu", ""),
        ("", "", "LĐTT", "CSTĐCS"),
        ("Nguyễn Văn An", "Giám đốc", "x", ""),
        ("Lò Thị Mai", "kế toán", "", "✓"),
    )
    assert one == two == [AN, MAI]


def test_a_name_in_two_columns_is_one_name() -> None:
    """With a heading each, or with one over both."""
    each = read(("Họ và tên đệm", "Tên", "Chức vụ"), ("Nguyễn Văn", "An", "Giám đốc"))
    over = read(("Họ và tên", "", "Chức vụ"), ("Nguyễn Văn", "An", "Giám đốc"))
    merged = read(("Họ và tên", "Họ và tên"), ("Nguyễn Văn An", "Nguyễn Văn An"), ("Lò Thị", "Mai"))
    assert each == over == [("Nguyễn Văn An", "Giám đốc", None)]
    assert [name for name, _, _ in merged] == ["Nguyễn Văn An", "Lò Thị Mai"]


def test_the_sum_and_the_signature_are_nobody() -> None:
    """The list is over there."""
    found = read(
        ("STT", "Họ tên", "Chức vụ", "Danh hiệu"),
        ("1", "Nguyễn Văn An", "Giám đốc", "LĐTT"),
        ("", "Tổng cộng: 1 người", "", ""),
        ("GIÁM ĐỐC",),
        ("Trần Văn Ký",),
    )
    assert found == [AN]


def test_the_mark_for_the_same_takes_the_cell_above() -> None:
    """ "nt" in a column."""
    rows = ("Họ tên", "Danh hiệu"), ("Nguyễn Văn An", "LĐTT"), ("Lò Thị Mai", "nt")
    assert [title for _, _, title in read(*rows)] == [LDTT, LDTT]


def test_a_row_that_names_nobody_is_counted_and_not_guessed_at() -> None:
    """By its own number, else by its place; a given name alone is somebody to be asked about."""
    numbered = persons_in(
        (("STT", "Họ tên"), ("1", "Nguyễn Văn An"), ("2", "??? 12"), ("3", "Liên"))
    )
    plain = persons_in((("Họ tên", "Chức vụ"), ("Nguyễn Văn An", ""), ("12 xã viên", "")))
    assert (numbered.unread, plain.unread) == ((2,), (3,))
    assert [one.name for one in numbered.people] == ["Nguyễn Văn An", "Liên"]


def test_without_headings_it_is_read_like_a_pasted_list() -> None:
    """Rows of cells and numbered lines; what stands around them is no person."""
    letter = read(
        ("Kính gửi: Liên minh HTX tỉnh",),
        ("1. Nguyễn Văn An, giám đốc, LĐTT",),
        ("2. Lò Thị Mai - kế toán - CSTĐCS",),
        ("GIÁM ĐỐC",),
        ("Trần Văn Ký",),
    )
    rows = read(
        ("1", "Nguyễn Văn An", "Giám đốc", "LĐTT"), ("2", "Lò Thị Mai", "kế toán", "CSTĐCS")
    )
    assert letter == rows == [AN, MAI]
    assert [name for name, _, _ in read(("Nguyễn Văn An",), ("Lò Thị Mai",))] == [AN[0], MAI[0]]


def test_a_paper_that_lists_nobody_has_no_persons() -> None:
    """Who signs a decision is not registered by it."""
    paper = (
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",),
        ("Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;",),
        ("Theo đề nghị của Chánh Văn phòng",),
        ("QUYẾT ĐỊNH:",),
        ("Điều 1. Ban hành kế hoạch thi đua",),
        ("CHỦ TỊCH",),
        ("Trần Huy Tuấn",),
    )
    assert read(*paper) == [] == read()


def test_words_of_a_heading_in_a_row_are_no_heading() -> None:
    """A position is called like one, and so is a line above the table."""
    found = read(
        ("Họ và tên các xã viên đề nghị khen thưởng",),
        ("Họ tên", "Chức vụ", "Danh hiệu"),
        ("Nguyễn Văn An", "Thành viên", "LĐTT"),
        ("Lò Thị Mai", "kế toán", "CSTĐCS"),
    )
    assert found == [("Nguyễn Văn An", "Thành viên", LDTT), MAI]


def test_of_very_many_the_first_are_read_and_the_rest_is_counted() -> None:
    """By the headings, and line by line."""
    names = [f"Nguyễn Văn {given}" for given in "An Bình Chi Dũng Hà".split()]
    table = persons_in([("Họ tên", "Chức vụ"), *((name, "") for name in names)], most=3)
    lines = persons_in([(name,) for name in names], most=3)
    assert [(len(one.people), one.more) for one in (table, lines)] == [(3, 2), (3, 2)]
