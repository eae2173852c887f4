"""What each step of the registration says, and the value it holds when it is asked again.

The rule: one sentence per step; the choices come from `answered`, so both always agree.
"""

from collections.abc import Callable
from datetime import date

from handlers.registrations import participants as people
from handlers.registrations import sheet_texts as registered
from handlers.registrations import texts
from handlers.registrations.fields import choices_of
from handlers.turn.turn import Turn, organisation_name
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step


def ask_step(turn: Turn, dialog: Registering) -> Reply:
    """The open step's question with its choices and the value it holds now."""
    text = _SENTENCES[dialog.step](turn, dialog)
    value = _current(turn, dialog)
    choices = choices_of(turn, dialog)
    if value is not None:
        text = f"{text}\n{texts.current(value=value)}"
        choices = (*choices, Choice("keep", texts.KEEP_VALUE))
    return Reply(text, choices)


def _current(turn: Turn, dialog: Registering) -> str | None:
    """What a field holds when it is asked again."""
    form, row = dialog.form, dialog.row
    kind = texts.KINDS.get(form.kind) if form.kind else None
    unit_type = texts.UNIT_TYPES.get(form.unit_type) if form.unit_type else None
    titles = turn.title_names()
    return {
        Step.KIND: kind,
        Step.UNIT_TYPE: unit_type,
        Step.UNIT_NAME: form.unit_name,
        Step.COMMUNE: form.commune,
        Step.CONTACT: registered.contact_text(form),
        Step.CONTACT_POSITION: form.contact_position,
        Step.PHONE: form.phone,
        Step.COLLECTIVE_TITLE: titles.get(form.collective_title or ""),
        Step.TAX_CODE: form.tax_code,
        Step.TARGETS: "; ".join(form.targets) or None,
        Step.PERSON_NAME: row.name if row else None,
        Step.PERSON_POSITION: row.position if row else None,
        Step.PERSON_TITLE: titles.get(row.title or "") if row else None,
        Step.PERSON_INITIATIVE: row.initiative if row else None,
    }.get(dialog.step)


def _consent_text(turn: Turn, dialog: Registering) -> str:
    organisation = turn.plan.organisation
    return texts.consent(
        organisation=organisation_name(organisation, turn.today),
        contact=organisation.phone or organisation.office,
        year=turn.plan.year,
        until=texts.kept_until(months=turn.office.keep_months),
    )


def _existing_text(turn: Turn, dialog: Registering) -> str:
    view = turn.registration(dialog.found[0])
    if view is None:
        return registered.no_such(code=dialog.found[0])
    unit = view.form.unit_name or ""
    return registered.existing(code=view.code, unit=unit, status=texts.STATUSES[view.status])


def _taken_text(turn: Turn, dialog: Registering) -> str:
    code, day = dialog.found
    if turn.registration(code) is not None:
        unit = dialog.form.unit_name or ""
        return registered.sent_before(code=code, unit=unit, sent_on=date.fromisoformat(day))
    return registered.taken(code=code, sent_on=date.fromisoformat(day))


def _reuse_text(turn: Turn, dialog: Registering) -> str:
    form = turn.remembered()
    unit = ", ".join(part for part in (form.unit_name, form.commune) if part)
    return texts.reuse(
        unit=unit, contact=registered.contact_text(form) or "", phone=form.phone or ""
    )


def _position_text(turn: Turn, dialog: Registering) -> str:
    return texts.ask_contact_position(name=dialog.form.contact_name or "")


def _review_text(turn: Turn, dialog: Registering) -> str:
    return registered.review(form=dialog.form, titles=turn.title_names(), revising=dialog.revising)


def _fixed(sentence: str) -> Callable[[Turn, Registering], str]:
    return lambda turn, dialog: sentence


_SENTENCES: dict[Step, Callable[[Turn, Registering], str]] = {
    Step.CONSENT: _consent_text,
    Step.EXISTING: _existing_text,
    Step.REUSE: _reuse_text,
    Step.KIND: _fixed(texts.ASK_KIND),
    Step.UNIT_TYPE: _fixed(texts.ASK_UNIT_TYPE),
    Step.UNIT_NAME: _fixed(texts.ASK_UNIT_NAME),
    Step.UNIT_PICK: _fixed(texts.ASK_UNIT_PICK),
    Step.UNIT_TAKEN: _taken_text,
    Step.COMMUNE: _fixed(texts.ASK_COMMUNE),
    Step.CONTACT: _fixed(texts.ASK_CONTACT),
    Step.CONTACT_POSITION: _position_text,
    Step.PHONE: _fixed(texts.ASK_PHONE),
    Step.COLLECTIVE_TITLE: _fixed(texts.ASK_COLLECTIVE_TITLE),
    Step.REVIEW: _review_text,
    Step.FIELDS: _fixed(texts.ASK_FIELDS),
    Step.MORE: _fixed(texts.ASK_MORE),
    Step.TAX_CODE: _fixed(texts.ASK_TAX_CODE),
    Step.TARGETS: _fixed(texts.ASK_TARGETS),
    **people.SENTENCES,
}
