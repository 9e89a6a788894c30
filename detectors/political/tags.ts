import { onceFor } from '../by-reading.ts'
import type { Known, KnownPerson } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { Expression } from '../expression.ts'
import { either, fragment, literally, phrases } from '../pattern.ts'

const PARTY_NOUN = phrases`
  councils?, councillors?, MPs?, candidates?, group, groups, government, leader, leaders, activists?, voters?,
  manifesto, conference, leaflets?, branch, association, party, team, mayor, minister, ministers, lady, man, woman,
  member, members, administration, lot, cuts, budget, majority, page, posts?, vote, canvass, rally, campaigns?,
  campaigners?, fringe, press office, HQ, colleagues, doorstep, vandalism, ads?, posters?, plan, peers?, seats?,
  stronghold
`

const PLURAL = phrases`
  have, are, were, want, will, would, can, could, can't, don't, won't, cut, says?, said, never, promised?, voted?,
  did, do, has, had, is, gain, hold, holds, lost, wrecked, let, gave, left, put
`

const LABOUR_AS_WORK = phrases`
  costs?, market, ward, force, inspectorate, exchange, shortages?, pains, law, saving, intensive, rates, relations,
  supply, turnover, suite, room, abuse, exploitation, providers?, (?:was|lasted|took) [\w-]+ (?:hours?|days?)
`

const BEFORE_REFORM = phrases`
  [Vv]ot(?:e|ing|ed), [Bb]ack(?:ing)?, [Ff]or, [Ll]ike about, [Jj]oin(?:ed)?, [Ww]ith, [Bb]y, than, under, the,
  [Ll]iked the, [Oo]nly, when
`

const SURE_PARTY = fragment`
  Tory|Tories|Lib[- ]?Dems?|Liberal Democrats?|UKIP|SNP
  |Plaid(?: Cymru)?|Reform UK|(?:the )?Green Party
  |Labour Party|Conservative Party|Co-operative Party
  |Workers Party(?: of Britain)?
  |Your Party(?= (?:candidate|MP|councillor))|Brexit Party
  |Restore Britain|TUSC|Women's Equality Party
`

const LEADER = fragment`
  (?:Nigel|Kemi|Keir|Rishi|Boris|Jeremy|Zack)(?: [A-Z][a-z]+)?(?:['’]s)?
  |Farage|Starmer|Badenoch|Polanski|Sunak|Corbyn|Truss
  |Ed Davey|Rayner|Jenrick|Streeting|Swinney
`

const BEFORE_ELECTION = fragment`
  the |next |this |general |local |county |parliamentary |council |mayoral |PCC |May |last night['’]s |by-
`

