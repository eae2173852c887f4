"""What becomes of an answer to "which commune?": written, offered, kept as typed, or asked again."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.clock import LOCAL
from handlers.acts.heard import Heard
from handlers.registrations import commune_texts as texts
from handlers.registrations.communes import CommuneRead, offer_text, read_commune
from handlers.turn.turn import Office
from handlers.values.loading import load_conversation
from handlers.values.replies import Choice
from knowledge.places.communes import SINCE
from knowledge.typed.normalize import fold
from tests.support.talk import MERGED, Talk, at_step, form_of, step_of

HERE = "Lào Cai"


def read(typed: str, province: str = HERE) -> CommuneRead | None:
    return read_commune(Heard(typed), province)


def written(typed: str, province: str = HERE) -> str:
    """What goes into the form where nothing is offered."""
    answer = read(typed, province)
    assert answer is not None, typed
    assert not answer.offered, answer
    return answer.name


@pytest.mark.parametrize(
    ("typed", "name", "told"),
    [
        ("xa van chan", "xã Văn Chấn", True),
        ("van chan nha em", "xã Văn Chấn", True),
        ("da em o xa van chan a", "xã Văn Chấn", True),
        ("sapa", "phường Sa Pa", True),
        ("thôn 3, xã Lâm Giang", "xã Lâm Giang", True),
        ("Văn Chấn", "xã Văn Chấn", False),
        ("XÃ VĂN CHẤN", "xã Văn Chấn", False),
        ("dạ xã Văn Chấn ạ", "xã Văn Chấn", False),
        ("phường Trung Tâm nghen", "phường Trung Tâm", False),
        # A former commune has this name too: today's is meant.
        ("xã Nghĩa Tâm", "xã Nghĩa Tâm", False),
        ("xã Cảm Nhân", "xã Cảm Nhân", False),
        ("hồi trước thuộc huyện Văn Yên, nay là xã Đông Cuông", "xã Đông Cuông", True),
        ("xã Khánh Hòa (xã Tô Mậu cũ)", "xã Khánh Hòa", False),
        ("xã Tô Mậu cũ, nay là Khánh Hòa", "xã Khánh Hòa", False),
    ],
)
def test_one_commune_of_the_province_is_written_properly(typed: str, name: str, told: bool) -> None:
    """With its marks and kind; said when more than kind and capitals were missing."""
    answer = read(typed)
    assert answer is not None
    assert (answer.name, answer.offered) == (name, ())
    # What stood around the name is no change of it.
    assert not answer.note or answer.note == texts.written(name=name)
    if told and typed.isascii():
        assert answer.note
    if not told:
        assert not answer.note


@pytest.mark.parametrize(
    ("typed", "kept", "offered", "sentence"),
    [
        ("xã Tô Mậu", "xã Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 xã Tô Mậu thuộc xã Khánh Hòa"),
        ("em o xa to mau", "xã Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 xã Tô Mậu thuộc xã Khánh Hòa"),
        ("không biết tên mới, trước là xã Tô Mậu", "xã Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 "),
        ("ko biet ten moi truoc la xa to mau", "xã Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 "),
        ("trước đây thuộc Tô Mậu, giờ em chưa rõ", "Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 "),
        ("xã Tô Mậu cũ ạ", "xã Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 "),
        ("tên cũ là Tô Mậu", "Tô Mậu", "xã Khánh Hòa", "Từ 1/7/2025 "),
        (
            "thị trấn Mậu A",
            "thị trấn Mậu A",
            "xã Mậu A",
            "Từ 1/7/2025 thị trấn Mậu A thuộc xã Mậu A",
        ),
        ("Văn Chân", "Văn Chân", "xã Văn Chấn", "Ý anh/chị là xã Văn Chấn"),
        ("xã Văn Trấn", "xã Văn Trấn", "xã Văn Chấn", "Ý anh/chị là xã Văn Chấn"),
    ],
)
def test_a_former_name_or_a_near_one_is_offered(
    typed: str, kept: str, offered: str, sentence: str
) -> None:
    """What was typed stays in the form until the person chooses."""
    answer = read(typed)
    assert answer == CommuneRead(kept, offered=(offered,))
    assert sentence in offer_text(kept, answer.offered, HERE)


@pytest.mark.parametrize(
    "typed",
    ["Nậm Toc", "Có Lếch", "Đúng Mạ", "xã Đợi", "Không Tằn", "xã Khe Lếch", "Hủa Na Bỏ", "xã Bảy"],
)
def test_any_other_name_is_kept_as_it_was_typed(typed: str) -> None:
    """The list may be behind, and a name may begin like an answer."""
    assert written(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "đúng rồi", "dung roi", "vâng em", "okie", "có", "không", "cảm ơn em", "thanks e", "đợi tí",
        "đợi chị hỏi thằng kế toán đã", "chờ em xem lại", "không biết", "em ko nhớ", "chưa rõ nữa",
        "chịu", "em không biết tên mới", "khoan đã", "để em xem, chưa chắc", "...", "99",
    ],
)  # fmt: skip
def test_what_is_no_name_names_no_commune(typed: str) -> None:
    """Assent, thanks, waiting and not knowing become no place."""
    answer = read(typed)
    # "Later" is answered before any step, by the registration itself.
    assert answer is None or Heard(typed).lean == "later"


def test_names_of_other_provinces_are_the_persons_own_affair() -> None:
    """Nothing is offered for them, nor where the plan's province is none."""
    assert written("xã Mường Hoong, tỉnh Quảng Ngãi") == "xã Mường Hoong, tỉnh Quảng Ngãi"
    assert written("xã Tô Mậu", "Toàn quốc") == "xã Tô Mậu"
    assert written("xa to mau", "") == "xa to mau"


