"""What a few plain words want: intents, wishes, what they mean where they stand, their replies."""
