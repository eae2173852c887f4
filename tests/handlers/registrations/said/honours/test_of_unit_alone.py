"""A unit that alone is registered: an honour beside its contact is the unit's, and nobody's own."""

import pytest

from handlers.acts.slots.form import read_form
from handlers.turn.turn import Office
from knowledge.typed.said import Said
from tests.support.talk import Talk, at_step, form_of

WHOLE = "HTX Na Ngạn, xã Chấn Thịnh, Cầm Thị Na GĐ 0986868680, LĐTT"


def _begun(office: Office, *said: str) -> Talk:
    talk = Talk(office)
    for line in said:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        ("đăng ký tập thể", "đồng ý", WHOLE),
        ("đăng ký tập thể", "đồng ý", "htx na ngan xa chan thinh lh cam thi na gd 0986868680 ldtt"),
        (f"đăng ký tập thể {WHOLE}", "đồng ý"),
        ("đăng ký", "đồng ý", f"tập thể {WHOLE}"),
    ],
)
def test_the_honour_is_the_units(office: Office, said: tuple[str, ...]) -> None:
    form = form_of(_begun(office, *said))
    assert (form.kind, form.collective_title, form.people) == ("collective", "ttldtt", ())
    assert (form.contact_name or "").startswith("C")


@pytest.mark.parametrize(
    "last",
    [
        "HTX Na Ngạn, xã Chấn Thịnh, Cầm Thị Na GĐ 0986868680, CSTĐ cơ sở",
        "HTX Na Ngạn, xã Chấn Thịnh, lh Hà Văn Ba GĐ 0986868680, Cầm Thị Na kế toán LĐTT",
    ],
)
def test_a_persons_honour_and_another_ones_stay_theirs(office: Office, last: str) -> None:
    """Only a person can have the one, and somebody else than the contact the other."""
    form = form_of(_begun(office, "đăng ký tập thể", "đồng ý", last))
    assert [one.name for one in form.people] == ["Cầm Thị Na"]
    assert form.collective_title is None


def test_of_who_registers_himself_it_is_his(office: Office) -> None:
    form = form_of(_begun(office, "đăng ký cá nhân", "đồng ý", WHOLE))
    assert [one.title for one in form.people] == ["ldtt"]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("LĐXS", "ttldxs"),
        ("ldxs", "ttldxs"),
        ("cho chị LĐTT", "ttldtt"),
        ("cho em ldtt nhé", "ttldtt"),
    ],
)
def test_asked_for_it_is_read_in_few_words(office: Office, said: str, title: str) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    talk.say(said)
    assert (form_of(talk).collective_title, form_of(talk).people) == (title, ())


def test_a_soldier_of_emulation_is_a_person(office: Office) -> None:
    """ "Cho chị chiến sĩ thi đua cơ sở": no unit is one."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say("cho chị chiến sĩ thi đua cơ sở")
    assert form_of(talk).collective_title is None
    assert [one.title for one in form_of(talk).people] == ["cstdcs"]


@pytest.mark.parametrize(
    ("said", "title", "people"),
    [
        (
            "bac muon dang ky cho htx bac, bac la Lo Van Pon, htx rau Muong Lo, so bac 0912 333 444, tien tien",
            "Tập thể lao động tiên tiến",
            0,
        ),
        (
            "đăng ký cho HTX Rau Mường Lò và cho tôi, tôi là Lò Văn Pón, 0912 333 444, tiên tiến",
            None,
            1,
        ),
    ],
)
def test_who_registers_for_the_unit_asks_nothing_for_himself(
    said: str, title: str | None, people: int
) -> None:
    slots = read_form(Said(said), "idle")
    assert (slots.collective_title, len(slots.people)) == (title, people)
