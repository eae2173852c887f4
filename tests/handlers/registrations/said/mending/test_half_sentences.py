"""What is mended or told in half a sentence: the end of a number, an amount, half of an answer."""

from datetime import timedelta

import pytest

from handlers.registrations import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

EVERYTHING = (
    "Em là Trịnh Thị Khuyên, giám đốc Hợp tác xã Gạo nếp Thung Lai ở xã Đồng Mạ, xin đăng ký cả tập "
    "thể lẫn cá nhân: tập thể là Tập thể lao động xuất sắc; cá nhân có em đăng ký Chiến sĩ thi đua "
    "cơ sở, anh Vũ Đình Thoan tổ trưởng tổ xay xát đăng ký Lao động tiên tiến. Chỉ tiêu: bán 180 tấn "
    "gạo nếp; không quá 2% số hộ phải nợ tiền giống. Số của em 0981 000 527."
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """The review of everything that was said in one message."""
    talk = Talk(office)
    talk.say(EVERYTHING)
    talk.say("Dạ em đồng ý để bên mình lưu ạ.")
    assert step_of(talk) == "review"
    return talk


def test_the_speaker_takes_the_first_of_two_titles(talk: Talk) -> None:
    """ "Có em đăng ký …, anh Thoan đăng ký …": each has the title that was said of them."""
    said = [(row.name, row.title) for row in form_of(talk).people]
    assert said == [("Trịnh Thị Khuyên", "cstdcs"), ("Vũ Đình Thoan", "ldtt")]


@pytest.mark.parametrize(
    "said", ["số em đuôi 572 mới đúng ạ", "nhầm, đuôi là 572", "cuoi so la 572"]
)
def test_the_end_of_a_number_mends_the_number(talk: Talk, said: str) -> None:
    """The whole number is read back."""
    assert "0981000572" in talk.say(said)
    assert form_of(talk).phone == "0981000572"


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("180 tấn hơi cao, để 150 thôi ạ", ("bán 150 tấn gạo nếp", "không quá 2% số hộ phải nợ tiền giống")),
        ("à 3% chứ k phải 2", ("bán 180 tấn gạo nếp", "không quá 3% số hộ phải nợ tiền giống")),
    ],
)  # fmt: skip
def test_an_amount_gives_way_to_another(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """The other aim stays, and nothing is sent."""
    talk.say(said)
    assert form_of(talk).targets == aims
    assert not talk.person.registrations


def test_two_numbers_that_are_not_written_change_nothing(talk: Talk) -> None:
    """An amount that stands nowhere has nothing to give way."""
    before = form_of(talk).targets
    talk.say("70 người cao quá, còn 60 thôi")
    assert form_of(talk).targets[:2] == before


def test_an_initiative_goes_to_the_speaker(talk: Talk) -> None:
    """ "Của em": whoever is to be spoken to, who is on the list."""
    talk.say("Sáng kiến của em là phơi thóc nếp trong nhà lưới, anh/chị ghi giúp em ạ.")
    assert form_of(talk).people[0].initiative == "phơi thóc nếp trong nhà lưới"
    assert form_of(talk).people[1].initiative is None


def test_initiatives_go_to_those_who_are_named(talk: Talk) -> None:
    """Two in one line, each with a name."""
    talk.say("skien nè: a Thoan quạt thóc bằng máy, e thì bán qua nhóm zalo")
    assert [row.initiative for row in form_of(talk).people] == [
        "bán qua nhóm zalo",
        "quạt thóc bằng máy",
    ]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("xuất sắc à nhầm tiên tiến thôi", "ttldtt"),
        ("lao động tiên tiến ấy quên, xuất sắc cho oai", "ttldxs"),
    ],
)
def test_of_two_titles_the_one_said_last_counts(office: Office, said: str, title: str) -> None:
    """Who takes back a title says so in between."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say(said)
    assert form_of(talk).collective_title == title


@pytest.mark.parametrize("said", ["khai gì mà dài thế", "hỏi nhiều quá em ơi", "còn mấy mục nữa?"])
def test_who_is_asked_too_much_hears_how_much_is_left(office: Office, said: str) -> None:
    """By name and number; the step stays, and nothing is written."""
    talk = at_step(office, "collective-title", "tập thể")
    before = form_of(talk)
    assert "Còn 2 mục: Danh hiệu tập thể; Chỉ tiêu thi đua." in talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, "collective-title")


def test_several_answers_are_no_correction(office: Office) -> None:
    """Place, name and post in one breath, with small words that sound like mending."""
    talk = at_step(office, "commune", "tập thể")
    talk.say("xã bản mù tôi là sùng a dơ chủ nhiệm số điện thoại bữa trước ấy")
    form = form_of(talk)
    assert (form.commune, form.contact_name) == ("xã Bản Mù", "Sùng A Dơ")


def test_what_is_left_is_counted_once(office: Office) -> None:
    """Before it is known who registers, the title is one question of whoever it will be."""
    said = at_step(office, "kind").say("hỏi gì mà lắm thế em")
    assert "Danh hiệu; Chỉ tiêu thi đua." in said


def test_a_post_alone_is_kept_and_only_the_name_asked_for(office: Office) -> None:
    """ "GĐ" is half of the answer; who is called "tôi" or "xác nhận" is asked again."""
    talk = at_step(office, "contact")
    assert "Họ và tên đầy đủ" in talk.say("GĐ")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (None, "Giám đốc")
    assert texts.YOUR_NAME in talk.say("chính tôi")
    assert texts.NAME_BAD in talk.say("xác nhận")
    talk.say("Lê Văn Một 0912345678")
    said = (form_of(talk).contact_name, form_of(talk).contact_position, form_of(talk).phone)
    assert said == ("Lê Văn Một", "Giám đốc", "0912345678")


def test_what_is_said_not_to_be_so_is_not_written(talk: Talk) -> None:
    """ "A chứ không làm B" is A, of a person as of the unit; a number in an aim is no phone."""
    talk.say("người số 2 làm thủ kho chứ không làm tổ trưởng")
    assert [row.position for row in form_of(talk).people] == ["Giám đốc", "Thủ kho"]
    talk.say("à nhầm, chỉ tiêu là tăng số máy xay lên 20 chiếc")
    assert form_of(talk).targets == ("tăng số máy xay lên 20 chiếc",)


def test_as_above_is_no_aim_where_nothing_stands_above(office: Office) -> None:
    """It is asked about, and written by nobody."""
    talk = at_step(office, "targets", "tập thể")
    assert texts.NOTHING_BEFORE in talk.say("như trên")
    assert form_of(talk).targets == ()


@pytest.mark.parametrize("asked", [True, False])
def test_a_change_after_days_is_not_lost_by_going_on(office: Office, asked: bool) -> None:
    """Where it is asked whether to go on, or would be: it is done and shown, and nothing sent."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("Doanh thu 12 tỷ")
    talk.wait(timedelta(days=3))
    if asked:
        talk.say("chào em")
    assert "Doanh thu 15 tỷ" in talk.say("sửa cả doanh thu thành 15 tỷ nữa")
    assert (form_of(talk).targets, talk.effects) == (("Doanh thu 15 tỷ",), ())


