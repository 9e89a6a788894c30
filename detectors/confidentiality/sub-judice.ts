import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const ACTIVE = pattern`
  \btrial\b|\bjur(?:y|ors?)\b|\bdefendants?\b|\bin the dock\b|\bappear(?:s|ed|ing)? (?:before|at|in)\b|\b(?:been|were|was) charged\b|\bcharged (?:him
    |her|them|an?|two|three)\b
  |\bcharged (?:last|with|over|this|today|yesterday|on)\b|\bremanded\b|\bon bail\b|\bcoroner\b|\binquests?\b|\bverdicts?\b|\bcrown court\b
  |\bmagistrates\b|\barrested\b
`
const OVER = pattern`
  \bsentenc(?:ed|ing)\b|\bjailed\b|\bconvict(?:ed|ion)\b|\bpleaded guilty\b|\bfound (?:not )?guilty\b|\bacquitted\b|\blife sentence\b
  |\bnot (?:be )?(?:appropriate|right|possible) to comment\b|\b(?:can(?:no|')t|will not|won't) comment\b|\bjurors must\b|\bin (?:1[6-9]|20[01])\d\d\b
`
const GUILTY = phrases`
  (?:is|are|'s|'re|he's|she's|they're|as) (?:clearly |obviously |so |plainly |bang |as )?guilty\b(?! of (?:nothing|misconduct)),
  guilty as (?:sin|hell|charged), (?:we all|everyone|everybody) knows? (?:that )?(?:he|she|they) (?:did|pulled|killed|stabbed|shot|was|is),
  (?:he|she|they) (?:clearly |obviously |definitely )?did it\b,
  (?:these|those|here|they|he|she|that) (?:are|is|were|was|'s) (?:the|our) (?:killers?|murderers?|culprits?|attackers?|rapists?),
  (?:evidence|dna|footage|cctv)[^.]{0,30}\b(?:overwhelming|watertight|damning|strong|compelling|proves|leaves no doubt), (?:got|caught) the right man,
  (?:kept from the jury|ruled inadmissible), previous convictions?, (?:has|have|had) (?:got )?(?:form|previous)(?= for\b|,
    |$), an alibi that (?:does not|doesn't|won't) stand up
`
const JURY = phrases`
  won't need long, will see through, must convict, should convict, better convict, need(?:n't)? (?:be )?(?:fooled|long),
  (?:don't|aren't|haven't been) (?:know|told|being told), think (?:they|he|she) did it, let (?:him|her|them) off
`

export const subJudice: Rule = {
  id: 'confidentiality/sub-judice',
  title: 'Comment that could prejudice a trial',
  advice: 'Say only that proceedings are active. Leave guilt, evidence and character to the court.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '32', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/1981/49',
  limits: 'Cannot know which proceedings are active: it relies on the words.',
  find: phraseRules({
    type: 'SUB_JUDICE',
    says: [
      {
        says: pattern`\b${GUILTY}`,
        named: new RegExp(ACTIVE, 'i'),
        not: /\b(?:not|no) previous convictions?\b|\bappeal for\b/,
        notNear: OVER,
        because: 'States guilt, evidence or character as settled while a case is active',
        confidence: 0.76,
        reserved: true,
      },
      {
        says: pattern`
          \b(?:jury|jurors?|of us)\b[^.]{0,80}\b${JURY}\b|\b(?:right|proper|correct|only possible|only one) verdict\b
          |\bif (?:they|the jury) (?:let|acquit|clear)\b
        `,
        near: [ACTIVE],
        not: /\bjury service\b/,
        notNear: OVER,
        because: 'Comments on a jury or a coming verdict',
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
      'The man arrested this morning has form for this sort of thing.',
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
