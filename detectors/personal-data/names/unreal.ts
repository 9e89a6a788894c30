import type { Part } from '../../contract.ts'
import { everyMatch } from '../../every-match.ts'
import { fragment, pattern, patternWith, phrases } from '../../pattern.ts'
import { isBetween } from '../../sorted.ts'
import { sought } from '../../sought.ts'
import { lookUp } from '../../word-index.ts'
import { declared } from '../declared.ts'

/** Long dead, an animal, or invented: no personal data. */

/** Values of `publicBecause` for those who cannot be hurt. */
export const CANNOT_BE_HURT = /^(?:belongs to history|is an animal|is a part in a play|is a famous person)/
/** A placeholder may hide a real person. */
export const HAS_NO_NUMBER = /^(?:belongs to history|is an animal|is a part in a play)/
export const FAMED = 'is a famous person'
export const STAND_IN = 'is a name for nobody in particular'
const HISTORY = 'belongs to history'
const ANIMAL = 'is an animal'
const MADE_UP = 'is a part in a play or a changed name'

/** Nobody alive did this; people of the 1920s may be alive. */
const LONG_AGO = pattern`
  ^,? (?:who (?:died|was (?:killed|murdered)) in 19[0-7]\d|in (?:1[0-8]\d\d|19[0-3]\d))\b
  |^,? ?\((?:c\. ?|born |b\. ?)?1[0-9]\d\d ?[–-] ?(?:1[0-9]|20)\d\d\)
  |^[^.!?]{0,60}\bborn\b[^.!?]{0,50}\b(?:1[0-8]\d\d|190\d|191[0-4])\b
  |^[^.!?]{0,60}\b(?:joined|enlisted|was sworn in|was appointed|served)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-3]\d)\b
  |^[^.!?]{0,60}\b(?:was hanged|was murdered|was killed|fell|died|drowned)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-4]\d)\b
  |^(?![^.!?]{0,60}\bborn\b)[^.!?]{0,60}\bin (?:1[0-8]\d\d|19[0-3]\d)\b
  |^,? (?:who )?(?:was|were) (?:hanged|burnt at the stake|transported to)\b
  |^\. (?:He|She) [^\n]{0,90}\b(?:in|of|on) (?:\w+ ){0,2}1[0-8]\d\d\b
`
const PLACES_OF_AN_AGE = phrases`
  England, Britain, Scotland, Wales, Ireland, London, Birmingham, times, age, era, days, streets, [\p{Ll}]+
`

const OF_AN_AGE = patternWith('u')`
  ^[’']?s?,? (?:\(|was |is |who (?:was|is) )?(?:the|an?|one of (?:the|our)|that|perhaps the) [^.!?;]{0,60}\b
    (?:Victorian|Edwardian|Georgian|Regency|Jacobean|Stuart|Elizabethan|Tudor|medieval)(?: ${PLACES_OF_AN_AGE})?\b
`
const REMEMBERED =
  /\b(?:remembers?|inscri\w+|engraved|carved|roll of honour|war memorial|the fallen|wreaths? (?:was |were )?laid)\b/i
const OLD_YEAR = /\b(?:1[0-8]\d\d|19[0-4]\d)\b/

const ANIMALS = phrases`
  horses?, mare, gelding, stallion, foal, pony, donkey, mule, dogs?, puppy, puppies, spaniel, labrador, retriever,
  collie, terrier, whippet, greyhound, lurcher, poodle, alsatian, german shepherd, malinois, beagle, hound, bitch,
  cats?, kitten, tabby, tomcat, hen, cockerel, goat, ram, lamb, rabbit, guinea pig, hamster, parrot, budgie,
  cockatiel, tortoise, ferret, alpaca, llama, hedgehog, owl, hawk, falcon, kestrel
`

