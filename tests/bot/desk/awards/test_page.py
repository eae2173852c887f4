"""Results: entered from a list, told once in the clerk's sentence, known the year after."""

from dataclasses import replace
from pathlib import Path

from sqlmodel import select

from bot.desk.awards import texts
from bot.papers.making import unit_papers
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson
from handlers.values.state import Participant
from storage.tables.people import OutgoingRow
from tests.support.chats import FORM, Chat
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import build

CHE = replace(
    FORM,
    unit_name="HTX Chè Suối Giàng",
    collective_title="tap-the-lao-dong-tien-tien",
    people=(
        Participant("Lò Thị Mai", title="lao-dong-tien-tien"),
        Participant("Vàng A Sếnh", title="lao-dong-tien-tien"),
    ),
)
QUE = replace(CHE, unit_name="HTX Quế", people=(Participant("Vàng A Sếnh", title="x"),))
LIST = "1. HTX CHÈ SUỐI GIÀNG\n2. lò thị mai, kế toán\nVàng A Sếnh\nVàng A Sếnh - HTX Quế\nAi Đó"


async def test_results_are_entered_told_once_and_known_next_year(
    tmp_path: Path, office: Office
) -> None:
    """A name of two units is not guessed; who has heard does not hear again."""
    plan = office.plans[0]
    before = replace(plan, id="nam-truoc", year=plan.year - 1)
    matchers = {**office.matchers, before.id: office.matchers[plan.id]}
    program = build(tmp_path, replace(office, plans=(plan, before), matchers=matchers))
    store, day = program.app.store, program.app.clock.now()
    chat = Chat(store)
    then = chat.registers(CHE, before.id, before.year)
    Chat(store, "8000000000").registers(QUE, before.id, before.year)
    now = chat.registers(CHE, plan.id)
    where = {"plan": before.id, "decision": "Quyết định số 12"}
    async with at_desk(program) as clerk:
        page = (await clerk.sends("/ket-qua/tim", lines=LIST, **where)).text
        assert page.count('name="award"') == 3
        assert texts.SEVERAL in page
        assert texts.UNKNOWN in page
        award = [f"{then}|1||tap-the-lao-dong-tien-tien", f"{then}|1|0|lao-dong-tien-tien"]
        data = {"csrf": clerk.csrf, **where, "award": award}
        assert (await clerk.client.post("/quan-tri/ket-qua/ghi", data=data)).status_code == 303
        assert "Lò Thị Mai" in (await clerk.opens(f"/ket-qua?ke-hoach={before.id}")).text
        # One too many is taken back as long as nobody was told.
        data["award"] = f"{then}|1|1|lao-dong-tien-tien"
        assert (await clerk.client.post("/quan-tri/ket-qua/ghi", data=data)).status_code == 303
        assert len(store.awards.of_campaign(before.id)) == 3
        back = await clerk.sends("/ket-qua/3/bo", plan=before.id)
        assert flash(back) == texts.REMOVED
        assert len(store.awards.of_campaign(before.id)) == 2
        unread = await clerk.sends("/ket-qua/bao", sentence=texts.DEFAULT, plan=before.id)
        assert flash(unread) == texts.SENTENCE_NEEDED
        for people in (1, 0):
            told = await clerk.sends(
                "/ket-qua/bao", sentence=texts.DEFAULT, plan=before.id, sure="1"
            )
            assert flash(told) == texts.told(people=people)
        assert "Lò Thị Mai" in (await clerk.opens(f"/dang-ky/{now}")).text
        assert texts.BEFORE in (await clerk.opens(f"/dang-ky/{now}")).text
        assert texts.BEFORE not in (await clerk.opens(f"/dang-ky/{then}")).text
    with store._database.read() as session:
        told_all = [reply["text"] for reply in session.exec(select(OutgoingRow.reply))]
    (said,) = [text for text in told_all if "chúc mừng" in text]
    assert "• Lò Thị Mai: " in said
    assert f"năm {before.year}" in said
    papers = unit_papers(store, program.app.office(), [now, then], day.date())
    assert len(papers[now]) != len(papers[then])
    chat.says(ForgetPerson())
    assert store.awards.of_campaign(before.id) == []
    store.close()
