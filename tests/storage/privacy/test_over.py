"""What is over goes by itself, also where nothing new of its kind comes after it."""

from datetime import timedelta

from sqlmodel import select

from storage.announcements.programmes import LIVES
from storage.staff.uploads import KEPT
from storage.store import Store
from storage.tables.desk import CodeBudgetRow, ProgrammeRow, StaffInviteRow, UploadRow
from storage.tables.office import BucketRow
from tests.support.clerks import NOW, OFFICE, hire
from tests.support.verbs import invite

DAY = timedelta(days=1)


def test_a_day_later_no_network_has_left_a_mark(store: Store) -> None:
    """A visitor and wrong codes on a page that nobody opens any more; the page says one day."""
    store.buckets.take("newcomers/a", 300, timedelta(minutes=2), NOW)
    for _ in range(5):
        store.logins.wrong("a", NOW)
    store.retention.clean(24, NOW + timedelta(seconds=1))
    with store._database.read() as session:
        assert session.exec(select(CodeBudgetRow)).all()
        assert session.exec(select(BucketRow)).all()
    store.retention.clean(24, NOW + DAY + timedelta(seconds=1))
    with store._database.read() as session:
        assert session.exec(select(CodeBudgetRow)).all() == []
        assert session.exec(select(BucketRow)).all() == []


def test_who_was_invited_and_never_came_is_not_kept(store: Store) -> None:
    """Their name stood in an invitation that opens nothing, as long as the database did."""
    invite(store, "clerk", "Bà Không Đến", OFFICE, NOW)
    store.staff.purge_sessions(NOW + 6 * DAY)
    with store._database.read() as session:
        assert session.exec(select(StaffInviteRow.name)).all() == ["Bà Không Đến"]
    store.staff.purge_sessions(NOW + 7 * DAY)
    with store._database.read() as session:
        assert session.exec(select(StaffInviteRow)).all() == []


def test_a_document_that_was_read_leaves_nothing_behind(store: Store) -> None:
    """Also when nobody sends another one."""
    store.uploads.begin(hire(store, "Lan", "clerk").id, NOW)
    store.staff.purge_sessions(NOW + KEPT)
    with store._database.read() as session:
        assert session.exec(select(UploadRow)).all() == []


def test_a_programme_goes_with_the_half_year_of_its_link(store: Store) -> None:
    """It stayed until somebody attached another one."""
    with store._database.write() as session:
        session.add(ProgrammeRow(digest="x", media="text/plain", content=b"...", added_at=NOW))
    store.retention.clean(24, NOW + LIVES - DAY)
    with store._database.read() as session:
        assert session.exec(select(ProgrammeRow.digest)).all() == ["x"]
    store.retention.clean(24, NOW + LIVES)
    with store._database.read() as session:
        assert session.exec(select(ProgrammeRow.digest)).all() == []
