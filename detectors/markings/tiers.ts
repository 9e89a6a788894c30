import type { Match } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'

/** Found in a label, field or file name. */
export type Found = { readonly type: Match['type']; readonly severity: NonNullable<Match['severity']> }

const SHORT_FORMS: Readonly<Record<string, string>> = {
  S: 'SECRET',
  NS: 'SECRET',
  TS: 'TOP SECRET',
  TOPSEC: 'TOP SECRET',
  CTS: 'TOP SECRET',
}

/** 'UK SECRET', 'secret - locsen'; a short form only alone. */
export function tierIn(value: string): Found | undefined {
  const upper = value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[_\-–—:\s]+/g, ' ')
    .replace(/\bUK(?=TOP|SECRET)/, 'UK ')
    .replace(/\bT[/.]S\b/, 'TS')
  const text = SHORT_FORMS[upper.replace(/^UK /, '')] ?? upper
  if (/(?<![A-Z])TOP[ .]?SECRET(?![A-Z])|(?<![A-Z])(?:CTS|TS)(?![A-Z])|STRENG GEHEIM/.test(text))
    return { type: 'TOP_SECRET', severity: 'block' }
  if (/(?<![A-Z])SECRET(?![A-Z])/.test(text) && !/(?:NOT|BELOW|UN) ?SECRET/.test(text))
    return { type: 'SECRET', severity: 'block' }
  if (/OFFICIAL ?SENSITIVE|^(?:O ?S|OFF ?SEN)$/.test(text)) return { type: 'OFFICIAL_SENSITIVE', severity: 'sign-off' }
  if (/(?<![A-Z])(?:CONFIDENTIAL|RESTRICTED|PROTECT)(?![A-Z])/.test(text))
    return { type: 'LEGACY_MARKING', severity: 'sign-off' }
  return undefined
}

/** The finding of a marking that a name, field or form gives. */
export function markingMatch(part: string, start: number, length: number, found: Found, why: string): Match {
  return {
    span: { part, start, end: start + length },
    type: found.type,
    severity: found.severity,
    confidence: 0.9,
    because: `Read as the marking ${found.type.replaceAll('_', ' ')}: ${why}.`,
    ...(found.type === 'OFFICIAL_SENSITIVE' ? { reserved: true } : {}),
  }
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
