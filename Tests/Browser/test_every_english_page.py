"""What holds on every page in English."""

from every_page import (  # noqa: F401
    test_axe_finds_nothing_on_any_page, test_no_page_complains_or_asks_another_site_for_anything,
    test_no_page_scrolls_sideways_at_360_pixels, test_there_are_pages, visits)

KOREAN = False
