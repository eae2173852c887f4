"""The matchers of an office's plans.

The rule: what people are answered from is learned before it is served; a draft only when somebody
asks it, so that one that waits for a clerk holds up no start.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from threading import Lock

from knowledge.plan.plan import Plan
from knowledge.search.search import Matcher


class Matchers(Mapping[str, Matcher]):
    """By plan id; those that are not `ready` are learned at first use. Raises NotLearned then."""

    def __init__(
        self,
        plans: Sequence[Plan],
        ready: Mapping[str, Matcher],
        learn: Callable[[Plan], Matcher],
    ) -> None:
        self._plans = {plan.id: plan for plan in plans}
        self._ready, self._learn = dict(ready), learn
        self._one_at_a_time = Lock()

    def __getitem__(self, plan_id: str) -> Matcher:
        """The plan's matcher."""
        plan = self._plans[plan_id]
        if plan_id not in self._ready:
            with self._one_at_a_time:
                if plan_id not in self._ready:
                    self._ready[plan_id] = self._learn(plan)
        return self._ready[plan_id]

    def __iter__(self) -> Iterator[str]:
        """The ids of the plans."""
        return iter(self._plans)

    def __len__(self) -> int:
        """How many plans there are."""
        return len(self._plans)
