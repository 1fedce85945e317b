"""Whose crisis lines are shown: the country that is told, of the person or of who is in danger."""
