"""Looking for a therapist: the place, nearby or online, the page, and what is said on the way."""
