import type { Known } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { lettersOf } from '../office-words.ts'

/**
 * Who and what a sentence speaks of, as tags: '<party>', '<holder>'. The rules read sentences in which these stand in
 * place of the words, so one rule holds for every party and every name.
 */
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
/** Words with a capital that are no part of a name. */
const NO_NAME = `(?:(?:${DAY})(?:day|s)?|January|February|March|April|May|June|July|August|September|October|November|December|I|OK|Re|So|Team|Our|The|Tory|Tories|Labour|Conservatives?|Lib|Liberal|Greens?|Reform|Plaid|MPs?|Cllr|Councillors?|Commissioner|Police|Minister|Mayor|Vote|Shar(?:e|ed|ing)|Lik(?:e|ed|ing)|Repost(?:ed|ing)?|Retweet(?:ed|ing)?|Met|Saw|Watch(?:ed|ing)?|Lov(?:e|ed|ing)|Great|Good|Proud|Thanks?|Congratulations|Back(?:ing)?|Help(?:ing|ed)?|Out|Off|On|At|With|For|From|Deliver(?:ed|ing)?|Knock(?:ed|ing)|Speaking|Listen(?:ed|ing)|Another|What|Such|My|Never|Please|Come|Let|Can|Could|Is|Are|If|When|While|After|Before|Honoured|Delighted|Chuffed|Thrilled|Pleased|Fed|Well|And|But|Get|Give|Tell|Ask|Keep|Don['’]t|Only|Even|Just|Has|Hope|Hoping|Speech|Heard|Hearing|Bring|Stick|Support(?:ing|ed)?|Join(?:ed|ing)?|Elect|Lend|Return)\\b`
const NAME_WORD = `(?!${NO_NAME})[A-Z](?:['’][A-Z])?[a-z]+(?:-[A-Z][a-z]+)?(?:['’]s\\b)?`
const PARTY_NOUN =
  '(?:councils?|councillors?|MPs?|candidates?|group|groups|government|leader|leaders|activists?|voters?|manifesto|conference|leaflets?|branch|association|party|team|mayor|minister|ministers|lady|man|woman|member|members|administration|lot|cuts|budget|majority|page|posts?|vote|canvass|rally|campaigns?|campaigners?|fringe|press office|HQ|colleagues|doorstep|vandalism|ads?|posters?|plan|peers?|seats?|stronghold)'
const PLURAL =
  "(?:have|are|were|want|will|would|can|could|can't|don't|won't|cut|says?|said|never|promised?|voted?|did|do|has|had|is|gain|hold|holds|lost|wrecked|let|gave|left|put)"

/** Party sense of the words that are also everyday words. */
const AMBIGUOUS = [
  `(?<![Ff]orced |[Mm]anual |[Cc]hild |[Ss]lave |[Dd]ay |[Hh]ard )Labour(?:['’]s)?(?! (?:costs?|market|ward|force|inspectorate|exchange|shortages?|pains|law|saving|intensive|rates|relations|supply|turnover|suite|room|abuse|exploitation|providers?|(?:was|lasted|took) [\\w-]+ (?:hours?|days?)))`,
  `Conservatives?(?:['’]s?)?(?! (?:estimates?|figures?|assumptions?|approach|view|forecast))`,
  `(?<=[a-z,'’"“”@] |^)Reform(?: UK)?(?= (?:${PARTY_NOUN}|${PLURAL})\\b|['’]s\\b)|(?<=\\b(?:[Vv]ot(?:e|ing|ed)|[Bb]ack(?:ing)?|[Ff]or|[Ll]ike about|[Jj]oin(?:ed)?|[Ww]ith|[Bb]y|than|under|the|[Ll]iked the|[Oo]nly|when) )Reform(?! of\\b| the\\b)`,
  `(?<![A-Z][a-z]{1,12} )Greens?(?:['’]s?)?(?= (?:${PARTY_NOUN})\\b)|(?<=\\b(?:[Vv]ot(?:e|ing|ed)|[Bb]ack(?:ing)?|[Jj]oin(?:ed)?|should be) )Green\\b|(?<=[a-z] )Greens\\b|Green(?= (?:for (?:me|you|us)|all the way))`,
].join('|')

const SURE_PARTY =
  "Tory|Tories|Lib[- ]?Dems?|Liberal Democrats?|UKIP|SNP|Plaid(?: Cymru)?|Reform UK|(?:the )?Green Party|Labour Party|Conservative Party|Co-operative Party|Workers Party(?: of Britain)?|Your Party(?= (?:candidate|MP|councillor))|Brexit Party|Restore Britain|TUSC|Women's Equality Party"

