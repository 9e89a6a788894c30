import type { Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const mail = (reading: Reading) => reading.circumstances.kind === 'email' || reading.circumstances.kind === 'newsletter'

const ADVERTISING_PHRASES = phrases`
  \d\d ?% (?:off|discount), click here to (?:claim|buy|order), claim your (?:discount|prize|free),
  (?:amazing|unbeatable|incredible|exclusive|limited.time) (?:deals?|offers?|prices?), act now,
  hurry,? (?:while|offer|only), while stocks last, you(?:'ve| have) (?:won|been selected)
`

export const bulk: Rule = {
  id: 'conduct/bulk',
  title: 'Chain letter, junk or unsolicited advertising',
  advice: 'Do not send it on. Advertising and chain letters are not the office’s business.',
  severity: 'sign-off',
  paragraphs: ['8', '47'],
  limits: 'Misses advertising written as ordinary prose.',
  find: phraseRules({
    type: 'BULK',
    when: mail,
    says: [
      {
        cues: 'chain forward send pass share luck friends mates contacts within',
        says: pattern`
          \bbreak the chain\b
          |\b(?:send|forward|pass) (?:this|it)(?: message| email)?(?: on)? to (?:\w+ ){0,3}
            (?:friends|mates|people|contacts|colleagues you|of your|everyone (?:you know|in your))
          |\bpass it on to (?:ten|five|all|twelve)\b
          |\bbad luck\b.{0,60}\b(?:send|forward|delete)
        `,
        not: /\bcrime prevention\b|\bvacanc|\bmay be interested\b|\bmight be interested\b/,
        because: 'Forwards a chain letter',
        confidence: 0.75,
      },
      {
        cues: 'off discount deal deals offer offers click claim hurry sale limited exclusive prize winner',
        says: pattern`\b${ADVERTISING_PHRASES}`,
        near: [/\b(?:click|claim|buy|order|deals?|discount|offer|before midnight|this week only|prize|price|sale)\b/],
        not: /\bunsubscribe\b|\bbike|\bsecurity (?:kit|marking)|\bcrime prevention|\bscam|\bburglar|\bphish/,
        notNear: /\bscam|\bphishing|\bfraud|\bif it looks too good\b|\bsigned up on\b|\bpolice and crime plan\b/,
        because: 'Contains unsolicited advertising',
        confidence: 0.65,
      },
    ],
  }),
  examples: {
    found: [
      inKind('email', 'Do not break the chain! Send this to twelve friends within the hour.'),
      inKind('email', '50% off double glazing this week only, click here to claim your discount!'),
    ],
    clear: [
      inKind('email', 'Please pass this on to anyone who may be interested in becoming a custody visitor.'),
      inKind('newsletter', 'Burglary is down 20% in Rowley. You get this because you signed up on our website.'),
      inKind('email', 'Click here to claim your prize? It is a scam: delete such emails.'),
    ],
  },
}
