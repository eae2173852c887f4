"""Answers by the staff: what the bot learns from one, and what keeps a harmful one out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.answers.entries import Taught, judge_entry, label_of, plain_words, wordings_of
from bot.answers.publishing import Answers
from bot.answers.tries import missed, parted, try_out
from bot.clock import LOCAL, Clock
from bot.plans.folders import COMMON
from handlers.questions import texts as asking
from handlers.turn.turn import EntryView, Office
from handlers.values.effects import NoteQuestion
from knowledge.matching.phrasings import NOTHING_EXTRA, Extra, Phrasing, fingerprint
from knowledge.search.search import Judgement, Match
from storage.journal.journal import Actor
from storage.questions.entries import Entry, EntryText
from storage.store import Store
from tests.support.clerks import chat_at, deliver
from tests.support.talk import MORNING, Talk
from tests.support.verbs import Entering

# In one process, which fits once.
pytestmark = pytest.mark.xdist_group("entries")
PLAN = "344-KH-LMHTX"
MAI = Actor("Chị Mai")
ASKED = "Trụ sở Liên minh ở đâu, làm việc từ mấy giờ?"
ADDRESS = EntryText(
    PLAN,
    f"{ASKED}\ncho hoi dia chi tru so lien minh",
    answer="Trụ sở tại phường Yên Ninh; làm việc từ 7 giờ 30.",
    source="Văn phòng Liên minh, 1/4/2025",
    valid_until=date(2025, 12, 31),
)
HARMFUL = EntryText(
    PLAN,
    "Hạn chót của phong trào là ngày nào?\nthi đua đến bao giờ?\nphong trào kết thúc lúc nào",
    answer="Hết ngày 30/6/2030.",
    source="nghe nói",
)
RETIRED_PEOPLE = EntryText(
    PLAN,
    "xã viên nghỉ hưu có được xét không ạ",
    section="II.1.b",
    valid_until=date(2025, 12, 31),
)


@dataclass(frozen=True)
class Published:
    """What became of the two answers, and the program they are served by."""

    store: Store
    answers: Answers
    cache: Path
    good: Entry
    bad: Entry
    told: list[tuple[str, str]]

    def office(self) -> Office:
        return self.answers.office()


def published(answers: Answers, store: Store, entry: Entry) -> Entry:
    """The answer judged, its minute over, and served."""
    assert answers.judge(entry.id, MAI).status == "scheduled"
    answers.refresh()
    assert deliver(store, MORNING + timedelta(hours=1)) == []
    assert entry.id not in {e.id for e in store.entries.all() if e.status == "published"}
    answers.publish_due(MORNING + timedelta(hours=1))
    answers.refresh()
    found = store.entries.get(entry.id)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def published_office(
    office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Published]:
    """A useful answer and a harmful one, both judged the way the page does it."""
    folder = tmp_path_factory.mktemp("office")
    store = Store(f"sqlite:///{(folder / 'htx.db').as_posix()}")
    store.open()
    chat = chat_at(store, "asker")
    chat.says(NoteQuestion(ASKED, "declined"), NoteQuestion(ASKED.lower(), "asked-staff"))
    chat_at(store, "other").says(NoteQuestion("cho hỏi địa chỉ trụ sở liên minh?", "declined"))
    answers = Answers(store, office, Clock(MORNING.replace(tzinfo=None)), folder / "cache")
    good = Entering(store).write(ADDRESS, MAI, MORNING)
    bad = Entering(store).write(HARMFUL, MAI, MORNING)
    good = published(answers, store, good)
    told = deliver(store, MORNING + timedelta(hours=1))
    bad = answers.judge(bad.id, MAI)
    yield Published(store, answers, folder / "cache", good, bad, told)
    store.close()


def test_the_journal_holds_no_word_of_an_answer(published_office: Published) -> None:
    """It is for ever, and an answer may name whoever is to be called."""
    lines = published_office.store.journal.lines()
    written = [line for line in lines if line.action.startswith("entry.")]
    assert written
    assert not any("Yên Ninh" in str((one.before, one.after)) for one in written)


def test_an_answer_is_published_and_given_with_its_source(
    published_office: Published, office: Office
) -> None:
    """The staff's words, who answered when, and the source; never a citation of the plan."""
    assert (published_office.good.status, published_office.good.problems) == ("published", ())
    talk = Talk(published_office.office())
    said = talk.say("cho hoi dia chi tru so lien minh o dau")
    assert said.startswith("Trụ sở tại phường Yên Ninh")
    assert "Cán bộ Chị Mai trả lời ngày 4/4/2025, nguồn: Văn phòng Liên minh, 1/4/2025" in said
    assert "📌" not in said
    assert talk.labels == ["Đúng ý", "Trả lời này sai"]


