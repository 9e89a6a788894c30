"""Tests of the collected public texts. python -m unittest discover scripts/training/public"""

import gzip
import json
import re
import subprocess
import tempfile
import unittest
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
from abusive import aimed
from clones import Clone
from partisan import post_label, speech_label
from plain import close_lists, front_matter, message, paragraphs
from templates import filled
from texts import Piece, Source, choose, cut, row

SOURCE = Source("owner/name", "MIT", "UK", "news", {"": 2}, None)
LONG = [f"{letter} wrote a page of news about the town and the work of its people. " * 20 for letter in "abcdefg"]


def commit(folder, files):
    """A git clone of owner/name with these files."""
    clone = Path(folder, "owner+name")
    clone.mkdir()
    for name, text in files.items():
        (clone / name).write_bytes(text.encode())
    git = ["git", "-C", str(clone), "-c", "user.name=a", "-c", "user.email=a@a.uk"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        subprocess.run([*git, *command], check=True)


def piece(text, base="page", **more):
    return Piece(SOURCE, "page.md", base, text, **more)


class Plain(unittest.TestCase):
    def test_markdown_and_html_become_paragraphs(self):
        page = "# News\n\nSee **the** [page](https://a.uk/b_(c)).\n<nav>Menu</nav><p>Fish &amp; chips</p>\n* one\n* two"
        self.assertEqual(paragraphs(page), ["News", "See the page.", "Fish & chips", "- one", "- two"])

    def test_code_tables_and_values_of_the_running_site_are_left_out(self):
        page = "Kept.\n\n```\ncode\n```\n\n| a | b |\n\nDear <%= user.name %>,\n\n{% if x %}Also kept.{% endif %}\n"
        self.assertEqual(paragraphs(page), ["Kept.", "Also kept."])

    def test_a_line_may_hold_what_marks_a_table_or_a_rule(self):
        self.assertEqual(paragraphs("Open it --- or ask | for help."), ["Open it --- or ask | for help."])

    def test_front_matter_gives_the_title(self):
        self.assertEqual(front_matter("---\ntitle: 'The day''s news'\n---\nText"), ("The day's news", "Text"))

    def test_items_of_a_list_follow_each_other(self):
        self.assertEqual(close_lists("Two:\n\n- a\n\n- b\n\nEnd"), "Two:\n\n- a\n- b\n\nEnd")

    def test_a_message_has_no_markup_quotation_or_wrong_encoding(self):
        self.assertEqual(message("&gt; Why?\nIt isnâ€™t [here](https://a.uk) &amp;amp; <b>not</b> there"),
                         "It isn’t here & not there")


class Choice(unittest.TestCase):
    def test_long_texts_are_cut_at_the_ends_of_paragraphs(self):
        found = cut(LONG)
        self.assertEqual("\n\n".join(found), "\n\n".join(LONG))
        self.assertTrue(all(800 <= len(one) <= 4000 for one in found) and len(found) > 1)
        self.assertEqual(cut(["Short.", "Text."]), ["Short.\n\nText."])

    def test_a_text_that_repeats_a_chosen_one_is_left_out(self):
        words = "the office opens at nine on monday and closes at five on friday in winter"
        self.assertEqual(len(choose([piece(words), piece(words + " too", "other")])), 1)

    def test_the_choice_keeps_the_limits_and_the_turns(self):
        texts = ["Alpha beta gamma", "Delta epsilon zeta", "Eta theta iota"]
        last, *others = [piece(text, text, turn=(text == texts[0],)) for text in texts]
        self.assertEqual({one.text for one in choose([last, *others])}, set(texts[1:]))
        same = [piece(text) for text in texts]
        self.assertEqual(len(choose(same, of_one_base=1)), 1)
        self.assertEqual(choose(same), choose(same[::-1]))

    def test_a_line_names_its_source_and_licence(self):
        line = row("set", piece("Words", country="CA"))
        self.assertEqual((line["source_repo"], line["licence"], line["country"]), ("owner/name", "MIT", "CA"))
        self.assertNotIn("label", line)


class Mail(unittest.TestCase):
    def test_values_of_a_template_are_filled_in(self):
        for template in ("Dear {{user.first_name}},", "Dear <%= @applicant_first_name %>,", "Dear ((first_name)),"):
            self.assertRegex(filled(template, "key"), r"^Dear [A-Z][a-z]+,$")
        self.assertEqual(filled("Write to ((school_email)).", "key"), "Write to office@example.org.")

    def test_of_two_branches_the_first_stays(self):
        self.assertEqual(filled("<% if late? %>\nToo late.\n<% else %>\nThank you.\n<% end %>", "key"), "Too late.")
        self.assertEqual(filled("{% if a %}Yes.{% else %}No.{% endif %}", "key"), "Yes.")

    def test_a_line_with_an_unknown_value_is_left_out_and_code_leaves_nothing(self):
        lines = "\n".join(f"Line {number}." for number in range(9))
        self.assertEqual(filled(f"{lines}\nColour: ((shade))", "key"), lines)
        self.assertEqual(filled("Hello.\nColour: ((shade))", "key"), "")
        self.assertEqual(filled("Hello.\n@if(late) { Sorry. }", "key"), "")

    def test_the_subject_is_the_first_line(self):
        body = "Dear all, the office is closed on Monday, and it opens again on Tuesday at nine as it always does. " * 2
        found = list(correspondence.mail(SOURCE, "a.md", "a.md", "Closed on Monday", body))
        self.assertEqual([one.text.split("\n")[0] for one in found], ["Closed on Monday"])
        for unfit in ("You idiots", "Vote YES for our schools"):
            self.assertEqual(list(correspondence.mail(SOURCE, "a.md", "a.md", unfit, body)), [])


class Labels(unittest.TestCase):
    def test_a_judgement_of_a_named_side_is_partisan(self):
        self.assertEqual(post_label("Labour has failed our town again."), "partisan")
        self.assertEqual(post_label("I met residents at my surgery with the council today."), "neutral")
        self.assertEqual(post_label("I must oppose the council's budget."), "")
        self.assertEqual(speech_label("The Opposition has wasted a year. The Tories refuse to act."), "partisan")

    def test_an_attack_by_judgement_needs_a_rude_sentence_to_the_reader(self):
        self.assertEqual(posts.label("Stop trolling and go away, you twit.", "attack"), "abusive")
        self.assertEqual(posts.label("They are trolls. I wrote to you.", "attack"), "")
        self.assertEqual(posts.label("I moved the page to a better name.", "attack"), "")

    def test_a_report_about_politics_takes_no_side(self):
        self.assertEqual(posts.label("The election results are on the page of the council.", "news"), "political")
        self.assertEqual(posts.label("Labour has failed our town again.", "news"), "")
        self.assertEqual(posts.label("We moved the page to a better name.", "news"), "")

    def test_a_long_text_takes_a_side_if_it_judges_more_than_once(self):
        long = "We met in the hall and had tea with the neighbours. " * 20
        self.assertFalse(posts.takes_side(long + "The SNP has failed."))
        self.assertTrue(posts.takes_side(long + "The SNP has failed. Labour is no better and broke its promises."))

    def test_a_quoted_insult_is_not_aimed(self):
        self.assertTrue(aimed("You are such an idiot"))
        self.assertFalse(aimed('Somebody wrote "such an idiot"'))


class Campaigns(unittest.TestCase):
    def test_a_speech_takes_a_side_if_it_judges_a_party(self):
        attack = "We met. This was a year that the towns of our county will remember for long. "
        attack += "Only the Tories could waste so much in it."
        self.assertEqual(campaigns.label(attack, "speech"), "partisan")
        self.assertNotEqual(campaigns.label(attack + " There is consensus on that.", "speech"), "partisan")
        self.assertEqual(campaigns.label("I beg to move that the Bill be read a second time.", "speech"), "harmless")
        self.assertEqual(campaigns.label("Is the Minister aware of the Bill?", "speech"), "")

    def test_partisan_paragraphs_of_a_speech_are_found(self):
        attack = "The Labour party has failed the country, and it has failed the towns and the villages where we work."
        attack += " We have not."
        self.assertEqual(list(campaigns.parts("We met in the hall. " * 40 + "\n\n" + attack))[1:], [attack])

    def test_a_speech_in_xml_has_no_stage_directions(self):
        xml = '<p pid="1">One &mdash; two.</p>\n<p class="italic" pid="2">rose</p><col>9</col>'
        self.assertEqual(campaigns.clean(xml), "One — two.")


class News(unittest.TestCase):
    def test_a_text_that_judges_a_government_takes_a_side(self):
        self.assertTrue(news.takes_side("The minutes were agreed. The Welsh Government has failed our town."))
        self.assertTrue(news.takes_side("This council regrets Brexit."))
        self.assertFalse(news.takes_side("The Welsh Government answered on Monday. The pump failed on Tuesday."))

    def test_a_transcript_has_no_directives_links_or_stage_directions(self):
        page = "1. Mr Lee\n====\n\n.. note::\n   Left out.\n\n*(10.00 am)*\n\n**Mr Lee**: See `A1 <https://a.uk>`_."
        self.assertEqual(paragraphs(news.transcript(page, "")[1]), ["1. Mr Lee", "Mr Lee: See A1."])

    def test_a_report_gives_its_summary_and_no_code(self):
        page = '+++\nabstract = "Thefts fell."\ntitle = "Thefts"\n+++\n```{r}\ncode\n```\nMore. [larger image](`r a`)'
        title, body, _ = news.research(page, "")
        self.assertEqual((title, paragraphs(body)), ("Thefts", ["Thefts fell.", "More."]))

    def test_the_strings_of_an_r_file_are_read(self):
        data = b"X\n\x00\x04\x00\x09\x00\x00\x00\x03one\x00\x00\x80\x09\x00\x00\x00\x04\xc3\xa9t\xc3"
        self.assertEqual(next(news.r_strings(data)), "one")
        self.assertEqual(list(news.r_strings(gzip.compress(data)))[1][:2], "ét")


class Bodies(unittest.TestCase):
    def test_some_pages_are_posts_of_their_leads_and_no_prose(self):
        part = "In ride {}.{} we went to the hill and the lake, and all of us were back in the town by the evening. "
        pages = {f"{page}.md": "\n\n".join([f"# Ride {page}", *(part.format(page, at) * 4 for at in range(5))])
                 for page in range(12)}
        with tempfile.TemporaryDirectory() as folder:
            commit(folder, pages)
            source = public_bodies.source("owner/name", "MIT", "club news", {"prose": 9, "post": 9}, "md$")
            found = list(public_bodies.bodies(folder, source))
        posts_of, prose_of = ({one.path for one in found if one.label == label} for label in ("post", "prose"))
        self.assertTrue(posts_of and prose_of and not posts_of & prose_of)
        self.assertTrue(all((len(one.text) < 600) == (one.label == "post") for one in found))

    def test_of_released_mail_only_what_staff_wrote_is_taken(self):
        body = "Greg:\nPlease ask the team to put the report in the folder by Friday,\nand tell them. Thanks,\nTony"
        bodies = (body + "\nA. Smith, MD\nDirector", body.replace("Greg", "Tony"), body.replace("folder", "fol der"))
        mails = [{"body": one, "sender": 0} for one in bodies] + [{"body": body, "sender": 1}]
        with tempfile.TemporaryDirectory() as folder:
            data = json.dumps({"emails": [mails], "clusters": [1, 7]})
            commit(folder, {public_bodies.RELEASED.wanted: data})
            with Clone(folder, "owner/name") as clone:
                self.assertEqual([one.text for one in public_bodies.released(clone)], [body.replace(",\nand", ", and")])


class Credit(unittest.TestCase):
    def test_the_model_card_names_each_source_with_its_licence(self):
        card = Path(__file__).parents[3].joinpath("docs/model-card.md").read_text(encoding="utf8")
        prose_sources = (*prose.UK, *prose.US, *news.SOURCES, news.SPEECHES)
        debates = (*partisan.POSTS, *partisan.SPEECHES)
        messages = (*posts_mail.SOURCES, *correspondence.SOURCES, *posts.SOURCES, *campaigns.SOURCES)
        bodies = (*public_bodies.SOURCES, public_bodies.RELEASED)
        for source in (*prose_sources, *messages, *debates, *abusive.SOURCES, *bodies):
            licence = re.escape(source.licence.replace(prose.FEDERAL, "US public domain"))
            self.assertRegex(card, rf"\| {re.escape(source.repository)} \| `\w{{12}}` \| {licence}[;| ]")


class Reading(unittest.TestCase):
    def test_files_are_read_from_the_last_commit(self):
        with tempfile.TemporaryDirectory() as folder:
            commit(folder, {"é.csv": "a,b\r\n1,two words\r\n"})
            Path(folder, "owner+name", "é.csv").write_text("changed")
            with Clone(folder, "owner/name") as found:
                self.assertEqual(found.files(r"\.csv$"), ["é.csv"])
                self.assertEqual(found.text("é.csv"), "a,b\n1,two words\n")
                self.assertEqual(found.table("é.csv"), [{"a": "1", "b": "two words"}])
                self.assertRaises(FileNotFoundError, found.text, "none.csv")


if __name__ == "__main__":
    unittest.main()
