"""Questions before anything is given and in the form, in words that are no examples."""

import pytest

from handlers.registrations.asked import texts
from handlers.registrations.asked.terms import trust_texts as trust
from handlers.turn.turn import Office
from handlers.values.state import Idle, Registering
from tests.support.talk import Talk, at_step, step_of

AT_TITLE = ("đăng ký", "đồng ý", "tập thể", "HTX Chè Suối Giàng, xã Văn Chấn")
FREE = "không nói gì về phí; đăng ký và nhắn ở đây thì không mất tiền ạ"
CONTACT = "Giàng A Páo giám đốc"


def _at(office: Office, step: str) -> Talk:
    talk = Talk(office)
    said = {"consent": AT_TITLE[:1], "phone": (*AT_TITLE, CONTACT)}
    for line in said.get(step, (*AT_TITLE, f"{CONTACT} 0912345678")):
        talk.say(line)
    assert isinstance(talk.person.conversation.dialog, Registering)
    assert talk.person.conversation.dialog.step == step
    return talk


@pytest.mark.parametrize(
    ("step", "asked", "told"),
    [
        ("consent", "rứa mấy ai được coi cái này", "ngoài ra không đưa cho ai"),
        ("consent", "bên thuế họ có dòm vô được không", "ngoài ra không đưa cho ai"),
        ("consent", "lưu họ tên tui chi rứa", trust.WHY),
        ("consent", "để trong máy được mấy năm thì bỏ", "đến hết phong trào"),
        ("consent", "chú không ưng lưu thì tính sao đây", "đăng ký trên giấy"),
        ("phone", "tôi ngại đưa số lắm, không cho được không", trust.NUMBER),
        ("phone", "số zalo đang nhắn đây luôn em", texts.NUMBER_UNSEEN),
        ("collective-title", "co may loai danh hieu the ban", "Tập thể lao động tiên tiến; Tập"),
        ("collective-title", "cái này có khó đạt không em", "Đơn vị mới đăng ký thì nên chọn"),
        ("collective-title", "lỡ cuối năm không đạt thì có bị gì không", "không đạt thì phải chịu"),
        ("collective-title", "đăng ký vầy có tốn đồng nào không", FREE),
        ("collective-title", "năm ngoái đăng ký rồi giờ phải làm lại à", "không tính sang"),
    ],
)
def test_what_is_wondered_about_is_told_and_the_question_stays(
    office: Office, step: str, asked: str, told: str
) -> None:
    """Neither a clause of the plan nor "chưa rõ": a straight answer, and nothing is written."""
    talk = _at(office, step)
    before = talk.person.conversation.dialog
    answer = talk.say(asked)
    assert told in answer
    assert talk.person.conversation.dialog == before


@pytest.mark.parametrize(
    ("step", "said", "after"),
    [
        ("consent", "đồng ý chứ sợ gì", "kind"),
        ("consent", "lưu thì lưu, đồng ý", "kind"),
        ("phone", "số này nè: 0987 654 321", "collective-title"),
        ("collective-title", "lấy tiên tiến cho chắc", "targets"),
        ("collective-title", "xuất sắc chứ còn gì nữa", "targets"),
    ],
)
def test_an_answer_in_such_words_is_an_answer(
    office: Office, step: str, said: str, after: str
) -> None:
    """What shares the words and asks nothing goes on."""
    talk = _at(office, step)
    talk.say(said)
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.step == after


@pytest.mark.parametrize(
    "said",
    [
        "năm ngoái HTX tôi được bằng khen, năm nay có phải đăng ký lại không",
        "HTX em năm ngoái đạt lao động tiên tiến rồi thì năm nay có đăng ký tiếp được không",
    ],
)
def test_what_was_had_last_year_is_registered_by_no_question(office: Office, said: str) -> None:
    """It was heard as the title of this year, and the consent to keep it was asked."""
    talk = Talk(office)
    assert "không tính sang" in talk.say(said)
    assert talk.person.conversation.dialog == Idle()


def test_what_a_unit_aims_at_is_no_question(office: Office) -> None:
    """ "Giữ nghề", "đóng bảo hiểm" stand in aims."""
    talk = _at(office, "collective-title")
    talk.say("tiên tiến")
    talk.say("giữ nghề dệt thổ cẩm cho 12 chị; đóng bảo hiểm cho 5 người; lưu kho 30 tấn thóc")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert len(dialog.form.targets) == 3


