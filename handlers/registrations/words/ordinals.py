"""Places of a list in words; folded.

The rule: "sau" is six behind a number's own word alone ("số sáu"): elsewhere "người sau", "hai chị
sau" are those who come next. A line of aims also has its end, and may be called the first.
"""

PLACES = {
    "nhat": 1,
    "mot": 1,
    "hai": 2,
    "nhi": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
}
# "Số sáu là lđtt", "người đầu …": at the beginning of a sentence, and of nobody else.
LED = PLACES | {"dau": 1, "sau": 6}
OF_LINES = PLACES | {"dau": 1, "cuoi": -1}
