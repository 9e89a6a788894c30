import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED } from './word-lists.ts'

const HARM = phrases`
  see (?:to it )?that, see to it, make sure (?:that )?you(?:'re|r)?, make your life, finish you, ruin, end you, destroy, get you,
  come after, hunt, kill, hurt, have you (?:out|sacked|fired|removed|moved), tell (?:everyone|everybody|your (?:boss|wife
    |husband))(?! that you (?:are|were|have)\b)
`
const RUIN = phrases`
  make your life (?:hell|a misery|miserable|difficult), ruin you, finish you, destroy you, end you(?:r career)?,
  have you (?:sacked|fired|out on your ear)
`
const FINISHED = phrases`
  finished, history, toast, done for, out of a job(?! as\b), out on your ear, sorry, sacked, fired, looking for (?:a new|another) job
`
const OFFENDERS = pattern`
  \bdrugs?\b|\bkni(?:fe|ves)\b|\bweapons?\b|\bcrim\w+|\boffen[cd]\w+|\bdriv\w+|\bsteal\w*|\bburgl\w*|\bgangs?\b|\bthie\w+|\bexploit\w*
  |\bassault\w*|\bbreak the law\b|\b(?:court|justice|arrest\w*)\b
`
const WARNING =
  /\bgritter|\bicy\b|\bweather\b|\bfraudsters?\b|\bscam|\bspeed|\broad\b|\bice\b|\bsaid\b|\bsays\b|\blyrics?\b/

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
          \bwatch your (?:back|step)\b
          |\byou(?:'ll| will) (?:live to )?(?:regret (?:this|it|that)|be (?:very )?sorry(?! (?:to|that|for|about|if)\b))\b
          |(?<!\()\byou(?:'ve| have) been warned\b(?![!.]*\))|\bthere(?:'ll| will) be consequences for you\b
        `,
        not: WARNING,
        notNear: REPORTED,
        because: 'Warns someone of harm to come',
        confidence: 0.76,
      },
      {
        says: pattern`
          \b(?:if|unless) you\b[^.]{0,120}\b(?:i|we)(?:'ll| will|'m going to| am going to) (?:\w+ ){0,2}${HARM}\b
          |\bor (?:else )?(?:i|we)(?:'ll| will) (?:\w+ ){0,2}(?:finish|ruin|end|destroy|get|hurt|kill) you\b
        `,
        not: pattern`
          ${OFFENDERS.source}|\b(?:help|advice|support|reply|contact|refund|post|send you|mailing list)\b
          |\bmake sure (?:that )?you(?:'re| are| get| have)\b
        `,
        notNear: REPORTED,
        because: 'Threatens the reader with consequences',
        confidence: 0.8,
      },
      {
        says: pattern`
          \b(?:i|we)(?:'ll| will|'m going to| am going to| can) (?:\w+ )?${RUIN}\b
          |\b(?:again|more|another|that|it|this|word|me|audit|hr|and|or) (?:and |or )?you(?:'ll| will|'re| are) (?:be )?(?:so |all )?${FINISHED}\b
          |^\W*you(?:'ll| will) be ${FINISHED}\b[^.]{0,30}\bif you\b
          |\byour (?:career|job) (?:here |in this \w+ )?(?:is|will be|would be) over\b(?=\W*$|,| if\b)|\byou(?:'ll| will)? (?:never|not) work (?:here
          |in this \w+) again\b
          |^\W*(?:report|cross|test|try|complain about) me (?:again )?and (?:see|you(?:'ll| will) see|watch) what happens\b
        `,
        not: pattern`${OFFENDERS.source}|\bif you(?:'re| are)\b|\bsorry (?:to|that|for|about|if)\b|\?\s*$`,
        notNear: REPORTED,
        because: 'Threatens the reader with consequences',
        confidence: 0.78,
      },
      {
        says: pattern`
          \b(?:i|we) (?:all )?know (?:exactly )?where (?:you|your (?:kids|children|family|wife|husband|mother)) (?:live|work|park|go|drink)s?\b
          |\bi(?:'ve| have| am|'m)? (?:been )?(?:watching|following) you\b
        `,
        not: /\bgood to know\b|\bsafe\b|\bambulance\b|\bon (?:twitter|here|social)\b|\byour (?:work|progress|career)\b/,
        notNear: REPORTED,
        because: 'Tells someone that they are watched or can be found',
        confidence: 0.78,
      },
      {
        says: pattern`
          (?<!\benough rope to )\b(?:go |please )?(?:kill|hang) (?:yourself|yourselves)\b|\bkys\b
          |\b(?:hope|wish) (?:you|he|she|they) (?:die|dies|rot|rots|gets? raped|choke|burn|(?:tops?|kills?|hangs?) (?:himself|herself|themselves))\b
          |\bnobody would miss (?:you|him|her|them)\b[^.]{0,30}\b(?:jumped|died|gone)\b|\bno means yes\b|\b(?:she|they|he) (?:was|were|is|are) asking for it\b
          |\bshould(?:'ve| have) (?:hit|slapped|punched) (?:her|him|them) (?:harder|more|too)\b|\byou (?:should|deserve to) (?:die|be raped)\b
          |\bi(?:'d| would|'ll| will|'m going to) (?:\w+ )?(?:kill|rape|strangle|punch|slap|hurt) (?:you|him|her|them)\b
          |\b(?:deserves?|needs?) a (?:good )?(?:slap|kicking|hiding|beating)\b
        `,
        notNear: REPORTED,
        because: 'Threatens or approves of violence, or wishes someone harm',
        confidence: 0.8,
      },
    ],
  }),
  examples: {
    found: [
      'Here is a rope to hang yourself.',
      'If you put in another complaint I will see that your secondment ends.',
      'I know it was you that went to audit. Watch your back.',
      'I know where your kids go to school.',
      'Just kill yourself.',
      'No means yes after six pints.',
      'She was asking for it, dressed like that.',
      'Drop it or I will ruin you.',
      'Carry on like this and I’ll make your life hell.',
      'Cross me again and you will be finished in this organisation.',
      'Send that email and your career here is over.',
      'You will not work in this town again.',
      'Report me and see what happens to you.',
      'We know where you live.',
      'You’ll be out of a job by Friday if you talk.',
    ],
    clear: [
      'It gives you enough rope to hang yourself.',
      '“He used to say: if you tell anyone you’ll regret it,” says a survivor. Call the helpline.',
      'If you do not return the equipment we will have no choice but to take legal action.',
      'If you tell us more we will make sure that you get the right help.',
      'If you deal drugs in our city, we will come after you.',
      'If you do not reply by Friday I will have you removed from the mailing list.',
      'If you need a letter, we will tell your boss that you were on jury service.',
      'You have been warned: the gritters are out and it is going to be icy!',
      'Apply for it and you will be sorry to leave.',
      'Your job is over the page.',
      'Your time here is over on Friday, so please hand in your pass.',
      'It helps the ambulance crew if I know where you live.',
      'We were asking for it to be mended by Friday.',
      'The film about a man who wants to kill himself has been withdrawn.',
    ],
  },
}
