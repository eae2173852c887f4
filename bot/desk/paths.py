"""The names in an address of the desk: a number, a registration's code, an event, an act.

The rule: each kind of name matches only what can bear it, so that no page takes another's address
and the order of the pages means nothing.
"""

from collections.abc import Iterable

from starlette.convertors import IntegerConvertor, StringConvertor, register_url_convertor

ADD_EVENT = "them-su-kien"


class _Number(IntegerConvertor):
    # What every database can hold; \d would take digits of other scripts too.
    regex = "[0-9]{1,15}"


class _Code(StringConvertor):
    # Also codes nobody has: their page says which one is missing.
    regex = "DK-[^/]+"


class _Event(StringConvertor):
    # A plan's own file chooses its ids, so only the desk's word is kept from it.
    regex = f"(?!{ADD_EVENT}(?:/|$))[^/]+"


class _Plan(StringConvertor):
    # Every folder a plan may lie in, but no way out of them and none of the desk's words.
    regex = "(?!nap(?:/|$))[A-Za-z0-9][A-Za-z0-9._-]{0,80}"


class _Preview(StringConvertor):
    # A token as `secrets` makes it: no dot, so no file's name.
    regex = "[A-Za-z0-9_-]{1,40}"


register_url_convertor("preview", _Preview())
register_url_convertor("plan", _Plan())
register_url_convertor("number", _Number())
register_url_convertor("code", _Code())
register_url_convertor("event", _Event())


def act_of(page: str, names: Iterable[str]) -> str:
    """The part {act} of a page's address, which takes these names only."""

    class Act(StringConvertor):
        regex = "|".join(names)

    register_url_convertor(f"act_{page}", Act())
    return f"{{act:act_{page}}}"
