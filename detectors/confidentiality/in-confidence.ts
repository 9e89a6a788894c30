import type { Rule } from '../contract.ts'
import { inKind, mailTo } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PROMISE = pattern`
  \beverything you (?:tell|say)\b|\byou can (?:speak|talk|report|tell)\b|\bcallers?\b|\bfraudsters?\b|\bscam|\bhelpline\b|\bspeak(?:ing)? up\b
  |\bintended recipient|\bthis e-?mail\b|(?<!\bi )\bsaid\b|\bsays\b|\bchatham house\b|\bcourt heard\b|\bsurvivors?\b|\bbirthday\b|\bsurprise\b
  |\bpasswords?\b|\bpin\b
`
/** The classifier finds other forms. */
const ASKS_FOR_SECRECY = pattern`
  \b(?:(?:strictly|just|only|purely) between (?:us|ourselves)|between (?:you and me|these four walls))\b(?! and\b)
  |\bfor your (?:ears|eyes) only\b
  |\bkeep (?:it|this|that) (?:\w+ )?(?:under your hat|to yourself|quiet|secret)\b
  |\b(?:don't|do not) (?:breathe a word|quote me|tell (?:anyone|anybody|a soul)(?! (?:else|your|the|about your|who)\b))
  |\b(?:i|we)(?:'ve| have|'d| had)? (?:been |were |was )?(?:told|asked) not to (?:circulate|share|pass|forward|show|discuss)\b
  |\bi (?:really |probably )?(?:shouldn't|should not|am not supposed to|'m not (?:supposed|allowed) to) (?:really )?(?:say|tell|share|show)\b
  |\byou (?:didn't|did not|never) (?:hear|heard|get|got|see|saw) (?:it|this|that)(?: (?:from|off) (?:me|us))?\b[,.]
  |\bkeep my name out\b|(?:^|[.;:!?,-] ?|\bthis is |\bstrictly )off the record\b(?!['"’”])
  |\bnot for (?:onward )?(?:circulation|publication|sharing|distribution|release)\b
`

export const inConfidence: Rule = {
  id: 'confidentiality/in-confidence',
  title: 'Information that the author says should not be shared',
  advice: 'If it is confidential, do not share it. If it is not, take these words out.',
  severity: 'sign-off',
  paragraphs: ['10', '15', '18', '42', '46', '47', '62'],
  limits: 'Misses a breach of confidence that the text does not mention.',
  find: phraseRules({
    type: 'IN_CONFIDENCE',
    says: [
      {
        says: ASKS_FOR_SECRECY,
        not: /\bdistance\b|\bbetween us and\b|\bexempt|\bpapers to follow\b|\benvelopes?\b/,
        notNear: PROMISE,
        because: 'Asks to keep it secret, or says that it should not be shared',
        confidence: 0.76,
      },
      {
        says: /\bembargo(?:ed)?(?: for (?:use|release|publication|broadcast))?(?: is)?[ :]{1,3}(?:in place |strictly )?(?:until|till|til|to|before)\b/,
        because: 'Sends or posts a text marked as embargoed',
        confidence: 0.76,
        when: ({ circumstances: { mail, kind } }) => mail !== undefined || kind === 'social-post' || kind === 'reply',
      },
    ],
  }),
  examples: {
    found: [
      'You never heard this, but the post goes to the woman from Kent.',
      'Strictly between us, the price was £14.20 an hour.',
      'I shouldn’t really say, but he failed vetting.',
      'You didn’t hear it from me.',
      'Keep it under your hat until the board has met.',
      'Don’t tell anyone I said so, but the merger is happening.',
      'Here is the draft report, which we have been told not to circulate.',
      'Off the record, it is eleven million over.',
      mailTo('a@outside.example', 'Strictly embargoed until Thursday 3 December at noon: the annual report.'),
      inKind('social-post', 'EMBARGOED UNTIL 00:01 FRIDAY\nThe Chief Constable is to retire in March.'),
    ],
    clear: [
      'EMBARGOED UNTIL 00:01 ON MONDAY 9 JUNE',
      'Switch between US-ASCII and the other one.',
      inKind('email', 'I am not in the media team, so I am not able to answer questions, on or off the record.'),
      'They tried “off the record”. I said good afternoon.',
      'Between us, Priya and I can cover the stall.',
      'Don’t tell anyone your PIN.',
      'Don’t tell anyone else’s story without their consent.',
      'We have been asked not to name the street, so we have not.',
      'If anyone asks for the form, it is on the website.',
      'Everything you tell us is in confidence unless somebody is at risk.',
      'There is no reason why we shouldn’t share good news.',
      'This email is confidential; if you are not the intended recipient delete this email.',
      'The distance between us and the coast is 90 miles.',
    ],
  },
}
