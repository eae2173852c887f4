"""Anybody may register for a unit: whether somebody has called the number is seen on the page."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.registrations import texts
from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from tests.support.chats import FORM
from tests.support.clerks import chat_at, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_a_called_number_is_marked_until_the_next_version(program: Program) -> None:
    """By whom and when; nobody who only looks is asked to."""
    code = owner(program.app.store, "a", FORM)
    async with (
        at_desk(program, name="Chị Mai") as clerk,
        at_desk(program, "viewer", "Anh Xem") as viewer,
    ):
        assert texts.NOT_CALLED in (await clerk.opens(f"/dang-ky/{code}")).text
        assert texts.MARK_CALLED not in (await viewer.opens(f"/dang-ky/{code}")).text
        assert flash(await clerk.sends(f"/dang-ky/{code}/da-goi", seen="1-sent")) == (
            texts.called_noted(code=code)
        )
        said = (await clerk.opens(f"/dang-ky/{code}")).text
        assert "Chị Mai đã gọi xác nhận" in said
        assert texts.NOT_CALLED not in said
        # What was not on the screen was not called about.
        assert "da-goi" not in said
        chat_at(program.app.store, "a").says(ReviseRegistration(code, FORM))
        assert texts.NOT_CALLED in (await clerk.opens(f"/dang-ky/{code}")).text
        old = await clerk.sends(f"/dang-ky/{code}/da-goi", seen="1-sent")
        assert texts.called_noted(code=code) not in old.text
    (line,) = program.app.store.journal.lines(action="registration.called")
    assert (line.subject, line.after) == (code, {"version": 1})
