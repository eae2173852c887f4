"""How our cookies are called, and where a browser sends them.

The rule: over https a name says what the browser holds to. "__Host-" is set by this host alone,
not by a neighbour of the same domain, nor by a page without https. Where others have the host, too,
"__Secure-" keeps out the latter at least. On plain http browsers refuse both.
"""

from dataclasses import dataclass

HOST, SECURE = "__Host-", "__Secure-"


@dataclass(frozen=True)
class Cookies:
    """Whether the pages are served over `https`, and `below` a path of a host that has others."""

    https: bool = False
    below: bool = False

    @property
    def prefix(self) -> str:
        """What stands before every name."""
        if not self.https:
            return ""
        return SECURE if self.below else HOST

    def name(self, plain: str) -> str:
        """The cookie as the browser knows it."""
        return f"{self.prefix}{plain}"

    def path(self, wanted: str) -> str:
        """Where it is sent: "__Host-" is for the whole host or for nobody."""
        return "/" if self.prefix == HOST else wanted
