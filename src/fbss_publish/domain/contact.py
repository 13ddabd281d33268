"""How readers reach whoever publishes a handout."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """How somebody can be reached; '' for each way that is not given."""

    name: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""

    def __bool__(self) -> bool:
        """Say whether any way is given."""
        return bool(self.email or self.phone or self.url)
