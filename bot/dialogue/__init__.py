"""A turn of a chat, from what a person did to the replies: `turn`, then `message`, and by folder

- `risk`: what a message means after those before it; it can raise what `bot.safety` read in it,
- `help`: the crisis help that goes out, and what is answered while somebody is in danger,
- `country`: whose numbers are shown,
- `search`: looking for a therapist,
- `answering`: the guide, and what lies outside it,
- `talk`: what a few plain words want, and the replies that they have of their own.

What the folders hand on lies beside this file: events, state, what was heard, replies, outcomes.
"""
