"""Turns the templates of mail into the mail that a person gets: every value is invented and belongs to nobody."""

import re

from plain import UNKNOWN, replaced
from texts import digest

#: Conditions, loops and parts of other files. Of two branches the first stays.
CONTROL = (
    (r"<%-?\s*els.*?<%-?\s*end\s*-?%>|<%[^=].*?%>\n?|<%=\s*render.*?%>", ""),
    (r"\{\{\s*else.*?\{\{/\w+\}\}|\{\{~?\s*[#/>!^].*?\}\}", ""),
    (r"\{%-?\s*el.*?\{%-?\s*endif\s*-?%\}|\{%.*?%\}\n?", ""),
    (r"\(\(\w+\?\?(.*?)\)\)", r"\1"),
    (r"@\{?[\w.]*salutation(?:Line\w*|FullName)?\(params\)\}?", 'Dear @params("name")'),
    (r'@\{?params\.getOrElse\("\w+",\s*"([^"]+)"\)\}?', r"\1"),
    (r"^\s*@\(params[^)]*\)|^@import.*?$|@\{[\w.]*template_footer\w*\(.*?\)\}", ""),
    (r"^([^\n]{50,})\n(?=[^\s*#>-])", r"\1 "),
)
VALUE = re.compile(
    r"<%=(.*?)%>|\(\(([^()]*)\)\)|\{\{\{?\s*([^{}]+?)\s*\}?\}\}"
    r"|@\{?params(?:\.\w+)?\(\"(\w+)\"[^)]*\)(?:\.\w+)*\}?|\[ ?([A-Za-z][^\[\]\n]{2,160}) ?\](?!\()|\{(\w[\w ]*)\}",
    re.S,
)
CODE = re.compile(r"@(?:if|for|params|ir|\w+Name)\b|@\{|\bmatch\s*\{|=>|<%|\{\{|\{%|%%|\[%|INSERT|\[\(|\[[A-Z][\w ]*\]")
LITERAL = re.compile(r"""\?\s*".*?"\s*:\s*"(.*?)"|^\s*"([\w ]+)"\.pluralize""")
PEOPLE = "Sam Taylor", "Priya Shah", "Megan Evans", "Tom Walker", "Aisha Khan", "Joanne Clark", "Daniel Wright"
ORGANISATION = "school|company|organi[sz]ation|business|agency|collective|host|seller|team|supplier|scheme|buyer"
PERSON = "user|signature|member|contact|applicant|candidate|customer|creator|psp|psa|requester|sender|trainee|helper"
#: Each pattern is the end of an expression. Values of one mail that mean the same are the same.
INVENTED = (
    (".*url.*|.*links?|.*link to .*|.*website|.*webpage", ("https://www.example.org/account",)),
    (".*emails?(?: address)?", ("office@example.org",)),
    (".*(?:dates?|deadline|days? of week|closing on|date of intake|schedule)", ("14 June", "2 March")),
    (".*time", ("10am", "2:30pm")),
    (".*(?:reference|number|ref|locator|eori)", ("4821937", "RK20816", "7730512")),
    (".*(?:amount|balance|total|price|cost)", ("£45.00", "£120.00")),
    (f".*(?:{ORGANISATION})(?: name)?", ("Hillside School", "Ashdown Trust", "Riverside Works", "Linden and Sons")),
    (".*reasons?", ("The date is no longer free.",)),
    (".*(?:details|instructions)", ("Please use the side door.",)),
    (".*city", ("Bristol", "Leeds", "Cardiff")),
    (".*(?:title|event|action|petition|workshop)(?: name)?", ("Open Day", "Spring Workshop", "Library Opening Hours")),
    (".*first name", tuple(name.split()[0] for name in PEOPLE)),
    (".*(?:last name|surname)", tuple(name.split()[1] for name in PEOPLE)),
    (f"(?:.*(?:{PERSON}|full) )?names?|.*(?:{PERSON}|contact person)(?: split 0)?", PEOPLE),
)


def value(match, key):
    expression = next(group for group in match.groups() if group is not None)
    if literal := LITERAL.search(expression):
        return literal[1] or literal[2]
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|[\W_]+", " ", expression).lower().strip()
    for pattern, values in INVENTED:
        if re.fullmatch(pattern, words):
            return values[int(digest(key)[:6], 16) % len(values)]
    return UNKNOWN


def filled(text, key):
    """The text without its lines that hold an unknown value, or none if they are many or if code is left over."""
    lines = VALUE.sub(lambda match: value(match, key), replaced(text, CONTROL, re.S | re.M)).split("\n")
    known = [line for line in lines if UNKNOWN not in line]
    text = "\n".join(known).strip()
    many = 5 * (len(lines) - len(known)) > sum(map(bool, map(str.strip, lines)))
    return "" if many or CODE.search(text) else text
