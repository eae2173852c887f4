"""How many connections the system lets us hold.

The rule: some descriptors always stay for the database, for files and for the platforms; a server
without any would be deaf, and could not even refuse.
"""

import sys

# An open chat page holds one connection; more pages than this are a second copy's.
MOST_CONNECTIONS = 4000
RESERVED = 200
# Its own, and that of the file it is being sent: who does not read keeps both.
PER_CONNECTION = 2
MOST_AT_ONCE, LEAST_AT_ONCE = 128, 8


def most_connections() -> int:
    """Raise the limit of open files as far as we may; how many connections fit beside the rest."""
    if sys.platform == "win32":
        return MOST_CONNECTIONS
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = PER_CONNECTION * MOST_CONNECTIONS + RESERVED
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
        soft = allowed
    return MOST_CONNECTIONS if soft == resource.RLIM_INFINITY else connections_within(soft)


def taken_at_once(connections: int) -> int:
    """How many may be accepted in one go, where so many are held.

    Three goes pass before the first that is too many is closed: together they fit beside the rest.
    """
    return max(LEAST_AT_ONCE, min(MOST_AT_ONCE, connections // 6))


def connections_within(descriptors: int) -> int:
    """How many connections so many descriptors are enough for, half of them at the most."""
    left = max(descriptors - RESERVED, descriptors // 2)
    return min(MOST_CONNECTIONS, left // PER_CONNECTION)
