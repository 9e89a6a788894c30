import { fragment, patternWith, phrases } from '../pattern.ts'
import { SEXUAL } from './anonymity/anonymity-words.ts'

/** Special categories (UK GDPR article 9), in the words that name them. What only hints at them is for the classifier. */

const CONDITIONS = phrases`
  \w+ cancer, cancer, tumou?r, leuk(?:a)?emia, HIV, hepatitis, hep C, diabet(?:es|ic), epilep(?:sy|tic), depression, bipolar,
  schizophreni\w+, psychosis, psychotic, PTSD, OCD, autis\w+, Asperger\S{0,3}, ADHD, dyslexi\w+, dementia, Alzheimer\S{0,3},
  Parkinson(?:[’']?s|ism), stroke(?! of), heart (?:attack|condition|disease|failure), asthma, multiple sclerosis, cerebral palsy,
  Down\S{0,2} syndrome, cystic fibrosis, sickle[- ]cell, Crohn\S{0,2}, tuberculosis, learning disabilit(?:y|ies),
  pregnan(?:t|cy), miscarr\w+, abortion, IVF, chemo(?:therapy)?, dialysis, sectioned, mental (?:health|illness),
  suicid\w+, self-?harm\w*, overdos\w+, anorexi\w+, bulimi\w+, eating disorder, alcoholi\w+, heroin, addict(?:ed|ion)?,
  methadone, rehab, medication, anti-?depressants, insulin, terminally ill, ill[- ]health, off sick,
  signed off (?:work|sick|ill|for|with|until|by (?:\w+ )?(?:GP|doctor)),
  (?<=\b(?:been|is|was|[’']s|still) )signed off,
  occupational health, brain injury, gender reassignment, transition(?:ed|ing), deaf, registered blind, wheelchair,
  (?:fractured|dislocated) \w+,
  broken (?:\w+ )?(?:arm|leg|wrist|ankle|hip|ribs?|nose|jaw|fingers?|thumb|toes?|neck|back|collarbone|foot|hand|elbow
    |shoulder|pelvis|cheekbone|skull|knee|bones?
    |tooth|teeth|socket), fertility treatment, arthritis, sepsis, (?:in|having|had|started) counselling, lost (?:the|her|a) baby
`

const FAITHS = phrases`
  Muslim, Sikh, Hindu, Jew, Jewish, Christian, Catholic, Protestant, Methodist, Baptist, Anglican, Buddhist, Quaker, Mormon,
  Pentecostal, atheist, Rastafarian, Shia, Sunni, Jehovah\S{0,2} Witness
`

const ORIENTATIONS = phrases`
  gay, lesbian, bisexual, homosexual, pansexual, asexual, queer, non-binary, transgender, transsexual, intersex
`

const UNIONS = phrases`
  (?:trade )?union, UNISON, Unite, GMB, PCS, NASUWT, NEU, RMT, NUJ, BMA, RCN, CWU, FBU, UCU, ASLEF, USDAW, Police Federation
`

const PARTIES = phrases`Labour, Conservative, Tory, Liberal Democrat, Lib Dem, Green, Reform, SNP, Plaid(?: Cymru)?, UKIP, BNP, EDL`

const ORIGINS = fragment`
  of [\p{L}-]+ (?:heritage|origin|descent)|(?:Romany|Roma|Irish Traveller|Gypsy)
  |(?:claim(?:ed|s)?|applied|seeking|sought|granted|refused)(?: for)? asylum|asylum (?:claim|seeker|application)
  |refugee status|leave to remain|deport(?:ed|ation)|no recourse to public funds|overstayed|undocumented
`

const whole = (words: string | readonly string[]) =>
  patternWith('giu')`(?<![\p{L}\p{N}_-])(?:${words})(?![\p{L}\p{N}_])`

/** The words before a fact about a person. */
const OF_HEALTH = patternWith('i')`
  (?:\b${phrases`
    am, has, had, have, having, is, was, were, been, being, suffer\w*, with, tak(?:es?|ing), took, treat\w*, diagnos\w*, after,
    from, for, his, her, your, my, attempted, recovering, due to, because of, an?, in, off, on, following, needs?, disclosed
  `}\b|['’][sm]\b|\()[^.!?;]{0,60}$
`
const OF_BELIEF = patternWith('iu')`
  (?:\b(?:am|is|was|being|as|became|identif\w+|declared|an?|(?:I|he|she|who)['’][sm])|[:“"]) ?(?:[\p{L}-]+ ){0,3}[“"]?$
`

export const CLASSES: readonly { readonly what: string; readonly words: RegExp; readonly before: RegExp }[] = [
  { what: 'health', words: whole(CONDITIONS), before: OF_HEALTH },
  { what: 'religion', words: whole(FAITHS), before: OF_BELIEF },
  { what: 'origin or immigration status', words: whole(ORIGINS), before: OF_HEALTH },
  { what: 'sexual orientation', words: whole(ORIENTATIONS), before: OF_BELIEF },
  {
    what: 'trade union membership',
    words: whole(fragment`(?:member|rep|steward) (?:of|for) (?:the )?${UNIONS}|${UNIONS} (?:member|rep|steward)`),
    before: OF_BELIEF,
  },
  {
    what: 'political opinions',
    words: whole(fragment`(?:member|supporter|activist) (?:of|for) (?:the )?${PARTIES}|vote[sd] ${PARTIES}`),
    before: OF_BELIEF,
  },
  {
    what: 'biometric or genetic data',
    words: whole(fragment`DNA (?:sample|profile|test|match)|(?:his|her|their) (?:DNA|fingerprints)`),
    before: OF_HEALTH,
  },
]

export const isSensitive = (text: string): boolean =>
  SEXUAL.test(text) || CLASSES.some(({ words }) => text.search(words) >= 0)

/** Right behind them the words are about a service or a group. */
export const OF_SERVICE = patternWith('iu')`
  ^(?: \p{Lu}\p{Ll}+){0,2}[ -]${phrases`
    awareness, services?, clinics?, charit\w+, teams?, units?, nurses?, support, project, patients, users, people, victims,
    campaign, communit(?:y|ies), families, groups?, centre, week, day, leaders?, network, training, fund\w*, strategy,
    access\w*, association, society, trust, foundation, union, forum, federation, league, pride, faith, church
  `}\b
`

const GROUPS = phrases`
  people, those, others, many, men, women, residents, victims, survivors, families, communities, children, officers, staff,
  patients, users, anyone, everyone, services?, charit\w+, support for, training, law, act, policy, conditions, such as, regardless of (?:\p{L}+ )?,
  irrespective of (?:\p{L}+ )?, if (?:you|your)
`
export const OF_GROUP = patternWith('iu')`\b${GROUPS}\b|%`
