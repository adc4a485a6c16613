"""Questionnaires: a survey about things, in two screens: which of them, then some questions about each."""
