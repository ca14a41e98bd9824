"""A clause that is told of a year counts from it: "In 1999 he was told that it would be over by Christmas"."""

import pytest

from generator.dates import tag
from generator.when import When


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 1999 I stood there and was told that it would all be over by Christmas.", "Christmas", "1999-12-25"),
        ("In 2008 the company promised that the pipe would be replaced by June.", "June", "2008-06"),
        ("In 1998 he wrote that the war would end by Easter.", "Easter", "1998-04-12"),
        ("In 2008 she was told that it would be over by January.", "January", "2009-01"),
        ("In November 2008 the company promised that the pipe would be replaced by June.", "June", "2009-06"),
        ("On 3 May 2011 the court ruled that the dam should be closed by 1 March.", "1 March", "2012-03-01"),
        ("Officials told parliament back in 2012 that the line would reopen in September.", "September", "2012-09"),
        ("The firm, which in 2009 said that it would leave by May, is still here.", "May", "2009-05"),
        ("In 2010, when I was in Riga, we were told: “We will be home by Christmas.”", "Christmas", "2010-12-25"),
        ("In 2006 doctors told him he'd be dead by Thanksgiving.", "Thanksgiving", "2006-11-23"),
        ("In late 1989 nobody thought that the wall would be gone by New Year's Day.", "New Year's Day", "1990-01-01"),
        ("As early as 1938 he warned that it would begin in the autumn.", "the autumn", "1938-FA"),
        ("In 2012 profits fell in the third quarter.", "the third quarter", "2012-Q3"),
        ("In 2013 the mill burned down in October.", "October", "2013-10"),
        ("In March 2014 they crossed the river; on 5 April they reached the coast.", "5 April", "2014-04-05"),
        ("In November 2014 he said that in March he had lied.", "March", "2014-03"),
        ("In 2021 she said she would go, and by December she had left.", "December", "2021-12"),
        ("In 2003 the tunnel, planned for May, opened in August.", "May", "2003-05"),
        ("On 3 May 2011, a Tuesday, she was told that it would be over by Friday.", "Friday", "2011-05-06"),
        ("On Monday he said the vote would be held on Tuesday.", "Tuesday", "2025-02-04"),
        ("In 2023 the minister said the road would be ready by June.", "June", "2023-06"),
        ("In 2024 the minister said the road would be ready by June.", "June", "2025-06"),  # still ahead
    ],
)
def test_it_counts_from_the_time_that_its_clause_is_told_of(text: str, words: str, value: str) -> None:
    times = {time.of(text): time for time in tag(text, When.parse("2025-02-08"))}
    assert times[words].value == value
    assert (times[words].anchor or "").startswith("the time told with it, ")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("In 2016 it passed a law that takes effect in March.", "March", "2025-03"),
        ("The bridge, built in 1998, would be closed by June, the minister said.", "June", "2025-06"),
        ("The bridge built in 1998 would be closed by June, the minister said.", "June", "2025-06"),
        ("The law, passed in 2016, will be repealed by Christmas.", "Christmas", "2025-12-25"),
        ("He was elected in 2015 and resigned in May.", "May", "2024-05"),
        ("In 2015 the parties signed a truce, but in March it collapsed.", "March", "2025-03"),
        ("In 1999 he joined the firm, which closed in May.", "May", "2024-05"),
        ("In 1999 the sea froze. The harbour is closed until March.", "March", "2025-03"),
        ("Since 2015 the firm has planned to finish by June.", "June", "2025-06"),
        ("Two years ago he moved to Riga, and in November he married.", "November", "2024-11"),
    ],
)
def test_another_clause_counts_from_the_article(text: str, words: str, value: str) -> None:
    times = {time.of(text): time for time in tag(text, When.parse("2025-02-08"))}
    assert times[words].value == value
    assert (times[words].anchor or "") == "the article's date, 2025-02-08"


def test_an_article_without_a_date_counts_from_it_too() -> None:
    text = "In 2008 the company promised that the pipe would be replaced by June."
    for anchor in (None, When.parse("2025-02-08/2025-02-12")):
        assert [(str(time.when), time.anchor) for time in tag(text, anchor)] == [
            ("2008", None),
            ("2008-06", "the time told with it, 2008"),
        ]
