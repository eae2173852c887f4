"""Something else is said while it is asked how the commune is called now: nothing of it is lost."""

import pytest

from handlers.registrations import commune_texts as texts
from handlers.turn.turn import Office
from tests.support.talk import MERGED, Talk, at_step, form_of, step_of

LEFT = texts.left(name="phường Hồng Hà", now=("phường Yên Bái",))


def _asked(office: Office) -> Talk:
    talk = at_step(office, "commune", now=MERGED)
    talk.say("p Hồng Hà")
    assert step_of(talk) == "commune-pick"
    return talk


@pytest.mark.parametrize(
    ("said", "contact"),
    [
        ("Vũ Thị Mai, văn thư, 02163862047", ("Vũ Thị Mai", "Văn thư", "02163862047")),
        ("Vũ Thị Mai văn thư", ("Vũ Thị Mai", "Văn thư", None)),
        ("liên hệ thì gặp Trần Văn Bình giám đốc", ("Trần Văn Bình", "Giám đốc", None)),
        ("Vũ Thị Mai", ("Vũ Thị Mai", None, None)),
        ("tôi là Nguyễn Văn Quýnh, giám đốc", ("Nguyễn Văn Quýnh", "Giám đốc", None)),
        ("0904553718", (None, None, "0904553718")),
        ("số của tôi 0904 553 718", (None, None, "0904553718")),
        ("máy bàn 02163862047", (None, None, "02163862047")),
        ("sdt em 0374581902 nha", (None, None, "0374581902")),
        ("vu thi mai ke toan 0374581902", ("Vu Thi Mai", "Kế toán", "0374581902")),
    ],
)
def test_it_is_taken(office: Office, said: str, contact: tuple[str | None, ...]) -> None:
    """The name stays as it was typed, and that is told."""
    talk = _asked(office)
    answer = talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position, form.phone) == contact
    assert (form.commune, form.commune_former) == ("phường Hồng Hà", True)
    assert LEFT in answer


def test_a_given_name_is_asked_for_whole(office: Office) -> None:
    """As it is at the contact's own question."""
    talk = _asked(office)
    answer = talk.say("cô Mai văn thư")
    assert LEFT in answer
    assert "cả họ tên của cô Mai" in answer
    talk.say("Vũ Thị Mai")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == ("Vũ Thị Mai", "Văn thư")


def test_so_it_is_where_it_is_not_yet_the_contacts_turn(office: Office) -> None:
    """The question that was open comes behind it."""
    talk = at_step(office, "kind", now=MERGED)
    talk.say("p Hồng Hà")
    assert "cả họ tên của cô Mai" in talk.say("cô Mai văn thư")
    talk.say("Vũ Thị Mai")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == ("Vũ Thị Mai", "Văn thư")
    assert step_of(talk) == "kind"
    assert form_of(talk).commune == "phường Hồng Hà"


@pytest.mark.parametrize("step", ["kind", "unit-type", "contact"])
def test_a_given_name_with_a_post_is_not_lost(office: Office, step: str) -> None:
    """Nor is the post kept without anybody."""
    talk = at_step(office, step, now=MERGED)
    assert "cả họ tên của cô Mai" in talk.say("cô Mai văn thư")
    talk.tap("Ghi “Mai, Văn thư”")
    assert "Mai" in (form_of(talk).contact_name or "")
    assert form_of(talk).contact_position == "Văn thư"


@pytest.mark.parametrize("said", ["ghi phường Yên Bái", "phường Yên Bái", "phường Yên Bái đi em"])
def test_the_other_name_may_come_later(office: Office, said: str) -> None:
    """What was told can be done."""
    talk = _asked(office)
    talk.say("Vũ Thị Mai, văn thư, 02163862047")
    talk.say(said)
    assert (form_of(talk).commune, form_of(talk).commune_former) == ("phường Yên Bái", None)


def test_people_are_listed(office: Office) -> None:
    """They may be named at any question."""
    talk = _asked(office)
    talk.say("đăng ký cho Đỗ Văn Chiến lái xe LĐTT")
    row = form_of(talk).people[0]
    assert (row.name, row.position, row.title) == ("Đỗ Văn Chiến", "Lái xe", "ldtt")


@pytest.mark.parametrize(
    ("said", "commune"),
    [
        ("p Hồng Hà", "phường Hồng Hà"),
        ("ở P. Hồng Hà", "phường Hồng Hà"),
        ("phường Hồng Hà", "phường Hồng Hà"),
        ("p Nghĩa Lộ", "phường Nghĩa Lộ"),
        ("xã Tô Mậu", "Tô Mậu"),
    ],
)
def test_the_short_word_for_a_ward_is_written_out(office: Office, said: str, commune: str) -> None:
    """Also where something else was asked."""
    talk = at_step(office, "kind", now=MERGED)
    talk.say(f"HTX Vận tải Ô tô số 2 Hồng Hà, {said}")
    assert form_of(talk).commune == commune
    assert form_of(talk).unit_name == "HTX Vận tải Ô tô số 2 Hồng Hà"


@pytest.mark.parametrize(
    ("said", "commune", "step"),
    [
        ("1", "phường Yên Bái", "contact"),
        ("ừ", "phường Yên Bái", "contact"),
        ("không", "phường Hồng Hà", "contact"),
        ("giữ Hồng Hà", "phường Hồng Hà", "contact"),
        ("phường Nam Cường", "phường Nam Cường", "contact"),
        ("để mai tính", "phường Hồng Hà", "commune-pick"),
        ("sao lại phường Yên Bái?", "phường Hồng Hà", "commune-pick"),
        ("mệt quá", "phường Hồng Hà", "commune-pick"),
        ("không phải Vũ Thị Mai", "phường Hồng Hà", "commune-pick"),
    ],
)
def test_an_answer_is_one(office: Office, said: str, commune: str, step: str) -> None:
    """And a question or a sigh names nobody."""
    talk = _asked(office)
    answer = talk.say(said)
    assert (form_of(talk).commune, step_of(talk)) == (commune, step)
    assert form_of(talk).contact_name is None
    assert LEFT not in answer
