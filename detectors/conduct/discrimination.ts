import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const SLURS = phrases`
  paki(?:s)?, nigg(?:er|ers|a|as), wogs?, chink(?:s|y|ies), gooks?, golliwogs?, darkies?, kikes?, yids?, pikey(?:s)?,
  gypp?os?, faggots?, poofs?, poofters?, dykes, trann(?:y|ies), spastics?, spaz(?:zes)?, spackers?, retards?, retarded,
  mongs?, raghead(?:s)?, towelheads?, taigs?, lezz(?:er|ers|a), bumboys?, jungle bunn(?:y|ies), half-?castes?,
  ladyboys?
`
const GROUPS = phrases`
  women, girls, men, blokes, gays, lesbians, trans people, muslims, jews, christians, hindus, sikhs, blacks,
  black people, asians, africans, indians, romanians, poles, foreigners, immigrants, migrants, gypsies, travellers,
  the disabled, disabled people, old people, pensioners
`
const CONTEMPT = phrases`
  too emotional, thick, stupid, lazy, dirty, filthy, scum, vermin, animals, criminals, thieves, terrorists, scroungers,
  a burden, unnatural, disgusting, like rabbits, sent (?:back|home), deported, our jobs, all the same
`
const CHOOSING = phrases`
  hire, recruit\w*, shortlist\w*, appoint\w*, candidates?, cvs?, interview\w*, vacanc\w+, applicants?, the (?:post|role|job),
  in charge
`

const FAIR = pattern`
  \bhate crime|\bhelpline|\bvictims?\b|\bper cent\b|\bsurvey\b|\bstatistics|\breported?\b|\bstereotyp|\bprejudice
  |\bdiscriminat|\bunlawful|\bequal|\bunder-represented|\bwelcome|\bslurs?\b|\bword\b|\b(?:was|were|been) (?:told|called)
  |\bcalled (?:a|him|her|them|me)\b|\bdescribed\b|\bbanter\b|\bsays? (?:a )?survivor
`

export const discrimination: Rule = {
  id: 'conduct/discrimination',
  title: 'Discriminatory or prejudiced language',
  advice: 'Take it out. The office may not mock, judge or choose people for who they are.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2010/15/section/4',
  limits: 'Misses prejudice by hint, and slurs that are also ordinary words: the classifier looks for those.',
  find: phraseRules({
    type: 'DISCRIMINATION',
    says: [
      {
        cues: oneLine`
          paki pakis nigger niggers nigga niggas wog wogs chinks chinky chinkies gook gooks golliwog golliwogs darkie darkies
          kike kikes yid yids pikey pikeys gypo gypos gyppo gyppos faggot faggots poof poofs poofter poofters dykes tranny
          trannies spastic spastics spaz spazzes spacker spackers retard retards retarded mong mongs raghead ragheads
          towelhead towelheads taig taigs lezzer lezzers lezza bumboy bumboys bunny bunnies halfcaste castes caste ladyboy
          ladyboys
        `,
        says: pattern`\b${SLURS}\b`,
        not: /\bfaggots and peas\b|\bdykes? (?:and|or) ditch|\bsea dykes\b|\b(?:flame|fire|growth)[ -]?retard/,
        notNear: FAIR,
        because: 'Uses a slur against a group of people',
        confidence: 0.85,
      },
      {
        cues: oneLine`
          women girls men blokes gays lesbians trans muslims jews christians hindus sikhs blacks black asians africans
          indians romanians poles foreigners immigrants migrants gypsies travellers disabled old pensioners
        `,
        says: pattern`\b${GROUPS} (?:are|all|always|just|should|ought to|breed|smell|can't)\b[^.]{0,40}\b(?:${CONTEMPT})\b`,
        not: FAIR,
        notNear: FAIR,
        because: 'Judges a whole group of people for who they are',
        confidence: 0.76,
      },
      {
        cues: 'back home country english kitchen',
        says: pattern`
          \bback (?:in|to) the kitchen,? (?:love|darling|sweetheart|where (?:you|she|they) belongs?)\b|\bgo back to (?:where you (?:came|come) from
            |your own country)\b
          |\bback to where (?:they|you) (?:came|come|belong)\b
          |\bsend (?:them|'em|that lot|the lot of them)(?: all)? (?:back|home)\b
          |\b(?:speak|learn) (?:bloody |proper )?english[^.]{0,20}\b(?:go (?:back )?home|or (?:go|get|leave))\b
        `,
        notNear: FAIR,
        because: 'Tells people where they belong because of who they are',
        confidence: 0.76,
      },
      {
        cues: 'bloke man chap lad girl woman women younger young someone somebody foreigners foreign over pregnant children accent',
        says: pattern`
          \b(?:want|need|prefer|get|find|send) (?:us )?a (?:young |nice |proper |white |english )*(?:bloke|chap|lad|man|girl|pretty \w+)\b
          |\b(?:no|not|don't want|do not want|rather not|avoid|take out|leave out|take the|weed out)\b[^.]{0,20}\b(?:women|girls|men
            |foreigners|immigrants|muslims|asians|anyone (?:over \w+|pregnant|foreign|with (?:children|kids))|the foreign names)\b
          |\b(?:someone|somebody) (?:a bit |rather |much )?(?:younger|closer to (?:their|our) age|without (?:children|kids|an accent))\b
        `,
        near: [pattern`\b${CHOOSING}\b`],
        not: pattern`${FAIR.source}|\b(?:identify|contact|photograph|wanted man|missing)\b|\bnot (?:be )?(?:treated|excluded|rejected)`,
        notNear: FAIR,
        because: 'Chooses people by sex, age, origin, belief, disability or pregnancy',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      'Get the pikeys off that site.',
      'Women are too emotional for this sort of thing.',
      'We need a chap in charge of this, not a girl.',
      'Could you take out the foreigners before we shortlist, please.',
      'You interviewed well, but the panel wanted someone closer to their age.',
      'Speak English or go home.',
      'Get back in the kitchen, love.',
    ],
    clear: [
      'The smell is back in the kitchen, and the plumber is on his way.',
      'There was a man in a yellow bib in charge of the gate.',
      'We particularly welcome applications from women and disabled people, who are under-represented.',
      'Black people were four times as likely to be searched, according to Home Office figures.',
      'A Muslim woman described being told to go back to where she came from. Report hate crime.',
      'Pupils were asked which slurs they hear. “Retard” came second.',
      'This is not affected by maternity leave, whatever the job.',
    ],
  },
}
