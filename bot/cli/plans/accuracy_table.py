"""What `htx-bot evaluate` shows of its figures: tables, or one JSON value."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.cli.plans import accuracy_texts
from bot.plans.folders import COMMON
from knowledge.measure.evaluate import Bars, Report
from knowledge.passages.lookup import measured


def as_figures(report: Report) -> dict[str, Any]:
    """Every figure by its name."""
    figures = asdict(report)
    figures["served"] = report.total.served
    figures["untaught"] = measured(COMMON)
    figures["loss_without_diacritics"] = report.loss_without_diacritics
    for name in ("direct_right", "direct_wrong", "declined", "denied", "false_answers"):
        figures[f"{name}_percent"] = report.total.share(name)
    return figures


def show(report: Report) -> None:
    """The figures by kind of question, beside the plain rankers, and the worst misses."""
    console = Console()
    table = Table(*accuracy_texts.EVALUATION_COLUMNS)
    rows = [(accuracy_texts.EVALUATION_TOTAL, report.total), *report.by_kind.items()]
    rows += [
        (accuracy_texts.EVALUATION_PLAIN, report.without_diacritics),
        (accuracy_texts.EVALUATION_FOLLOW_UPS, report.follow_ups),
    ]
    for name, bars in rows:
        table.add_row(name, *_cells(bars))
    console.print(table)
    peers = Table(*accuracy_texts.PEER_COLUMNS)
    for name, bars in [(accuracy_texts.OURS, report.total), *report.peers.items()]:
        peers.add_row(name, *(f"{bars.share(key):.1f} %" for key in ("first", "in_three")))
    console.print(peers)
    console.print(_untaught())
    _print_misses(console, report)


def _untaught() -> Table:
    """Plans that nobody has taught, as they were judged when the weights were fitted."""
    table, figures = Table(*accuracy_texts.UNTAUGHT_COLUMNS), measured(COMMON)
    shares = {name: f"{share:.1f} %" for name, share in figures.items()}
    table.add_row(
        accuracy_texts.untaught(plans=int(figures["plans"])),
        f"{figures['answerable']:.0f}",
        *(shares[name] for name in ("right", "served", "wrong", "false_denials")),
        f"{figures['unanswerable']:.0f}",
        shares["false_answers"],
    )
    return table


def _print_misses(console: Console, report: Report) -> None:
    console.print(accuracy_texts.CONFUSIONS)
    for right, given, count in report.confusions[:10]:
        console.print(f"  {right or '–'} → {given or '–'}: {count}", highlight=False)
    console.print(accuracy_texts.WORST)
    for miss in report.worst:
        given = miss.judgement.topic or ", ".join(m.section for m in miss.judgement.matches[:3])
        right = ", ".join(miss.answers) or "–"
        line = f"  {miss.question}  [{right} → {miss.judgement.outcome}: {given}]"
        console.print(line, highlight=False, markup=False)


def _cells(bars: Bars) -> Sequence[str]:
    shares = [bars.share("direct_right"), bars.served, bars.share("direct_wrong")]
    shares += [bars.share("declined"), bars.share("denied")]
    cells = [f"{share:.1f} %" if bars.answerable else "–" for share in shares]
    false = f"{bars.share('false_answers'):.1f} %" if bars.unanswerable else "–"
    return (str(bars.answerable), *cells, str(bars.unanswerable), false)
