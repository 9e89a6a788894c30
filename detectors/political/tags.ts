import { asciiFirst } from '../ascii-first.ts'
import type { Known } from '../contract.ts'
import { lettersOf } from '../office-words.ts'
import { fragment, literally, oneLine, phrases } from '../pattern.ts'
import {
  BEFORE_REFORM,
  CODED,
  CTAG,
  GOV,
  LABOUR_AS_WORK,
  LEADER,
  OFFICE,
  PARTY_NOUN,
  PARTYWORD,
  PCC,
  PLURAL,
  POLL,
  SURE_PARTY,
} from './tags-words.ts'

/** One rule then covers every party and name. */
export type Tag =
  | 'party'
  | 'partyword'
  | 'holder'
  | 'gov'
  | 'cand'
  | 'leader'
  | 'coded'
  | 'pcc'
  | 'office'
  | 'poll'
  | 'emblem'
  | 'ctag'
  | 'chandle'
  | 'name'

type Group = readonly [tag: Tag, pattern: string]

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
    (?<=[a-z,'’"“”@] |^)Reform(?: UK)?(?= (?:${PARTY_NOUN}|${PLURAL})\b|['’]s\b)
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
const CAND = oneLine`
  (?:prospective |parliamentary |council |local |rival |other |all |any |each |every |our |my |your |the |some |both
  )*(?:[Cc]andidates?(?! (?:numbers?|for (?:police|the role|the
  post|sergeant)))|[Hh]opefuls?|[Nn]ominees?|[Cc]hallengers?|[Cc]ontenders?|[Ii]ncumbents?|[Oo]pponents?|rivals?|[Oo]pposition(?!
  to))(?:['’]s?)?|PPC|(?:the |a |any
  )?(?:person|man|woman|lady|gentleman|one|individual|somebody|someone|people|those|lot) (?:hoping|who
  (?:wants?|hopes?|would|is asking|is standing|are standing)|wanting|asking|trying|seeking|standing) (?:like )?(?:to
  take over|to replace|to succeed|to be (?:your |our |the )?(?:next )?<?(?:[Cc]ommissioner|PCC)|(?:for
  )?(?:the|this|his|her|our|your) (?:top )?job(?! cent))|(?:one|any|some) of the names on (?:your|the) ballot(?:
  paper)?|names on the ballot(?: paper)?|name on (?:that|the) ballot(?: paper)?
`
const CHANDLE =
  '@\\w*(?:ForPCC|4PCC|ForMayor|4Mayor|ForMP|4MP|ForMids|4Mids|Labour|Tory|Tories|Conservative|LibDem|ReformUK|Reform|Greens?|ForCouncil|Cllr|MP)(?![a-z])\\w*'
const EMBLEM = '🌹|🌳|🔶|🌻|🌼|💙|💛|💚|❤️|🔵|🔴|🟡|🟢|🟠|🟣|[Rr]osettes?'

const GROUPS: readonly Group[] = [
  ['ctag', CTAG],
  ['chandle', CHANDLE],
  ['emblem', EMBLEM],
  ['coded', CODED],
  ['office', OFFICE],
  ['party', fragment`${SURE_PARTY}|${AMBIGUOUS}`],
  ['cand', CAND],
  ['partyword', PARTYWORD],
  ['poll', POLL],
  ['leader', LEADER],
  ['holder', HOLDER],
  ['gov', GOV],
  ['pcc', PCC],
  ['name', fragment`(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame) )?${NAME_WORD}(?: (?:${NAME_WORD}|[A-Z]\.?))*`],
]

export const TAGS: ReadonlyMap<Tag, string> = new Map(GROUPS)

export type Tagger = (
  sentence: string,
  low: string,
  woken: ReadonlySet<Tag>,
) => { readonly text: string; readonly tags: ReadonlySet<Tag> }

const taggers = new WeakMap<Known, Tagger>()

export function taggerOf(known: Known): Tagger {
  const before = taggers.get(known)
  if (before) return before
  const made = make(known)
  taggers.set(known, made)
  return made
}

const EVERYDAY = /^(?:Labour|Conservatives?|Reform|Greens?|Your Party|Plaid)$/

export function namedBy(known: Known, tag: Tag): readonly string[] {
  const words = registered(known, tag)
  return [...new Set(words)].filter((word) => word.length > 1 || tag === 'emblem')
}

