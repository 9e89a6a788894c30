import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const BOILERPLATE = pattern`\bthis e-?mail\b|\bintended recipient|\bexempt(?:ion)?\b|\bcovered by\b|\blegal advice\. you (?:may|could)\b`
const OUR_LAWYERS = phrases`
  counsel, our (?:barristers?|solicitors?|lawyers?|legal (?:team|advis[eo]rs?)), our own (?:king's counsel|kc), the lawyers, our kc,
  leading counsel, legal advice
`
const ADVISED = phrases`
  advis\w+, told, tells?, says?, said, thinks?, puts?, rates?, reckons?, considers?, warned, view is, opinion is, is that
`
const PROSPECTS = phrases`win, los(?:e|ing), chances?, weak, settle(?:ment)?, unlawful(?:ly)?, liab(?:le|ility), per cent, damages, concede, hopeless`

export const privilege: Rule = {
  id: 'confidentiality/privilege',
  title: 'Legal advice disclosed',
  advice: 'Take it out and ask the legal adviser. Privilege that is lost cannot be restored.',
  severity: 'sign-off',
  paragraphs: ['10', '18', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2000/36/section/42',
  limits: 'Misses legal advice that is not called advice.',
  find: phraseRules({
    type: 'LEGAL_PRIVILEGE',
    says: [
      {
        says: pattern`
          \b${OUR_LAWYERS}\b.{0,50}\b${ADVISED}\b.{0,140}\b${PROSPECTS}\b
          |\b(?:were|was|been) (?:\w+ly )?advised by (?:\w+ )?(?:counsel|lawyers?|solicitors?|a barrister|a kc)\b
          |^\W*(?:strictly )?(?:legally )?privileged\b(?:\W*$|\s*[-–—:&(]|,? (?:and|prepared|for|in)\b)
          |\bprepared (?:for the (?:dominant )?purpose|in contemplation) of (?:the )?litigation\b|\bwithout waiving privilege\b
        `,
        notNear: BOILERPLATE,
        because: 'Discloses what lawyers advised, or is headed as privileged',
        confidence: 0.76,
      },
    ],
  }),
  examples: {
    found: [
      '> PRIVILEGED – prepared for the purpose of litigation\n> We shall lose on the second head.',
      'Counsel puts our chances at no better than 40 per cent and says we should settle.',
      'Our lawyers have told us that the suspension was probably unlawful.',
      'We were advised by leading counsel that we would lose.',
    ],
    clear: [
      'This email and any attachments are confidential and may be legally privileged.',
      'Some of the information is exempt under section 42 (legal professional privilege).',
      'The note is covered by legal privilege and we don’t publish it.',
      'I cannot give you legal advice. You may wish to speak to a solicitor.',
      'Our solicitors will write to yours with a draft by Friday.',
      'It has been a privilege to work with you.',
    ],
  },
}
