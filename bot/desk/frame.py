"""What every page of the desk shares: the frame around it, messages after an act, times.

The rule: a page is made here and nowhere else, so that each one knows who is signed in, carries
the token of its forms, and shows no number to who may not act. What is changed here holds nobody
whom the office has erased since the page was opened.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

from itsdangerous import BadSignature, URLSafeTimedSerializer
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.templating import Jinja2Templates

from bot.app import App
from bot.clock import LOCAL
from bot.desk import texts
from bot.desk.covered import covering
from bot.desk.forms import CSRF, ERASURES, said, seen_erasures, take_out
from bot.desk.plans.uploads import Uploads
from bot.desk.previews import Previews
from bot.web.cookies import Cookies
from handlers.turn import texts as common
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from handlers.values.staff import Role, StaffView
from knowledge.typed.normalize import nfc
from storage.change import Change
from storage.journal.journal import Actor, actor_of
from storage.privacy.named_again import StillNamed, refuse_named

PREFIX = "/quan-tri"
LOGIN = f"{PREFIX}/dang-nhap"
FLASH_COOKIE = "htx_desk_note"
FLASH_MAX_AGE_S = 60
RANK: Mapping[Role, int] = {"viewer": 0, "clerk": 1, "admin": 2}
# Path, label and the least role.
NAVIGATION: tuple[tuple[str, str, Role], ...] = (
    ("/", texts.OVERVIEW, "viewer"),
    ("/dang-ky", texts.REGISTRATIONS, "viewer"),
    ("/don-vi", texts.UNITS, "viewer"),
    ("/lich", texts.CALENDAR, "viewer"),
    ("/cau-hoi", texts.QUESTIONS, "viewer"),
    ("/yeu-cau", texts.REQUESTS, "viewer"),
    ("/thong-bao", texts.ANNOUNCEMENTS, "viewer"),
    ("/ke-hoach", texts.PLANS, "viewer"),
    ("/nhat-ky", texts.JOURNAL, "viewer"),
    ("/phap-che", texts.LEGAL, "clerk"),
    ("/nhan-su", texts.STAFF, "admin"),
)
# Pages that stand under another entry of the navigation.
UNDER = {
    "/trung": "/dang-ky",
    "/chua-dang-ky": "/dang-ky",
    "/tin-loi": "/",
    "/du-lieu-ca-nhan": "/phap-che",
    "/phong-trao": "/dang-ky",
    "/ket-qua": "/dang-ky",
}


@dataclass(frozen=True)
class Desk:
    """What the pages need of the program."""

    app: App
    templates: Jinja2Templates
    cookies: Cookies
    public_origin: str | None

    @property
    def previews(self) -> Previews:
        """Lists that were shown and wait to be taken in."""
        return Previews(self.app.store, self.app.clock.now)

    @property
    def uploads(self) -> Uploads:
        """Documents that are being read."""
        return Uploads(self.app.store, self.app.clock.now)

    @property
    def flashes(self) -> URLSafeTimedSerializer:
        """Signs the message that survives one redirect."""
        return URLSafeTimedSerializer(self.app.keys.of("desk/note"), salt="desk-note")


@cache
def make_templates(folder: Path, root: str = "") -> Jinja2Templates:
    """Templates that escape every value and fail on a name nobody gave them; compiled once.

    `root` is the path below which everything stands, if any.
    """
    env = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["moment"] = moment
    env.filters["day"] = common.day_text
    env.filters["counted"] = counted
    # What is no word of anybody's, though it looks like a number: a hash, a tax code.
    env.filters["as_is"] = escape
    env.globals.update(root=root, prefix=f"{root}{PREFIX}", zip=zip, nothing=texts.NOTHING)
    return Jinja2Templates(env=env)


def moment(at: datetime | None) -> str:
    """A stored moment as local time: 04/04/2025 08:05; a dash for None."""
    return common.clock_text(at.astimezone(LOCAL)) if at else texts.NOTHING


def desk(request: Request) -> Desk:
    """The program's parts."""
    found: Desk = request.state.desk
    return found


def staff(request: Request) -> StaffView:
    """Who is signed in; only within `staff_required`."""
    found: StaffView = request.state.staff
    return found


def actor(request: Request) -> Actor:
    """Who is signed in, for the journal."""
    return actor_of(staff(request))


@contextmanager
def changing(request: Request, *stored: str, standing: Iterable[str] = ()) -> Iterator[Change]:
    """A transaction of whoever is signed in.

    Raises StillNamed where the form, or what else is `stored`, says something of somebody erased
    since its page was opened; that is taken out of the form then, so that it can be shown again.
    What is `standing` in what is changed is not brought back.
    """
    with desk(request).app.store.change(actor(request), now(request)) as change:
        try:
            seen = seen_erasures(request)
            refuse_named(change.session, seen, (*said(request), *stored), standing)
        except StillNamed as error:
            take_out(request, error.traces, error.lines)
            request.state.erasures = error.seen
            raise
        yield change


