"""What the bot knows: plans, their sections, answers, events and titles.

Rule kept here: it imports nothing of the bot; facts come from data files, with their source.
"""
