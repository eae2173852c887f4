"""What is done with a draft, for the journal: its content lies in a folder, not here.

The rule: a change of a folder leaves a line, whoever made it.
"""

from typing import Literal

from storage.change import Change

Act = Literal["plan.import", "plan.edit-begin", "plan.edit-drop", "plan.discard"]


def note_draft(change: Change, act: Act, plan_id: str) -> None:
    """It came, was opened to be changed, was put back as it is in use, or was thrown away."""
    change.record(act, plan_id)


def note_edit(change: Change, plan_id: str, file: str, gone: int, new: int) -> None:
    """How many lines of one of its files are gone, and how many are new."""
    change.record("plan.edit", f"{plan_id}/{file}", None, {"gone": gone, "new": new})
