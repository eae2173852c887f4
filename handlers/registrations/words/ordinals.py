"""Places of a list in words; folded.

The rule: "sau" is six behind a number's own word alone ("số sáu"): elsewhere "người sau", "hai chị
sau" are those who come next. A line of aims also has its end, and may be called the first.
"""

from handlers.typed.words.ordinals import FIRST, PLACES

# "Số sáu là lđtt", "người đầu …": at the beginning of a sentence, and of nobody else.
LED = PLACES | FIRST | {"sau": 6}
OF_LINES = PLACES | FIRST | {"cuoi": -1}