def test_an_answer_that_may_be_meant_is_offered_where_the_plan_is_silent(
    published_office: Published, office: Office
) -> None:
    """A wording the bot is not sure of keeps the honest sentence and gains a button."""
    talk = Talk(published_office.office())
    assert "Kế hoạch không ghi địa chỉ" in talk.say("địa chỉ cơ quan")
    assert talk.tap(talk.labels[0]).startswith("Trụ sở tại phường Yên Ninh")


def test_all_other_questions_are_answered_as_before(
    published_office: Published, office: Office
) -> None:
    """An answer in use changes nothing that the plan says."""
    asked = "thi đua đến bao giờ?"
    assert Talk(published_office.office()).say(asked) == Talk(office).say(asked)


def test_more_and_follow_ups_stay_with_the_answer(
    published_office: Published, office: Office
) -> None:
    """ "Nói rõ hơn" after the staff's words repeats them, and old buttons do no harm."""
    talk = Talk(published_office.office())
    first = talk.say(ASKED)
    assert talk.say("nói rõ hơn") == first
    assert talk.tap("Trả lời này sai").startswith("Xin lỗi")


def test_an_expired_answer_is_not_given(published_office: Published, office: Office) -> None:
    """After its last day the bot says again that it does not know."""
    late = datetime(2026, 1, 1, 9, tzinfo=LOCAL)
    said = Talk(published_office.office(), now=late).say(ASKED)
    assert "Yên Ninh" not in said
    assert "Yên Ninh" in Talk(published_office.office(), now=late - timedelta(days=1)).say(ASKED)


@pytest.mark.nightly  # fits twice more; what is published is shown above, a clause below
def test_a_clause_chosen_by_the_staff_answers_with_its_citation(
    published_office: Published, office: Office
) -> None:
    """The plan's own words are quoted, and nothing that was right before is wrong."""
    entry = Entering(published_office.store).write(RETIRED_PEOPLE, MAI, MORNING)
    entry = published(published_office.answers, published_office.store, entry)
    assert (entry.status, entry.problems) == ("published", ())
    assert Talk(office).say("xã viên nghỉ hưu có được xét không ạ") == asking.OFFER
    assert "Mục II.1, điểm b" in Talk(published_office.office()).say(
        "xã viên nghỉ hưu có được xét không"
    )


def test_what_makes_others_worse_is_not_published(
    published_office: Published, office: Office
) -> None:
    """The problems name the questions that were right and what they would get now."""
    assert published_office.bad.status == "refused"
    assert any("Hạn chót của phong trào" in problem for problem in published_office.bad.problems)
    assert any("trước đây đúng" in problem for problem in published_office.bad.problems)
    assert any("đang được kế hoạch trả lời" in problem for problem in published_office.bad.problems)
    said = Talk(published_office.office()).say("thi đua đến bao giờ?")
    assert "31/12/2025" in said
    assert "2030" not in said


def test_who_asked_the_staff_is_told_and_the_questions_are_closed(
    published_office: Published,
) -> None:
    """Only who asked the staff gets a message, once; other wordings of the answer close too."""
    ((address, text),) = published_office.told
    assert address == "asker"
    assert "Trụ sở tại phường Yên Ninh" in text
    assert "Nguồn: Văn phòng Liên minh" in text
    assert published_office.store.questions.all() == []


def test_a_restart_serves_the_same_without_fitting_again(
    published_office: Published, office: Office
) -> None:
    """The weights fitted for the check are those that are served, now and after a restart."""
    kept = published_office.cache / f"{PLAN}-entries.npz"
    before = kept.stat().st_mtime_ns
    clock = Clock(MORNING.replace(tzinfo=None))
    again = Answers(published_office.store, office, clock, published_office.cache)
    again.refresh()
    assert kept.stat().st_mtime_ns == before
    assert Talk(again.office()).say(ASKED) == Talk(published_office.office()).say(ASKED)


