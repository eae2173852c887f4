"""What is asked before the form: consent, an existing registration, what is remembered.

The rule: nothing personal is asked before the consent is given.
"""

from dataclasses import replace
from datetime import timedelta

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.form.fields import Answered, FieldWords, FormField, offer
from handlers.registrations.form.parts.spelt import remarked
from handlers.registrations.form.table import contact_text, form_text, remembered, taken_back
from handlers.registrations.sent import sent_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, organisation_name, say
from handlers.values.effects import RecordConsent, Unsay
from handlers.values.replies import Choice
from handlers.values.state import Form, Registering, Step

# Who comes back on another day is asked with all the words that a yes agrees to.
READ_AGAIN_AFTER = timedelta(hours=12)
_WHOLE = "whole"


def _consent_text(turn: Turn, dialog: Registering) -> str:
    """What was said before, and what is asked."""
    carried = dialog.carried
    kept = remarked(turn, form_text(carried, turn.title_names()), carried.unit_name)
    before = f"{texts.carried(lines=kept)}\n\n" if kept else ""
    above = _asked_above(turn, dialog)
    if above is None:
        return before + _asked(turn, dialog)
    again = texts.CONSENT_SHORT_AGAIN if dialog.brief else texts.CONSENT_AGAIN
    return (before if above.carried != dialog.carried else "") + again


def _consent_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    whole = (Choice(_WHOLE, texts.IN_FULL),) if dialog.brief else ()
    return (Choice("yes", common.YES), Choice("no", common.NO), *whole)


def _asked_above(turn: Turn, dialog: Registering) -> Registering | None:
    """The consent that is asked for already: the same words stand above, and not long ago."""
    touched, asked = turn.person.conversation.touched, turn.dialog
    if not isinstance(asked, Registering) or asked.step != Step.CONSENT:
        return None
    if asked.brief != dialog.brief:
        return None
    return asked if touched is not None and turn.now - touched <= READ_AGAIN_AFTER else None


def _asked(turn: Turn, dialog: Registering) -> str:
    """What is kept, why and how long: the words that a yes agrees to."""
    organisation = turn.plan.organisation
    words = texts.consent_short if dialog.brief else texts.consent
    return words(
        organisation=organisation_name(organisation, turn.today),
        contact=common.contact(office=organisation.office, phone=organisation.phone),
        year=turn.plan.year,
        until=texts.kept_until(months=turn.office.keep_months),
    )


def _read_consent(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Record the yes or no; only after a yes the questions begin."""
    if typed.key == _WHOLE:
        return Answered(replace(dialog, brief=False), goto=Step.CONSENT)
    if typed.key not in ("yes", "no"):
        return None
    version = texts.CONSENT_SHORT_VERSION if dialog.brief else texts.CONSENT_VERSION
    given = typed.key == "yes"
    # The words that stood above the yes: which of the two the dialog knows.
    agreed = _asked(turn, dialog) if given else None
    effect = RecordConsent("registration", version, given, text=agreed)
    # A no is a dated decision too, which the person finds among their data.
    if typed.key == "no":
        unsaid = () if dialog.carried == Form() else (Unsay(dialog.carried),)
        outcome = say(turn, texts.CONSENT_REFUSED, effects=(effect, *unsaid))
        return Answered(dialog, outcome=outcome)
    return Answered(dialog, restart=True, effects=(effect,))


def _existing_text(turn: Turn, dialog: Registering) -> str:
    """What the person has sent already."""
    view = turn.registration(dialog.found[0])
    if view is None:
        return sent_texts.no_such(code=dialog.found[0])
    unit = view.form.unit_name or ""
    return sent_texts.existing(code=view.code, unit=unit, status=texts.STATUSES[view.status])


def _read_existing(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """See or edit what was sent already, or begin for another unit; the person stays the same."""
    if typed.key == "view":
        return Answered(dialog, act="show")
    if typed.key == "edit":
        return Answered(dialog, act="edit")
    if typed.key != "another":
        return None
    return Answered(replace(dialog, found=()), reuses=("contact",))


REUSE_WHOLE = "Bản anh/chị đã rút ghi:"
ASK_REUSE = "Dùng lại các thông tin này? (Trước khi gửi vẫn sửa được từng mục.)"


def _reuse_text(turn: Turn, dialog: Registering) -> str:
    whole = taken_back(turn)
    if whole is not None:
        lines = form_text(whole, turn.title_names())
        return f"{REUSE_WHOLE}\n{lines}\n\n{ASK_REUSE}"
    form = remembered(turn, "unit", "contact")
    unit = ", ".join(part for part in (form.unit_name, form.commune) if part)
    return (
        f"Lần trước anh/chị đăng ký với:\n• Đơn vị: {unit}\n• Liên hệ: {contact_text(form)}\n"
        f"• Điện thoại: {form.phone or ''}\n\n"
        f"{ASK_REUSE}"
    )


def _read_reuse(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """Take over unit, contact and phone of the last registration, or only the contact.

    Of one that was taken back just now the whole.
    """
    whole = taken_back(turn)
    if typed.key == "yes" and whole is not None:
        return Answered(replace(dialog, form=whole), goto=Step.REVIEW)
    if typed.key == "yes":
        return Answered(dialog, reuses=("unit", "contact"))
    return Answered(dialog, reuses=("contact",)) if typed.key == "no" else None


BEGIN = (
    FormField(
        Step.CONSENT,
        FieldWords("Đồng ý lưu thông tin"),
        _read_consent,
        ask=_consent_text,
        choices=_consent_offered,
    ),
    FormField(
        Step.EXISTING,
        FieldWords("Đăng ký đã có"),
        _read_existing,
        ask=_existing_text,
        choices=offer(
            Choice("view", texts.VIEW_IT),
            Choice("edit", texts.EDIT_IT),
            Choice("another", texts.ANOTHER_UNIT),
        ),
        passing=True,
    ),
    FormField(
        Step.REUSE,
        FieldWords("Thông tin lần trước"),
        _read_reuse,
        ask=_reuse_text,
        choices=offer(Choice("yes", "Dùng lại"), Choice("no", "Đơn vị khác")),
    ),
)
