import type { Entry } from '../../entry.ts'
import type { Item } from '../../item/state.ts'
import { type Finding, weightyOf } from '../../review.ts'

/** A section of the Freedom of Information Act 2000 that may apply; the officer decides. */
export type Exemption = { readonly section: string; readonly title: string; readonly because: string }

const OPERATIONAL = ['confidentiality/operational', 'confidentiality/sub-judice']
const TO_COME = new Set(['checking', 'awaiting', 'approved', 'scheduled', 'releasing', 'blocked', 'returned'])

export function exemptions(item: Item, entries: readonly Entry[], findings: readonly Finding[]): Exemption[] {
  const weighty = weightyOf({ findings })
  const times = (some: (finding: Finding) => boolean) => weighty.filter(some).length
  const personal = times(({ detector }) => detector === 'personal-data')
  const operational = times(({ rule, type }) => OPERATIONAL.includes(rule) || type === 'OPERATIONAL_DETAIL')
  const privileged = times(({ rule }) => rule === 'confidentiality/privilege')
  const views = entries.filter(({ what }) => what === 'commented' || what === 'decided' || what === 'resolved').length
  const one = (applies: boolean, section: string, title: string, because: string): Exemption[] =>
    applies ? [{ section, title, because }] : []
  return [
    ...one(
      TO_COME.has(item.progress),
      '22',
      'Intended for future publication',
      'It has not gone out and has not been given up.',
    ),
    ...one(operational > 0, '31', 'Law enforcement', `${operational} findings on operations or proceedings.`),
    ...one(
      views > 0,
      '36',
      'Conduct of public affairs',
      `${views} entries hold views exchanged on the way to a decision.`,
    ),
    ...one(
      personal > 0,
      '40',
      'Personal information',
      `${personal} findings of personal data; they are out of the redacted copy.`,
    ),
    ...one(privileged > 0, '42', 'Legal professional privilege', `${privileged} findings of legal advice.`),
  ]
}
