"""How long a message may be, and that reading what is read grows with it and not with its square."""

import cProfile
from collections.abc import Callable

import pytest

from handlers.acts.heard import hear
from handlers.turn.texts import TOO_LONG
from handlers.turn.turn import Office
from handlers.typed.names import split_name_and_position
from handlers.values.messages import Inbound, is_too_long
from knowledge.typed.said import Said
from tests.support.talk import SIMPLEST, Talk, at_step, form_of

# 4,000 letters of each in a form held up everybody for seconds.
NASTY = (
    "1 ", "12", "xã ", "hai ", "mười lăm ", "a\n", "a ", "a,", "1. a\n", "số ", "số 5 ", "và ",
    "không chín một hai ba bốn năm sáu bảy tám ", "Lò Văn Ún, ", "Ún và ", "ông Páo ", "tháng 4 ",
    "ngày 11/4 ", "dduowng ", "0912345678 ", "12 giờ đến ", "đại hội ", "chiến sĩ thi đua ", "5% ",
    "giám đốc ", "là ", "á ", "không phải ", "xã Văn Chấn, ", "https://a.vn ",
)  # fmt: skip
STEPS = ("", "consent", "unit-name", "contact", "people", "review")
# A form that is told in one breath, as long as people tell it.
# "Tháng 4 tháng 4 …" at the review, a quarter of a second on a slow machine.
MOST_OF_ORDINARY = 30
BREATH = (
    "Dạ em chào anh/chị trợ lý ạ. Em là Trịnh Thị Khuyên, giám đốc HTX Gạo nếp Thung Lai ở xã Đồn"
    " Khê, số điện thoại của em là 0912 345 678, em muốn đăng ký Tập thể lao động xuất sắc cho đơn"
    " vị và chiến sĩ thi đua cơ sở cho anh Lò Văn Thoan tổ trưởng, sáng kiến phơi thóc trong nhà"
    " lưới che mưa, chỉ tiêu là tăng doanh thu 12 phần trăm, vận động thêm 15 hộ vào hợp tác xã."
)


@pytest.mark.parametrize("step", STEPS)
def test_what_nobody_says_at_once_is_told_so_and_changes_nothing(office: Office, step: str) -> None:
    """Thousands of words in one message: none of them is taken for an answer."""
    for filling in NASTY:
        talk = at_step(office, step) if step else Talk(office)
        before = talk.person.conversation.dialog
        assert TOO_LONG in talk.say((filling * 4000)[:4000])
        assert talk.person.conversation.dialog == before
        assert talk.effects == ()


def test_in_a_group_a_long_message_shows_nobodys_question(office: Office) -> None:
    """Where somebody's form is open in the chat with the program."""
    talk = at_step(office, "phone")
    assert talk.send(Inbound("1 " * 1000, group=True)) == TOO_LONG


def test_a_whole_form_in_one_breath_and_twice_as_much_is_read(office: Office) -> None:
    """The longest that people tell at once is far below what is too long."""
    assert not is_too_long(f"{BREATH} {BREATH}")
    talk = Talk(office)
    talk.say(BREATH)
    talk.say(SIMPLEST[0])
    assert form_of(talk).contact_name == "Trịnh Thị Khuyên"


def test_a_list_of_sixty_is_read(office: Office) -> None:
    """With number, name, post, telephone and title of each, below two headings."""
    row = "Lò Văn {}, tổ trưởng tổ {}, 0912345678, LĐTT"
    names = [f"{chr(65 + n % 26)}{'aeiouy'[n % 6]}{'ngmtc'[n % 5]}" for n in range(60)]
    rows = [f"{n}. {row.format(name, n)}" for n, name in enumerate(names, start=1)]
    text = "\n".join(("DANH SÁCH ĐĂNG KÝ THI ĐUA", "HTX Chè Suối Giàng", *rows))
    assert not is_too_long(text)
    talk = at_step(office, "people")
    talk.say(text)
    assert len(form_of(talk).people) == 60


def test_no_more_of_a_long_message_is_stored_than_shows_it() -> None:
    """And that is too long as well, so that it is answered so."""
    for filling in NASTY:
        kept = Inbound((filling * 4000)[:4000]).bounded()
        assert is_too_long(kept.text)
        assert len(kept.text) <= 4000
    assert len(Inbound("1 " * 2000).bounded().text) < 510


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, ours and those that are built in."""
    profile = cProfile.Profile()
    profile.enable()
    work()
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def longest(filling: str) -> str:
    """As much of it as is read."""
    times = next(n for n in range(1, 4001) if is_too_long(filling * n))
    return filling * (times - 1)


@pytest.mark.parametrize("step", ["", "contact", "review"])
def test_reading_grows_with_the_message_and_not_with_its_square(office: Office, step: str) -> None:
    """Counted in calls: twice the words, twice the work; the dearest is so many ordinary ones."""

    def said(text: str) -> int:
        talk = at_step(office, step) if step else Talk(office)
        hear.cache_clear()
        return calls(lambda: talk.say(text))

    said(BREATH)
    ordinary = said(BREATH)
    for filling in NASTY[::4]:
        whole = longest(filling)
        half = filling * (len(whole) // len(filling) // 2)
        said(whole)
        most = said(whole)
        assert most <= 2.5 * said(half) + ordinary, filling
        assert most <= MOST_OF_ORDINARY * ordinary, filling


def test_a_name_is_looked_for_where_names_stand() -> None:
    """Behind each word of 2,000 all the others were looked through for a post."""
    few = calls(lambda: split_name_and_position(Said("mười " * 500)))
    many = calls(lambda: split_name_and_position(Said("mười " * 1000)))
    assert many <= 2.5 * few
