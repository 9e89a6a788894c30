import type { Kind, Match, Part, PartKind, Rule, Severity } from '../contract.ts'
import { everyMatch } from '../every-match.ts'

/** What a bracket asks the author to fill in: '[INSERT DATE HERE]', '[add quote]'. */
const REQUESTS = [
  'insert',
  'add',
  'enter',
  'type',
  'fill in',
  'complete',
  'confirm',
  'check',
  'your',
  'to be confirmed',
]
/** What a bracket stands in for: '[name]', '[date]', '[venue]'. */
const FIELDS = [
  'name',
  'first name',
  'surname',
  'date',
  'time',
  'venue',
  'place',
  'location',
  'address',
  'title',
  'job title',
  'role',
  'quote',
  'number',
  'figure',
  'amount',
  'link',
  'url',
  'email',
  'recipient',
  'organisation',
  'photo',
  'picture',
  'caption',
]
const LATER = ['tbc', 'tba', 'tbd', 'to follow', 'to come', 'to be confirmed', 'xx+', 'placeholder', 'pending']
/** What is often announced and then forgotten: 'quote to come'. */
const PIECES = ['quotes?', 'captions?', 'photos?', 'pictures?', 'figures?', 'headline', 'standfirst']
/** What stands where a suggestion, or a person, took something out. */
const EMPTIED = ['removed', 'protected', 'deleted', 'redacted']

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`
const bracketed = (inner: string) => `\\[\\s{0,3}${inner}\\s{0,3}\\]`

const WRITTEN: readonly PartKind[] = ['title', 'body', 'attachment', 'header-footer', 'picture-text']

type Gap = { readonly what: string; readonly pattern: RegExp; readonly always: boolean }

/** `always` is false for what may properly stay in some kinds of text. */
const GAPS: readonly Gap[] = [
  {
    what: 'A place in brackets is still to be filled in',
    pattern: new RegExp(bracketed(`(?:please )?${oneOf(REQUESTS)}\\b[^\\[\\]\\n]{0,80}`), 'gi'),
    always: true,
  },
  {
    what: 'A field of a template is still empty',
    pattern: new RegExp(bracketed(`(?:the |a )?${oneOf([...FIELDS, ...LATER])}(?: here| to follow| tbc)?`), 'gi'),
    always: false,
  },
  {
    what: 'A field of a mail merge was not filled in',
    pattern: /\{\{\s{0,3}[\w .]{1,40}\}\}|<<\w{2,40}>>|«\w{2,40}»/g,
    always: true,
  },
  {
    what: 'Something was taken out here, and the sentence was left as it was',
    pattern: new RegExp(bracketed(`[\\w ]{0,40}\\b${oneOf(EMPTIED)}`), 'gi'),
    always: false,
  },
  { what: 'A row of Xs marks a gap', pattern: /(?<![\w-])[Xx]{4,60}(?![\w-])/g, always: false },
  { what: 'It says that something is still to be confirmed', pattern: /\bTB[CAD]\b/g, always: false },
  {
    what: 'It says that something is still to come',
    pattern: new RegExp(`\\b${oneOf(PIECES)} to (?:follow|come|be confirmed)\\b`, 'gi'),
    always: false,
  },
  { what: 'It holds filler text', pattern: /\blorem ipsum\b/gi, always: true },
]

/** A template is sent as a letter, an event has no venue yet, a letter says "[name redacted]": there it may be meant. */
const LOOSE: readonly Kind[] = ['email', 'event', 'letter', 'reply']

function* inPart(part: Part, kind: Kind): Iterable<Match> {
  for (const { what, pattern, always } of GAPS) {
    const severity: Severity = always || !LOOSE.includes(kind) ? 'sign-off' : 'note'
    for (const found of everyMatch(part.text, pattern))
      yield {
        span: { part: part.id, start: found.index, end: found.index + found[0].length },
        type: 'UNFINISHED_TEXT',
        confidence: always ? 0.8 : 0.6,
        severity,
        because: what,
      }
  }
}

export const unfinishedText: Rule = {
  id: 'publication/unfinished-text',
  title: 'Text that is not finished',
  advice: 'Fill the gap, or write the sentence again without it.',
  severity: 'sign-off',
  paragraphs: ['24'],
  limits: 'Gaps that look like ordinary words. Quoted mail is not looked at.',
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
      { text: 'Dear «First_Name», thank you.', circumstances: { kind: 'email' } },
    ],
    clear: [
      'The panel removed two trees from the site.',
      'See section [4] and the note [sic] in the report.',
      'The XXX Corps Association laid a wreath.',
      'He said: “[The Commissioner] was right.”',
      'Read the report [PDF, 2 MB].',
      'Add your name to the list.',
    ],
  },
}
