"""The page of truth: what is kept of people, for everybody to read and link to.

The rule: it says what the chat says to the same question, and asks nobody who they are.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.templating import Jinja2Templates

from bot.app import App
from bot.web import texts
from handlers.people import truth


def truth_routes(app: App, templates: Jinja2Templates) -> list[Route]:
    """The page's route."""

    def page(request: Request) -> Response:
        parts = truth.parts(app.office(), app.clock.now().date())
        return templates.TemplateResponse(request, "truth.html", {"t": texts, "parts": parts})

    return [Route(f"/{truth.PAGE}", page)]
