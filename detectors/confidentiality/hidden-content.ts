import type { Rule, Severity } from '../contract.ts'

type Kind = { readonly because: string; readonly severity: Severity }

/**
 * By what reading noticed. What lies hidden was read like the rest, and what it says is weighed by the other rules: that it is there is a
 * note. A cover that does not cover, and a channel that says something else, are meant to be seen by a person.
 */
const KINDS: Readonly<Record<string, Kind>> = {
  'tracked-change': {
    because: 'Tracked changes are left in: readers can bring back what was deleted',
    severity: 'note',
  },
  comment: { because: 'Reviewers’ comments are left in', severity: 'note' },
  'hidden-text': { because: 'It holds text, cells, rows, a sheet or a slide that does not show', severity: 'note' },
  'covered-text': {
    because: 'Text lies under a cover and can still be read: this is not a redaction',
    severity: 'sign-off',
  },
  'alternative-differs': { because: 'Some programs show another text than others', severity: 'note' },
  'extension-differs': { because: 'The name says one kind of file and the content is another', severity: 'sign-off' },
  'external-link': { because: 'It draws on a file outside the document', severity: 'note' },
  external: { because: 'It draws on text kept elsewhere', severity: 'note' },
  'external-content': { because: 'It shows a picture kept elsewhere, which nobody has looked at', severity: 'note' },
  speaker_notes: { because: 'Speaker’s notes go along with the slides', severity: 'note' },
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
        severity: kind.severity,
      }
    }
  },
  examples: {
    found: [
      { text: 'Strategy', observations: [{ part: 'body', what: 'extension-differs', detail: 'A program' }] },
      {
        text: 'Newsletter',
        observations: [{ part: 'body', what: 'external-content', detail: 'It shows a picture from elsewhere' }],
      },
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
