import type { Match } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'

/** Found in a label, field or file name. */
export type Found = { readonly type: Match['type']; readonly severity: NonNullable<Match['severity']> }

/** 'UK SECRET', 'secret - locsen' */
export function tierIn(value: string): Found | undefined {
  const text = value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[_\-–—:]+/g, ' ')
  if (/(?<![A-Z])TOP ?SECRET(?![A-Z])|(?<![A-Z])(?:CTS|TS)(?![A-Z])|STRENG GEHEIM/.test(text))
    return { type: 'TOP_SECRET', severity: 'block' }
  if (/(?<![A-Z])SECRET(?![A-Z])/.test(text) && !/(?:NOT|BELOW|UN) ?SECRET/.test(text))
    return { type: 'SECRET', severity: 'block' }
  if (/OFFICIAL ?SENSITIVE/.test(text)) return { type: 'OFFICIAL_SENSITIVE', severity: 'sign-off' }
  if (/(?<![A-Z])(?:CONFIDENTIAL|RESTRICTED|PROTECT)(?![A-Z])/.test(text))
    return { type: 'LEGACY_MARKING', severity: 'sign-off' }
  return undefined
}

const LOWER_LABELS = phrases`
  OFFICIAL, PUBLIC, UNCLASSIFIED, NOT PROTECTIVELY MARKED, NPM, UNOFFICIAL, PERSONAL, GENERAL, NONE,
  NON[- ]BUSINESS, UNMARKED, INTERNAL
`

const HARMLESS = patternWith('i')`^(?:UK )?${LOWER_LABELS}(?:$|[^A-Z])`

export const harmless = (value: string): boolean => HARMLESS.test(value.trim())

export const GSC = 'https://www.gov.uk/government/publications/government-security-classifications'

/** What the rules for a marking of the top tiers share. */
export const TOP_TIERS = {
  paragraphs: ['25', '62'],
  advice: 'Do not publish or send this. Take it to the Chief Executive, and do not take the marking off yourself.',
  severity: 'block',
  source: GSC,
} as const
