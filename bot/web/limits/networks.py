"""Which network a request came from, for counting what is wrong.

The rule: what is stored is a keyed digest, never an address; where a proxy hides the address there
is nothing to tell one visitor from the other, and nothing is counted by it.
"""

import hmac
from hashlib import sha256
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from starlette.requests import Request

DIGEST_CHARS = 16  # 64 bits: enough to tell networks apart, it proves nothing


class Networks:
    """Digests of networks under one key."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def name(self, request: Request) -> str:
        """What stands for the asker's network, this machine too: where a few tries are all."""
        asked = network_of(request.client.host if request.client else "")
        return hmac.new(self._key, asked.encode(), sha256).hexdigest()[:DIGEST_CHARS]

    def origin(self, request: Request) -> str:
        """What stands for the asker's network; empty for this machine or no address at all."""
        parsed = address_of(request.client.host if request.client else "")
        if parsed is None or parsed.is_loopback:
            return ""
        network = _network(parsed).encode()
        return hmac.new(self._key, network, sha256).hexdigest()[:DIGEST_CHARS]

    def wider(self, request: Request) -> str:
        """The same for the /48 around it, which many lines have all of; empty for IPv4."""
        parsed = address_of(request.client.host if request.client else "")
        if parsed is None or parsed.is_loopback or parsed.version == 4:
            return ""
        around = str(ip_network(f"{parsed}/48", strict=False)).encode()
        return hmac.new(self._key, around, sha256).hexdigest()[:DIGEST_CHARS]


def network_of(address: str) -> str:
    """The address itself, or the /64 of IPv6, which one subscriber has all of; else empty."""
    parsed = address_of(address)
    return _network(parsed) if parsed else ""


def address_of(address: str) -> IPv4Address | IPv6Address | None:
    """The address; None for what is none."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return None
    # A socket for both kinds shows IPv4 as IPv6, where all of it would be one network.
    mapped = parsed.ipv4_mapped if isinstance(parsed, IPv6Address) else None
    return mapped or parsed


def _network(parsed: IPv4Address | IPv6Address) -> str:
    return str(ip_network(f"{parsed}/64", strict=False)) if parsed.version == 6 else str(parsed)
