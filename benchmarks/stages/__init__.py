"""Where the CPU of one update goes in the running program, stage by stage, beside the budget.

    python -m benchmarks.stages                      200 people, polling
    python -m benchmarks.stages --people 0 --seconds 30      idle: per second, not per update

The rule: the product has no hooks; its functions are wrapped from outside, in a process that is
otherwise `htx-bot run`. The wrapping costs a little itself, so only the sum of `benchmarks.dialogs`
is what the program takes; here the proportions count.
"""
