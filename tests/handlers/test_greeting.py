"""A greeting is answered as one: short, in the person's own way of speaking, and as a machine."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

MACHINE = "trợ lý tự động"


@pytest.mark.parametrize(
    "said",
    [
        *("xin chào", "hi ad 👋", "alo có ai không", "helu ad", "có ai trực hông", "chào buổi tối"),
        "kính chào liên minh, tôi là Lộc bên quỹ tín dụng",
        "xin chao. minh la to nuoi ong",
        "em chao anh chi a. em Pieng ben det tho cam Nghia Loi",
    ],
)
def test_whoever_greets_is_greeted_in_short(office: Office, said: str) -> None:
    """Two lines: what it is and does, and how long messages are kept; no form is begun."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith("Dạ, em chào anh/chị ạ!")
    assert MACHINE in told
    assert "30 ngày" in told
    assert told.count("\n") < 3
    assert talk.replies[-1].choices[1].key == "go:register"


def test_an_elder_is_greeted_as_she_greets(office: Office) -> None:
    """With what she kindly asked, answered by a machine."""
    told = Talk(office).say("chào cháu bà nhàn htx vệ sinh đây, cháu ăn cơm chưa")
    assert told.startswith("Dạ, cháu chào bà ạ! Cảm ơn bà hỏi thăm, cháu là máy")
    assert "anh/chị" not in told


def test_in_a_form_its_question_comes_again(office: Office) -> None:
    """Nothing is left by a greeting, and nobody is introduced to anything."""
    talk = at_step(office, "phone")
    before = form_of(talk)
    assert "Số điện thoại" in talk.say("alo")
    assert (form_of(talk), step_of(talk)) == (before, "phone")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("chào em, thi đua đến bao giờ", "31/12/2025"),
        ("chào em anh muốn đăng ký", "có đồng ý không"),
        ("em bên HTX chè, em muốn hỏi hạn đăng ký", "không ghi hạn đăng ký"),
        ("em ở HTX chè muốn hỏi về đăng ký", "đăng ký ngay tại đây"),
    ],
)
def test_what_is_wished_or_asked_beside_it_is_heard(office: Office, said: str, told: str) -> None:
    """A question about registering begins no form."""
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        *(
            "toi la bi thu chi bo thon",
            "em la sinh vien thuc tap lien minh",
            "ban oi",
            "test bot 1",
        ),
        "chau la con bo Tinh, bo chau lam giam doc htx, bo chau di ruong roi chau cam may",
        *("em đang làm luận văn về kinh tế tập thể", "chị Hoa văn phòng cho em số này"),
    ],
)
def test_who_tells_of_themself_is_greeted(office: Office, said: str) -> None:
    """Clauses to choose, or a call that nobody wished for, had been the answer."""
    talk = Talk(office)
    assert "em chào anh/chị ạ" in talk.say(said)
    assert talk.effects == ()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("em o to hop tac nuoi tam, ben em khong phai htx co duoc thi dua ko a", "Dạ được ạ"),
        ("chau la nguoi that a", "không phải người thật"),
        ("toi la xa vien, toi quen ma so roi", "chưa thấy đăng ký nào"),
    ],
)
def test_what_such_a_line_asks_is_heard(office: Office, said: str, told: str) -> None:
    """Nothing is greeted away."""
    answer = Talk(office).say(said)
    assert told in answer
    assert "em chào anh/chị" not in answer


@pytest.mark.parametrize(
    "said",
    [
        "Chào đồng chí. Tôi là Vân Anh, Trưởng phòng Kế hoạch và Hỗ trợ, cơ quan Liên minh.",
        "Tôi là Vân Anh, Trưởng phòng Kế hoạch và Hỗ trợ.",
        "Kính chào đồng chí, tôi là Lê Sơn, ở phòng Tổ chức",
        "em là Hà, bên Liên minh",
    ],
)
def test_who_names_himself_is_greeted(office: Office, said: str) -> None:
    """A menu of clauses had been the answer."""
    assert "em chào anh/chị ạ" in Talk(office).say(said)


def test_who_wishes_something_is_heard(office: Office) -> None:
    """A wish beside it begins a registration."""
    assert "xin lưu" in Talk(office).say("Tôi là Vân Anh, muốn đăng ký thi đua")


def test_a_wish_to_register_behind_it_is_heard(office: Office) -> None:
    talk = Talk(office)
    said = talk.say("em chào anh, em ở HTX Mai Sơn muốn đăng ký thi đua")
    assert "HTX Mai Sơn" in said
    assert step_of(talk) == "consent"
