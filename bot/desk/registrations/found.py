"""The registrations a clerk asked for: the filter of an address, kept on every way from the list.

The rule: whoever opens one from the list and comes back stands where they were.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from starlette.requests import Request

from bot.desk.frame import staff
from bot.desk.lists import asked, page_asked, query_of, typed_words
from bot.desk.signed import texts as signed_texts
from handlers.turn.turn import Office
from handlers.values.shown import label_texts as labels
from knowledge.plan.titles import Title
from storage.registrations.listed import ListFilter, Order, Signed

PER_PAGE = 25
SIGNED: dict[str, Signed] = {"yes": "yes", "no": "no"}
ORDERS: dict[str, Order] = {"moi": "newest", "cu": "oldest", "ten": "name"}


@dataclass(frozen=True)
class Wanted:
    """The filter of the list, its order and page; empty lets everything through."""

    plan: str
    status: str = ""
    unit_type: str = ""
    commune: str = ""
    title: str = ""
    signed: str = ""
    words: str = ""
    order: Order = "newest"
    number: int = 1
    # For who sees no telephone numbers.
    as_shown: bool = False

    @property
    def filtered(self) -> bool:
        """Whether anything is left out."""
        return any((self.status, self.unit_type, self.commune, self.title, self.signed, self.words))

    @property
    def fields(self) -> dict[str, str]:
        """The filter as the fields of a form."""
        order = next(name for name, order in ORDERS.items() if order == self.order)
        return {
            "ke-hoach": self.plan,
            "trang-thai": self.status,
            "loai-hinh": self.unit_type,
            "xa": self.commune,
            "danh-hieu": self.title,
            "ban-ky": self.signed,
            "tim": self.words,
            "thu-tu": "" if self.order == "newest" else order,
        }

    @property
    def query(self) -> str:
        """The filter as the end of an address, from the first page on."""
        return query_of(self.fields)

    @property
    def place(self) -> str:
        """The same with the page."""
        number = str(self.number) if self.number > 1 else ""
        return query_of({**self.fields, "trang": number})

    @property
    def as_filter(self) -> ListFilter:
        """What the store is asked for."""
        return ListFilter(
            campaign=self.plan,
            status=self.status,
            unit_type=self.unit_type,
            commune=self.commune,
            title=self.title,
            signed=SIGNED.get(self.signed, ""),
            words=typed_words(self.words),
            order=self.order,
            as_shown=self.as_shown,
        )

    def said(self, titles: Iterable[Title]) -> list[str]:
        """The filter in the words of the page."""
        title = next((one.name for one in titles if one.id == self.title), self.title)
        kind = labels.UNIT_TYPES.get(self.unit_type, self.unit_type)
        status = labels.STATUSES.get(self.status, self.status)
        signed = signed_texts.FILTER.get(self.signed, "")
        return [word for word in (status, kind, self.commune, title, signed, self.words) if word]

    def in_plan(self, plan: str) -> str:
        """The same words looked for in another plan, whatever its communes and titles are."""
        return Wanted(plan, words=self.words, order=self.order).query

    def sorted_by(self, order: Order) -> str:
        """The same filter in another order."""
        return replace(self, order=order).query


def read_wanted(request: Request, office: Office, default_plan: str) -> Wanted:
    """The filter of an address; an unknown plan is the one of the day."""
    plan = asked(request, "ke-hoach")
    return Wanted(
        plan=plan if office.plan(plan) else default_plan,
        status=asked(request, "trang-thai"),
        unit_type=asked(request, "loai-hinh"),
        commune=asked(request, "xa"),
        title=asked(request, "danh-hieu"),
        signed=SIGNED.get(asked(request, "ban-ky"), ""),
        words=asked(request, "tim"),
        order=ORDERS.get(asked(request, "thu-tu"), "newest"),
        number=page_asked(request),
        as_shown=not staff(request).may_act,
    )
