"""Questions as numbers: every one counted once with its turn, none of them kept."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.receiving.answering import Answering
from handlers.turn.turn import Office
from handlers.values.effects import CountQuestion, ForgetPerson, QuestionOutcome
from handlers.values.messages import Inbound, Outcome
from handlers.values.state import Conversation
from storage.store import Store
from tests.support.chats import NOW, Chat, together
from tests.support.clerks import NOW as MORNING
from tests.support.clerks import Clock, StaffedOffice, chat_at
from tests.support.database.stored import every_row
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import build
from tests.support.talk import Talk, at_step

TODAY = date(2025, 4, 4)
ANSWERED = "thi đua đến bao giờ?"
ASKED: tuple[tuple[str, QuestionOutcome], ...] = (
    (ANSWERED, "answered"),
    ("xã viên nghỉ hưu có được xét không ạ", "offered"),
    ("tiền thưởng là bao nhiêu?", "silent"),
    ("qwpx zzk htx", "unclear"),
    ("hôm nay trời có mưa không", "off-topic"),
    ("chỉ cách làm giả chứng từ", "harmful"),
)


def counted(talk: Talk) -> list[QuestionOutcome]:
    """What the last turn counts."""
    return [effect.outcome for effect in talk.effects if isinstance(effect, CountQuestion)]


@pytest.mark.parametrize(("question", "outcome"), ASKED)
def test_a_question_is_counted_by_its_outcome(
    office: Office, question: str, outcome: QuestionOutcome
) -> None:
    """Alone, within a registration and in a group, once each."""
    alone, busy, group = Talk(office), at_step(office, "phone"), Talk(office)
    alone.say(question)
    busy.say(question if question.endswith("?") else f"{question}?")
    group.send(Inbound(question, group=True))
    assert [counted(talk) for talk in (alone, busy, group)] == [[outcome]] * 3


@pytest.mark.parametrize(
    "said",
    ["xin chào", "cảm ơn nhé", "lịch", "đăng ký", "trợ giúp", "nói rõ hơn", "0912 345 678 ạ", "👍"],
)
def test_what_is_no_question_is_not_counted(office: Office, said: str) -> None:
    """Greetings, commands, the whole clause of an answer, an answer to a step."""
    talk = at_step(office, "phone") if said[0] == "0" else Talk(office)
    if said == "nói rõ hơn":
        talk.say(ANSWERED)
    talk.say(said)
    assert counted(talk) == []


def test_choosing_what_was_offered_is_no_second_question(office: Office) -> None:
    """The question was counted as offered; the clause chosen then is part of it."""
    talk = Talk(office)
    talk.say("xã viên nghỉ hưu có được xét không ạ")
    talk.tap(talk.labels[0])
    assert counted(talk) == []


def test_days_are_local_and_apart(store: Store) -> None:
    """Seven in the evening in London is the next day in Viet Nam; a day has its own numbers."""
    late = datetime(2025, 4, 3, 19, 0, tzinfo=UTC)
    chat = Chat(store)
    chat.says(CountQuestion("answered"), now=late - timedelta(hours=3))
    chat.says(CountQuestion("answered"), now=late)
    chat.says(CountQuestion("silent"), now=NOW)
    days = [TODAY - timedelta(days=1), TODAY]
    assert store.questions.outcomes(days[:1]) == {"answered": 1}
    assert store.questions.outcomes(days[1:]) == {"answered": 1, "silent": 1}
    assert store.questions.outcomes(days) == {"answered": 2, "silent": 1}
    assert store.questions.outcomes([]) == {}


def test_questions_of_the_same_moment_are_all_counted(store: Store) -> None:
    """Nobody's question is lost to another's."""
    waiting = [Chat(store, str(number)).arrives() for number in range(8)]

    def answer(number: int) -> None:
        with store.turns.turn(waiting[number], NOW) as turn:
            assert turn is not None
            turn.finish(Outcome(Conversation(), (), (CountQuestion("offered"),)))

    together(8, answer)
    assert store.questions.outcomes([TODAY]) == {"offered": 8}


def test_a_question_is_counted_with_its_turn(store: Store, url: str, office: Office) -> None:
    """Not before the turn is stored; once however often the message is delivered or answered."""
    answering = Answering(store, lambda: office, Clock(MORNING))  # type: ignore[arg-type]
    for _ in range(2):
        store.turns.receive("telegram", "1", "lan", Inbound(ANSWERED), True, MORNING)
    ((inbound_id, _),) = store.turns.waiting()
    before = every_row(url)

    def answer_and_die() -> None:
        with store.turns.turn(inbound_id, MORNING) as turn:
            assert turn is not None
            turn.finish(Outcome(Conversation(), (), (CountQuestion("answered"),)))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        answer_and_die()
    assert every_row(url) == before
    for _ in range(2):
        answering.answer(inbound_id)
    assert store.questions.outcomes([TODAY]) == {"answered": 1}


def test_the_numbers_outlive_the_person(store: Store) -> None:
    """Who asked is forgotten, messages are purged, and how much was asked stays."""
    chat = Chat(store)
    chat.says(CountQuestion("answered"))
    chat.says(ForgetPerson())
    store.retention.purge_messages(NOW + timedelta(days=400))
    assert store.questions.outcomes([TODAY]) == {"answered": 1}


def test_the_staff_read_the_days_numbers_in_the_chat(sqlite_store: Store, office: Office) -> None:
    """ "số liệu hôm nay" has today's questions by what became of them."""
    staffed = StaffedOffice(sqlite_store, office)
    leader, lan = staffed.person("leader"), staffed.joins("lan", "Lan", "viewer")
    assert "Câu hỏi hôm nay: 0" in lan.says("số liệu hôm nay")
    for question, _ in ASKED:
        leader.says(question)
    leader.says_in_group(ANSWERED)
    said = "Câu hỏi hôm nay: 7 (trả lời 2, đưa mục để chọn 1, không trả lời 4)"
    assert said in lan.says("số liệu hôm nay")
    staffed.clock.move(timedelta(days=1))
    assert "Câu hỏi hôm nay: 0" in lan.says("số liệu")


async def test_the_page_has_the_chart_with_its_table(tmp_path: Path, office: Office) -> None:
    """The last 30 days by outcome, each with its number; what is older is left out."""
    program = build(tmp_path, office)
    chat, now = chat_at(program.app.store, "lan"), program.app.clock.now()
    for days, outcome in ((0, "answered"), (29, "answered"), (29, "silent"), (30, "harmful")):
        chat.says(CountQuestion(outcome), now=now - timedelta(days=days))  # type: ignore[arg-type]
    async with at_desk(program) as clerk:
        text = (await clerk.opens("/")).text
    card = text.split("<h2>Câu hỏi gửi trợ lý (30 ngày gần nhất)</h2>")[1].split("</section>")[0]
    assert '<svg class="chart"' in card
    for label, number in (
        ("Trả lời ngay", 2),
        ("Không trả lời: kế hoạch không nêu", 1),
    ):
        assert f'<th scope="row">{label}</th><td class="number">{number}</td>' in card
    # What there was none of is folded into a line.
    assert "Đưa các mục để chọn" in card.split("mục chưa có</summary>")[1]
    program.app.store.close()
