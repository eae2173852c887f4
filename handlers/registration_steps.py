"""The questions of the registration: what each step asks and how its answer is read.

The rule: one `_ask_*` and one `_read_*` per kind of step; a reader returns Answered, the specific
sentence for what it cannot read, or None when a choice was not recognised.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from handlers import registration_people as people
from handlers import registration_sent as sent
from handlers.answered import Answered, choices_of, pick
from handlers.messages import (
    Choice,
    Outcome,
    RecordConsent,
    Reply,
    ReviseRegistration,
    SaveRegistration,
)
from handlers.read import (
    clean,
    count_digits,
    has_letters,
    is_old_mobile,
    read_person_name,
    read_phone,
    read_tax_code,
    split_name_and_position,
)
from handlers.scene import Scene, Typed, organisation_name, say
from handlers.state import Form, Registering, Step
from handlers.texts import citing, common
from handlers.texts import registering as texts

Result = Answered | str | None
MAX_TARGETS = 5


def plan_name(scene: Scene) -> str:
    """The plan as people cite it."""
    return citing.plan_name(number=scene.plan.number, day=scene.plan.date)


def ask_step(scene: Scene, dialog: Registering) -> Reply:
    """The open step's question with its choices and the value it holds now."""
    text = _SENTENCES[dialog.step](scene, dialog)
    value = _current(scene, dialog)
    choices = choices_of(scene, dialog)
    if value is not None:
        text = f"{text}\n{texts.current(value=value)}"
        choices = (*choices, Choice("keep", texts.KEEP_VALUE))
    return Reply(text, choices)