const BEAST = phrases`
  (?:police |guide |search |sniffer |therapy |rescue |guard |family |shire |retired )?${ANIMALS}
`
const BEAST_AFTER = patternWith('iu')`
  ^(?:[’']s)?,? (?:\(?an? |the |our |his |her |is an? |was an? |who is an? )(?:[\p{L}-]+[ ,]+){0,4}?${BEAST}\b
  |^(?:,| \()[^.;)]{0,25}\b${BEAST}\b
  |^[^.!?]{0,40}\bis only an? ${BEAST}\b
  |^ the (?:[\p{L}’']+ ){0,2}${BEAST}\b(?! (?:handler|owner|lover|walker))
`
const BEAST_BEFORE = patternWith('iu')`
  (?:\b${BEAST}(?: (?:is|was|were))?(?: called| named|,)? |\b(?:PD|Police Dog|Police Horse|PH) )$
`
const AMONG_BEASTS = patternWith('iu')`
  \b${BEAST}\b[^.!?\n]{0,70}[.!?] (?:Among them|They|These|The (?:first|oldest|youngest|new ones?)|One of them
    |Some of them)\b[^.!?\n]{0,90}$
`
const CALLED =
  /\b(?:sing(?:s|ing)?|sang|sung|humm(?:s|ed|ing)|whistl(?:es?|ed|ing)|(?:song|hymn|tune|film|musical|opera)(?: called)?),? [“"‘']$/i

const ANIMAL_WORDS = phrases`
  paws?, tail wag\w*, wagg(?:ed|ing|y), barks?, barked, kennels?, stables?, hooves, hands high,
  \d{1,2}(?:\.\d)? hands, gelding, mare, litter of, chew toy, collar and lead, treats, PDSA, RSPCA, forever home,
  vaccinated and chipped
`

const PAWS = patternWith('iu')`\b${ANIMAL_WORDS}\b|🐾|🐶|🐴|🐱|🐈|🐕`

const NOT_REAL_PHRASES = fragment`
  not (?:a |an )?real (?:person|people|name|one)s?
  |neither (?:is|of them is) (?:a )?real
  |(?<!\b(?:who|that|which) )(?:doesn[’']t|does not|don[’']t|do not|never) exist(?:ed)?
  |(?:is|are|was) not (?:one|any one|a single|any) (?:man|woman|person|family|child|case|client|caller|victim)
  |(?:rolled|blended|combined|merged|mixed|built|made|drawn|put)(?: (?:him|her|them|it|together|up))* (?:from|out of
    |into one from) (?:several|many|dozens|scores|hundreds|a (?:number|dozen|handful)|the stories|real cases|\d+) |(?:all |the )?characters? (?:is|are|was|were)
  |made[- ]up (?:person|people|name|character|case)|imaginary
  |invented (?:name|person|character|case)|uses? actors
  |played by actors|nobody (?:you|we) know
  |(?:is|are|was|were|[’']s|[’']re) (?:also |all |both |entirely |wholly |of course )?made[- ]up\b
  |(?:put|pieced|stitched|woven) together from (?:several|many|a number|the|two|three|four|five|\d+)\b
  |composites?\b
  |stands? for (?:all )?(?:the )?(?:\d+|many|dozens|hundreds|several)\b
  |(?:a )?(?:made[- ]up|worked|fictional|invented) (?:example|householder|resident|victim|caller|family|story
    |scenario)|(?:dummy|test|sample) (?:data|records?)\b
  |no one you know|is (?:a )?fiction(?:al)?|personas?\b
  |\bbook (?:group|club)[’']?s? (?:verdict|pick|choice|on)\b
  |\bheroines?\b|\bAct (?:One|Two|Three|Four|Five)\b
  |(?:EXERCISE[ -]*){3}
  |names? (?:and [\p{L} ]{3,30} )?(?:has|have) (?:all )?been (?:changed|altered)
  |have changed (?:the|her|his|their|all) names?
  |(?:a|the|our|forum|community|stage|touring) (?:play|drama|panto\w*|musical)\b[^.!?]{0,60}\b
    (?:tours?|touring|stars|on (?:at|from)|tickets|performed)
`

const NOT_REAL = patternWith('iu')`\b(?:${NOT_REAL_PHRASES})`
const NOT_REAL_AFTER = phrases`
  (?:not (?:a )?|neither (?:is|of them is) (?:a )?)real\b,
  (?:entirely |wholly |of course |all |both )?(?:made[- ]up|fictional|fictitious|invented|imaginary
    |pure invention), an? (?:composite|made[- ]up|fictional|invented), composites?\b
`

const SPOKEN_OF = patternWith('iu')`
  ^[”"’']?(?:,| \()? ?(?:who )?(?:is|are|was|were|neither of whom is|both of whom are|both|all)? ?${NOT_REAL_AFTER}
  |^[^.!?\n]{0,60}\b(?:do(?:es)?(?:n[’']t| not) exist|(?:is|are) (?:a |all )?(?:made[- ]up|fictional|invented
    |composites?)\b|not real (?:people|persons|names))
`
const SPECIMEN = /(?:^|[ ])(?:example|dummy|specimen|test|testperson|nobody)$/i
const CHANGED_NAMES = fragment`
  (?:the|her|his|that) name (?:is|was) (?:not (?:hers|his|her own|his own|real)|chosen|picked)
  |not (?:her|his|their) (?:own |real )?names?\b
  |(?:report|review|panel|inquiry|we) (?:here )?calls? (?:her|him) |(?:referred to|known in (?:it|the (?:report|review))) as [“"‘']
  |pseudonyms?\b
`

const GIVEN_NAME = patternWith('i')`\b(?:${CHANGED_NAMES})`
const RENAMED = 'is told of under another name'
const STORY_REACH = 700

const BEFORE_YEAR = phrases`
  in, of, on, by, from, since, until, till, between, about, around, circa, c\., and, to, summer, winter, spring,
  autumn, january, february, march, april, may, june, july, august, september, october, november, december
`

const YEAR = patternWith('giu')`(?:\b${BEFORE_YEAR},? |[(–-])((?:1[0-9]|20)\d\d)s?(?![\d,.]?\d)`
/** Adults of this year are dead. */
const DEAD_SINCE = 1925
/** Dead in the war, if the words say so. */
const WAR_YEARS = 1950
const DEATH_WORDS = phrases`
  died, dies, dead, killed, fell, fallen, murdered, stabbed, shot, hanged, drowned, buried, grave, headstone, blitz,
  bomb, torpedoed, lost (?:at sea|his life|her life), never came home, gave (?:his|her) li(?:fe|ves), dead since
`

const DIED = patternWith('iu')`\b${DEATH_WORDS}\b`
const PAST_SOURCES = phrases`
  archives?, ledgers?, charge books?, watch committee, victorian, edwardian, georgian, tudor, medieval, gaol,
  lock-?up, workhouse, asylum, assizes, quarter sessions, census, parish register, museum, plaque, heritage,
  history of, historian, century, transported, shillings?, farthings?, horse-drawn, lamplighter, nailmaker,
  chainmaker, headstones?, gravestones?, hanged, blitz, long[- ]dead, hundred (?:and \w+ )?years ago
`

const PAST = patternWith('iu')`\b${PAST_SOURCES}\b`
const PRESENT_WORDS = phrases`
  said, says, tells?, told us, today, now, nowadays, this (?:week|month|year|morning), yesterday,
  last (?:week|month|year|night), lives?, living, e-?mail, mobile, phone,
  great-?(?:great-?)?(?:grand|niece|nephew)\w*, descendants?, grand(?:son|daughter)s?, volunteers?, curator,
  archivist, currently, 20\d\d
`

const NOW = patternWith('iu')`\b${PRESENT_WORDS}\b|@`

/** A year before the one that ends the war years. */
const AS_OLD = /1(?:[0-8]\d|9[0-4])\d/g
/** Characters after a name in which a year may follow. */
const LATEST_YEAR = 240

const oldYears = offsetsOf((part) => everyMatch(part.text, AS_OLD))

function offsetsOf(find: (part: Part) => readonly RegExpExecArray[]): (part: Part) => readonly number[] {
  const seen = new WeakMap<Part, readonly number[]>()
  return (part) => {
    const before = seen.get(part)
    if (before) return before
    const all = find(part).map((hit) => hit.index)
    seen.set(part, all)
    return all
  }
}

/** Last in the paragraph, or earlier in historical papers. */
function longAgo({ start, end }: { readonly start: number; readonly end: number }, part: Part): boolean {
  const { text } = part
  if (!isBetween(oldYears(part), start - STORY_REACH, end + LATEST_YEAR)) return false
  const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end, end + 200))?.index ?? 200
  const rest = text.slice(end, end + stop)
  const lead = text.slice(Math.max(0, start - STORY_REACH), start)
  const own = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1)
  if (NOW.test(own + rest)) return false
  const years = everyMatch(`${own}\u0000${rest}`, YEAR).map((hit) => Number(hit[1]))
  const before = everyMatch(lead, YEAR).at(-1)
  const paragraph = text.slice(Math.max(0, start - 400), end + 400)
  if (years.length > 0)
    return (
      years.every((year) => year <= DEAD_SINCE) || (years.every((year) => year < WAR_YEARS) && DIED.test(own + rest))
    )
  if (!before) return yearToCome(text, end, paragraph)
  const near = lead.lastIndexOf('\n\n') < (before.index ?? 0)
  const year = Number(before[1])
  if (year <= DEAD_SINCE) return near || PAST.test(paragraph)
  return year < WAR_YEARS && near && DIED.test(paragraph)
}

