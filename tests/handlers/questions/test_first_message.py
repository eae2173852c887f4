"""A first message that greets, tells who speaks and asks: answered, and a wish in it goes on."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, step_of

OFFERED = "Có phải anh/chị hỏi về"
BEGIN = ["Đăng ký thi đua"]


@pytest.mark.parametrize(
    "said",
    [
        "chao chau. bac la Toan ben htx Que Son Tien day."
        " lam lay lien minh co phat dong thi dua gi khong",
        "xin chào, tôi là Hạnh kế toán htx Chè Shan, cho hỏi năm nay có phong trào thi đua gì",
        "năm nay có thi đua gì không em",
        "toi nghe tren loa xa noi co thi dua htx",
        "nghe noi co thi dua gi do phai khong",
    ],
)
def test_what_there_is_is_told(office: Office, said: str) -> None:
    """The plan and until when, with the way in; nothing is begun that was not wished."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith("Dạ có ạ: Kế hoạch 344/KH-LMHTX")
    assert "31/12/2025" in told
    assert talk.labels == BEGIN
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said", ["thi đua là gì", "thi dua la cai gi ha chau", "noi ngan thoi, thi dua la gi"]
)
def test_what_it_is_is_told(office: Office, said: str) -> None:
    """The plan by its name and its time; a clause on a law had been the answer."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ, Kế hoạch 344/KH-LMHTX")
    assert "31/12/2025" in told


@pytest.mark.parametrize(
    "said",
    [
        *("the bac dang ky thi duoc gi", "đăng ký thi đua thì được lợi ích gì"),
        "tao hoi that, thi dua thi dc cai gi",
    ],
)
def test_what_one_has_of_it_is_told_from_the_praise(office: Office, said: str) -> None:
    """How units register had been the answer; nothing is promised that the plan does not."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ, em không thấy Kế hoạch 344")
    assert "khen thưởng kịp thời" in told


@pytest.mark.parametrize(
    "said", ["đăng ký được danh hiệu gì", "đăng ký được những gì", "tham gia được hỗ trợ gì"]
)
def test_what_is_named_beside_it_is_another_question(office: Office, said: str) -> None:
    assert "em không thấy" not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "cờ thi đua là gì",
        "luat thi dua la gi",
        "khối thi đua là gì",
        "mục đích thi đua là gì",
        "số điện thoại phòng thi đua là gì",
        "so dien thoai can bo phu trach thi dua la gi",
        "trưởng ban thi đua là gì",
        "danh hiệu lao động tiên tiến thi đua là gì",
    ],
)
def test_what_else_is_called_so_is_another_question(office: Office, said: str) -> None:
    assert "phát động phong trào thi đua hưởng ứng" not in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("to minh 9 nguoi nuoi ong. khong co con dau. duoc khong", "Tổ hợp tác"),
        ("tổ em chưa có con dấu thì đăng ký được không", "Tổ hợp tác"),
        ("alo, tui bên quỹ tín dụng Mường Lò, quỹ có được đăng ký không", "Quỹ tín dụng"),
        ("chao em, htx bac co 12 nguoi thoi, tham gia duoc khong", "HTX"),
    ],
)
def test_whether_such_a_unit_may_is_told_from_the_plan(
    office: Office, said: str, named: str
) -> None:
    """By the plan's words; what the plan does not name is said so."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith("Dạ được ạ: kế hoạch nêu “" + named)
    assert ("Con dấu thì kế hoạch không nhắc" in told) == ("dau" in said or "dấu" in said)
    assert talk.labels == BEGIN


@pytest.mark.parametrize(
    "said",
    [
        "chi muon dang ky cho to hop tac Ca Hoi, chua co con dau thi co duoc tham gia khong em",
        "chào em, chị muốn đăng ký cho htx Rau Sạch mà mới thành lập thì có được không",
        "chao em, chi la Hoa htx May Tre xa Mau A muon dang ky thi dua, den bao gio het han",
    ],
)
def test_a_wish_goes_on_below_the_answer(office: Office, said: str) -> None:
    """With what was said of the unit, and with nothing read out of the question."""
    talk = Talk(office)
    told = talk.say(said)
    assert OFFERED not in told
    assert "📌" in told.split("Em nghe được")[0]
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.carried.unit_name
    assert dialog.carried.contact_name in (None, "Hoa")


@pytest.mark.parametrize(
    "said",
    [
        "kế hoạch có phát động phong trào thi đua nào của Thủ tướng không",
        "htx em xóa dữ liệu được không",
        "bên em gửi muộn thì có được không",
        "htx toi co 12 thanh vien",
        "thi đua có tiền thưởng không",
        "tổ em có 5 người, đổi số điện thoại được không",
    ],
)
def test_other_questions_are_answered_as_before(office: Office, said: str) -> None:
    """They tell of a unit or a movement, and ask for something else."""
    told = Talk(office).say(said)
    assert not told.startswith(("Dạ có ạ: Kế hoạch", "Dạ được ạ"))


@pytest.mark.parametrize("step", ["consent", "kind"])
def test_it_is_answered_where_the_form_begins_too(office: Office, step: str) -> None:
    """And the open question comes again."""
    talk = at_step(office, step)
    assert "Dạ có ạ: Kế hoạch 344" in talk.say("có phát động thi đua gì không")
    assert "Dạ được ạ" in talk.say("to minh 9 nguoi nuoi ong. khong co con dau. duoc khong")
    assert step_of(talk) == step


@pytest.mark.parametrize("said", ["thi dua den bh", "thi dua toi bh v", "bh het thi dua"])
def test_bh_is_when(office: Office, said: str) -> None:
    """It had been read as "ban hành", and the documents of the plan were told."""
    assert "31/12/2025" in Talk(office).say(said)


@pytest.mark.parametrize("said", ["kế hoạch bh ngày nào", "ke hoach bh khi nao"])
def test_bh_of_a_document_is_its_issuing(office: Office, said: str) -> None:
    assert "344/KH-LMHTX ngày 11/11/2024" in Talk(office).say(said)
