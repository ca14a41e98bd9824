"""Sentences as news and histories write them: which words are times, and which value each has."""

import re

import pytest

from generator.dates import tag
from generator.when import When

MARK = re.compile(r"<([^<>=]*)=([^<>]*)>")


def check(marked: str, on: str = "2020-12-30", language: str = "en") -> None:
    """Hold that the words in <words=value> have that value and that nothing else is a time."""
    text = MARK.sub(r"\1", marked)
    times = tag(text, When.parse(on), language)
    assert [(time.of(text), time.value) for time in times] == MARK.findall(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The deadline passed on <12/30=2020-12-30>, the vote set for <1/15=2021-01-15> did not.",
        "They will meet on <Thursday the 14th=2021-01-14>.",
        "The ministers met <a fortnight ago=2020-W51>; the talks lasted <a fortnight=P2W>.",
        "The trial will open <a week on Tuesday=2021-01-12> or <Friday week=2021-01-08>.",
        "He was fired <a week or so ago=2020-W52>.",
        "The attack began in <the early hours of 6 June 1944=1944-06-06TMO>.",
        "Shares fell by <mid-afternoon on Tuesday=2020-12-29TAF> and rose by <mid afternoon=2020-12-29TAF>.",
        "Police came at <six o'clock in the evening=2020-12-30T18:00>.",
        "The bombing on <the night of 5/6 June 1944=1944-06-05TNI> destroyed it.",
        "On <the night of 30 June-1 July 1916=1916-06-30TNI> they marched.",
        "Voters chose him on <Election Day=2020-11-03>; the truce held over <Orthodox Easter=2020-04-19>.",
        "The line fell in <the second half of the 19th century=18>, in <the 1700s=17>.",
        "Revenue rose in <Q4 FY2021=2021-Q4> and <2022 H1=2022-H1>, less in <3Q 2019=2019-Q3>.",
        "The truce held from <late May=2020-05> until <early July=2020-07>.",
        "He was arrested on <5 May last year=2019-05-05> and charged <that August=2019-08>.",
        "On <3 May 2018=2018-05-03> he left and returned <a fortnight later=2018-W20>.",
        "Stamped <14-Nov-2012=2012-11-14>, it recalls <the mid-nineties=199>.",
        "It opened in <the 1920s=192> and <'30s=193>. <Half a century ago=197> it closed.",
        "He fell in <May 2018=2018-05>; at <the end of that year=2018> he had won.",
        "In <2016=2016> he won; in <the years=PXY> that followed he lost.",
        "In <April=2020-04> the first regiments crossed the river.",
        "On <28 Dec '20=2020-12-28> it closed.",
        "Exports fell in <the first half=2020-H1>, the ministry said; <first-half=2020-H1> profit rose.",
        "Output rose in <the January-March quarter=2020-Q1>, less in <May-July 2019=2019-05/2019-07>.",
        "They met on <Friday at noon=2020-12-25T12:00>, and on <April 24 at 10 a.m.=2020-04-24T10:00>",
        "By <3 May 2018=2018-05-03> it blew; on <the 8th=2018-05-08>, <the 11th=2018-05-11> and <the 15th=2018-05-15>.",
        "The port, built in <the 820s=082>, fell in <the 1390s=139>.",
        "He fell in <May 2018=2018-05>, <earlier that spring=2018-SP> he won. In <the summer months=2020-SU> he hid.",
        "He came on <3 May 2018=2018-05-03> and left <two days after that=2018-05-05>, <a day=P1D> before the vote.",
        "She took over <two years ago=2018>, when sales in <the third quarter of 2017=2017-Q3> fell.",
        "On <the evening of 3 May 2018=2018-05-03TEV> they lay before it; at <dawn=2018-05-04TMO> they marched in.",
        "The election is on <Jan. 5=2021-01-05>.",
        "In <June=2020-06> Fisher became chairman; <early April=2020-04> Fisher left.",
        "In <May=2020-05> and <June=2020-06> Fisher rested. On <Sunday=2020-12-27> Bello said no.",
        "The <April=2020-04> European Council failed. <April=2020-04> Inflation Slows",
        "The wall stood for <2,000 years=P2000Y>; the siege took <1,200 days=P1200D>.",
        "In <May, 1940=1940-05> it fell; on <Christmas Day, 1914=1914-12-25> it rose.",
        "They meet at <4pm=2020-12-30T16:00>, and met at <11.15am on Monday=2020-12-28T11:15>.",
        "It ended on <the 7th=1945-05-07> and <8th of May 1945=1945-05-08>.",
        "It rose in <1944=1944>, in <the spring of that year=1944-SP>, not in <the previous September=1943-09>.",
        "He was born on <a Thursday=XXXX-WXX-4>, a day like another.",
        "It fell on <a cold Monday=XXXX-WXX-1> in <March=2020-03>, and <one Sunday=XXXX-WXX-7> in <June 2019=2019-06>.",
        "On <a cold, wet Tuesday=XXXX-WXX-2> in <April 2018=2018-04> they left; <a Friday=XXXX-WXX-5> it was.",
        "On <a recent Wednesday=XXXX-WXX-3>, women queued; <any Saturday=XXXX-WXX-6> will do.",
        "He vanished on <a Friday night=XXXX-WXX-5TNI>, not at <5 a.m. on a Tuesday=XXXX-WXX-2T05:00>.",
        "She said in a <Monday=2020-12-28> interview, a <Friday night=2020-12-25TNI> call.",
        "He was ill on the <Thursday=XXXX-WXX-4> before the vote, not on <the Sunday after Easter=2020-04-19>.",
        "On <the first Monday of March 2019=2019-03-04> they sat, on <the last Friday of the month=2019-03-29> rose.",
        "They meet on <the first Friday of every month=XXXX-WXX-5> and <every other Tuesday=XXXX-WXX-2>.",
        "Ships sank <overnight=2020-12-29TNI>, and <overnight on Saturday=2020-12-26TNI>; it was an overnight success.",
        "In <2019=2019> they fled before <Eid al-Adha=2019-08-12>; <last Christmas=2020-12-25> they were home.",
        "Prices rose during <Ramadan=2020-04-24/2020-05-23>, said Tariq Ramadan of the house of Ramadan Bello.",
        "They said that <June=2020-06> was late, and met <that June=2020-06>.",
        "Ahead of <Sunday=2021-01-03>'s vote tension grew; after <Monday=2020-12-28>'s it fell.",
    ],
)
def test_a_time_is_read(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Prime Minister Jane May spoke after Mr. Smith; before May resigned she wept.",
        "Man of the Year was named, and Player of the Month.",
        "The Daily Planet and the Sunday Times printed it.",
        "He ran at a pace of 4:30 and read John 3:16 aloud.",
        "Doctors work 24/7; odds were 12/1; the 9/16 inch bolt broke.",
        "Version 10.4.2019 crashed, and so did section 12.3.2015.",
        "The New Year's resolution stood by the Christmas tree.",
        "He lives there to this day.",
        "Bello scored in the first half and Lind in the second half.",
        "United had 60 percent of the ball in the first half.",
        "The 500s and the S-400s were sold.",
        "June Fisher was there; the mother of June Fisher wept, and June slept.",
        "The novelist August Schmidt wed the singer May Carter.",
        "Striker Sunday Bello scored; a goal by Sunday Bello won the cup.",
        "They watched Friday Night Kitchen and Monday Night Rugby.",
        "Some came early, and 1945 of them stayed.",
    ],
)
def test_a_word_or_a_number_is_no_time_without_a_reason(marked: str) -> None:
    check(marked)


