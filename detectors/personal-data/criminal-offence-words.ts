import { phrases } from '../pattern.ts'

const ROLES_IN_CRIME = phrases`
  behind, responsible for, involved in, one of, linked to, connected (?:to|with), part of,
  (?:the |a )?(?:ring-?leader|gang leader|driver|dealer|supplier|gunman|knifeman|attacker|culprit)
`

export const BEFORE_CHARGE = phrases`
  (?:was|were|been|being|is|are) (?:re-?)?arrested,
  arrested (?:on|for|at|in|over|after|yesterday|last|this|today|earlier), on suspicion of, suspected (?:of|to be),
  (?:released|is|was|been) (?:on |under )?(?:police )?(?:bail|bailed|investigation),
  under (?:criminal )?investigation, person of interest, (?:prime|main|chief) suspect, the suspect,
  (?:wanted|sought) (?:on|by|for|over), interviewed under caution, voluntary interview, accused of,
  allegations? (?:of|against), reported for, arr\.? s\.? ?\d{1,3}[A-Z]?, is being questioned,
  (?:was|been|is|were) suspended, suspended (?:on|from|after|pending|since|while|without)(?! sentence),
  (?:sacked|dismissed|removed) (?:for|over|after),
  (?:was|is|got|been|being|were) (?:nicked|lifted|collared|picked up|pulled in|hauled in|brought in) (?:for|over
    |on|by|at|last|yesterday|this),
  (?:s?he.s|they.ve|has|had|have) been (?:nicking|stealing|thieving|shoplifting|dealing|robbing|burgling),
  (?:thought|believed|said|understood|known|suspected|reckoned|alleged|supposed|likely) to (?:be
    |have been) ${ROLES_IN_CRIME},
  (?:thought|believed|suspected|alleged) to have (?:stolen|taken|broken into|driven|beaten|\w{3,}ed\b),
  (?:police|detectives|officers) (?:want|would like|hope|are keen) to (?:speak|talk) to (?:him|her),
  helping (?:the )?police with (?:their )?(?:enquiries|inquiries),
  (?:had|have|got) (?:him|her|them) in (?:since|for|over|on),
  found with (?:cannabis|cocaine|heroin|drugs|a knife|knives|stolen)
`

/** 'charged with overseeing the fund': given a task. */
const TASKS = phrases`overseeing the, working (?:with|on), ensuring, developing, reviewing, advising, monitoring, the (?:task|duty)`

const COURT_RESULTS = phrases`
  charged(?! with ${TASKS}\b), convicted, jailed, imprisoned, sentenced, cautioned, acquitted, prosecuted, remanded, found guilty,
  banned from driving, disqualified
`

const OFFENCE_NOUNS = phrases`
  counts?, charges?, offences?, rape, assault, theft, fraud, burglary, robbery, murder, manslaughter, stalking,
  harassment, possess\w+, drug, indecent, causing, driving
`

const OFFENCE_AFTER_FOR = phrases`
  \w{3,}ing\b, fraud, theft, assault, burglary, robbery, criminal, affray, drink, drugs?, possession, damage,
  harassment, offence
`

const ORDER_TYPES = phrases`
  behaviour, banning, dispersal, civil injunction, football banning, non-molestation, stalking protection
`

const OFFENDER_NOUNS = phrases`
  murderer, rapist, thief, fraudster, burglar, drug dealer, dealer, paedophile, killer, abuser, perpetrator
`

