"""A value counts where it stands near the thing that is asked about, and as what is asked for."""

import pytest

from knowledge.passages.clauses import NAMES, Clauses
from knowledge.passages.cover import Cover
from knowledge.passages.stated import STATED, Stated
from knowledge.passages.tokens import tokens_of
from knowledge.passages.values import load_values
from knowledge.plan.plan import COMMON
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "V.1": "1. Giải thưởng hội thao: giải Nhất mỗi môn 2.500.000 đồng; giải toàn đoàn có cúp.",
    "VI.1": "1. Tiểu ban Hậu cần: Chánh Văn phòng làm Trưởng tiểu ban.",
    "VI.2": "2. Tiểu ban Văn kiện: ông Lưu Quang Thiệp làm Trưởng tiểu ban; 07 thành viên.",
    "VI.3": "3. Tiểu ban Tuyên truyền mở lớp bồi dưỡng viết tin cho 160 hội viên, hợp tác xã xây tủ sách.",
    "VII.1": "1. Lớp kế toán mở trong tháng 4; lễ bế giảng ngày 28/5/2026 tại phường Hà An.",
}


@pytest.fixture(scope="module")
def cover() -> Cover:
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return Cover(SECTIONS, {}, speller, COMMON)


@pytest.fixture(scope="module")
def stated(cover: Cover) -> Stated:
    return Stated(SECTIONS, {}, cover, COMMON)


def told(stated: Stated, question: str, section: str) -> dict[str, float]:
    return dict(zip(STATED, stated.of(Said(question), section), strict=True))


@pytest.mark.parametrize(
    ("question", "section", "kind"),
    [
        ("giai nhat moi mon bao nhieu tien", "V.1", "money"),
        ("trưởng tiểu ban văn kiện tên gì", "VI.2", "name"),
        ("tiểu ban văn kiện có mấy thành viên", "VI.2", "count"),
        ("be giang ngay nao", "VII.1", "day"),
        ("bế giảng ở đâu", "VII.1", "place"),
    ],
)
def test_what_is_asked_for_stands_there(
    stated: Stated, question: str, section: str, kind: str
) -> None:
    """Asked without marks or with them."""
    found = told(stated, question, section)
    assert found[f"asks_{kind}"]
    assert found[f"near_{kind}"] > 0.6
    assert not found["lacks_value"]


@pytest.mark.parametrize(
    ("question", "section", "kind"),
    [
        ("trưởng tiểu ban hậu cần tên gì", "VI.1", "name"),
        ("tieu ban hau can co may thanh vien", "VI.1", "count"),
        ("tiểu ban hậu cần họp ngày nào", "VI.1", "day"),
        ("giai toan doan so tai khoan nao", "V.1", "account"),
    ],
)
def test_what_is_asked_for_does_not(stated: Stated, question: str, section: str, kind: str) -> None:
    """An office is no name, and what another section states is not stated here."""
    found = told(stated, question, section)
    assert found[f"lacks_{kind}"]
    assert found["lacks_value"]


def test_a_value_of_another_thing_is_far(stated: Stated) -> None:
    """The sum stands with the first prize; the cup has none, though one sentence names both."""
    first = told(stated, "giải nhất bao nhiêu tiền", "V.1")["near_money"]
    cup = told(stated, "giải toàn đoàn bao nhiêu tiền", "V.1")["near_money"]
    assert first > cup + 0.2


def test_nothing_is_asked_for_of_a_kind(stated: Stated) -> None:
    """Whether somebody may is no value; what the section lacks still tells."""
    found = told(stated, "trẻ em có được vào hội thao không", "V.1")
    assert found["whether"]
    assert not found["asks_value"]
    assert found["unheld"] > 0