function registered({ office, parties, candidates, people }: Known, tag: Tag): readonly string[] {
  switch (tag) {
    case 'party':
      return parties.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]).filter((word) => !EVERYDAY.test(word))
    case 'ctag':
      return parties.flatMap(({ hashtags }) => hashtags ?? [])
    case 'emblem':
      return parties.flatMap(({ emoji }) => emoji ?? [])
    case 'leader':
      return parties.flatMap(({ leaders }) => leaders ?? [])
    case 'cand':
      return candidates.map(({ name }) => name)
    case 'pcc':
      return [
        `${office.area} Police and Crime Commissioner`,
        `${office.area} Commissioner`,
        ...people
          .filter(({ role }) => /^(?:Deputy )?Police and Crime Commissioner$/.test(role))
          .flatMap(({ name }) => [name, ...name.split(' ')]),
      ]
    default:
      return []
  }
}

function make(known: Known): Tagger {
  const group = ([tag, pattern]: Group): Finder => {
    const edge = tag === 'emblem' ? '' : '(?![\\p{L}\\p{N}])'
    const own = pattern.replaceAll('FORCE_LETTERS', literally(lettersOf(known.office.force)) || '(?!)')
    const words = [...namedBy(known, tag).map(literally), own].join('|')
    // Names begin with a capital.
    const begins = tag === 'name' ? '(?=[A-Z])' : ''
    const source = `${begins}(?<![a-z])(?<![\\p{L}\\p{N}@#]|[Rr]e-)(?:${words})${edge}`
    return { tag, expression: asciiFirst(new RegExp(source, 'gu')) }
  }
  const finders = GROUPS.map(group)
  return (sentence, low, woken) =>
    woken.size > 0 || named(sentence)
      ? tagged(
          sentence,
          finders.filter(({ tag }) => tag === 'name' || woken.has(tag)),
        )
      : { text: low, tags: NONE }
}

type Finder = { readonly tag: Tag; readonly expression: RegExp }
type FoundTag = { readonly tag: Tag; readonly found: RegExpExecArray }

/** Returns -1 if nothing matched. */
function firstOf(all: readonly (RegExpExecArray | null)[]): number {
  let first = -1
  for (const [i, found] of all.entries()) if (found && (first < 0 || found.index < all[first]!.index)) first = i
  return first
}

/** None within another; ties go to the first tag. */
function* inOrder(sentence: string, finders: readonly Finder[]): Iterable<FoundTag> {
  const from = (expression: RegExp, at: number) => {
    expression.lastIndex = at
    return expression.exec(sentence)
  }
  const next = finders.map(({ expression }) => from(expression, 0))
  for (;;) {
    const first = firstOf(next)
    const found = next[first]
    if (!found) return
    yield { tag: finders[first]!.tag, found }
    const end = found.index + Math.max(1, found[0].length)
    for (const [i, { expression }] of finders.entries())
      if (next[i] && next[i].index < end) next[i] = from(expression, end)
  }
}

const NONE: ReadonlySet<Tag> = new Set()

function named(sentence: string): boolean {
  for (let i = 0, first = true; i < sentence.length; i++) {
    const code = sentence.charCodeAt(i)
    const capital = code >= 65 && code <= 90
    if (capital && !first) return true
    if (capital || (code >= 97 && code <= 122) || code === 64 || code === 35 || code > 127) first = false
  }
  return false
}

const OPENING = /(?:^|[\s(])["'“‘]$|: ["'“‘]?$/

function tagged(sentence: string, finders: readonly Finder[]): ReturnType<Tagger> {
  const tags = new Set<Tag>()
  const first = /[\p{L}@#]/u.exec(sentence)?.index ?? 0
  const out: string[] = []
  let from = 0
  for (const { tag, found } of inOrder(sentence, finders)) {
    // A capital at the start of a sentence does not make a name.
    if (
      tag === 'name' &&
      !/[ -]/.test(found[0]) &&
      (found.index <= first || OPENING.test(sentence.slice(0, found.index)))
    )
      continue
    tags.add(tag)
    out.push(normalise(sentence.slice(from, found.index)), `<${tag.toUpperCase()}>`)
    from = found.index + found[0].length
  }
  out.push(normalise(sentence.slice(from)))
  return { text: out.join(''), tags }
}

/** Most text needs no change, and looking is cheaper than replacing. */
export function normalise(text: string): string {
  const low = text.toLowerCase()
  const quoted = /[’‘“”]/.test(low) ? low.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : low
  return /\s\s|[^\S ]/.test(quoted) ? quoted.replace(/\s+/g, ' ') : quoted
}
