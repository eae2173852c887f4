"""The overview of what is stored about a person, and the whole copy, from what the store says.

The rule: every field of `Stored` is in both; the overview counts, the copy quotes.
"""

from collections.abc import Iterable, Mapping

from handlers.people import linking_texts, privacy_texts
from handlers.people import stored_texts as texts
from handlers.registrations import texts as registering
from handlers.registrations.form.table import contact_text, form_text
from handlers.registrations.sent import sent_texts
from handlers.reminders import texts as reminding_texts
from handlers.turn.turn import Turn
from handlers.values.deliveries import DeliveryKind
from handlers.values.person import RegistrationView
from handlers.values.state import Form
from handlers.values.stored import Stored, StoredMessage, StoredReminder


def overview(turn: Turn, stored: Stored) -> list[str]:
    """One line for each kind of thing that is stored."""
    lines = [texts.messages_line(written=stored.written_count, sent=stored.sent_count)]
    if stored.chats:
        names = ", ".join(_name(chat.channel, chat.address) for chat in stored.chats)
        lines.append(texts.chats_line(chats=names))
    lines += [texts.last_question_line(question=one) for one in stored.last_questions]
    lines += _consents(turn, stored, latest=True)
    lines += [
        texts.request_line(phone=one.phone, waits=one.dealt_at is None) for one in stored.requests
    ]
    lines += _registrations(turn, stored)
    if stored.subscription:
        days = reminding_texts.days_text(stored.subscription.days_before)
        lines.append(privacy_texts.reminders_line(days=days))
    else:
        lines.append(privacy_texts.NO_REMINDERS)
    lines += [
        texts.own_line(words=one.event, at=turn.local(one.due_at))
        for one in stored.errands
        if one.due_at
    ]
    counted = (
        (texts.questions_line, stored.questions),
        (texts.sheets_line, stored.sheets),
        (texts.awards_line, stored.awards),
        (texts.reminders_line, stored.reminders),
        (texts.rolls_line, stored.rolls),
    )
    lines += [line(count=len(rows)) for line, rows in counted if rows]
    lines += [privacy_texts.INTEREST_LINE] if stored.interests else []
    return lines + _staff(turn)


def _registrations(turn: Turn, stored: Stored) -> list[str]:
    lines = []
    views = turn.person.registrations
    if views:
        codes = ", ".join(view.code for view in views)
        lines.append(privacy_texts.registrations_line(count=len(views), codes=codes))
        last = views[0].form
        contact, unit = contact_text(last), last.unit_name or ""
        lines.append(privacy_texts.contact_line(contact=contact, phone=last.phone or "", unit=unit))
        lines += [line for view in views for line in _held(turn, view)]
    earlier = [one for one in stored.versions if not one.last]
    lines += [texts.earlier_line(count=len(earlier))] if earlier else []
    lines += [texts.notes_line(count=len(stored.notes))] if stored.notes else []
    return lines + [privacy_texts.DRAFT_LINE for form in stored.drafts if form != Form()]


def _held(turn: Turn, view: RegistrationView) -> list[str]:
    """Of one registration: the unit, its commune and honours, the people with theirs, the aims."""
    form, titles = view.form, turn.title_names()
    honours = [titles.get(one, one) for one in form.honours if one]
    named = {"code": view.code, "unit": form.unit_name or "", "commune": form.commune or ""}
    lines = [privacy_texts.held_line(**named, honours=honours)]
    names = [
        privacy_texts.person(
            name=row.name,
            position=row.position,
            title=titles.get(row.title or "", row.title),
            initiative=row.initiative,
        )
        for row in form.people
    ]
    lines += [privacy_texts.people_line(names=names)] if names else []
    return lines + ([privacy_texts.targets_line(targets=form.targets)] if form.targets else [])


def _consents(turn: Turn, stored: Stored, *, latest: bool) -> list[str]:
    """The decisions; the latest of each purpose, or all of them."""
    # They come in the order they were given: the last of each purpose stays.
    rows = {one.purpose: one for one in stored.consents}.values() if latest else stored.consents
    return [
        texts.consent_line(
            purpose=one.purpose,
            given=one.given,
            at=turn.local(one.at),
            version=one.version,
            words=one.words,
        )
        for one in rows
    ]


def _agreed(stored: Stored) -> list[str]:
    """The texts that were agreed to, each once."""
    shown = {one.text: one.version for one in stored.consents if one.text}
    return [texts.agreed_text(version=version, text=text) for text, version in shown.items()]


def _staff(turn: Turn) -> list[str]:
    staff = turn.person.staff
    return [texts.staff_line(name=staff.name, role=staff.role)] if staff else []


def copy(turn: Turn, stored: Stored) -> list[str]:
    """Every part of the copy, whole."""
    return [*but_messages(turn, stored), messages(turn, stored)]


