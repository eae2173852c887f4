"""The words of the pages that a machine read in pictures."""

from bot.plans.texts import recognised_page
from knowledge.plan.recognised import RecognisedPage

HEAD = "Chữ nhận dạng từ ảnh"
WHY = (
    "Máy đọc chữ trong ảnh nên có thể sai từng chữ, từng số. Đối chiếu từng trang với bản ký; "
    "còn trang chưa xác nhận thì kế hoạch chưa dùng được."
)
CONFIRM = "Đã đối chiếu, đúng"
CONFIRMED = "đã đối chiếu"


def page_line(*, page: RecognisedPage) -> str:
    """One page by its number and first words."""
    return recognised_page(page=page.number, opening=page.opening)


def button(*, page: RecognisedPage) -> str:
    """The button for one page, as it is read out."""
    return f"{CONFIRM}: trang {page.number}"


def confirmed(*, page: int) -> str:
    """After a page was confirmed."""
    return f"Đã xác nhận trang {page}."
