import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const ACTIVE = pattern`
  \btrial\b|\bjur(?:y|ors?)\b|\bdefendants?\b|\b(?:been|were|was) charged\b|\bcharged (?:him|her|them|last|with|today|yesterday)\b
  |\bremanded\b|\bon bail\b|\binquests?\b|\bcrown court\b|\bmagistrates\b|\barrested\b
`
const OVER = pattern`
  \bsentenc(?:ed|ing)\b|\bjailed\b|\bconvict(?:ed|ion)\b|\bpleaded guilty\b|\bfound (?:not )?guilty\b|\bacquitted\b
  |\bnot (?:be )?(?:appropriate|right|possible) to comment\b|\b(?:can(?:no|')t|will not|won't) comment\b|\bjurors must\b
`
const GUILTY = phrases`
  (?:is|are|'s|'re) (?:clearly |obviously |plainly )?guilty\b, guilty as (?:sin|hell|charged),
  (?:we all|everyone|everybody) knows? (?:that )?(?:he|she|they) (?:did|pulled|killed|stabbed|shot)\b, (?:he|she|they) (?:clearly |obviously )?did it\b,
  (?:these|those|they|he|she) (?:are|is|were|was) (?:the|our) (?:killers?|murderers?|culprits?|attackers?|rapists?),
  evidence (?:is|looks) (?:overwhelming|watertight|damning), (?:got|caught) the right man,
  (?:jury|jurors)\b[^.]{0,60}\b(?:must convict|should convict|won't need long|(?:aren't being|haven't been) told), the right verdict
`

export const subJudice: Rule = {
  id: 'confidentiality/sub-judice',
  title: 'Comment that could prejudice a trial',
  advice: 'Say only that proceedings are active. Leave guilt, evidence and character to the court.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '32', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/1981/49',
  limits: 'Cannot know which proceedings are active: it relies on the words. The classifier looks for hints.',
  find: phraseRules({
    type: 'SUB_JUDICE',
    says: [
      {
        says: pattern`\b${GUILTY}`,
        named: new RegExp(ACTIVE, 'i'),
        notNear: OVER,
        because: 'States guilt or evidence as settled while a case is active',
        confidence: 0.76,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'Jury’s out in the shooting trial. We all know he pulled the trigger.',
      'The defendant is as guilty as sin and the jury won’t need long.',
      'Two brothers charged last night: “These are the killers,” he said.',
      'A man will stand trial in May. “He has shown no remorse,” said the office. “The evidence is overwhelming.”',
      'They have charged him at last. He did it, look at his eyes.',
    ],
    clear: [
      'Following the sentencing of the killer, the Commissioner said that the jury saw through his lies.',
      'As the trial is due to begin it would not be appropriate to comment on the case.',
      'Two men have been charged and will appear before magistrates on Tuesday.',
      'He was charged a fee of £5. The form for this is on the website.',
      'Jurors must not discuss the trial. A verdict may be unanimous.',
      'The panel will decide whether to confirm the appointment at a hearing.',
    ],
  },
}
