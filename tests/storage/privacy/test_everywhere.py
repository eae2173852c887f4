"""Wherever somebody may be named the office finds and erases them: every column, by one list.

A new column that may hold what somebody wrote is put into `standing.WORDED`, into what
`others_chats` looks through, or below with the reason why nobody is named there.
"""

import json
import zlib
from datetime import date, timedelta
from typing import Any

from sqlalchemy import JSON, Boolean, Date, Float, Integer, LargeBinary, String, insert
from sqlmodel.sql.sqltypes import AutoString

from handlers.values.replies import Reply
from storage.awards.awards import NewAward
from storage.awards.awards import add as add_awards
from storage.privacy.others_chats import NamedInChats
from storage.privacy.personal import HOLDS, PLAIN, STAFF
from storage.privacy.standing import WORDED
from storage.privacy.subjects import erase, traces_of_subject
from storage.store import Store
from storage.tables.base import Table
from storage.tables.values import REPLY
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, NOW, Chat
from tests.support.clerks import OFFICE, hire
from tests.support.database.stored import left
from tests.support.notices import NOTICES
from tests.support.verbs import Register

XOAN, PHONE = "Trịnh Quyết Xoan", "0913577246"
SAID = f"ông {XOAN} (0913\u2011577\u2011246)"

# Reached with the forms and notes of registrations, and in the chats of others.
IN_REGISTRATIONS = {
    "registrations": "note words",
    "registration_versions": "form",
    "decisions": "note",
    "awards": "title decision",
    "signed_pages": "content",
}
IN_CHATS = {
    "subscribers": "conversation",
    "inbounds": "payload",
    "outbox": "reply",
    "deliveries": "event_id",
    "announcement_answers": "substitute",
    "consents": "words",
}
NOBODY_NAMED = {
    # What the program, a platform or a list of ours calls something.
    "subscribers": "channel address",
    "link_codes": "code",
    "file_links": "source",
    "deliveries": "kind key",
    "consents": "purpose version text_digest",
    "interests": "campaign",
    "registrations": "code campaign unit_type status",
    "signed_pages": "media",
    "decisions": "status",
    "merges": "kept merged merged_status",
    "announcement_answers": "answer",
    "units": "unit_type tax_code member_code",
    "previews": "",
    "unit_aliases": "key",
    "plan_uses": "plan_id digest before",
    "event_dates": "plan_id event_id",
    "office_events": "plan_id",
    "event_programmes": "plan_id event_id",
    "event_meetings": "plan_id event_id starts_at",
    "event_audiences": "plan_id event_id audience",
    "entries": "plan_id section status topic",
    "announcements": "audience status",
    "subscriptions": "settings",
    # The name of a unit, and where it is: the page says that a name within stays.
    "registrations ": "unit_key commune_key unit_order commune aims",
    "units ": "name commune district name_key commune_key",
    # The office's own words about the law, its settings, its permission at a platform, its files.
    "consent_texts": "digest text",
    "settings": "name value",
    "official_grants": "name adopted access refresh",
    "programmes": "digest media content",
    "plan_uses ": "files",
    "uploads": "step plan refused",
    # The register of requests, which says that it keeps the name for a year; the chain of acts.
    "data_requests": "kind name phone contact outcome extended_because",
    "journal": "action subject before after prev_hash hash",
}


def test_every_column_with_words_is_looked_through() -> None:
    """What may hold words and stands in no list would keep whoever was erased."""
    found: dict[str, set[str]] = {}
    for of in WORDED.values():
        found.setdefault(of.table.__tablename__, set()).update(of.words)
    for listed in (IN_REGISTRATIONS, IN_CHATS, NOBODY_NAMED):
        for table, names in listed.items():
            found.setdefault(table.strip(), set()).update(names.split())
    for table in Table.metadata.sorted_tables:
        held = HOLDS[table.name]
        apart = f"{held.get(PLAIN, '')} {held.get(STAFF, '')}".split()
        texts = {
            column.name
            for column in table.columns
            if isinstance(column.type, String | AutoString | JSON | LargeBinary)
            and column.name not in apart
        }
        assert texts - found.get(table.name, set()) == set(), table.name


