"""A database of the release before: its answers, units and registrations, as the desk has them now."""

from storage.store import Store
from tests.support.clerks import NOW, OFFICE
from tests.support.database.earlier import earlier
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.verbs import Register

BEFORE = "0004"


def old_database(url: str) -> None:
    """The tables of the release before, with a published answer and a sum among the units."""
    at = NOW.replace(tzinfo=None)
    with earlier(url, BEFORE) as then:
        then.run(
            "INSERT INTO entries (plan_id, question, section, status, problems, written_by,"
            " written_at) VALUES ('p', 'Ai ký?', 'IV.2', 'published', '[]', 'Lan', :at)",
            at=at,
        )
        then.run(
            "INSERT INTO units (name, name_key, commune_key, changed_at)"
            " VALUES ('Tổng cộng: 1.400 đơn vị', 'tong cong 1 400 don vi', '', :at)",
            at=at,
        )


@POSTGRESQL_AT_NIGHT
def test_what_was_stored_stays_and_the_sum_can_be_closed(tmp_path: object, url: str) -> None:
    """A published answer stays in use, a unit stands until it is closed; on both engines."""
    if url.startswith("sqlite"):
        url = f"sqlite:///{tmp_path}/old.db"
    old_database(url)
    store = Store(url)
    store.open()
    (entry,) = store.entries.all()
    assert (entry.status, entry.send_at, entry.only_askers) == ("published", None, False)
    assert store.entries.due(NOW) == []
    (unit,) = store.units.all()
    Register(store).close(unit.id, NOW.date(), "Không phải đơn vị", OFFICE, NOW)
    assert store.units.all() == []
    store.close()
