import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PUBLISHED = pattern`
  \baward notice\b|\bpublished\b|\bhas been awarded\b|\bpublic(?:ly)? available\b|\bfind a tender\b|\btransparency\b
  |\bcontract notice\b|\bannual (?:report|accounts)\b|\bmisconduct (?:hearing|panel)\b|\bcan(?:no|')t share\b|\bwas awarded to\b
`
const DISMISSED = phrases`
  suspended, sacked, fired, made redundant, escorted out, demoted, on gardening leave, on a final warning, on performance measures
`
const TROUBLE = phrases`
  going (?:bust|under), on the brink, run(?:ning)? out of (?:cash|money), facing (?:insolvency|administration|liquidation),
  about to (?:fold|go bust|collapse), in (?:serious )?financial (?:trouble|difficulty|difficulties)
`

export const internal: Rule = {
  id: 'confidentiality/internal',
  title: 'Confidential information about the office, its staff or its suppliers',
  advice: 'Take it out, unless the office has decided to disclose it, and to whom.',
  severity: 'sign-off',
  paragraphs: ['10', '15', '18', '32', '42', '47', '62'],
  limits: 'Finds bids, personnel matters and papers that say that they are closed. The classifier looks for the rest.',
  find: phraseRules({
    type: 'INTERNAL',
    says: [
      {
        cues: 'price prices bid bids quote tender offer scored undercut came bidder bidders lowest',
        says: pattern`
          \b(?:their|rival|competing|losing|other|the other|lowest|\w+'s) (?:\w+ )?(?:price|bid|quote|tender|offer)s? (?:was|is|of|came|at)\b
          |\b(?:came in|bid|quoted|tendered) at £|\bundercut (?:them|their|its|the)\b
          |\b(?:lowest|losing|other bidders?'?) (?:\w+ )?(?:price|score|bid)s?\b
        `,
        near: [
          /£ ?\d|\bout of 100\b|\bper cent\b/,
          /\b(?:tender|bid(?:s|der|ders)?|contract|procure\w*|supplier|firm|hour)\b/,
        ],
        not: /\byour (?:\w+ )?(?:bid|tender|price|quote|scores?)\b|\byou (?:have |were )?scored\b|\bour (?:bid|quote)\b|\bhouse price|\bbest price\b/,
        notNear: PUBLISHED,
        because: 'Gives a bidder’s or supplier’s price or score',
        confidence: 0.76,
      },
      {
        cues: 'commercial commercially nda',
        says: pattern`
          ^\W*(?:strictly )?commercial(?:ly)?[ -]in[ -]confidence\b|\bcommercial(?:ly)?[ -]in[ -]confidence\W*$
          |\bunder (?:an? )?(?:nda|non-disclosure agreement)\b
        `,
        not: PUBLISHED,
        because: 'Says that it is commercially confidential',
      },
      {
        cues: oneLine`
          suspended sacked fired redundant escorted demoted gardening warning performance grievance disciplinary settlement
          payoff
        `,
        says: pattern`
          \b(?:he|she|he's|she's|(?:our|my|the|his|her) (?:\w+ ){0,2}(?:manager|director|colleague|officer|boss|deputy|analyst|caseworker))(?: is| was
            |'s| has| have)?
            (?: been| being)? (?:\w+ )?${DISMISSED}\b
          |\b(?:his|her) (?:disciplinary|sick(?:ness)? record|appraisal|settlement agreement|grievance)\b
          |\b(?:jobs?|posts?) (?:are )?(?:to be |being )?(?:axed|cut|made redundant)\b[^.]{0,40}\b(?:not (?:yet )?(?:announced|told)|don't know|secret
            |quiet)\b
        `,
        near: [
          /\b(?:pending|disciplinary|hr|colleague|office|team|mileage|expenses|timesheets?|line manager|grievance|settle\w*|pay-?off|announced|warning)\b/,
        ],
        not: PUBLISHED,
        notNear: pattern`${PUBLISHED.source}|\bcourt\b|\bemployment law\b|\bplayer|\bmatch\b|\bgoal`,
        because: 'Discloses a personnel matter',
        confidence: 0.76,
      },
      {
        cues: 'bust under brink cash money insolvency administration liquidation fold collapse financial',
        says: pattern`\b${TROUBLE}\b`,
        near: [
          /\b(?:supplier|contractor|charity|firm|provider|partner)\b/,
          /\b(?:nobody|not (?:yet )?public|between|quiet|don't|told us|confiden\w*)\b/,
        ],
        not: PUBLISHED,
        because: 'Discloses financial trouble that is not public',
      },
      {
        cues: 'closed private exempt part',
        says: /\b(?:decided|agreed|discussed|voted|told us) (?:\w+ ){0,4}in (?:closed session|private session|the private part|part two)\b/,
        not: /\bwill be\b|\bwas discussed in private because\b|\bschedule 12a\b/,
        because: 'Discloses what was decided in closed session',
      },
    ],
  }),
  examples: {
    found: [
      'Their price was £11.40 an hour, and the other firm’s bid came in at £14.',
      'She’s been suspended, pending a disciplinary for fiddling her mileage.',
      'COMMERCIAL IN CONFIDENCE',
      'The supplier is about to go bust, but nobody outside knows.',
      'The panel agreed the sale in closed session.',
    ],
    clear: [
      'The contract notice was published, and the price was £2.1 million.',
      'Your bid scored 64 out of 100, and the lowest score that was funded was 71.',
      'The goalkeeper was suspended for three matches.',
      'A commercially sensitive annex was not published.',
      'The chief constable can suspend an officer who is under investigation.',
    ],
  },
}
