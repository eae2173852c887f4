"""The clerk's decisions and answers, and what is left of a registration after two years."""

from datetime import UTC, date, datetime, timedelta
from typing import cast

import pytest

from handlers.values.effects import NoteQuestion, WithdrawRegistration
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.journal.journal import Actor
from storage.privacy.retention import months_after
from storage.questions import entries
from storage.questions.entries import EntryText, publish
from storage.registrations.decisions import Changed, Decided, Seen
from storage.store import Store
from tests.support.chats import FORM, NAME, PHONE, together
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.verbs import Entering, Merging, decide

CLAUSE = EntryText("344-KH-LMHTX", "Ai ký giấy?", section="IV.2")
END = date(2025, 12, 31)
SENT = Seen(1, "sent")
MINUTE = timedelta(seconds=60)
ANSWER = Reply("Cán bộ trả lời: …")


def test_the_owner_is_told_of_a_decision_in_the_same_act(store: Store) -> None:
    """The status, its history and the message belong together."""
    code = owner(store, "1")
    decide(store, code, SENT, "returned", "Thiếu", OFFICE, NOW, Reply("Cần bổ sung"))
    assert deliver(store, NOW) == [("1", "Cần bổ sung")]
    (record,) = store.registrations.all()
    assert (record.status, record.note) == ("returned", "Thiếu")


def test_a_decision_outlives_a_long_outage(store: Store) -> None:
    """Telegram may be blocked for weeks: nobody asks a second time whether he was accepted."""
    code = owner(store, "1")
    decide(store, code, SENT, "accepted", None, OFFICE, NOW, Reply("Đã tiếp nhận"))
    assert deliver(store, NOW + timedelta(days=29)) == [("1", "Đã tiếp nhận")]


def test_a_decision_is_about_what_was_looked_at(store: Store) -> None:
    """A registration sent anew, withdrawn or decided meanwhile is not decided by an old page."""
    code = owner(store, "1")
    for seen in (Seen(2, "sent"), Seen(1, "returned")):
        with pytest.raises(Changed) as changed:
            decide(store, code, seen, "accepted", None, OFFICE, NOW)
        assert (changed.value.status, changed.value.by) == ("sent", None)
    decide(store, code, SENT, "accepted", None, OFFICE, NOW)
    with pytest.raises(Changed) as changed:
        decide(store, code, SENT, "returned", "Thiếu", OFFICE, NOW)
    assert (changed.value.status, changed.value.by) == ("accepted", OFFICE.name)
    chat_at(store, "1").says(WithdrawRegistration(code))
    with pytest.raises(Changed) as changed:
        decide(store, code, Seen(1, "accepted"), "collected", None, OFFICE, NOW)
    assert (changed.value.status, changed.value.by) == ("withdrawn", None)


@POSTGRESQL_AT_NIGHT
def test_nothing_is_collected_that_was_not_accepted(store: Store) -> None:
    """A forged form that shows the right state still takes no forbidden step."""
    code = owner(store, "1")
    with pytest.raises(Changed):
        decide(store, code, SENT, "collected", None, OFFICE, NOW)


def test_of_two_decisions_at_the_same_moment_one_counts(store: Store) -> None:
    """Ten times: the other clerk is told who was faster; one message, one line, one decision."""
    clerks, ways = [Actor("Lan"), Actor("Minh")], cast(list[Decided], ["accepted", "returned"])
    for number in range(10):
        code = owner(store, str(number))

        def act(place: int, code: str = code) -> object:
            try:
                by, way = clerks[place], ways[place]
                decide(store, code, SENT, way, "Thiếu", by, NOW, Reply(way))
            except Changed as changed:
                return changed
            return None

        outcomes = together(2, act)
        (refused,) = [one for one in outcomes if isinstance(one, Changed)]
        faster = outcomes.index(None)
        assert (refused.status, refused.by) == (ways[faster], clerks[faster].name)
        assert deliver(store, NOW) == [(str(number), ways[faster])]
        assert len(store.journal.lines(subject=code)) == 1