/** The year may follow the name. */
function yearToCome(text: string, end: number, paragraph: string): boolean {
  const rest = text.slice(end, end + LATEST_YEAR).split('\n\n')[0]!
  const next = everyMatch(rest, YEAR)[0]
  if (!next || Number(next[1]) > DEAD_SINCE) return false
  return PAST.test(paragraph) && !NOW.test(rest.slice(0, next.index))
}

const statedUnreal = offsetsOf(sought(NOT_REAL))

const wholeUnreal = (after: string, part: Part, start: number): string | undefined =>
  SPOKEN_OF.test(after) || declared(part, start) ? MADE_UP : undefined

export function unreal(
  { start, end, words }: { readonly start: number; readonly end: number; readonly words: readonly string[] },
  part: Part,
): string | undefined {
  const before = part.text.slice(Math.max(0, start - 90), start)
  const after = lookUp(part.text.slice(end, end + 110))
  if (LONG_AGO.test(after) || OF_AN_AGE.test(after) || longAgo({ start, end }, part)) return HISTORY
  const sentence =
    before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1) + after.split(/[.!?]\s|\n/)[0]
  if (REMEMBERED.test(sentence) && OLD_YEAR.test(sentence)) return HISTORY
  if (BEAST_AFTER.test(after) || BEAST_BEFORE.test(before)) return ANIMAL
  if (SPECIMEN.test(words.join(' '))) return MADE_UP
  if (words.length > 1 && !/^(?:jo|joe|john|jane|fred|mary) (?:bloggs|doe|public|smith)$/i.test(words.join(' ')))
    return wholeUnreal(after, part, start)
  if (PAWS.test(sentence) || AMONG_BEASTS.test(part.text.slice(Math.max(0, start - 190), start))) return ANIMAL
  if (CALLED.test(before)) return MADE_UP
  if (/[“"‘']$/.test(before) && /^[.,]?[”"’']/.test(after) && GIVEN_NAME.test(part.text)) return RENAMED
  return statedUnreal(part).some((at) => Math.abs(at - start) < STORY_REACH) ? MADE_UP : undefined
}
