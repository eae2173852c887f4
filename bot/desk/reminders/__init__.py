"""The desk's calendar: events, their dates, and what a change will send."""
