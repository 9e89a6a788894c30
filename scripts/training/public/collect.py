"""Makes the files of public texts that the classifier learns from, out of git clones (README.md)."""

import argparse
from collections import Counter
from pathlib import Path

import abusive
import campaigns
import correspondence
import news
import partisan
import posts
import posts_mail
import prose
import public_bodies
from texts import choose, row, write

#: The pieces of each set, and how to choose among them: short texts repeat each other in shorter runs of words.
SETS = {
    "prose_uk": (prose.uk, {"of_one_base": 3}),
    "prose_us": (prose.us, {"of_one_base": 6}),
    "posts_mail": (posts_mail.pieces, {}),
    "partisan": (partisan.pieces, {}),
    "correspondence": (correspondence.pieces, {}),
    "abusive": (abusive.pieces, {"size": 4, "of_one_base": 5}),
    "news": (news.pieces, {"of_one_base": 5}),
    "posts": (posts.pieces, {"of_one_base": 4}),
    "bodies": (public_bodies.pieces, {"of_one_base": 4}),
    "campaigns": (campaigns.pieces, {"size": 5}),
}


def main(options):
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    for name in options.sets:
        pieces, options_of_choice = SETS[name]
        rows = [row(name, one) for one in choose(pieces(options.clones), **options_of_choice)]
        write(out / f"{name}.jsonl", rows)
        print(name, len(rows))
        for place, count in sorted(Counter((one["source_repo"], one.get("label", "")) for one in rows).items()):
            print("  ", *place, count)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clones", required=True, help="a folder with a git clone of each repository, as owner+name")
    parser.add_argument("--out", required=True)
    parser.add_argument("sets", nargs="*", default=list(SETS), help=", ".join(SETS))
    main(parser.parse_args())
