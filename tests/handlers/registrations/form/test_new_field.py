"""A made-up field, added in one place of the form: everything else follows from its entry.

A copy of the conversation's package gets the entry, and the attribute where the answer is kept;
no other line of it is touched.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.talk import SIMPLEST

ROOT = Path(__file__).parents[4]
STATE = "handlers/values/state.py"
PARTS = "handlers/registrations/form/parts"
# (file, the line before which it is written, what is written)
CROP = (
    (STATE, "    tax_code: str", "    crop: str | None = None\n"),
    (
        f"{PARTS}/unit.py",
        "    FormField(\n        Step.TAX_CODE,",
        """    FormField(
        "crop",
        FieldWords("Cây trồng chính", "Đơn vị trồng cây gì là chính?"),
        lambda turn, dialog, typed: (
            Answered(replace(dialog, form=replace(dialog.form, crop=typed.text)))
            if has_letters(typed.text)
            else "Tên cây cần có chữ."
        ),
        own_words=True,
        keeps=("crop",),
        about="unit",
    ),
""",
    ),
)
PEOPLE = (
    (STATE, "    initiative: str", "    people_of: str | None = None\n"),
    (
        f"{PARTS}/person.py",
        "    FormField(\n        Step.PERSON_TITLE,",
        """    FormField(
        "person-people-of",
        FieldWords("Dân tộc", "Người dân tộc nào?"),
        lambda turn, dialog, typed: Answered(
            replace(dialog, row=replace(dialog.row or Participant(""), people_of=typed.text))
        ),
        own_words=True,
        row=True,
        keeps=("people_of",),
    ),
""",
    ),
)
PROGRAM = """
import json, sys
from pathlib import Path
import handlers
from bot.plans.folders import load_office
from bot.desk.registrations.versions import form_lines
from bot.papers.columns import list_columns
from handlers.values.state import Registering
from storage.registrations.looked_up import columns_of
from tests.support.talk import Talk

talk = Talk(load_office(Path(sys.argv[1])))
said = [talk.say(line) for line in json.loads(sys.argv[2])]
form = talk.person.conversation.dialog.form
print(json.dumps({
    "from": handlers.__file__,
    "said": said,
    "labels": talk.labels,
    "desk": dict(form_lines(form, {})),
    "found by": columns_of("DK-2025-0001", form)["words"],
    "headings": [column.heading for column in list_columns({})],
}))
"""
Told = dict[str, Any]


def talk_with(tree: Path, additions: tuple[tuple[str, str, str], ...], *lines: str) -> Told:
    """What is said in a copy of the package with these additions, in a program of its own."""
    shutil.copytree(ROOT / "handlers", tree / "handlers")
    for file, before, added in additions:
        written = (tree / file).read_text("utf-8")
        assert written.count(before) == 1
        (tree / file).write_text(written.replace(before, added + before), "utf-8")
    (tree / "plans").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tree / "plans"), json.dumps(lines)],
        capture_output=True,
        text=True,
        cwd=tree,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tree), str(ROOT)))},
    )
    assert done.returncode == 0, done.stderr
    told: Told = json.loads(done.stdout.splitlines()[-1])
    assert Path(told["from"]).is_relative_to(tree)
    return told


def test_a_new_field_is_one_entry_and_one_attribute(tmp_path: Path) -> None:
    """Asked at its place, refused in its words, read, reviewed, corrected; on desk and papers."""
    start, rest = ("đăng ký", *SIMPLEST[:5]), SIMPLEST[5:-1]
    lines = (*start, "99", "chè Shan", *rest, "sửa", "Cây trồng chính", "giữ nguyên", "sửa")
    told = talk_with(tmp_path, CROP, *lines, "Cây trồng chính", "quế", "sửa")
    said = told["said"]
    asked = len(start) - 1
    assert said[asked] == "Đơn vị trồng cây gì là chính?"
    assert said[asked + 1] == "Tên cây cần có chữ.\n\nĐơn vị trồng cây gì là chính?"
    assert said[asked + 2].startswith("Họ tên, chức vụ và số điện thoại")
    reviewed, again, corrected = said[-8], said[-6], said[-2]
    assert "• Xã, phường: xã Văn Chấn\n• Cây trồng chính: chè Shan\n• Liên hệ:" in reviewed
    assert again.startswith("Đơn vị trồng cây gì là chính?\nHiện ghi: chè Shan.")
    assert "chè Shan" in reviewed
    assert corrected.startswith("Đã sửa:\n• Cây trồng chính: quế\n\n")
    assert "Cây trồng chính" in told["labels"]
    assert told["desk"]["Cây trồng chính"] == "quế"
    assert "que" in told["found by"].split()
    assert "Cây trồng chính" in told["headings"]


def test_a_new_field_of_a_person_is_one_entry_too(tmp_path: Path) -> None:
    """Asked in its order of the row, in the list, and on the papers."""
    start = ("đăng ký", "đồng ý", "cá nhân", *SIMPLEST[2:7], "Lò Văn Ún, tổ trưởng")
    told = talk_with(tmp_path, PEOPLE, *start, "Thái", "lao động tiên tiến")
    asked, titled, listed = told["said"][-3:]
    assert asked == "Người dân tộc nào?"
    assert titled.startswith("Lò Văn Ún đăng ký danh hiệu nào?")
    assert "1. Lò Văn Ún, tổ trưởng, Thái, Lao động tiên tiến" in listed
    assert "Thái" in told["desk"]["Cá nhân"]
    assert "Dân tộc" in told["headings"]


@pytest.mark.parametrize("forgotten", [0, 1])
def test_half_of_a_new_field_is_refused_at_the_start(tmp_path: Path, forgotten: int) -> None:
    """An entry without its attribute, or the other way round, starts no program."""
    with pytest.raises(AssertionError, match="ValueError: "):
        talk_with(tmp_path, (CROP[1 - forgotten],), "đăng ký")
