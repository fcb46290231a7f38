"""What the names of elements, their classes and ids, tell of what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mapgen.words import Text, both

HIDDEN = both("the page does not show it", "la page ne l'affiche pas")
MENU = both("a menu of the site", "un menu du site")
FORM = both("a form or a button", "un formulaire ou un bouton")
ASIDE = both("a box beside the article", "un encadré à côté de l'article")
HEAD = both("the head of the site", "l'en-tête du site")
FOOT = both("the foot of the site", "le pied de page du site")
SHARE = both("buttons to share the page", "des boutons pour partager la page")
COMMENTS = both("comments of readers", "des commentaires de lecteurs")
ADVERT = both("an advert or an offer", "une publicité ou une offre")
OTHERS = both("links to other pages", "des liens vers d'autres pages")
NOTICE = both("a notice on cookies or a subscription", "un avis sur les cookies ou un abonnement")
TWICE = both("the page says it twice", "la page le dit deux fois")
CREDIT = both("a by-line, a date or a credit", "une signature, une date ou un crédit")
OUTSIDE = both("outside the article", "en dehors de l'article")

_OF_FURNITURE = {
    MENU: """nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumb crumbs toc mw-editsection pagination
        pager skip skip-link skip-nav skip-to jump-link jump-links toolbar tab-list tab-nav tabs catlinks navbox""",
    SHARE: """share sharing sharethis addthis addtoany social social-media social-link social-links social-icons
        follow follow-us partage partager reseaux""",
    COMMENTS: """comment comments comment-list comment-area comment-form disqus disqus-thread respond commentaire
        commentaires livefyre review-list reviews-list""",
    ADVERT: """ad ads advert adverts advertisement advertisements advertising adsense ad-slot ad-unit publicite pub promo
        promotion promoted sponsor sponsored outbrain taboola dfp banner marketing cta paywall upsell promobox""",
    OTHERS: """related recommended recommendation recommendations recirc recirculation more-stories more-from more-on
        more-like more-articles more-news also-like also-read see-also read-more read-next most-read most-popular
        most-viewed popular trending teaser teasers up-next next-post next-article prev-post prev-article previous-post
        previous-article tag-list tag-links tag-cloud tags widget a-lire lire-aussi articles-lies suggestions suggestion
        carousel story-links keywords keyword""",
    NOTICE: """cookie cookies gdpr rgpd consent newsletter subscribe subscription signup sign-up sign-in login modal popup
        pop-up overlay inscription abonnement notification alert-bar""",
    ASIDE: "sidebar side-bar side-col side-column side-rail right-col right-column right-rail rail aside",
    HEAD: "site-header siteheader site-head site-branding masthead page-header top-bar topbar global-header",
    FOOT: "site-footer site-info page-footer global-footer footer colophon copyright legal",
    CREDIT: """byline by-line author author-info author-bio author-box author-name author-meta author-card auteur dateline
        timestamp publish-date published-date publish-time posted-on posted-by entry-meta post-meta article-meta
        article-info article-date meta meta-data metadata meta-info photo-credit image-credit credit read-time
        reading-time kicker abh saboxplugin""",
}
_OF_ARTICLES = """hentry entry-content entrycontent article-body article-content article-text articlebody post-body
    post-content post-text story-body story-content story-text storybody main-content maincontent status-publish"""
_OF_LISTS_OF_SOURCES = """reference references reflist ref-list citation citations citation-list citations-list footnote
    footnotes endnote endnotes bibliography bibliographie source sources source-list sources-list notes"""
_WORD = re.compile(r"[a-z]+")
_PICTURE = re.compile(r"caption|image|photo|video|media|gallery|legend", re.IGNORECASE)
_POST = re.compile(r"(?<![a-z])post-\d")


def reason(names: str) -> Text:
    """Return why an element with such a class and id is no part of an article; nothing where it may be."""
    return next((why for words in _parts(names) if (why := _reasons().get(words))), Text())


def is_of_picture(names: str) -> bool:
    """Return whether a class or an id is that of a picture or of what stands below it."""
    return _PICTURE.search(names) is not None


def names_article(names: str) -> bool:
    """Return whether a class or an id is that of the body of an article."""
    return _POST.search(names) is not None or any(words in _articles() for words in _parts(names))


def names_list_of_sources(names: str) -> bool:
    """Return whether a class or an id is that of a document's list of sources."""
    return any(words in _lists() for words in _parts(names))


def _parts(names: str) -> Iterator[str]:
    """Yield each word of a class and an id, and each two words that follow each other."""
    before = ""
    for word in _WORD.findall(names):
        if before:
            yield f"{before}-{word}"
        yield word
        before = word


@cache
def _reasons() -> dict[str, Text]:
    return {words: why for why, several in _OF_FURNITURE.items() for words in several.split()}


@cache
def _articles() -> frozenset[str]:
    return frozenset(_OF_ARTICLES.split())


@cache
def _lists() -> frozenset[str]:
    return frozenset(_OF_LISTS_OF_SOURCES.split())


# What headings tell.

_OTHER_PAGES = re.compile(
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy)|related|recommended|read (?:more|next|also)|more (?:from|on|stories|in)"
    r"|also read|(?:our )?(?:latest|top|popular|most (?:read|popular)) (?:stories|articles|posts|news)|explore further"
    r"|trending|share this|leave a (?:comment|reply)|\d*+ ?comments?\Z|tell us what you think|what others are reading"
    r"|subscribe|sign up|newsletter|follow us|advertisement\Z|à lire|a lire|lire (?:aussi|également)"
    r"|sur le même (?:sujet|thème)|voir aussi\Z|articles? (?:liés?|similaires?|associés?|connexes?|récents?|recommandés?)"
    r"|vous (?:aimerez|pourriez|devriez)|dans la même (?:rubrique|catégorie)|nos derniers|les plus lus|partager"
    r"|laisser un commentaire|\d*+ ?commentaires?\Z|inscrivez|abonnez|publicité\Z)",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:references?|références?|bibliograph(?:y|ie)|sources?|footnotes?|endnotes?|notes|works cited|literature)\b",
    re.IGNORECASE,
)


def heads_other_pages(heading: str) -> bool:
    """Return whether a heading is that of links to other pages, of comments or of an offer."""
    return len(heading.split()) <= 8 and _OTHER_PAGES.match(heading.strip()) is not None


def heads_list_of_sources(heading: str) -> bool:
    """Return whether a heading is that of a list of sources."""
    return len(heading.split()) <= 5 and _SOURCES.search(heading) is not None


_SHARING_SITES = "api.whatsapp.com addtoany.com addthis.com getpocket.com flipboard.com plus.google.com pinterest.com tumblr.com"


def shares(address: str) -> bool:
    """Return whether an address is that of a button that shares the page."""
    host = address.lower().partition("://")[2].partition("/")[0].removeprefix("www.")
    path = address.lower().partition("://")[2].partition("/")[2]
    if host in _SHARING_SITES.split():
        return True
    return any(host.endswith(site) and path.startswith(begin) for site, begin in _SHARED_BY)


_SHARED_BY = (
    ("facebook.com", ("sharer", "share", "dialog")),
    ("twitter.com", ("share", "intent", "home")),
    ("x.com", ("share", "intent")),
    ("linkedin.com", ("share", "cws", "sharing")),
    ("reddit.com", ("submit",)),
    ("wa.me", ("",)),
    ("t.me", ("share",)),
)
