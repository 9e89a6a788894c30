import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const BOILERPLATE = pattern`
  \bthis e-?mail\b|\bintended recipient
  |\bmay be (?:legally )?privileged|\bsection 42\b
  |\bexempt(?:ion)?\b|\bfreedom of information\b
  |\bcannot give (?:you )?legal advice
  |\byou (?:may|could|should) (?:wish to )?(?:take|seek|get) legal advice
  |\blegal aid\b|\bcitizens advice\b|\bparliamentary privilege
  |\bprivilege to (?:work|meet|serve|be|have)
`

const LEGAL_ADVISERS = phrases`
  counsel, our (?:barristers?|solicitors?|lawyers?|legal (?:team|advis[eo]rs?|people)),
  the (?:barristers?|lawyers?|legal (?:team|advis[eo]rs?)), legal services, our kc, leading counsel, legal advice,
  lawyers
`
const ADVISED = phrases`
  advis\w+, told, tells?, says?, said, thinks?, thought, puts?, rates?, reckons?, considers?, concluded?, warned,
  warns, view is, opinion is, is that, was that, confirms?, suggest\w*, recommend\w*, recommended
`
const PROSPECTS_AND_RISK = phrases`
  win, lose, losing, chances?, prospects?, weak, strong, settle, settlement, unlawful, unlawfully, illegal, liable,
  liability, case, claim, defen[dc]\w*, ground, per cent, appeal, breach, sue, court, exposed, risk, merit,
  negligen\w+, damages, concede, fight
`
const PRIVILEGE_TERMS = phrases`
  legal(?:ly)? (?:advice |professional )?privileged?, legal professional privilege, litigation privilege,
  legal advice privilege, privileged and confidential, subject to (?:legal )?privilege,
  privilege (?:is )?(?:not )?waived, without waiving privilege
`
const SETTLING = phrases`
  settle(?:ment)?, offer(?:ing)?, pay(?:ing)?, go (?:up )?to, concede, hold(?:ing)? out, fold, walk away
`
const SETTLEMENT_TERMS = phrases`
  £ ?\d[\d,.]*(?:k|m)?, before (?:the )?(?:trial|hearing), on the (?:court )?steps, week before,
  rather than (?:go to court|fight|risk), out of court, at any price, bottom line
`
const OUR_FAULT = phrases`
  broke, breached, were wrong, will lose, would lose, are liable, have no (?:case|defence), should settle, acted
`
const LEGAL_ASSESSMENT = phrases`
  we ${OUR_FAULT}, will succeed, would succeed, they(?:'ll| will| would) win,
  (?:weak|strong|blunt|grim|damning|not good), chances?, prospects?, unlawful, no defence, liable, challenge
`
const LOSING_IN_COURT = phrases`
  hammered, thrashed, beaten, toast, sunk, crucified, slaughtered, in trouble, on thin ice, no hope, not a leg,
  nowhere, tribunal, lose, losing
`