def but_messages(turn: Turn, stored: Stored) -> list[str]:
    """All of it but what the person has written in the chat."""
    parts = [
        _part(texts.CHATS_HEAD, _chats(turn, stored)),
        _part(texts.CONSENTS_HEAD, _consents(turn, stored, latest=False)),
        *_agreed(stored),
        *_forms(turn, stored),
        _part(texts.NOTES_HEAD, _notes(turn, stored)),
        _part(texts.SHEETS_HEAD, _sheets(turn, stored)),
        _part(texts.AWARDS_HEAD, _awards(turn, stored)),
        _part(texts.QUESTIONS_HEAD, _questions(turn, stored)),
        _part(texts.REQUESTS_HEAD, _requests(turn, stored)),
        _part(texts.LAST_QUESTION_HEAD, [f"• {one}" for one in stored.last_questions]),
        *_reminding(turn, stored),
        "\n".join(_staff(turn)),
    ]
    return [part for part in parts if part]


def _part(head: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"{head}\n{body}" if body else ""


def _forms(turn: Turn, stored: Stored) -> list[str]:
    """Registrations as they are, as they were, and unfinished ones."""
    titles = turn.title_names()
    parts = [
        sent_texts.mine(
            code=view.code,
            status=registering.STATUSES[view.status],
            version=view.version,
            sent_at=turn.local(view.sent_at),
            changed_at=turn.local(view.changed_at),
            text=form_text(view.form, titles),
        )
        for view in turn.person.registrations
    ]
    parts += [
        texts.version(
            code=one.code,
            number=one.version,
            at=turn.local(one.at),
            text=form_text(one.form, titles),
        )
        for one in stored.versions
        if not one.last
    ]
    drafts = [form_text(form, titles) for form in stored.drafts]
    return [*parts, _part(sent_texts.DRAFTS_HEAD, (text for text in drafts if text))]


def _chats(turn: Turn, stored: Stored) -> list[str]:
    return [
        texts.chat(
            name=linking_texts.channel_name(channel=one.channel),
            address=one.address,
            since=turn.local(one.since),
            heard=turn.local(one.heard_at) if one.heard_at else None,
            code=one.code_open,
        )
        for one in stored.chats
    ]


def _notes(turn: Turn, stored: Stored) -> list[str]:
    return [
        texts.note(
            code=one.code,
            status=registering.STATUSES.get(one.status, one.status),
            at=turn.local(one.at),
            text=one.note,
        )
        for one in stored.notes
    ]


def _sheets(turn: Turn, stored: Stored) -> list[str]:
    return [
        texts.sheet(code=one.code, at=turn.local(one.at), pages=one.pages) for one in stored.sheets
    ]


def _awards(turn: Turn, stored: Stored) -> list[str]:
    names = turn.title_names()
    return [
        texts.award(
            code=one.code,
            who=one.who,
            title=names.get(one.title, one.title),
            decision=one.decision,
        )
        for one in stored.awards
    ]


def _questions(turn: Turn, stored: Stored) -> list[str]:
    return [
        texts.question(at=turn.local(one.at), text=one.question, answer=one.answer)
        for one in stored.questions
    ]


def _requests(turn: Turn, stored: Stored) -> list[str]:
    return [
        texts.request(
            at=turn.local(one.at),
            phone=one.phone,
            text=one.words,
            about=one.question,
            dealt=turn.local(one.dealt_at) if one.dealt_at else None,
            ends=turn.local(one.ends_at),
        )
        for one in stored.requests
    ]


def _about(one: StoredReminder, names: Mapping[str, str]) -> str:
    """What it names; of an errand its own words, as long as they are kept."""
    eventless = texts.EVENTLESS.get(DeliveryKind(one.kind))
    if one.kind == DeliveryKind.OWN and one.event != DeliveryKind.OWN:
        return f"{eventless}: “{one.event}”"
    return eventless or names.get(one.event, one.event)


def _reminding(turn: Turn, stored: Stored) -> list[str]:
    """The settings, what was sent, what was answered, the waiting list."""
    # Of all plans: a reminder of last year's is part of the copy, too.
    names = {event.id: event.name for plan in turn.office.plans for event in plan.events}
    settings = stored.subscription
    days = reminding_texts.days_text(settings.days_before) if settings else ""
    sent = [
        texts.reminder(
            name=_about(one, names),
            on=one.occurs_on,
            sent=turn.local(one.sent_at) if one.sent_at else None,
        )
        for one in stored.reminders
    ]
    rolls = [
        texts.roll(
            at=turn.local(one.at),
            answer=one.answer,
            substitute=one.substitute,
            people=one.people,
        )
        for one in stored.rolls
    ]
    return [
        privacy_texts.reminders_line(days=days) if settings else "",
        _part(texts.REMINDERS_HEAD, sent),
        _part(texts.ROLLS_HEAD, rolls),
        privacy_texts.INTEREST_LINE if stored.interests else "",
    ]


def messages(turn: Turn, stored: Stored) -> str:
    """What the person has written, the newest last, and how much more there is."""
    lines = [message(turn, one) for one in stored.written]
    return _part(texts.WRITTEN_HEAD, [*lines, *ending(stored)])


def message(turn: Turn, one: StoredMessage) -> str:
    """One of them."""
    return texts.message(at=turn.local(one.at), text=one.text, forwarded=one.forwarded)


def ending(stored: Stored) -> list[str]:
    """How many older ones there are, and how many were sent."""
    older = stored.written_count - len(stored.written)
    more = [texts.more_messages(count=older)] if older else []
    return [*more, texts.sent_messages(count=stored.sent_count)]


def _name(channel: str, address: str) -> str:
    return linking_texts.channel_text(channel=channel, masked=f"…{address[-3:]}")
