"""Which network a request came from, for counting what is wrong.

The rule: what is stored is a keyed digest, never an address; where a proxy hides the address there
is nothing to tell one visitor from the other, and nothing is counted by it.
"""

import hmac
from hashlib import sha256
from ipaddress import ip_address, ip_network

from starlette.requests import Request

DIGEST_CHARS = 16


class Networks:
    """Digests of networks under one key."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def origin(self, request: Request) -> str:
        """What stands for the asker's network; empty for this machine or no address at all."""
        network = network_of(request.client.host if request.client else "")
        if not network or ip_network(network).is_loopback:
            return ""
        return hmac.new(self._key, network.encode(), sha256).hexdigest()[:DIGEST_CHARS]


def network_of(address: str) -> str:
    """The address itself, or the /64 of IPv6, which one subscriber has all of; else empty."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network(f"{parsed}/64", strict=False)) if parsed.version == 6 else str(parsed)
