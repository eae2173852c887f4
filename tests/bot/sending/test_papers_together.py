"""Papers that are wanted in the same moment are made in one go."""

import asyncio
from collections.abc import Mapping, Sequence
from threading import Event

from bot.sending.attachments import Papers


async def test_what_is_wanted_meanwhile_is_made_in_one_go() -> None:
    """The first is being made when three more are asked for; everybody has their own."""
    goes: list[list[str]] = []
    begun, on = Event(), Event()

    def render(sources: Sequence[str]) -> Mapping[str, tuple[bytes, str]]:
        goes.append(list(sources))
        begun.set()
        assert on.wait(60)
        return {source: (source.encode(), source) for source in sources if source != "gone"}

    papers = Papers(render)
    first = asyncio.create_task(papers.make("a"))
    await asyncio.to_thread(begun.wait, 60)
    others = [asyncio.create_task(papers.make(name)) for name in ("b", "gone", "c")]
    await asyncio.sleep(0)
    on.set()
    assert (await first)["a"] == (b"a", "a")
    made = [await other for other in others]
    assert [one.get(name) for one, name in zip(made, ("b", "gone", "c"), strict=True)] == [
        (b"b", "b"),
        None,
        (b"c", "c"),
    ]
    assert goes == [["a"], ["b", "gone", "c"]]


async def test_one_that_fails_harms_only_those_made_with_it() -> None:
    """A broken store is told to whoever asked; the next paper is tried anew."""

    def render(sources: Sequence[str]) -> Mapping[str, tuple[bytes, str]]:
        if "broken" in sources:
            raise OSError("no disk")
        return {source: (b"", source) for source in sources}

    papers = Papers(render)
    failed = await asyncio.gather(papers.make("broken"), return_exceptions=True)
    assert isinstance(failed[0], OSError)
    assert "good" in await papers.make("good")
