import type { Part, Reading, Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { between, peopleIn } from '../personal-data/names/people.ts'
import { phraseRules } from '../phrase-rules.ts'

const RANKS = phrases`
  pc, dc, ps, ds, di, dci, insp, sgt, supt, acc, mr, mrs, ms, miss, dr, cllr, superintendent, inspector, sergeant, constable
`
const ROLES = phrases`
  officer, constable, sergeant, inspector, superintendent, chief constable, colleague, member of staff, employee, manager,
  director, councillor, contractor, volunteer, deputy, boss, supervisor
`
const THIS_ONE = phrases`him, her, them, (?:my|his|her|our|the|that|this) (?:\w+ ){0,2}${ROLES}, ${RANKS} [a-z0-9][\w'-]+`
const WHO = phrases`he, she, they, who, ${THIS_ONE}, [a-z]+ [a-z]+-?[a-z]* (?=has |have )`
const NAMED = pattern`\b(?:[A-Z][a-z'’-]+ [A-Z][a-z'’-]+|(?:PC|DC|PS|DS|DI|DCI|Insp|Sgt|Supt|Mr|Mrs|Ms|Miss|Dr|Cllr|Inspector|Sergeant|Constable) [A-Z0-9])`

const NEUTRAL = pattern`
  \bhow (?:to|you can)\b|\b(?:if|should) (?:you|any\w*|a member of the public)\b|\byou (?:can|may|could) (?:make|complain|raise|appeal)
  |\bnumber of\b|\bwrong to comment\b|\bmay be referred\b|\b(?:no|any|your) complaint\b
`
const MATTERS = pattern`
  \b(?:complaints?|complained) (?:\w+ ){0,3}(?:against|about|by|from) ${THIS_ONE}\b
  |\bthe complaint (?:against|by|from) ${WHO}|\bcomplainant (?:is|was)\b|\b(?:is|was|'s) the complainant\b
  |\b(?:he|she|they) (?:has |have )?(?:raised|lodged|brought|withdrew|filed) (?:an? |her |his |their )?(?:\w+ )?grievance\b
  |\bthe (?:\w+ )?whistle-?blower (?:is|was)\b
  |\b(?:${WHO})(?: is| are| was|'s)? (?:\w+ )?(?:under investigation|investigated|suspended|served with|facing|faces|dismissed)\b[^.]{0,60}
    \b(?:(?:gross )?misconduct|conduct matter|disciplinary)\b
  |\bmisconduct (?:hearing|meeting|proceedings|case|investigation)s? (?:for|of|against|into|about) (?:${THIS_ONE})
  |\b(?:refer(?:red|ring)?|self-referr\w*|reported)\b[^.]{0,40}${THIS_ONE}[^.]{0,40}
    \b(?:iopc|independent office for police conduct|professional standards|psd)\b
  |\b(?:his|her) vetting (?:was|has been) (?:withdrawn|refused|suspended|revoked)\b|\b(?:he|she) (?:has )?failed (?:his |her |the )?vetting\b
`
const COMPLAINED = pattern`
  \b(?:has|have|had) (?:\w+ )?complained (?:to|about|that|of)\b
  |\b(?:made|lodged|raised|submitted|filed|brought|withdrew) (?:an? |the |her |his )?(?:\w+ )?(?:complaint|grievance|protected disclosure)\b
`
/** Two capitalised words are not always a name: 'the Disabilities Act'. */
const namesSomebody = (reading: Reading, part: Part, from: number, to: number): boolean =>
  RANK_AND_NUMBER.test(part.text.slice(from, to)) || between(peopleIn(part, reading), from, to).length > 0

const RANK_AND_NUMBER = /\b(?:PC|DC|PS|DS|PCSO|Sgt|Constable|Sergeant) ?\d/

const disclosed = {
  not: NEUTRAL,
  because: 'Discloses a complaint, a grievance or a misconduct matter about a person',
  confidence: 0.76,
  reserved: true,
}

export const complaint: Rule = {
  id: 'confidentiality/complaint',
  title: 'Complaint, grievance or misconduct matter about a person',
  advice: 'Do not say who complained or about whom. Ask the Chief Executive, who decides personally.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '32', '62'],
  source: 'https://www.legislation.gov.uk/uksi/2020/4/contents/made',
  limits: oneLine`
    Misses a matter described without the usual words. Also finds the public notice of a hearing, since it names an
    officer. Ignores how to complain, and how many did.
  `,
  find: phraseRules({
    type: 'COMPLAINT_MATTER',
    says: [
      { ...disclosed, says: MATTERS },
      { ...disclosed, says: COMPLAINED, named: NAMED, when: namesSomebody, confidence: 0.7 },
    ],
  }),
  examples: {
    found: [
      'PC Halden has made a complaint about her sergeant.',
      'The complaint against Inspector Rudd is still open.',
      'Ann Sample-Crane has complained to us that the officer swore at her.',
      'He is under investigation for gross misconduct and suspended from duty.',
      'A gross misconduct hearing for PC Bo Sample will be held in public on Monday.',
      'We have referred the sergeant to the Independent Office for Police Conduct.',
      'She raised a formal grievance against her manager in May.',
      'The whistleblower is somebody in the finance team.',
      'His vetting was withdrawn last week.',
      'Mr Sample-Rees is the complainant.',
    ],
    clear: [
      'Under the Americans with Disabilities Act, the person who filed the complaint meets the business.',
      `Ann Sample-Lee spoke. ${'The course is free. '.repeat(6)}The Disabilities Act says who filed the complaint.`,
      'This page says how to make a complaint about a police officer.',
      'Misconduct hearings are led by a legally qualified chair.',
      'If you wish to complain about the Chief Constable, write to the Commissioner.',
    ],
  },
}