def test_a_divided_commune_offers_its_parts() -> None:
    """Which part it is only the person knows; more than a few are no help."""
    answer = read("phường Đội Cấn", "Hà Nội")
    assert answer is not None
    assert answer.offered == ("phường Ba Đình", "phường Ngọc Hà")
    assert offer_text(answer.name, answer.offered, "Hà Nội") == texts.is_one_of(
        former="phường Đội Cấn"
    )
    assert written("phường 1", "Hồ Chí Minh") == "phường 1"


@given(st.text(max_size=80))
@example("trước là ")
@example("(xã Văn Chấn)")
@example("nay là ,, trước là")
@example("½ trước là № xã")
def test_whatever_is_typed_a_name_has_letters(typed: str) -> None:
    """No text breaks the reader or leaves the form with an empty name."""
    answer = read(typed)
    assert answer is None or any(letter.isalpha() for letter in answer.name)


def at_commune(office: Office, *lines: str) -> Talk:
    """A talk at the commune's question, going on with these lines."""
    talk = at_step(office, "commune", now=MERGED)
    for line in lines:
        talk.say(line)
    return talk


def test_a_name_without_marks_is_written_with_them_and_told(office: Office) -> None:
    """The conversation goes on at once."""
    talk = at_step(office, "commune", now=MERGED)
    assert texts.written(name="xã Văn Chấn") in talk.say("xa van chan")
    assert (step_of(talk), form_of(talk).commune) == ("contact", "xã Văn Chấn")


@pytest.mark.parametrize("yes", ["ừ", "đúng rồi em", "1", "xã Khánh Hòa", "khanh hoa"])
def test_a_former_commune_is_replaced_by_a_yes(office: Office, yes: str) -> None:
    """By assent, number or name."""
    talk = at_commune(office, "không biết tên mới, trước là xã Tô Mậu")
    assert talk.labels == ["xã Khánh Hòa", texts.keep(name="xã Tô Mậu")]
    assert form_of(talk).commune == "xã Tô Mậu"
    talk.say(yes)
    assert (step_of(talk), form_of(talk).commune) == ("contact", "xã Khánh Hòa")


@pytest.mark.parametrize("no", ["không", "2", "Giữ xã Tô Mậu", "Giữ “xã Tô Mậu”", "giữ"])
def test_a_no_keeps_what_was_typed(office: Office, no: str) -> None:
    """Nobody is made to take the new name."""
    talk = at_commune(office, "xã Tô Mậu", no)
    assert (step_of(talk), form_of(talk).commune) == ("contact", "xã Tô Mậu")


def test_another_name_may_be_typed_instead(office: Office) -> None:
    """It is read like the first one."""
    talk = at_commune(office, "xã Tô Mậu", "à xa muong lai")
    assert (step_of(talk), form_of(talk).commune) == ("contact", "xã Mường Lai")


def test_a_question_about_the_plan_leaves_the_offer_open(office: Office) -> None:
    """It is answered, and the offer stands below."""
    talk = at_commune(office, "xã Tô Mậu")
    assert "31/12/2025" in talk.say("Thi đua đến bao giờ?")
    assert step_of(talk) == "commune-pick"
    assert talk.labels[0] == "xã Khánh Hòa"


def test_going_back_asks_for_the_commune_again(office: Office) -> None:
    """The offer itself is no place to go back to."""
    talk = at_commune(office, "xã Tô Mậu", "quay lại")
    assert step_of(talk) == "commune"
    talk.say("xã Tô Mậu")
    talk.say("1")
    talk.say("quay lại")
    assert step_of(talk) == "commune"