const PARTYWORD =
  "(?<!\\b(?:third|search|working|birthday|hen|stag|street|garden|house|christmas|leaving|tea|dinner|lunch|staff|boarding|guilty|injured|other|landing|street|pyjama|office|block|royal|wedding|tupperware|beach) )(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|[Ll]ocal|[Ww]ard|[Pp]olitical|[Oo]ld|[Nn]asty|[Dd]esperate|[Ww]hose|[Tt]wo|[Aa]|[Aa]ny|[Aa]ll|[Ee]very|[Nn]ew|[Ll]ocal) (?:political |local |old |desperate |nasty |whole )?part(?:y|ies)(?:['’]s)?(?! (?:wall|tents?|drugs|food|bags?|dress|games?|balloons?|season|hats?|will use|house|of (?:\\d+|strangers|walkers|men|women|people|visitors|tourists|officers|volunteers|hikers|children|schoolchildren|friends|[a-z]+(?:teen|ty)?\\b(?<=two|three|four|five|six|seven|eight|nine|ten|teen|ty))))|part(?:y|ies) (?:conference|branch|members?|leader|leadership|matters|political|politics|politically|office|cronies|machine|colours|banner|literature|business)|(?:constituency|conservative|local|party|ward) (?:association|branch|executive)|CLP|the association|branch (?:AGM|meeting|newsletter|executive)|crony|cronies|the whips?"

const HOLDER = `(?:Cllr|Councillor|Coun\\.?) ${NAME_WORD}(?: ${NAME_WORD})?(?:['’]s)?|(?:[Tt]he |[Oo]ur |[Mm]y |[Yy]our |[Tt]hat |[Tt]his |[Ee]very )?(?:excellent |sitting |local |new |former |current |so-called )?(?:MPs?|MP for ${NAME_WORD}|[Cc]ouncillors?|[Mm]inisters?|[Pp]rime [Mm]inister|PM|PMQs|Chancellor|[Hh]ome [Ss]ecretary|[Jj]ustice [Ss]ecretary|[Pp]oliticians?|[Mm]ayor|[Ss]itting member|[Cc]ouncil leader|[Gg]roup leader|[Cc]abinet(?= (?:are|is|have|ministers?|of))|his cabinet|her cabinet|[Ll]eader of the (?:council|opposition))(?:['’]s?)?(?! (?:for a day|['’]s? appeal))`
const GOV =
  "(?:[Tt]he |[Tt]his |[Oo]ur |[Tt]hat )?(?:[Cc]entral |[Nn]ational |present |current )?[Gg]overnment(?:['’]s)?(?! (?:[Ss]ecurity|[Aa]ctuary|building))|Westminster|Downing Street|Number 10|No\\.? 10|Whitehall|County Hall|the (?:last|previous) (?:administration|[Cc]ommissioner)|those in power|the people in charge"
const CAND =
  "(?:prospective |parliamentary |council |local |rival |other |all |any |each |every |our |my |your |the |some |both )*(?:[Cc]andidates?(?! (?:numbers?|for (?:police|the role|the post|sergeant)))|[Hh]opefuls?|[Nn]ominees?|[Cc]hallengers?|[Cc]ontenders?|[Ii]ncumbents?|[Oo]pponents?|rivals?|[Oo]pposition(?! to))(?:['’]s?)?|PPC|(?:the |a |any )?(?:person|man|woman|lady|gentleman|one|individual|somebody|someone|people|those|lot) (?:hoping|who (?:wants?|hopes?|would|is asking|is standing|are standing)|wanting|asking|trying|seeking|standing) (?:like )?(?:to take over|to replace|to succeed|to be (?:your |our |the )?(?:next )?<?(?:[Cc]ommissioner|PCC)|(?:for )?(?:the|this|his|her|our|your) (?:top )?job(?! cent))|(?:one|any|some) of the names on (?:your|the) ballot(?: paper)?|names on the ballot(?: paper)?|name on (?:that|the) ballot(?: paper)?"
const CODED =
  '(?:[Tt]he other|[Tt]hat|[Tt]his|[Tt]he same|[Tt]he old|[Nn]ew|[Tt]he present|[Tt]he current|[Yy]on) (?:lot|shower|mob|bunch|crew|crowd|gang|rabble|side|camps?|shambles)(?! of (?:cones|kit|work|stuff|people|volunteers|kids|you))|the (?:lot|shower|mob|crowd|shambles|rabble|clowns|people|ones) (?:who|that) (?:closed|shut|cut|sold|ran|scrapped|axed|wrecked|got us|put|broke|took|left|had)|the (?:lot|shower|mob|clowns|shambles|rabble|crowd) (?:in charge|at the (?:[Cc]ouncil [Hh]ouse|[Tt]own [Hh]all))|the (?:shower|rabble)(?! of rain| room| gel|s)|(?:[Tt]he )?(?:[Rr]ed|[Bb]lue|[Yy]ellow|[Oo]range|[Pp]urple|[Tt]urquoise|[Tt]eal|[Gg]reen) (?:wave|tide|wall|team|leaflets?|rosettes?|councillors?|lot|ones|brigade|corner|banner|army|diamonds?|mob|shower|bunch|crew|gang|crowd|rabble)|[Oo]range diamonds?|the (?:two )?old parties|people like that in charge|swing voters|marginals?(?: seats?)?|(?:our|my) side|their side|the other side(?! of)'