def planted(store: Store, kind: str, name: str, owners: dict[str, int], number: int) -> None:
    """A row of this kind in which one column names the person, and no other does."""
    of = WORDED[kind]
    values: dict[str, Any] = {}
    for column in of.table.__table__.columns:
        if column.name == name:
            values[name] = _naming(column.type, name)
        elif column.foreign_keys:
            if not column.nullable:
                values[column.name] = owners[next(iter(column.foreign_keys)).column.table.name]
        elif column.name in ("id", *of.key):
            values[column.name] = number if column.name == "id" else f"x{number}"
        elif not column.nullable or column.name == "added_by":
            values[column.name] = _anything(column.type, number)
    with store._database.write() as session:
        session.connection().execute(insert(of.table), values)


def _naming(kind: Any, name: str) -> Any:
    if isinstance(kind, LargeBinary):
        said = {"rows": [["HTX Chè", XOAN, int(PHONE)], [SAID]]}
        return zlib.compress(json.dumps(said).encode())
    if isinstance(kind, JSON):
        said = {"place": SAID} if name == "terms" else REPLY.dump(Reply(SAID))
        return said if name in ("terms", "reply") else [SAID]
    return SAID


def _anything(kind: Any, number: int) -> Any:
    if isinstance(kind, JSON):
        return {}
    if isinstance(kind, String | AutoString):
        return f"x{number}"
    if isinstance(kind, Date):
        return NOW.date()
    return 0 if isinstance(kind, Integer | Boolean | Float) else NOW


def test_whoever_is_named_there_is_found_and_erased(store: Store, url: str) -> None:
    """Every place and every column of it; nothing is left in any row or file."""
    Register(store).take_in([UnitEntry("HTX Chè Tuyết", "htx", "xã A")], OFFICE, NOW)
    lan = hire(store, "Chị Lan", "clerk", NOW - timedelta(days=2))
    owners = {
        "people": Chat(store, "other").says(),
        "units": store.units.all()[0].id,
        "staff": lan.id,
    }
    columns = [(kind, name) for kind, of in WORDED.items() for name in of.words]
    traces = traces_of_subject(XOAN, PHONE)
    for number, (kind, name) in enumerate(columns, 100):
        planted(store, kind, name, owners, number)
        (place,) = store.subjects.find(XOAN, PHONE)
        assert place.kind == kind, name
        with store.change(LAN, NOW) as act:
            erased = erase(act, 1, traces, {place.key}, NamedInChats(), NOTICES)
        assert (erased.places, store.subjects.find(XOAN, PHONE)) == (1, []), (kind, name)
    assert left(url, XOAN, PHONE, "577\u2011246", "913577246") == []


def test_an_award_names_nobody_who_was_erased(store: Store, url: str) -> None:
    """By which decision it was given stays; so it does when the registration ends in its time."""
    chat = Chat(store)
    code = chat.registers()
    both = f"QĐ 13/QĐ-UBND khen {SAID} và bà {FORM.contact_name}"
    with store.change(LAN, NOW) as act:
        add_awards(act, [NewAward(code, 1, None, f"Bằng khen {XOAN}", both)])
    (place,) = store.subjects.find(XOAN, PHONE)
    assert (place.key, place.kind) == (code, "registration")
    with store.change(LAN, NOW) as act:
        erase(act, 1, traces_of_subject(XOAN, PHONE), {code}, NamedInChats(), NOTICES)
    (award,) = store.awards.of_campaign("2025")
    assert award.decision == f"QĐ 13/QĐ-UBND khen ông … (…) và bà {FORM.contact_name}"
    store.retention.anonymise({award.campaign: date(2025, 12, 31)}, 24, NOW + timedelta(days=2000))
    (ended,) = store.awards.of_campaign(award.campaign)
    assert ended.decision == "QĐ 13/QĐ-UBND khen ông … (…) và bà …"
    assert left(url, XOAN) == []
