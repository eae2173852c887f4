"""Who works at the desk: inviting, the list, revoking; for admins only.

The rule: an invitation's code is shown once, to the one who made it; the last admin stays. What
makes somebody's way in weaker is done after the admin's own second factor, as with one's own.
"""

from typing import cast, get_args

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk.access import staff_required
from bot.desk.account import second
from bot.desk.account.proving import may_change
from bot.desk.forms import line, word
from bot.desk.frame import changing, desk, now, page, redirect
from bot.desk.frame import staff as staff_of
from bot.desk.staff import texts
from handlers.values.replies import Reply
from handlers.values.shown import label_texts as labels
from handlers.values.staff import Role
from storage.staff import joining, page_chats, second_factor
from storage.staff import staff as roles
from storage.staff.joining import NotYours
from storage.staff.second_factor import NotPossible
from storage.staff.staff import Ended, LastAdmin, StaffEntry, tell_admins

LONGEST_NAME = 80
PAGE = "/nhan-su"


@staff_required("admin")
def people(request: Request) -> Response:
    """Everybody, and the open invitations."""
    return _page(request)


@staff_required("admin")
def invite(request: Request) -> Response:
    """Make an invitation and show its code, this once."""
    name, role = line(request, "name", LONGEST_NAME), word(request, "role")
    if not name or role not in get_args(Role):
        return _page(request, wrong=texts.NAME_NEEDED)
    with changing(request) as act:
        notice = Reply(texts.told_invited(by=act.actor.name, name=name, role=role))
        code = joining.invite(act, cast(Role, role), name, notice)
    # No redirect: the code is kept nowhere that another page could read.
    return _page(request, invited=(name, role, code))


@staff_required("admin")
def invite_again(request: Request) -> Response:
    """An invitation for a member whose chat is lost: the role moves to the chat that types it."""
    who = _find(request)
    if not may_change(request):
        return _prove_first(request)
    try:
        with changing(request) as act:
            notice = Reply(texts.told_invited_again(by=act.actor.name, name=who.name))
            code = joining.invite_again(act, who.id, notice)
    except LookupError:
        return redirect(request, PAGE, texts.NOBODY, "bad")
    return _page(request, invited=(who.name, who.role, code))


@staff_required("admin")
def withdraw(request: Request) -> Response:
    """Make an open invitation void."""
    staff = desk(request).app.store.staff
    wanted = request.path_params["invite_id"]
    found = [one for one in staff.invites(now(request)) if one.id == wanted]
    if not found:
        raise HTTPException(404, texts.NO_INVITE)
    with changing(request) as act:
        told = texts.told_withdrawn(by=act.actor.name, name=found[0].name)
        joining.withdraw_invites(act, [found[0].id], Reply(told))
    return redirect(request, PAGE, texts.withdrawn(name=found[0].name))


@staff_required("admin")
def revoke(request: Request) -> Response:
    """Take the role away and end all sessions at once."""
    who = _find(request)
    try:
        with changing(request) as act:
            (ended,) = roles.revoke(act, [who.id], texts.words_of(by=act.actor.name))
    except LastAdmin:
        return redirect(request, PAGE, texts.LAST_ADMIN, "bad")
    # Another admin did it between our look and our act.
    except LookupError:
        return redirect(request, PAGE, texts.NOBODY, "bad")
    return redirect(request, PAGE, texts.revoked(ended))


@staff_required("admin")
def change_role(request: Request) -> Response:
    """Another role from now on; the person is told in their own chat."""
    who, role = _find(request), word(request, "role")
    if role not in get_args(Role) or role == who.role:
        return redirect(request, PAGE, texts.ROLE_NEEDED, "bad")
    told = Reply(texts.told_role(by=staff_of(request).name, role=role))
    try:
        with changing(request) as act:
            words = texts.words_of(by=act.actor.name)
            ended = roles.change_roles(act, {who.id: cast(Role, role)}, {who.id: told}, words)
    except LastAdmin:
        return redirect(request, PAGE, texts.LAST_ADMIN, "bad")
    except LookupError:
        return redirect(request, PAGE, texts.NOBODY, "bad")
    # Another admin gave the very same between our look and our act.
    done = ended[0] if ended else Ended(who.name, cast(Role, role))
    return redirect(request, PAGE, texts.role_changed(done, role=role))


