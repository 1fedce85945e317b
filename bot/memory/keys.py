"""What hides chats in the database: ids are hashed, states are encrypted, the key is elsewhere."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import SettingsError

_CURE = "make one with `python -m bot memory new-key`"


class Keys:
    """One or more secret keys, the newest first: it writes, and every one of them reads."""

    def __init__(self, secret_key: str) -> None:
        """Read the keys of SECRET_KEY, commas between; none: a random one for this process.

        Raises:
            SettingsError: one of them is no key; which, and never what it is.
        """
        texts = [text.strip() for text in secret_key.split(",") if text.strip()]
        self.lasting = bool(texts)
        keys = texts or [new_key()]
        self._fernet = MultiFernet([_fernet(key, i, len(keys)) for i, key in enumerate(keys, 1)])
        self._hashing = tuple(
            hmac.digest(base64.urlsafe_b64decode(key), b"harbor: chat ids", hashlib.sha256)
            for key in keys
        )

    def of(self, chat_id: int) -> list[bytes]:
        """Return what stands for a chat in the database, under each key, the newest first."""
        chat = str(chat_id).encode()
        return [hmac.digest(key, chat, hashlib.sha256) for key in self._hashing]

    def seal(self, state: bytes) -> bytes:
        """Return a state encrypted under the newest key."""
        return self._fernet.encrypt(state)

    def unseal(self, sealed: bytes) -> bytes | None:
        """Return a state in clear, None where no key fits."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            return None


def new_key() -> str:
    """Return a random key, as SECRET_KEY takes it."""
    return Fernet.generate_key().decode()


def _fernet(key: str, number: int, among: int) -> Fernet:
    try:
        return Fernet(key)
    except ValueError:
        which = f"key {number} of {among} " if among > 1 else ""
        raise SettingsError(f"SECRET_KEY: {which}is not a key of 32 bytes: {_CURE}") from None
