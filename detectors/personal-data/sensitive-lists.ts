import { fragment, phrases } from '../pattern.ts'

export const ADVICE_KINDS = phrases`
  a, street, advice, drop-in, weekly, monthly, open, police, beat, virtual, public, local, community, doctor[’']s,
  GP, next, mobile, crime, PACT, rural
`

export const BODY_PARTS = phrases`
  wrist, arm, leg, ankle, jaw, nose, rib, ribs, collarbone, hip, finger, thumb, foot, hand, elbow, knee, skull,
  eye socket, pelvis, back, neck
`

export const EXPECTED = phrases`
  a baby, twins, her, his, their,
  in (?:January|February|March|April|May|June|July|August|September|October|November|December)
`

const FAITHS = phrases`
  Muslim, Sikh, Hindu, Jew, Jewish, Christian, Catholic, Roman Catholic, Protestant, Methodist, Baptist, Anglican,
  Buddhist, Jain, Quaker, Mormon, Pentecostal, evangelical, atheist, Pagan, Rastafarian, Salafi, Ahmadi\w{0,3},
  Shia, Sunni, Jehovah\S{0,2} Witness
`

export const FAITH = fragment`(?:devout|practising|converted|orthodox|strict|gay|black|white|young|elderly)?[ ]?${FAITHS}`

const ORIGIN = phrases`
  black, white, Asian, mixed[- ]race, mixed heritage, Roma, Romany, Gypsy, Traveller, Irish Traveller,
  Afro-Caribbean, African, Caribbean, Somali, Pakistani, Bangladeshi, Indian, Chinese, Kurdish, Albanian, Eritrean,
  Afghan, Syrian, Iraqi, Iranian, Nigerian, Jamaican, Arab, Vietnamese, Romanian, white British
`

export const ORIENTATION = phrases`
  gay, lesbian, bisexual, homosexual, pansexual, asexual, queer, non-binary, transgender, transsexual,
  trans (?:man|woman|girl|boy|person), transitioning, closeted, intersex, drag queen, sex worker
`

const UNIONS = phrases`
  union, UNISON, Unite, GMB, PCS, NASUWT, NEU, RMT, NUJ, BMA, RCN, CWU, FBU, POA, UCU, Napo, Bectu, ASLEF, USDAW,
  TSSA, Prospect, FDA, Unite the Union, Police Federation
`

const UNIONS_WITH_MEMBERS = phrases`
  union, UNISON, Unite, GMB, PCS, NASUWT, NEU, RMT, NUJ, BMA, RCN, CWU, FBU, POA, UCU, Napo, Bectu, ASLEF, USDAW,
  TSSA, FDA
`

export const UNION = phrases`
  (?:member|rep|representative|shop steward|steward|activist|official|convenor) (?:of|for|in) (?:the )?${UNIONS},
  ${UNIONS_WITH_MEMBERS} (?:member(?:ship)?|rep(?:resentative)?|steward|subs|activist|card)
`

const PARTIES = phrases`
  Labour, Conservative, Tory, Liberal Democrat, Lib Dem, Green, Reform(?: UK)?, SNP, Plaid(?: Cymru)?, UKIP,
  Communist, BNP, Britain First, English Defence League, EDL
`

const PARTY_SUPPORTERS = phrases`
  Tory, Tories, Conservative, Labour, Lib Dem, Liberal, socialist, communist, Green, UKIPper, Remainer, Brexiteer
`

export const PARTY = phrases`
  (?:paid-up |card-carrying |lifelong |active )?(?:member|supporter|activist|voter) (?:of|for) (?:the )?${PARTIES},
  (?:lifelong|life-long|staunch|true-blue|card-carrying|paid-up|dyed-in-the-wool|proud|former) ${PARTY_SUPPORTERS},
  (?:votes|voted) (?:Labour|Conservative|Tory|Lib Dem|Green|Reform|UKIP|Plaid)
`

export const BODY_DATA = phrases`
  DNA (?:sample|profile|test|match\w{0,2}|swab), (?:his|her|their) (?:DNA|fingerprints?),
  genetic (?:test|condition|disorder|marker), (?:BRCA1|BRCA2|Huntington\S{0,2}(?: disease)?), retina scan,
  facial recognition match, iris scan, paternity test, gait analysis
`

const PERSON_OR_DESCENT = phrases`
  man, woman, boy, girl, male, female, teenager, student, pupil, lad, lass, heritage, origin, descent, background,
  ethnicity
`

export const ORIGIN_STATEMENTS = phrases`
  ${ORIGIN}(?:[ ]${PERSON_OR_DESCENT}), ethnicity:? ?${ORIGIN}, of ${ORIGIN} (?:heritage|origin|descent),
  Roman[yi]\b(?! Gypsy), Romany Gypsy, Irish Traveller,
  (?:down|recorded|listed|registered|described) as (?:an? )?${ORIGIN}
`

export const IMMIGRATION_STATEMENTS = phrases`
  (?:claims?|application|applied|applying) for asylum, asylum (?:claim|seeker|application|appeal|interview),
  (?:claimed|seeking|sought|granted|refused) asylum, refugee status, (?:indefinite )?leave to remain,
  deport(?:ed|ation), visa (?:ran out|expired|overstay\w*), overstay(?:ed|er), undocumented, illegal immigrant,
  no recourse to public funds
`

export const PREDICATE_WORDS = phrases`
  am, I, my, ticked, recovering, has, had, have, having, is, was, were, been, being, became, ’s, suffer\w{0,4},
  liv(?:es?|ing) with, tak(?:es?|ing), took, receiv\w{2,3}, diagnos\w{2,3}, treat\w{2,4}, us(?:es|ed|ing), off,
  with, after, following, due to, because of, recover\w{2,3} from, battl\w{2,3}, manag\w{2,3}, disclos\w{2,3},
  reveal\w{2,3}, mention\w{2,3}, admitted, history of, attempted, his, her, your, their, on, needs?, undergo\w{0,3},
  underwent, awaiting, from, declared, a, an, known
`

export const STANDALONE_PHRASES = phrases`
  self-?harmed, (?:votes|voted) .*, wets? the bed, hears? voices, cuts? (?:his|her|their) .*,
  (?:keeps|observes|prays|fasts|fasting|worships|preaches|goes|attends|wears|went) .*,
  (?:drank|came|come|got|broke|broken|fractured|had|lost) .*, off with .*, [’']s at .*, overdosed, miscarried,
  transitioned, sectioned, was sectioned, (?:baby|twins|child) (?:is |was )?due,
  (?:hasn[’']t|has not|not|never) .*since, (?:clean|sober) (?:since|for), gave birth,
  (?:church|parish|chapel|mosque|gurdwara|temple) .*
`

export const GENERAL_GROUPS = phrases`
  people, persons, those, others, many, men, women, residents, victims, survivors, families, communities, children,
  officers, staff, patients, users, veterans, anyone, everyone, somebody, someone, per cent, percent, service,
  services, clinic, charity, charities, unit, team, awareness, campaign, fund(?:ing)?, project, helpline,
  support (?:group|for), nurses?, counsellors?, strategy, training, research, survey, law, act, policy, toolkit,
  conference, hub, centre
`
