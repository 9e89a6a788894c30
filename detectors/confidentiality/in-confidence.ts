import type { Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PROMISE = pattern`
  \beverything you (?:tell|say)\b|\byou can (?:speak|talk|report|tell)\b|\bcallers?\b|\bfraudsters?\b|\bscam|\bhelpline\b|\bspeak(?:ing)? up\b
  |\bintended recipient|\bthis e-?mail\b|(?<!\bi )\bsaid\b|\bsays\b|\bchatham house\b|\bcourt heard\b|\bsurvivors?\b|\bbirthday\b|\bsurprise\b
  |\bpasswords?\b|\bpin\b
`
const SHOULD_NOT = phrases`
  shouldn't, should not, oughtn't to, ought not to, am not supposed to, 'm not supposed to, am not meant to, 'm not meant to,
  am not allowed to, 'm not allowed to
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
        says: pattern`
          \b(?:strictly|just|only|purely)?,? ?\bbetween (?:you and me|us|ourselves|these four walls)\b(?=(?!, (?:\w+ and i|we (?:can|could|will
            |have)))(?:[,:;.!?]|-(?!\w))|\s+(?:and|the|he|she|it|they|i|we|this)\b)
          |\bfor your (?:ears|eyes) only\b
          |\bkeep (?:it|this|that) (?:\w+ )?(?:under your hat|to yourself|quiet|hush|secret)\b
          |\b(?:tell|telling|told) you in (?:strict )?confidence\b
          |\b(?:don't|do not|mustn't) (?:let on|breathe a word)\b
          |\b(?:don't|do not) tell (?:anyone|anybody|a soul)\b(?! (?:else|your|the|about your|who)\b)
          |\b(?:which|that|but|though|although) (?:i|we)(?:'ve| have|'d| had| were| was| are|'re) (?:been )?(?:told|asked) not to (?:circulate|share
          |pass|forward|show|discuss)\b
        `,
        not: /\bdistance\b|\bbetween us and\b|\bgap between us\b|\bmust choose\b/,
        notNear: PROMISE,
        because: 'Asks the reader to keep it secret',
        confidence: 0.76,
      },
      {
        says: pattern`
          \bi (?:really |probably |strictly )?${SHOULD_NOT} (?:really |strictly )?(?:be )?(?:say|saying|tell|telling|share|sharing|show|send|sending|pass)\b
        `,
        notNear: PROMISE,
        because: 'Says that it should not be said',
        confidence: 0.76,
      },
      {
        says: pattern`
          \byou (?:didn't|did not|never) (?:hear|heard|get|got|see|saw) (?:it|this|that)(?: (?:from|off) (?:me|us))?\b[,.]
          |\byou (?:didn't|did not|never) (?:hear|get) (?:it|this|that) (?:from|off) (?:me|us)\b
          |\bkeep my name out\b|\b(?:don't|do not) quote me\b|\bdon't say (?:that )?(?:you got it|it came)\b
          |\bdelete this (?:after|once|when)\b|(?<!\b(?:we|they|i|staff|officers|who|nurses|doctors)(?: here)? )\bdon't (?:pass (?:it|them|this) on
            |forward this(?! (?:invit\w+|link|form|code|survey)))\b
        `,
        notNear: PROMISE,
        because: 'Hides where the information comes from',
        confidence: 0.76,
      },
      {
        says: /(?:^|[.;:!?,-] ?|\b(?:this is|strictly|all|but|and) )off the record\b/,
        not: /["'‘“]off the record|\b(?:not|never|nothing|nobody|no|can't|cannot|won't)\b/,
        notNear: PROMISE,
        because: 'Speaks off the record',
        confidence: 0.7,
      },
      {
        says: pattern`
          \bnot for (?:onward )?(?:circulation|publication|sharing|distribution|release)\b|\binternal use only\b
          |\b(?:marked|stamped|headed) (?:as )?(?:strictly )?(?:private and )?confidential\b
        `,
        not: /\b(?:personal|your) (?:data|information|details)\b|\bexempt|\bpapers to follow\b|\benvelopes?\b/,
        notNear: PROMISE,
        because: 'Says that it is not for circulation',
        confidence: 0.7,
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
      'Don’t pass it on, but they have chosen the bidder from Leeds.',
      'You never heard this, but the post goes to the woman from Kent.',
      'Strictly between us, the price was £14.20 an hour.',
      'I shouldn’t really say, but he failed vetting.',
      'You didn’t hear it from me.',
      'Keep it under your hat until the board has met.',
      'Don’t tell anyone I said so, but the merger is happening.',
      'Here is the draft report, which we have been told not to circulate.',
      'Off the record, it is eleven million over.',
      {
        text: 'Strictly embargoed until Thursday 3 December at noon: the annual report.',
        circumstances: { kind: 'email', mail: { recipients: [{ address: 'a@outside.example', visible: true }] } },
      },
      inKind('social-post', 'EMBARGOED UNTIL 00:01 FRIDAY\nThe Chief Constable is to retire in March.'),
    ],
    clear: [
      'EMBARGOED UNTIL 00:01 ON MONDAY 9 JUNE',
      'Switch between US-ASCII and the other one.',
      inKind('email', 'I am not in the media team, so I am not able to answer questions, on or off the record.'),
      'They tried “off the record”. I said good afternoon.',
      'The nurses here don’t pass it on, and that is why people talk to them.',
      'Between us, Priya and I can cover the stall.',
      'Please don’t forward this invitation: each code works once.',
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
