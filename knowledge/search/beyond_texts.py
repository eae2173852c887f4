"""How values are called that a taught plan has nothing of."""

SIGNED_BY = "người ký"
POST = "chức vụ"
