"""Cleaning: every rule on its examples, and small pages with the boilerplate of real ones."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import languages
from generator.records import Cleaned, Draft, Span
from generator.steps.articles import clean as step
from generator.steps.articles.clean_rules import Rule, rules
from generator.when import When

RULES = [(code, rule) for code in languages.known() for rule in rules(code).rules]


def cleaned(text: str, language: str = "en", format: str = "txt", title: str | None = None) -> Cleaned:
    return step.clean(Draft("a", PurePosixPath("a"), text, "", format, title=title), language)


def told(text: str, language: str = "en", format: str = "txt", title: str | None = None) -> list[tuple[str, str]]:
    """Each block as (kind or boilerplate's rule, words)."""
    blocks = cleaned(text, language, format, title).blocks
    return [(block.rule or "" if block.kind == "boilerplate" else block.kind, block.of(text)) for block in blocks]


def winner(code: str, words: str, top: bool) -> str | None:
    found = rules(code).first(words, top)
    return found[0].name if found else None


@pytest.mark.parametrize(("code", "rule"), RULES, ids=lambda value: value.name if isinstance(value, Rule) else value)
def test_every_rule_wins_its_examples_and_leaves_its_counterexamples(code: str, rule: Rule) -> None:
    assert rule.examples
    assert rule.counterexamples
    for example in rule.examples:
        assert winner(code, example, rule.top) == rule.name, example
    for counterexample in rule.counterexamples:
        assert winner(code, counterexample, top=True) is None, counterexample


def test_a_date_before_the_first_sentence_is_taken_off_and_claimed() -> None:
    text = " date 2019-05-17 The quay was closed on Friday.\n\nIt was open on Monday."
    assert told(text)[:2] == [("header-date", "date 2019-05-17"), ("paragraph", "The quay was closed on Friday.")]
    (claim,) = cleaned(text).claims
    assert (claim.when, claim.grounds, claim.evidence) == (When("2019-05-17"), "header", "date 2019-05-17")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 3 March 2019", "2019-03-03"),
        ("Sunday, March 3, 2019 10:15 AM", "2019-03-03"),
        ("03.05.2019", "2019-05-03"),
        ("25/03/2019", "2019-03-25"),
        ("2019-03-03T10:15:00Z", "2019-03-03"),
    ],
)
def test_a_line_above_the_text_that_is_a_date_is_the_articles_claim(line: str, day: str) -> None:
    assert [str(claim.when) for claim in cleaned(f"Quay closed\n{line}\nThe quay was closed.").claims] == [day]


@pytest.mark.parametrize("line", ["03/04/2019", "31 February 2019", "March 2019"])
def test_a_line_that_names_no_single_day_claims_nothing(line: str) -> None:
    assert cleaned(f"Quay closed\n{line}\nThe quay was closed.").claims == ()


def test_a_date_line_in_the_middle_is_not_the_articles_date() -> None:
    assert cleaned("The quay was closed.\n\n3 March 2019\n\nThe mayor came.").claims == ()


def test_a_date_alone_below_headline_and_standfirst_is_the_articles() -> None:
    text = "Quay closed after storm\n\nThe quay was closed on Monday.\n\n5 March 2019\n\nThe mayor came."
    assert claims(text) == [("2019-03-05", False)]
    assert told(text)[2] == ("header-date", "5 March 2019")
    assert claims(f"{text}\n\n6 March 2019\n\nThe quay was opened.") == []  # the days of a chronology
    assert claims(text.replace("5 March", "One.\n\nTwo.\n\n5 March")) == []
    assert claims(f"4 March 2019\n\n{text}") == [("2019-03-04", False)]


def claims(text: str, language: str = "en") -> list[tuple[str, bool]]:
    """Each claim of a day, and whether it is that of a change."""
    return [(str(claim.when), claim.update) for claim in cleaned(text, language).claims]


