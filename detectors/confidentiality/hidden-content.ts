import type { Rule, Severity } from '../contract.ts'

type Kind = { readonly because: string; readonly severity: Severity }

/** Other rules check hidden content; a person checks failed redactions and misnamed files. */
const KINDS: Readonly<Record<string, Kind>> = {
  'tracked-change': {
    because: 'Contains tracked changes: readers can restore what was deleted',
    severity: 'note',
  },
  comment: { because: 'Contains reviewers’ comments', severity: 'note' },
  'hidden-text': { because: 'Contains hidden text, cells, rows, sheets or slides', severity: 'note' },
  'covered-text': {
    because: 'Contains readable text under a cover: this is not a redaction',
    severity: 'sign-off',
  },
  'alternative-differs': { because: 'Shows different text in different programs', severity: 'note' },
  'extension-differs': { because: 'Has a file name that does not match its content', severity: 'sign-off' },
  'external-link': { because: 'Links to a file outside the document', severity: 'note' },
  external: { because: 'Loads text from outside the document', severity: 'note' },
  'external-content': { because: 'Shows a picture from outside the document, which was not checked', severity: 'note' },
  speaker_notes: { because: 'Contains speaker notes', severity: 'note' },
}

export const hiddenContent: Rule = {
  id: 'confidentiality/hidden-content',
  title: 'Changes, comments or hidden text left in a file',
  advice: 'Accept the changes, delete comments and hidden parts, or publish a clean PDF made from the visible text.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '45', '62'],
  source: 'https://ico.org.uk/for-organisations/foi/how-to-disclose-information-safely/',
  limits: 'Finds only what reading the file reported.',
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
        observations: [{ part: 'body', what: 'external-content', detail: 'It shows an external picture' }],
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