def test_the_clause_with_the_value_stands_out(cover: Cover) -> None:
    """Of two sections that name a subcommittee one gives the name of its head."""
    clauses = Clauses(SECTIONS, cover, load_values(COMMON))
    numbers = dict(zip(NAMES, clauses.numbers(Said("lễ bế giảng ngày nào")), strict=True))
    assert numbers["clause"].argmax() == list(SECTIONS).index("VII.1")
    assert numbers["clause_given"].argmax() == list(SECTIONS).index("VII.1")


def test_an_empty_section_states_nothing(cover: Cover) -> None:
    """A section of signs alone has no word, and does no harm."""
    tokens = tokens_of("- …", "", cover)
    assert tokens.sounds == ()
    stated = Stated({"I.1": "- …"}, {}, cover, COMMON)
    assert told(stated, "họp ngày nào", "I.1")["lacks_value"]


@pytest.mark.parametrize(
    ("question", "section", "lacks"),
    [
        ("lễ bế giảng bắt đầu mấy giờ", "VII.1", True),
        ("be giang tai hoi truong nao", "VII.1", True),
        ("bế giảng ở phường nào", "VII.1", False),
        ("lop ke toan mo ngay nao", "VII.1", True),
        ("be giang ngay nao", "VII.1", False),
        ("lớp bồi dưỡng viết tin học ở đâu", "VI.3", True),  # "cho 160" is no market
        ("giải nhất có phải 2.500.000 đồng không", "V.1", False),
    ],
)
def test_what_is_asked_for_by_name_must_be_there(
    stated: Stated, question: str, section: str, lacks: bool
) -> None:
    """An hour is no day, a ward no hall, and the day of one thing not that of another."""
    assert bool(told(stated, question, section)["lacks_strictly"]) is lacks


def test_a_machine_is_no_number(stated: Stated) -> None:
    """ "máy" and "mấy" are one word only where nobody typed the marks."""
    assert not told(stated, "mua máy tính ở đâu", "V.1")["asks_count"]
    assert told(stated, "mua mấy thùng", "V.1")["asks_count"]


def test_marks_tell_words_apart(cover: Cover) -> None:
    """ "bàn" is less said by a line of "Ban" than by one of itself; without marks both say it."""
    place = next(n for n, line in enumerate(cover.lines) if "Trưởng tiểu ban" in line)
    same, other, bare = (cover.words(Said(word)) for word in ("tiểu ban", "tiêu bán", "tieu ban"))
    shares = [float(each.weights @ cover.by_lines(each)[:, place]) for each in (same, other, bare)]
    assert shares[0] == shares[2] > shares[1] > 0


@pytest.mark.parametrize(
    ("question", "nearer"),
    [("lễ tổng kết mấy giờ", True), ("le tong ket ngay nao", False), ("trao thuong o dau", False)],
)
def test_what_is_left_to_another_paper_is_known(cover: Cover, question: str, nearer: bool) -> None:
    """The day of the ceremony stands there, its hour will be told; of another the place stands."""
    text = (
        "1. Lễ tổng kết vào ngày 12/12/2026; giờ giấc lễ tổng kết sẽ có thông báo riêng.\n"
        "2. Trao thưởng tại Hội trường lớn, phường Hà An."
    )
    stated = Stated({"VIII.1": text}, {}, cover, COMMON)
    assert bool(told(stated, question, "VIII.1")["deferred_nearer"]) is nearer


def test_what_only_the_headings_say_is_no_huge_number() -> None:
    """A table's row says no word of the question itself: its shares stay shares."""
    rows = {"P.1": "| Nhì | 04 | 8.000.000 đồng |"}
    headings = {"P.1": ("Điều 7. Giải thưởng hội thao",)}
    speller = Speller(COMMON)
    speller.learn([*rows.values(), *headings["P.1"]])
    stated = Stated(rows, headings, Cover(rows, headings, speller, COMMON), COMMON)
    found = told(stated, "giải thưởng hội thao bao nhiêu tiền", "P.1")
    assert found["asks_money"]
    assert found["holds_value"]
    assert all(0 <= number <= 2 for number in found.values())
