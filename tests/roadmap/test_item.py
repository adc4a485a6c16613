"""What an item may say."""

import pytest

from bot.errors import UserError
from bot.roadmap.item import RoadmapItem, checked, due_month, quarter_of


@pytest.mark.parametrize("target", ["٢٠٢٧-٠٣", "२०२७-Q1", "2027-Q٢", "2027-13", "2027-Q5", "2027"])
def test_a_target_is_written_in_plain_digits(target: str) -> None:
    """Whatever else Unicode calls a digit is told beside the field, and read nowhere."""
    with pytest.raises(UserError) as error:
        checked(RoadmapItem("Split payment", target=target))
    assert error.value.key == "roadmap-error-target"
    assert (quarter_of(target), due_month(target)) == ("", "")
