"""Grounding: which passage of the résumé or the posting supports what a message claims."""
