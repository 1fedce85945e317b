"""Answers from the guide, questions that lean on them, and what lies outside the guide."""
