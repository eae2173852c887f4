"""What an event is called in a plan's files.

The rule: short enough to be typed, and no two events of a plan have the same.
"""

from knowledge.typed.normalize import fold

# Long enough to differ from one another.
_WORDS = 6


def event_id(name: str, taken: set[str]) -> str:
    """An id out of the name's words that is none of `taken`, and is put there."""
    words = "".join(char if char.isalnum() else " " for char in fold(name)).split()
    base = "-".join(words[:_WORDS]) or "su-kien"
    chosen, count = base, 1
    while chosen in taken:
        count += 1
        chosen = f"{base}-{count}"
    taken.add(chosen)
    return chosen
