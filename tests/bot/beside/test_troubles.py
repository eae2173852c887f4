"""What does not work at one copy of the program is told by the pages of every copy."""

from pathlib import Path

import httpx

from handlers.turn.turn import Office
from tests.support.clerks import hire
from tests.support.copies import dies
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build

KEY = "Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe0123"
REFUSED = "TELEGRAM_BOT_TOKEN: Telegram từ chối mã bot."


def copies(folder: Path, office: Office, url: str) -> tuple[Program, Program]:
    """Two programs on one database, each of which the other knows to be there."""
    one, other = (
        build(folder / name, office, database_url=url, master_key=KEY) for name in ("one", "other")
    )
    for program in (one, other):
        program.app.store.beat(())
        program.app.tick()
    return one, other


async def shown(program: Program) -> tuple[bool, str]:
    """Whether the overview says it, and how `/healthz` stands."""
    async with at_desk(program, name=f"Chị {id(program)}") as clerk:
        page = (await clerk.opens("/")).text
    transport = httpx.ASGITransport(program.starlette)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.example") as client:
        health = (await client.get("/healthz")).json()
    return REFUSED in page, str(health["parts"]["channels"].get("telegram", {}).get("why"))


async def test_every_copy_tells_of_a_refused_token(
    tmp_path: Path, office: Office, url: str
) -> None:
    """As long as the copy that was refused lives, and under whatever name."""
    one, other = copies(tmp_path, office, url)
    one.app.troubles.add("telegram", REFUSED)
    one.app.tick()
    assert await shown(one) == (True, "stopped")
    if not one.app.store.presence.alone:
        assert await shown(other) == (True, "stopped")
        # Unheard for a while it was taken for dead: it says so again under its new name.
        presence, name = one.app.store.presence, one.app.store.presence.owner
        presence.close()
        presence._heard_s = float("-inf")
        one.app.store.beat(())
        assert presence.owner != name
        one.app.tick()
        assert other.app.troubles.everywhere(other.app.store) == {"telegram": REFUSED}
        dies(one.app.store, 1)
    # On a file there is one copy: this one began after the other had ended.
    assert not other.app.troubles.everywhere(other.app.store)
    for program in (one, other):
        program.app.store.close()


async def test_a_copy_that_works_takes_nothing_back_of_another(
    tmp_path: Path, office: Office, url: str
) -> None:
    """The admins hear of it once; it is over when no living copy has it any more."""
    one, other = copies(tmp_path, office, url)
    store = other.app.store
    if not store.presence.alone:
        hire(store, "Chị Lan", "admin", other.app.clock.now())
        one.app.troubles.add("zalo", REFUSED)
        one.app.tick()
        assert store.alarms.told() == {"zalo"}
        other.app.troubles.works("zalo")
        other.app.tick()
        assert store.alarms.told() == {"zalo"}
        dies(one.app.store, 1)
        other.app.troubles.look_again()
        other.app.tick()
        assert store.alarms.told() == frozenset()
    for program in (one, other):
        program.app.store.close()