def read_step(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    """Read the answer to the open step."""
    if typed.key == "keep":
        return _kept(dialog)
    return _READERS[dialog.step](scene, dialog, typed)


def skipped(dialog: Registering) -> Answered:
    """What an optional step does without an answer."""
    if dialog.step in (Step.PERSON_POSITION, Step.PERSON_INITIATIVE):
        return people.skipped(dialog)
    return Answered(dialog, goto=Step.REVIEW)


def _kept(dialog: Registering) -> Answered:
    if dialog.row is not None and dialog.step in people.ROW_ORDER:
        return people.kept(dialog)
    return Answered(dialog)


def _current(scene: Scene, dialog: Registering) -> str | None:
    """What a field holds when it is asked again."""
    form, row = dialog.form, dialog.row
    kind = texts.KINDS.get(form.kind) if form.kind else None
    unit_type = texts.UNIT_TYPES.get(form.unit_type) if form.unit_type else None
    titles = scene.title_names()
    return {
        Step.KIND: kind,
        Step.UNIT_TYPE: unit_type,
        Step.UNIT_NAME: form.unit_name,
        Step.COMMUNE: form.commune,
        Step.CONTACT: texts.contact_text(form),
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


# What each step says


def _consent_text(scene: Scene, dialog: Registering) -> str:
    organisation = scene.plan.organisation
    return texts.consent(
        organisation=organisation_name(organisation, scene.today),
        contact=organisation.phone or organisation.office,
        year=scene.plan.year,
        until=texts.KEPT_UNTIL,
    )


def _existing_text(scene: Scene, dialog: Registering) -> str:
    view = sent.find(scene, dialog.found[0])
    if view is None:
        return texts.no_such(code=dialog.found[0])
    unit = view.form.unit_name or ""
    return texts.existing(code=view.code, unit=unit, status=texts.STATUSES[view.status])


def _taken_text(scene: Scene, dialog: Registering) -> str:
    code, day = dialog.found
    return texts.taken(code=code, sent_on=date.fromisoformat(day))


def _reuse_text(scene: Scene, dialog: Registering) -> str:
    form = dialog.form
    unit = ", ".join(part for part in (form.unit_name, form.commune) if part)
    return texts.reuse(unit=unit, contact=texts.contact_text(form) or "", phone=form.phone or "")


def _position_text(scene: Scene, dialog: Registering) -> str:
    return texts.ask_contact_position(name=dialog.form.contact_name or "")


def _review_text(scene: Scene, dialog: Registering) -> str:
    return texts.review(form=dialog.form, titles=scene.title_names(), revising=dialog.revising)


def _fixed(sentence: str) -> Callable[[Scene, Registering], str]:
    return lambda scene, dialog: sentence


_SENTENCES: dict[Step, Callable[[Scene, Registering], str]] = {
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


# How each answer is read


def _read_consent(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    if typed.key not in ("yes", "no"):
        return None
    version = texts.CONSENT_VERSION
    effect = RecordConsent("registration", version, given=typed.key == "yes")
    if typed.key == "no":
        outcome = say(scene, texts.CONSENT_REFUSED, effects=(effect,))
        return Answered(dialog, outcome=outcome)
    return Answered(dialog, restart=True, effects=(effect,))


def _read_existing(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    code = dialog.found[0]
    if typed.key == "view":
        shown = sent.show(scene, code)
        return Answered(dialog, outcome=say(scene, *shown.replies))
    if typed.key == "edit":
        return Answered(dialog, outcome=sent.edit(scene, code))
    if typed.key != "another":
        return None
    return Answered(replace(dialog, form=_contact_only(scene), found=(), trail=()))


def _contact_only(scene: Scene) -> Form:
    """Another unit: the person stays the same."""
    last = scene.person.registrations[0].form
    return Form(
        contact_name=last.contact_name, contact_position=last.contact_position, phone=last.phone
    )


def _read_taken(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    if typed.key == "anyway":
        return Answered(replace(dialog, found=()))
    if typed.key == "stop":
        return Answered(dialog, outcome=say(scene, common.CANCELLED))
    return None


def _read_reuse(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    if typed.key == "yes":
        return Answered(dialog)
    return Answered(replace(dialog, form=_contact_only(scene))) if typed.key == "no" else None


def _read_kind(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    kind = pick(texts.KINDS, typed)
    if kind is None:
        return None
    form, gone = dialog.form, []
    if kind == "individual" and form.collective_title:
        gone.append(scene.title_names()[form.collective_title])
        form = replace(form, collective_title=None)
    if kind == "collective" and form.people:
        gone.append(", ".join(row.name for row in form.people))
        form = replace(form, people=())
    notes = (texts.dropped(what="; ".join(gone)),) if gone else ()
    return Answered(replace(dialog, form=replace(form, kind=kind)), notes=notes)


def _read_unit_type(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    unit_type = pick(texts.UNIT_TYPES, typed)
    if unit_type is None:
        return None
    return Answered(replace(dialog, form=replace(dialog.form, unit_type=unit_type)))


def _read_unit_name(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    name = clean(typed.text, 151)
    if not has_letters(name) or not 3 <= len(name) <= 150:
        return texts.UNIT_NAME_BAD
    form = replace(dialog.form, unit_name=name, unit_id=None)
    similar = scene.lookup.units_like(name)
    if similar:
        found = tuple(str(unit.id) for unit in similar)
        return Answered(replace(dialog, form=form, found=found), goto=Step.UNIT_PICK)
    return Answered(replace(dialog, form=form))


def _read_unit_pick(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    if typed.key == "none":
        return Answered(replace(dialog, found=()))
    unit = scene.lookup.unit(int(typed.key)) if typed.key in dialog.found else None
    if unit is None:
        return None
    form = replace(
        dialog.form,
        unit_id=unit.id,
        unit_name=unit.name,
        commune=unit.commune or dialog.form.commune,
        tax_code=unit.tax_code or dialog.form.tax_code,
    )
    return Answered(replace(dialog, form=form, found=()))


def _read_commune(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    commune = clean(typed.text, 80)
    if not has_letters(commune):
        return texts.COMMUNE_BAD
    return Answered(replace(dialog, form=replace(dialog.form, commune=commune)))


def _read_contact(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    first, position = split_name_and_position(typed.text)
    name = read_person_name(first)
    if name is None:
        return texts.NAME_BAD
    form = replace(dialog.form, contact_name=name, contact_position=position)
    return Answered(replace(dialog, form=form))


def _read_position(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    position = clean(typed.text, 80)
    if not has_letters(position):
        return texts.POSITION_BAD
    return Answered(replace(dialog, form=replace(dialog.form, contact_position=position)))


def _read_phone(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    phone = read_phone(typed.text)
    if phone is not None:
        return Answered(replace(dialog, form=replace(dialog.form, phone=phone)))
    if not count_digits(typed.text):
        return texts.PHONE_NONE
    return texts.PHONE_OLD if is_old_mobile(typed.text) else texts.PHONE_BAD


def _read_collective_title(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    title = people.read_title(scene, typed, "collective")
    if title is None:
        return None
    form = replace(dialog.form, collective_title=title.id)
    notes = (texts.warning(text=title.warning),) if title.warning else ()
    return Answered(replace(dialog, form=form), notes=notes)


def _read_review(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    if typed.key == "send":
        return Answered(dialog, outcome=_send(scene, dialog))
    if typed.key == "cancel":
        return Answered(dialog, outcome=say(scene, common.CANCELLED))
    steps = {"edit": Step.FIELDS, "more-info": Step.MORE}
    step = steps.get(typed.key or "")
    return Answered(dialog, goto=step) if step else None


def _send(scene: Scene, dialog: Registering) -> Outcome:
    """Turn the reviewed form into a registration, or a new version of one."""
    form = dialog.form
    if dialog.revising:
        view = sent.find(scene, dialog.revising)
        if view is None or view.status == "withdrawn":
            return say(scene, texts.no_such(code=dialog.revising))
        text = texts.revised(code=view.code, version=view.version + 1, at=scene.now)
        return say(scene, Reply(text), effects=(ReviseRegistration(view.code, form),))
    code = scene.lookup.next_code(scene.plan.year)
    text = texts.receipt(code=code, unit=form.unit_name or "", at=scene.now, plan=plan_name(scene))
    choices = [Choice("go:mine", common.MENU_MINE)]
    if scene.person.subscription is None:
        choices.append(Choice("go:remind", common.MENU_REMIND))
    effect = SaveRegistration(code, scene.plan.id, form)
    return say(scene, Reply(text, tuple(choices)), effects=(effect,))


def _read_menu(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    """FIELDS and MORE: the key is the step to go to."""
    if typed.key == Step.PEOPLE and not dialog.form.people:
        return Answered(replace(dialog, row=None, row_index=None), goto=Step.PERSON_NAME)
    if typed.key in {choice.key for choice in choices_of(scene, dialog)}:
        return Answered(dialog, goto=Step(typed.key))
    return None


def _read_tax_code(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    tax = read_tax_code(typed.text)
    if tax is None:
        return texts.TAX_CODE_BAD
    form = replace(dialog.form, tax_code=tax.code)
    notes = (texts.TAX_CODE_DOUBTFUL,) if tax.doubtful else ()
    return Answered(replace(dialog, form=form), goto=Step.REVIEW, notes=notes)


def _read_targets(scene: Scene, dialog: Registering, typed: Typed) -> Result:
    lines = [
        clean(line, 201).lstrip("-–•*+ ") for line in typed.text.replace(";", "\n").split("\n")
    ]
    targets = tuple(line for line in lines if has_letters(line))
    if not 1 <= len(targets) <= MAX_TARGETS or any(len(line) > 200 for line in targets):
        return texts.TARGETS_BAD
    return Answered(replace(dialog, form=replace(dialog.form, targets=targets)), goto=Step.REVIEW)


_READERS: dict[Step, Callable[[Scene, Registering, Typed], Result]] = {
    Step.CONSENT: _read_consent,
    Step.EXISTING: _read_existing,
    Step.REUSE: _read_reuse,
    Step.KIND: _read_kind,
    Step.UNIT_TYPE: _read_unit_type,
    Step.UNIT_NAME: _read_unit_name,
    Step.UNIT_PICK: _read_unit_pick,
    Step.UNIT_TAKEN: _read_taken,
    Step.COMMUNE: _read_commune,
    Step.CONTACT: _read_contact,
    Step.CONTACT_POSITION: _read_position,
    Step.PHONE: _read_phone,
    Step.COLLECTIVE_TITLE: _read_collective_title,
    Step.REVIEW: _read_review,
    Step.FIELDS: _read_menu,
    Step.MORE: _read_menu,
    Step.TAX_CODE: _read_tax_code,
    Step.TARGETS: _read_targets,
    **people.READERS,
}