def test_two_clerks_who_merge_each_into_the_other_leave_one(store: Store) -> None:
    """At the same moment, ten times: one registration always stands."""
    for number in range(10):
        pair = owner(store, f"{number}a"), owner(store, f"{number}b")

        def act(place: int, pair: tuple[str, str] = pair) -> object:
            kept, merged = pair if place else pair[::-1]
            try:
                Merging(store).merge((kept, SENT), (merged, SENT), FORM, "Gộp", OFFICE, NOW)
            except Changed:
                return "refused"
            return merged

        outcomes = together(2, act)
        assert outcomes.count("refused") == 1
        withdrawn = [r.code for r in store.registrations.all() if r.status == "withdrawn"]
        assert set(withdrawn[number:]) < set(pair)
        assert len(withdrawn) == number + 1


def test_an_answer_is_published_only_when_nothing_got_worse(store: Store) -> None:
    """Problems keep it back and are shown with it; the next try may pass."""
    bad = Entering(store).write(CLAUSE, OFFICE, NOW)
    worse = ("“thi đua đến bao giờ” trả lời sai",)
    refused = Entering(store).judged(bad.id, worse, OFFICE, NOW)
    assert refused.status == "refused"
    good = Entering(store).write(CLAUSE, OFFICE, NOW)
    Entering(store).judged(good.id, (), OFFICE, NOW)
    assert [entry.status for entry in store.entries.all()] == ["refused", "scheduled"]
    Entering(store).publish(good.id, NOW + MINUTE, [], ANSWER)
    assert [entry.status for entry in store.entries.all()] == ["refused", "published"]
    Entering(store).retire(good.id, OFFICE, NOW)
    assert [entry.status for entry in store.entries.all()] == ["refused", "retired"]
    for late in (
        lambda: Entering(store).retire(good.id, OFFICE, NOW),
        lambda: Entering(store).judged(good.id, (), OFFICE, NOW),
    ):
        with pytest.raises(LookupError):
            late()
    assert store.journal.verify() is None


def test_own_words_need_a_source(store: Store) -> None:
    """An answer is a clause, or words with the document they come from."""
    for wrong in (
        EntryText("p", "q"),
        EntryText("p", "q", answer="Có"),
        EntryText("p", "q", section="I", answer="Có", source="CV 12"),
    ):
        with pytest.raises(ValueError, match=r"answer|source"):
            Entering(store).write(wrong, OFFICE, NOW)
    own = EntryText("p", "q", answer="Có", source="CV 12", valid_until=END)
    assert Entering(store).write(own, OFFICE, NOW).text == own


@POSTGRESQL_AT_NIGHT
def test_who_asked_the_staff_hears_the_answer(store: Store) -> None:
    """Publishing closes the group and writes to each asker, once, and the journal says so."""
    for address, asked in (("1", "Ai ký giấy?"), ("1", "ai ky giay"), ("2", "Ai ký?")):
        chat_at(store, address).says(NoteQuestion(asked, "asked-staff"))
    chat_at(store, "3").says(NoteQuestion("Ai đóng dấu?", "asked-staff"))
    other, *ids = [question.id for question in store.questions.all()]
    entry = Entering(store).write(CLAUSE, OFFICE, NOW)
    Entering(store).judged(entry.id, (), OFFICE, NOW)
    assert deliver(store, NOW) == []
    assert store.entries.due(NOW + MINUTE - timedelta(seconds=1)) == []
    assert [one.id for one in store.entries.due(NOW + MINUTE)] == [entry.id]
    Entering(store).publish(entry.id, NOW, ids, ANSWER)
    with pytest.raises(LookupError):
        Entering(store).publish(entry.id, NOW, ids, ANSWER)
    assert deliver(store, NOW) == [("1", ANSWER.text), ("2", ANSWER.text)]
    assert [question.id for question in store.questions.all()] == [other]
    after = store.journal.lines(limit=1)[0].after or {}
    assert (after["questions"], after["told"]) == (sorted(ids), 2)


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("only_askers", [False, True])
def test_an_answer_is_taken_back_within_its_minute(store: Store, only_askers: bool) -> None:
    """Nobody was told, no question closed, nothing used; after the minute it is too late."""
    chat_at(store, "1").says(NoteQuestion("Ai ký giấy?", "asked-staff"))
    (question,) = store.questions.all()
    for _ in range(2):
        entry = Entering(store).write(CLAUSE, OFFICE, NOW, only_askers=only_askers)
        if not only_askers:
            Entering(store).judged(entry.id, (), OFFICE, NOW)
        if entry.id == 1:
            Entering(store).undo(entry.id, OFFICE, NOW + MINUTE - timedelta(seconds=1))
            assert store.entries.due(NOW + MINUTE) == []
            assert store.questions.all() == [question]
    with pytest.raises(LookupError):
        Entering(store).undo(2, OFFICE, NOW + MINUTE)
    Entering(store).publish(2, NOW + MINUTE, [question.id], ANSWER)
    assert [entry.status for entry in store.entries.all()] == [
        "refused",
        "told" if only_askers else "published",
    ]
    assert deliver(store, NOW + MINUTE) == [("1", ANSWER.text)]
    assert store.questions.all() == []
    assert store.journal.verify() is None