def test_an_answer_out_of_date_or_use_leaves_by_itself(
    published_office: Published, office: Office
) -> None:
    """The next look after the last day serves the plan alone."""
    clock = Clock(datetime(2026, 1, 1, 9))
    later = Answers(published_office.store, office, clock, published_office.cache)
    later.refresh_soon()
    later.refresh()
    assert later.office().matchers == office.matchers
    assert later.office().entries == {}


def test_nothing_fitted_for_an_answer_outlives_its_waiting(published_office: Published) -> None:
    """It holds words of askers: of refused, overtaken or undone ones nothing stays, nor halves."""
    waits = Entering(published_office.store).write(ADDRESS, MAI, MORNING)
    Entering(published_office.store).judged(waits.id, (), MAI, MORNING)
    names = [
        f"{PLAN}-candidate-{n}.npz"
        for n in (published_office.good.id, published_office.bad.id, waits.id)
    ]
    for name in (*names, f"{names[0]}.4711"):
        (published_office.cache / name).write_bytes(b"PK")
    published_office.answers.refresh_soon()
    assert [file.name for file in published_office.cache.glob("*candidate*")] == [names[2]]
    Entering(published_office.store).undo(waits.id, MAI, MORNING)
    published_office.answers.refresh_soon()
    assert list(published_office.cache.glob("*candidate*")) == []


def test_an_unknown_answer_cannot_be_published(published_office: Published) -> None:
    """A forged number is refused and leaves nothing under way."""
    with pytest.raises(LookupError):
        published_office.answers.judge(999, MAI)
    assert published_office.answers.step(999) is None


class _Fixed:
    """A matcher that gives what it is told."""

    def __init__(self, given: dict[str, Judgement]) -> None:
        self.given = given

    def judge(self, question: str, previous: object = None) -> Judgement:
        return self.given.get(question, Judgement("decline", (), "unclear"))


def _entry(text: EntryText) -> Entry:
    return Entry(5, text, "judging", (), "Chị Mai", MORNING, None)


def _answer(section: str) -> Judgement:
    return Judgement("answer", (Match(section, 90.0),), None)


def _judged(
    office: Office,
    text: EntryText,
    before: dict[str, Judgement],
    after: dict[str, Judgement],
    noted: tuple[str, ...] = (),
) -> tuple[str, ...]:
    plan = replace(office.plans[0], folder=Path("nowhere"))
    entry = _entry(text)
    return judge_entry(plan, _taught(before), _taught(after, entry), entry, noted)


def _taught(given: dict[str, Judgement], *entries: Entry) -> Taught:
    return Taught(_Fixed(given), entries)  # type: ignore[arg-type]


def test_an_answer_that_its_own_question_misses_is_refused(office: Office) -> None:
    """The check names the wording and what it gets instead."""
    text = replace(RETIRED_PEOPLE, question="câu một\ncâu hai")
    got = {"câu một": _answer("II.1.b"), "câu hai": _answer("II.2")}
    (problem,) = _judged(office, text, {}, got)
    assert "câu hai" in problem
    assert "Mục II.2" in problem
    assert _judged(office, text, {}, {**got, "câu hai": _answer("II.1.b")}) == ()


def test_what_the_plan_answers_is_left_to_the_plan(office: Office) -> None:
    """A wording that a clause answers is not taken over, unless somebody was not content."""
    text = EntryText(PLAN, "Thi đua đến bao giờ?\ncâu mới", answer="Có xe máy.", source="nghe nói")
    before = {"Thi đua đến bao giờ?": _answer("II.2")}
    after = dict.fromkeys(("Thi đua đến bao giờ?", "câu mới"), _answer("entry:5"))
    (problem,) = _judged(office, text, before, after)
    assert "Thi đua đến bao giờ?" in problem
    assert "Mục II.2" in problem
    assert _judged(office, text, before, after, ("thi dua den bao gio",)) == ()


def test_earlier_answers_are_test_cases_of_later_ones(office: Office) -> None:
    """An answer that takes away another's question is refused."""
    earlier = replace(_entry(replace(RETIRED_PEOPLE, question="câu cũ")), id=4)
    plan = replace(office.plans[0], folder=Path("nowhere"))
    before = _taught({"câu cũ": _answer("II.1.b")}, earlier)
    new = _entry(EntryText(PLAN, "câu mới", answer="Có.", source="x"))
    taken = {"câu cũ": _answer("entry:5"), "câu mới": _answer("entry:5")}
    (problem,) = judge_entry(plan, before, _taught(taken, earlier, new), new, ())
    assert "câu cũ" in problem


