import { either, fragment, phrases } from '../pattern.ts'

export const PARTY_NOUN = phrases`
  councils?, councillors?, MPs?, candidates?, group, groups, government, leader, leaders, activists?, voters?,
  manifesto, conference, leaflets?, branch, association, party, team, mayor, minister, ministers, lady, man, woman,
  member, members, administration, lot, cuts, budget, majority, page, posts?, vote, canvass, rally, campaigns?,
  campaigners?, fringe, press office, HQ, colleagues, doorstep, vandalism, ads?, posters?, plan, peers?, seats?,
  stronghold
`

export const PLURAL = phrases`
  have, are, were, want, will, would, can, could, can't, don't, won't, cut, says?, said, never, promised?, voted?,
  did, do, has, had, is, gain, hold, holds, lost, wrecked, let, gave, left, put
`

export const LABOUR_AS_WORK = phrases`
  costs?, market, ward, force, inspectorate, exchange, shortages?, pains, law, saving, intensive, rates, relations,
  supply, turnover, suite, room, abuse, exploitation, providers?, (?:was|lasted|took) [\w-]+ (?:hours?|days?)
`

export const BEFORE_REFORM = phrases`
  [Vv]ot(?:e|ing|ed), [Bb]ack(?:ing)?, [Ff]or, [Ll]ike about, [Jj]oin(?:ed)?, [Ww]ith, [Bb]y, than, under, the,
  [Ll]iked the, [Oo]nly, when
`

export const SURE_PARTY = fragment`
  Tory|Tories|Lib[- ]?Dems?|Liberal Democrats?|UKIP|SNP
  |Plaid(?: Cymru)?|Reform UK|(?:the )?Green Party
  |Labour Party|Conservative Party|Co-operative Party
  |Workers Party(?: of Britain)?
  |Your Party(?= (?:candidate|MP|councillor))|Brexit Party
  |Restore Britain|TUSC|Women's Equality Party
`

export const LEADER = fragment`
  (?:Nigel|Kemi|Keir|Rishi|Boris|Jeremy|Zack)(?: [A-Z][a-z]+)?(?:['’]s)?
  |Farage|Starmer|Badenoch|Polanski|Sunak|Corbyn|Truss
  |Ed Davey|Rayner|Jenrick|Streeting|Swinney
`

const BEFORE_ELECTION = fragment`
  the |next |this |general |local |county |parliamentary |council |mayoral |PCC |May |last night['’]s |by-
`

export const POLL = fragment`
  (?:${BEFORE_ELECTION})*(?:[Bb]y-?elections?|[Ee]lections?)(?! of (?:chair|officers|the chair))(?:['’]s)?
  |[Pp]olling (?:day|stations?|cards?|place)|[Pp]oll cards?
  |(?:to|at|till|until|before|after) (?:the )?polls?(?: are| is| close| closes| opens?)?
  |the next poll|next year['’]s poll
  |[Bb]allots?(?: ?(?:box(?:es)?|papers?))?(?<!secret ballot)
  |[Pp]ostal votes?|[Pp]roxy (?:votes?|forms?)|[Hh]ustings
  |(?:that|the|polling|voting) booths?
  |[Vv]oters?(?! (?:ID|[Aa]uthority))(?:['’])?|[Ee]lectorate
  |[Ee]lectors|eve of poll|[Pp]olls (?:close|open)
  |[Cc]ome polling|[Ee]lection day|[Tt]urnout(?! on)
  |majority of [\d,]+|[Vv]oting day|democracy day|the count\b
`

export const PCC = fragment`
  (?:[Tt]he |[Oo]ur |[Tt]his |[Nn]ew )?(?:[Pp]olice and [Cc]rime )?[Cc]ommissioner(?:['’]s)?(?! [Oo]ffice)
    (?<!the (?:last|previous) [Cc]ommissioner)
  |(?:[Tt]he )?PCC(?:['’]s)?|the boss|our boss
`

const OFFICE_ACTS = phrases`
  said, welcomed, has, called, described, rejects?, blamed, accused, warned, congratulated, announced, is proud,
  confirmed
`

export const OFFICE = fragment`
  (?:[Tt]he )?(?:[Cc]ommissioner|PCC)['’]s (?:[Oo]ffice|[Tt]eam|staff)
  |(?:[Tt]he )?(?:OPCC|[Oo]ffice)(?= ${OFFICE_ACTS})
  |[Tt]he OPCC
`

const KEEP_CAMPAIGNS = phrases`
  Safe, Warm, Calm, Going, Learning, Fit, It, Kids, Children, Moving, Talking, Roads, Our, Your, The, People, Us
`

const OFFICE_TEAMS = phrases`
  Police, FORCE_LETTERS, Policing, Safety, OPCC, Work, Building, Force, PCC, GB, England, Dog, Spirit, Effort,
  Cadets?, Work
`

const CAMPAIGN_TAGS = phrases`
  FourMoreYears, 4MoreYears, ForwardTogether, ForPCC, 4PCC, ForMayor, 4Mayor, ForMP, 4MP, Doorstep, Fightback,
  Canvass, ToriesOut, ToryOut, LabourOut, OutOut, NotMyPM, NotMyMP, GeneralElectionNow, ElectionNow, IBack[A-Z],
  WinningHere, GTTO, GeTTO
`

const CAMPAIGN_TAG_SHAPES = phrases`
  Vote(?!rs?\b|r?ID|Now\b|Ready|Safe|Early\b|ByPost|InPerson|r)[A-Z0-9]\w*,
  Keep(?!${either(KEEP_CAMPAIGNS)})[A-Z]\w*, Team(?!${either(OFFICE_TEAMS)})[A-Z]\w*,
  (?:Im|IAm|Stick|Stand|I)With[A-Z]\w*, (?:Re)?Elect[A-Z]\w*, Back(?!ing|ThePack|ToSchool|The)[A-Z]\w*,
  \w*${CAMPAIGN_TAGS}\w*, \w*(?:Labour|Tory|Tories|Conservative|LibDem|ReformUK|GreenParty|Greens)\w*
`

export const CTAG = fragment`#${CAMPAIGN_TAG_SHAPES}`
