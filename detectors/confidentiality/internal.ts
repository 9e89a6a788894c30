import type { Rule } from '../contract.ts'
import { sayings } from '../saying.ts'

const PUBLISHED =
  /\baward notice\b|\bpublished\b|\bhas been awarded\b|\bpublic(?:ly)? available\b|\bfind a tender\b|\btransparency\b|\bcontract notice\b|\bannual (?:report|accounts)\b|\bstatement of accounts\b|\bpanel (?:has )?ruled\b|\bmisconduct (?:hearing|panel)\b|\bcannot share\b|\bwas awarded to\b/

export const internal: Rule = {
  id: 'confidentiality/internal',
  title: 'Confidential matter of the office, its staff or its suppliers',
  advice: 'Take it out unless the office has decided that it may be told, and to whom.',
  severity: 'sign-off',
  paragraphs: ['10', '15', '18', '32', '42', '47', '62'],
  limits: 'Confidential facts told in plain words that could as well be public.',
  find: sayings({
    type: 'INTERNAL',
    says: [
      {
        cues: 'tender tenders bid bids bidder bidders price prices quote quoted quotes rate rates score scored scores evaluation offer offered discount margin rival competitor competitors losing undercut lowest',
        says: /\b(?:(?:their|its|his|her|\w+'s|the other(?:'s| firm's| bidder's)?|rival|competing|losing|lowest|unit|confidential|incumbent's) (?:\w+ )?(?:price|bid|quote|tender|rate|offer|discount|margin|pricing|score)s?\b|came in at £|bid(?:ding)? (?:of )?£|quoted £|(?:well )?ahead of [^.]{2,40}(?:£|\d\d)|scored (?:only )?\d[\d.]* (?:out of|against|to)|undercut (?:them|their|its|the)|under (?:fourteen|\w+teen|£ ?\d+).{0,20}\b(?:before|by) (?:mon|tues|wednes|thurs|fri)day|home and dry|other bidders?'? (?:price|score|quote)s?)\b/,
        near: [
          /£ ?\d|\bper cent\b|\b\d+(?:\.\d+)? ?%|\bout of 100\b|\bpounds?\b/,
          /\b(?:tender|bid|bids|bidder|contract|procure\w*|framework|supplier|firm|price|quote|discount|cleaning|services|commercial|in confidence|standstill|scored?|ahead of|between us|come in)\b/,
        ],
        not: /\byour (?:\w+ )?(?:bid|tender|price|quote|scores?|submission|proposal|response|total)\b|\byou (?:have |were |had )?(?:scored|been scored|been awarded|achieved|received)\b|\bwinning bidder\b|\bour (?:bid|quote)\b|\bhouse price|\bbest price\b|\b(?:all|every|each of) (?:of )?the (?:bidders|tenderers|suppliers|applicants)\b[^.]{0,30}\b(?:had|have|been (?:told|sent|given)|received?|will (?:get|have|be (?:told|sent|given)))\b/,
        notNear: new RegExp(
          `${PUBLISHED.source}|\\bthank you for (?:bidding|(?:submitting )?your (?:\\w+ )?(?:bid|tender|submission|proposal|interest))\\b`,
        ),
        because: 'A bidder’s or supplier’s price or score',
        confidence: 0.7,
      },
      {
        cues: 'commercial commercially proprietary confidential confidentiality nda trade secret',
        says: /\b(?:commercial(?:ly)? in confidence|commercially (?:confidential|sensitive)|commercial.in.confidence|under (?:an? )?nda|non-disclosure agreement|trade secrets?)\b/,
        not: /\bcannot share\b|\bcan't share\b|\bclause\b|\bas between (?:us and you|you and us|the parties)\b|\b(?:marked|treat(?:ed)?|kept|keep|remains?|mark) (?:it |them |as |your \w+ )*commercially (?:confidential|sensitive)\b|\bsection 43\b|\bexempt|\bwe will not\b|\bin general\b|\bpolicy\b|\btemplate\b/,
        notNear: /\bclause \d|\bcannot share\b|\bsection 43\b|\bfreedom of information\b/,
        because: 'Says of itself that it is commercially confidential',
        confidence: 0.65,
      },
      {
        cues: 'bust insolvent administration cash auditors bankrupt creditors liquidation struggling unpaid payroll folding',
        says: /\b(?:going (?:bust|under)|went under|nearly went under|on the brink|run(?:ning)? out of (?:cash|money)|cash (?:until|till|for)|auditors (?:won't|refuse|will not)|can't pay (?:their|its)|facing (?:insolvency|administration|bankruptcy|liquidation)|about to (?:fold|go (?:bust|under)|collapse)|in (?:serious )?financial (?:trouble|difficulty|difficulties))\b/,
        near: [
          /\b(?:in confidence|told us|don't place|supplier|firm|company|contract|references|they|heads up|orders?|ltd|limited|provider|between us)\b/,
        ],
        not: /\bvictims?\b|\bhousehold|\bresidents\b|\bfamil(?:y|ies)\b|\bcharit(?:y|ies) (?:across|in)\b|\bcost of living\b|\bfunding formula\b/,
        notNear: PUBLISHED,
        because: 'A supplier’s or partner’s finances',
        confidence: 0.65,
      },
      {
        cues: 'suspended sacked dismissed disciplinary grievance misconduct redundant redundancy redundancies sickness vetting performance warning probation appraisal fired laid sick stress leave settlement gagging',
        says: /\b(?:(?:'s|has|have|is|are|was|were|been|being|be|get(?:ting)?) (?:\w+ )?(?:suspended|sacked|fired|dismissed|laid off|made redundant|put on (?:a )?(?:performance|final)|escorted|demoted|on gardening leave|off (?:sick )?with stress)|(?:disciplinary|grievance|capability|misconduct)(?: (?:hearing|process|procedure|case|action|meeting))? (?:for|against|about|over|into|was (?:thrown|dropped|upheld))|(?:failed|fails|didn't pass|refused) (?:his |her |their |the |re-?)?vetting|(?:final|first|second|written) (?:\w+ )?warning|(?:of us|posts?|jobs?|people|staff) (?:\w+ ){0,3}(?:being |to be |will be |getting )?(?:made redundant|redundant|cut|axed|losing their jobs)|(?:his|her|their) (?:grievance|sick(?:ness)? (?:record|leave|note)|appraisal|performance (?:review|plan)|pay ?off|settlement agreement|disciplinary)|settlement agreement with|pay-?off of £)\b/,
        near: [
          /\b(?:colleague|office|pcc|opcc|hr|team|she|he|us|staff|employee|member of|line manager|your man|our|who|josie|post|posts|consultation|keep quiet|commissioner)\b/,
          /\b(?:hush|quiet|between|confiden\w*|shouldn't|can't tell|told us|don't|sacked|pending|fiddling|because|after|against|until|easter|christmas|not (?:yet )?announced|his|her|she's|he's|former employee|thrown out|second|of us|being made|failed)\b/,
        ],
        not: /\bpolic(?:y|ies)\b|\bprocedure (?:is|has)\b|\bofficer (?:was|would have been|has been) dismissed\b|\bappeal (?:was )?dismissed\b|\bwould have been dismissed\b|\bcase (?:was )?dismissed\b|\bservice (?:is|was|has been) suspended\b|\bsuspended sentence\b|\bgross misconduct proved\b|\bwarning (?:signs|letter)\b|\b(?:crime|fire|weather|flood) warning\b|\bin the (?:last|past) year\b|\bnot be punished\b|\b(?:driver|player|pupils?|licen[cs]e)\b/,
        notNear: new RegExp(
          `${PUBLISHED.source}|\\bfactual references\\b|\\bin general\\b|\\bretire[sd]?\\b|\\bpolicies have been updated\\b`,
        ),
        because: 'A personnel matter',
        confidence: 0.65,
      },
      {
        cues: 'draft unpublished provisional figures budget savings forecast numbers minutes paper papers tab embargoed internal unseen',
        says: /\b(?:draft|unpublished|provisional|internal|leaked|confidential|unaudited|advance) (?:\d{4}\/\d\d )?(?:\w+ )?(?:budget|figures?|accounts|numbers|minutes|report|papers?|forecast|statistics|savings|plan|strategy|findings)\b/,
        near: [
          /\b(?:haven't seen|hasn't seen|have not seen|not seen|before (?:members|the panel|it is|they|it's|anyone)|not for|obviously|don't (?:share|circulate|tell|pass)|yet\b|secret|ahead of|between us|keep|shouldn't|off the record|you didn't|on the quiet|leak\w*)/,
        ],
        not: /\bconsultation draft\b|\bwill be published\b|\bfor comment\b|\bis published in\b|\bcould your\b|\bcomments (?:by|please)\b/,
        notNear: /\bis published in\b|\bpublished (?:on|in) (?:the|our) website\b/,
        because: 'Figures or papers before their publication',
        confidence: 0.65,
      },
      {
        cues: 'row rowed fight argument blazing speaking resign furious shouting fell fallen out storm stormed hates fuming bust-up falling',
        says: /\b(?:(?:blazing|huge|massive|big|almighty|stand-up|terrible|furious|screaming) (?:row|argument|bust-?up|falling.out|fight)|aren't (?:speaking|talking)|not (?:speaking|on speaking terms)|(?:threatened|threatening|about|going) to (?:resign|quit|walk)|(?:fell|fallen|falling) out (?:with|over|badly)|stormed out|can't stand each other|hate each other|at (?:each other's throats|loggerheads|war)|power struggle|tensions? (?:between|with))\b/,
        near: [
          /\b(?:chief|commissioner|STAFF_NAME|deputy|boss|director|office|pcc|board|executive|constable|team|managers?|head of)\b/,
        ],
        not: /\bneighbour|\bpartner violence|\bdomestic\b|\bactor\b|\bfilm\b/,
        notNear: /\bdomestic abuse\b|\bneighbours?\b|\bsaid in (?:a|his|her) statement\b/,
        because: 'A quarrel inside the office or with its partners',
        confidence: 0.65,
      },
      {
        cues: 'reserve lowest highest maximum walk ceiling limit no higher would take accept bottom',
        says: /\b(?:lowest|highest|most|least|maximum|minimum) (?:that )?(?:we|they|the board|the office) (?:would|will|can|could|'d|are (?:willing|prepared)) (?:\w+ )?(?:take|accept|pay|go|offer)\b|\b(?:go|bid|pay|offer) no (?:higher|more) than £|\bwalk away at\b|\b(?:our|the) (?:reserve price|upper limit|ceiling|top price|bottom line|walk-away)\b/,
        with: [/£ ?\d|\bper cent\b|\bmillion\b|\d/],
        not: /\bgrants? of\b|\bapplicants\b|\bsalary\b/,
        because: 'The office’s limit in a negotiation',
        confidence: 0.75,
      },
      {
        cues: 'exempt schedule closed restricted',
        says: /\bnot for publication by (?:virtue|reason) of\b|\bparagraph \d+ of (?:part \d of )?schedule 12a\b|\bexempt (?:item|minute|report|appendix)\b|\b(?:closed|restricted|confidential|private) session\b/,
        near: [
          /\b(?:agreed|resolved|decided|noted|£|price|discuss\w*|member|walk away|went on|the board|voted)\b/,
          /\b(?:agreed|resolved|decided|£ ?\d|voted|walk away|told the|noted)\b|£/,
        ],
        notNear: /\bpapers to follow\b|\bexclusion of the (?:press and )?public\b|\bmay ask for an internal review\b/,
        because: 'Tells what was decided in closed session',
        confidence: 0.7,
      },
      {
        cues: 'tell whether told gave given unanimous panel interview score scored shortlist appointed candidate candidates preferred applicants',
        says: /\b(?:other|rival|unsuccessful|losing|preferred) (?:candidate|applicant|bidder)s?(?:'s|s')? (?:\w+ ){0,3}(?:scored|score|was|were|is|price|withdrew|failed|had|got)\b|\bpanel (?:were|was) unanimous\b|\byou(?:'ve| have) got it\b/,
        not: /\bcannot share\b|\bpublished\b/,
        notNear: PUBLISHED,
        because: 'Tells the outcome of a selection before its time, or how others did',
        confidence: 0.6,
      },
      {
        cues: 'salary salaries earns paid pay grade regrading regraded regrade promotion bonus on offers contract wages',
        says: /\b(?:is|are|'s|was) (?:only |currently |now )?on £ ?\d[\d,.]*k?\b|\b(?:he|she|who|\w+'s (?:boss|deputy|assistant|successor|replacement)|the (?:new |other |old )?(?:\w+ ){0,2}(?:officer|manager|director|head|adviser|assistant|deputy|chief|temp|contractor|consultant|apprentice|cleaner|caretaker))(?: only| already| now| still)? (?:earns|gets|makes)(?: only| over| about| nearly)? £ ?\d[\d,.]*k?\b(?! (?:grant|for the|from the|towards|back))|\b(?:he's|she's|he is|she is|he was|she was|they're|is|'s) (?:only |already |now |still |being )?paid (?:only |over |about |nearly )?£ ?\d[\d,.]*k?\b(?! (?:grant|a day|a meeting|an? (?:session|visit)|per (?:person|household|day)))|\bpaying (?:him|her|them) £ ?\d[\d,.]*k?\b(?! (?:grant|per (?:person|household)))|\bturned down for (?:a )?(?:regrading|promotion|a pay|the job|a rise|the post|permanent)\b|\bwhat (?:he|she|they|\w+)(?:'s| is| are| earns?| gets) (?:on|paid)\b/,
        not: /\bper (?:hour|person|household)\b|\bgraded?\b|\bsalary:\b|\bapprentices?\b|\bminimum wage\b|\bband d\b|\bvolunteers\b|\bfine[ds]?\b/,
        notNear: PUBLISHED,
        because: 'What a colleague earns or was refused',
        confidence: 0.65,
      },
      {
        cues: 'hole overspent overspend deficit shortfall missing auditors writeoff error blunder lost unaccounted losses debt',
        says: /\b(?:auditors?|finance|we|they|accountants)\b.{0,40}\b(?:found|discovered|uncovered|spotted|lost|overspent|mislaid|misplaced|can't account for)\b.{0,50}(?:£ ?\d|\bhole\b|\bmillion\b)|\b(?:hole|black hole|deficit|overspend|shortfall) of £ ?\d/,
        near: [
          /\b(?:nobody|not (?:yet )?(?:been )?(?:told|announced|public)|only letting|keep|quiet|between|before|don't|secret|yet|outside|haven't|hasn't|hush|off the record)\b/,
        ],
        notNear: PUBLISHED,
        because: 'A financial trouble that was not told in public',
        confidence: 0.65,
      },
      {
        cues: 'rehab sick stress breakdown drinking hospital covering signed off affair divorce pregnant miscarriage depression cancer',
        says: /\b(?:our|my|the) (?:\w+ ){0,2}(?:head|boss|manager|director|officer|colleague|assistant|deputy|chief|lead|team leader)\b.{0,60}\b(?:rehab|signed off|off sick|off with|stress|breakdown|drinking|drunk|hangover|hungover|affair|divorc\w+|pregnan\w+|miscarriage|depression|cancer|in hospital|tribunal)\b/,
        not: /\btraining\b|\b(?:sickness|absence|leave) policy\b|\bcharity\b|\bsupport(?:s|ed)?\b|\bsaid\b|\blaunch\w*\b|\bfunds?\b|\bfunded\b|\bwaiting\b/,
        because: 'A colleague’s private trouble',
        confidence: 0.65,
      },
      {
        cues: 'proposal quote offer bid beat undercut match cheaper rival competitor',
        says: /\b(?:could|can|would|will) you (?:beat|match|undercut|better|do it (?:for less|cheaper)|improve on) (?:it|that|this|them|their)\b|\b(?:attached|enclosed|here)\b.{0,40}\b(?:proposal|quote|bid|tender|offer|price list) (?:from|by|of) [a-z]/,
        near: [/£ ?\d|\bconfidential\b|\bthey want\b|\btheir\b/],
        not: /\bour (?:proposal|quote|bid)\b|\byour (?:proposal|quote|bid)\b|\bas requested\b/,
        because: 'Shows one supplier’s offer to another',
        confidence: 0.65,
      },
      {
        cues: 'close shut closing shutting lose losing cut cutting axe scrap merge sell selling outsource board private',
        says: /\b(?:board|panel|management|executive|commissioner|they|chief|office|we)\b.{0,60}\b(?:asked|decide|deciding|agree|agreeing|going|planning|plans?|intends?|wants?|about)\b.{0,30}\b(?:shut|close|axe|scrap|merge|sell(?: off)?|outsource|cut|lose)\b/,
        near: [
          /\b(?:in private|not been told|haven't been told|hasn't been told|nobody|secret|quiet|between us|confidential|don't|before (?:it|they|the)|not (?:yet )?(?:public|announced)|use this wisely|shouldn't)\b/,
        ],
        notNear: PUBLISHED,
        because: 'A plan of the office that was not told',
        confidence: 0.65,
      },
      {
        cues: 'publish publication published publishing version delete told',
        says: /\b(?:take|taken|leave|cut|strip|remove|pull) (?:this |it |these |that |them )?(?:bit |part |section |annex )?out before (?:publication|publishing|it goes|we publish|this goes)\b|\b(?:don't|do not|not to be|must not be) publish(?:ed)? (?:this|the) (?:bit|part|section|line|paragraph|annex|box)\b|\bnot for the (?:public|published|web(?:site)?) version\b|\bdelete before (?:publishing|publication|sending|posting)\b|\bnot (?:yet )?(?:been )?told to (?:staff|the unions|unions)\b/,
        because: 'A working note that was to be taken out is still in it',
        confidence: 0.75,
      },
      {
        cues: 'bid bids bidder envelope tender number crowd outfit firm price',
        says: /\byou(?:'re| are) (?:second|third|in the lead|ahead|behind)\b|\b(?:other|rival) (?:crowd|lot|firm|bidder|side|outfit)s? (?:came in|went in|offered|bid|quoted|put in)\b|\bif your (?:final |last )?(?:number|price|bid|figure)\b/,
        near: [/\b(?:bids?|bidder|tender|envelope|procurement|contract|quote|marks|evaluat\w+)\b/],
        not: /\b(?:we|i) (?:can't|cannot) (?:tell|say)\b/,
        because: 'Tells one bidder of the others',
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