@staff_required("admin")
def sign_out(request: Request) -> Response:
    """End all sessions of somebody, who may sign in again."""
    who = _find(request)
    with changing(request) as act:
        page_chats.sign_out(act, [who.id])
        told = Reply(texts.told_signed_out(by=act.actor.name, name=who.name))
        act.tell_of_staff(who.id, told)
        tell_admins(act, told, but=who.id)
    return redirect(request, PAGE, texts.signed_out(name=who.name))


@staff_required("admin")
def confirm(request: Request) -> Response:
    """A second admin knows the new member, who may approve from now on."""
    who = _find(request)
    try:
        with changing(request) as act:
            joining.confirm(act, [who.id])
            act.tell_of_staff(who.id, Reply(texts.told_confirmed(by=act.actor.name)))
            known = Reply(texts.told_known(by=act.actor.name, name=who.name))
            tell_admins(act, known, but=who.id)
    except NotYours:
        return redirect(request, PAGE, texts.NOT_YOURS, "bad")
    except LookupError:
        return redirect(request, PAGE, texts.NOT_NEW, "bad")
    return redirect(request, PAGE, texts.confirmed(name=who.name))


@staff_required("admin")
def without_second(request: Request) -> Response:
    """Take the second factor from somebody who has lost it; all admins hear of it."""
    who = _find(request)
    told = Reply(texts.told_second_reset(by=staff_of(request).name, name=who.name))
    if not may_change(request):
        return _prove_first(request)
    try:
        with changing(request) as act:
            second_factor.reset(act, who.id)
            act.tell_of_staff(who.id, told)
            tell_admins(act, told, but=who.id)
    except NotPossible:
        return redirect(request, PAGE, texts.NO_SECOND, "bad")
    return redirect(request, PAGE, texts.second_reset(name=who.name))


@staff_required("admin")
def require_second(request: Request) -> Response:
    """Whether everybody needs a second factor; only who has one asks for it."""
    on = word(request, "on") == "1"
    if not on and not may_change(request):
        return _prove_first(request)
    try:
        with changing(request) as act:
            second_factor.require(act, on=on)
            tell_admins(act, Reply(texts.told_required(by=act.actor.name, on=on)))
    except NotPossible:
        return redirect(request, PAGE, texts.YOURS_FIRST, "bad")
    return redirect(request, PAGE, texts.SECOND_REQUIRED if on else texts.SECOND_FREE)


def _prove_first(request: Request) -> Response:
    """To where the second factor is shown once more: the browser may have been left open."""
    return redirect(request, second.PAGE, texts.PROVE_FIRST, "bad")


def _find(request: Request) -> StaffEntry:
    wanted = request.path_params["staff_id"]
    everybody = desk(request).app.store.staff.list()
    found = [one for one in everybody if one.id == wanted and one.revoked_at is None]
    if not found:
        raise HTTPException(404, texts.NOBODY)
    return found[0]


def _page(
    request: Request, *, wrong: str = "", invited: tuple[str, str, str] | None = None
) -> Response:
    store, at = desk(request).app.store, now(request)
    staff = store.staff
    everybody = staff.list()
    return page(
        request,
        "staff/list.html",
        400 if wrong else 200,
        t=texts,
        wrong=wrong,
        invited=invited,
        staff=everybody,
        new={one.id for one in everybody if one.view.may_act and one.view.too_new(at)},
        second=store.second_factors.on(),
        required=store.second_factors.required(),
        invites=staff.invites(at),
        channel_name=labels.channel_name,
    )


routes = [
    Route(PAGE, people),
    Route(PAGE, invite, methods=["POST"]),
    Route(f"{PAGE}/loi-moi/{{invite_id:number}}/huy", withdraw, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/thu-hoi", revoke, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/xac-nhan", confirm, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/bo-lop-hai", without_second, methods=["POST"]),
    Route(f"{PAGE}/lop-hai", require_second, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/moi-lai", invite_again, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/quyen", change_role, methods=["POST"]),
    Route(f"{PAGE}/{{staff_id:number}}/thoat", sign_out, methods=["POST"]),
]
