"""From a section that answers to the words of the answer, facts first."""