def test_a_forged_choice_names_no_commune(office: Office) -> None:
    """Only what was offered can be chosen."""
    talk = at_commune(office, "xã Tô Mậu")
    for key in ("7", "-1", "x", "٢"):
        talk.replies = (
            talk.replies[-1].__class__("", (Choice(key, "?"),), turn=talk.replies[-1].turn),
        )
        talk.tap("?")
        assert form_of(talk).commune == "xã Tô Mậu"


@pytest.mark.parametrize("typed", ["không biết", "em chưa rõ tên mới"])
def test_no_name_is_asked_again_with_help(office: Office, typed: str) -> None:
    """How to say it without the new name is told."""
    talk = at_step(office, "commune", now=MERGED)
    assert texts.NO_NAME in talk.say(typed)
    assert (step_of(talk), form_of(talk).commune) == ("commune", None)


def test_a_draft_of_before_goes_on_at_its_commune() -> None:
    """What was stored when nothing was offered is loaded as it was."""
    stored = (
        '{"dialog":{"step":"commune","form":{"kind":"collective","unit_name":"HTX Minh Tâm"},'
        '"trail":["kind"],"found":[],"name":"registering"},"version":1}'
    )
    read_back = load_conversation(stored)
    assert not read_back.lost
    assert read_back.dialog.name == "registering"


@pytest.mark.parametrize(
    "said",
    ["không nhớ tên mới. cũ là Pú Lầu", "trước là xã Pú Lầu", "Pú Lầu cũ ạ"],
)
def test_a_name_of_before_is_marked_for_the_office(office: Office, said: str) -> None:
    """It stands as it was said, and everybody who reads it sees what it is."""
    talk = at_step(office, "commune", "tập thể", now=MERGED)
    assert "tên cũ" in talk.say(said)
    form = form_of(talk)
    assert (fold(form.commune or "").removeprefix("xa "), form.commune_former) == ("pu lau", True)
    for line in ("Giàng A Páo, giám đốc", "0912 345 678", "ttldtt"):
        talk.say(line)
    assert "Pú Lầu, tên cũ" in talk.say("bỏ qua")
    talk.say("sửa xã thành xã Văn Chấn")
    assert form_of(talk).commune_former is None


def test_a_former_name_that_is_kept_is_marked(office: Office) -> None:
    """Today's name is offered; who keeps the old one is not stopped, and the office sees it."""
    talk = at_step(office, "commune", "tập thể", now=MERGED)
    talk.say("xã Tô Mậu")
    talk.say("giữ xã Tô Mậu")
    assert (form_of(talk).commune, form_of(talk).commune_former) == ("xã Tô Mậu", True)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ba xã gộp lại thành Thượng Bằng La", "xã Thượng Bằng La"),
        ("hai xã nhập lại lấy tên Việt Hồng", "xã Việt Hồng"),
        ("ngay xua la Hong Ca tach ra, gio van la Hung Khanh", "xã Hưng Khánh"),
        ("minh song o tan hop ay", "xã Tân Hợp"),
        ("em o trong Nam Co", "xã Nậm Có"),
        ("Mường Lò Xanh Tươi", "Mường Lò Xanh Tươi"),
    ],
)
def test_the_name_in_a_sentence_is_written_and_not_the_sentence(
    office: Office, said: str, name: str
) -> None:
    talk = at_step(office, "commune", now=MERGED)
    talk.say(said)
    assert step_of(talk) == "contact"
    assert form_of(talk).commune == name


def test_the_former_one_behind_a_village_is_asked_about(office: Office) -> None:
    talk = at_step(office, "commune", now=MERGED)
    assert "thuộc xã Tú Lệ" in talk.say("bản Lìm Mông xã Cao Phạ cũ")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("CÔNG TY TNHH TINH DẦU ÚT HIỀN, THỊ TRẤN MẬU A", "thị trấn Mậu A"),
        ("htx che Sao Mai, tt Mau A", "thị trấn Mậu A"),
        ("HTX Chè Sao Mai, thị trấn Yên Bình", "thị trấn Yên Bình"),
    ],
)
def test_a_town_that_is_written_by_its_new_kind_is_told(
    office: Office, said: str, written: str
) -> None:
    """What was changed without a question is said back, with the way to keep it."""
    talk = at_step(office, "unit-name", now=MERGED)
    now = written.replace("thị trấn", "xã")
    told = f"Từ 1/7/2025 {written} là {now} nên em ghi {now}; muốn giữ tên cũ thì anh/chị nhắn em."
    assert told in talk.say(said)
    assert form_of(talk).commune == now


