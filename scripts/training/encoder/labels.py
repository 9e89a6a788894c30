"""Maps the labels of texts to the heads and tags of the model."""

POLITICAL = ("political-staff-office", "political-staff-own", "political-free-office", "political-free-own")
OTHERS = (
    "conduct",
    "disparagement",
    "defamation",
    "claims",
    "private-use",
    "operational",
    "secrecy",
    "media",
    "security",
)
FACTS = ("private-fact", "offence-fact", "identity-fact")
#: `any-other`: any of OTHERS. `personal`: the text identifies a private person.
HEADS = (*POLITICAL, *OTHERS, "any-other", *FACTS, "personal")
AT = {head: at for at, head in enumerate(HEADS)}

#: Kinds of tokens. `person-first` begins the name of a person.
TAGS = ("none", "person-first", "person", "place", "organisation", "address", "handle", "birth", "identifier")
TAG_AT = {tag: at for at, tag in enumerate(TAGS)}

FACT_OF = {
    "SPECIAL_CATEGORY": "private-fact",
    "CRIMINAL_OFFENCE": "offence-fact",
    "VICTIM_OR_CHILD_IDENTITY": "identity-fact",
}
#: Types that rules find well alone are left out.
TAG_OF = {
    "PERSON": "person",
    "LOCATION": "place",
    "ORG": "organisation",
    "ADDRESS": "address",
    "POSTCODE": "address",
    "HANDLE": "handle",
    "SOCIAL_HANDLE": "handle",
    "DATE_OF_BIRTH": "birth",
    **dict.fromkeys(
        (
            *("PASSPORT", "COLLAR_NUMBER", "CASE_URN", "ARREST_SUMMONS", "UTR", "PNC_ID", "CRO_NUMBER"),
            *("PRISON_NUMBER", "PROBATION_NUMBER", "CRIME_REFERENCE", "IP_ADDRESS", "DRIVING_LICENCE"),
            *("NI_NUMBER", "NHS_NUMBER", "VEHICLE_REG", "BANK_ACCOUNT", "CREDENTIAL", "UPRN"),
        ),
        "identifier",
    ),
}

RULES = {
    "conduct/abuse": "conduct",
    "conduct/harassment": "conduct",
    "conduct/discrimination": "conduct",
    "conduct/tone": "conduct",
    "conduct/obscenity": "conduct",
    "conduct/disparagement": "disparagement",
    "conduct/defamation": "defamation",
    "conduct/claim": "claims",
    "publication/copied-text": "claims",
    "publication/source-missing": "claims",
    "publication/photo-evidence": "claims",
    "conduct/impersonation": "private-use",
    "conduct/private-business": "private-use",
    "crest-and-logo/mention": "private-use",
    "crest-and-logo/letterhead": "private-use",
    "confidentiality/operational": "operational",
    "confidentiality/internal": "secrecy",
    "confidentiality/in-confidence": "secrecy",
    "confidentiality/privilege": "secrecy",
    "confidentiality/sub-judice": "secrecy",
    "confidentiality/embargo": "secrecy",
    "confidentiality/ahead-of-publication": "secrecy",
    "confidentiality/media-contact": "media",
    "confidentiality/credential": "security",
    "confidentiality/insecure-transmission": "security",
}
GROUPS = {
    "misleading": "claims",
    "copied": "claims",
    "impersonation": "private-use",
    "private-business": "private-use",
    "legal": "secrecy",
    "unannounced": "secrecy",
    "internal": "secrecy",
    **{head: head for head in OTHERS},
    "political": "political",
    "personal": "personal",
}
#: Older drafts name only paragraphs of the policy. These paragraphs belong to one group each.
PARAGRAPHS = (("7", "political"), ("35", "political"), ("A", "political"), ("13", "private-use"))
PARAGRAPHS += (("32", "operational"), ("29", "disparagement"), ("10", "conduct"))


def group_of(draft):
    """The group that a draft breaks, None for a clean one, 'other' for a breach without a head."""
    if "label" in draft:
        return {"breach": "political", "marking": "other"}.get(draft["label"])
    if draft.get("expect", "release") in ("release", "clear"):
        return None
    if draft.get("rule"):
        return RULES.get(draft["rule"], "other")
    if draft.get("group"):
        return GROUPS.get(draft["group"], "other")
    clauses = [str(clause) for clause in draft.get("clauses") or []]
    for paragraph, group in PARAGRAPHS:
        if any(clause == paragraph or (paragraph == "A" and clause.startswith("A")) for clause in clauses):
            return group
    return "personal" if any(span["sensitive"] for span in draft.get("spans") or []) else "other"


def political_head(draft):
    speaker = "staff" if draft.get("author_role", "staff") == "staff" else "free"
    return f"political-{speaker}-{'own' if draft.get('account') == 'personal' else 'office'}"