const POLL = fragment`
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

const PCC = fragment`
  (?:[Tt]he |[Oo]ur |[Tt]his |[Nn]ew )?(?:[Pp]olice and [Cc]rime )?[Cc]ommissioner(?:['’]s)?(?! [Oo]ffice)
    (?<!the (?:last|previous) [Cc]ommissioner)
  |(?:[Tt]he )?PCC(?:['’]s)?|the boss|our boss
`

const OFFICE_ACTS = phrases`
  said, welcomed, has, called, described, rejects?, blamed, accused, warned, congratulated, announced, is proud,
  confirmed
`

const OFFICE = fragment`
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

const CTAG = fragment`#${CAMPAIGN_TAG_SHAPES}`

const DAY = 'Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun'
const CAPITALISED_NOT_NAMES = phrases`
  (?:${DAY})(?:day|s)?, January, February, March, April, May, June, July, August, September, October, November,
  December, I, OK, Re, So, Team, Our, The, Tory, Tories, Labour, Conservatives?, Lib, Liberal, Greens?, Reform,
  Plaid, MPs?, Cllr, Councillors?, Commissioner, Police, Minister, Mayor, Vote, Shar(?:e|ed|ing), Lik(?:e|ed|ing),
  Repost(?:ed|ing)?, Retweet(?:ed|ing)?, Met, Saw, Watch(?:ed|ing)?, Lov(?:e|ed|ing), Great, Good, Proud, Thanks?,
  Congratulations, Back(?:ing)?, Help(?:ing|ed)?, Out, Off, On, At, With, For, From, Deliver(?:ed|ing)?,
  Knock(?:ed|ing), Speaking, Listen(?:ed|ing), Another, What, Such, My, Never, Please, Come, Let, Can, Could, Is,
  Are, If, When, While, After, Before, Honoured, Delighted, Chuffed, Thrilled, Pleased, Fed, Well, And, But, Get,
  Give, Tell, Ask, Keep, Don['’]t, Only, Even, Just, Has, Hope, Hoping, Speech, Heard, Hearing, Bring, Stick,
  Support(?:ing|ed)?, Join(?:ed|ing)?, Elect, Lend, Return, Choose
`

const NO_NAME = fragment`${CAPITALISED_NOT_NAMES}\b`
const NAME_WORD = fragment`(?!${NO_NAME})[A-Z](?:['’][A-Z])?[a-z]+(?:-[A-Z][a-z]+)?(?:['’]s\b)?`
const AMBIGUOUS = [
  fragment`
    (?<![Ff]orced |[Mm]anual |[Cc]hild |[Ss]lave |[Dd]ay |[Hh]ard )Labour(?:['’]s)?(?! ${LABOUR_AS_WORK})
  `,
  `Conservatives?(?:['’]s?)?(?! (?:estimates?|figures?|assumptions?|approach|view|forecast))`,
  fragment`
    (?<=[a-z,'’"“”@.!?] |^)Reform(?: UK)?(?= (?:${PARTY_NOUN}|${PLURAL})\b|['’]s\b)
    |(?<=\b${BEFORE_REFORM} )Reform(?! of\b| the\b)
  `,
  fragment`
    (?<![A-Z][a-z]{1,12} )Greens?(?:['’]s?)?(?= (?:${PARTY_NOUN})\b)
    |(?<=\b(?:[Vv]ot(?:e|ing|ed)|[Bb]ack(?:ing)?|[Jj]oin(?:ed)?|should be) )Green\b
    |(?<=[a-z] )Greens\b
    |Green(?= (?:for (?:me|you|us)|all the way))
  `,
].join('|')

const OFFICE_HOLDERS = phrases`
  MPs?, MP for ${NAME_WORD}, [Cc]ouncillors?, [Mm]inisters?, [Pp]rime [Mm]inister, PM, PMQs, Chancellor,
  [Hh]ome [Ss]ecretary, [Jj]ustice [Ss]ecretary, [Pp]oliticians?, [Mm]ayor, [Ss]itting member, [Cc]ouncil leader,
  [Gg]roup leader, [Cc]abinet(?= (?:are|is|have|ministers?|of)), his cabinet, her cabinet,
  [Ll]eader of the (?:council|opposition)
`

const HOLDER = fragment`
  (?:Cllr|Councillor|Coun\.?) ${NAME_WORD}(?: ${NAME_WORD})?(?:['’]s)?
  |(?:[Tt]he |[Oo]ur |[Mm]y |[Yy]our |[Tt]hat |[Tt]his |[Ee]very )?(?:excellent |sitting |local |new |former |
    current |so-called )?${OFFICE_HOLDERS}(?:['’]s?)?(?! (?:for a day|['’]s? appeal))
`
const CAND = fragment`
  (?:(?:prospective|parliamentary|council|local|rival|other|all|any|each|every|our|my|your|the|some|both) )*
    (?:[Cc]andidates?(?! (?:numbers?|for (?:police|the role|the post|sergeant)))|[Hh]opefuls?|[Nn]ominees?
      |[Cc]hallengers?|[Cc]ontenders?|[Ii]ncumbents?|[Oo]pponents?|rivals?|[Oo]pposition(?! to))(?:['’]s?)?
  |PPC
`
const CHANDLE =
  '@\\w*(?:ForPCC|4PCC|ForMayor|4Mayor|ForMP|4MP|Labour|Tory|Tories|Conservatives?|LibDems?|ReformUK|Reform|Greens?|ForCouncil|Cllr|MP)(?![a-z])\\w*'
const EMBLEM = '🌹|🌳|🔶|🌻|🌼|💙|💛|💚|❤️|🔵|🔴|🟡|🟢|🟠|🟣'

/** One rule then covers every party and name. */
const GROUPS = [
  ['slogan', '(?!)'],
  ['ctag', CTAG],
  ['chandle', CHANDLE],
  ['emblem', EMBLEM],
  ['office', OFFICE],
  ['party', fragment`${SURE_PARTY}|${AMBIGUOUS}`],
  ['cand', CAND],
  ['poll', POLL],
  ['leader', LEADER],
  ['holder', HOLDER],
  ['pcc', PCC],
  ['name', fragment`(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame) )?${NAME_WORD}(?: (?:${NAME_WORD}|[A-Z]\.?))*`],
] as const

export type Tag = (typeof GROUPS)[number][0]

/** UTF-16 offsets. */
export type Tagged = { readonly tag: Tag; readonly start: number; readonly end: number }

export type Tagger = {
  /** Without plain names, which most texts have: they are looked for in few sentences. */
  readonly inText: (text: string) => readonly Tagged[]
  readonly replaced: (sentence: string, found: readonly Tagged[]) => string
}

const EVERYDAY = /^(?:Labour|Conservatives?|Reform|Greens?|Your Party|Plaid)$/

const namedBy = (known: Known, tag: Tag): readonly string[] =>
  [...new Set(REGISTERED[tag]?.(known))].filter((word) => word.length > 1 || tag === 'emblem')

const namesOf = ({ parties }: Known) => parties.flatMap(({ name, aliases = [] }) => [name, ...aliases])
export const isCommissioner = ({ role }: KnownPerson) => /^(?:Deputy )?Police and Crime Commissioner$/.test(role)

const REGISTERED: Partial<Record<Tag, (known: Known) => readonly string[]>> = {
  slogan: ({ parties }) => parties.flatMap(({ slogans = [] }) => slogans),
  party: (known) => namesOf(known).filter((word) => !EVERYDAY.test(word)),
  ctag: ({ parties }) => parties.flatMap(({ hashtags = [] }) => hashtags),
  emblem: ({ parties }) => parties.flatMap(({ emoji = [] }) => emoji),
  chandle: (known) => namesOf(known).flatMap(handlesOf),
  leader: ({ parties }) => parties.flatMap(({ leaders = [] }) => leaders),
  cand: ({ candidates }) => candidates.map(({ name }) => name),
  pcc: ({ office, people }) => [
    `${office.area} Police and Crime Commissioner`,
    `${office.area} Commissioner`,
    ...people.filter(isCommissioner).flatMap(({ name }) => [name, ...name.split(' ')]),
  ],
}

/** '@UKLabour', '@theSNP', '@Plaid_Cymru' */
const handlesOf = (name: string): readonly string[] =>
  ['', 'the', 'The', 'UK'].flatMap((first) => ['', '_'].map((joint) => `@${first}${name.replaceAll(' ', joint)}`))

/** What each begins with, where that alone rules out most places. */
const BEGINS: Partial<Record<Tag, string>> = {
  ...{ name: '(?=[A-Z])', ctag: '(?=#)', chandle: '(?=@)', emblem: '(?=[^\\0-\\x7f])' },
}
/** Characters from a required word to the end of a match. */
const REACH = 160

const lettersOf = (name: string): string => name.replace(/(\p{Lu})\P{Lu}*/gu, '$1').replace(/\s+/g, '')

const inAnyMarks = (words: string): string =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('[^\\p{L}\\p{N}]+')

/** A sign that every match has. It is found much sooner than the expression fails. */
function signOf(tag: Tag, known: Known): RegExp | undefined {
  if (tag === 'ctag') return /#/
  if (tag === 'chandle') return /@/
  if (tag !== 'emblem') return undefined
  const emblems = [...namedBy(known, tag), ...EMBLEM.split('|')]
  const units = emblems.map((emblem) => `\\u${emblem.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new RegExp(`[${[...new Set(units)].join('')}]`)
}

export const taggerOf = onceFor((known: Known): Tagger => {
  const finders = GROUPS.map(([tag, pattern]) => {
    const edge = tag === 'emblem' ? '' : '(?![\\p{L}\\p{N}])'
    const own = pattern.replaceAll('FORCE_LETTERS', literally(lettersOf(known.office.force)) || '(?!)')
    const words = [...namedBy(known, tag).map(tag === 'slogan' ? inAnyMarks : literally), own].join('|')
    const source = `${BEGINS[tag] ?? ''}(?<![\\p{L}\\p{N}@#])(?<![Rr]e-)(?:${words})${edge}`
    return {
      tag,
      sign: signOf(tag, known),
      expression: new Expression(source, tag === 'slogan' ? 'gimu' : 'gmu', REACH),
    }
  })
  const find = (text: string, names: boolean): readonly Tagged[] =>
    finders
      .filter(({ tag, sign }) => (tag === 'name') === names && sign?.test(text) !== false)
      .flatMap(({ tag, expression }) =>
        everyMatch(text, expression).map(({ 0: found, index }) => ({ tag, start: index, end: index + found.length })),
      )
  return {
    inText: (text) => find(text, false),
    replaced: (sentence, found) => replaced(sentence, [...found, ...find(sentence, true)]),
  }
})

const OPENING = /(?:^|[\s(])["'“‘]$|: ["'“‘]?$/

/** None within another; of two in one place the first tag counts. */
function replaced(sentence: string, found: readonly Tagged[]): string {
  const first = /[\p{L}@#]/u.exec(sentence)?.index ?? 0
  const out: string[] = []
  let from = 0
  for (const { tag, start, end } of [...found].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    // A capital at the start of a sentence does not make a name.
    const opens = start <= first || OPENING.test(sentence.slice(0, start))
    if (tag === 'name' && opens && !/[ -]/.test(sentence.slice(start, end))) continue
    out.push(normalise(sentence.slice(from, start)), `<${tag.toUpperCase()}>`)
    from = end
  }
  return out.join('') + normalise(sentence.slice(from))
}

/** Most text needs no change, and looking is cheaper than replacing. */
function normalise(text: string): string {
  const low = text.toLowerCase()
  const quoted = /[’‘“”]/.test(low) ? low.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : low
  return /\s\s|[^\S ]/.test(quoted) ? quoted.replace(/\s+/g, ' ') : quoted
}
