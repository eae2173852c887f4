"""The table of fields: complete before anybody is asked, and the one source of what is derived."""

import subprocess
import sys
from dataclasses import fields as attributes
from dataclasses import replace

import pytest

from handlers.registrations.form.by_step import by_step
from handlers.registrations.form.steps import FIELDS
from handlers.registrations.form.table import SHOWN
from handlers.turn.turn import Office
from handlers.values.loading import load_conversation
from handlers.values.state import Form, Idle, Step
from tests.support.talk import Talk, at_step, step_of


@pytest.mark.parametrize("step", Step)
def test_every_step_has_its_field(step: Step) -> None:
    """A step without a field, or with two, makes no table."""
    (field,) = (field for field in FIELDS if field.step == step)
    with pytest.raises(ValueError, match=f"0 fields for the step .*{step.name}"):
        by_step([one for one in FIELDS if one is not field])
    with pytest.raises(ValueError, match=f"2 fields for the step .*{step.name}"):
        by_step([*FIELDS, field])


@pytest.mark.parametrize("step", [field.step for field in FIELDS if field.keeps])
def test_what_the_form_holds_is_what_the_fields_keep(step: Step) -> None:
    """An attribute that no field keeps, and one that there is not, make no table either."""
    if step != Step.CONTACT_POSITION:  # Its attribute is kept, and said, by the contact as well.
        with pytest.raises(ValueError, match="differ in"):
            by_step([replace(f, keeps=()) if f.step == step else f for f in FIELDS])
    with pytest.raises(ValueError, match="differ in: nothing_of_the_kind"):
        by_step(
            [
                replace(f, keeps=(*f.keeps, "nothing_of_the_kind")) if f.step == step else f
                for f in FIELDS
            ]
        )


def test_a_field_stands_at_a_step_that_a_draft_can_name() -> None:
    """Else a draft saved there would be lost at the next message."""
    strange = replace(FIELDS[-1], step="nothing-of-the-kind")
    with pytest.raises(ValueError, match="'nothing-of-the-kind' is the name of no attribute"):
        by_step([*FIELDS, strange])


def test_a_draft_at_a_step_that_is_no_more_is_told_so() -> None:
    """It takes only itself along; at a step of an attribute it goes on."""
    draft = '{"dialog": {"name": "registering", "step": "%s", "trail": ["%s"]}, "turn": 7}'
    for step, trail in (("crop", "kind"), ("kind", "crop")):
        lost = load_conversation(draft % (step, trail))
        assert (lost.lost, lost.dialog, lost.turn) == (True, Idle(), 7)
    assert not load_conversation(draft % ("tax-code", "person-name")).lost


WITH_A_NEW_STEP = """
import enum
from handlers.values import state
names = {step.name: step.value for step in state.Step}
state.Step = enum.StrEnum("Step", {**names, "CROP": "crop"})
import handlers.registrations.form.steps
"""
WITH_A_NEW_ATTRIBUTE = """
import dataclasses
from handlers.values import state
state.Form = dataclasses.make_dataclass("Form", [("crop", str, "")], bases=(state.Form,), frozen=True)
import handlers.registrations.form.steps
"""


@pytest.mark.parametrize(
    ("program", "said"),
    [
        (WITH_A_NEW_STEP, "fields for the step <Step.CROP"),
        (WITH_A_NEW_ATTRIBUTE, "differ in: crop"),
    ],
)
def test_a_forgotten_field_is_refused_at_import(program: str, said: str) -> None:
    """The program does not start; no chat has to find out."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("ValueError: ")
    assert said in done.stderr.splitlines()[-1]


def test_every_attribute_has_one_line() -> None:
    """Nothing that is kept is missing from what is shown, and nothing stands there twice."""
    said = [name for field in SHOWN for name in (*field.keeps, *field.beside)]
    assert sorted(said) == sorted(attribute.name for attribute in attributes(Form))


def test_the_two_menus_reach_every_line(office: Office) -> None:
    """What had to be answered stands under "Sửa", what may be added under "Thêm thông tin"."""
    talk = at_step(office, "review")
    reached = set[str]()
    for menu in ("Sửa", "Thêm thông tin"):
        talk.tap(menu)
        reached |= {choice.key for choice in talk.replies[-1].choices} - {"review"}
        talk.tap("Quay lại xem lại")
    assert reached == {str(field.step) for field in SHOWN}


@pytest.mark.parametrize("step", Step)
def test_a_stored_draft_is_asked_again_at_every_step(office: Office, step: Step) -> None:
    """What was stored before a field came to be loads, and its step has words to ask with."""
    found = {Step.UNIT_TAKEN: '["DK-2025-0009", "2025-04-01"]', Step.EXISTING: '["DK-2025-0009"]'}
    row = '{"name": "Lò Văn Ún"}' if step.startswith("person") else "null"
    stored = (
        f'{{"dialog": {{"name": "registering", "step": "{step}", "form": {{"kind": "both"}},'
        f' "row": {row}, "found": {found.get(step, "[]")}}}}}'
    )
    talk = Talk(office)
    talk.person = replace(talk.person, conversation=load_conversation(stored))
    assert step_of(talk) == step
    assert talk.say("tiếp tục")
    assert step_of(talk) == step
