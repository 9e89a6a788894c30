import { Expression } from '../../expression.ts'
import { anyPhrase, fragment, patternWith, phrases } from '../../pattern.ts'
import { TO_TWENTY } from '../names/numbers.ts'

const SEXUAL_ACTS = phrases`
  assault\w*, abus\w*, offen\w*, exploit\w*, touch\w*, attack\w*, violence, violat\w*, molest\w*, harm, activity,
  communication
`
/** Sexual Offences (Amendment) Act 1992 sections 1 and 2: lifelong anonymity, which any clue breaches. */
export const SEXUAL = anyPhrase`
  rap(?:e|ed|es|ing|ist), sexual(?:ly)?[ -]${SEXUAL_ACTS},
  sex(?:ual)?[ -](?:attack\w*|assault\w*|offen\w*|crimes?|abuse|trafficking), groom(?:ed|ing),
  indecent(?:ly)? (?:assault\w*|expos\w*|images? of (?:her|him|a child)), molest\w*, incest, child sex\w*,
  child exploitation, CSE\b, CSA\b, upskirt\w*, voyeur\w*, revenge porn\w*, intimate (?:images?|photos?|pictures?),
  sextort\w*, penetrat\w*, flashed at, cyber-?flash\w*, sex offen\w+,
  (?:covert|secret)ly (?:film|record|photograph)\w*,
  (?:hid|hidden|planted) (?:an? )?(?:\w+ )?(?:phone|camera)s?\b[^.]{0,30}\b(?:changing|shower|bath|bed|toilet
    |locker)\w*
`

const GENITAL_MUTILATION = anyPhrase`
  female genital mutilation, FGM, genital cutting, infibulat\w+, cutting season,
  (?:was|were|been|had been) cut (?:as an? (?:\w+ )?(?:girl|child|baby|toddler)|when (?:she|they|I) w(?:as|ere)
    |(?:at|aged|before) (?:the age of )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
    |thirteen|fourteen)\b(?! (?:per|o[’']clock|places|points)))
`

const TRAFFICKING = anyPhrase`
  human trafficking, (?:was|were|been|being) trafficked, traffick(?:ed|ing) (?:her|him|them),
  trafficked (?:to|into|from|for), trafficking victim, victim of trafficking, National Referral Mechanism,
  NRM (?:referral|decision), modern slavery victim, victim of modern slavery, debt bondage, domestic servitude
`

/** Lifelong anonymity: FGM Act 2003 s.4A and Sch. 1, Modern Slavery Act 2015 s.2, and for forced marriage the 2014 Act, Sch. 6A. */
export const LIFELONG: readonly { readonly words: Expression; readonly law: string }[] = [
  { words: SEXUAL, law: 'Sexual Offences (Amendment) Act 1992' },
  { words: GENITAL_MUTILATION, law: 'Female Genital Mutilation Act 2003, section 4A' },
  {
    words: new Expression(
      /\b(?:forced marriages?|forced (?:\w+ ){0,2}(?:in)?to (?:a )?marr(?:y|iage)|married (?:off )?against (?:her|his) will)\b/i,
    ),
    law: 'Anti-social Behaviour, Crime and Policing Act 2014, Schedule 6A',
  },
  { words: TRAFFICKING, law: 'Sexual Offences (Amendment) Act 1992 as extended by the Modern Slavery Act 2015' },
]

const WITHOUT_CLOTHES_OR_CONSENT = phrases`
  without (?:her|his|their) (?:clothes|knowledge|consent), naked, nude, undressed, in the (?:shower|bath)
`

const TRUSTED_ADULTS = phrases`
  coach, teacher, tutor, priest, vicar, scoutmaster, choirmaster, imam, stepfather, stepdad, grandfather, uncle,
  babysitter, houseparent, physio, instructor, youth leader
`

const OTHER_ABUSE = phrases`
  domestic, emotional, financial, verbal, elder, economic, online, racist, racial, drug, alcohol, substance,
  homophobic, coercive
`

