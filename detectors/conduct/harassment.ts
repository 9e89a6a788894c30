import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED } from './word-lists.ts'

const HURT = phrases`ruin, finish, destroy, end, hurt, kill, rape, strangle, punch, slap`
const LOST = phrases`finished, history, toast, done for, out of a job(?! as\b), sacked, fired`
const OFFENDERS = pattern`
  \bdrugs?\b|\bkni(?:fe|ves)\b|\bweapons?\b|\bcrim\w+|\boffen[cd]\w+|\bburgl\w*|\bgangs?\b|\bthie\w+|\b(?:court|justice|arrest\w*)\b
`

export const harassment: Rule = {
  id: 'conduct/harassment',
  title: 'Threat',
  advice: 'Do not send this. Speak to a manager or human resources about the matter behind it.',
  severity: 'sign-off',
  paragraphs: ['18', '47', '55', '62'],
  limits: 'Misses bullying without a threat: the classifier looks for that.',
  find: phraseRules({
    type: 'HARASSMENT',
    says: [
      {
        says: pattern`
          \bwatch your back\b|\byou(?:'ll| will) (?:live to )?regret (?:this|it|that)\b
          |\b(?:i|we)(?:'ll| will|'d| would|'m going to) (?:\w+ )?(?:${HURT} (?:you|him|her|them)\b|make your life (?:hell|a misery)\b)
          |\bif you\b[^.]{0,60}\b(?:i|we)(?:'ll| will) (?:see (?:to it )?that|have you (?:out|sacked|fired|removed|moved))\b(?! from\b)
          |\b(?:again|more|another|word|me|and|or) (?:and |or )?you(?:'ll| will|'re| are) (?:be )?${LOST}\b
          |^\W*you(?:'ll| will) be ${LOST}\b[^.]{0,30}\bif you\b
          |\byour (?:career|job) (?:here )?(?:is|will be) over\b(?=\W*$|,| if\b)|\byou(?:'ll| will) (?:never|not) work (?:here|in this \w+) again\b
          |^\W*(?:report|cross|test|try) me (?:again )?and (?:see|you(?:'ll| will) see|watch) what happens\b
        `,
        not: pattern`${OFFENDERS.source}|\bgritter|\blyrics?\b|\bmailing list\b`,
        notNear: REPORTED,
        because: 'Threatens someone with consequences',
        confidence: 0.78,
      },
      {
        says: pattern`
          \b(?:i|we) (?:all )?know (?:exactly )?where (?:you|your (?:kids|children|family|wife|husband|mother)) (?:live|work|park|go)s?\b
          |(?<!\benough rope to )\b(?:kill|hang) (?:yourself|yourselves)\b|\bkys\b
          |\b(?:hope|wish) (?:you|he|she|they) (?:die|dies|rot|rots|gets? raped|choke|burn)\b
          |\bno means yes\b|\b(?:she|they|he) (?:was|is) asking for it\b
          |\b(?:should(?:'ve| have) (?:hit|slapped|punched) (?:her|him|them)|you (?:should|deserve to) (?:die|be raped))\b
          |\b(?:deserves?|needs?) a (?:good )?(?:slap|kicking|hiding|beating)\b
        `,
        not: /\bgood to know\b|\bsafe\b|\bambulance\b/,
        notNear: REPORTED,
        because: 'Threatens or approves of violence, or wishes someone harm',
        confidence: 0.8,
      },
    ],
  }),
  examples: {
    found: [
      'Here is a rope to hang yourself.',
      'We know where you live, and no court will help you.',
      'If you put in another complaint I will see that your secondment ends.',
      'I know it was you that went to audit. Watch your back.',
      'I know where your kids go to school.',
      'Just kill yourself.',
      'No means yes after six pints.',
      'She was asking for it, dressed like that.',
      'Drop it or I will ruin you.',
      'Cross me again and you will be finished in this organisation.',
      'You will not work in this town again.',
      'Report me and see what happens to you.',
      'We know where you live.',
      'You’ll be out of a job by Friday if you talk.',
    ],
    clear: [
      'It gives you enough rope to hang yourself.',
      '“He used to say: if you tell anyone you’ll regret it,” says a survivor. Call the helpline.',
      'If you do not return the equipment we will have no choice but to take legal action.',
      'If you deal drugs in our city, we will come after you.',
      'If you do not reply by Friday I will have you removed from the mailing list.',
      'It helps the ambulance crew if I know where you live.',
      'We were asking for it to be mended by Friday.',
    ],
  },
}