def also_reads(request: Request, record: str) -> None:
    """Say that this page shows a record ("unit/3") which its address does not always name."""
    request.state.also_reads = (*read_besides(request), record)


def read_besides(request: Request) -> tuple[str, ...]:
    """The records that the handler said it shows."""
    found: tuple[str, ...] = getattr(request.state, "also_reads", ())
    return found


def now(request: Request) -> datetime:
    """The program's moment, in local time."""
    return desk(request).app.clock.now()


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page in the desk's frame; `template` lies in bot/desk.

    Adds: me (StaffView), may_act, too_new (until when), csrf_field (put it into every POST form),
    navigation, flash, clock; t are the desk's own texts unless its subject's are given.
    """
    # On the login page nobody is signed in.
    here, who = desk(request), getattr(request.state, "staff", None)
    context = {
        "t": texts,
        "me": who,
        "may_act": bool(who and who.may_act),
        "too_new": who.too_new(here.app.clock.now()) if who and who.may_act else None,
        "csrf_field": _own_fields(request),
        "seen_field": _seen_field(request),
        "navigation": _navigation(request, who) if getattr(request.state, "is_in", False) else [],
        "flash": _flash(request),
        "clock": here.app.clock.now(),
        "rehearsing": here.app.clock.rehearsing,
        "roles": labels.ROLES,
        **values,
    }
    # Whatever page it is, and whoever typed what stands on it.
    templates = covering(here.templates) if who and not who.may_act else here.templates
    response = templates.TemplateResponse(request, template, context, status)
    if here.cookies.name(FLASH_COOKIE) in request.cookies:
        drop_cookie(request, response, FLASH_COOKIE)
    return response


def problem(request: Request, status: int, sentence: str, typed: Sequence[str] = ()) -> Response:
    """A refusal as a page; what it names may come from the address. `typed` is not to be lost."""
    return page(request, "problem.html", status, t=texts, sentence=nfc(sentence), typed=typed)


def redirect(
    request: Request, path: str, flash: str = "", kind: Literal["good", "bad"] = "good"
) -> Response:
    """Go to `path` below /quan-tri after a POST; `flash` is shown there once."""
    response = RedirectResponse(f"{PREFIX}{path}", 303)
    if flash:
        # A browser drops a cookie of more than 4 kB.
        note = str(desk(request).flashes.dumps([kind, flash[:600]]))
        keep_cookie(request, response, FLASH_COOKIE, note, FLASH_MAX_AGE_S)
    return response


def keep_cookie(
    request: Request, response: Response, name: str, value: str, max_age_s: int
) -> None:
    """Give the browser a cookie that only our own pages can use."""
    cookies = desk(request).cookies
    response.set_cookie(
        cookies.name(name),
        value,
        max_age=max_age_s,
        path=cookies.path(PREFIX),
        httponly=True,
        # Not sent along when another site links here, let alone posts a form.
        samesite="strict",
        secure=cookies.https,
    )


def cookie_of(request: Request, name: str) -> str:
    """What the browser holds of it; empty when there is none."""
    return request.cookies.get(desk(request).cookies.name(name), "")


def drop_cookie(request: Request, response: Response, name: str) -> None:
    """Let the browser forget it."""
    cookies = desk(request).cookies
    path = cookies.path(PREFIX)
    response.delete_cookie(cookies.name(name), path=path, secure=cookies.https)


def _flash(request: Request) -> tuple[str, str] | None:
    try:
        kind, text = desk(request).flashes.loads(
            cookie_of(request, FLASH_COOKIE), max_age=FLASH_MAX_AGE_S
        )
    # Forged, damaged or too old: no note.
    except (BadSignature, ValueError, TypeError):
        return None
    return str(kind), str(text)


def _own_fields(request: Request) -> Markup:
    """The token of a form, and whom its page may still have shown."""
    return _hidden(CSRF, getattr(request.state, "csrf", "")) + _seen_field(request)


def _seen_field(request: Request) -> Markup:
    """Whom the page may still have shown, for the first of two steps of a form."""
    return _hidden(ERASURES, getattr(request.state, "erasures", 0))


def _hidden(name: str, value: object) -> Markup:
    return Markup('<input type="hidden" name="{}" value="{}">').format(name, value)


def _navigation(request: Request, who: StaffView | None) -> list[dict[str, Any]]:
    if who is None:
        return []
    at = request.url.path.removeprefix(PREFIX)
    at = next((entry for start, entry in UNDER.items() if at.startswith(start)), at)
    return [
        {
            "href": f"{PREFIX}{path}",
            "label": label,
            # Every path begins with that of the first page.
            "here": at == path or (path != "/" and at.startswith(path)),
        }
        for path, label, least in NAVIGATION
        if RANK[who.role] >= RANK[least]
    ]
