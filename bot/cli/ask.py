"""`htx-bot ask`: questions in, one answer or one JSON line each, through the same conversation."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.answers.asking import Asker, Question
from bot.app import office_as_set
from bot.cli import help_texts as helps
from bot.cli import texts
from bot.cli.begin import moment, tell_left_out
from bot.clock import Clock
from bot.config import load_settings
from bot.installation.errors import OfficeError
from handlers.turn.turn import Office

MOST_SECTIONS = 5


def ask(
    question: Annotated[str | None, typer.Argument(help=helps.ASK_QUESTION)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=helps.ASK_JSON)] = False,
    batch: Annotated[Path | None, typer.Option(help=helps.ASK_BATCH)] = None,
    plan: Annotated[str | None, typer.Option(help=helps.ASK_PLAN)] = None,
    at: Annotated[str | None, typer.Option(help=helps.ASK_AT)] = None,
) -> None:
    """Ask one question or a file of them."""
    settings = load_settings()
    office = office_as_set(settings)
    tell_left_out(settings)
    clock = Clock(moment(at) if at else settings.clock_start)
    asked = asker(office, clock.now(), plan)
    if not (question or "").strip() and batch is None:
        raise OfficeError(texts.ASK_WHAT)
    rows = read_batch(batch) if batch else [Question(q=question or "")]
    for row in rows:
        typer.echo(line(asked, row) if as_json else asked.text(row))


def asker(office: Office, now: datetime, plan_id: str | None = None) -> Asker:
    """Asks at `now`, with `plan_id` that plan only. Raises OfficeError for an unknown one."""
    plan = office.plan(plan_id) if plan_id else None
    if plan_id and plan is None:
        known = ", ".join(plan.id for plan in office.plans)
        raise OfficeError(texts.plan_unknown(plan=plan_id, known=known))
    return Asker(office, now, plan)


def line(asker: Asker, question: Question) -> str:
    """The answer as one JSON line."""
    judged = asker.judged(question)
    judgement, dated = judged.judgement, judged.dated
    # A date comes from the calendar, which is no clause of the plan.
    quoted = () if dated else asker.quoted(question)
    found = () if dated else (*quoted, *(match.section for match in judgement.matches))
    told: dict[str, object] = {
        "q": question.q,
        "outcome": "answer" if dated or quoted else judgement.outcome,
        "sections": list(dict.fromkeys(found))[:MOST_SECTIONS],
        "text": "\n\n".join(reply.text for reply in asker.replies(question)),
    }
    if told["outcome"] == "decline":
        told["reason"] = judgement.topic
    return json.dumps(told, ensure_ascii=False)


def read_batch(file: Path) -> Iterator[Question]:
    """Questions of a JSONL file. Raises OfficeError naming the line."""
    for number, line in enumerate(read_lines(file), start=1):
        if line.strip():
            yield _question(number, line)


def read_lines(file: Path) -> list[str]:
    """The lines of a UTF-8 file; only a line break ends one. Raises OfficeError."""
    try:
        # Editors on Windows put a mark in front.
        return file.read_text(encoding="utf-8-sig").split("\n")
    except PermissionError:
        raise
    except OSError:
        raise OfficeError(texts.file_exists_not(file=str(file))) from None
    except UnicodeDecodeError:
        raise OfficeError(texts.file_not_utf8(file=str(file))) from None


def _question(number: int, line: str) -> Question:
    try:
        row = json.loads(line)
        if "then" in row:
            return Question(q=_words(row["then"]), first=_words(row["first"]))
        return Question(q=_words(row["q"]))
    except (json.JSONDecodeError, KeyError, TypeError):
        raise OfficeError(texts.batch_line_bad(line=number)) from None


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
