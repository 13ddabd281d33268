from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.build.shards import Shard, divided, part_of, shard_from
from fbss_publish.errors import InputError

COSTS = st.dictionaries(st.text(max_size=4), st.floats(0, 1000), max_size=60)


@pytest.mark.parametrize("text", ["1/1", "2/8", "256/256"])
def test_a_part_is_read(text: str) -> None:
    number, count = map(int, text.split("/"))
    assert shard_from(text) == Shard(number, count)


@pytest.mark.parametrize("text", ["", "1", "0/2", "3/2", "1/257", "1/0", "-1/2", "1/2/3", "a/b"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="such as 2/8"):
        shard_from(text)


@given(COSTS, st.integers(1, 20))
def test_every_name_is_in_one_part(costs: dict[str, float], count: int) -> None:
    parts = divided(costs, count)
    assert len(parts) == count
    assert sorted(name for part in parts for name in part) == sorted(costs)
    assert part_of(costs, Shard(1, count)) == parts[0]


@given(COSTS, st.integers(1, 20), st.randoms())
def test_the_order_of_the_names_changes_nothing(
    costs: dict[str, float], count: int, chance: random.Random
) -> None:
    items = list(costs.items())
    chance.shuffle(items)
    assert divided(dict(items), count) == divided(costs, count)


@pytest.mark.parametrize("count", [2, 8, 10])
def test_uneven_locales_are_balanced_within_ten_percent(count: int) -> None:
    # A hundred locales, from a few cards to a whole library, in six scripts.
    chance = random.Random(7)
    costs = {
        f"l{n:03}": chance.lognormvariate(2, 0.7) * chance.choice((1, 2.5)) for n in range(100)
    }
    loads = [sum(costs[name] for name in part) for part in divided(costs, count)]
    assert max(loads) <= 1.1 * sum(loads) / count