def test_when_it_was_updated_is_a_claim_of_the_change() -> None:
    text = "Quay closed\nUpdated 4 March 2019\nThe quay was closed."
    assert told(text)[1] == ("updated", "Updated 4 March 2019")
    assert claims(text) == [("2019-03-04", True)]


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Published 3 March 2019, 10:15 GMT; updated 4 March 2019", [("2019-03-03", False), ("2019-03-04", True)]),
        ("Updated: 10:15 AM, March 4, 2019 | First published: March 3, 2019",
         [("2019-03-03", False), ("2019-03-04", True)]),
        ("By Mary Jones | Mar. 3, 2019", [("2019-03-03", False)]),
        ("Mary Jones, 3 March 2019", [("2019-03-03", False)]),
        ("Last modified on 4 March 2019", [("2019-03-04", True)]),
        ("Today is Sunday, March 3, 2019", []),
    ],
)
def test_bylines_and_lines_of_dates_claim_what_they_say(line: str, days: list[tuple[str, bool]]) -> None:
    assert claims(f"Quay closed\n{line}\nThe quay was closed.") == days


def test_a_pages_own_stamp_of_the_day_is_no_claim_beside_the_articles_date() -> None:
    stamped = "Sunday, 2 May 2021\nQuay closed after the storm\nPublished 3 March 2019\nThe quay was closed."
    assert claims(stamped) == [("2019-03-03", False)]
    assert claims(stamped.replace("Published ", "")) == [("2019-03-03", False)]


def test_a_date_of_which_day_and_month_could_change_places_is_kept_with_both_readings() -> None:
    (unsure,) = cleaned("Quay closed\nPublished: 03/04/2019\nThe quay was closed.").unsure
    assert (str(unsure.day_first), str(unsure.month_first), unsure.line) == ("2019-04-03", "2019-03-04", 2)


@pytest.mark.parametrize("line", [
    "Published 3 March 2019, the report names nobody.",
    "Posted on the wall in March 2019, the order was gone by noon.",
    "Updated on 3 March 2019, the list names forty ships.",
    "Oslo, 3 March 2019 was the day the pact was signed.",
    "OSLO and Bergen agreed to meet on 3 March 2019.",
])
def test_a_sentence_that_begins_like_a_line_of_dates_stays(line: str) -> None:
    assert told(f"Quay closed\n{line}")[1] == ("paragraph", line)


def test_a_headline_and_its_repetition() -> None:
    text = "Quay closed after storm\n\nQuay closed after storm\n\nThe quay was closed on Friday."
    assert [kind for kind, _ in told(text)] == ["title", "repeated-title", "paragraph"]
    title = cleaned(text).title
    assert title is not None
    assert title.of(text) == "Quay closed after storm"


@pytest.mark.parametrize(
    "text",
    [
        "The quay was closed on Friday.\nThe mayor said so.",
        "the quay was closed\nand opened again on Monday.",
        "Quay closed",
        "The minister said:\n\n\"The quay is open.\"",
    ],
)
def test_an_article_without_a_headline_gets_none(text: str) -> None:
    assert cleaned(text).title is None


def test_a_title_that_the_page_gives_is_found_in_the_text_with_the_outlets_name_left_off() -> None:
    text = "Politics\nQuay closed after storm\nThe quay was closed."
    assert told(text, title="Quay closed after storm - Harbour News")[1] == ("title", "Quay closed after storm")


def test_a_section_name_above_the_headline_is_not_the_headline() -> None:
    assert told("WORLD\nQuay closed after the storm of Friday\n\nThe quay was closed.")[:2] == [
        ("heading", "WORLD"), ("title", "Quay closed after the storm of Friday"),
    ]  # fmt: skip


@pytest.mark.parametrize("head", [
    "Ministry of Transport of the Republic of Norway\n\nTunnel contract signed in Oslo\n\n12 June 2024\n\n",
    "EUROPEAN HARBOUR AGENCY\n\nTunnel contract signed in Oslo\n\n",
    "International Federation of Dock Workers\n\nPress statement\n\nTunnel contract signed in Oslo\n\n",
    "Human Rights Observatory\n14 Quay Street, Bergen\nTel. +47 555 123\n\nTunnel contract signed in Oslo\n\n",
    "UNITED NATIONS\n\nSecurity Council\n\nTunnel contract signed in Oslo\n\n",
])
def test_a_letterhead_is_not_the_headline(head: str) -> None:
    text = head + "The minister signed the contract on Tuesday. Work begins in May."
    title = cleaned(text).title
    assert title is not None
    assert title.of(text) == "Tunnel contract signed in Oslo"