@pytest.mark.parametrize("text", ["sửa 12 hộ thành 15 hộ", "doi 20 ha thanh 25 ha che"])
@pytest.mark.parametrize("written", ["bỏ qua", "Doanh thu tăng 10%"])
def test_an_amount_that_is_not_written_changes_nothing(
    office: Office, written: str, text: str
) -> None:
    """Neither the old nor the new one is put down; what is missing is said."""
    talk = at_step(office, "targets")
    talk.say(written)
    before = form_of(talk)
    assert "chưa có" in talk.say(text)
    assert form_of(talk) == before


@pytest.mark.parametrize(
    ("said", "name", "position"),
    [
        ("người liên hệ ghi giám đốc Hảng A Dơ", "Hảng A Dơ", "Giám đốc"),
        ("ghi liên hệ là chị Sùng Thị Mo kế toán", "Sùng Thị Mo", "Kế toán"),
        ("liên hệ thì lấy phó giám đốc Lò Văn Ún nhé", "Lò Văn Ún", "Phó giám đốc"),
    ],
)
def test_the_contact_is_another_where_the_number_is_asked_for(
    office: Office, said: str, name: str, position: str
) -> None:
    """Whoever names the contact means it, though somebody stands there."""
    talk = at_step(office, "phone")
    assert name in talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == (name, position)


@pytest.mark.parametrize(
    ("said", "title"),
    [("loại thứ nhất", "ttldtt"), ("lấy loại thứ hai", "ttldxs"), ("cho chú loại 1", "ttldtt")],
)
def test_a_kind_is_chosen_and_nobody_taken_out(office: Office, said: str, title: str) -> None:
    """ "Loại" is also "take out"."""
    talk = at_step(office, "collective-title")
    talk.say(said)
    assert form_of(talk).collective_title == title


def test_the_last_figure_of_a_number_is_mended(office: Office) -> None:
    """Where what is turned down stands there, or nothing is turned down."""
    talk = at_step(office, "collective-title")
    before = form_of(talk).phone
    assert before is not None
    talk.say(f"số đọc nhầm, số cuối là 0 chứ không phải {int(before[-1]) ^ 1}")
    assert form_of(talk).phone == before
    talk.say(f"sđt nhầm, số cuối là 0 chứ không phải {before[-1]}")
    assert form_of(talk).phone == f"{before[:-1]}0"
