import { phrases } from '../pattern.ts'

const COMPETITORS = phrases`
  their, its, his, her, \w+'s, the other(?:'s| firm's| bidder's)?, rival, competing, losing, lowest, unit,
  confidential, incumbent's
`

export const BID_DETAILS = phrases`
  ${COMPETITORS} (?:\w+ )?(?:price|bid|quote|tender|rate|offer|discount|margin|pricing|score)s?\b, came in at £,
  bid(?:ding)? (?:of )?£, quoted £, (?:well )?ahead of [^.]{2,40}(?:£|\d\d),
  scored (?:only )?\d[\d.]* (?:out of|against|to), undercut (?:them|their|its|the),
  under (?:fourteen|\w+teen|£ ?\d+).{0,20}\b(?:before|by) (?:mon|tues|wednes|thurs|fri)day, home and dry,
  other bidders?'? (?:price|score|quote)s?
`

export const PROCUREMENT = phrases`
  tender, bid, bids, bidder, contract, procure\w*, framework, supplier, firm, price, quote, discount, cleaning,
  services, commercial, in confidence, standstill, scored?, ahead of, between us, come in
`

export const COMMERCIAL_CONFIDENCE = phrases`
  commercial(?:ly)? in confidence, commercially (?:confidential|sensitive), commercial.in.confidence,
  under (?:an? )?nda, non-disclosure agreement, trade secrets?
`

export const FINANCIAL_TROUBLE = phrases`
  going (?:bust|under), went under, nearly went under, on the brink, run(?:ning)? out of (?:cash|money),
  cash (?:until|till|for), auditors (?:won't|refuse|will not), can't pay (?:their|its),
  facing (?:insolvency|administration|bankruptcy|liquidation), about to (?:fold|go (?:bust|under)|collapse),
  in (?:serious )?financial (?:trouble|difficulty|difficulties)
`

const DISMISSED = phrases`
  suspended, sacked, fired, dismissed, laid off, made redundant, put on (?:a )?(?:performance|final), escorted,
  demoted, on gardening leave, off (?:sick )?with stress
`

const STAFF_RECORDS = phrases`
  grievance, sick(?:ness)? (?:record|leave|note), appraisal, performance (?:review|plan), pay ?off,
  settlement agreement, disciplinary
`

export const STAFF_MATTERS = phrases`
  (?:'s|has|have|is|are|was|were|been|being|be|get(?:ting)?) (?:\w+ )?${DISMISSED},
  (?:disciplinary|grievance|capability|misconduct)(?: (?:hearing|process|procedure|case|action|meeting))? (?:for
    |against|about|over|into|was (?:thrown|dropped|upheld)),
  (?:failed|fails|didn't pass|refused) (?:his |her |their |the |re-?)?vetting,
  (?:final|first|second|written) (?:\w+ )?warning,
  (?:of us|posts?|jobs?|people|staff) (?:\w+ ){0,3}(?:being |to be |will be |getting )?(?:made redundant|redundant
    |cut|axed|losing their jobs), (?:his|her|their) ${STAFF_RECORDS}, settlement agreement with, pay-?off of £
`

export const STAFF_AND_OFFICE = phrases`
  colleague, office, pcc, opcc, hr, team, she, he, us, staff, employee, member of, line manager, your man, our, who,
  josie, post, posts, consultation, keep quiet, commissioner
`

export const CONFIDENTIAL_CONTEXT = phrases`
  hush, quiet, between, confiden\w*, shouldn't, can't tell, told us, don't, sacked, pending, fiddling, because,
  after, against, until, easter, christmas, not (?:yet )?announced, his, her, she's, he's, former employee,
  thrown out, second, of us, being made, failed
`

export const OFFICE_PAPERS = phrases`
  budget, figures?, accounts, numbers, minutes, report, papers?, forecast, statistics, savings, plan, strategy,
  findings
`

export const NOT_TO_BE_SHARED = phrases`
  haven't seen, hasn't seen, have not seen, not seen, before (?:members|the panel|it is|they|it's|anyone), not for,
  obviously, don't (?:share|circulate|tell|pass), yet\b, secret, ahead of, between us, keep, shouldn't,
  off the record, you didn't, on the quiet, leak\w*
`

export const QUARRELS = phrases`
  (?:blazing|huge|massive|big|almighty|stand-up|terrible|furious|screaming) (?:row|argument|bust-?up|falling.out
    |fight), aren't (?:speaking|talking), not (?:speaking|on speaking terms),
  (?:threatened|threatening|about|going) to (?:resign|quit|walk), (?:fell|fallen|falling) out (?:with|over|badly),
  stormed out, can't stand each other, hate each other, at (?:each other's throats|loggerheads|war), power struggle,
  tensions? (?:between|with)
`

const JOB_TITLES = phrases`
  officer, manager, director, head, adviser, assistant, deputy, chief, temp, contractor, consultant, apprentice,
  cleaner, caretaker
`

export const WHO_EARNS = phrases`
  he, she, who, \w+'s (?:boss|deputy|assistant|successor|replacement),
  the (?:new |other |old )?(?:\w+ ){0,2}${JOB_TITLES}
`

export const NOT_TO_BE_REPEATED = phrases`
  nobody, not (?:yet )?(?:been )?(?:told|announced|public), only letting, keep, quiet, between, before, don't,
  secret, yet, outside, haven't, hasn't, hush, off the record
`

export const HEALTH_AND_PRIVATE_LIFE = phrases`
  rehab, signed off, off sick, off with, stress, breakdown, drinking, drunk, hangover, hungover, affair, divorc\w+,
  pregnan\w+, miscarriage, depression, cancer, in hospital, tribunal
`

export const NOT_YET_ANNOUNCED = phrases`
  in private, not been told, haven't been told, hasn't been told, nobody, secret, quiet, between us, confidential,
  don't, before (?:it|they|the), not (?:yet )?(?:public|announced), use this wisely, shouldn't
`