const LEADER =
  "(?:Nigel|Kemi|Keir|Rishi|Boris|Jeremy|Zack)(?: [A-Z][a-z]+)?(?:['’]s)?|Farage|Starmer|Badenoch|Polanski|Sunak|Corbyn|Truss|Ed Davey|Rayner|Jenrick|Streeting|Swinney"
const POLL =
  "(?:the |next |this |general |local |county |parliamentary |council |mayoral |PCC |May |last night['’]s |by-)*(?:[Bb]y-?elections?|[Ee]lections?)(?! of (?:chair|officers|the chair))(?:['’]s)?|[Pp]olling (?:day|stations?|cards?|place)|[Pp]oll cards?|(?:to|at|till|until|before|after) (?:the )?polls?(?: are| is| close| closes| opens?)?|the next poll|next year['’]s poll|[Bb]allots?(?: ?(?:box(?:es)?|papers?))?(?<!secret ballot)|[Pp]ostal votes?|[Pp]roxy (?:votes?|forms?)|[Hh]ustings|(?:that|the|polling|voting) booths?|[Vv]oters?(?! (?:ID|[Aa]uthority))(?:['’])?|[Ee]lectorate|[Ee]lectors|eve of poll|[Pp]olls (?:close|open)|[Cc]ome polling|[Ee]lection day|[Tt]urnout(?! on)|majority of [\\d,]+|[Vv]oting day|democracy day|the count\\b"
const PCC =
  "(?:[Tt]he |[Oo]ur |[Tt]his |[Nn]ew )?(?:[Pp]olice and [Cc]rime )?[Cc]ommissioner(?:['’]s)?(?! [Oo]ffice)(?<!the (?:last|previous) [Cc]ommissioner)|(?:[Tt]he )?PCC(?:['’]s)?|the boss|our boss"
const OFFICE =
  "(?:[Tt]he )?(?:[Cc]ommissioner|PCC)['’]s (?:[Oo]ffice|[Tt]eam|staff)|(?:[Tt]he )?(?:OPCC|[Oo]ffice)(?= (?:said|welcomed|has|called|described|rejects?|blamed|accused|warned|congratulated|announced|is proud|confirmed))|[Tt]he OPCC"
const CTAG =
  '#(?:Vote(?!rs?\\b|r?ID|Now\\b|Ready|Safe|Early\\b|ByPost|InPerson|r)[A-Z0-9]\\w*|Keep(?!Safe|Warm|Calm|Going|Learning|Fit|It|Kids|Children|Moving|Talking|Roads|Our|Your|The|People|Us)[A-Z]\\w*|Team(?!Police|FORCE_LETTERS|Policing|Safety|OPCC|Work|Building|Force|PCC|GB|England|Dog|Spirit|Effort|Cadets?|Work)[A-Z]\\w*|(?:Im|IAm|Stick|Stand|I)With[A-Z]\\w*|(?:Re)?Elect[A-Z]\\w*|Back(?!ing|ThePack|ToSchool|The)[A-Z]\\w*|\\w*(?:FourMoreYears|4MoreYears|ForwardTogether|ForPCC|4PCC|ForMayor|4Mayor|ForMP|4MP|Doorstep|Fightback|Canvass|ToriesOut|ToryOut|LabourOut|OutOut|NotMyPM|NotMyMP|GeneralElectionNow|ElectionNow|IBack[A-Z]|WinningHere|GTTO|GeTTO)\\w*|\\w*(?:Labour|Tory|Tories|Conservative|LibDem|ReformUK|GreenParty|Greens)\\w*)'
const CHANDLE =
  '@\\w*(?:ForPCC|4PCC|ForMayor|4Mayor|ForMP|4MP|ForMids|4Mids|Labour|Tory|Tories|Conservative|LibDem|ReformUK|Reform|Greens?|ForCouncil|Cllr|MP)(?![a-z])\\w*'