@pytest.mark.parametrize(
    "said", ["giữ tên cũ em ạ", "để thị trấn Mậu A cho tui", "thị trấn Mậu A nhé", "tt mau a"]
)
def test_the_town_is_kept_when_it_is_wished(office: Office, said: str) -> None:
    """At the next question, which stays open."""
    talk = at_step(office, "unit-name", now=MERGED)
    talk.say("HTX Chè Sao Mai, thị trấn Mậu A")
    assert "• Xã, phường: thị trấn Mậu A, tên cũ" in talk.say(said)
    assert (form_of(talk).commune, step_of(talk)) == ("thị trấn Mậu A", "contact")


@pytest.mark.parametrize("said", ["HTX Chè Sao Mai, xã Mậu A", "HTX Chè Sao Mai, Mậu A"])
def test_what_was_said_so_is_no_change(office: Office, said: str) -> None:
    assert "giữ tên cũ" not in at_step(office, "unit-name", now=MERGED).say(said)


def test_nothing_is_said_to_have_happened_before_its_day(office: Office) -> None:
    """The day stands in the sentence: it is true before it, and after."""
    talk = at_step(office, "commune", now=MERGED)
    assert "nay thuộc" not in talk.say("xã Tô Mậu")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("xã Đại Phác", "xã Đại Phác"),
        ("XÃ ĐẠI PHÁC", "xã Đại Phác"),
        ("dai phac", "xã Đại Phác"),
        ("Yên Thịnh", "phường Yên Thịnh"),
        ("tt mau a", "thị trấn Mậu A"),
        ("Mậu A", "thị trấn Mậu A"),
        ("xã Mậu A", "xã Mậu A"),
        ("xã Văn Chấn", "xã Văn Chấn"),
    ],
)
def test_before_the_merger_it_is_called_as_on_that_day(
    office: Office, typed: str, name: str
) -> None:
    """Nothing of a day still to come is said, and no turn is lost by it."""
    talk = at_step(office, "commune")
    said = talk.say(typed)
    form = form_of(talk)
    assert (form.commune, form.commune_former, step_of(talk)) == (name, None, "contact")
    assert "1/7/2025" not in said


def test_from_that_day_on_the_new_one_is_offered(office: Office) -> None:
    """The day itself is one of them."""
    first = datetime.combine(SINCE, time(8), LOCAL)
    talk = at_step(office, "commune", now=first)
    assert "ghi xã Xuân Ái nhé?" in talk.say("xã Đại Phác")
    eve = at_step(office, "commune", now=first - timedelta(days=1))
    assert "Xuân Ái" not in eve.say("xã Đại Phác")


def test_one_letter_off_it_is_asked(office: Office) -> None:
    """Not written, and not led on to what it becomes."""
    talk = at_step(office, "commune")
    assert "Ý anh/chị là xã Đại Phác ạ?" in talk.say("xã Đại Phat")
    talk.say("ừ")
    assert form_of(talk).commune == "xã Đại Phác"


def test_the_kind_that_was_said_stays_through_the_consent(office: Office) -> None:
    """ "Xã Mù Cang Chải" became the town of that name, of before, when the yes came."""
    talk = Talk(office)
    talk.say("đăng ký cho HTX Bưởi Suối Giàng, xã Mù Cang Chải, Lò Văn Ún giám đốc 0912345678")
    talk.say("đồng ý")
    assert form_of(talk).commune == "xã Mù Cang Chải"


@pytest.mark.parametrize("typed", ["xa che cu nha", "che cu nha nhe em", "Xa Che Cu Nha"])
def test_a_name_that_looks_old_or_polite_is_whole(office: Office, typed: str) -> None:
    """It became "xã che, tên cũ"."""
    talk = at_step(office, "commune")
    talk.say(typed)
    form = form_of(talk)
    assert (form.commune, form.commune_former) == ("xã Chế Cu Nha", None)


def test_a_commune_of_no_list_is_written_and_asked_about(office: Office) -> None:
    talk = at_step(office, "commune")
    assert f"xã Pu Luong ({texts.UNKNOWN})" in talk.say("xa pu luong")
    assert form_of(talk).commune == "xã Pu Luong"
    told = at_step(office, "kind").say("htx rung xanh o xa pu luong")
    assert f"Pu Luong ({texts.UNKNOWN})" in told


@pytest.mark.parametrize("typed", ["tổ hợp tác", "htx a", "quy tin dung nhan dan"])
def test_a_kind_of_unit_is_no_commune(office: Office, typed: str) -> None:
    """It had been written as one."""
    talk = at_step(office, "commune")
    assert texts.NO_NAME in talk.say(typed)
    assert form_of(talk).commune is None
