import { patternWith, phrases } from '../../pattern.ts'

const CASE_WORDS = phrases`
  victims?, witness\w*, complain\w*, suspects?, suspected, offend\w*, accus\w*, alleg\w*, arrest\w*, caution\w*,
  convict\w*, charged, sentenced, jailed, prison\w*, survivors?, injur\w*, hurt, hospital\w*, ambulance, attack\w*,
  assault\w*, burgl\w*, robb\w*, stole\w*, theft, thie\w+, scam\w*, fraud\w*, murder\w*, died, killed, death, dead,
  inquest, crash\w*, collision, driver of, the caller, (?:named|known) (?:locally )?as, neighbours?, residents?,
  tenants?, mother of, father of, next of kin, case ?work\w*, casefile, claimants?, compensation, grievance,
  disciplin\w*, dismiss\w*, sacked, suspended, redundan\w*, salary, earns, debts?, arrears, evict\w*, bank card,
  wallet, lost property, identified, recognised, CCTV, undercover, informant, year-old, aged? \d, born, pupils?,
  confidential, hate crimes?, (?:who|have) reported,
  don[’']t tell, (?:not|\w+n[’']t) been told, between (?:us|ourselves), keep (?:it|this) (?:to yourself|quiet)
`
export const CASE = patternWith('i')`\b${CASE_WORDS}\b`

const LIST_WORDS = phrases`
  counsel\w*, therap\w*, clinic\w*, patients?, clients?, refuges?, shelters?, famil(?:y|ies), child(?:ren)?, foster\w*,
  vett(?:ed|ing), surveillance, covert, restricted, abuse\w*, failed, referrals?, positive, drugs?
`
/** These words concern a list of people, and not each name near them. */
export const CASE_OF_LIST = patternWith('i')`\b(?:${CASE_WORDS}|${LIST_WORDS})\b`