def test_a_plan_that_says_what_follows_is_asked_itself(office: Office) -> None:
    """Idle, the plan 344 says nothing of it, and that is what is told."""
    talk = Talk(office)
    assert "không thấy Kế hoạch 344" in talk.say("lỡ không đạt danh hiệu thì có bị gì không")


def test_who_sees_it_and_how_long_are_both_answered(office: Office) -> None:
    """Of whoever has refused it is said first that nothing is kept."""
    talk = at_step(office, "consent")
    talk.say("Không đồng ý.")
    told = talk.say("Ai xem được thông tin của tôi, giữ bao lâu?")
    assert told.startswith("Dạ, anh/chị chưa đồng ý nên em chưa lưu")
    assert "ngoài ra không đưa cho ai" in told
    assert "sau đó xóa hoặc ẩn danh" in told


@pytest.mark.parametrize(
    "said",
    [
        "Dzậy tui muốn đăng ký á mà nghe nói phải cho số điện thoại hả",
        "em muốn đăng ký nhưng có phải khai số điện thoại không",
        "Tui tính đăng ký mà số điện thoại bắt buộc hả em",
    ],
)
def test_a_wish_beside_a_doubt_is_heard_too(office: Office, said: str) -> None:
    """The doubt first, then the consent in few words, for whoever is wary."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith(trust.NUMBER)
    assert "Anh/chị có đồng ý không?" in told
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "said",
    [
        "Muốn đăng ký thì phải cho số hả",
        "tôi muốn đăng ký thì có phải cho số điện thoại không",
    ],
)
def test_a_case_only_thought_of_is_no_wish(office: Office, said: str) -> None:
    talk = Talk(office)
    assert talk.say(said) == trust.NUMBER


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("phai dong 2 trieu moi duoc dang ky a", "không thu khoản nào. Ai bảo phải nộp tiền"),
        ("nghe bảo đăng ký mất 500 nghìn", "khoan nộp, hỏi lại cán bộ"),
        ("ai doc duoc tin nhan cua toi", "tin nhắn được giữ 30 ngày để trả lời"),
        ("thế có cần bác ấy đồng ý không", "anh/chị đồng ý ở đây là đủ"),
        ("dang ky luon day duoc ko", "Dạ, đăng ký ngay tại đây ạ"),
        ("nop tre co sao khong", "Nộp muộn thì sao kế hoạch không nói"),
        ("dang ky xong thi bao gio duoc bao", "gửi xong thì cán bộ phụ trách"),
        ("bao cao nop bang giay hay qua mang", "không ghi việc phải báo cáo"),
    ],
)
def test_what_is_wondered_before_anything_is_given(office: Office, said: str, told: str) -> None:
    """A sum somebody spoke of, who reads, who has to agree, how and how late: told, nothing begun."""
    talk = Talk(office)
    assert told in talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("may chu dat o dau", "máy chạy trợ lý do cơ quan đặt hoặc thuê"),
        ("neu bi lo thi ai chiu", "chịu trách nhiệm về thông tin"),
        ("zalo co doc duoc khong", trust.PLATFORM),
        ("co phai cam ket gi khong", "không ghi phải có cam kết"),
        ("thi đua có cần nộp sản phẩm không", "không ghi phải có sản phẩm, mẫu hàng"),
        ("em oi chi dang ky roi ma quen ma", texts.NONE_HERE),
    ],
)
def test_what_is_feared_or_lost_has_an_answer(office: Office, said: str, told: str) -> None:
    """Land, clauses of the plan and "no such request" had been told."""
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("chuyển đổi số thì liên minh làm gì", "Mục IV.1, khoản (2)"),
        ("vung dan toc thieu so thi lien minh lam gi", "Mục IV.1, khoản (3)"),
        ("nghị quyết số 06 để làm gì", "Mục III.3"),
    ],
)
def test_a_word_that_ends_in_so_is_no_number_of_anybodys(
    office: Office, said: str, place: str
) -> None:
    """What the alliance does for the digital is asked of the plan."""
    assert place in Talk(office).say(said)


def test_what_a_number_is_for_is_still_told(office: Office) -> None:
    """Also where nobody says whose."""
    assert "phiếu cần một số" in Talk(office).say("cho số để làm gì vậy")