/** Each of these requires other words. With special measures for victims (YJCEA 1999, section 17). */
export const HINTS = phrases`
  special measures (?:hearing|application|direction|interview), from behind (?:a|the) screen, ISVA, SARC\b,
  sexual assault referral, foot massage,
  (?:touch|grop|kiss|fondl|undress|strok|film|photograph)(?:ed|ing) (?:her|him|me|them|us)\b,
  (?:felt|feeling|feel) (?:her|him|me) up, (?:feeling|felt) up (?:her|him|the),
  (?:his|her) hands? (?:up|on|down) (?:her|his|my),
  (?:photographed|filmed|pictured) (?:\w+ )?${WITHOUT_CLOTHES_OR_CONSENT},
  (?:naked|nude) (?:pictures?|photos?|images?|selfies?), exposed himself, (?:taken|made) to be cut,
  forced marriage protection order, due to (?:fly|be flown) to [A-Z]\w+,
  (?:would|must|to) marry (?:a|her|his) (?:man|cousin|stranger|uncle), married off,
  wedding (?:she|he) (?:did not|didn[’']t|never) (?:want|agree), made to (?:work|sleep|have sex|do things),
  brought (?:here |over )?from \p{Lu}\p{Ll}+ (?:in|by|on|to work),
  passports? (?:was |were |had been )?(?:taken|held|kept) (?:from|by),
  (?:kept|held) (?:as a )?(?:slave|captive|prisoner), sold (?:for sex|to men),
  (?:slept|sex) with (?:a |the |her |his )?(?:pupil|teacher|coach|boss|cousin),
  the (?:girl|boy|woman|lady|lad|child|victim) in the [^.,;]{3,40} (?:case|trial)\b,
  (?:video|ABE) (?:interview|evidence), evidence by video, came (?:in)?to (?:her|his|my) (?:bed)?room,
  what (?:he|she|they|that \w+|the \w+|his \w+|her \w+) (?:had )?(?:did|done|used to do) (?:to|when) (?!help|stop
    |make|get|keep|improve|support|tackle)\p{L}+, (?:\w+ )?men a (?:day|night|week), locked (?:room|in a room),
  promised (?:a|an) (?:\w+ )?job (?:in|as), (?:secretly|covertly) (?:record|film|watch|photograph)\w*,
  interfered with (?:her|him|them|me), did things to (?:her|him|them|me),
  (?:was|were|been) (?:touched|fondled|groped|undressed)(?=,| (?:more|by|in|under|where|through|again|while|when)\b),
  flown (?:out|home|back|there) [^.!?\n]{0,30}to be married,
  ${TRUSTED_ADULTS}\b[^.!?\n]{0,50}\b(?:abus(?:e|ed|ing)|molest\w*),
  (?:aged?|was|only) (?:just |only )?(?:\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen
    |fourteen|fifteen) when [^.!?\n]{0,50}\babus\w+, abused (?:his|her) position,
  (?:coach|teacher|tutor|boss|uncle|stepfather|instructor|manager|driver|man) took (?:(?:her|him|them|the girls?
    |the boys?) )?(?:back )?to (?:(?:a|his) )?(?:hotels?|motel|his (?:flat|house|van|room|caravan)),
  the (?:lad|girl|boy|child|pupil|youngster|teenager|player|swimmer|gymnast) (?:that )?(?:he|she) (?:assaulted
    |abused|touched|groomed|attacked), touched inappropriately, inappropriate touching, up (?:her|my) skirt,
  spiked (?:her|his) drink, got (?:her|him) drunk and, sex for rent, lured (?:her|him), honeytrap,
  (?:forced|made|coerced) (?:a |an |the |two |three )?(?:\w+ ){0,2}(?:teenagers?|girls?|boys?|wom[ae]n|m[ae]n
    |child(?:ren)?|victims?|workers?|her|him|them) (?:in)?to (?:shoplift|steal|work|beg|sell|have|carry|deal|marry),
  (?:historic|historical|non-recent) abuse, (?<!${OTHER_ABUSE} )(?:abuse|abused) (?:at|in|by|as a)[ ]
`.map((hint) => ({
  words: patternWith('iu')`\b(?:${hint})`,
  law: 'Sexual Offences (Amendment) Act 1992 or the laws that extend it',
}))

