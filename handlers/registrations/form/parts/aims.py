"""What is aimed at: the collective's title and the targets; a person's title stands in their row.

The rule: a title is one of the office's list, a target is the unit's own words.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.registrations.form.fields import (
    Answered,
    FieldWords,
    FormField,
    Result,
    as_title,
    title_choices,
    title_options,
    titles_for,
    turned,
)
from handlers.registrations.form.honours import anew, with_honour
from handlers.registrations.form.named import read_title, warnings
from handlers.turn.turn import Turn
from handlers.typed.read import clean, has_letters
from handlers.values.replies import Choice
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

MAX_TARGETS = 5
NONE = "none"
# A sign right before a number belongs to it ("-2% nợ xấu").
_LIST_MARK = compiled(r"^(?:[-–•*+]+(?!\d) *| +|\d{1,2}[.)] +)+")
TARGETS_BAD = "Xin ghi từ 1 đến 5 chỉ tiêu, mỗi dòng một chỉ tiêu và không quá 200 ký tự."


def _read_title(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    other = turned(dialog, typed)
    if other is not None:
        return other
    title = read_title(turn, typed, "collective")
    if title is None:
        return None
    form = anew(dialog.form, title.id)
    return Answered(replace(dialog, form=form, found=()), notes=warnings(title))


def _read_beside(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    form = dialog.form
    if typed.key == NONE:
        form = replace(form, collective_commendation=None)
        return Answered(replace(dialog, form=form), goto=Step.REVIEW)
    title = read_title(turn, typed, "collective")
    if title is None:
        return None
    form = with_honour(turn, form, title.id)
    return Answered(replace(dialog, form=form), goto=Step.REVIEW, notes=warnings(title))


def _beside_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """The commendations; one that stands there may be given up."""
    titles = titles_for(turn, "collective")
    form = dialog.form
    others = [one for one in titles if one.is_commendation and one.id != form.collective_title]
    none = (Choice(NONE, "Không kèm nữa"),) if form.collective_commendation else ()
    # First, or it would stand behind the page that is shown.
    return (*none, *title_choices(others))


def _read_targets(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    read = [one for one in read_aims(typed.text, at_step=True) if has_letters(one)]
    # Without what leads in to them; a text that holds no aim is told so below.
    typed_lines = read or typed.text.replace(";", "\n").split("\n")
    lines = [_LIST_MARK.sub("", clean(line, 201)) for line in typed_lines]
    # A line of dots or a bare number is no target.
    targets = tuple(line for line in lines if has_letters(line))
    if not 1 <= len(targets) <= MAX_TARGETS or any(len(line) > 200 for line in targets):
        return TARGETS_BAD
    return Answered(replace(dialog, form=replace(dialog.form, targets=targets)))


COLLECTIVE = (
    FormField(
        Step.COLLECTIVE_TITLE,
        FieldWords("Danh hiệu tập thể", "Tập thể đăng ký danh hiệu nào?"),
        _read_title,
        choices=lambda turn, dialog: title_options(turn, dialog, "collective"),
        kind="collective",
        keeps=("collective_title",),
        say=as_title,
    ),
)
BESIDE = (
    FormField(
        Step.COLLECTIVE_COMMENDATION,
        FieldWords(
            "Khen thưởng kèm danh hiệu tập thể",
            "Bên cạnh danh hiệu, tập thể đăng ký khen thưởng nào?",
            "Khen thưởng kèm",
        ),
        _read_beside,
        choices=_beside_offered,
        optional=True,
        kind="collective",
        keeps=("collective_commendation",),
        say=as_title,
    ),
)
TARGETS = (
    FormField(
        Step.TARGETS,
        FieldWords(
            "Chỉ tiêu thi đua",
            "Chỉ tiêu, nội dung thi đua? Mỗi dòng một chỉ tiêu, từ 1 đến 5 dòng. "
            "Ví dụ: Doanh thu 2,2 tỷ đồng; Kết nạp 10 thành viên mới. (Chưa có thì gõ “bỏ qua”.)",
            "Chỉ tiêu",
        ),
        _read_targets,
        optional=True,
        asked=True,
        own_words=True,
        keeps=("targets",),
    ),
)
