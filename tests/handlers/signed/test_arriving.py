"""A signed sheet comes back: whose it is, what is asked, and what is taken back."""

from datetime import timedelta

from handlers.signed import texts
from handlers.turn import unread_texts
from handlers.turn.turn import Office
from handlers.values.effects import DropHeld, KeepSigned, TakeBackSigned
from handlers.values.messages import Inbound, SentFile
from handlers.values.person import RegistrationView
from handlers.values.state import Form, Registering
from tests.support.talk import MORNING, Talk

CHE = Form(unit_name="HTX Chè Suối Giàng")
QUE = Form(unit_name="HTX Quế Văn Yên")


def sheet(words: str = "", album: str | None = None) -> Inbound:
    """A picture that the shell holds for its person."""
    return Inbound(words, kind="file", file=SentFile(held=True), album=album)


def leader(office: Office, *forms: Form) -> Talk:
    """Somebody who has registered these units."""
    talk = Talk(office)
    plan, sent = office.plans[0].id, MORNING - timedelta(days=9)
    views = tuple(
        RegistrationView(f"DK-2025-000{number}", plan, "sent", 1, form, sent, sent)
        for number, form in enumerate(forms, 1)
    )
    talk.person = Talk(office).person.__class__(registrations=views)
    talk.lookup.held = 1
    return talk


def test_the_sheet_of_the_only_registration_is_taken(office: Office) -> None:
    """Said with its code and unit; what was sent by mistake is taken back by one button."""
    talk = leader(office, CHE)
    said = talk.send(sheet())
    assert said == texts.received(code="DK-2025-0001", unit="HTX Chè Suối Giàng")
    assert talk.effects == (KeepSigned("DK-2025-0001"),)
    assert talk.tap(texts.NOT_SIGNED) == texts.taken_back(code="DK-2025-0001")
    assert talk.effects == (TakeBackSigned("DK-2025-0001"),)


def test_among_several_it_is_asked_whose_it_is(office: Office) -> None:
    """By a button or its number; the code or the unit beside the picture says it at once."""
    talk = leader(office, CHE, QUE)
    assert talk.send(sheet()) == texts.ASK_WHOSE
    assert talk.effects == ()
    talk.say("2")
    assert talk.effects == (KeepSigned("DK-2025-0002"),)
    for words in ("bản ký htx quế văn yên đây", "DK-2025-0002"):
        talk.send(sheet(words))
        assert talk.effects == (KeepSigned("DK-2025-0002"),)
    talk.send(sheet())
    assert talk.tap(texts.NONE_OF_THESE) == texts.DROPPED
    assert talk.effects == (DropHeld(),)


def test_pictures_sent_together_are_answered_once(office: Office) -> None:
    """Each is kept with the first; the buttons of the one answer stay what they were."""
    talk = leader(office, CHE)
    talk.send(sheet(album="a"))
    offered = talk.person.conversation.offered
    assert talk.send(sheet(album="a")) == ""
    assert talk.effects == (KeepSigned("DK-2025-0001"),)
    assert talk.person.conversation.offered == offered
    assert talk.send(sheet(album="b"))


def test_pictures_of_somebody_who_has_registered_nothing_are_answered_once(office: Office) -> None:
    """Not read, and said so once; a caption is answered whichever picture has it."""
    talk = Talk(office)
    picture = Inbound(kind="photo", file=SentFile("id", problem="picture"), album="a")
    assert talk.send(picture) == unread_texts.PHOTO
    assert talk.send(picture) == ""
    asked = Inbound("thi đua đến bao giờ?", kind="photo", file=picture.file, album="a")
    assert "31/12/2025" in talk.send(asked)


def test_a_picture_in_the_middle_of_a_form_is_no_signed_sheet(office: Office) -> None:
    """It may be a list: the step is asked once more, and nothing is kept."""
    talk = leader(office, CHE)
    talk.person = talk.person.__class__(
        registrations=talk.person.registrations,
        conversation=talk.person.conversation.__class__(dialog=Registering("phone", CHE)),
    )
    assert talk.send(sheet()).startswith(texts.NOT_NOW)
    assert talk.effects == (DropHeld(),)
    assert isinstance(talk.person.conversation.dialog, Registering)
