"""What is said about data to everybody alike, in the chat and on the page.

The rule: one text for both, so that neither says more or less than the other.
"""

from datetime import date

from handlers.people import truth_texts as texts
from handlers.turn import texts as common
from handlers.turn.turn import Office, Turn, organisation_name, say
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply

PAGE = "du-lieu"


def parts(office: Office, today: date) -> tuple[texts.Part, ...]:
    """The parts of the page, with this office's name, contact and time of keeping."""
    organisation = office.plan_on(today).organisation
    return texts.parts(
        organisation=organisation_name(organisation, today),
        contact=common.contact(office=organisation.office, phone=organisation.phone),
        months=office.keep_months,
    )


def show(turn: Turn) -> Outcome:
    """All of it as one message, with the way to one's own data."""
    told = ["\n".join((head, *(f"• {line}" for line in lines))) for head, lines in _parts(turn)]
    if turn.office.chat_page:
        address = f"{turn.office.chat_page.rstrip('/')}/{PAGE}"
        told.append(texts.page_line(address=address))
    reply = Reply(
        "\n\n".join((f"🔒 {texts.TITLE}", *told)), (Choice("go:privacy", common.MENU_PRIVACY),)
    )
    return say(turn, reply, dialog=turn.dialog)


def _parts(turn: Turn) -> tuple[texts.Part, ...]:
    return parts(turn.office, turn.today)
