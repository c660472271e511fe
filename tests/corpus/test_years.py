"""Years in Japanese texts."""

import pytest

from corpus.years import find_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param("令和7年度", (2025,), id="reiwa"),
        pytest.param("令和７年１月", (2025,), id="full-width, the month is no year"),
        pytest.param("令和 10（2028）年度", (2028,), id="both calendars are one year"),
        pytest.param("令和元年", (2019,), id="first year"),
        pytest.param("平成31(2019)年１月", (2019,), id="heisei"),
        pytest.param("平成元年", (1989,), id="first year of heisei"),
        pytest.param("R6とＲ７", (2024, 2025), id="short"),
        pytest.param("目標はR10でいくつ", (2028,), id="short, inside a sentence"),
        pytest.param("2025年から2028年", (2025, 2028), id="western"),
        pytest.param("令和10年度と令和7年度", (2028, 2025), id="in the order of the text"),
        pytest.param("令和7年度、2025年度", (2025,), id="each once"),
        pytest.param("1,268人、2,749件、12020", (), id="numbers are no years"),
        pytest.param("10～30歳代", (), id="ages are no years"),
        pytest.param("CPR6", (), id="inside a word"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_find_years(text, years):
    assert find_years(text) == years
