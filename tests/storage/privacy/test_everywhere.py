"""Wherever somebody may be named the office finds and erases them: every column, by one list.

A new column that may hold what somebody wrote is put into `standing.WORDED`, into what
`others_chats` looks through, or below with the reason why nobody is named there.
"""

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import astuple, replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import JSON, Boolean, Date, Float, Integer, LargeBinary, String, insert, update
from sqlmodel import select
from sqlmodel.sql.sqltypes import AutoString

from handlers.values.effects import RecordConsent, RemindOwn
from handlers.values.loading import dump_conversation
from handlers.values.replies import Reply
from handlers.values.state import Conversation, Form, Registering, Step
from storage.awards.awards import NewAward
from storage.awards.awards import add as add_awards
from storage.privacy.data_requests import take
from storage.privacy.others_chats import NamedInChats
from storage.privacy.personal import HOLDS, PLAIN, STAFF
from storage.privacy.standing import WORDED
from storage.privacy.subjects import erase, traces_of_subject
from storage.store import Store
from storage.tables.base import Table
from storage.tables.desk import AnnouncementAnswerRow
from storage.tables.office import DecisionRow
from storage.tables.people import DeliveryRow
from storage.tables.registrations import RegistrationRow
from storage.tables.values import FORM as FORM_SHAPE
from storage.tables.values import REPLY
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, NOW, Chat
from tests.support.clerks import OFFICE, hire
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
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
}
IN_CHATS = {
    "subscribers": "conversation",
    "inbounds": "payload",
    "outbox": "reply",
    "deliveries": "event_id",
    "announcement_answers": "substitute",
    "consents": "words",
}
# Why nobody is looked for there.
WHY_NOT: Mapping[str, Mapping[str, str]] = {
    "what the program, a platform or a list of ours calls something": {
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
    },
    "where a unit is": {
        "registrations": "commune_key commune",
        "units": "commune district commune_key",
    },
    "made of the name and the form, which are looked through": {
        "registrations": "unit_key unit_order aims words",
        "units": "name_key",
    },
    "shown to be looked at, in the list of who may be meant: the page says that it stays": {
        "units": "name",
    },
    "a picture, which is found by what its registration says": {"signed_pages": "content"},
    "the office's own words about the law, its settings, its permission at a platform": {
        "consent_texts": "digest text",
        "settings": "name value",
        "official_grants": "name adopted access refresh",
    },
    "the office's own files, of which the page says that they stay": {
        "programmes": "digest media content",
        "plan_uses": "files",
        "uploads": "step plan refused",
    },
    "words never come into the chain of acts": {
        "journal": "action subject before after prev_hash hash",
    },
    "a key of a list": {"data_requests": "kind"},
    # Besides what `personal` calls plain, or says is of the staff, who are not looked for.
}
# By a page of its own: the other requests that name the person.
IN_REGISTER = {"data_requests": "name phone contact outcome extended_because"}


def is_words(column: Any) -> bool:
    """Whether somebody's name could be kept there at all."""
    return isinstance(column.type, String | AutoString | JSON | LargeBinary)


def test_every_column_with_words_is_looked_through() -> None:
    """What may hold words and stands in no list would keep whoever was erased."""
    found: dict[str, set[str]] = {}
    for of in WORDED.values():
        found.setdefault(of.table.__tablename__, set()).update(of.words)
    for listed in (IN_REGISTRATIONS, IN_CHATS, IN_REGISTER, *WHY_NOT.values()):
        for table, names in listed.items():
            found.setdefault(table, set()).update(names.split())
    for each in Table.metadata.sorted_tables:
        held = HOLDS[each.name]
        apart = f"{held.get(PLAIN, '')} {held.get(STAFF, '')}".split()
        texts = {one.name for one in each.columns if is_words(one) and one.name not in apart}
        assert texts - found.get(each.name, set()) == set(), each.name


def planted(
    store: Store, kind: str, name: str, owners: dict[str, int], number: int, said: str = SAID
) -> None:
    """A row of this kind in which one column names the person, and no other does."""
    of = WORDED[kind]
    values: dict[str, Any] = {}
    for column in of.table.__table__.columns:
        if column.name == name:
            values[name] = _naming(column.type, name, said)
        elif column.foreign_keys:
            if not column.nullable:
                values[column.name] = owners[next(iter(column.foreign_keys)).column.table.name]
        elif column.name in ("id", *of.key):
            values[column.name] = number if column.name == "id" else f"x{number}"
        elif not column.nullable or column.name == "added_by":
            values[column.name] = _anything(column.type, number)
    with store._database.write() as session:
        session.connection().execute(insert(of.table), values)


def _naming(kind: Any, name: str, said: str) -> Any:
    if isinstance(kind, LargeBinary):
        cells = [XOAN, int(PHONE)] if said == SAID else []
        rows = {"rows": [["HTX Chè", *cells], [said]]}
        return zlib.compress(json.dumps(rows).encode())
    if isinstance(kind, JSON):
        of = {"place": said} if name == "terms" else REPLY.dump(Reply(said))
        return of if name in ("terms", "reply") else [said]
    return said


