"""The likeliest marks of a question that is typed without any."""

from knowledge.plan.plan import COMMON
from knowledge.typed.marking import Marking


def test_marks_are_put_back_by_the_plans_own_words() -> None:
    """Everybody says "tien" for money; a plan may be about progress."""
    plain, own = (Marking(texts, COMMON) for texts in ([], ["chậm tiến độ, kịp tiến độ"]))
    assert plain.restored("bao nhieu tien") == "bao nhiêu tiền"
    assert own.restored("cham tien do") == "chậm tiến độ"
