"""How a value begins where it is written as on a sheet."""

UNIT_KINDS = ("HTX ", "Hợp tác xã ")
COMMUNE_KINDS = ("xã", "phường")
# Between a family name and a given one, where nothing stands behind.
MIDDLES = ("Thị", "Văn", "A")
