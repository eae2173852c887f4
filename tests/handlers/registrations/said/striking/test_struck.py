r"""Somebody taken out of the list in free words: never all that is stored, never who is to stay."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Confirming, Registering, Step
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = (
    "Lò Thị Inh, giám đốc, CSTĐ cơ sở\nCầm Thị Ọi, kế toán, LĐTT\n"
    "Quàng Thị Thơm, tổ trưởng, LĐTT\nVũ Đình Lâm, lái xe, LĐTT"
)
ALL = "Inh Ọi Thơm Lâm"


@pytest.fixture
def talk(office: Office) -> Talk:
    """Four persons, at the list."""
    talk = at_step(office, "person-name")
    talk.say(LIST)
    assert step_of(talk) == Step.PEOPLE
    return talk


def called(talk: Talk) -> str:
    """Who stands there, by their given names."""
    return " ".join(row.name.split()[-1] for row in form_of(talk).people)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Ui trời, nỏ có ai tên Thơm cả ạ. Xóa số 3, số 4 giúp em", "Inh Ọi"),
        ("o nha tui nỏ có người mô tên Thơm với Lâm mô", "Inh Ọi"),
        ("em ơi chị Thơm không phải tên người đâu, là tên xóm đó", "Inh Ọi Lâm"),
        ("còn cái số ba thì xóa giúp", "Inh Ọi Lâm"),
        ("lò thị inh chiến sĩ thi đua còn cái số hai thì xóa", "Inh Thơm Lâm"),
        ("bỏ cái thứ ba đi", "Inh Ọi Lâm"),
        ("người thứ 4 xóa đi em, ba người trên giữ nguyên", "Inh Ọi Thơm"),
        ("hai dòng cuối không phải người đâu em", "Inh Ọi"),
        ("chi co chi inh voi chi oi thoi", "Inh Ọi"),
        ("chỉ có chị Inh với chị Ọi thôi", "Inh Ọi"),
        ("bỏ hết trừ chị Inh", "Inh"),
        ("chị Inh thì giữ, còn lại bỏ hết", "Inh"),
        ("xoa so 3, 4 nghe em", "Inh Ọi"),
        ("xóa số 3 giúp em được không", "Inh Ọi Lâm"),
        ("Quàng Thị Thơm với Vũ Đình Lâm không phải tên người đâu em", "Inh Ọi"),
        ("ghi dư rồi, bỏ bớt hai người cuối giùm", "Inh Ọi"),
        ("Inh, Ọi thôi em, còn lại bỏ", "Inh Ọi"),
        ("Chỉ lấy chị Inh, chị Ọi và chị Thơm thôi nha", "Inh Ọi Thơm"),
        ("khoan, đừng bỏ chị Ọi nghe, bỏ chị Thơm thôi", "Inh Ọi Lâm"),
        ("Ơ ai bảo em ghi anh Lâm vào, gạch đi", "Inh Ọi Thơm"),
        ("xóa mỗi anh Lâm thôi nhé, đừng xóa hết", "Inh Ọi Thơm"),
        ("chỉ lấy chị Inh, chị Ọi LĐTT", "Inh Ọi"),
        ("xóa Lâm rồi thêm Lò Văn Bình, thủ kho, LĐTT", "Inh Ọi Thơm Bình"),
    ],
)
def test_whoever_is_meant_goes(talk: Talk, said: str, left: str) -> None:
    """In whatever order it is said."""
    talk.say(said)
    assert called(talk) == left


@pytest.mark.parametrize(
    "said",
    [
        "đừng xóa số 3 nhé",
        "sao lại xóa thằng lâm",
        "chỉ có chị Inh là chiến sĩ thi đua thôi",
        "chỉ có chị Inh với anh Thảo thôi",
        "chị Ọi không phải kế toán đâu, là thủ quỹ",
        "bỏ giấy khen của chị Inh",
        "anh Lâm không phải người của htx này",
        "trời ơi không xóa dữ liệu chỉ xóa cái tên lâm chạy thôi",
        "bỏ số 1 và số 9",
        "thằng lâm là vũ đình lâm đấy em bỏ cái thứ năm đi",
        "chị Thơm bỏ nghề rồi quay lại làm",
        "anh Lâm bỏ rượu rồi",
        "nếu xóa chị Thơm thì còn mấy người",
    ],
)
def test_nobody_else_goes(talk: Talk, said: str) -> None:
    """Who is to stay, who is only spoken of, and a name that nobody has."""
    talk.say(said)
    assert called(talk) == ALL
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize("step", ["people-initiative", "targets", "review"])
def test_at_every_place_where_the_list_stands(office: Office, talk: Talk, step: str) -> None:
    """Also where an initiative, the aims or the sending is asked for."""
    for line in ("xong", "bỏ qua", "trồng 5 ha quế"):
        if step_of(talk) == step:
            break
        talk.say(line)
    assert step_of(talk) == step
    talk.say("nỏ có ai tên Thơm cả, xóa giúp em")
    assert called(talk) == "Inh Ọi Lâm"


def test_some_that_are_no_persons_are_asked_about(talk: Talk) -> None:
    """Which they are is answered by their numbers."""
    assert "Anh/chị chỉ giúp em số nào ạ" in talk.say("hai dòng nớ nỏ phải tên người ạ")
    talk.say("số 3 với số 4")
    assert called(talk) == "Inh Ọi"


def test_who_was_taken_out_by_mistake_comes_back(talk: Talk) -> None:
    """Where he stood, with all that was written of him."""
    talk.say("bỏ chị Ọi ra nhé")
    assert called(talk) == "Inh Thơm Lâm"
    assert "em ghi lại Cầm Thị Ọi" in talk.say("ơ sao lại xóa chị Ọi, chị cần nó mà")
    assert called(talk) == ALL
    assert form_of(talk).people[1].title == "ldtt"


def test_the_list_that_is_right_already_stays(talk: Talk) -> None:
    """Nobody new is made of the words."""
    talk.say("xóa số 3, số 4 giúp em")
    said = talk.say("Dạ nỏ phải ạ, chỉ có 2 người thôi, là chị Inh với chị Ọi. Bỏ Pú Trạng đi ạ")
    assert "danh sách đang có 2 người: Lò Thị Inh, Cầm Thị Ọi" in said
    assert called(talk) == "Inh Ọi"


def test_below_the_question_of_erasing_all_the_list_is_meant(talk: Talk) -> None:
    """Nothing is erased, and it is not asked once more."""
    talk.say("xóa hết dữ liệu của tôi đi")
    assert isinstance(talk.person.conversation.dialog, Confirming)
    talk.say("trời ơi không xóa dữ liệu, chỉ bỏ cái tên Thơm thôi")
    assert called(talk) == "Inh Ọi Lâm"
    talk.say("xóa hết dữ liệu của tôi đi")
    said = talk.say("không xóa dữ liệu đâu em")
    assert "không xóa" in said
    assert step_of(talk) == Step.PEOPLE


@pytest.mark.parametrize("step", ["kind", "unit-name", "phone"])
@pytest.mark.parametrize("said", ["xóa số 3 đi em", "Xóa số 3, số 4 giúp em", "xóa số ba giúp em"])
def test_without_a_list_nothing_is_erased_either(office: Office, step: str, said: str) -> None:
    """A place of a list is never all that is stored, and no value."""
    talk = at_step(office, step)
    assert "Trong danh sách chưa có số 3" in talk.say(said)
    assert step_of(talk) == step