def _anything(kind: Any, number: int) -> Any:
    if isinstance(kind, JSON):
        return {}
    if isinstance(kind, String | AutoString):
        return f"x{number}"
    if isinstance(kind, Date):
        return NOW.date()
    return 0 if isinstance(kind, Integer | Boolean | Float) else NOW


@POSTGRESQL_AT_NIGHT
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


def said_in_a_form(said: str) -> Form:
    """A registration that calls the person by name, or by number alone."""
    return replace(FORM, phone=said) if said.isdigit() else replace(FORM, contact_name=said)


def remembers(said: str) -> str:
    """What a chat remembers of somebody who has begun to register."""
    begun = Registering(Step.REVIEW, form=said_in_a_form(said))
    return dump_conversation(Conversation(dialog=begun))


# What is not of WORDED, by what is put there of a person, their registration, their first chat.
ELSEWHERE: Mapping[str, Callable[[str], Any]] = {
    "registrations.note": str,
    "registration_versions.form": lambda said: FORM_SHAPE.dump(said_in_a_form(said)),
    "decisions.note": str,
    "awards.title": str,
    "awards.decision": str,
    "subscribers.conversation": remembers,
    "inbounds.payload": lambda said: {"text": f"gọi {said} nhé"},
    "outbox.reply": lambda said: REPLY.dump(Reply(f"đã ghi {said}")),
    "deliveries.event_id": lambda said: f"gọi {said}",
    "announcement_answers.substitute": str,
    "consents.words": str,
    "data_requests.name": str,
    "data_requests.phone": str,
    "data_requests.contact": str,
    "data_requests.outcome": str,
    "data_requests.extended_because": str,
}


def everything(store: Store) -> None:
    """One row of each of these tables, which names nobody."""
    chat, now = Chat(store, "everything"), NOW
    code = chat.registers(FORM)
    with store.change(LAN, now) as act:
        add_awards(act, [NewAward(code, 1, None, "Bằng khen", "QĐ 1")])
        take(act, "see", "Ai Đó Khác", "", "", now.date())
    chat.says(RecordConsent("reminders", "nl-2", given=True), replies=("vâng",))
    chat.says(RemindOwn("nộp báo cáo", now + timedelta(days=1)))
    with store._database.write() as session:
        number = session.exec(select(RegistrationRow.id)).one()
        delivery = session.exec(select(DeliveryRow.id)).one()
        session.add(
            DecisionRow(registration_id=number, status="returned", decided_by="Lan", at=now)
        )
        session.add(AnnouncementAnswerRow(delivery_id=delivery, answer="away", at=now))


def is_found(store: Store, name: str, phone: str) -> bool:
    """As the page of a request looks: places, whole persons, others' chats, other requests."""
    looked, traces = store.subjects.look(name, phone), traces_of_subject(name, phone)
    named = any(one.names(traces) for one in store.data_requests.all())
    sure = any(place.sure for place in looked.places)
    return sure or bool(looked.called) or any(astuple(looked.named)) or named


def every_column() -> list[tuple[str, str]]:
    """Each column that `personal` lists, but for the plain ones and those of the staff."""
    return [
        (table, name)
        for table, held in HOLDS.items()
        for what, names in held.items()
        if what not in (PLAIN, STAFF)
        for name in names.split()
        if is_words(Table.metadata.tables[table].columns[name])
    ]


def someone(number: int) -> tuple[str, str]:
    """A name and a number of their own."""
    families, middles = ("Trịnh", "Đèo", "Quàng", "Lường", "Hoàng"), ("Quyết", "Khắc", "Bá", "Huy")
    given = ("Xoan", "Toán", "Chiến", "Phượng", "Nghiệp", "Thêu", "Vinh", "Dậu", "Mùi")
    name = " ".join((families[number % 5], middles[number // 5 % 4], given[number // 20]))
    return name, f"0913{570000 + 37 * number}"


@pytest.mark.parametrize("by", ["name", "number"])
def test_a_name_or_a_number_is_found_in_every_column(store: Store, by: str) -> None:
    """Or it is said above why it is not; each is looked for alone, and stands in one column."""
    Register(store).take_in([UnitEntry("HTX Chè Tuyết", "htx", "xã A")], OFFICE, NOW)
    lan = hire(store, "Chị Lan", "clerk", NOW - timedelta(days=2))
    kinds = {(of.table.__tablename__, one): kind for kind, of in WORDED.items() for one in of.words}
    reasons = {
        (table, name)
        for listed in WHY_NOT.values()
        for table, names in listed.items()
        for name in names.split()
    }
    everything(store)
    owners = {
        "people": Chat(store, "other").says(),
        "units": store.units.all()[0].id,
        "staff": lan.id,
    }
    for number, (table, name) in enumerate(every_column()):
        if (table, name) in reasons:
            continue
        who = someone(number)
        said, wanted = (who[0], (who[0], "")) if by == "name" else (who[1], ("", who[1]))
        assert not is_found(store, *wanted), (table, name)
        if (table, name) in kinds:
            planted(store, kinds[table, name], name, owners, 100 + number, said)
        else:
            column = Table.metadata.tables[table].columns[name]
            with store._database.write() as session:
                words = {name: ELSEWHERE[f"{table}.{name}"](said)}
                session.connection().execute(update(column.table).values(words))
        assert is_found(store, *wanted), (table, name)


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
