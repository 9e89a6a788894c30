import type { Observation, Reading, Rule, Severity } from '../contract.ts'

type Kind = { readonly because: string; readonly publication: Severity; readonly email: Severity }

/** By what reading noticed. In email between those who work on a draft, changes and comments are everyday; hidden sheets never are. */
const KINDS: Readonly<Record<string, Kind>> = {
  'tracked-change': {
    because: 'Tracked changes are left in: readers can bring back what was deleted',
    publication: 'sign-off',
    email: 'note',
  },
  comment: { because: 'Reviewers’ comments are left in', publication: 'sign-off', email: 'note' },
  'hidden-text': {
    because: 'It holds text, cells, rows, a sheet or a slide that does not show',
    publication: 'sign-off',
    email: 'sign-off',
  },
  'covered-text': {
    because: 'Text lies under a cover and can still be read: this is not a redaction',
    publication: 'sign-off',
    email: 'sign-off',
  },
  'alternative-differs': {
    because: 'Some programs show another text than others',
    publication: 'sign-off',
    email: 'sign-off',
  },
  'extension-differs': {
    because: 'The name says one kind of file and the content is another',
    publication: 'sign-off',
    email: 'sign-off',
  },
  'external-link': { because: 'It draws on a file outside the document', publication: 'note', email: 'note' },
  external: { because: 'It draws on text kept elsewhere', publication: 'note', email: 'note' },
  speaker_notes: { because: 'Speaker’s notes go along with the slides', publication: 'note', email: 'note' },
}

/** The letter itself may hide a line for mail programs to show in a list; a file that does so has something to hide. */
function severityOf(seen: Observation, kind: Kind, reading: Reading): Severity {
  if (reading.circumstances.kind !== 'email') return kind.publication
  if (seen.what === 'hidden-text' && (seen.part === 'body' || seen.part === '')) return 'note'
  return kind.email
}

export const hiddenContent: Rule = {
  id: 'confidentiality/hidden-content',
  title: 'Changes, comments or hidden text left in a file',
  advice: 'Accept the changes, delete comments and hidden parts, or publish a clean PDF made from the visible text.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '45', '62'],
  source: 'https://ico.org.uk/for-organisations/foi/how-to-disclose-information-safely/',
  limits: 'Only what reading noticed.',
  *find(reading) {
    for (const seen of reading.observations) {
      const kind = KINDS[seen.what]
      if (kind === undefined) continue
      yield {
        span: { part: seen.part, start: seen.start ?? 0, end: seen.end ?? 0 },
        type: 'HIDDEN_CONTENT',
        confidence: 0.9,
        because: kind.because,
        severity: severityOf(seen, kind, reading),
      }
    }
  },
  examples: {
    found: [
      { text: 'Strategy', observations: [{ part: 'body', what: 'tracked-change', detail: 'A deletion' }] },
      {
        text: 'Figures',
        circumstances: { kind: 'email' },
        observations: [{ part: 'body', what: 'covered-text', detail: 'On page 2' }],
      },
    ],
    clear: [
      'A plain text.',
      {
        text: 'Draft for your comments',
        circumstances: { kind: 'email' },
        observations: [{ part: 'body', what: 'comment', detail: 'By a reviewer' }],
      },
    ],
  },
}
