import type { Kind } from '../../detectors/contract.ts'
import type { Holder } from './entry.ts'
import type { Verdict } from './review.ts'

/** When a row applies. Every condition that is set must hold; the first row that applies wins. */
export type When = {
  readonly verdict?: Verdict
  /** Somebody who handed in a version is the Chief Executive. */
  readonly byChiefExecutive?: true
  readonly reserved?: true
  readonly electionPeriod?: true
  readonly detectors?: readonly string[]
  readonly kinds?: readonly Kind[]
  readonly unread?: true
  readonly held?: true
  /** Nothing found above a note. */
  readonly nothingFound?: true
}

export type Row = {
  readonly id: string
  readonly when: When
  readonly holder: Holder
  /** The holder personally, never under a delegation. */
  readonly reserved: boolean
  /** Office hours until the decision is due. */
  readonly hours: number
  /** Why this person, in a sentence. */
  readonly why: string
  readonly paragraphs: readonly string[]
}

/** The office's own thresholds and required sign-offs, as data. */
export type Policy = {
  readonly version: string
  readonly routing: readonly Row[]
  /** Days for which an approval stays good. */
  readonly approvalDays: number
  /** Milliseconds in which a decision may be taken back, before release. */
  readonly undoMs: number
  /** Findings that a signatory must acknowledge one by one. */
  readonly acknowledge: 'reserved'
}

export const policy: Policy = {
  version: '4.0',
  approvalDays: 30,
  undoMs: 120_000,
  acknowledge: 'reserved',
  routing: [
    {
      id: 'own-work',
      when: { byChiefExecutive: true },
      holder: 'independent-reviewer',
      reserved: true,
      hours: 4,
      why: 'The Chief Executive worked on it, and nobody signs off their own work; it goes to the independent reviewer.',
      paragraphs: ['12'],
    },
    {
      id: 'reserved',
      when: { reserved: true },
      holder: 'chief-executive',
      reserved: true,
      hours: 2,
      why: 'Something was found that only the Chief Executive personally may sign off.',
      paragraphs: ['12', '62'],
    },
    {
      id: 'election-period',
      when: { electionPeriod: true, detectors: ['political'] },
      holder: 'chief-executive',
      reserved: true,
      hours: 4,
      why: 'It is an election period and the text touches politics, so the Chief Executive decides personally.',
      paragraphs: ['7', '35'],
    },
    {
      id: 'media',
      when: { kinds: ['media-enquiry', 'interview-brief', 'press-line'] },
      holder: 'chief-executive',
      reserved: false,
      hours: 1,
      why: 'It answers journalists, which the Chief Executive coordinates.',
      paragraphs: ['27'],
    },
    {
      id: 'held-mail',
      when: { held: true },
      holder: 'chief-executive',
      reserved: false,
      hours: 2,
      why: 'An email was held on its way out.',
      paragraphs: ['45', '46', '47'],
    },
    {
      id: 'unread',
      when: { unread: true },
      holder: 'chief-executive',
      reserved: false,
      hours: 4,
      why: 'Part of it could not be read or checked, so a person must look.',
      paragraphs: ['12'],
    },
    {
      id: 'report',
      when: { kinds: ['report'] },
      holder: 'chief-executive',
      reserved: false,
      hours: 16,
      why: 'Reports and strategies for a public audience are reviewed by the Chief Executive or a delegate.',
      paragraphs: ['12'],
    },
    {
      id: 'quick',
      when: { kinds: ['social-post', 'reply', 'engagement', 'web-page', 'newsletter'], nothingFound: true },
      holder: 'chief-executive',
      reserved: false,
      hours: 2,
      why: 'Nothing was found; a post or a page needs one sign-off.',
      paragraphs: ['12'],
    },
    {
      id: 'publication',
      when: {},
      holder: 'chief-executive',
      reserved: false,
      hours: 4,
      why: 'All content for external publication is reviewed by the Chief Executive or a delegate.',
      paragraphs: ['12'],
    },
  ],
}
