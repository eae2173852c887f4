"""Who speaks is named with others, a title is said of all or of oneself, a given name made whole."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Participant
from tests.support.talk import Talk, at_step, form_of, step_of

SPEAKER = "Giàng A Páo"


def people(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    """The list as far as it is written."""
    return [(row.name, row.position, row.title) for row in form_of(talk).people]


def two(office: Office) -> Talk:
    """The speaker and one more, both with a post and no title yet."""
    talk = at_step(office, "person-name")
    talk.say("Tôi với chú Phin phó giám đốc")
    talk.say("Bàn Tòn Phin")
    assert step_of(talk) == "people-title"
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "Chị với chú Phin phó giám đốc",
        "tôi và anh Phin phó giám đốc",
        "dạ em cùng chú Phin phó giám đốc ạ",
        "cả anh với chú Phin, phó giám đốc",
        "gồm tôi với lại anh Phin phó giám đốc",
    ],
)
def test_who_speaks_and_another_are_two(office: Office, said: str) -> None:
    """The contact goes down with the post that is known; of the other the whole name is asked."""
    talk = at_step(office, "person-name")
    assert " Phin ạ?" in talk.say(said)
    assert people(talk) == [(SPEAKER, "Giám đốc", None), ("Phin", "Phó giám đốc", None)]
    talk.say("Bàn Tòn Phin")
    assert [name for name, _, _ in people(talk)] == [SPEAKER, "Bàn Tòn Phin"]


@pytest.mark.parametrize("said", ["chị Hoa với chú Phin phó giám đốc", "chú Phin phó giám đốc"])
def test_who_is_named_by_name_is_not_the_speaker(office: Office, said: str) -> None:
    """Only a bare "I" is."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert SPEAKER not in [name for name, _, _ in people(talk)]


@pytest.mark.parametrize(
    "said", ["Cả hai lao động tiên tiến", "lđtt cả 2", "hai người đều lao động tiên tiến nhé"]
)
@pytest.mark.parametrize("mends", [False, True])
def test_a_title_of_both_is_the_persons(office: Office, said: str, mends: bool) -> None:
    """Where titles are asked, and where others stand there; the collective's stays."""
    talk = two(office)
    if mends:
        talk.say("chiến sĩ thi đua cơ sở")
    before = form_of(talk).collective_title
    talk.say(said)
    assert [title for _, _, title in people(talk)] == ["ldtt", "ldtt"]
    assert form_of(talk).kind == "both"
    assert form_of(talk).collective_title == before


@pytest.mark.parametrize(
    "said",
    [
        "À nhầm, chị thì chiến sĩ thi đua cơ sở",
        "riêng tôi chiến sĩ thi đua cơ sở",
        "còn em là CSTĐCS nhé",
        "sửa tôi thành chiến sĩ thi đua cơ sở",
    ],
)
def test_a_title_of_oneself_is_ones_own(office: Office, said: str) -> None:
    """The other's stays, and so does the collective's."""
    talk = two(office)
    talk.say("lao động tiên tiến")
    talk.say(said)
    assert [title for _, _, title in people(talk)] == ["cstdcs", "ldtt"]


@pytest.mark.parametrize("step", ["unit-name", "commune"])
def test_a_title_is_no_name_of_a_unit_or_a_place(office: Office, step: str) -> None:
    """Nothing is written."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say("Cả hai lao động tiên tiến")
    assert form_of(talk) == before


def test_a_title_is_no_post_and_enough_is_no_initiative(office: Office) -> None:
    """At the steps of one person."""
    talk = at_step(office, "person-position", kind="cá nhân")
    talk.say("kế toán, chiến sĩ thi đua cơ sở")
    assert step_of(talk) == "person-initiative"
    talk.say("một người thôi")
    assert form_of(talk).people in ((), (Participant("Lò Văn Ún", "Kế toán", "cstdcs"),))


@pytest.mark.parametrize(
    "typed", ["được rồi đấy gửi đi", "thế thôi cảm ơn em nhé", "mà kế hoạch này ai ký đấy"]
)
def test_talk_where_the_contact_is_asked_is_nobodys_name(office: Office, typed: str) -> None:
    """The question stays open."""
    talk = at_step(office, "contact")
    talk.say(typed)
    assert form_of(talk).contact_name is None
    assert step_of(talk) == "contact"


@pytest.mark.parametrize(
    "unit",
    [
        "HTX Quế hữu cơ Khe Dạo",
        "HTX Quế hồi Bản Lầu",
        "HTX Cơ khí Tân Tiến",
        "HTX đổi mới Yên Bình",
    ],
)
def test_half_a_word_ends_no_units_name(office: Office, unit: str) -> None:
    """ "Hữu cơ" is one word, though "cơ" alone is a word of talk."""
    talk = at_step(office, "unit-name")
    talk.say(unit)
    assert form_of(talk).unit_name == unit


@pytest.mark.parametrize(
    "wish",
    [
        "đăng ký cho em với Bính, lao động tiên tiến cả hai",
        "đăng ký thi đua cho chị và cô Bính, cả hai lao động tiên tiến",
    ],
)
def test_the_speaker_waits_on_the_list_for_the_name(office: Office, wish: str) -> None:
    """Two persons are wished for before anybody is known; both stand there with the contact."""
    talk = Talk(office)
    lines = (wish, "đồng ý", "HTX Hồi Bản Phùng, xã Tân Lập", "Lục Thị Sim, chủ nhiệm")
    for line in lines:
        talk.say(line)
    assert (form_of(talk).kind, people(talk)) == ("individual", [])
    assert "cả họ tên của Bính" in talk.say("0912 345 679")
    talk.say("Hoàng Thị Bính thủ kho")
    both = [("Lục Thị Sim", "Chủ nhiệm", "ldtt"), ("Hoàng Thị Bính", "Thủ kho", "ldtt")]
    assert people(talk) == both


def test_a_unit_beside_the_speaker_is_nobody(office: Office) -> None:
    """ "Cho em với HTX …": the unit is the unit, and the title is the speaker's."""
    talk = Talk(office)
    talk.say("đăng ký cho em với HTX Bản Lầm, lao động tiên tiến, cá nhân")
    talk.say("đồng ý")
    assert (form_of(talk).unit_name, people(talk)) == ("HTX Bản Lầm", [])


def test_keys_left_standing_are_read_as_what_they_were_to_type(office: Office) -> None:
    """The unit is stored with its marks; the consent keeps the words as they were typed."""
    talk = Talk(office)
    talk.say("cho em ddawng kys thi ddua vowis")
    talk.say("ddoongf ys")
    assert talk.decided[0].words == "ddoongf ys"
    talk.say("taapj theer")
    talk.say("HTX Cheef Suoois Giangf, xax Vawn Chaans")
    form = form_of(talk)
    assert (form.unit_name, form.commune) == ("HTX Chề Suối Giàng", "xã Văn Chấn")
