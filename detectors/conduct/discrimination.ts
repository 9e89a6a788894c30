import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const SLURS = phrases`
  paki(?:s)?, nigg(?:er|ers|a|as), wogs?, chink(?:s|y|ies), gooks?, golliwogs?, darkies?, kikes?, yids?, pikey(?:s)?,
  gypp?os?, faggots?, poofs?, poofters?, dykes, trann(?:y|ies), spastics?, spaz(?:zes)?, spackers?, retards?, retarded,
  mongs?, raghead(?:s)?, towelheads?, taigs?, lezz(?:er|ers|a), bumboys?, jungle bunn(?:y|ies), half-?castes?,
  ladyboys?, nig-?nogs?, spics?(?! and span), polacks?, ching chong, mongoloids?, shemales?, batty ?boys?,
  fudge ?packers?, shirt-?lifters?, rug ?munchers?, flids?, window lickers?
`
const FAIR = pattern`
  \bhate crime|\bhelpline|\bvictims?\b|\bper cent\b|\bsurvey\b|\bstatistics|\breported?\b|\bstereotyp|\bprejudice
  |\bdiscriminat|\bunlawful|\bequal|\bunder-represented|\bwelcome|\bslurs?\b|\bword\b|\b(?:was|were|been) (?:told|called)
  |\bcalled (?:a|him|her|them|me)\b|\bdescribed\b|\bbanter\b|\bsays? (?:a )?survivor
`

export const discrimination: Rule = {
  id: 'conduct/discrimination',
  title: 'Slur against a group of people',
  advice: 'Take it out. The office may not mock, judge or choose people for who they are.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2010/15/section/4',
  limits: 'Misses slurs that are also ordinary words, and prejudice without a slur: the classifier looks for those.',
  find: phraseRules({
    type: 'DISCRIMINATION',
    says: [
      {
        says: pattern`\b${SLURS}\b`,
        not: /\bfaggots and peas\b|\bdykes? (?:and|or) ditch|\bsea dykes\b|\b(?:flame|fire|growth)[ -]?retard/,
        notNear: FAIR,
        because: 'Uses a slur against a group of people',
        confidence: 0.85,
      },
    ],
  }),
  examples: {
    found: ['Get the pikeys off that site.'],
    clear: ['Pupils were asked which slurs they hear. “Retard” came second.'],
  },
}
