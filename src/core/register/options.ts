import { CHANNELS, KINDS } from '../draft.ts'

/** How the codes that registers share are said. */

const said = (code: string) => {
  const words = code.replaceAll('-', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
}

const options = (codes: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.map((code) => [code, said(code)]))

export const KIND_OPTIONS = options(KINDS)
export const CHANNEL_OPTIONS = options(CHANNELS)

export const TYPE_OPTIONS = {
  staff: 'Staff of the office',
  pcc: 'The Commissioner',
  'deputy-pcc': 'The Deputy Commissioner',
  contractor: 'A contractor or Board Member',
} as const

export const ROLE_OPTIONS = {
  author: 'Author',
  'chief-executive': 'Chief Executive',
  'independent-reviewer': 'Independent reviewer',
  'data-protection-officer': 'Data-protection officer',
  registrar: 'Registrar',
  auditor: 'Auditor',
  admin: 'Administrator',
  'on-call': 'On the emergency list',
} as const
