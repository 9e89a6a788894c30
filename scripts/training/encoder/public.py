"""Real texts that the scripts in `scripts/training/public` cut from public repositories, each with its labels by head."""

from labels import POLITICAL
from texts import THROUGHOUT, Text, clean, lines, split_of

#: Files of the folder PUBLIC. Each line has `kind`, and `label` in `partisan`, `abusive`, `posts` and `campaigns`.
FILES = ("prose_uk", "prose_us", "posts_mail", "partisan", "abusive", "news", "correspondence", "posts", "bodies")
FILES += ("campaigns",)
#: Weight of the heads that the label of a text says nothing about.
DOUBT = 0.5
BY_POLITICIANS = ("danni-beaulieu/gov-tweets", "mine-cetinkaya-rundel/fm-speeches-covid19")
SOURCES = {"social-post": "public-posts", "email": "public-mail"}


def labelled(row, name):
    """The source of a text and its labels, or None."""
    label = row.get("label")
    if name in ("partisan", "posts", "campaigns") and label == "partisan":
        weight = 2.0 if row.get("country", "").lower() in ("uk", "ie") else 1.0
        return "public-partisan", {POLITICAL[0]: (1, weight), POLITICAL[1]: (1, weight), POLITICAL[3]: (0, DOUBT)}
    if name == "partisan" and row["kind"] == "speech":
        # A speech in Parliament may attack a government without a name of a party, so it teaches nothing.
        return None
    if name in ("partisan", "campaigns") or name == "posts" and label == "political":
        return "public-politics", {**clean(DOUBT), **clean(heads=POLITICAL)}
    if label == "abusive":
        return "public-abusive", {"conduct": (1, 1.0), "any-other": (1, 1.0)}
    if name == "abusive":
        return "public-calm", {"conduct": (0, DOUBT), "any-other": (0, DOUBT)}
    if name == "bodies":
        # A club that asks its council for something may be held for politics.
        doubt = clean(DOUBT, POLITICAL) if row["kind"] == "club news" else {}
        return {"mail": "public-mail", "post": "public-posts"}.get(label, "public-prose"), {**clean(), **doubt}
    if name == "correspondence":
        return "public-mail", clean()
    if row["source_repo"] in BY_POLITICIANS:
        # Staff would not post all of these, so they set no threshold.
        return "public-politics", clean()
    if row["kind"] == "inquiry":
        # An inquiry weighs what people did, so it says little about claims, conduct and facts about people.
        return "public-politics", {**clean(DOUBT), **clean(heads=POLITICAL)}
    return SOURCES.get(row["kind"], "public-prose"), clean()


def public(folder):
    """A third of the texts of each file measures, a sixth calibrates."""
    for name in FILES:
        path = folder / f"{name}.jsonl"
        for row in lines(path) if path.exists() else ():
            if (labels := labelled(row, name)) is None:
                continue
            source, known = labels
            one = Text(source=source, id=row["id"], text=row["text"], split=split_of(row["base"]), known=known)
            one.setting = {"repository": row["source_repo"], "country": row.get("country"), "kind": row["kind"]}
            if source == "public-partisan":
                one.any_passage = THROUGHOUT
            yield one
