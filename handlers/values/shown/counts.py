"""A count or an amount as it is written here.

The rule: whatever is counted or paid is shown by this and nothing else; years, codes, telephone
numbers, places in a list and the cells of a spreadsheet are not counts.
"""


def counted(number: int) -> str:
    """With a dot at each thousand: 1.366."""
    return f"{number:,}".replace(",", ".")