export const PROTECTED = anyPhrase`
  (?:can[’']?t|cannot|may not|must not|mustn[’']?t|won[’']?t|not to) be (?:legally )?(?:named|identified),
  (?:nobody|no one) may (?:name|write|identify)?, anonymity (?:order|applies),
  (?:lifelong|lifetime|legal) anonymity, right to anonymity,
  (?:all )?names? (?:have|has) been (?:changed|withheld|removed), not (?:her|his|their) real names?, order saying,
  for legal reasons, (?:I|we) won[’']?t name, reporting restrictions?, National Referral Mechanism, safe house
`

const HARM_STEMS = phrases`
  rap, sexually, groom, abus, molest, traffick, assault, attack, exploit, forced, cut, kidnap, stabb, robb, burgl,
  mugg, stalk, defraud, scamm, exploit, rescu, enslav, beaten
`
export const SUFFERED = anyPhrase`
  victims?, survivors?, complainants?,
  (?:was|were|been|being|is|got) (?:\w+ly )?(?:repeatedly |also |first |brutally |allegedly )?${HARM_STEMS}\w*,
  report(?:ed|ing|s)? (?:the|a|her|his|being|that (?:she|he)|it),
  alleg(?:es?|ed|ing|ations?) (?:that|she|he|of|against), complain(?:ed|t), disclos(?:ed|ure), came forward,
  gave evidence, testif\w+, stood up in court, her (?:rapist|attacker|abuser), his (?:rapist|attacker|abuser),
  attacked by, abused by, raped by, groomed by, assaulted by, raping, abusing, grooming,
  (?:who|which) (?:she|he) (?:says|reported), impact statement, spoke (?:out|to police), waived
`

/** CYPA 1933 s.49, YJCEA 1999 ss.44 and 45, Children Act 1989 s.97. */
export const YOUTH_COURT = anyPhrase`
  youth court, juvenile court, youth rehabilitation order, referral order, detention and training order,
  youth offending (?:team|service), youth justice (?:service|board|panel),
  youth (?:rehabilitation|conference|conditional caution), intensive supervision, section (?:39|4[459])(?! of (?!(?:the )?(?:youth|children|YJCEA|CYPA))),
  reporting restrictions?
`
export const FAMILY_COURT = anyPhrase`
  family court, (?:interim )?care (?:proceedings|order), supervision order, child protection plan,
  child arrangements order, special guardianship, cafcass, family proceedings, forced marriage protection,
  placement order, adoption order, taken into care, (?:to|into) the care system,
  (?:is|are|was|were) placed with (?:her|his|their|an?|foster), in (?:local authority )?care, looked[- ]after child,
  wardship, fostered, foster (?:care|carers?|family)
`
export const COURT = anyPhrase`
  court, charged, convicted, sentenced, pleaded, pleads, trial, magistrates, judge, jury, remanded, custody,
  in the dock, found guilty, prosecut\w+, community order, detained for, locked up, jailed, hearing, cautioned,
  arrested, gave evidence, witness(?:ed)?
`

const CHILD_NOUNS = phrases`
  schoolboy, schoolgirl, little (?:girl|boy), toddler, teenager, juvenile, pupil, little ones?,
  ${TO_TWENTY.slice(3, 17)}[- ]year[- ]old, year (?:[1-9]|1[0-3]) (?:pupil|student), youngster, minor,
  turns (?:[1-9]|1[0-7]), (?:[1-9]|1[0-7])(?:st|nd|rd|th) birthday
`
/** Under eighteen, in figures or in words. */
export const CHILD = patternWith('i')`
  \b(?:aged? (?:[1-9]|1[0-7])\b|(?:[1-9]|1[0-7])[- ]years?[- ]old
  |(?:is|was|just|only|turned) (?:now )?(?:[1-9]|1[0-7])\b
    (?! (?:years|months|per|%|of|people|weeks|days|miles|st|nd|rd|th))
  |who[’']?s (?:now )?(?:[1-9]|1[0-7])\b
  |(?:is|was|aged|just|only) ${TO_TWENTY.slice(0, 2)}\b
  |(?:is|was|aged|just|only) ${TO_TWENTY.slice(2, 17)}\b
  |\((?:aged )?(?:[1-9]|1[0-7])\)|, (?:[1-9]|1[0-7]),
  |${CHILD_NOUNS}\b)
`

