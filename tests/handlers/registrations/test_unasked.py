"""Data that nobody asked for: what they are for is asked, and nothing is written before that."""

import pytest

from handlers.registrations.unasked import texts
from handlers.registrations.unasked.reading import read_data
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from tests.support.talk import Talk, form_of, registered

WHAT_FOR = "muốn đăng ký thi đua cho đơn vị, hay nhờ cán bộ gọi lại ạ?"


@pytest.mark.parametrize(
    "said",
    [
        *("sdt 0912345678", "0912 345 678", "so cua bac 0912345678 nhe", "toi ten Hoàng Văn Thắng"),
        *("toi la Giàng A Páo giam doc htx Suoi Giang", "toi la Đặng Thị Mẩy htx que Dai Son"),
        *("xa Suoi Giang huyen Van Chan", "xa tu le", "xa Mau A", "HTX Chè Lũng Pô"),
        *("bac ten Sùng A Vừ, so 0912345678", "giam doc Hà Văn Piao", "Sùng Thị Mỷ"),
        *("minh la htx Duoc lieu Bao Ai", "htx toi ten la Tan Phat", "chu tich htx Che Cu Nha"),
        "0912 333 444 la so giam doc, 0988 111 222 la so ke toan",
        "tổ hợp tác trồng dâu nuôi tằm Việt Thành, xã Quy Mông",
        "liên hệ bác Thọ số 0978 456 123, tổ trưởng",
        *("hop tac xa nong nghiep Binh Minh", "em la ke toan htx Hoa Ban o xa Nghia Lo"),
    ],
)
def test_what_is_wanted_with_them_is_asked_in_one_sentence(office: Office, said: str) -> None:
    """The plan's clauses had been the answer, or that it gives no telephone."""
    talk = Talk(office)
    assert talk.say(said).endswith(WHAT_FOR)
    assert talk.labels == [texts.REGISTER, texts.CALL]
    assert talk.effects == ()


def test_what_was_told_in_pieces_is_shown_before_the_consent(office: Office) -> None:
    talk = Talk(office)
    talk.say("toi la Giàng A Páo giam doc htx Suoi Giang")
    assert talk.say("sdt 0912345678") == texts.MORE
    assert talk.say("nhan duoc chua") == texts.WHICH
    talk.say("xa Suoi Giang huyen Van Chan")
    shown = talk.say("dang ky giup bac")
    assert "chưa ghi vào đăng ký" in shown
    for value in ("HTX Suối Giàng", "Suoi Giang", "Giàng A Páo, Giám đốc", "0912345678"):
        assert value in shown
    talk.say("đồng ý")
    form = form_of(talk)
    assert (form.unit_name, form.contact_name) == ("HTX Suối Giàng", "Giàng A Páo")
    assert (form.contact_position, form.phone) == ("Giám đốc", "0912345678")


@pytest.mark.parametrize("wish", ["2", "goi lai cho toi nhe", "nho can bo goi lai"])
def test_the_number_told_above_is_the_one_to_call(office: Office, wish: str) -> None:
    """It is not asked for a second time."""
    talk = Talk(office)
    talk.say("toi ten Hoàng Văn Thắng")
    talk.say("0978123123")
    assert "sẽ gọi số 0978123123" in talk.say(wish)
    assert any(isinstance(one, NoteRequest) and one.phone for one in talk.effects)


def test_without_a_number_it_is_asked_for(office: Office) -> None:
    talk = Talk(office)
    talk.say("giam doc Hà Văn Piao")
    assert "xin số điện thoại" in talk.say("2")


def test_of_two_numbers_none_is_the_contacts(office: Office) -> None:
    told = read_data("0912 333 444 la so giam doc, 0988 111 222 la so ke toan")
    assert told is not None
    assert (told.phone, told.contact_position) == (None, None)


def test_a_yes_chooses_none_of_two(office: Office) -> None:
    talk = Talk(office)
    talk.say("sdt 0912345678")
    assert talk.say("ok") == texts.WHICH


def test_after_a_question_the_data_are_no_longer_spoken_of(office: Office) -> None:
    talk = Talk(office)
    talk.say("bac ten Sùng A Vừ, so 0912345678")
    assert "31/12/2025" in talk.say("thi dua den bao gio")
    assert "Sùng A Vừ" not in talk.say("đăng ký")


@pytest.mark.parametrize(
    "said",
    [
        *("htx nông nghiệp", "hợp tác xã kiểu mới", "giám đốc", "xã viên", "tổ hợp tác", "xa nao"),
        *("em la nguoi hay may", "sdt lien minh", "htx cua toi", "toi la nguoi dan toc dao"),
        *("minh la to nuoi ong", "KẾ HOẠCH CÓ NHẮC ĐẾN LIÊN HIỆP HTX Ở CHỖ NÀO KHÔNG"),
        *("toi la giam doc htx moi thanh lap", "htx Hong Ha, xa Tran Yen da dang ky chua"),
        *("gọi 0912345678 nhé", "Đỗ Nhân Đạo là ai", "em ở HTX chè muốn hỏi về đăng ký"),
    ],
)
def test_what_asks_wishes_or_names_a_matter_is_no_data(office: Office, said: str) -> None:
    assert read_data(said) is None
    assert WHAT_FOR not in Talk(office).say(said)


@pytest.mark.parametrize("said", ["Đỗ Nhân Đạo", "Lao Động Tiên Tiến", "Chiến Sĩ Thi Đua"])
def test_a_name_of_the_plan_or_of_an_honour_is_no_person(office: Office, said: str) -> None:
    assert WHAT_FOR not in Talk(office).say(said)


def test_of_whoever_has_registered_a_number_is_a_change(office: Office) -> None:
    """As before: it is shown with what was sent."""
    talk = registered(office)
    assert texts.ASKED not in talk.say("sdt 0987654321")


def test_a_number_below_the_wish_for_a_call_goes_with_it(office: Office) -> None:
    talk = Talk(office)
    talk.say("toi muon noi chuyen voi can bo")
    assert "sẽ gọi số 0912000111" in talk.say("sdt toi 0912000111 ten Vàng A Sử")


def test_a_unit_told_below_the_way_in_begins_its_registration(office: Office) -> None:
    talk = Talk(office)
    talk.say("đăng ký thế nào")
    told = talk.say("tổ hợp tác trồng dâu nuôi tằm Việt Thành, xã Quy Mông")
    assert "chưa ghi vào đăng ký" in told
    assert "Quy Mông" in told
