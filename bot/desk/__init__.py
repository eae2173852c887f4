"""The clerk's desk: server-rendered pages under /quan-tri, for the staff only."""

# A route can be made only once the kinds of names in its address are known.
from bot.desk import paths as paths
