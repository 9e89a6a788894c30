import { patternWith, phrases } from '../pattern.ts'

const PERSONAL_NOUNS = phrases`
  mum, mother, dad, father, husband, wife, partner, son, daughter, gran, nan, home, mobile, address, number
`
const PRIVATE_DETAILS = phrases`
  born (?:on )?(?:the )?\d, d\.?o\.?b\b, date of birth, (?:her|his|their) ${PERSONAL_NOUNS}, lives? (?:at|in|on),
  home address, (?:about|from) the (?:appointee|applicant|winner|nominee|family|victim), for checking only,
  not for (?:publication|print|release|use), (?:don[’']t|do not) (?:print|publish|use), real name,
  passport (?:no|number), NHS n, bank details, mob(?:ile)?\.?:? 07, to thank (?:her|him), not keen on publicity
`

export const OF_SOMEBODY = patternWith('i')`\b${PRIVATE_DETAILS}`