const EMBLEM = '🌹|🌳|🔶|🌻|🌼|💙|💛|💚|❤️|🔵|🔴|🟡|🟢|🟠|🟣|[Rr]osettes?'

const GROUPS: readonly Group[] = [
  ['ctag', CTAG],
  ['chandle', CHANDLE],
  ['emblem', EMBLEM],
  ['coded', CODED],
  ['office', OFFICE],
  ['party', `${SURE_PARTY}|${AMBIGUOUS}`],
  ['cand', CAND],
  ['partyword', PARTYWORD],
  ['poll', POLL],
  ['leader', LEADER],
  ['holder', HOLDER],
  ['gov', GOV],
  ['pcc', PCC],
  ['name', `(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame) )?${NAME_WORD}(?: (?:${NAME_WORD}|[A-Z]\\.?))*`],
]

/** What each tag stands for, as the source of an expression. */
export const TAGS: ReadonlyMap<Tag, string> = new Map(GROUPS)

/** `full` looks for every tag, and not only for the names that stand in every draft; `low` is the sentence as `plain` makes it. */
export type Tagger = (
  sentence: string,
  low: string,
  full: boolean,
) => { readonly text: string; readonly tags: ReadonlySet<Tag> }

const taggers = new WeakMap<Known, Tagger>()

export function taggerOf(known: Known): Tagger {
  const before = taggers.get(known)
  if (before) return before
  const made = make(known)
  taggers.set(known, made)
  return made
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const EVERYDAY = /^(?:Labour|Conservatives?|Reform|Greens?|Your Party|Plaid)$/

/** The registers add what no general list has: this office's parties, candidates and its own Commissioner. */
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
  const group = ([tag, pattern]: Group) => {
    const edge = tag === 'emblem' ? '' : '(?![\\p{L}\\p{N}])'
    const own = pattern.replaceAll('FORCE_LETTERS', literally(lettersOf(known.office.force)) || '(?!)')
    return `(?<${tag}>(?:${[...namedBy(known, tag).map(literally), own].join('|')})${edge})`
  }
  const build = (groups: readonly Group[], begins = '') =>
    new RegExp(`${begins}(?<![a-z])(?<![\\p{L}\\p{N}@#]|[Rr]e-)(?:${groups.map(group).join('|')})`, 'gu')
  const every = build(GROUPS)
  // Names begin with a capital, and most places lie within a word: one letter is looked at there, and no table of all alphabets.
  const light = build(
    GROUPS.filter(([tag]) => LIGHT.has(tag)),
    '(?=[A-Z])',
  )
  return (sentence, low, full) => {
    if (full) return tagged(sentence, every)
    return named(sentence) ? tagged(sentence, light) : { text: low, tags: NONE }
  }
}

const NONE: ReadonlySet<Tag> = new Set()

/** Whether a capital stands anywhere but at the first letter, where it says nothing: most sentences have no other. */
function named(sentence: string): boolean {
  for (let i = 0, first = true; i < sentence.length; i++) {
    const code = sentence.charCodeAt(i)
    const capital = code >= 65 && code <= 90
    if (capital && !first) return true
    if (capital || (code >= 97 && code <= 122) || code === 64 || code === 35 || code > 127) first = false
  }
  return false
}

/** The others stand only where a word that they require does: see woken.ts. */
const LIGHT = new Set<Tag>(['name'])

/** What follows a colon or an opening quotation mark begins a sentence of its own. */
const OPENING = /(?:^|[\s(])["'“‘]$|: ["'“‘]?$/

function tagged(sentence: string, every: RegExp): ReturnType<Tagger> {
  const tags = new Set<Tag>()
  const first = /[\p{L}@#]/u.exec(sentence)?.index ?? 0
  const out: string[] = []
  let from = 0
  for (const found of everyMatch(sentence, every)) {
    const tag = GROUPS.find(([name]) => found.groups?.[name] !== undefined)![0]
    // A capital at the start of a sentence says nothing by itself.
    if (
      tag === 'name' &&
      !/[ -]/.test(found[0]) &&
      (found.index <= first || OPENING.test(sentence.slice(0, found.index)))
    )
      continue
    tags.add(tag)
    out.push(plain(sentence.slice(from, found.index)), `<${tag.toUpperCase()}>`)
    from = found.index + found[0].length
  }
  out.push(plain(sentence.slice(from)))
  return { text: out.join(''), tags }
}

/** Lower case, with plain quotes and single spaces. Most text has them already, and to look is cheaper than to replace. */
export function plain(text: string): string {
  const low = text.toLowerCase()
  const quoted = /[’‘“”]/.test(low) ? low.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : low
  return /\s\s|[^\S ]/.test(quoted) ? quoted.replace(/\s+/g, ' ') : quoted
}