def test_answers_are_taken_back_and_retired_as_a_set(store: Store) -> None:
    """A line in the journal each; where one of the set is refused, none is done."""
    first, second, third = (Entering(store).write(CLAUSE, OFFICE, NOW).id for _ in range(3))
    for number in (first, second):
        Entering(store).judged(number, (), OFFICE, NOW)
    with pytest.raises(LookupError), store.change(OFFICE, NOW) as change:
        entries.undo(change, [first, third])
    with store.change(OFFICE, NOW) as change:
        entries.undo(change, [first, second])
    assert [entry.status for entry in store.entries.all()] == ["refused", "refused", "judging"]
    for number in (first, second):
        Entering(store).judged(number, (), OFFICE, NOW)
        Entering(store).publish(number, NOW, [], ANSWER)
    with pytest.raises(LookupError), store.change(OFFICE, NOW) as change:
        entries.retire(change, [first, third])
    with store.change(OFFICE, NOW) as change:
        entries.retire(change, [first, second])
    for action in ("entry.undo", "entry.retire"):
        assert len(store.journal.lines(action=action)) == 2


def test_a_publication_that_fails_on_the_way_leaves_nothing_half_done(store: Store) -> None:
    """Killed at the last step, nobody is told, no question is closed and nothing is published."""
    chat_at(store, "1").says(NoteQuestion("Ai ký giấy?", "asked-staff"))
    (question,) = store.questions.all()
    entry = Entering(store).write(CLAUSE, OFFICE, NOW)
    entry = Entering(store).judged(entry.id, (), OFFICE, NOW)

    def is_killed() -> None:
        with store.change(OFFICE, NOW) as change:
            publish(change, entry.id, [question.id], ANSWER)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        is_killed()
    assert store.entries.all() == [entry]
    assert store.questions.all() == [question]
    assert deliver(store, NOW) == []


def test_two_years_after_its_end_a_campaign_has_no_people(store: Store, url: str) -> None:
    """Names, positions, phones and words are gone everywhere; units, titles, numbers stay."""
    code = owner(store, "1", campaign="old")
    owner(store, "2", Form(kind="collective", unit_name="HTX Mới"), campaign="new")
    decide(store, code, SENT, "returned", "Hỏi lại chức vụ", OFFICE, NOW)
    deliver(store, NOW)
    before = store.figures.counts()
    at = datetime(2028, 1, 1, 3, tzinfo=UTC)
    ends = {"old": END, "new": date(2026, 12, 31)}
    assert store.retention.anonymise(ends, 24, datetime(2027, 12, 31, 3, tzinfo=UTC)) == 0
    assert store.retention.anonymise(ends, 24, at) == 1
    assert store.retention.anonymise(ends, 24, at) == 0
    store.retention.purge_messages(at)
    stripped = store.registrations.all("old")[0].form
    assert (stripped.unit_name, stripped.commune) == (FORM.unit_name, FORM.commune)
    assert [row.title for row in stripped.people] == [row.title for row in FORM.people]
    assert store.figures.counts().registrations == before.registrations
    rows = every_row(url)
    assert PHONE not in rows
    assert NAME not in rows
    assert store.journal.lines(limit=1)[0].action == "retention.anonymise"
    assert chat_at(store, "1").person().registrations == ()
    assert store.journal.verify() is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 12, 31), 24, date(2027, 12, 31)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 1, 15), 0, date(2025, 1, 15)),
        # What an earlier version has stored of a plan with a slip in its year.
        (date(9999, 12, 31), 24, date.max),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, expected: date) -> None:
    """A day that a month does not have becomes its last one."""
    assert months_after(day, months) == expected
    assert months_after(day, months) - day < timedelta(days=31 * months + 1)
