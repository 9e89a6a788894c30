import { byPart } from '../../by-reading.ts'
import type { Part } from '../../contract.ts'
import { everyMatch } from '../../every-match.ts'
import { pattern, patternWith, phrases } from '../../pattern.ts'
import { isBetween } from '../../sorted.ts'
import { sought } from '../../sought.ts'
import { declared } from '../declared.ts'
import type { Near } from './near.ts'

/** Long dead, an animal, or invented: no personal data. */

/** Values of `publicBecause` for those who cannot be hurt. */
export const CANNOT_BE_HURT = /^(?:belongs to history|is an animal|is a part in a play|is a famous person)/
/** A placeholder may hide a real person. */
export const HAS_NO_NUMBER = /^(?:belongs to history|is an animal|is a part in a play)/
export const FAMED = 'is a famous person'
export const STAND_IN = 'is a name for nobody in particular'
export const HISTORY = 'belongs to history'
export const MADE_UP = 'is a part in a play or a changed name'
const ANIMAL = 'is an animal'

/** Nobody alive did this; people of the 1920s may be alive. */
const LONG_AGO = pattern`
  ^,? ?\((?:c\. ?|born |b\. ?)?1[0-9]\d\d ?[–-] ?(?:1[0-9]|20)\d\d\)
  |^[^.!?]{0,60}\bborn\b[^.!?]{0,50}\b(?:1[0-8]\d\d|190\d|191[0-4])\b
  |^[^.!?]{0,60}\b(?:joined|enlisted|was sworn in|was appointed|served)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-3]\d)\b
  |^[^.!?]{0,60}\b(?:was hanged|was murdered|was killed|fell|died|drowned)\b[^.!?]{0,50}\b(?:1[0-8]\d\d|19[0-4]\d)\b
  |^(?![^.!?]{0,60}\bborn\b)[^.!?]{0,60}\bin (?:1[0-8]\d\d|19[0-3]\d)\b
`

const ANIMALS = phrases`
  horses?, mare, gelding, stallion, foal, pony, donkey, mule, dogs?, puppy, puppies, spaniel, labrador, retriever,
  collie, terrier, whippet, greyhound, lurcher, poodle, alsatian, german shepherd, malinois, beagle, hound, bitch,
  cats?, kitten, tabby, tomcat, hen, cockerel, goat, ram, lamb, rabbit, guinea pig, hamster, parrot, budgie,
  tortoise, ferret, alpaca, llama, hedgehog, owl, hawk, falcon, kestrel
`

const BEAST_AFTER = patternWith('iu')`
  ^(?:[’']s)?,? (?:\(?an? |the |our |his |her |is an? |was an? |who is an? )(?:[\p{L}-]+[ ,]+){0,4}?${ANIMALS}\b
    (?! (?:handler|owner|lover|walker))
  |^(?:,| \()[^.;)]{0,25}\b${ANIMALS}\b
`
const BEAST_BEFORE = patternWith('iu')`
  (?:\b${ANIMALS}(?: (?:is|was|were))?(?: called| named|,)? |\b(?:PD|Police Dog|Police Horse|PH) )$
`
const ANIMAL_WORDS = phrases`
  paws?, tail wag\w*, wagg(?:ed|ing|y), barks?, barked, kennels?, stables?, hooves, gelding, mare, litter of, treats,
  RSPCA
`

const PAWS = patternWith('iu')`\b${ANIMAL_WORDS}\b|🐾|🐶|🐴|🐱|🐈|🐕`

const SPECIMEN = /(?:^|[ ])(?:example|dummy|specimen|test|testperson|nobody)$/i
const NOT_REAL_AFTER = phrases`
  made[- ]up, fictional, fictitious, invented, imaginary, composites?, not real, doe?s?(?:n[’']t| not) exist
`

