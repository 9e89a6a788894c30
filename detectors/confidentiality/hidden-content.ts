import type { Rule, Severity } from '../contract.ts'
import { seen } from '../in-kind.ts'
import { rows } from '../pattern.ts'

/** Other rules check hidden content; a person checks failed redactions and misnamed files. */
const KINDS = new Map(
  rows`
    tracked-change | note | Contains tracked changes: readers can restore what was deleted | Accept or reject every change, then add the file again.
    comment | note | Contains reviewers’ comments | Delete every comment, then add the file again.
    hidden-text | note | Contains hidden text, cells, rows, sheets or slides
    covered-text | sign-off | Contains readable text under a cover: this is not a redaction | Delete the text under the cover with a tool for redaction.
    alternative-differs | note | Shows different text in different programs | Make both versions say the same, or send plain text.
    extension-differs | sign-off | Has a file name that does not match its content | Find out what the file is. Do not send it on until you know.
    external-link | note | Links to a file outside the document | Remove the link, or put what it shows into the document.
    external | note | Loads text from outside the document | Put the text into the document, so that nothing is loaded.
    external-content | note | Shows a picture from outside the document, which was not checked | Put the picture into the document, so that it is checked.
    speaker_notes | note | Contains speaker notes | Delete the notes, or publish the slides as a PDF without them.
  `.map(([what, severity, because = '', advice]) => [
    what,
    { severity: severity as Severity, because, ...(advice ? { advice } : {}) },
  ]),
)

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
    for (const { part, what, start = 0, end = 0 } of reading.observations) {
      const kind = KINDS.get(what)
      if (kind) yield { span: { part, start, end }, type: 'HIDDEN_CONTENT', confidence: 0.9, ...kind }
    }
  },
  examples: {
    found: [seen('extension-differs'), seen('external-content'), seen('covered-text', { kind: 'email' })],
    clear: ['A plain text.', seen('comment', { kind: 'email' })],
  },
}
