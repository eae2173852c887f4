"""The import of the member register: read, laid out, mended, and taken in.

The rule: nothing is written before the last step, and that takes in exactly what was shown.
"""

from collections.abc import Sequence
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import file_of, staff_required
from bot.desk.forms import form, line, number
from bot.desk.frame import changing, desk, page, redirect, staff
from bot.desk.registrations.papers import as_file
from bot.desk.units.importing import texts
from bot.desk.units.importing.planned import ImportDraft, plan
from bot.units import texts as file_texts
from bot.units.alike import pairs
from bot.units.file import RegisterFile, other_lists, read_register, units_of
from bot.units.headings import Layout, guess_in, layout_at
from bot.units.reading import BadFile
from bot.units.rows import MAX_CELL, text_of
from bot.units.sheets import Cell
from bot.web.documents import EXCEL
from handlers.values.shown import label_texts as labels
from storage.units import register

SHOWN_ROWS = 50
SHOWN_CHANGES = 200
# As many as a form may hold, each with all its fields.
SHOWN_PROBLEMS = 60
# The rest of the bad rows is folded.
SHOWN_OPEN = 10
SAMPLES = 3
MOST_GROUND = 300


@staff_required("clerk")
def upload_page(request: Request) -> Response:
    """Where the file is chosen."""
    return page(request, "units/importing/upload.html", d=texts, wrong="")


@staff_required("clerk", upload=True)
def upload(request: Request) -> Response:
    """Read a file; what its import would do stands on a page of its own."""
    chosen = file_of(request, "file")
    wrong = texts.NO_FILE
    if chosen is not None:
        try:
            draft = _first_draft(read_register(*chosen))
            token = desk(request).previews.keep(staff(request).id, draft)
            return redirect(request, f"/don-vi/nap/{token}")
        except BadFile as error:
            wrong = str(error)
    return page(request, "units/importing/upload.html", 400, d=texts, wrong=wrong)


@staff_required("clerk", reads="units")
def preview(request: Request) -> Response:
    """The file as it is read now, and what it would change."""
    draft = _shown(request)
    units = desk(request).app.store.units
    members = units.entries()
    entries = draft.entries(members)
    planned = plan(entries, members.values(), (one.unit for one in units.closed()))
    doubtful = pairs(draft.units.entries, members) if draft.units else []
    changed = [one for one in planned if one.fate == "changed"]
    return page(
        request,
        "units/importing/preview.html",
        d=texts,
        fields=file_texts.FIELDS,
        address=file_texts.ADDRESS,
        at=f"/don-vi/nap/{request.path_params['token']}",
        file=draft.file,
        columns=_columns(draft.file),
        wrong=draft.wrong,
        found=draft.units,
        others=other_lists(draft.file, draft.units) if draft.units else (),
        planned=planned[:SHOWN_ROWS],
        total=len(planned),
        counts={fate: sum(one.fate == fate for one in planned) for fate in texts.FATES},
        changed=changed[:SHOWN_CHANGES],
        changes=len(changed),
        problems=draft.units.problems[:SHOWN_PROBLEMS] if draft.units else (),
        most_open=SHOWN_OPEN,
        doubtful=doubtful,
        together=draft.together,
        unit_types=labels.UNIT_TYPES,
        grounds=units.grounds(),
        most_ground=MOST_GROUND,
    )


@staff_required("clerk")
def columns(request: Request) -> Response:
    """Read the file again, with the sheet, the heading and the columns that were chosen."""
    draft = _shown(request)
    file = draft.file
    at = number(line(request, "sheet", 4))
    sheet = at if at is not None and at < len(file.sheets) else file.layout.sheet
    row = number(line(request, "heading", 6)) or 1
    heading = min(row, len(file.sheets[sheet].rows)) - 1
    if sheet != file.layout.sheet and row == file.layout.heading + 1:
        # Another sheet was chosen, and not where its heading stands.
        layout = guess_in(file.sheets, sheet)
    elif (sheet, heading) != (file.layout.sheet, file.layout.heading):
        # Other words stand there: the columns are guessed anew.
        layout = layout_at(file.sheets, sheet, heading)
    else:
        layout = Layout(sheet, heading, _chosen(request))
    _change(request, _draft(replace(file, layout=layout, mended={})))
    return redirect(request, f"/don-vi/nap/{request.path_params['token']}", texts.COLUMNS_KEPT)


@staff_required("clerk")
def mend(request: Request) -> Response:
    """Check the rows again that were typed anew, and keep which rows are one unit."""
    draft = _shown(request)
    mended = {row: dict(typed) for row, typed in draft.file.mended.items()}
    for row in draft.units.problems[:SHOWN_PROBLEMS] if draft.units else ():
        typed = {
            name: line(request, f"{name}-{row.number}", MAX_CELL)
            for name in file_texts.FIELDS
            if f"{name}-{row.number}" in form(request)
        }
        # What was left as it stood keeps its kind: a day stays a day.
        new = {name: text for name, text in typed.items() if text != row.values.get(name, "")}
        if new:
            mended[row.number] = {**mended.get(row.number, {}), **new}
    again = _draft(replace(draft.file, mended=mended))
    _change(request, replace(again, together=_together(request, draft)))
    return redirect(request, f"/don-vi/nap/{request.path_params['token']}", texts.MENDED)


