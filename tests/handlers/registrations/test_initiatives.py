"""Initiatives: asked for where a title needs one, of one person or of everybody on a list."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = "1. Lò Văn Ún, tổ trưởng, CSTĐCS\n2. Trần Thị Bình, kế toán, CSTĐCS\n3. Giàng A Lử, LĐTT"
UNTITLED = "Lò Văn Ún, tổ trưởng\nTrần Thị Bình, kế toán"
DRYER, LEDGER = "máy sấy quế", "sổ kho điện tử"


def asked(office: Office) -> Talk:
    """Behind the list, of which two need an initiative."""
    talk = at_step(office, "person-name")
    told = talk.say(LIST)
    assert (step_of(talk), told.count("Lưu ý")) == ("people", 1)
    told = talk.say("xong")
    assert step_of(talk) == "people-initiative"
    assert "Lò Văn Ún (số 1) là gì ạ? Rồi đến: Trần Thị Bình (số 2).\n" in told
    return talk


def initiatives(talk: Talk) -> list[str | None]:
    return [row.initiative for row in form_of(talk).people]


def test_they_are_asked_for_one_after_the_other(office: Office) -> None:
    """Behind the whole list, of those alone whose title needs one."""
    talk = asked(office)
    told = talk.say(DRYER)
    assert "Trần Thị Bình (số 2) là gì" in told
    talk.say(LEDGER)
    assert initiatives(talk) == [DRYER, LEDGER, None]
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    "typed",
    [
        f"sáng kiến của Ún là {DRYER}, còn Bình thì {LEDGER}",
        f"Ún: {DRYER}\nBình: {LEDGER}",
        f"bà Bình có sáng kiến {LEDGER}, ông Ún thì {DRYER}",
        f"số 2 là {LEDGER}; số 1 là {DRYER}",
        f"1. {DRYER}\n2. {LEDGER}",
        f"- {LEDGER} (Bình)\n- {DRYER} (Ún)",
    ],
)
def test_all_are_told_in_one_message(office: Office, typed: str) -> None:
    talk = asked(office)
    assert DRYER in talk.say(typed)
    assert initiatives(talk) == [DRYER, LEDGER, None]
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    "typed",
    [
        f"sk của Ún là {DRYER}, của cô Bình thì e phải hỏi đã",
        f"chị Bình chưa có, ông Ún {DRYER}",
    ],
)
def test_who_has_to_be_asked_first_is_left(office: Office, typed: str) -> None:
    """The others are kept, and the words of it are nobody's initiative."""
    talk = asked(office)
    assert "sáng kiến của Trần Thị Bình em để trống" in talk.say(typed)
    assert initiatives(talk) == [DRYER, None, None]
    assert step_of(talk) == "targets"
    # It comes when it comes.
    talk.say("bỏ qua")
    talk.say(f"sáng kiến của cô Bình là {LEDGER}")
    assert initiatives(talk) == [DRYER, LEDGER, None]
    talk.say("sửa sáng kiến số 2")
    talk.say("phần mềm kế toán")
    assert initiatives(talk) == [DRYER, "phần mềm kế toán", None]


@pytest.mark.parametrize("typed", ["bỏ qua hết", "cả hai chưa có gì đâu em", "chưa ai có"])
def test_nobody_has_one_yet(office: Office, typed: str) -> None:
    """Nobody is asked twice, on the way to the review either."""
    talk = asked(office)
    talk.say(typed)
    assert (step_of(talk), initiatives(talk)) == ("targets", [None] * 3)
    talk.say("bỏ qua")
    assert step_of(talk) == "review"


def test_another_honour_or_post_is_no_initiative(office: Office) -> None:
    talk = asked(office)
    talk.say("Bình thì lao động tiên tiến thôi")
    talk.say("Ún là tổ phó")
    assert initiatives(talk) == [None] * 3
    row, other, _ = form_of(talk).people
    assert (row.position, other.title) == ("Tổ phó", "ldtt")


def test_who_gets_such_a_title_later_is_asked_as_well(office: Office) -> None:
    """At the review; somebody who was shown without one is not asked for it again."""
    talk = asked(office)
    for line in ("bỏ qua hết", "bỏ qua", "anh Lử nhận CSTĐCS"):
        told = talk.say(line)
    assert "của Giàng A Lử (số 3) là gì" in told
    talk.say(DRYER)
    assert (step_of(talk), initiatives(talk)) == ("review", [None, None, DRYER])


def test_one_title_for_a_list_asks_for_no_initiatives(office: Office) -> None:
    """The title of all in one answer, and on to the list."""
    talk = at_step(office, "person-name")
    talk.say(UNTITLED)
    talk.say("CSTĐCS")
    assert step_of(talk) == "people"


def test_an_initiative_said_in_the_list_is_kept(office: Office) -> None:
    """Of one of them, without asking the others."""
    talk = at_step(office, "people")
    talk.say("thêm chị Trần Thị Bình, kế toán, CSTĐCS, sáng kiến cải tiến lò sấy")
    assert form_of(talk).people[-1].initiative == "cải tiến lò sấy"
    assert step_of(talk) == "people"


@pytest.mark.parametrize("title", ["CSTĐCS", "cstdcs", "anh ấy đăng ký CSTĐCS"])
def test_a_title_by_its_short_name_answers_its_question(office: Office, title: str) -> None:
    """The next question is the initiative, not the title once more."""
    talk = at_step(office, "person-title")
    assert "Lưu ý" in talk.say(title)
    assert step_of(talk) == "person-initiative"


@pytest.mark.parametrize("step", ["people", "initiative"])
@pytest.mark.parametrize(
    "said",
    [
        "Tâm thì có: nhắc nợ qua Zalo. Còn con Thu để tui hỏi lại",
        "Tâm có: nhắc nợ qua Zalo",
        "anh Tâm có sáng kiến: nhắc nợ qua Zalo",
    ],
)
def test_what_only_leads_in_is_no_part_of_it(office: Office, step: str, said: str) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Trần Minh Tâm thủ kho CSTĐCS; Lê Thị Hoài Thu kế toán CSTĐCS")
    if step == "initiative":
        talk.say("xong")
    talk.say(said)
    assert [row.initiative for row in form_of(talk).people] == ["nhắc nợ qua Zalo", None]
