"""A made-up field, added in one place of the form: everything else follows from its entry.

A copy of the conversation's package gets the entry, and the attribute where the answer is kept;
no other line of it is touched.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.talk import SIMPLEST

# In one process, which runs the program once.
pytestmark = pytest.mark.xdist_group("new field")
ROOT = Path(__file__).parents[4]
STATE = "handlers/values/state.py"
PARTS = "handlers/registrations/form/parts"
# (file, the line before which it is written, what is written)
CROP = (
    (STATE, "    tax_code: str", "    crop: str | None = field(default=None, metadata=_OF_UNIT)\n"),
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
MEMBERS = (
    (
        STATE,
        "    tax_code: str",
        "    members: str | None = field(default=None, metadata=_OF_UNIT)\n",
    ),
    (
        f"{PARTS}/unit.py",
        "UNIT = (\n",
        """MEMBERS = Check(
    lambda typed: typed.replace(".", "") if typed.replace(".", "").isdecimal() else None,
    "Số thành viên là một con số, ví dụ: 120.",
)
""",
    ),
    (
        f"{PARTS}/unit.py",
        "    FormField(\n        Step.TAX_CODE,",
        """    FormField(
        "members",
        FieldWords("Số thành viên", "Đơn vị có bao nhiêu thành viên?"),
        lambda turn, dialog, typed: (
            Answered(replace(dialog, form=replace(dialog.form, members=kept)))
            if (kept := MEMBERS.keep(typed.text))
            else MEMBERS.wrong
        ),
        check=MEMBERS,
        keeps=("members",),
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

office = load_office(Path(sys.argv[1]))
for lines in json.loads(sys.argv[2]):
    talk = Talk(office)
    said = [talk.say(line) for line in lines]
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
# What the office makes of it: (what it types, what it reads or None), what is stored, what stays.
AT_THE_DESK = """
import asyncio
from storage.privacy.retention import without_people
from tests.support.clerks import owner
from tests.support.pages.desk_web import at_desk, fields_in
from tests.support.pages.web_app import build

program = build(Path(sys.argv[1]), office)
code = owner(program.app.store, "lan", form)

async def corrects(typed):
    async with at_desk(program) as clerk:
        page = await clerk.opens(f"/dang-ky/{code}/sua")
        fields = fields_in(page) | {"members": typed, "reason": "theo sổ"}
        return (await clerk.sends(f"/dang-ky/{code}/sua", **fields)).text

def stored():
    return program.app.store.registrations.get(code)[0].form

print(json.dumps({
    "refused": asyncio.run(corrects("abc")), "stored": stored().members,
    "corrected": asyncio.run(corrects("1.350")), "then": stored().members,
    "without people": without_people(stored()).members,
}))
"""
STARTS = "import handlers.respond"
Told = dict[str, Any]
# The unit's fields stand behind the commune: its crop, and how many members it has.
BEGUN = ("đăng ký", *SIMPLEST[:5])
ROW = ("đăng ký", "đồng ý", "cá nhân", *SIMPLEST[2:5], "chè Shan", "9", *SIMPLEST[5:7])
TALKS = {
    "of a person": (*ROW, "Lò Văn Ún, tổ trưởng", "Thái", "lao động tiên tiến"),
    "crop": (
        *(*BEGUN, "99", "chè Shan", "120", *SIMPLEST[5:-1]),
        *("sửa", "Cây trồng chính", "giữ nguyên", "sửa", "Cây trồng chính", "quế", "sửa"),
    ),
    # The last one: its form goes to the desk.
    "members": (*BEGUN, "chè Shan", "nhiều lắm", "1.205", *SIMPLEST[5:-1]),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Told]:
    """What is said in a copy of the package with all three fields, in one program of its own."""
    tree = tmp_path_factory.mktemp("tree")
    additions = (*CROP, *MEMBERS, *PEOPLE)
    said = run_in(tree, additions, PROGRAM + AT_THE_DESK, *TALKS.values())
    return {**dict(zip(TALKS, said, strict=False)), "desk": said[-1]}


def run_in(
    tree: Path, additions: tuple[tuple[str, str, str], ...], program: str, *talks: Sequence[str]
) -> list[Told]:
    """What such a program tells, line by line."""
    shutil.copytree(ROOT / "handlers", tree / "handlers")
    for file, before, added in additions:
        written = (tree / file).read_text("utf-8")
        assert written.count(before) == 1
        (tree / file).write_text(written.replace(before, added + before), "utf-8")
    (tree / "plans").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", program, str(tree / "plans"), json.dumps(talks)],
        capture_output=True,
        text=True,
        cwd=tree,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tree), str(ROOT)))},
    )
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert Path(told[0]["from"]).is_relative_to(tree)
    return told


