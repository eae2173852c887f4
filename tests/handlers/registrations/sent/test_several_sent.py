"""Several registrations were sent: which of them a change said in words goes to."""

from dataclasses import replace

import pytest

from handlers.registrations.sent import sent_texts
from handlers.registrations.sent.which import carried
from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from handlers.values.person import Status
from handlers.values.replies import Choice
from handlers.values.state import Form, Participant, Registering
from tests.support.talk import Talk, registered

NEW, OLD = "DK-2025-0002", "DK-2025-0001"
OTHER = sent_texts.other(code=OLD, unit="HTX Chè Suối Giàng")
CHANGE = "sửa số điện thoại thành 0988 777 666"


def two_sent(office: Office, newest: Status = "sent", oldest: Status = "sent") -> Talk:
    """A talk of somebody who sent one for each of two units."""
    talk = registered(office)
    (old,) = talk.person.registrations
    form = replace(old.form, unit_name="HTX Rau Văn Yên", phone="0977000111")
    new = replace(old, code=NEW, form=form, status=newest)
    views = (new, replace(old, status=oldest))
    talk.person = replace(talk.person, registrations=views)
    return talk


def revised(talk: Talk) -> ReviseRegistration:
    """What is stored of the change."""
    (effect,) = [one for one in talk.effects if isinstance(one, ReviseRegistration)]
    return effect


def test_it_goes_to_the_newest_which_is_named_with_its_unit(office: Office) -> None:
    """The other one stands beside it as a choice, and nothing is stored yet."""
    talk = two_sent(office)
    said = talk.say(CHANGE)
    assert f"{NEW} (HTX Rau Văn Yên)" in said
    assert OTHER in talk.labels
    assert talk.effects == ()
    talk.tap("Gửi đăng ký")
    assert (revised(talk).code, revised(talk).form.phone) == (NEW, "0988777666")


def test_the_other_one_takes_the_change_and_nothing_else(office: Office) -> None:
    """Its unit and all else stay its own; the way back is offered."""
    talk = two_sent(office)
    before = talk.person.registrations[1].form
    talk.say(CHANGE)
    said = talk.tap(OTHER)
    assert f"{OLD} (HTX Chè Suối Giàng)" in said
    assert sent_texts.other(code=NEW, unit="HTX Rau Văn Yên") in talk.labels
    talk.tap("Gửi đăng ký")
    assert revised(talk) == ReviseRegistration(OLD, replace(before, phone="0988777666"))


@pytest.mark.parametrize(
    "typed",
    [
        f"sửa số điện thoại của {OLD} thành 0988 777 666",
        "sửa số điện thoại bản HTX Chè Suối Giàng thành 0988 777 666",
    ],
)
def test_the_one_that_is_named_is_meant(office: Office, typed: str) -> None:
    """By its code or its unit; where it is said, nothing else is offered."""
    talk = two_sent(office)
    assert OLD in talk.say(typed)
    assert [label for label in talk.labels if NEW in label] == []
    talk.tap("Gửi đăng ký")
    assert revised(talk).code == OLD


def test_a_new_name_of_the_unit_names_no_registration(office: Office) -> None:
    """ "Sửa tên thành HTX Chè Suối Giàng" is about the newest, whatever the other is called."""
    talk = two_sent(office)
    assert f"{NEW} (HTX Rau Văn Yên)" in talk.say("sửa tên HTX thành HTX Chè Suối Giàng")


def test_the_one_just_shown_is_meant(office: Office) -> None:
    """Looked at a moment ago, or returned with a reason."""
    talk = two_sent(office)
    talk.say(OLD)
    assert OLD in talk.say(CHANGE)
    talk = two_sent(office, oldest="returned")
    talk.person = replace(talk.person, pushed=(Choice(f"edit:{OLD}", "Sửa đăng ký"),))
    assert OLD in talk.say(CHANGE)


@pytest.mark.parametrize("newest", ["collected", "withdrawn"])
def test_one_that_cannot_be_changed_is_passed_over(office: Office, newest: Status) -> None:
    """The change goes to what can still take it, and only that is offered."""
    talk = two_sent(office, newest=newest)
    assert OLD in talk.say(CHANGE)
    assert [label for label in talk.labels if NEW in label] == []


def test_where_none_can_be_changed_it_is_said_so(office: Office) -> None:
    """And it is no question for the plan."""
    talk = two_sent(office, "collected", "collected")
    assert sent_texts.COLLECTED in talk.say(CHANGE)
    assert talk.effects == ()


def test_a_single_one_is_asked_about_as_before(office: Office) -> None:
    """Nobody with one registration reads about others."""
    talk = registered(office)
    said = talk.say(CHANGE)
    assert f"của {OLD} chứ ạ?" in said
    assert [label for label in talk.labels if "DK-" in label] == []
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.found == ()


UN, PAO = Participant("Lò Văn Ún", title="ldtt"), Participant("Giàng A Páo", title="ldtt")
CHANGED_LISTS = (
    # Somebody more: of a collective's form it makes one of both.
    (Form(people=(UN,)), Form(people=(UN, PAO)), Form(kind="individual"), (PAO,)),
    # Somebody less.
    (Form(people=(UN, PAO)), Form(people=(PAO,)), Form(people=(PAO, UN)), (PAO,)),
    # Mended: where that person stands, and nowhere else.
    (
        Form(people=(UN,)),
        Form(people=(replace(UN, title="cstdcs"),)),
        Form(people=(PAO, UN)),
        (PAO, replace(UN, title="cstdcs")),
    ),
    (Form(people=(UN,)), Form(people=(replace(UN, title="x"),)), Form(people=(PAO,)), (PAO,)),
)


@pytest.mark.parametrize(("before", "after", "there", "people"), CHANGED_LISTS)
def test_of_a_list_only_the_change_is_carried(
    before: Form, after: Form, there: Form, people: tuple[Participant, ...]
) -> None:
    """The people of the other registration stay who they are."""
    assert carried(before, after, there).people == people


def test_an_amount_gives_way_only_where_it_stands() -> None:
    """ "15 chứ không phải 12" is about that line; a new line is added to any list."""
    twelve, fifteen, roads = ("12 tấn",), ("15 tấn",), ("Làm 2 km đường",)
    before, after = Form(targets=twelve), Form(targets=fifteen)
    assert carried(before, after, Form(targets=roads)).targets == roads
    assert carried(before, after, Form(targets=twelve)).targets == fifteen
    more = Form(targets=twelve + roads)
    assert carried(before, more, Form(targets=fifteen)).targets == fifteen + roads


def test_one_of_the_list_is_named_by_its_place(office: Office) -> None:
    """Right below the list; elsewhere a number is the form's."""
    for said, told in (
        ("sửa cái số 2", f"Bản {OLD} đã gửi"),
        ("xem cái thứ hai giúp anh", f"Đăng ký {OLD}"),
        ("rut cai so 1", NEW),
    ):
        talk = two_sent(office)
        talk.say("đăng ký của tôi")
        assert told in talk.say(said), said
    talk = two_sent(office)
    assert "đã gửi:" not in talk.say("sửa cái số 2")