@staff_required("clerk")
def bad_rows(request: Request) -> Response:
    """The bad rows as a file, to be mended there."""
    draft = _shown(request)
    rows = draft.units.problems if draft.units else ()
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.desk.units.importing import sheets

    return as_file(sheets.bad_rows(rows), EXCEL, "dong-loi.xlsx")


@staff_required("clerk")
def sample(request: Request) -> Response:
    """A list to fill in."""
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.desk.units.importing import sheets

    return as_file(sheets.sample(), EXCEL, "mau-danh-sach-don-vi.xlsx")


@staff_required("clerk")
def take_in(request: Request) -> Response:
    """Import the good rows as they were shown."""
    token, previews = request.path_params["token"], desk(request).previews
    draft = previews.look(staff(request).id, token)
    if draft is None:
        return redirect(request, "/don-vi/nap", texts.PREVIEW_GONE, "bad")
    entries = draft.entries(desk(request).app.store.units.entries())
    if draft.units is None or not entries:
        return redirect(request, f"/don-vi/nap/{token}", texts.NOTHING_TO_TAKE, "bad")
    ground = line(request, "ground", MOST_GROUND)
    if not ground:
        return redirect(request, f"/don-vi/nap/{token}", texts.GROUND_NEEDED, "bad")
    # Only one press of two takes it.
    if not previews.take(staff(request).id, token):
        return redirect(request, "/don-vi", texts.PREVIEW_GONE, "bad")
    with changing(request) as act:
        taken = register.take_in(act, entries, ground)
    bad = len(draft.units.problems)
    done = texts.imported(
        added=taken.added, changed=taken.changed, bad=bad, left_out=taken.left_out
    )
    return redirect(request, "/don-vi", done)


def _first_draft(file: RegisterFile) -> ImportDraft:
    """Raises BadFile, unless all that is missing is to be told which column holds the names."""
    return ImportDraft(file, units_of(file), {}) if "name" in file.layout.columns else _draft(file)


def _draft(file: RegisterFile) -> ImportDraft:
    try:
        return ImportDraft(file, units_of(file), {})
    except BadFile as error:
        return ImportDraft(file, None, {}, str(error))


def _shown(request: Request) -> ImportDraft:
    draft = desk(request).previews.look(staff(request).id, request.path_params["token"])
    if draft is None:
        raise HTTPException(404, texts.PREVIEW_GONE)
    return draft


def _change(request: Request, draft: ImportDraft) -> None:
    desk(request).previews.change(staff(request).id, request.path_params["token"], draft)


def _columns(file: RegisterFile) -> list[tuple[int, str, str | None, list[str]]]:
    """(place, heading, the field it is read as, some of its cells) of every column with words."""
    layout, rows = file.layout, file.sheets[file.layout.sheet].rows
    fields = {place: name for name, place in layout.columns.items()}
    below = rows[layout.heading + 1 :]
    shown = []
    for place in range(max((len(row) for row in rows), default=0)):
        cells = (text_of(row[place]) for row in below if place < len(row))
        samples = [text for text in cells if text][:SAMPLES]
        heading = _cell(rows, layout.heading, place) or _cell(rows, layout.heading - 1, place)
        if samples or heading:
            shown.append((place, heading, fields.get(place), samples))
    return shown


def _cell(rows: Sequence[Sequence[Cell]], row: int, place: int) -> str:
    found = rows[row] if row >= 0 else ()
    return text_of(found[place]) if place < len(found) else ""


def _chosen(request: Request) -> dict[str, int]:
    """The columns as they were chosen; of two for one field the first."""
    chosen: dict[str, int] = {}
    for place in range(100):
        name = line(request, f"col-{place}", 30)
        if name in file_texts.FIELDS or name == "address":
            chosen.setdefault(name, place)
    return chosen


def _together(request: Request, draft: ImportDraft) -> dict[int, str]:
    """Which rows are one with what they stand beside."""
    if draft.units is None:
        return {}
    members = desk(request).app.store.units.entries()
    doubtful = pairs(draft.units.entries, members)
    return {one.row: one.other for one in doubtful if line(request, f"pair-{one.row}", 8) == "one"}


routes = [
    Route("/don-vi/nap", upload_page),
    Route("/don-vi/nap", upload, methods=["POST"]),
    Route("/don-vi/nap/mau.xlsx", sample),
    Route("/don-vi/nap/{token:preview}", preview),
    Route("/don-vi/nap/{token:preview}/cot", columns, methods=["POST"]),
    Route("/don-vi/nap/{token:preview}/sua", mend, methods=["POST"]),
    Route("/don-vi/nap/{token:preview}/dong-loi.xlsx", bad_rows),
    Route("/don-vi/nap/{token:preview}/dong-y", take_in, methods=["POST"]),
]