def test_a_new_field_is_one_entry_and_one_attribute(told: dict[str, Told]) -> None:
    """Asked at its place, refused in its words, read, reviewed, corrected; on desk and papers."""
    crop = told["crop"]
    said, asked = crop["said"], len(BEGUN) - 1
    assert said[asked] == "Đơn vị trồng cây gì là chính?"
    assert said[asked + 1] == "Tên cây cần có chữ.\n\nĐơn vị trồng cây gì là chính?"
    assert said[asked + 2] == "Đơn vị có bao nhiêu thành viên?"
    assert said[asked + 3].startswith("Họ tên, chức vụ và số điện thoại")
    reviewed, again, corrected = said[-8], said[-6], said[-2]
    assert "• Xã, phường: xã Văn Chấn\n• Cây trồng chính: chè Shan\n• Số thành viên" in reviewed
    assert again.startswith("Đơn vị trồng cây gì là chính?\nHiện ghi: chè Shan.")
    assert corrected.startswith("Đã sửa:\n• Cây trồng chính: quế\n\n")
    assert "Cây trồng chính" in crop["labels"]
    assert crop["desk"]["Cây trồng chính"] == "quế"
    assert "que" in crop["found by"].split()
    assert "Cây trồng chính" in crop["headings"]


def test_a_number_is_checked_alike_in_the_chat_and_at_the_desk(told: dict[str, Told]) -> None:
    """Refused in the same words, kept in the same form, and left when the people are removed."""
    wrong = "Số thành viên là một con số, ví dụ: 120."
    said, desk = told["members"]["said"], told["desk"]
    assert said[len(BEGUN) + 1] == f"{wrong}\n\nĐơn vị có bao nhiêu thành viên?"
    assert "• Số thành viên: 1205\n" in said[-1]
    assert (wrong in desk["refused"], desk["stored"]) == (True, "1205")
    assert (wrong in desk["corrected"], desk["then"]) == (False, "1350")
    assert desk["without people"] == "1350"


@pytest.mark.parametrize(
    ("kept_as", "why"),
    [
        ("int | None = field(default=None, metadata=_OF_UNIT)", "keep text, and `check` it"),
        pytest.param("str | None = None", "mark it as one that STAYS", marks=pytest.mark.nightly),
    ],
)
def test_what_could_not_be_said_or_would_be_lost_is_refused(
    tmp_path: Path, kept_as: str, why: str
) -> None:
    """A number that is kept as a number; something of the unit that would go with its people."""
    (file, before, _), *entry = MEMBERS
    with pytest.raises(AssertionError, match=f"ValueError: 'members' .*{why}"):
        run_in(tmp_path, ((file, before, f"    members: {kept_as}\n"), *entry), STARTS)


def test_a_new_field_of_a_person_is_one_entry_too(told: dict[str, Told]) -> None:
    """Asked in its order of the row, in the list, and on the papers."""
    person = told["of a person"]
    asked, titled, listed = person["said"][-3:]
    assert asked == "Người dân tộc nào?"
    assert titled.startswith("Lò Văn Ún đăng ký danh hiệu nào?")
    assert "1. Lò Văn Ún, Tổ trưởng, Thái, Lao động tiên tiến" in listed
    assert "Thái" in person["desk"]["Cá nhân"]
    assert "Dân tộc" in person["headings"]


@pytest.mark.parametrize("forgotten", [0, pytest.param(1, marks=pytest.mark.nightly)])
def test_half_of_a_new_field_is_refused_at_the_start(tmp_path: Path, forgotten: int) -> None:
    """An entry without its attribute, or the other way round, starts no program."""
    with pytest.raises(AssertionError, match="ValueError: "):
        run_in(tmp_path, (CROP[1 - forgotten],), STARTS)
