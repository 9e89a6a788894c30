import type { Match, Rule, Severity } from '../contract.ts'

type Kind = Pick<Match, 'because' | 'advice'> & { readonly severity: Severity }

/** Other rules check hidden content; a person checks failed redactions and misnamed files. */
const KINDS: Readonly<Record<string, Kind>> = {
  'tracked-change': {
    because: 'Contains tracked changes: readers can restore what was deleted',
    advice: 'Accept or reject every change, then add the file again.',
    severity: 'note',
  },
  comment: {
    because: 'Contains reviewers’ comments',
    advice: 'Delete every comment, then add the file again.',
    severity: 'note',
  },
  'hidden-text': { because: 'Contains hidden text, cells, rows, sheets or slides', severity: 'note' },
  'covered-text': {
    because: 'Contains readable text under a cover: this is not a redaction',
    advice: 'Delete the text under the cover with a tool for redaction.',
    severity: 'sign-off',
  },
  'alternative-differs': {
    because: 'Shows different text in different programs',
    advice: 'Make both versions say the same, or send plain text.',
    severity: 'note',
  },
  'extension-differs': {
    because: 'Has a file name that does not match its content',
    advice: 'Find out what the file is. Do not send it on until you know.',
    severity: 'sign-off',
  },
  'external-link': {
    because: 'Links to a file outside the document',
    advice: 'Remove the link, or put what it shows into the document.',
    severity: 'note',
  },
  external: {
    because: 'Loads text from outside the document',
    advice: 'Put the text into the document, so that nothing is loaded.',
    severity: 'note',
  },
  'external-content': {
    because: 'Shows a picture from outside the document, which was not checked',
    advice: 'Put the picture into the document, so that it is checked.',
    severity: 'note',
  },
  speaker_notes: {
    because: 'Contains speaker notes',
    advice: 'Delete the notes, or publish the slides as a PDF without them.',
    severity: 'note',
  },
}

export const hiddenContent: Rule = {
  id: 'confidentiality/hidden-content',
  title: 'Changes, comments or hidden text left in a file',
  advice:
    'Publish a clean copy, without comments, tracked changes and hidden parts. A PDF of the visible text is safest.',
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
        ...kind,
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
