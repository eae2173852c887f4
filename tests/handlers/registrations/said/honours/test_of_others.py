"""Honours of soldiers and of other bodies: none of ours, and never taken for one that sounds so."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step


def _dialog(talk: Talk) -> Registering:
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    return dialog


@pytest.mark.parametrize(
    "said",
    [
        "chien si tien tien",
        "chiến sỹ tiên tiến nhé",
        "CSTT",
        "cho tôi cái chiến sĩ tiên tiến",
        "xin chiến sĩ tiên tiến ạ",
        "hồi bộ đội tui có chiến sĩ tiên tiến, ghi cái đó",
    ],
)
def test_a_soldiers_honour_is_named_and_nobodys_title(office: Office, said: str) -> None:
    """What it is is told, the titles are shown again, and "thì lao động tiên tiến" chooses one."""
    talk = at_step(office, "person-title")
    answer = talk.say(said)
    assert "“Chiến sĩ tiên tiến” là danh hiệu của lực lượng vũ trang" in answer
    assert talk.labels[0].startswith("Lao động tiên tiến")
    row = _dialog(talk).row
    assert row is not None
    assert row.title is None
    talk.say("the thi lao dong tien tien")
    assert [one.title for one in _dialog(talk).form.people] == ["ldtt"]


@pytest.mark.parametrize(
    "said",
    ["thanh niên tiên tiến", "hội viên tiên tiến", "chiến sĩ quyết thắng", "hoc sinh tien tien"],
)
def test_another_bodys_honour_is_asked_about(office: Office, said: str) -> None:
    """Only that it sounds like one of ours takes nothing down."""
    talk = at_step(office, "person-title")
    talk.say(said)
    row = _dialog(talk).row
    assert row is not None
    assert row.title is None


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("tiên tiến thôi", "ldtt"),
        ("ld tien tien", "ldtt"),
        ("chiến sĩ", "cstd"),
        ("chiến sĩ thi đua", "cstd"),
        ("chiến sĩ tỉnh", "cstd-tinh"),
    ],
)
def test_ours_in_few_words_are_still_chosen(office: Office, said: str, title: str) -> None:
    """Near to those of others, and meant."""
    talk = at_step(office, "person-title")
    talk.say(said)
    dialog = _dialog(talk)
    rows = (dialog.row, *dialog.form.people)
    assert title in [row.title for row in rows if row is not None]


def test_a_person_named_with_it_is_kept_and_asked_for_the_title(office: Office) -> None:
    """The name and the post stand, and only the title is open."""
    talk = at_step(office, "person-name")
    answer = talk.say("Hà Thị Ính, tổ trưởng, chiến sĩ tiên tiến")
    assert "1. Hà Thị Ính, Tổ trưởng" in answer
    assert answer.endswith("Hà Thị Ính đăng ký danh hiệu nào?")


@pytest.mark.parametrize(
    "said",
    [
        "đổi danh hiệu của anh Ún thành chiến sĩ tiên tiến",
        "sửa danh hiệu thành huân chương lao động",
        "danh hiệu tập thể là đơn vị quyết thắng",
        "danh hiệu tập thể là huân chương lao động",
    ],
)
def test_it_takes_no_written_titles_place(office: Office, said: str) -> None:
    """At the review nothing changes, and nobody leaves the list by it."""
    talk = at_step(office, "review", kind="cả hai")
    before = _dialog(talk).form
    assert "không" in talk.say(said)
    assert _dialog(talk).form == before


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("review", "danh hiệu tập thể là đơn vị văn hóa"),
        ("collective-title", "đơn vị văn hóa"),
        ("person-title", "anh hùng lao động"),
    ],
)
def test_what_the_state_or_another_movement_gives_is_nobodys_name(
    office: Office, step: str, said: str
) -> None:
    """It became the contact "Văn Hóa", and a person "Hùng"."""
    talk = at_step(office, step)
    before = _dialog(talk).form
    assert "không đăng ký qua trợ lý được" in talk.say(said)
    assert _dialog(talk).form == before


def test_a_name_that_sounds_so_is_a_name(office: Office) -> None:
    talk = at_step(office, "person-name")
    talk.say("Vũ Anh Hùng, kế toán, LĐTT")
    assert _dialog(talk).form.people[0].name == "Vũ Anh Hùng"
