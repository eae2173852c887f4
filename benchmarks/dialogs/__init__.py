"""The same dialog on this program and on its peers, measured beside each other.

    python -m benchmarks.dialogs            everything, medians of three (about half an hour)
    python -m benchmarks.dialogs --kill     kill -9 in the middle of dialogs

The rule: every bot is a process of its own, started as its user would start it; what people do and
what Telegram answers is one other process; only figures of the same run are compared.
"""
