"""Who is called away or speaks of the weather gets a human word, and the question stays open."""

import pytest

from handlers.talk import texts as talk
from handlers.turn.turn import Office
from handlers.typed.words.assent import AS_TYPED, NOT_SENT, WAITING
from tests.support.talk import Talk, at_step, form_of, step_of

KIND_WORDS = (
    *(talk.HEARD, talk.LISTENED, talk.WEARY, talk.WEATHER, talk.SORRY, talk.WAITING),
    *(WAITING, NOT_SENT),
)
STEPS = (
    "kind",
    "unit-name",
    "commune",
    "contact",
    "phone",
    "collective-title",
    "person-name",
    "person-position",
    "person-title",
    "people",
    "targets",
    "review",
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "said",
    [
        "Dạ chờ em chút, khách vừa đến ạ",
        "con nó gọi, tí nữa nhé",
        "mai làm nốt, anh còn bốn chục cây nữa",
        "ừ để bác tìm cái kính đã",
        "anh đang lái xe, tới nơi anh nhắn",
        "máy sắp hết pin rồi, lát sạc xong bác làm",
        "bac dang di nuong, chieu ve bac lam tiep",
    ],
)
def test_who_is_called_away_is_waited_for(office: Office, step: str, said: str) -> None:
    """Nothing is written, no button offers to write it, and what was written is kept."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert "vẫn được giữ" in talk.say(said)
    assert (step_of(talk), form_of(talk)) == (step, before)
    assert AS_TYPED not in {choice.key for choice in talk.replies[-1].choices}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("trên này rét lắm, hoa tớ dày rụng hết rồi", talk.WEATHER),
        ("họp suốt, nhức hết cả đầu em ạ", talk.WEARY),
        ("bên em hoa ban đang nở trắng, mời anh chị vào chơi", talk.OFFERED),
        ("buồn ngủ qá ad ngủ trưa chưa", talk.ONLY_A_MACHINE),
        ("nhà bác trâu vừa đẻ, vui lắm cháu ơi", talk.LISTENED),
    ],
)
def test_a_remark_gets_a_human_word(office: Office, step: str, said: str, told: str) -> None:
    """It was not understood, answered with a clause, or stood in the form."""
    talking = at_step(office, step)
    before = form_of(talking)
    assert talking.say(said).startswith(told)
    assert (step_of(talking), form_of(talking)) == (step, before)


@pytest.mark.parametrize("step", ["kind", "commune", "person-position", "people", "review"])
def test_a_sentence_of_something_else_is_no_value(office: Office, step: str) -> None:
    """ "Đang Lái Xe" had become somebody's name."""
    talking = at_step(office, step)
    before = form_of(talking)
    assert talking.say("thằng cháu nó nghịch điện thoại bác").startswith(talk.HEARD)
    assert (step_of(talking), form_of(talking)) == (step, before)


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("contact", "Lò Thị Mưa, giám đốc", "contact_name", "Lò Thị Mưa"),
        ("contact", "đàng văn lái", "contact_name", "Đàng Văn Lái"),
        ("unit-name", "HTX Nắng Gió Suối Giàng", "unit_name", "HTX Nắng Gió Suối Giàng"),
        ("commune", "xã Chờ", "commune", "xã Chờ"),
        ("targets", "Chống rét cho trâu bò", "targets", ("Chống rét cho trâu bò",)),
        ("targets", "Mở cửa hàng ở chợ phiên", "targets", ("Mở cửa hàng ở chợ phiên",)),
    ],
)
def test_a_value_that_sounds_alike_is_a_value(
    office: Office, step: str, said: str, field: str, value: object
) -> None:
    """Names and aims hold rain, cold and markets."""
    talking = at_step(office, step)
    talking.say(said)
    assert getattr(form_of(talking), field) == value


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("kind", "mưa gió thế này ở nhà làm giấy tờ là đúng bài"),
        ("unit-type", "hồi mới lập anh em cãi nhau chí chóe"),
        ("unit-name", "hôm qua nhậu hơi quá chén, giờ đầu óc lơ mơ"),
        ("commune", "vợ tôi đang đọc cho tôi chép"),
        ("contact", "nhà đang có đám giỗ, ồn ào quá nghe không rõ"),
        ("phone", "điện thoại sắp sập nguồn, cắm sạc cái"),
        ("collective-title", "ối giời, toàn danh hiệu nghe kêu thế"),
        ("person-name", "con bé nhà tôi nó giục đi chợ rồi"),
        ("person-title", "nói thiệt chớ tui ngán giấy tờ lắm"),
        ("people", "thôi chết, tôi để cuốn sổ ở trụ sở rồi"),
        ("targets", "khoản này để về lật lại nghị quyết đại hội"),
        ("review", "ừm để đọc lại từ đầu xem có sai chính tả không"),
    ],
)
def test_talk_in_no_known_words_is_told_from_an_answer(
    office: Office, step: str, said: str
) -> None:
    """By what it is like: an honest word, and neither "not understood" nor a clause."""
    talking = at_step(office, step)
    before = form_of(talking)
    answer = talking.say(said)
    assert answer.startswith(tuple(KIND_WORDS)), answer
    assert (step_of(talking), form_of(talking)) == (step, before)


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("unit-name", "HTX Chờ Em", "unit_name", "HTX Chờ Em"),
        ("unit-name", "Đợi Chờ", "unit_name", "Đợi Chờ"),
        ("commune", "xã Trời Mát", "commune", "xã Trời Mát"),
        ("contact", "Hoàng Thị Mưa, ho quá chừng em à", "contact_name", "Hoàng Thị Mưa"),
        ("phone", "chờ anh nhìn cái... 0366 777 888", "phone", "0366777888"),
        ("targets", "nhà tôi 3 người, phấn đấu mỗi người 60 triệu", "targets", None),
    ],
)
def test_an_answer_beside_talk_is_kept(
    office: Office, step: str, said: str, field: str, value: str | None
) -> None:
    """Whoever waits, coughs or speaks of the rain has answered all the same."""
    talking = at_step(office, step, "tập thể")
    talking.say(said)
    kept = getattr(form_of(talking), field)
    assert kept == value if value else "60 triệu" in " ".join(kept)


def test_a_remark_with_nothing_open_is_no_question(office: Office) -> None:
    """It was searched for in the plan."""
    talking = Talk(office)
    talking.say("chào em")
    assert talking.say("để lấy cái giấy chứng nhận ra coi đã") == talk.WAITING
    assert talking.say("vụ này sâu bệnh phá dữ lắm").startswith("Dạ, em nghe ạ.")
    assert not talking.say("kể chuyện cười đi ad").startswith("Dạ, em nghe ạ.")
