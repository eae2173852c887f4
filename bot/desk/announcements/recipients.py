"""Whom an announcement would go to now, by name, to be looked at before it is sent.

The rule: the list is made by what sends it, and says of which chosen units nobody would hear.
"""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.access import staff_required
from bot.desk.announcements import texts
from bot.desk.announcements.audience_form import in_words, names_of
from bot.desk.announcements.terms_form import local_terms
from bot.desk.frame import desk, now, page
from bot.desk.lists import page_of
from handlers.announcements.compose import compose
from handlers.values.shown.label_texts import channel_name
from handlers.values.shown.personal import filled, is_personal
from handlers.values.staff import AnnouncementView
from handlers.values.state import Form
from storage.units.names import unit_order

PER_PAGE = 100


@staff_required("clerk", reads="roll-calls")
def recipients(request: Request) -> Response:
    """The people behind the number on the announcement's page, and units nobody speaks for."""
    view, store = find(request), desk(request).app.store
    found = store.announcements.addressed(view.audience)
    people = sorted(found.people, key=lambda one: unit_order(one.form.unit_name or ""))
    names, book = store.units.names(), store.units.entries()
    shown = page_of(request, people, PER_PAGE)
    first = shown.items[0].form if shown.items else None
    return page(
        request,
        "announcements/recipients.html",
        d=texts,
        number=view.id,
        whom=texts.to_people(
            audience=whom(request, view),
            count=len(people),
            unreached=sum(one.channel is None for one in people),
        ),
        page=shown,
        example=_example(view, first) if first and is_personal(view.text) else "",
        first=first,
        channel_name=channel_name,
        missing=[
            (number, names.get(number, ""), book[number].phone if number in book else None)
            for number in found.without
        ],
    )


def _example(view: AnnouncementView, form: Form) -> str:
    """The message as who sent this form reads it."""
    return filled(compose(view.id, view.text, local_terms(view.terms)), form).text


def find(request: Request) -> AnnouncementView:
    """The announcement of the path; raises HTTPException 404."""
    view = desk(request).app.store.announcements.get(request.path_params["number"])
    if view is None:
        raise HTTPException(404)
    return view


def whom(request: Request, view: AnnouncementView) -> str:
    """The announcement's audience in words."""
    office = desk(request).app.office()
    plan = office.plan_on(now(request).date())
    return in_words(view.audience, plan, names_of(office.titles))
