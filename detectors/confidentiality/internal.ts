import type { Rule } from '../contract.ts'
import { oneLine, pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import {
  BID_DETAILS,
  COMMERCIAL_CONFIDENCE,
  CONFIDENTIAL_CONTEXT,
  FINANCIAL_TROUBLE,
  HEALTH_AND_PRIVATE_LIFE,
  NOT_TO_BE_REPEATED,
  NOT_TO_BE_SHARED,
  NOT_YET_ANNOUNCED,
  OFFICE_PAPERS,
  PROCUREMENT,
  QUARRELS,
  STAFF_AND_OFFICE,
  STAFF_MATTERS,
  WHO_EARNS,
} from './internal-words.ts'

const PUBLISHED = pattern`
  \baward notice\b|\bpublished\b|\bhas been awarded\b
  |\bpublic(?:ly)? available\b|\bfind a tender\b
  |\btransparency\b|\bcontract notice\b
  |\bannual (?:report|accounts)\b|\bstatement of accounts\b
  |\bpanel (?:has )?ruled\b|\bmisconduct (?:hearing|panel)\b
  |\bcannot share\b|\bwas awarded to\b
`

export const internal: Rule = {
  id: 'confidentiality/internal',
  title: 'Confidential information about the office, its staff or its suppliers',
  advice: 'Take it out, unless the office has decided to disclose it, and to whom.',
  severity: 'sign-off',
  paragraphs: ['10', '15', '18', '32', '42', '47', '62'],
  limits: 'Misses confidential facts in words that could also be public.',
  find: phraseRules({
    type: 'INTERNAL',
    says: [
      {
        cues: oneLine`
          tender tenders bid bids bidder bidders price prices quote quoted quotes rate rates score scored scores
          evaluation offer offered discount margin rival competitor competitors losing undercut lowest
        `,
        says: pattern`\b${BID_DETAILS}\b`,
        near: [/£ ?\d|\bper cent\b|\b\d+(?:\.\d+)? ?%|\bout of 100\b|\bpounds?\b/, pattern`\b${PROCUREMENT}\b`],
        not: pattern`
          \byour (?:\w+ )?(?:bid|tender|price|quote|scores?|submission|proposal|response|total)\b
          |\byou (?:have |were |had )?(?:scored|been scored|been awarded|achieved|received)\b
          |\bwinning bidder\b|\bour (?:bid|quote)\b|\bhouse price
          |\bbest price\b
          |\b(?:all|every|each of) (?:of )?the (?:bidders|tenderers|suppliers|applicants)\b[^.]{0,30}\b
            (?:had|have|been (?:told|sent|given)|received?|will (?:get|have|be (?:told|sent|given)))\b
        `,
        notNear: pattern`
          ${PUBLISHED.source}
          |\bthank you for (?:bidding|(?:submitting )?your (?:\w+ )?(?:bid|tender|submission|proposal|interest))\b
        `,
        because: 'Gives a bidder’s or supplier’s price or score',
        confidence: 0.7,
      },
      {
        cues: 'commercial commercially proprietary confidential confidentiality nda trade secret',
        says: pattern`\b${COMMERCIAL_CONFIDENCE}\b`,
        not: pattern`
          \bcannot share\b|\bcan't share\b|\bclause\b
          |\bas between (?:us and you|you and us|the parties)\b
          |\b(?:marked|treat(?:ed)?|kept|keep|remains?|mark) (?:it |them |as |your \w+ )*
            commercially (?:confidential|sensitive)\b|\bsection 43\b
          |\bexempt|\bwe will not\b|\bin general\b|\bpolicy\b
          |\btemplate\b
        `,
        notNear: /\bclause \d|\bcannot share\b|\bsection 43\b|\bfreedom of information\b/,
        because: 'Says that it is commercially confidential',
        confidence: 0.65,
      },
      {
        cues: 'bust insolvent administration cash auditors bankrupt creditors liquidation struggling unpaid payroll folding',
        says: pattern`\b${FINANCIAL_TROUBLE}\b`,
        near: [
          /\b(?:in confidence|told us|don't place|supplier|firm|company|contract|references|they|heads up|orders?|ltd|limited|provider|between us)\b/,
        ],
        not: /\bvictims?\b|\bhousehold|\bresidents\b|\bfamil(?:y|ies)\b|\bcharit(?:y|ies) (?:across|in)\b|\bcost of living\b|\bfunding formula\b/,
        notNear: PUBLISHED,
        because: 'Discloses a supplier’s or partner’s finances',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          suspended sacked dismissed disciplinary grievance misconduct redundant redundancy redundancies sickness
          vetting performance warning probation appraisal fired laid sick stress leave settlement gagging
        `,
        says: pattern`\b${STAFF_MATTERS}\b`,
        near: [pattern`\b${STAFF_AND_OFFICE}\b`, pattern`\b${CONFIDENTIAL_CONTEXT}\b`],
        not: pattern`
          \bpolic(?:y|ies)\b|\bprocedure (?:is|has)\b
          |\bofficer (?:was|would have been|has been) dismissed\b
          |\bappeal (?:was )?dismissed\b|\bwould have been dismissed\b
          |\bcase (?:was )?dismissed\b
          |\bservice (?:is|was|has been) suspended\b
          |\bsuspended sentence\b|\bgross misconduct proved\b
          |\bwarning (?:signs|letter)\b
          |\b(?:crime|fire|weather|flood) warning\b
          |\bin the (?:last|past) year\b|\bnot be punished\b
          |\b(?:driver|player|pupils?|licen[cs]e)\b
        `,
        notNear: pattern`
          ${PUBLISHED.source}|\bfactual references\b|\bin general\b
          |\bretire[sd]?\b|\bpolicies have been updated\b
        `,
        because: 'Discloses a personnel matter',
        confidence: 0.65,
      },
      {
        cues: 'draft unpublished provisional figures budget savings forecast numbers minutes paper papers tab embargoed internal unseen',
        says: pattern`
          \b(?:draft|unpublished|provisional|internal|leaked|confidential|unaudited|advance) (?:\d{4}\/\d\d )?
            (?:\w+ )?${OFFICE_PAPERS}\b
        `,
        near: [pattern`\b${NOT_TO_BE_SHARED}`],
        not: /\bconsultation draft\b|\bwill be published\b|\bfor comment\b|\bis published in\b|\bcould your\b|\bcomments (?:by|please)\b/,
        notNear: /\bis published in\b|\bpublished (?:on|in) (?:the|our) website\b/,
        because: 'Gives figures or papers before publication',
        confidence: 0.65,
      },
      {
        cues: 'row rowed fight argument blazing speaking resign furious shouting fell fallen out storm stormed hates fuming bust-up falling',
        says: pattern`\b${QUARRELS}\b`,
        near: [
          /\b(?:chief|commissioner|STAFF_NAME|deputy|boss|director|office|pcc|board|executive|constable|team|managers?|head of)\b/,
        ],
        not: /\bneighbour|\bpartner violence|\bdomestic\b|\bactor\b|\bfilm\b/,
        notNear: /\bdomestic abuse\b|\bneighbours?\b|\bsaid in (?:a|his|her) statement\b/,
        because: 'Discloses a quarrel in the office or with a partner',
        confidence: 0.65,
      },
      {
        cues: 'reserve lowest highest maximum walk ceiling limit no higher would take accept bottom',
        says: pattern`
          \b(?:lowest|highest|most|least|maximum|minimum) (?:that )?(?:we|they|the board|the office) (?:would|will
            |can|could|'d|are (?:willing|prepared)) (?:\w+ )?(?:take|accept|pay|go|offer)\b
          |\b(?:go|bid|pay|offer) no (?:higher|more) than £
          |\bwalk away at\b
          |\b(?:our|the) (?:reserve price|upper limit|ceiling|top price|bottom line|walk-away)\b
        `,
        with: [/£ ?\d|\bper cent\b|\bmillion\b|\d/],
        not: /\bgrants? of\b|\bapplicants\b|\bsalary\b/,
        because: 'Gives the office’s limit in a negotiation',
        confidence: 0.75,
      },
      {
        cues: 'exempt schedule closed restricted',
        says: pattern`
          \bnot for publication by (?:virtue|reason) of\b
          |\bparagraph \d+ of (?:part \d of )?schedule 12a\b
          |\bexempt (?:item|minute|report|appendix)\b
          |\b(?:closed|restricted|confidential|private) session\b
        `,
        near: [
          /\b(?:agreed|resolved|decided|noted|£|price|discuss\w*|member|walk away|went on|the board|voted)\b/,
          /\b(?:agreed|resolved|decided|£ ?\d|voted|walk away|told the|noted)\b|£/,
        ],
        notNear: /\bpapers to follow\b|\bexclusion of the (?:press and )?public\b|\bmay ask for an internal review\b/,
        because: 'Discloses what was decided in closed session',
        confidence: 0.7,
      },
      {
        cues: 'tell whether told gave given unanimous panel interview score scored shortlist appointed candidate candidates preferred applicants',
        says: pattern`
          \b(?:other|rival|unsuccessful|losing|preferred) (?:candidate|applicant|bidder)s?(?:'s|s')? (?:\w+ ){0,3}
            (?:scored|score|was|were|is|price|withdrew|failed|had|got)\b
          |\bpanel (?:were|was) unanimous\b
          |\byou(?:'ve| have) got it\b
        `,
        not: /\bcannot share\b|\bpublished\b/,
        notNear: PUBLISHED,
        because: 'Discloses a selection result early, or how others scored',
        confidence: 0.6,
      },
      {
        cues: 'salary salaries earns paid pay grade regrading regraded regrade promotion bonus on offers contract wages',
        says: pattern`
          \b(?:is|are|'s|was) (?:only |currently |now )?on £ ?\d[\d,.]*k?\b
          |\b${WHO_EARNS}(?: only| already| now| still)? (?:earns|gets|makes)
            (?: only| over| about| nearly)? £ ?\d[\d,.]*k?\b(?! (?:grant|for the|from the|towards|back))
          |\b(?:he's|she's|he is|she is|he was|she was|they're|is|'s) (?:only |already |now |still |being )?
            paid (?:only |over |about |nearly )?£ ?\d[\d,.]*k?\b
            (?! (?:grant|a day|a meeting|an? (?:session|visit)|per (?:person|household|day)))
          |\bpaying (?:him|her|them) £ ?\d[\d,.]*k?\b(?! (?:grant|per (?:person|household)))
          |\bturned down for (?:a )?(?:regrading|promotion|a pay|the job|a rise|the post|permanent)\b
          |\bwhat (?:he|she|they|\w+)(?:'s| is| are| earns?| gets) (?:on|paid)\b
        `,
        not: /\bper (?:hour|person|household)\b|\bgraded?\b|\bsalary:\b|\bapprentices?\b|\bminimum wage\b|\bband d\b|\bvolunteers\b|\bfine[ds]?\b/,
        notNear: PUBLISHED,
        because: 'Discloses what a colleague earns or was refused',
        confidence: 0.65,
      },
      {
        cues: 'hole overspent overspend deficit shortfall missing auditors writeoff error blunder lost unaccounted losses debt',
        says: pattern`
          \b(?:auditors?|finance|we|they|accountants)\b.{0,40}\b(?:found|discovered|uncovered|spotted|lost|overspent
            |mislaid|misplaced|can't account for)\b.{0,50}(?:£ ?\d|\bhole\b|\bmillion\b)
          |\b(?:hole|black hole|deficit|overspend|shortfall) of £ ?\d
        `,
        near: [pattern`\b${NOT_TO_BE_REPEATED}\b`],
        notNear: PUBLISHED,
        because: 'Discloses financial trouble that is not public',
        confidence: 0.65,
      },
      {
        cues: 'rehab sick stress breakdown drinking hospital covering signed off affair divorce pregnant miscarriage depression cancer',
        says: pattern`
          \b(?:our|my|the) (?:\w+ ){0,2}(?:head|boss|manager|director|officer|colleague|assistant|deputy|chief|lead
            |team leader)\b.{0,60}\b${HEALTH_AND_PRIVATE_LIFE}\b
        `,
        not: /\btraining\b|\b(?:sickness|absence|leave) policy\b|\bcharity\b|\bsupport(?:s|ed)?\b|\bsaid\b|\blaunch\w*\b|\bfunds?\b|\bfunded\b|\bwaiting\b/,
        because: 'Discloses a colleague’s private difficulties',
        confidence: 0.65,
      },
      {
        cues: 'proposal quote offer bid beat undercut match cheaper rival competitor',
        says: pattern`
          \b(?:could|can|would|will) you (?:beat|match|undercut|better|do it (?:for less|cheaper)|improve on) (?:it
            |that|this|them|their)\b
          |\b(?:attached|enclosed|here)\b.{0,40}\b(?:proposal|quote|bid|tender|offer|price list) (?:from|by
            |of) [a-z]
        `,
        near: [/£ ?\d|\bconfidential\b|\bthey want\b|\btheir\b/],
        not: /\bour (?:proposal|quote|bid)\b|\byour (?:proposal|quote|bid)\b|\bas requested\b/,
        because: 'Shows one supplier’s offer to another',
        confidence: 0.65,
      },
      {
        cues: 'close shut closing shutting lose losing cut cutting axe scrap merge sell selling outsource board private',
        says: pattern`
          \b(?:board|panel|management|executive|commissioner|they|chief|office|we)\b.{0,60}\b
            (?:asked|decide|deciding|agree|agreeing|going|planning|plans?|intends?|wants?|about)\b.{0,30}\b
            (?:shut|close|axe|scrap|merge|sell(?: off)?|outsource|cut|lose)\b
        `,
        near: [pattern`\b${NOT_YET_ANNOUNCED}\b`],
        notNear: PUBLISHED,
        because: 'Discloses a plan that the office has not announced',
        confidence: 0.65,
      },
      {
        cues: 'publish publication published publishing version delete told',
        says: pattern`
          \b(?:take|taken|leave|cut|strip|remove|pull) (?:this |it |these |that |them )?
            (?:bit |part |section |annex )?out before (?:publication|publishing|it goes|we publish|this goes)\b
          |\b(?:don't|do not|not to be|must not be) publish(?:ed)? (?:this|the) (?:bit|part|section|line|paragraph
            |annex|box)\b
          |\bnot for the (?:public|published|web(?:site)?) version\b
          |\bdelete before (?:publishing|publication|sending|posting)\b
          |\bnot (?:yet )?(?:been )?told to (?:staff|the unions|unions)\b
        `,
        because: 'Contains a working note that was meant to be removed',
        confidence: 0.75,
      },
      {
        cues: 'bid bids bidder envelope tender number crowd outfit firm price',
        says: pattern`
          \byou(?:'re| are) (?:second|third|in the lead|ahead|behind)\b
          |\b(?:other|rival) (?:crowd|lot|firm|bidder|side|outfit)s? (?:came in|went in|offered|bid|quoted|put in)\b
          |\bif your (?:final |last )?(?:number|price|bid|figure)\b
        `,
        near: [/\b(?:bids?|bidder|tender|envelope|procurement|contract|quote|marks|evaluat\w+)\b/],
        not: /\b(?:we|i) (?:can't|cannot) (?:tell|say)\b/,
        because: 'Tells one bidder about the others',
        confidence: 0.75,
      },
    ],
  }),
  examples: {
    found: [
      'She earns £61,000, and she is still not happy with the office.',
      'The new comms manager is paid £52k, between us.',
      'Annex B (take this out before publication): posts to go in June.',
      'You are second. The other lot came in at 410, and the envelope is opened on Monday.',
      'Between us, Sparklewell’s price was £14.20 an hour; the tender closes on Friday.',
      'She’s been suspended, pending a disciplinary for fiddling her timesheets.',
      'The Chief had a blazing row with the Commissioner and threatened to resign.',
      'Please find the draft budget, which members haven’t seen yet.',
      'The Board agreed to go no higher than £1.9m for the site.',
    ],
    clear: [
      'Panel members are paid £190 a day.',
      'The force paid £44,000 for its telephone lines.',
      'All the bidders have had their scores, and the standstill is over.',
      'The annex is commercially confidential as between us and you.',
      'All bidders hear on Monday. I cannot say how your bid compares.',
      'Your bid scored 61 out of 100. The winning bidder scored higher on quality. Thank you for bidding.',
      'The sickness absence and disciplinary policies have been updated.',
      'We cannot share other bidders’ prices, which are commercially confidential.',
      'The draft budget is published in January, after which the Panel meets.',
      'A former officer would have been dismissed for lying about a search, a panel has ruled.',
      'Clause 23 deals with commercial confidentiality.',
    ],
  },
}
