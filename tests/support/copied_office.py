"""An office whose people write, and whose operator copies and restores."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.keys import load_keys
from bot.keep.backup import MANUAL, back_up
from bot.keep.deleted import keep_list, list_file
from bot.keep.restore import Restored, restore
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.reminding.settings import Subscription
from storage.store import Store
from tests.support.chats import Chat

NIGHT = datetime(2025, 4, 4, 2, 0, tzinfo=LOCAL)
DAY = NIGHT + timedelta(hours=7)
LATER = DAY + timedelta(hours=3)


class StaffedOffice:
    """An installation whose people write, and whose operator copies and restores."""

    def __init__(self, tmp_path: Path, url: str) -> None:
        self.settings = Settings(
            _env_file=None, database_url=url, plans_dir=tmp_path / "plans", retention_months=240
        )
        self.url = url
        self.folder = tmp_path
        self.open()

    def open(self) -> None:
        self.store = Store(self.url, load_keys(self.settings).every)
        self.store.open()

    def copies(self, now: datetime) -> Path:
        """A copy of this moment; the program goes on."""
        return back_up(self.settings, self.folder / f"{now:%d-%H%M}.zip", MANUAL, now)

    def restores(self, file: Path, now: datetime) -> Restored:
        """The program is stopped, the copy put back, the program started."""
        self.store.close()
        done = restore(self.settings, file, Clock(now))
        self.open()
        return done

    def keeps_list(self, now: datetime) -> None:
        """What the running program does every few seconds."""
        keep_list(self.store, list_file(self.settings), now)


def registered(office: StaffedOffice, address: str = "7000000000") -> Chat:
    """Somebody who has registered and wants reminders."""
    chat = Chat(office.store, address)
    chat.registers()
    chat.says(
        SaveSubscription(Subscription(since=NIGHT)),
        RecordConsent("registration", "dk-1", given=True),
        RecordConsent("reminders", "nh-1", given=True),
        now=NIGHT - timedelta(hours=1),
    )
    return chat


def speaks_on(office: StaffedOffice, chat: Chat) -> Chat:
    """The same chat after the program was stopped and started; its messages get new keys."""
    chat.store = office.store
    chat.count += 100
    return chat
