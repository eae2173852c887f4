"""A database from before registrations were found by columns of their own."""

from datetime import UTC, datetime

from storage.registrations.listed import ListFilter
from storage.store import Store
from storage.tables.values import FORM as FORMS
from tests.support.chats import FORM
from tests.support.database.earlier import earlier
from tests.support.database.engines import POSTGRESQL_AT_NIGHT

BEFORE = "0015"
AT = datetime(2025, 4, 8, 1, 0, tzinfo=UTC)


def old_database(url: str) -> None:
    """One registration, as the release before stored it."""
    with earlier(url, BEFORE) as then:
        then.add("people", created_at=AT)
        then.add("registrations", code="DK-2025-0001", person_id=1, channel="telegram", campaign="a",
            status="sent", version=2, sent_at=AT, changed_at=AT, unit_key="x", commune_key="y")  # fmt: skip
        for version, name in ((1, "HTX Cũ"), (2, "HTX Mới")):
            form = {**FORMS.dump(FORM), "unit_name": name}
            then.add("registration_versions", registration_id=1, version=version, form=form, at=AT)


@POSTGRESQL_AT_NIGHT
def test_what_was_sent_before_is_found(url: str) -> None:
    """By the words of the version that stands, not of the one before."""
    old_database(url)
    store = Store(url)
    store.open()
    found = store.registration_list.page(ListFilter("a", words=("moi",)), 0, 10)
    assert [one.code for one in found.records] == ["DK-2025-0001"]
    assert store.registration_list.page(ListFilter("a", words=("htx", "cu")), 0, 10).total == 0
    (fact,) = store.registration_list.facts("a")
    assert fact.unit_type == FORM.unit_type
    store.close()