const SPOKEN_OF = patternWith('iu')`^[^.!?\n]{0,60}\b(?:is|are|was|were|both)? ?(?:\w+ ){0,2}${NOT_REAL_AFTER}\b`
const NOT_REAL = phrases`
  not (?:a |an )?real (?:person|people|name|one)s?,
  (?<!\b(?:who|that|which) )(?:doesn[’']t|does not|don[’']t|do not|never) exist(?:ed)?,
  (?:is|are|was) not (?:one|any one|a single|any) (?:man|woman|person|family|child|case|client|caller|victim),
  (?:all |the )?characters? (?:is|are|was|were), uses? actors, played by actors, no(?: one|body) (?:you|we) know,
  (?:made[- ]up|imaginary|invented|worked|fictional)
    (?:person|people|name|character|case|example|householder|resident|victim|caller|family|story|scenario)s?,
  (?:is|are|was|were|[’']s|[’']re) (?:also |all |both |entirely |wholly |of course )?(?:made[- ]up|fiction(?:al)?)\b,
  (?:put|pieced|stitched|woven|blended|rolled|built|drawn) (?:together |into one )?from (?:several|many|a number|the
    |dozens|hundreds|two|three|four|five|\d+)\b, composites?\b, personas?\b, (?:dummy|test|sample) (?:data|records?)\b,
  names? (?:and [\p{L} ]{3,30} )?(?:has|have) (?:all )?been (?:changed|altered),
  have changed (?:the|her|his|their|all) names?,
  (?:a|the|our|forum|community|stage|touring) (?:play|drama|panto\w*|musical)\b[^.!?]{0,60}\b
    (?:tours?|touring|stars|on (?:at|from)|tickets|performed)
`
const STORY_REACH = 700

/** A changed name still stands for somebody. */
const RENAMED = 'is told of under another name'
const OTHER_NAME = patternWith('i')`
  \bnot (?:her|his|their) (?:own |real )?names?\b|\b(?:referred to|known in (?:it|the (?:report|review))) as [“"‘]|\bpseudonyms?\b
`

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
const PRESENT_WORDS = phrases`
  said, says, tells?, told us, today, now, nowadays, this (?:week|month|year|morning), yesterday,
  last (?:week|month|year|night), lives?, living, e-?mail, mobile, phone,
  great-?(?:great-?)?(?:grand|niece|nephew)\w*, descendants?, grand(?:son|daughter)s?, volunteers?, curator,
  archivist, currently, 20\d\d
`

const NOW = patternWith('iu')`\b${PRESENT_WORDS}\b|@`

/** A year before the one that ends the war years. */
const AS_OLD = /1(?:[0-8]\d|9[0-4])\d/g

const offsetsOf = (find: (part: Part) => readonly RegExpExecArray[]) =>
  byPart((part) => find(part).map((hit) => hit.index))

const oldYears = offsetsOf((part) => everyMatch(part.text, AS_OLD))

/** A year in the sentence, or the last one before it in the paragraph. */
function longAgo({ start, end }: { readonly start: number; readonly end: number }, part: Part): boolean {
  const { text } = part
  if (!isBetween(oldYears(part), start - STORY_REACH, end + 200)) return false
  const stop = /[.!?](?=\s|$)|\n/.exec(text.slice(end, end + 200))?.index ?? 200
  const lead = text.slice(Math.max(0, start - STORY_REACH), start).replace(/.*\n\n/s, '')
  const own = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n')) + 1)
  const sentence = `${own}\u0000${text.slice(end, end + stop)}`
  if (NOW.test(sentence)) return false
  const inSentence = everyMatch(sentence, YEAR)
  const years = (inSentence.length > 0 ? inSentence : everyMatch(lead, YEAR).slice(-1)).map((hit) => Number(hit[1]))
  const words = inSentence.length > 0 ? sentence : text.slice(Math.max(0, start - 400), end + 400)
  const latest = Math.max(...years)
  return years.length > 0 && (latest <= DEAD_SINCE || (latest < WAR_YEARS && DIED.test(words)))
}

const NOT_REAL_FORMS = NOT_REAL.map((words) => sought(patternWith('giu')`\b(?:${words})`))
const statedUnreal = offsetsOf((part) => NOT_REAL_FORMS.flatMap((seek) => seek(part)))

export function unreal(
  { start, end, words }: { readonly start: number; readonly end: number; readonly words: readonly string[] },
  part: Part,
  near: Near,
): string | undefined {
  if (near.follows(LONG_AGO) || longAgo({ start, end }, part)) return HISTORY
  if (near.follows(BEAST_AFTER) || near.precedes(BEAST_BEFORE)) return ANIMAL
  if (SPECIMEN.test(words.join(' ')) || near.follows(SPOKEN_OF) || declared(part, start)) return MADE_UP
  if (words.length > 1) return undefined
  if (near.inSentence(PAWS)) return ANIMAL
  const isQuoted = /[“"‘']$/.test(near.before) && /^[.,]?[”"’']/.test(near.after)
  if (isQuoted && OTHER_NAME.within(part.text, 0, part.text.length)) return RENAMED
  return statedUnreal(part).some((at) => Math.abs(at - start) < STORY_REACH) ? MADE_UP : undefined
}
