import { matchAt } from '../around.ts'
import type { Kind, Match, Part, PartKind, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { fragment, patternWith, phrases } from '../pattern.ts'
import { besideSign, type Sought, sought } from '../sought.ts'

const REQUESTS = phrases`insert, enter, fill in, to be confirmed`
/** A whole sentence in brackets is a remark. */
const IN_SENTENCES = phrases`add, type, complete, confirm, check, your`
const FIELDS = phrases`
  name, first name, surname, date, time, venue, place, location, address, title, job title, role, quote, number, figure,
  amount, link, url, email, recipient, organisation, photo, picture, caption
`
const LATER = phrases`tbc, tba, tbd, to follow, to come, to be confirmed, xx+, placeholder, pending`
const PIECES = phrases`quotes?, captions?, photos?, pictures?, figures?, headline, standfirst`
const EMPTIED = phrases`removed, protected, deleted, redacted`

const BRACKET = /\[/g
const bracketed = (inner: string) => besideSign(new RegExp(`\\[\\s{0,3}${inner}\\s{0,3}\\]`, 'gi'), BRACKET)

const WRITTEN: readonly PartKind[] = ['title', 'body', 'attachment', 'header-footer', 'picture-text']

type Gap = { readonly what: string; readonly seek: Sought; readonly always: boolean; readonly minor?: true }

/** `always`: false where some texts may keep it. `minor`: readers take it as it is. */
const GAPS: readonly Gap[] = [
  {
    what: 'Contains a placeholder in brackets',
    seek: bracketed(fragment`(?:please )?(?:${REQUESTS}\b[^\[\]\n]{0,80}|${IN_SENTENCES}\b[^\[\]\n]{0,80}(?<![.!?]))`),
    always: true,
  },
  {
    what: 'Contains an empty template field',
    seek: bracketed(fragment`(?:the |a )?${[...FIELDS, ...LATER]}(?: here| to follow| tbc)?`),
    always: false,
  },
  {
    what: 'Contains an unfilled mail-merge field',
    seek: sought(/\{\{\s{0,3}[\w .]{1,40}\}\}|<<\w{2,40}>>|«\w{2,40}»/),
    always: true,
  },
  {
    what: 'Has a gap where something was taken out',
    seek: bracketed(fragment`[\w ]{0,40}\b${EMPTIED}`),
    always: false,
  },
  {
    what: 'Contains a row of Xs in place of text',
    seek: besideSign(/(?<![\w-])x{4,60}(?![\w-])/gi, /xxxx/gi),
    always: false,
  },
  { what: 'Says that something is still to be confirmed', seek: sought(/\bTB[CAD]\b/), always: false, minor: true },
  {
    what: 'Says that something is still to come',
    seek: sought(patternWith('i')`\b${PIECES} to (?:follow|come|be confirmed)\b`),
    always: false,
  },
  { what: 'Contains filler text', seek: sought(/\blorem ipsum\b/i), always: true },
]

/** A placeholder may be intended. */
const LOOSE: readonly Kind[] = ['email', 'event', 'letter', 'reply']

/** The office publishes these as they are. */
const FINAL = new Set('press-release press-line media-enquiry interview-brief speech social-post'.split(' '))

/** A page that offers a letter to copy has gaps for its readers. */
const OFFER_CHARS = 1_000
const OFFERS_TEMPLATE =
  /\b(?:templates?|(?:model|sample|example|draft|standard) (?:letter|wording|text|email|notice|clause)s?)\b/i

function* inPart(part: Part, kind: Kind): Iterable<Match> {
  for (const { what, seek, always, minor } of GAPS) {
    const isLoose = minor || (!always && LOOSE.includes(kind))
    for (const found of seek(part)) {
      const lead = part.text.slice(Math.max(0, found.index - OFFER_CHARS), found.index)
      const isOffered = !FINAL.has(kind) && OFFERS_TEMPLATE.test(lead)
      const severity = isLoose || isOffered ? 'note' : 'sign-off'
      yield { ...matchAt(part, found, 'UNFINISHED_TEXT', always ? 0.8 : 0.6, what), severity }
    }
  }
}

export const unfinishedText: Rule = {
  id: 'publication/unfinished-text',
  title: 'Unfinished text',
  advice: 'Fill the gap, or rewrite the sentence without it.',
  severity: 'sign-off',
  paragraphs: ['24'],
  limits: 'Misses gaps that look like ordinary words. Ignores quoted mail.',
  *find({ parts, circumstances }) {
    for (const part of parts)
      if (part.from === undefined && WRITTEN.includes(part.kind)) yield* inPart(part, circumstances.kind)
  },
  examples: {
    found: [
      '[person removed] said the work had helped.',
      'Call her on [telephone number removed].',
      'The meeting is on [INSERT DATE HERE] at noon.',
      'The Commissioner said: “XXXX”',
      'Quote to come from the Chief Constable.',
      'Venue: TBC',
      'Lorem ipsum dolor sit amet.',
      'Dear {{first_name}}, thank you for writing.',
      'Contact [name] or [job title].',
      inKind('email', 'Dear «First_Name», thank you.'),
    ],
    clear: [
      'The panel removed two trees from the site.',
      'See section [4] and the note [sic] in the report.',
      'The XXX Corps Association laid a wreath.',
      'He said: “[The Commissioner] was right.”',
      'Read the report [PDF, 2 MB].',
      'The desk is closed at noon. [Check the door on Wednesdays, from nine to ten.]',
      'Add your name to the list.',
    ],
  },
}
