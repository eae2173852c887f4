"""What somebody who edits a plan's files reads about a mistake in them: where, what, and how."""

from datetime import date

NOT_WORD_FOR_WORD = "không khớp từng chữ với text.txt; chép lại nguyên văn"
NO_FILE = "không có tệp này"
UNREADABLE = "không đọc được; lưu lại tệp ở dạng UTF-8 và cho chương trình quyền đọc"
NO_SECTION = "chưa có mục nào"
SECTION_BAD = "cần một đối tượng JSON có “id” và “text”"
PERIOD_BAD = "ngày kết thúc (end) đứng trước ngày bắt đầu (start)"
ONE_WAY = "cần đúng một trong các dòng yearly, weekday_rule, on, office_sets_date"
BASE_YEAR = "“base_year” và “counting” phải đi cùng nhau"
PART_BAD = "một phần cần “quote”, và “asks” hoặc “hints”"
NO_PLAN_FOLDER = "không có kế hoạch nào ở đây; cài lại chương trình"
NO_TITLE = "chưa có danh hiệu nào"
AWARD_BAD = "“award” phải là title hoặc commendation"
SUBJECT_BAD = "“subject” phải là collective, individual hoặc either"


def at(*, file: str, line: int | None, what: str) -> str:
    """One mistake and where it is; `line` is from 1."""
    return f"{file}, dòng {line}: {what}" if line else f"{file}: {what}"


def in_row(*, row: str, what: str) -> str:
    """A mistake of one table of many, which the line may be far from."""
    return f"[{row}] {what}" if row else what


def missing(key: str) -> str:
    """A field that must be there."""
    return f"thiếu “{key}”"


def unknown_field(key: str) -> str:
    """A field that nobody reads: most are typing mistakes."""
    return f"không có mục tên “{key}”; xem lại chính tả"


def not_texts(key: str) -> str:
    """A list that holds something else than texts."""
    return f"“{key}” chỉ được gồm các chuỗi chữ trong ngoặc kép, không để trống"


def not_a_day(key: str) -> str:
    """A day that is missing or written otherwise."""
    return f"“{key}” phải là một ngày, viết như 2025-12-31, không có ngoặc kép"


def day_far(key: str, day: date) -> str:
    """A day in a year that no document speaks of."""
    return f"“{key}” có năm {day.year:04d}, chắc gõ nhầm; xem lại"


def year_far(key: str, year: int) -> str:
    """A year that no document speaks of."""
    return f"“{key}” là {year}, chắc gõ nhầm; xem lại"


def wrong_kind(key: str, value: object) -> str:
    """A value of another kind than the field has."""
    return f"“{key}” không nhận giá trị kiểu này: {value!r}"


def not_toml(rule: str) -> str:
    """A file whose signs do not fit together; `rule` is what the reader says of it."""
    return f"sai cú pháp TOML ({rule}); xem lại dấu bằng, ngoặc kép và ngoặc vuông ở đó"


def not_tables(name: str) -> str:
    """Rows that are written in another way."""
    return f"“{name}” phải viết thành các bảng [[{name}]]"


def twice(section: str) -> str:
    """A section id that is used twice."""
    return f"mục {section} có hai lần"


def retyped(section: str) -> str:
    """A section whose words are not those of the document."""
    return f"mục {section} {NOT_WORD_FOR_WORD}"


def event_twice(event: str) -> str:
    """An event id that is used twice."""
    return f"mã sự kiện “{event}” dùng hai lần"


def answer_twice(section: str) -> str:
    """A second prepared answer to the same section."""
    return f"mục {section} đã có câu trả lời"


def part_of_nothing(section: str) -> str:
    """A part whose section has no answer."""
    return f"mục “{section}” không có [[answer]] nào để phần này thuộc về"


def section_unknown(key: str, section: str) -> str:
    """A reference to a section there is not."""
    return f"“{key}” nêu mục “{section}” không có trong kế hoạch"


def not_verbatim(section: str, quote: str) -> str:
    """A quote that is not the section's own words."""
    return f"trích dẫn không đúng nguyên văn mục {section}: “{quote}”"


def not_folded(phrase: str) -> str:
    """A phrase that would never be found."""
    return f"“asks”, “hints” phải viết thường, không dấu: “{phrase}”"


def yearly_bad(text: str) -> str:
    """A yearly day that is none."""
    return f"“yearly” phải là ngày/tháng như 11/4, không phải “{text}”"


def counting_bad(text: str) -> str:
    """A way of counting there is not."""
    return f"“counting” phải là years hoặc ordinal, không phải “{text}”"


def rule_bad(text: str) -> str:
    """A rule for a weekday that cannot be read."""
    return f"“weekday_rule” phải viết như first-saturday-july, không phải “{text}”"


def before_heading(line: str) -> str:
    """A way to ask that belongs to nothing."""
    return f"“{line}” đứng trước dòng [mục] đầu tiên"


def no_section(section: str) -> str:
    """A heading that names no section of the plan."""
    return f"kế hoạch không có mục [{section}]"


def no_attribute(attribute: str) -> str:
    """A named thing with an attribute nobody knows."""
    return f"không có thuộc tính “{attribute}”"


def whole_bad(part: str) -> str:
    """A part told whole has other clauses than lines."""
    return f'phần {part}: số dòng trong "items" phải bằng số mục của phần ấy'


def pattern_bad(pattern: str) -> str:
    """A pattern that cannot be read."""
    return f"mẫu câu hỏi {pattern!r} không đọc được"
