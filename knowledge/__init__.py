"""What the bot knows: plans, their sections, answers, events and titles.

Rule kept here: it imports nothing of the bot; facts come from data files, with their source.
"""

import os

# Its matrices are small: a second thread of numpy only spins, on a core that somebody waits for.
# Read when numpy is loaded, which nothing here does earlier; who sets it otherwise is obeyed.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
