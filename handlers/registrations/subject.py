"""What registrations bring into the house: the dialog, and what is done with what was sent.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.acts.heard import Heard
from handlers.registrations import giving_up, opening, wished
from handlers.registrations.asked import (
    admission,
    afterwards,
    comparing,
    details,
    first,
    own,
)
from handlers.registrations.asked.not_taken import where_taken
from handlers.registrations.asked.terms import (
    benefit,
    deciding,
    of_titles,
    still_open,
    terms,
    trust,
)
from handlers.registrations.asked.wanting import (
    criteria,
    filling,
    how_many,
    unlisted,
    unneeded,
    wanted,
)
from handlers.registrations.open_form import RegistrationDialog, goes_on
from handlers.registrations.said import (
    advice,
    agreed_after,
    answers,
    as_before,
    asked_for,
    at_review,
    consenting,
    edited,
    invited,
    standing,
    taking,
)
from handlers.registrations.said.aims import added as aims_added
from handlers.registrations.said.lists import listed, parting
from handlers.registrations.said.mending import noted, several
from handlers.registrations.said.mending.correcting import corrected
from handlers.registrations.said.mending.people import added, taken_out
from handlers.registrations.said.passing import begun_again
from handlers.registrations.said.striking.telling import below_question
from handlers.registrations.said.told import sent_too
from handlers.registrations.sent import (
    by_place,
    of_others,
    own_file,
    refusing,
    returned,
    sent,
    sent_texts,
    taking_back,
    versions,
    village,
    withdrawn,
)
from handlers.registrations.unasked import answering
from handlers.registrations.words.as_before import FROM_WHERE
from handlers.turn import texts as common
from handlers.turn.dialog import Confirmation, Subject
from handlers.turn.turn import Turn, beside
from handlers.typed.assent import is_sending
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def _edit(turn: Turn, code: str, _: str) -> Outcome:
    return beside(sent.edit(turn, code))


def _begun_again(turn: Turn, heard: Heard) -> Outcome | None:
    """Begin anew, with the answers of before thrown away."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    # Without marks "từ đâu" is a question, and throws nothing away.
    asks = heard.text.isascii() and FROM_WHERE.fullmatch(heard.unsigned)
    return opening.go_on(turn, dialog, where=True) if asks else opening.restart(turn)


def _about_to_send(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gửi" with nothing open: what was sent is shown."""
    again = returned.sends_again(heard) and bool(turn.person.registrations)
    return sent.mine(turn) if again or is_sending(heard) else None


_ASIDES = (
    how_many.asked,
    of_others.asked,
    admission.in_person,
    wanted.handed_in,
    wanted.in_passing_asked,
    still_open.asked,
    first.asked,
    withdrawn.asked,
    own_file.paper_wished,
    afterwards.asked,
    admission.signing,
    deciding.who_decides,
    of_titles.asked,
    admission.in_that_case,
    own.sent_early,
    own.may_be_empty,
    own.required,
    details.asked,
    criteria.asked,
    benefit.asked,
    own_file.recalled,
    comparing.asked,
    versions.asked,
    standing.asked,
    returned.asked,
    asked_for.mentioned,
    own_file.asked,
    agreed_after.told,
    trust.asked,
    wished.may_be_here,
    wished.who_signs,
    taking_back.mused,
)
# What a group is not told of anybody.
_PRIVATE = ("written", "left", "still-named", "again", "call", "erased", "kept")
SUBJECT = Subject(
    dialogs={Registering: RegistrationDialog()},
    choices={
        "view": lambda turn, code, _: sent.show(turn, code),
        "edit": _edit,
        refusing.KEY: refusing.pressed,
        "withdraw": lambda turn, code, _: sent.ask_withdraw(turn, code),
        parting.KEY: parting.pressed,
        answering.KEY: answering.chosen,
    },
    commands={
        "register": lambda turn, _: opening.start(turn),
        "interest": lambda turn, _: beside(opening.note_interest(turn)),
        "mine": lambda turn, _: sent.mine(turn),
    },
    acts={
        "register": answering.or_asked(taking.wished),
        "values": answering.or_asked(taking.values),
        "correct": answering.or_asked(afterwards.or_none_here(corrected)),
        "change": answering.or_asked(afterwards.or_none_here(corrected)),
        "add-person": afterwards.or_none_here(added),
        "remove-person": afterwards.or_none_here(taken_out),
        "help": advice.advised,
        "same": as_before.same,
        "continue": goes_on,
        "restart": _begun_again,
        "cancel": giving_up.left,
        "status": own_file.status,
        "view": own_file.view,
        "withdraw": wished.withdraw,
    },
    affairs={
        "written": own.written,
        "left": own.left,
        "again": own.again,
        "recognised": where_taken(deciding.recognised),
        "anew": where_taken(admission.anew),
        "may": where_taken(admission.may),
        "must": where_taken(admission.must),
        "how": where_taken(admission.how),
        "papers": where_taken(admission.papers),
        "seen": terms.seen,
        "purpose": where_taken(terms.purpose),
        "kept-long": terms.kept_long,
        "unwilling": where_taken(terms.unwilling),
        "costs": where_taken(terms.costs),
        "honours": where_taken(comparing.listed),
        "choose": where_taken(comparing.advised),
        "unmet": where_taken(terms.unmet),
        "yearly": where_taken(terms.yearly),
        "this-number": where_taken(terms.this_number),
        "still-named": own.still_named,
        "identity": where_taken(wanted.identity),
        "form": where_taken(wanted.form),
        "least": where_taken(wanted.least),
        "behalf": where_taken(wanted.behalf),
        "reports": where_taken(wanted.reports),
        "stopping": wanted.stopping,
        "ask-on": wanted.ask_on,
        "years": where_taken(wanted.years),
    },
    wishes={"withdraw": wished.withdraw},
    confirmations={
        "withdraw": Confirmation(
            question=lambda turn, asked: sent.withdraw_question(asked.code or ""),
            act=lambda turn, asked: sent.withdraw(turn, asked.code or ""),
            kept=sent_texts.NOT_WITHDRAWN,
            verbs=("rut",),
            word="TAKE",
        ),
        "cancel": Confirmation(
            question=giving_up.question,
            act=giving_up.given_up,
            kept=common.GOING_ON,
            verbs=("huy", "thoi"),
            word="STOP",
            kept_by=at_review.keeps,
        ),
    },
    asides=(admission.elsewhere, *map(where_taken, _ASIDES)),
    private=(own_file.is_asked, lambda heard: heard.affair in _PRIVATE),
    names=(wished.by_code, wished.another_unit),
    idle=(_about_to_send,),
    edits=(edited.edited,),
    files=(listed.listed,),
    remembers=(answers.remembered,),
    beside=(unneeded.beside,),
    words=(
        advice.meant,
        filling.asked,
        unneeded.asked,
        admission.by_another,
        where_taken(terms.this_year_too),
        afterwards.of_sent,
        wished.news,
        first.gone_ahead,
        unlisted.refused,
        consenting.in_short,
        below_question,
        refusing.typed,
        returned.edit_typed,
        village.told,
        aims_added.of_sent,
        several.of_sent,
        asked_for.told,
        noted.in_edit,
        versions.still,
        as_before.wished_again,
        details.is_all,
        begun_again.told,
        invited.by_unit_code,
        sent_too.told,
        by_place.named,
        answering.asked,
        answering.wished,
    ),
)