def test_years_before_our_era_go_on_in_their_story() -> None:
    check(
        "The first war broke out in <264 BC=BC0264>. In <260=BC0260> a fleet was built; <the following year=BC0259> it "
        "sailed. From <218=BC0218> to <201 BC=BC0201> a second war was fought. The third (<149-146 BC=BC0149/BC0146>) "
        "ended the city. <Today=2012-03-01> it is a suburb.",
        on="2012-03-01",
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Anlaşma <2019 yılı Mayıs ayında=2019-05> imzalandı.",
        "İhracat <Ocak-Mart=2020-01/2020-03> döneminde arttı.",
        "Kale <19. yüzyılda=18> yapıldı, <1974 yazında=1974-SU> yıkıldı.",
        "<Pazartesi günü=2021-01-04> görüşecekler.",
        "<Hafta sonu=2020-W52-WE> kar yağdı; para <ay sonunda=2020-12> ödenecek.",
        "<Geçen temmuzda=2020-07> ve <geçen yıl ekim ayında=2019-10> görüştüler.",
        "<Önümüzdeki salı=2021-01-05> toplanacaklar; <gelecek ayın 20=2021-01-20>'sinde seçim var.",
        "<15 Temmuz'u 16 Temmuz'a bağlayan gece=2020-07-15TNI> köprü kapandı.",
        "<Hafta sonu=2020-W53-WE> kar yağacak.",
        "Pazar yerinde 2.017 kişi 2254 sayılı kararı konuştu.",
    ],
)
def test_turkish(marked: str) -> None:
    check(marked, language="tr")
