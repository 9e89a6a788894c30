import type { Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

export const bulk: Rule = {
  id: 'conduct/bulk',
  title: 'Chain letter',
  advice: 'Do not send it on. Chain letters are not the office’s business.',
  severity: 'sign-off',
  paragraphs: ['8', '47'],
  limits: 'Misses a chain letter that does not ask the reader to pass it on. The classifier looks for advertising.',
  find: phraseRules({
    type: 'BULK',
    when: ({ circumstances: { kind } }) => kind === 'email' || kind === 'newsletter',
    says: [
      {
        says: pattern`
          \bbreak the chain\b
          |\b(?:send|forward|pass) (?:this|it)(?: message| email)?(?: on)? to (?:\w+ ){0,3}(?:friends|mates|people|contacts)
          |\bpass (?:this|it) on (?:for luck|to (?:ten|five|all|twelve))\b
          |\bbad luck\b.{0,60}\b(?:send|forward|delete)
        `,
        not: /\bcrime prevention\b|\bvacanc|\b(?:may|might) be interested\b|\bI(?:[’']ll| will) (?:send|forward|pass)\b/i,
        because: 'Forwards a chain letter',
        confidence: 0.75,
      },
    ],
  }),
  examples: {
    found: [
      inKind('email', 'Do not break the chain! Send this to twelve friends within the hour.'),
      inKind('email', 'Pass this on for luck!'),
    ],
    clear: [
      inKind('email', 'Very interesting. I will pass it on to our program people.'),
      inKind('email', 'Please pass this on to people who may be interested in becoming a custody visitor.'),
    ],
  },
}