export const AFTER_CHARGE = phrases`
  charged (?:with(?! ${TASKS}\b)|over), conditional discharge,
  \d{1,2} (?:wks?|weeks|mths?|months|yrs?|years) suspended(?=[,;|\n]|$), drive disqualified,
  disqual(?:ified)? driv\w+,
  (?:in the cells?|in cell \d+|nicked|done|caught|up|banned) (?:\w+ ){0,4}(?:drink|drug)[- ]driv\w+, RSO\b,
  (?:was|got|been|were) done for,
  (?:\w+ ){0,2}(?:charges?|prosecution) (?:was|were|has been|have been) (?:dropped|discontinued|withdrawn),
  (?:was|were|been|is) ${COURT_RESULTS}, convict(?:ed|ions?) (?:of|for|in),
  (?:has|had|with|his|her|previous|unspent|spent|old) (?:\w+ )?convictions?, criminal (?:record|history|past),
  caution(?:s|ed)? (?:for|over), plead(?:ed|s)? guilty, pleads? not guilty, found guilty, guilty of, sentenced to,
  jailed for,
  (?:got|did|served|serving|spent|given|facing|faces) (?:\w+ |\d+ )?(?:\w+ |\d+[- ])?(?:years?|yrs?|months?|life
    |weeks?)(?: in (?:prison|jail|custody)| today| yesterday| inside)?(?: (?:for|inside|after)),
  years? (?:for|in (?:prison|jail)) (?:\w+ ){0,2}(?:robbery|rape|murder|burglary|assault|fraud|theft|drugs
    |manslaughter), (?:is|was|out|released|recalled|still) on (?:licen[cs]e|tag|bail|parole|probation),
  on (?:recall|remand|tag), in (?:prison|jail|custody) for, (?:restraining|community|suspended) (?:order|sentence),
  sex offenders?[’']? register, registered sex offender, ex-offender, ex-prisoner, (?:did|done|doing) (?:time|bird),
  (?:did|served) (?:\w+ ){0,2}sentences?, (?:\w+[’']s|is|was|been) inside(?=[,.;!"”]| for| again),
  on (?:a |his |her )?(?:curfew|electronic tag),
  (?:admitted|admits|confessed(?: to)?|convicted on|faces?|guilty on) (?:\w+ ){0,2}${OFFENCE_NOUNS},
  probation (?:officer|appointment|order|supervision), (?:seeing|sees|reports? to) (?:his|her|their) probation,
  (?:is |was |been |’s |[’']s )?(?:doing|did|does|given|got|served|serving|ordered to do|sentenced to) (?:\d+
    |a hundred and \w+|(?:forty|sixty|eighty|ninety) ) ?hours[’']?
    (?: (?:of )?(?:unpaid work|community (?:service|work|payback)|payback)
    |(?= (?:for|over) (?:\w+[ -]){0,2}${OFFENCE_AFTER_FOR})),
  (?:string|list|number) of (?:cautions|convictions|arrests),
  known to (?:us|the police|police|officers)(?= (?:for|as)|[.,;]), inside (?:\w+ times|twice|once),
  carrying a (?:knife|blade|weapon), caught with (?:a|drugs|cannabis|cocaine|stolen),
  (?:came|got|is) out of (?:prison|jail|\p{Lu}\w+ (?:prison|jail)), face no (?:further )?action,
  no further action (?:against|over), (?:youth |juvenile )?offending (?:team|history), penalty points,
  (?:two|three|four|five|six|seven|eight|nine|\d+|several|a string of|some|no) previous(?= for|[.,;]| convictions),
  (?:has|had|got) (?:previous|form)(?= for|[.,;!”]| and| –| as long),
  lost (?:his|her|their) licen[cs]e (?:for|over|to|after), (?:was|been|were) had up (?:for|over),
  (?:hand|fingers|paw) in the till, (?:cooked|fiddled) the books,
  (?:ran|running|runs) (?:packages|drugs|county lines?), on a suspended(?= |[,.;]), GBH\b, ABH\b, TWOCs?\b,
  (?:in|into|with) (?:county lines|a gang), (?:bribed|bribing|on the take|took bribes|taken bribes),
  (?:possession of|possessing|carrying|having|with) (?:a |an )?(?:zombie |flick |kitchen |lock )?
    (?:kni(?:fe|ves)|machete|blade|gun|firearm)(?= and| at| in|[.,;!]),
  (?:got|given|handed|received|jailed for|sentenced to) (?:\w+|\d+)(?:[- ]and[- ]a[- ]half)? (?:years?|months?
    |yrs?)(?: and \w+ (?:months?|weeks?))?(?=[,.;!?]| at\b| in\b| and\b| behind| inside),
  (?:youth )?conditional cautions?, ${ORDER_TYPES} orders?, community resolution, ASBO\b,
  in for (?:drink|drunk|theft|assault|fraud|burglary|robbery|drugs|shoplifting|murder|rape|possession)\w*
    (?: driving)?, (?:locked|banged|sent) (?:up|down) (?:for|in), inside for, wounding,
  (?<!['’])s(?:ection |\.)? ?(?:18|20|47)\b, (?:a|the|convicted) ${OFFENDER_NOUNS}
`

const DEEDS = phrases`
  stabbed, shot, killed, murdered, raped, robbed, burgled, mugged, assaulted, attacked, abused, groomed, defrauded,
  stole, stalked, harassed, threatened, beat, punched, dealt drugs, sold drugs, deals? drugs, set fire,
  drove (?:over the limit|while|dangerously|that (?:van|car)), (?:lit|set|started) (?:that|the) fires?,
  did the (?:\w+.s|shop|bank|jewell\w+|post office|petrol station|garage|off-licence), choked, strangled, glassed,
  headbutted, torched, knifed, bribed, conned, fiddled, nicked, ran (?:him|her|them) (?:over|down), did it,
  is guilty, is a (?:murderer|rapist|thief|fraudster|burglar|drug dealer|paedophile|killer)
`

export const DEED = phrases`
  pulled the trigger,
  helped (?:him|her)self to (?:£[\d.,]+[km]?|the (?:till|cash|money|petty|funds|takings)|some of),
  billing (?:us|you|the \w+|\w+ (?:forces|councils|clients)) (?:twice|for \w+ (?:that|which|never|(?:\w+ )?twice)
    |for the same), snatched, kidnapped, abducted, hijacked, held up, ram-?raided, looted, vandalised, slashed,
  poisoned, groped, swindled, embezzled, laundered, blackmailed, smuggled, spat (?:at|in|on),
  bit (?:an?|the|her|his), supplied (?:drugs|cannabis|heroin|cocaine), grew cannabis, ${DEEDS}
`

export const OTHER_PEOPLE = phrases`
  man, men, woman, women, people, youths?, boys?, girls?, officers?, teenagers?, gang, person, suspects?,
  offenders?, others?
`
