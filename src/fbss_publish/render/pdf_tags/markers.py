"""List markers that the style sheet writes out: `::marker { content: … }`.

WeasyPrint 70.0 stops at them. What they say is said by `list-style-type` and `@counter-style`
instead, which it draws; what those cannot say is left to the list's own markers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import tinycss2
from tinycss2 import ast

_MARKER = re.compile(r"::marker\b", re.IGNORECASE)
_CONTENT = re.compile(r"::marker\b[^{}]*\{[^}]*\bcontent\s*:", re.IGNORECASE)
_ALONE = re.compile(r"(^|[\s,>+~])::marker\b", re.IGNORECASE)
_NAME = "fbss-marker"


def without_marker_content(css: str) -> tuple[str, tuple[str, ...]]:
    """Give a style sheet without content on markers, and what of it is not drawn."""
    if not _CONTENT.search(css):
        return css, ()
    rewriter = _Rewriter()
    rules = tinycss2.parse_stylesheet(css)
    return rewriter.rewritten(rules), tuple(rewriter.lost)


class _Rewriter:
    def __init__(self) -> None:
        self.lost: list[str] = []
        self._styles = 0

    def rewritten(self, rules: Sequence[Any]) -> str:
        return "".join(self._rule(rule) for rule in rules)

    def _rule(self, rule: Any) -> str:
        if isinstance(rule, ast.AtRule) and rule.content and rule.lower_at_keyword in (
            "media", "supports", "layer", "container",
        ):  # fmt: skip
            inner = self.rewritten(tinycss2.parse_rule_list(rule.content))
            return f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        if not isinstance(rule, ast.QualifiedRule):
            return str(rule.serialize())
        selector = tinycss2.serialize(rule.prelude)
        if not _MARKER.search(selector):
            return str(rule.serialize())
        return self._marker_rule(selector, tinycss2.parse_blocks_contents(rule.content))

    def _marker_rule(self, selector: str, parts: Sequence[Any]) -> str:
        kept, written = [], ""
        for part in parts:
            if isinstance(part, ast.Declaration) and part.lower_name == "content":
                written = self._said_otherwise(selector, part)
            else:
                kept.append(part.serialize() + (";" if isinstance(part, ast.Declaration) else ""))
        return f"{selector}{{{''.join(kept)}}}{written}"

    def _said_otherwise(self, selector: str, content: Any) -> str:
        values = [v for v in content.value if not isinstance(v, (ast.WhitespaceToken, ast.Comment))]
        style, rule = self._style(values)
        if not style:
            text = tinycss2.serialize(content.value).strip()
            if text not in ("normal", "initial", "inherit"):
                self.lost.append(f"The marker “{text}” is not drawn; use @counter-style for it.")
            return ""
        element = _MARKER.sub("", _ALONE.sub(r"\1*", selector)).strip()
        return f"{rule}{element}{{list-style-type:{style}{' !important' * content.important}}}"

    def _style(self, values: list[Any]) -> tuple[str, str]:
        if len(values) == 1 and isinstance(values[0], ast.IdentToken):
            return ("none", "") if values[0].lower_value == "none" else ("", "")
        if values and all(isinstance(value, ast.StringToken) for value in values):
            return _string("".join(value.value for value in values)), ""
        return self._counter_style(values)

    def _counter_style(self, values: list[Any]) -> tuple[str, str]:
        """Write strings around `counter(list-item)` as the prefix and suffix of a style."""
        counters = [v for v in values if isinstance(v, ast.FunctionBlock)]
        words = [a.value for c in counters for a in c.arguments if isinstance(a, ast.IdentToken)]
        known = len(counters) == 1 and counters[0].lower_name == "counter" and words
        strings = all(isinstance(v, ast.StringToken) for v in values if v not in counters)
        if not (known and strings and words[0] == "list-item"):
            return "", ""
        at = values.index(counters[0])
        before, after = ("".join(v.value for v in part) for part in (values[:at], values[at + 1 :]))
        self._styles += 1
        name = f"{_NAME}-{self._styles}"
        base = words[1] if len(words) > 1 else "decimal"
        return name, (
            f"@counter-style {name}{{system:extends {base};"
            f"prefix:{_string(before)};suffix:{_string(after)}}}"
        )


def _string(text: str) -> str:
    escaped = re.sub(r'["\\\x00-\x1f\x7f]', lambda c: f"\\{ord(c[0]):x} ", text)
    return f'"{escaped}"'
