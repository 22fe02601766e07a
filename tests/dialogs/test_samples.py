"""Screens are measured with what people type, so the samples have to be just that."""

from datetime import date

import pytest

from dialogs.checking.samples import TYPED
from dialogs.validators import checked_input


@pytest.mark.parametrize("rule", sorted(TYPED))
def test_sample_is_what_its_rule_keeps(rule):
    """A sample is taken by its rule and kept as it stands."""
    assert checked_input(rule, TYPED[rule], date(2026, 9, 28)) == TYPED[rule]