def test_a_silence_that_the_answer_ends_is_no_loss(office: Office, tmp_path: Path) -> None:
    """A test question about the same silent topic may now be answered, one about another not."""
    folder = tmp_path / "evaluation"
    folder.mkdir()
    rows = '{"q": "mấy giờ mở cửa", "answers": []}\n{"q": "thưởng bao nhiêu", "answers": []}\n'
    (folder / "questions.jsonl").write_text(rows, encoding="utf-8")
    plan = replace(office.plans[0], folder=tmp_path)
    silent = {
        "câu mới": Judgement("decline", (), "dia-chi"),
        "mấy giờ mở cửa": Judgement("decline", (), "dia-chi"),
        "thưởng bao nhiêu": Judgement("decline", (), "tien-thuong"),
    }
    taken = dict.fromkeys(silent, _answer("entry:5"))
    new = _entry(EntryText(PLAN, "câu mới", answer="Từ 7 giờ.", source="x"))
    (problem,) = judge_entry(plan, _taught(silent), _taught(taken, new), new, ())
    assert "thưởng bao nhiêu" in problem


def test_an_answer_ends_the_silence_on_its_topic(office: Office) -> None:
    """However it is asked, also beside another question; another topic stays silent."""
    view = EntryView("Ở đâu?", "Ở Yên Ninh, từ 7 giờ 30.", "VP", "Mai", date(2025, 4, 1))
    told = replace(view, valid_until=date(2025, 12, 31), title="Nơi làm việc", topic="dia-chi")
    after = replace(office, entries={PLAN: {"entry:5": told}})
    for asked in ("mấy giờ làm việc", "co quan nam o dau the", "cho em xin dia chi van phong"):
        assert "Kế hoạch không ghi" in Talk(office).say(asked)
        assert Talk(after).say(asked).startswith("Ở Yên Ninh")
    both = Talk(after).say("thi đua đến bao giờ, và mấy giờ làm việc?")
    assert "31/12/2025" in both
    assert "Ở Yên Ninh" in both
    assert "Ở Yên Ninh" not in Talk(after).say("thưởng bao nhiêu tiền")
    late = datetime(2026, 1, 1, 9, tzinfo=LOCAL)
    assert "Ở Yên Ninh" not in Talk(after, now=late).say("mấy giờ làm việc")


def test_what_it_is_tried_on_must_be_answered_by_it(office: Office) -> None:
    """A question it was not taught and does not reach is named with what is said to it."""
    text = EntryText(PLAN, "câu mới", answer="Có.", source="x", tries=("thử một", "thử hai"))
    entry = _entry(text)
    taught = _taught({"thử một": _answer("entry:5"), "thử hai": _answer("II.2")}, entry)
    tried = try_out(office.plans[0], taught, entry)
    assert tried[0] == ""
    (sentence,) = missed(entry, tried)
    assert "thử hai" in sentence
    assert "Mục II.2" in sentence


def test_what_people_asked_is_taught_before_it_is_tried(office: Office) -> None:
    """A topic's own questions come first, then the rarest wordings, and three are always taught."""
    plan = office.plans[0]
    taught, tries = parted(plan, ("mot", "hai", "ba", "bon", "nam"), None)
    assert (taught, tries) == (("mot", "hai", "ba"), ("bon", "nam"))
    taught, tries = parted(plan, ("mot", "hai", "ba", "bon"), "dia-chi")
    assert (len(taught), len(tries)) == (4, 5)


def test_nothing_extra_leaves_the_shipped_weights_valid(office: Office) -> None:
    """The fingerprint changes only when there is something to add."""
    plan = office.plans[0]
    sections = {section.id: section.text for section in plan.sections.values()}
    plain = fingerprint(plan.folder, COMMON, sections)
    assert fingerprint(plan.folder, COMMON, sections, NOTHING_EXTRA) == plain
    extra = Extra((Phrasing("câu mới", "II.2"),), {})
    assert fingerprint(plan.folder, COMMON, sections, extra) != plain


def test_the_same_question_is_known_by_its_words() -> None:
    """Accents, case, marks and blanks do not make another question."""
    assert plain_words("Trụ sở  ở ĐÂU?") == plain_words("tru so o dau")
    assert wordings_of(EntryText(PLAN, " một  hai \n\nmột hai\nba")) == ("một hai", "ba")
    assert label_of(_entry(RETIRED_PEOPLE)) == "II.1.b"
