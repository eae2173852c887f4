"""Two numbers of which the text says whose they are: the contact's own is written."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

HERS, MINE = "0913222333", "0909111222"


@pytest.mark.parametrize(
    ("said", "name", "phone"),
    [
        (
            f"lien he gap con Tram chanh van phong, tran thi bich tram {HERS},"
            f" con tui la tong giam doc {MINE}",
            "Tran Thi Bich Tram",
            HERS,
        ),
        (f"liên hệ chị Trâm chánh văn phòng {HERS}, còn số tôi {MINE}", "Trâm", HERS),
        (f"Trần Thị Bích Trâm {HERS}, tôi là giám đốc {MINE}", "Trần Thị Bích Trâm", HERS),
        (f"Giàng A Páo {MINE}, Trâm kế toán {HERS}", "Giàng A Páo", MINE),
        # Whose of the two is to be called is not said.
        (f"Giàng A Páo, giám đốc, {MINE} hoặc {HERS}", "Giàng A Páo", None),
    ],
)
def test_where_the_contact_is_asked_for(
    office: Office, said: str, name: str, phone: str | None
) -> None:
    """By the name beside the number, and no other number is written as a post."""
    talk = at_step(office, "contact")
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.phone) == (name, phone)
    assert not any(map(str.isdigit, form.contact_position or ""))


@pytest.mark.parametrize(
    "said",
    [
        f"Páo {MINE}, Trâm {HERS}",
        f"số Páo {MINE} còn {HERS} là của Trâm",
        f"{HERS} của chị Trâm, {MINE} của Páo",
    ],
)
def test_where_the_number_is_asked_for(office: Office, said: str) -> None:
    """The contact is known already: Giàng A Páo."""
    talk = at_step(office, "phone")
    talk.say(said)
    assert form_of(talk).phone == MINE


@pytest.mark.parametrize(
    "said",
    [
        f"{MINE} hoặc {HERS}",
        f"số tôi {MINE}, số chị Trâm {HERS}",
        f"{MINE} (Páo), {HERS} (vợ Páo)",
    ],
)
def test_where_it_is_not_clear_it_is_asked(office: Office, said: str) -> None:
    """Both are offered, and none is written."""
    talk = at_step(office, "phone")
    assert HERS in talk.say(said)
    assert MINE in talk.labels
    assert form_of(talk).phone is None
    assert step_of(talk) == "phone"


def test_whom_to_call_is_no_name(office: Office) -> None:
    """ "Gọi Trâm …" is asked about, and nothing of it is stored."""
    talk = at_step(office, "contact")
    talk.say(f"gọi Trâm {HERS}, không được thì gọi tôi {MINE}")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == (None, None)


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("số của anh Páo là máy bàn ấy", "02163862047"),
        ("Páo thì máy bàn", "02163862047"),
        ("máy bàn", "02163862047"),
        ("lấy số bàn nhé", "02163862047"),
        ("cái số cố định ấy", "02163862047"),
        ("may ban em oi", "02163862047"),
        ("số di động", "0904553718"),
        ("gọi di động cho nhanh", "0904553718"),
        ("không phải máy bàn", None),
        ("máy bàn hay di động?", None),
        ("máy bàn của Páo, di động của tôi", None),
        ("bận quá", None),
    ],
)
def test_one_of_two_is_chosen_by_what_it_rings_at(
    office: Office, said: str, number: str | None
) -> None:
    """Where both were offered."""
    talk = at_step(office, "phone")
    talk.say("02163862047 là máy bàn cơ quan, máy tôi 0904553718")
    assert {"02163862047", "0904553718"} <= set(talk.labels)
    talk.say(said)
    assert form_of(talk).phone == number
