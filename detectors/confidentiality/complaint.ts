import type { Rule } from '../contract.ts'
import { sayings } from '../saying.ts'

/** Who is meant: somebody with a name, a rank or a post, or 'he', 'my colleague'. */
const WHO =
  "(?:he|she|they|him|her|them|his|(?:the|this|that|an?|one of (?:our|the|its)|our|my|your|two|three) (?:\\w+ ){0,2}(?:officers?|constables?|sergeants?|inspectors?|superintendents?|chief constable|chief executive|commissioner|deputy|colleagues?|staff member|member of staff|employees?|manager|director|councillor|contractor|volunteer)|(?:pc|dc|ps|ds|di|dci|det|insp|sgt|supt|acc|dcc|mr|mrs|ms|miss|dr|cllr|chief constable|chief superintendent|superintendent|inspector|sergeant|constable|detective) [a-z0-9][\\w'-]+)"
/** A definite person in a complaint: 'about an officer' alone names nobody. */
const THIS_ONE =
  "(?:him|her|them|(?:my|his|her|our) (?:\\w+ ){0,2}(?:colleague|manager|boss|line manager|director|supervisor|sergeant|inspector|officer)|(?:pc|dc|ps|ds|di|dci|insp|sgt|supt|mr|mrs|ms|miss|dr|cllr|superintendent|inspector|sergeant|constable|detective) [a-z0-9][\\w'-]+)"
/** What a name looks like where the sentence has its capitals. */
const NAMED =
  /\b(?:[A-Z][a-z'’-]+ [A-Z][a-z'’-]+|(?:PC|DC|PS|DS|DI|DCI|Insp|Sgt|Supt|ACC|DCC|Mr|Mrs|Ms|Miss|Dr|Cllr|Chief Constable|Inspector|Sergeant|Constable|Superintendent) [A-Z0-9])/
/** How to complain, how many did, what the law or the body is: nobody's own matter. */
const NEUTRAL =
  /\b(?:how (?:to|you can|do i|anyone can) (?:make a |raise a |complain|report|whistle)|(?:if|should) (?:you|anyone|anybody|a member of the public) (?:wish|want|would like|have|has|need|feel|are)|you (?:can|may|could) (?:make|complain|raise|appeal)|complaints? (?:procedure|policy|process|form|team|handling|statistics|data|figures|review|system|about (?:the )?(?:road|noise|parking|litter|dogs|traffic|street))|number of (?:complaints|grievances|referrals|hearings)|\d+ (?:complaints|grievances|referrals|hearings|cases)|complaints (?:rose|fell|increased|decreased|were (?:received|recorded|logged)|has|have (?:risen|fallen))|(?:whistleblowing|grievance|vetting|misconduct|complaints) (?:policy|procedure|policies|guidance|regulations|champion|hotline|line|standards|code|training|panel members?)|legally qualified (?:chair|person)s?|quarterly|annual report|per cent|%|how many|complaints? (?:\w+ ){0,6}(?:goes|go|is|are|be) (?:to|dealt|for|handled)|deals? with (?:a |any )?complaints?|for a complaint|(?:no|any|your) complaint|what you describe|\d+ (?:that |which )?(?:were|was|to be) |in (?:two|three|four|five|six) an?\b)/

const PERSON = new RegExp(`\\b${WHO}\\b`)

