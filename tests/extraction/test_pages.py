"""A saved page: the article is found and written as text; what is cut is told with the reason."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.extraction.html.page import decode, extract
from mapgen.extraction.html.tree import parse

PROSE = (
    "Ginger calms the stomach of sailors, who are often sick, and it does so within an hour of the meal. "
    "In the northern fleet, ninety sailors took part, and most of them felt better, as the ship's doctor wrote."
)
FURNITURE = """<nav><a href="/">Home</a> <a href="/roots">Roots</a></nav>
<div class="cookie-banner">We use cookies.</div>"""
AFTER = """<div class="share-buttons">Share this page</div><section id="comments"><p>Great article, thank you!</p></section>
<aside><p>Buy our ginger capsules today.</p></aside><footer>Contact us</footer>"""


def page(body: str, head: str = "") -> Extracted:
    """What is extracted of a page whose article has that body."""
    whole = f"<!doctype html><html lang=en><head><title>Ginger at sea - Roots</title>{head}</head><body>{FURNITURE}"
    whole += (
        f"<main><article><h1>Ginger at sea</h1><p>{PROSE}</p>{body}</article></main>{AFTER}</body></html>"
    )
    return extract(whole.encode())


def told(found: Extracted) -> dict[str, str]:
    return {cut.words: cut.why.best("en") for cut in found.cuts}


def test_the_article_is_kept_and_the_rest_is_told_with_its_reason() -> None:
    found = page("<p>Ginger is a root.</p>")
    assert found.text == f"# Ginger at sea\n\n{PROSE}\n\nGinger is a root.\n"
    assert told(found) == {
        "Home Roots": "a menu of the site",
        "We use cookies.": "a notice on cookies or a subscription",
        "Share this page": "buttons to share the page",
        "Great article, thank you!": "comments of readers",
        "Buy our ginger capsules today.": "a box beside the article",
        "Contact us": "the foot of the site",
    }


CASES = {
    "items of lists": (
        "<ul><li>prevent cancer<li>cure <b>migraine</b></ul><ol start=3><li>one<li>two</ol>",
        "- prevent cancer\n- cure migraine\n\n3. one\n4. two",
    ),
    "rows of tables, with their caption": (
        "<table><caption>Table 1. Doses.</caption><tr><th>Form<th>mg<tr><td>Root<td>250</table>",
        "Table 1. Doses.\n\n| Form | mg |\n| Root | 250 |",
    ),
    "a table that only places words": ("<table><tr><td><p>Ginger is a root.</p></td></tr></table>", "Ginger is a root."),
    "the caption of a figure": (
        "<figure><img src=a.png alt=a><figcaption>Figure 1. Sick sailors.</figcaption></figure>",
        "Figure 1. Sick sailors.",
    ),
    "raised marks": (
        "<p>It helps<sup>1, 2</sup> and heals.<sup><a href='#r3'>[3]</a></sup> On the 4<sup>th</sup> day, 10 cm<sup>2</sup>.</p>",
        "It helps¹,² and heals.[3] On the 4th day, 10 cm².",
    ),
    "links that lead to other sites": (
        "<p>So says <a href='https://journal.example.com/a_(b)'>a trial</a>, and <a href='/x'>we</a>.</p>",
        "So says [a trial](https://journal.example.com/a_%28b%29), and we.",
    ),
    "headings and lines": ("<h2>Safety</h2><p>It is<br>safe.<br>Nobody was ill.</p>", "## Safety\n\nIt is safe.\n\nNobody was ill."),
    "a heading within its paragraph": (
        "<p><strong>In short.</strong> It <b>is</b> safe.</p><p><b>Ginger</b> is a root.</p>",
        "#### In short.\n\nIt is safe.\n\nGinger is a root.",
    ),
    "words that are called like furniture": (
        "<p>Roots and <a class='keywords' href='/s'>the science</a> of <span class=tags>roots</span>.</p>",
        "Roots and the science of roots.",
    ),
    "entities": ("<p>Caf&eacute; &amp; root &#8217;tis&nbsp;so.</p>", "Café & root ’tis so."),
    "the list of references with its links": (
        "<h2>References</h2><ol><li>Roe B. Ginger at sea. <a href='https://roots.example.org/r'>J Invented Med</a>. 2019.</ol>",
        "## References\n\n1. Roe B. Ginger at sea. [J Invented Med](https://roots.example.org/r). 2019.",
    ),
    "a quotation of others": ("<blockquote class=twitter-tweet><p>Ginger for all!</p></blockquote>", "> Ginger for all!"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_an_article_has_is_kept(case: str) -> None:
    body, written = CASES[case]
    found = page(body, '<link rel=canonical href="https://roots.example.org/ginger">')
    assert found.text == f"# Ginger at sea\n\n{PROSE}\n\n{written}\n"


def test_what_a_page_quotes_stays_known_as_a_quotation() -> None:
    rest = "<p>She tells more of it in her book, of which nobody has read a word until now.</p>"
    found = page(
        f"<blockquote><p>It helps.</p><ul><li>So much.</li></ul><cite>— Jane Roe</cite></blockquote>{rest}"
    )
    assert "> It helps.\n\n> - So much.\n\n> — Jane Roe\n\nShe tells" in found.text


def test_a_quotation_that_holds_the_article_is_only_its_layout() -> None:
    assert (
        ">" not in page(f"<blockquote><p>{PROSE}</p><p>{PROSE[:99]} and this is safe.</p></blockquote>").text
    )


def test_links_to_other_pages_within_the_article_are_cut() -> None:
    found = page(
        "<p><a href='/cure'>Read more: the ten best roots of all</a></p><p>Ginger is a root.</p>"
        "<h3>You may also like</h3><p>Ten cures that your doctor hides from you, by our staff.</p>"
    )
    assert found.text.endswith("\n\nGinger is a root.\n")
    assert told(found)["Read more: the ten best roots of all"] == "links to other pages"
    assert told(found)["You may also like"] == "links to other pages"


def test_a_list_of_references_outside_the_article_is_kept() -> None:
    list_ = "<div class=references><h2>References</h2><p>Roe B. Ginger at sea. J Invented Med. 2019;4(2):11-19.</p></div>"
    whole = f"<body><div class=text><h1>Ginger</h1><p>{PROSE}</p><p>{PROSE[:100]}</p></div><div><hr></div>{list_}</body>"
    found = extract(whole.encode())
    assert found.text.endswith("## References\n\nRoe B. Ginger at sea. J Invented Med. 2019;4(2):11-19.\n")


def test_what_the_head_says_is_entered() -> None:
    head = (
        '<meta name=author content="Anna Hale"><meta property="og:site_name" content="Roots Daily">'
        '<meta property="article:published_time" content="2021-05-03T10:00:00Z">'
        '<link rel=canonical href="https://roots.example.org/ginger">'
    )
    found = page("", head).head
    assert (found.title, found.author, found.publisher) == ("Ginger at sea", "Anna Hale", "Roots Daily")
    assert (found.date, found.url, found.language) == ("2021-05-03", "https://roots.example.org/ginger", "en")


def test_json_ld_is_read_and_broken_json_ld_is_passed_over() -> None:
    data = '{"@graph": [{"headline": "x", "author": [{"name": "A. Hale"}, {"name": "B. Roe"}], "datePublished": "2020-01-02"}]}'
    for source, author in ((data, "A. Hale, B. Roe"), (data[:-2], ""), ("[" * 10_000, ""), ("1", "")):
        head = f'<script type="application/ld+json">{source}</script>'
        assert page("", head).head.author == author


def test_no_word_of_a_page_is_lost() -> None:
    """Every word that a browser shows is in the text, or in what was cut, as often as on the page."""
    body = "".join(body for body, _ in CASES.values())
    whole = f"<html><body>{FURNITURE}<article><h1>Ginger at sea</h1><p>{PROSE}</p>{body}</article>{AFTER}</body></html>"
    found = extract(whole.encode())
    tree = parse(whole)
    wanted = _signs("".join(node.text for node in tree.nodes if not node.tag))
    plain = re.sub(r"\]\(https?://[^)]*\)", "]", found.text)
    kept = _signs(plain + "".join(cut.words for cut in found.cuts))
    assert kept - wanted == Counter("341")  # the numbers of the lists, which no page writes
    assert wanted - kept == Counter()


def _signs(text: str) -> Counter[str]:
    """How often each letter and digit stands in a text, raised or not."""
    return Counter(sign for sign in text.translate(str.maketrans("¹²", "12")) if sign.isalnum())


@pytest.mark.parametrize(
    "body", ["", "<p></p>", "<script>var a = 'words and words'</script>", "<div hidden></div>"]
)
def test_a_page_without_words_is_refused_with_advice(body: str) -> None:
    with pytest.raises(Unreadable, match="open it in a browser"):
        extract(f"<html><head><title>x</title></head><body>{body}</body></html>".encode())


def test_a_page_in_another_encoding_is_read_as_it_says() -> None:
    page_ = '<meta charset="iso-8859-1"><p>Café à l’eau</p>'
    assert "Café à l’eau" in decode(page_.encode("cp1252"))
    assert "Café" in decode(page_.encode("utf-16"))
    for named in ("no-such-one", "utf-16", "UTF-16LE", "utf-32", "utf-7", "idna", "punycode"):
        assert "Café" in decode(f'<meta charset="{named}"><p>Café'.encode("cp1252"))
        assert "Café" in decode(f'<meta charset="{named}"><p>Café'.encode())


def test_a_box_about_the_author_is_told_beside_the_article_and_what_readers_say_is_not() -> None:
    prose = "<p>Ginger calms sailors at sea, as they have known for a very long time on board.</p>" * 5
    box = (
        '<div class="author-box"><p>Anna Hale writes of roots, and sells the red range in her shop.</p></div>'
    )
    said = '<div class="comments"><p>Anna Hale sells nothing good, I say, and I have tried it all.</p></div>'
    head = extract(f"<html><body><article>{prose}{box}</article>{said}</body></html>".encode()).head
    assert head.beside == "Anna Hale writes of roots, and sells the red range in her shop."


@pytest.mark.parametrize(
    ("head", "address", "date"),
    [
        ("<base href='https://roots.example.org/'>", "https://roots.example.org/", ""),
        ("<link rel=canonical href='/ginger'><meta property='og:url' content='https://roots.example.org/g'>",
         "https://roots.example.org/g", ""),
        ("<meta itemprop=datePublished content='2021-05-03T10:00'>", "", "2021-05-03"),
        ("<meta property='article:modified_time' content='2022-01-01'><meta name=pubdate content='2021-05-03'>", "", "2021-05-03"),
        ("<script type='application/ld+json'>{\"headline\": \"x\", \"dateModified\": \"2021-05-03\"}</script>", "", "2021-05-03"),
    ],
)  # fmt: skip
def test_the_address_and_the_date_are_read_wherever_the_head_tells_them(
    head: str, address: str, date: str
) -> None:
    found = page("", head).head
    assert (found.url, found.date) == (address, date)


def test_the_time_within_the_article_is_its_date_where_the_head_has_none() -> None:
    assert page("<p>Seen on <time datetime='2021-05-03T08:00'>Monday</time>.</p>").head.date == "2021-05-03"


def test_sites_below_a_shared_ending_are_sites_of_their_own() -> None:
    head = "<link rel=canonical href='https://roots.example.co.uk/g'>"
    body = "<p>See <a href='https://ships.example.co.uk/t'>us</a> and <a href='https://ginger.sample.co.uk/t'>a trial</a>.</p>"
    assert "See us and [a trial](https://ginger.sample.co.uk/t)." in page(body, head).text


def test_a_heading_that_is_a_sentence_is_prose() -> None:
    told = "Sailors who chewed the root were sick on fewer days than those who drank nothing but water."
    found = page(f"<h5>{told}</h5><h5>Safety.</h5><h2>{told[:-1]}</h2>").text
    assert f"\n\n{told}\n\n##### Safety.\n\n## {told[:-1]}\n" in found


def test_what_a_plugin_tells_of_the_author_is_no_article() -> None:
    other = "<div class=abh_text><div class=abh_name>Latest posts by Anna Hale</div><ul><li>Roots and ships - May 3, 2021</ul></div>"
    assert "Latest posts" not in page(other).text


def led(between: str) -> Extracted:
    """What is extracted of a page that has something between its title and its article."""
    whole = f"<html><head><title>Ginger at sea</title></head><body><header><h1>Ginger at sea</h1></header>{between}"
    return extract(
        f"{whole}<div class=article-body><p>{PROSE}</p><p>{PROSE} So be it.</p></div></body></html>".encode()
    )


LEAD = "The root that sailors chew against sickness may work, a new trial of the fleet says."


def test_the_lead_between_title_and_article_is_kept_with_the_by_line_beside_it() -> None:
    found = led(f"<div class=dek>{LEAD}</div><div>By Anna Hale, 3 May 2021</div>")
    assert found.text.startswith(f"# Ginger at sea\n\n{LEAD}\n\n{PROSE}")
    assert "By Anna Hale, 3 May 2021" in found.head.printed


@pytest.mark.parametrize(
    "between",
    [
        f"<div class=image-caption>{LEAD}</div>",
        f"<figure><p>{LEAD}</p></figure>",
        f"<nav><p>{LEAD}</p></nav>",
        "<div>Ginger at sea</div>",
        "<div>Sign up for the news of the fleet, on every morning of the week: SUBSCRIBE</div>",
    ],
)
def test_what_else_stands_between_title_and_article_is_left_out(between: str) -> None:
    assert led(between).text.startswith(f"# Ginger at sea\n\n{PROSE}")


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Ginger at sea | Roots Daily", "Roots Daily"),
        ("Ginger at sea - Food - Roots Daily", "Roots Daily"),
        ("Ginger at sea – Food | Roots Daily", "Roots Daily"),
        ("Ginger at sea", ""),
        ("Ginger at sea: what sailors say", ""),
        ("Roots Daily | Ginger at sea", ""),
        ("Ginger at sea | 2021", ""),
    ],
)
def test_what_the_title_adds_to_the_heading_is_the_publisher(title: str, publisher: str) -> None:
    whole = f"<head><title>{title}</title></head><body><article><h1>Ginger at sea</h1><p>{PROSE}</p></article></body>"
    assert extract(whole.encode()).head.publisher == publisher
