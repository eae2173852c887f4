"""What is said at a step that takes words and is not its answer: done or asked, never written."""

import pytest

from handlers.talk.texts import HEARD
from handlers.turn.turn import Office
from handlers.typed.words.assent import LEFT_ALONE
from tests.support.talk import at_step, form_of, step_of

SENTENCES = ("targets", "person-initiative")


@pytest.mark.parametrize("step", SENTENCES)
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hôm nay ngày gì nhỉ", "Hôm nay là thứ"),
        ("bao giờ có kết quả", "chưa được báo ngày trả kết quả"),
        ("trời hôm nay nóng quá", "giữ gìn sức khỏe"),
        ("hôm nay rằm đấy em", HEARD),
        ("đừng bỏ qua", LEFT_ALONE),
    ],
)
def test_talk_is_no_aim_and_no_initiative(office: Office, step: str, said: str, told: str) -> None:
    """The step stays open with what was written before."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert told in talk.say(said)
    assert step_of(talk) == step
    assert form_of(talk) == before


def test_what_was_doubted_is_kept_by_its_button(office: Office) -> None:
    """Who means it as an aim loses nothing."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("đất đồi khô cằn")
    talk.tap("Ghi “đất đồi khô cằn”")
    assert form_of(talk).targets == ("đất đồi khô cằn",)


@pytest.mark.parametrize("step", SENTENCES)
@pytest.mark.parametrize(
    "said", ["thôi bỏ qua ạ", "chưa có, để sau", "chưa có", "thôi, bỏ qua đi em"]
)
def test_a_step_that_may_be_empty_is_left(office: Office, step: str, said: str) -> None:
    """In more words than the button has."""
    talk = at_step(office, step)
    talk.say(said)
    assert step_of(talk) != step
    left = form_of(talk).targets if step == "targets" else form_of(talk).people[0].initiative
    assert not left


@pytest.mark.parametrize("said", ["bác ở thôn 3", "trong bản", "xa nay khong co ten moi"])
def test_what_no_list_knows_and_is_written_small_is_asked_about(office: Office, said: str) -> None:
    """A commune that is written so all the same is one button away."""
    talk = at_step(office, "commune", "tập thể")
    talk.say(said)
    assert (form_of(talk).commune, step_of(talk)) == (None, "commune")
    talk.tap(f"Ghi “{said}”")
    assert form_of(talk).commune is not None


@pytest.mark.parametrize("step", ["unit-name", "commune"])
@pytest.mark.parametrize(
    ("said", "name"),
    [("chị ấy tên Lò Thị Hặc", "Lò Thị Hặc"), ("vo bac ten la Lo Thi Mai", "Lo Thi Mai")],
)
def test_whose_name_it_is_names_no_unit_and_no_place(
    office: Office, step: str, said: str, name: str
) -> None:
    talk = at_step(office, step, "tập thể")
    talk.say(said)
    assert (form_of(talk).contact_name, form_of(talk).commune, step_of(talk)) == (name, None, step)


def test_what_is_politely_led_in_to_keeps_its_kind(office: Office) -> None:
    """There is a town of the same name."""
    talk = at_step(office, "commune", "tập thể")
    talk.say("da thua xa Yen Binh a")
    assert form_of(talk).commune == "xã Yên Bình"


def test_a_place_instead_of_the_units_name_is_where_it_is(office: Office) -> None:
    talk = at_step(office, "unit-name", "tập thể")
    talk.say("HTX Đại Phác")
    talk.say("xã Đông Cuông chứ không phải Đại Phác")
    assert (form_of(talk).commune, form_of(talk).unit_name) == ("xã Đông Cuông", "HTX Đại Phác")