export const complaint: Rule = {
  id: 'confidentiality/complaint',
  title: 'A complaint, grievance or misconduct matter about somebody',
  advice: 'Do not say that somebody complained or is complained of; ask the Chief Executive, who decides personally.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '32', '62'],
  source: 'https://www.legislation.gov.uk/uksi/2020/4/contents/made',
  limits:
    'A matter told without any of its own words; the public notice of a hearing is found too, since it names an officer. How to complain, and how many did, is not.',
  find: sayings({
    type: 'COMPLAINT_MATTER',
    says: [
      {
        cues: 'complained complaint complaints complainant complains',
        says: new RegExp(
          `\\b${WHO} (?:has |have |had )?(?:formally |also |now )?(?:complained|(?:made|lodged|raised|submitted|put in|filed|withdr[ea]wn?|withdrew) (?:an? |her |his |their |the )?(?:\\w+ )?complaint)\\b|\\b(?:complaints?|complained) (?:\\w+ ){0,3}(?:against|about|of|by|from) (?:the (?:conduct|behaviour) of )?${THIS_ONE}\\b|\\b(?:the|this|that|her|his) complaint (?:against|by|from) ${WHO}\\b|\\bcomplainant (?:is|was) ${WHO}\\b|\\b${WHO}(?: is| was| are|'s)? the complainant\\b`,
        ),
        not: NEUTRAL,
        because: 'Tells that somebody complained or is complained of',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'complained complaint complaints complainant',
        says: /\b(?:(?:has|have|had) (?:\w+ )?complained (?:to|about|that|of)|(?:made|lodged|raised|submitted|filed) (?:an? |the |her |his )?(?:\w+ )?complaint|complaints? (?:\w+ ){0,2}against|the complainant,)\b/,
        named: NAMED,
        not: NEUTRAL,
        because: 'Tells that somebody complained or is complained of',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'misconduct conduct disciplinary suspended dismissed restricted',
        says: /\b(?:under investigation|investigated|being investigated|(?:a |the )?subject of an? (?:\w+ )?(?:investigation|complaint|allegation|enquiry)|served (?:with )?(?:an? |his |her )?(?:\w+ )?(?:notice|papers)|fac(?:es|ing|ed) |suspended (?:from|pending|while|after|over)|restricted duties|dismissed (?:for|without|after|following)|written warning|found to have (?:committed|breached)|case to answer)/,
        with: [/\b(?:(?:gross )?misconduct|conduct matter|disciplinary|standards of professional behaviour)\b/, PERSON],
        not: NEUTRAL,
        because: 'Tells of a misconduct matter about somebody',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'misconduct conduct',
        says: /\b(?:(?:gross )?misconduct (?:hearing|meeting|proceedings|case|allegations?|charge|investigation|matter)|conduct matter)s? (?:for|of|against|into|about|concerning|involving) (?!(?:police|all|any|staff|officers|members|the (?:public|force|year))\b)/,
        named: NAMED,
        not: NEUTRAL,
        because: 'Tells of a misconduct hearing or matter with a name',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'iopc independent psd professional referral referred refer referring',
        says: /\b(?:refer(?:red|ral|ring|s)?|self-refer\w*|report(?:ed)?)\b.{0,80}\b(?:iopc|independent office for police conduct|professional standards(?: department)?|psd)\b|\b(?:iopc|independent office for police conduct|professional standards|psd)\b.{0,60}\b(?:referral|is investigating|are investigating|investigation (?:into|of)|has (?:been )?(?:opened|told|asked))\b/,
        near: [PERSON],
        not: NEUTRAL,
        because: 'Tells that a matter about somebody was referred',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'grievance grievances bullying',
        says: new RegExp(
          `\\b(?:raised|lodged|brought|submitted|made|put in|withdrew|filed) (?:an? |her |his |their |the )?(?:formal |informal |collective |second )?grievance\\b|\\bgrievances? (?:against|by|from|about|brought) (?:\\w+ ){0,2}${WHO}\\b|\\b(?:her|his) grievance\\b`,
        ),
        not: NEUTRAL,
        because: 'Tells of somebody’s grievance',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'whistleblower whistleblowers whistleblowing whistle disclosure',
        says: /\b(?:the|our|a|this) whistle-?blower(?: is| was|,|'s| who| has| had)|\b(?:made|raised|submitted) (?:an? |her |his |their )?(?:protected disclosure|whistle-?blowing (?:disclosure|report|concern))|\bblew the whistle\b/,
        not: NEUTRAL,
        because: 'Tells of somebody’s disclosure as a whistleblower',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'vetting vetted',
        says: /\b(?:failed|refused|lost|withdrawn|withdrew|revoked|suspended|not (?:passed|cleared|granted)|declined|removed)\b.{0,30}\bvetting\b|\bvetting\b.{0,40}\b(?:failed|was refused|refused|withdrawn|was (?:removed|revoked|suspended|declined|withdrawn)|has been (?:removed|revoked|suspended|declined|withdrawn|refused))\b/,
        near: [PERSON],
        not: NEUTRAL,
        because: 'Tells how somebody’s vetting went',
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