export const privilege: Rule = {
  id: 'confidentiality/privilege',
  title: 'Legal advice or a dispute strategy disclosed',
  advice: 'Take it out and ask the legal adviser: privilege that is lost cannot be restored.',
  severity: 'sign-off',
  paragraphs: ['10', '18', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2000/36/section/42',
  limits: 'Misses legal advice that is not called advice.',
  find: phraseRules({
    type: 'LEGAL_PRIVILEGE',
    says: [
      {
        cues: 'counsel counsels barrister barristers solicitor solicitors lawyer lawyers legal kc qc advice advised',
        says: pattern`\b${LEGAL_ADVISERS}(?:'s)?\b.{0,50}\b${ADVISED}\b.{0,140}\b${PROSPECTS_AND_RISK}\b`,
        not: BOILERPLATE,
        notNear: /\bjudge (?:said|ruled)|\bjury\b.{0,20}\bheard\b|\bfor the (?:prosecution|defence)\b/,
        because: 'Discloses what the office’s lawyers advised',
        confidence: 0.75,
      },
      {
        cues: 'advised',
        says: pattern`
          \b(?:we|i|the (?:office|commissioner|pcc)|STAFF_NAME) (?:were|was|have been|has been
            |had been) (?:strongly |firmly |clearly )?(?:advised|told|warned) by (?:\w+ )?
            (?:counsel|lawyers?|solicitors?|a barrister|our (?:lawyers|barrister|solicitors?)|a kc|legal)\b
        `,
        not: BOILERPLATE,
        because: 'Discloses what the office’s lawyers advised',
        confidence: 0.75,
      },
      {
        cues: 'privilege privileged litigation',
        says: pattern`
          ^\W*(?:strictly )?privileged\b(?:\W*$|\s*[-–—:&(]|,? (?:and|prepared|for|in)\b)
          |\bprepared (?:for the (?:dominant )?purpose|in contemplation) of (?:the )?litigation\b
          |\b${PRIVILEGE_TERMS}\b
        `,
        not: BOILERPLATE,
        notNear: /\bthis e-?mail\b|\bintended recipient|\bsection 42\b|\bfreedom of information\b|\bexempt/,
        because: 'Says that it is legally privileged',
        confidence: 0.65,
      },
      {
        cues: 'settle settlement offer offering pay hold concede walk out court trial hearing tribunal claim claimant case litigation strategy bottom line',
        says: pattern`\b${SETTLING}\b.{0,80}\b${SETTLEMENT_TERMS}\b`,
        near: [
          pattern`
            \b(?:our|the|my|negotiat\w+|litigation|legal) (?:plan|strategy|position|bottom line|limit|instructions
              |authority|tactic|aim)\b
            |\bwe (?:would|will|'d|'ll|intend to|plan to|are prepared to|can) (?:settle|go|offer|pay|accept|hold
              |concede)|\bprepared to (?:settle|pay|offer)
          `,
        ],
        with: [
          /\b(?:trial|court|claim(?:ant)?|hearing|tribunal|case|settle\w*|litigation|lawsuit|sue|proceedings|dispute)\b/,
        ],
        not: /\bhas accepted\b|\bwas settled\b|\bpolice (?:funding )?settlement\b|\bsettlement (?:agreement )?was (?:published|announced)|\bgrant settlement\b/,
        because: 'Discloses the plan for a legal dispute',
        confidence: 0.65,
      },
      {
        cues: 'solicitor solicitors lawyer lawyers counsel barrister legal opinion',
        says: /\b(?:our |the )?(?:solicitor|lawyer|counsel|barrister)(?:'s|s'|s)? (?:\w+ )?(?:note|opinion|advice|view|memo|email|letter|assessment)\b/,
        near: [pattern`\b${LEGAL_ASSESSMENT}\b`],
        not: BOILERPLATE,
        because: 'Passes on what the office’s lawyers wrote',
        confidence: 0.7,
      },
      {
        cues: 'barrister lawyers lawyer solicitor counsel legal authority tribunal hammered away',
        says: pattern`
          \b(?:barristers?|lawyers?|solicitors?|counsel|legal)\b.{0,40}\b(?:thinks?|reckons?|says?|fears?|expects?
            |worried|told)\b.{0,60}\b${LOSING_IN_COURT}\b
          |\b(?:authority|permission|cleared|instructions) to (?:go|settle|offer|pay)(?: up)? (?:to|at|for) £ ?\d
          |\b(?:pay|paid|offer|settle|£ ?[\d,]+k?) to make (?:it|this|him|her|them) go away\b
        `,
        not: BOILERPLATE,
        because: 'Discloses what the office’s lawyers think of its case, or its limit',
        confidence: 0.7,
      },
    ],
  }),
  examples: {
    found: [
      '> PRIVILEGED – prepared for the purpose of litigation\n> We shall lose on the second head.',
      'Counsel puts our chances at no better than 40 per cent and says we should settle.',
      'Our lawyers have told us that the suspension was probably unlawful.',
      'We were advised by leading counsel that we would lose.',
      'The plan is to hold out until the week before trial and then offer £60,000; our strategy is to settle.',
    ],
    clear: [
      'This email and any attachments are confidential and may be legally privileged.',
      'Some of the information is exempt under section 42 (legal professional privilege).',
      'I cannot give you legal advice. You may wish to speak to a solicitor.',
      'Our solicitors will write to yours with a draft by Friday.',
      'It has been a privilege to work with you.',
      'The police funding settlement was published on Tuesday.',
    ],
  },
}