/** 'No charges' does not count as a charge. */
export const CHARGED =
  /\b(?:(?<!not (?:been )?|without being |n[’']t been )charged (?:with|over)|convicted|pleaded|pleads|found guilty|sentenced|jailed|trial)\b/i

const JOBS_AT = phrases`
  pupil, student, teacher, nurse, cleaner, cook, manager, assistant, barista, waiter, waitress, barmaid, cashier,
  receptionist, carer
`

const STREET_TYPES = phrases`
  Road, Street, Lane, Avenue, Close, Drive, Crescent, Grove, Court, Terrace, Way, Estate, Gardens, Place, Walk,
  Rise, View
`

const CLUE_FORMS = phrases`
  (?:works?|worked|working|job) (?:at|for|in|behind|as), (?:goes|went|going) to [A-Z], ${JOBS_AT} at, studies at,
  studying at, attends [A-Z], lives? (?:at|in|on|near|next|above|opposite|with), living (?:at|in|on|with),
  (?:from|of|on|in) (?:[A-Z][\p{L}’'-]+ ){1,3}${STREET_TYPES}, plays (?:for|football|netball|rugby)[ ], captain of,
  member of the [A-Z], shop on, bakery on,
  (?:sons?|daughters?|nephew|niece|brothers?|sisters?|child(?:ren)?|grandson|granddaughter) of (?:the|our|a
    |an) \p{Ll}+, (?:younger|older|elder|twin|little|big) (?:brother|sister) of,
  (?:was|is|goes) (?:at|to) (?:St\.? )?\p{Lu}[\p{L}’']+(?:[’']s)? (?:until|since|School|Academy|College|High|Park),
  plays for
`
export const CLUE = patternWith('u')`\b(?:${CLUE_FORMS})`

export const KIN = phrases`
  mum, mother, dad, father, parents, brother, sister, aunt, uncle, gran, grandmother, grandfather, cousin, husband,
  wife, partner, boyfriend, girlfriend
`

const IS_AN_OR_WORKS = fragment`
  [’']s (?:a|an|the|in)\b| is (?:a|an|the)\b|, (?:a|an|the)\b
  | was| works?| runs?| owns?| drives?
`

const WORKPLACES = phrases`
  shop, school, caf[eé], pub, salon, factory, bakery, restaurant, club, church, mosque, temple, gym, centre,
  surgery, garage
`
/** 'Her mum runs the florist', 'the shop where her aunt works'. */
export const KIN_WORKS = patternWith('u')`
  \b(?:[Hh]er|[Hh]is|[Tt]heir) (?:\w+-)?${KIN}(?:${IS_AN_OR_WORKS}) (?:an? |the |at |in |for |on )?[^.,;!?]{3,50}
  |\b${WORKPLACES}(?: in \p{Lu}[\p{L}’'-]+)? where (?:her|his|their|she|he) [^.,;]{2,30}
`

const BEFORE_RELATIVE = fragment`own |young |younger |elder |older |former |ex-
  |teenage |\d{1,2}[- ]year[- ]old |then |estranged |adopted |foster |little `

const RELATIVES = phrases`
  daughter, son, child, wife, husband, girlfriend, boyfriend, partner, ex, niece, nephew, sister, brother, cousin,
  grand(?:daughter|son|child), god(?:daughter|son), mother, father, neighbour, lodger, tenant, pupil, student,
  employee, colleague, patient, carer, babysitter, flatmate
`

export const RELATION = patternWith('u')`
  \b(?:his|her|their|(?:[A-Z][\p{L}’'-]+)[’']s) (?:${BEFORE_RELATIVE})*(?:step-?)?${RELATIVES}\b
`

export const WAIVED = patternWith('i')`
  (?<!\b(?:not|never) |n[’']t )\b(?:waiv(?:ed|ing|es)|g(?:a|i)ve(?:s|n)? up) (?:her|his|their) (?:legal |lifelong )?(?:right to )?anonymity\b
  |\bunder (?:her|his) own name\b|(?<!\b(?:not|never) |n[’']t )\b(?:chosen|agreed|consented|asked)(?: in writing)? to be named\b
`
