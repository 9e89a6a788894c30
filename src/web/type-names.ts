import { DATA_OPTIONS } from '../core/register/options.ts'

/** Codes do not explain these. */
const NAMES: Readonly<Record<string, string>> = {
  ...DATA_OPTIONS,
  CARD: 'Payment card',
  UTR: 'Tax reference',
  UPRN: 'Property reference',
  WHAT3WORDS: 'Place in three words',
  PNC_ID: 'Police National Computer number',
  CRO_NUMBER: 'Criminal record number',
  CASE_URN: 'Court case number',
  ARREST_SUMMONS: 'Arrest summons number',
  COLLAR_NUMBER: 'Collar or warrant number',
  CRIME_REFERENCE: 'Crime or incident number',
  CREDENTIAL: 'Password or key',
  JOINT_RISK: 'Details that together identify someone',
  LOCATION_DATA: 'Place where a picture was taken',
  SECRET: 'SECRET marking',
  TOP_SECRET: 'TOP SECRET marking',
  OFFICIAL_SENSITIVE: 'OFFICIAL-SENSITIVE marking',
  UK_EYES_ONLY: 'UK EYES ONLY marking',
  LEGACY_MARKING: 'Old classification marking',
  DOWNGRADED: 'Marking that was lowered',
  MARKING_MENTION: 'Mention of a marking',
  MARKING_CONTRADICTION: 'Markings that contradict each other',
  UNKNOWN_LABEL: 'Unknown label',
  LABEL_REMOVED: 'Removed label',
  MARK: 'Crest or logo',
  POSSIBLE_MARK: 'Possible crest or logo',
  MARK_MENTION: 'Crest or logo in words',
  MARK_STYLE: 'Crest or logo, changed',
  MAIL_DISCLOSURE: 'Email about another person',
  BULK: 'Many addresses in one email',
  ATTACHMENT_TYPE: 'Kind of attachment',
  PROGRAM: 'Program',
  OPERATIONAL: 'Operational detail',
  SUB_JUDICE: 'Matter before a court',
  EMBARGO: 'Text under embargo',
  INTERNAL: 'For inside the office',
  CANVASS: 'Canvassing',
  VOTE_CALL: 'Appeal for votes',
  ATTACK: 'Attack on a party or candidate',
  PERIOD_OPINION: 'Opinion in an election period',
  PERIOD_PUBLICITY: 'Publicity in an election period',
}

export function typeName(type: string): string {
  const named = NAMES[type]
  if (named) return named
  const words = type.toLowerCase().replaceAll('_', ' ')
  const cased = words.replace(/\b(nhs|ni|vat|iban|ip)\b/g, (word) => word.toUpperCase())
  return cased[0]!.toUpperCase() + cased.slice(1)
}
