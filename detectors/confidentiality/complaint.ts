import type { Rule } from '../contract.ts'
import { fragment, oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const POLICE_AND_OFFICE_ROLES = phrases`
  officers?, constables?, sergeants?, inspectors?, superintendents?, chief constable, chief executive, commissioner,
  deputy, colleagues?, staff member, member of staff, employees?, manager, director, councillor, contractor,
  volunteer
`
const LOWER_CASE_TITLES = phrases`
  pc, dc, ps, ds, di, dci, det, insp, sgt, supt, acc, dcc, mr, mrs, ms, miss, dr, cllr, chief constable,
  chief superintendent, superintendent, inspector, sergeant, constable, detective
`

/** A person by name, rank, post or pronoun: 'he', 'my colleague'. */
const WHO = phrases`
  he, she, they, him, her, them, his,
  (?:the|this|that|an?|one of (?:our|the|its)|our|my|your|two|three) (?:\w+ ){0,2}${POLICE_AND_OFFICE_ROLES},
  ${LOWER_CASE_TITLES} [a-z0-9][\w'-]+
`
const LOWER_CASE_RANKS = phrases`
  pc, dc, ps, ds, di, dci, insp, sgt, supt, mr, mrs, ms, miss, dr, cllr, superintendent, inspector, sergeant,
  constable, detective
`

/** A definite person: 'about an officer' alone identifies no one. */
const THIS_ONE = phrases`
  him, her, them,
  (?:my|his|her|our) (?:\w+ ){0,2}(?:colleague|manager|boss|line manager|director|supervisor|sergeant|inspector
    |officer), ${LOWER_CASE_RANKS} [a-z0-9][\w'-]+
`
const TITLES = phrases`
  PC, DC, PS, DS, DI, DCI, Insp, Sgt, Supt, ACC, DCC, Mr, Mrs, Ms, Miss, Dr, Cllr, Chief Constable, Inspector,
  Sergeant, Constable, Superintendent
`

/** A name or title in the sentence as written. */
const NAMED = pattern`\b(?:[A-Z][a-z'’-]+ [A-Z][a-z'’-]+|${TITLES} [A-Z0-9])`
const COMPLAINT_PROCEDURES = phrases`
  procedure, policy, process, form, team, handling, statistics, data, figures, review, system,
  about (?:the )?(?:road|noise|parking|litter|dogs|traffic|street)
`
const WHISTLEBLOWING_POLICIES = phrases`
  policy, procedure, policies, guidance, regulations, champion, hotline, line, standards, code, training,
  panel members?
`
const HOW_TO_COMPLAIN = fragment`
  how (?:to|you can|do i|anyone can) (?:make a |raise a |complain|report|whistle)
  |(?:if|should) (?:you|anyone|anybody|a member of the public) (?:wish|want|would like|have|has|need|feel|are)
  |you (?:can|may|could) (?:make|complain|raise|appeal)
  |complaints? ${COMPLAINT_PROCEDURES}
  |number of (?:complaints|grievances|referrals|hearings)
  |\d+ (?:complaints|grievances|referrals|hearings|cases)
  |complaints (?:rose|fell|increased|decreased|were (?:received|recorded|logged)|has|have (?:risen|fallen))
  |(?:whistleblowing|grievance|vetting|misconduct|complaints) ${WHISTLEBLOWING_POLICIES}
  |legally qualified (?:chair|person)s?|quarterly
  |annual report|per cent|%|how many
  |complaints? (?:\w+ ){0,6}(?:goes|go|is|are|be) (?:to|dealt|for|handled)
  |deals? with (?:a |any )?complaints?|for a complaint
  |(?:no|any|your) complaint|what you describe
  |\d+ (?:that |which )?(?:were|was|to be) |in (?:two|three|four|five|six) an?\b
`

/** How to complain, how many did, and which body deals with it: no individual's matter. */
const NEUTRAL = pattern`\b(?:${HOW_TO_COMPLAIN})`

const PERSON = pattern`\b${WHO}\b`

const COMPLAINT_MADE = fragment`
  (?:has|have|had) (?:\w+ )?complained (?:to|about|that|of)
  |(?:made|lodged|raised|submitted|filed) (?:an? |the |her |his )?(?:\w+ )?complaint
  |complaints? (?:\w+ ){0,2}against|the complainant,
`
const UNDER_INVESTIGATION = fragment`
  under investigation|investigated|being investigated
  |(?:a |the )?subject of an? (?:\w+ )?(?:investigation|complaint|allegation|enquiry)
  |served (?:with )?(?:an? |his |her )?(?:\w+ )?(?:notice|papers)
  |fac(?:es|ing|ed) |suspended (?:from|pending|while|after|over)
  |restricted duties|dismissed (?:for|without|after|following)
  |written warning|found to have (?:committed|breached)
  |case to answer
`
const VETTING_REFUSED = phrases`
  failed, refused, lost, withdrawn, withdrew, revoked, suspended, not (?:passed|cleared|granted), declined, removed
`
const VETTING_WAS_REFUSED = phrases`
  failed, was refused, refused, withdrawn, was (?:removed|revoked|suspended|declined|withdrawn),
  has been (?:removed|revoked|suspended|declined|withdrawn|refused)
`

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
      {
        cues: 'complained complaint complaints complainant complains',
        says: pattern`
          \b${WHO} (?:has |have |had )?(?:formally |also |now )?
            (?:complained|(?:made|lodged|raised|submitted|put in|filed|withdr[ea]wn?|withdrew) (?:an? |her |his |
            their |the )?(?:\w+ )?complaint)\b
          |\b(?:complaints?|complained) (?:\w+ ){0,3}(?:against|about|of|by|from) (?:the (?:conduct|behaviour) of )?
            ${THIS_ONE}\b
          |\b(?:the|this|that|her|his) complaint (?:against|by|from) ${WHO}\b
          |\bcomplainant (?:is|was) ${WHO}\b
          |\b${WHO}(?: is| was| are|'s)? the complainant\b
        `,
        not: NEUTRAL,
        because: 'Says who complained or who is complained about',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'complained complaint complaints complainant',
        says: pattern`\b(?:${COMPLAINT_MADE})\b`,
        named: NAMED,
        not: NEUTRAL,
        because: 'Says who complained or who is complained about',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'misconduct conduct disciplinary suspended dismissed restricted',
        says: pattern`\b(?:${UNDER_INVESTIGATION})`,
        with: [/\b(?:(?:gross )?misconduct|conduct matter|disciplinary|standards of professional behaviour)\b/, PERSON],
        not: NEUTRAL,
        because: 'Discloses a misconduct matter about a person',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'misconduct conduct',
        says: pattern`
          \b(?:(?:gross )?misconduct (?:hearing|meeting|proceedings|case|allegations?|charge|investigation|matter)
            |conduct matter)s? (?:for|of|against|into|about|concerning|involving) (?!(?:police|all|any|staff
            |officers|members|the (?:public|force|year))\b)
        `,
        named: NAMED,
        not: NEUTRAL,
        because: 'Names a person in a misconduct matter or hearing',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'iopc independent psd professional',
        says: pattern`
          \b(?:refer(?:red|ring)?|self-refer\w*|reported)\b.{0,80}\b(?:iopc|independent office for police conduct|professional standards|psd)\b
        `,
        near: [PERSON],
        not: pattern`${NEUTRAL.source}|\bwrong to comment\b|\bmay be referred\b`,
        because: 'Discloses that a matter about a person was referred',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'grievance grievances bullying',
        says: pattern`
          \b(?:raised|lodged|brought|submitted|made|put in|withdrew|filed) (?:an? |her |his |their |the )?
            (?:formal |informal |collective |second )?grievance\b
          |\bgrievances? (?:against|by|from|about|brought) (?:\w+ ){0,2}${WHO}\b
          |\b(?:her|his) grievance\b
        `,
        not: NEUTRAL,
        because: 'Discloses a person’s grievance',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'whistleblower whistleblowers whistleblowing whistle disclosure',
        says: pattern`
          \b(?:the|our|a|this) whistle-?blower(?: is| was|,|'s| who| has| had)
          |\b(?:made|raised|submitted) (?:an? |her |his |their )?
            (?:protected disclosure|whistle-?blowing (?:disclosure|report|concern))
          |\bblew the whistle\b
        `,
        not: NEUTRAL,
        because: 'Discloses that a person is a whistleblower',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'vetting vetted',
        says: pattern`\b${VETTING_REFUSED}\b.{0,30}\bvetting\b|\bvetting\b.{0,40}\b${VETTING_WAS_REFUSED}\b`,
        near: [PERSON],
        not: NEUTRAL,
        because: 'Discloses the result of a person’s vetting',
        confidence: 0.7,
        reserved: true,
      },
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
      'This page says how to make a complaint about a police officer.',
      'Complaints about the road works rose by a third.',
      'The force recorded 412 complaints last year.',
      'You can complain about an officer to the force or to us.',
      'Our whistleblowing policy was reviewed in May.',
      'Misconduct hearings are led by a legally qualified chair.',
      'The IOPC publishes its figures every quarter.',
      'All staff are vetted before they start, and vetting takes six weeks.',
      'If you wish to complain about the Chief Constable, write to the Commissioner.',
    ],
  },
}