@pytest.mark.parametrize("headline", [
    "Ministry of Defence Denies Losses",
    "Court Jails Head of Dock Workers Union",
    "Council Backs Trade Commission",
    "Bank of Norway raises rates",
    "Two tugs leave port after strike of the Dock Union",
])
def test_a_headline_that_names_a_body_is_no_letterhead(headline: str) -> None:
    text = headline + "\n\nSpokesman says more is to come\n\nThe spokesman said so on Tuesday. He gave no figures."
    title = cleaned(text).title
    assert title is not None
    assert title.of(text) == headline


def test_subheads_are_headings_and_lists_are_not() -> None:
    text = "The quay was closed.\nA long wait\nShips wait outside the port.\n'No way back'\nThe mayor left the city."
    assert [kind for kind, _ in told(text)] == ["paragraph", "heading", "paragraph", "heading", "paragraph"]
    listed = "The port lists these goods here:\nRaw timber\nDried fish\nSalt\nCoal\nAll of them are taxed from Monday."
    assert {kind for kind, _ in told(listed)} == {"paragraph"}


def test_a_question_above_a_paragraph_is_a_heading_but_a_quoted_one_is_not() -> None:
    text = "The quay closed.\n\nWho pays?\n\nThe city pays for the quay.\n\n\"Who pays?\" he asked.\n\nNobody knew it."
    assert [kind for kind, _ in told(text)] == ["paragraph", "heading", "paragraph", "paragraph", "paragraph"]


def test_a_question_with_a_label_that_comes_again_is_a_turn_and_no_heading() -> None:
    text = "POST: Who pays?\n\nThe city pays for the quay.\n\nPOST: And who owns it?\n\nThe port does, as it said."
    assert {kind for kind, _ in told("The quay closed.\n\n" + text)} == {"paragraph"}
    alone = text.replace("POST: Who", "Quay law: Who")
    assert [kind for kind, _ in told("The quay closed.\n\n" + alone)].count("heading") == 2


def test_the_line_before_a_photographs_credit_is_a_caption_if_it_opens_the_article_or_reads_like_one() -> None:
    opening = "The mayor met the pilot in Oslo.\nMary Jones | AFP | Getty Images\nThe quay was closed on Friday."
    assert [kind for kind, _ in told(opening)] == ["caption", "photo-credit", "paragraph"]
    prose = "The quay was closed.\nThe mayor resigned on Friday.\nPhoto: Mary Jones/AFP\nShips wait."
    assert [kind for kind, _ in told(prose)] == ["paragraph", "paragraph", "photo-credit", "paragraph"]
    posed = "The quay was closed.\nThe mayor, left, and the pilot shake hands.\nPhoto: Mary Jones/AFP\nShips wait."
    assert [kind for kind, _ in told(posed)][1] == "caption"


def test_a_file_photographs_line_is_a_caption_without_its_credit() -> None:
    text = "FILE PHOTO: The mayor speaks in Oslo, March 3, 2019. REUTERS/Mary Jones\nThe quay was closed."
    assert told(text) == [
        ("file-photo", "FILE PHOTO:"), ("caption", "The mayor speaks in Oslo, March 3, 2019."),
        ("photo-credit", "REUTERS/Mary Jones"), ("paragraph", "The quay was closed."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("The quay was closed. [AP]", ("Associated Press",)),
        ("OSLO, March 3 (Reuters) - The quay was closed.", ("Reuters",)),
        ("By Reuters\nThe quay was closed.", ("Reuters",)),
        ("The quay was closed.\nSource: TRTWorld and agencies", ()),
        ("The quay was closed.\nSources: AFP, AA", ("AFP", "Anadolu Agency")),
        ("The quay was closed.\n(Reporting by Mary Jones; Editing by Ali Veli)", ("Reuters",)),
        ("The quay was closed. (Reporting by Mary Jones; Editing by Ali Veli)", ("Reuters",)),
        ("The quay was closed.\nCopyright 2019 The Associated Press. All rights reserved.", ("Associated Press",)),
        ("The quay closed.\nSome information in this report came from AFP and Reuters.", ("AFP", "Reuters")),
        ("The Associated Press (AP) said the quay was closed.", ()),
        ("He sold the picture to the Associated Press (AP)", ()),
    ],
)
def test_where_a_text_comes_from(text: str, origins: tuple[str, ...]) -> None:
    assert cleaned(text).origins == origins


def test_a_dateline_is_taken_off_so_that_the_sentence_begins_with_its_own_words() -> None:
    assert told("OSLO, Norway (AP) — The quay was closed.") == [
        ("dateline", "OSLO, Norway (AP) —"), ("paragraph", "The quay was closed."),
    ]  # fmt: skip


