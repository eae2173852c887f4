"""The blanks of a text that is written once and read by many, and what stands in for them."""

NAME = "{tên}"
UNIT = "{đơn vị}"
# Of whom nothing is known but the chat.
SOMEBODY = "anh/chị"
SOME_UNIT = "đơn vị"
