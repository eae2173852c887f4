"""The plans of a running program as the office has put them into use.

The rule: the database says which content is in use, so every copy of the program serves the same;
a folder is laid out under the name of its content and never changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from threading import Lock, Thread

import structlog

from bot.answers.publishing import Answers
from bot.plans.activation import write_files
from bot.plans.folders import load_office
from bot.plans.learned.learned import CACHE
from storage.plans.kept import ChosenPlans, KeptPlan
from storage.store import Store

log = structlog.get_logger(__name__)

LAID_OUT = "plans"


class PlansInUse:
    """Watches what is in use, and has it served; safe to call from several threads."""

    def __init__(self, store: Store, plans_dir: Path, answers: Answers) -> None:
        self._store, self._plans_dir, self._answers = store, plans_dir, answers
        self._seen: tuple[KeptPlan, ...] = ()
        self._active: str | None = None
        self._loading = Lock()
        self._refreshing: Thread | None = None

    def standing(self) -> ChosenPlans:
        """What is decided; of a chosen plan that this program has yet to read, the one before."""
        now = self._store.plans.standing()
        if now.active is None or self._answers.base.plan(now.active) is not None:
            self._active = now.active
        return replace(now, active=self._active)

    def refresh(self) -> None:
        """Serve what is in use now; some seconds when there is a new plan to learn."""
        with self._loading:
            kept = self._store.plans.kept()
            if kept == self._seen:
                return
            laid_out = lay_out(self._store, self._plans_dir)
            self._answers.rebase(load_office(self._plans_dir, laid_out, self._answers.base))
            self._seen = kept
            # Whoever has put one into use from elsewhere looks for it in the log.
            log.info("plans in use", plans=[one.plan_id for one in kept])

    def refresh_soon(self) -> bool:
        """The same in the background, when another copy or a command has changed something.

        Whether that was needless.
        """
        if self._refreshing is not None and self._refreshing.is_alive():
            return False
        if self._store.plans.kept() == self._seen:
            return True
        self._refreshing = Thread(target=self._try, name="plans", daemon=True)
        self._refreshing.start()
        return False

    def _try(self) -> None:
        try:
            self.refresh()
        # Runs in the background with nobody to tell; the next look tries again.
        except Exception:
            log.exception("plans in use not loaded")


def lay_out(store: Store, plans_dir: Path) -> list[Path]:
    """A folder for each plan the database holds, made where it is missing. Raises OSError."""
    return [_laid_out(store, plans_dir, kept) for kept in store.plans.kept()]


@contextmanager
def laid_out_aside(store: Store) -> Iterator[list[Path]]:
    """The same folders for a command that only looks: elsewhere, and gone afterwards."""
    with TemporaryDirectory() as folder:
        yield lay_out(store, Path(folder) / LAID_OUT)


def _laid_out(store: Store, plans_dir: Path, kept: KeptPlan) -> Path:
    root = plans_dir.parent / CACHE / LAID_OUT / kept.digest
    folder = root / kept.plan_id
    if not folder.exists():
        root.mkdir(parents=True, exist_ok=True)
        # A name of its own: another program may be laying out the same.
        new = Path(mkdtemp(dir=root, prefix=".new-"))
        write_files(new, store.plans.files(kept.use_id))
        # Whole or not at all, whoever reads it meanwhile; another program may have been faster.
        try:
            new.rename(folder)
        except OSError:
            if not folder.exists():
                raise
    return folder