def test_a_page_full_of_boilerplate_keeps_every_sentence_and_nothing_else() -> None:
    text = """Skip to main content
Home > World > Oslo
Quay closed after the storm of Friday
By Mary Jones
Published 3 March 2019 10:15 GMT | Updated 4 March 2019
3 min read
Share
Facebook Twitter WhatsApp
OSLO (Reuters) - The quay was closed on Friday.
Advertisement
Also read: Mayor resigns
Share prices of the port's owner fell by a tenth.
We use cookies to improve the site.
Follow us on Twitter and Facebook
"Copyright is not at stake," the mayor said.
Sign up for our daily newsletter
The Reuters news agency counted forty ships.
(Reporting by Mary Jones; Editing by Ali Veli)
Tags: quay, storm
© 2019 Harbour News. All rights reserved."""
    assert [words for kind, words in told(text) if kind == "paragraph"] == [
        "The quay was closed on Friday.",
        "Share prices of the port's owner fell by a tenth.",
        '"Copyright is not at stake," the mayor said.',
        "The Reuters news agency counted forty ships.",
    ]


def test_a_list_of_links_goes_with_the_line_that_heads_it() -> None:
    text = "The quay closed.\nRelated articles\nMayor resigns\nWho pays?\nShips wait.\nA long wait\nIt rains in Oslo."
    assert [kind for kind, _ in told(text)] == [
        "paragraph", "read-more", "read-more", "read-more", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_what_stands_above_the_first_sentence_is_no_list_of_paragraphs() -> None:
    text = "World\nQuay closed after the storm\nHarbour News, Oslo\nNorth\nThe quay closed on Friday.\nIt rains."
    assert [kind for kind, _ in told(text)] == ["heading", "title", "heading", "heading", "paragraph", "paragraph"]


def test_a_text_of_nothing_but_short_lines_keeps_them() -> None:
    assert told("Ships wait outside\nQuay still closed\nMayor away\n#1 in Norway\nStorm over")[1:] == [
        ("paragraph", line) for line in ("Quay still closed", "Mayor away", "#1 in Norway", "Storm over")
    ]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = """\
The quay of Oslo was closed on Friday after a storm that had torn away a
part of the wall, the mayor said, and nobody knows when it will be opened
again for ships.

Ships wait outside the port, which is the largest of the country and the
only one that is free of ice."""
    assert [words.split()[-1] for _, words in told(text)] == ["ships.", "ice."]


def test_headings_that_the_format_marks_are_headings_whatever_their_form() -> None:
    text = "---\ntitle: Quay\n---\nQuay closed.\n\nThe quay was closed.\n\nA wait that is long.\n\nShips.\n"
    headings = tuple(Span(text.index(words), text.index(words) + len(words))
                     for words in ("Quay closed.", "A wait that is long."))
    found = step.clean(Draft("a", PurePosixPath("a"), text, "", "md", headings=headings), "en")
    assert [(b.rule or b.kind, b.of(text)) for b in found.blocks] == [
        ("front-matter", "---\ntitle: Quay\n---"), ("title", "Quay closed."), ("paragraph", "The quay was closed."),
        ("heading", "A wait that is long."), ("paragraph", "Ships."),
    ]  # fmt: skip
    assert found.title is not None
    assert found.title.of(text) == "Quay closed."


def test_line_ends_and_a_byte_order_mark_belong_to_no_block() -> None:
    assert told("\ufeffThe quay was closed.\r\n\r\nIt is open.\r\n") == [
        ("paragraph", "The quay was closed."), ("paragraph", "It is open."),
    ]  # fmt: skip


def test_turkish_boilerplate_and_english_on_a_turkish_page() -> None:
    text = "Liman kapandı\nGiriş: 03/05/2019 10:15\nANKARA (AA) - Liman kapandı.\nİlgili haber: Vali\nREAD MORE: Quay"
    assert [kind for kind, _ in told(text, "tr")] == [
        "title", "header-date", "dateline", "paragraph", "read-more", "read-more",
    ]  # fmt: skip
    assert cleaned(text, "tr").origins == ("Anadolu Agency",)
    assert [str(claim.when) for claim in cleaned(text, "tr").claims] == ["2019-05-03"]


EN_SENTENCES = [
    "14:32 was the minute at which the bridge fell, the police said.",
    "Two hours ago the harbour was open, a captain said.",
    "Updated at 5.15pm every day, the list names forty ships.",
    "Sign up to the pact by June, the minister told the board.",
    "Sign up to 40 ships for the race, he said.",
    "Read more carefully, the treaty says nothing of tolls.",
    "Read more: that was the mayor's only advice to pupils.",
    "Follow us on this path, the mayor told the crowd.",
    "Follow the money, the prosecutor said.",
    "We use cookies as rations, the captain joked.",
    "By clicking his fingers the mayor called the guard.",
    "Share prices of the port's owner fell by a tenth on Monday.",
    "Share this burden, the pope told the ministers.",
    "Photo evidence shows that the wall was intact.",
    "Photograph albums were burnt in the fire.",
    "Reporting by Harbour News led to the minister's fall.",
    "Reporting by two papers was blocked; editing by hand took weeks, a witness said.",
    "This article was amended by parliament on 4 March 2021 to allow tolls.",
    "This article of the treaty was amended on 4 March 2021.",
    "Tags on the crates said the cargo was fish.",
    "Tags were found on forty crates.",
    "12 comments by the mayor angered the board.",
    "Comments on the plan are due by Friday.",
    "Most viewed the plan with doubt.",
    "Related stories were told by three other captains.",
    "More from the harbour was shipped than ever.",
    "You may also like the plan, the mayor told the board.",
    "Key events of the war were told in court.",
    "Live ammunition was used against the crowd.",
    "LIVE fire was heard in the port.",
    "Summary executions were reported in the town.",
    "Save for one ship, the harbour was empty.",
    "Print runs fell by half at the paper.",
    "Topics included trade, tolls and the pact.",
    "Correction of the border was refused by both states.",
    "Editor's note: the words were found in his diary, the court heard, and the paper printed them without asking him.",
    "Subscribe to the bond issue or leave, investors were told.",
    "Listen to this, the captain said: the harbour is closed.",
    "Newsletter writers were arrested in Oslo.",
    "Privacy notice boards were hung up in the port.",
    "Bookmark makers closed shops.",
    "Report a theft and wait for a year, a captain said.",
    "Explore the wreck at your own risk, the guard said.",
    "Already a subscriber of the pact, Norway signed again.",
    "Hide captions and names, the censor told the paper.",
    "The photo was taken by Mary Jones of Getty Images.",
    "The ship is owned by Mary Jones / Getty family, a court heard.",
    "Got a tip? That is what the police asked the crowd.",
    "First published on Tuesday, the report names nobody.",
    "Last updated in 2019, the map shows no quay.",
    "1 hour ago the harbour was still open, the captain told the court.",
    "Latest figures show forty ships.",
    "Posted at the gate, two guards stopped him.",
    "Get our ships out, the captain told the navy.",
    "Also read aloud was the letter of the mayor.",
    "Join us, the rebels told the crowd.",
    "Like our fathers, we fish, he said.",
    "This site uses coal from Norway.",
    "Accept the offer, the minister told Oslo.",
    "I agree with the minister, the mayor said.",
    "Share this bread, the priest said.",
    "Print this money and prices will rise, he said.",
    "Image is everything to the mayor.",
    "Additional reporting rules were agreed on Monday.",
    "Writing by hand, the clerk copied the pact.",
    "This story has been told by three captains.",
    "Corrected figures were shown on March 5.",
    "A post wrongly said that the dam had burst, and thousands fled.",
    "The minister said an earlier version of this plan was rejected in May.",
    "A previous version of the bill failed on 3 May, and we regret that, she said.",
    "Correction of the count took two days: nine ships were found on Friday.",
    "For the record: nobody was paid, the captain told the court.",
    "The ministry corrected its figure on Friday: nine people died, not eleven.",
    "Comment was not available from the board.",
    "Leave a reply on my desk, the mayor wrote.",
    "Related to the mayor, the captain was let go.",
    "Most popular among voters was the mayor.",
    "Trending prices worried the board.",
    "More news came on Monday from the harbour.",
    "Previous articles of the pact were void.",
    "About the author little is known.",
    "Our standards are high, the board said.",
    "Purchase of the ships was agreed on Monday.",
    "Back to top speed, the ship left Oslo.",
    "Show more courage, the captain told them.",
    "Load more ships, the order said.",
    "Live from the harbour, the mayor spoke to voters.",
    "Close the harbour now, the board said.",
    "Search the ships, the court ordered.",
    "Home to forty ships, the harbour is old.",
    "Summary: the board lost the case, a judge wrote.",
    "Source close to the board said the quay would open.",
    "Sources: two captains and a guard told the court so.",
    "Category 4 storms hit the port on Monday.",
    "Credit: that is what the port lacks, the board said.",
    "Via Oslo, the ship went to Bergen.",
]
TR_SENTENCES = [
    "Yorumlar sürüyor, dedi bakan.",
    "Kaynak sıkıntısı yaşanıyor, dedi bakan.",
    "Paylaşım savaşı sürüyor.",
    "Fotoğraf makinesi çalındı.",
    "Etiketler yanlış basıldı, dedi bakan.",
    "Son dakika golüyle Liman Spor kazandı.",
    "Haberin devamı gelecek, dedi bakan.",
    "Çerez politikası değil, ekmek önemli dedi.",
    "Bizi takip edin dedi kaptan.",
    "Reklam geliri düştü.",
]


@pytest.mark.parametrize(
    ("language", "line"), [*(("en", line) for line in EN_SENTENCES), *(("tr", line) for line in TR_SENTENCES)])
def test_a_sentence_that_begins_like_boilerplate_is_none(language: str, line: str) -> None:
    before, after = "The quay was closed on Friday after a storm.", "Ships wait outside the port, a captain said."
    for text in (f"{before}\n{line}\n{after}", f"{before}\n\n{after}\n\n{line}", f"Quay closed\n{line}\n{before}"):
        assert ("paragraph", line) in told(text, language)


@pytest.mark.parametrize(
    "line",
    [
        "Correction, 13 September: An earlier version of this post said the cannery at Vardo had been sold.",
        "Correction: An earlier edition of this newsletter said nine sailors drowned on 6 May.",
        "Clarification: Ms Ruiz spoke on Monday for herself and not for the harbour board.",
        "CORRECTION — An earlier version of this story gave the wrong age for the captain.",
        "Editor's note (9 May): This story has been changed to say that the bridge opens on 12 June.",
        "Because of an editing error, a headline on Tuesday gave the wrong name for the ferry.",
        "An article on Friday about the whaling treaty misstated the day of the vote. It is 3 July, not 3 June.",
        "In our report of 4 May we said the pilot had been arrested on Sunday. We regret the error.",
        "(Corrects day of hearing to 12 June in paragraph 4)",
        "*This article originally stated that the strike would begin on 1 July.",
        "An earlier version of this column said that Chile would sign on 9 June.",
    ],
)
def test_an_outlets_correction_of_itself_is_set_aside_under_a_name_of_its_own(line: str) -> None:
    before = "The quay was closed on Friday after a storm."
    assert told(f"Quay closed\n\n{before}\n\n{line}")[-1] == ("correction", line)


def test_a_live_blog_keeps_its_sentences_and_nothing_else() -> None:
    text = """Storm closes the port - live
LIVE
Key events
2h ago14.32 GMT
14:32 The quay is closed.
Updated at 5.15pm
The mayor has left the city.
after newsletter promotion
Sign up to First Light, our free daily newsletter
Mary Jones/Getty Images
Nobody was hurt on Friday.
This article was amended on 4 March 2019 to correct the name of the ship.
Explore more on these topics
Norway
Show 12 comments"""
    found = cleaned(text)
    assert [words for kind, words in told(text) if kind in ("paragraph", "caption")] == [
        "The quay is closed.", "The mayor has left the city.", "Nobody was hurt on Friday.",
    ]  # fmt: skip
    assert [(str(claim.when), claim.update) for claim in found.claims] == [("2019-03-04", True)]


LINES = st.sampled_from([example for _, rule in RULES for example in (*rule.examples, *rule.counterexamples)])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(LINES, max_size=12).map("\n".join)), st.sampled_from(["txt", "md"]))
def test_blocks_cover_the_words_of_any_text_in_order_without_overlap(text: str, format: str) -> None:
    blocks = cleaned(text, "en", format).blocks
    end = 0
    for block in blocks:
        assert end <= block.start < block.end
        assert not text[end : block.start].strip("\ufeff\u200b \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0").strip()
        end = block.end
    assert not text[end:].replace("\ufeff", "").replace("\u200b", "").strip()
