"""Every Vietnamese sentence a person reads, one module per dialog.

Register, fixed once: we address people as "anh/chị"; the bot calls itself "trợ lý"; dates are
written "ngày 11/4/2025"; abbreviations are spelled out at first use. No date, number or promise
of a plan is typed here: facts come from `knowledge` and are handed in.
"""
