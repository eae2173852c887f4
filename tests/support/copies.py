"""This copy of the program as another one sees it: leading or not, and for how long it is sure."""


class Placed:
    """Stands for `Store.presence` among several copies; what it says is set by hand."""

    alone = False
    living = 2

    def __init__(self, owner: str = "now") -> None:
        self.owner = owner
        self.leading: set[str] = set()

    def holds(self, owner: str | None) -> bool:
        """Only what was claimed under the present name."""
        return owner in (None, self.owner)

    def leads(self, role: str) -> bool:
        """What was set."""
        return role in self.leading

    def close(self) -> None:
        """Nothing to give back."""
