import { everyMatch } from '../../detectors/every-match.ts'

/* Words that a person can read but that no rule sees: written backwards, or spelt letter by letter. */

/** English function words written backwards, without those that are words themselves. */
const BACKWARDS = new Set(
  (
    'eht fo dna si sah taht rof htiw siht morf erew evah ton yeht rieht sih reh ehs uoy ruoy ruo hcihw neeb lliw ' +
    'dluow tuoba nehw erehw ereht tub rebmun nrob sevil esuoh teerts dias'
  ).split(' '),
)
const ANY_BACKWARDS = new RegExp(`(?<![a-z])(?:${[...BACKWARDS].join('|')})(?![a-z])`)
const FORWARDS = new Set(
  (
    'the of and is has that for with this from were have not they their his her she you your our which been will ' +
    'would about when where there but all to in a at by it be as are was'
  ).split(' '),
)
const FEWEST_BACKWARDS = 3

/** The spelling alphabet of the ITU, with its usual misspellings, or "T for Tango". */
const NAMES =
  'alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|' +
  'romeo|sierra|tango|uniform|victor|whiskey|whisky|x-?ray|yankee|zulu'
/** A postcode or a vehicle has fewer letters in a row. */
const SPELLING = new RegExp(`(?:\\b(?:(?:${NAMES})|[a-z] (?:for|as in) [a-z]{2,12})\\b[\\s,.;/-]{0,4}){6}`, 'i')

export const holdsSpelling = (text: string): boolean =>
  SPELLING.test(text) || (ANY_BACKWARDS.test(text.toLowerCase()) && text.split('\n').some(isBackwards))

/** Three different words that only make sense backwards, and more of them than of words that make sense forwards. */
function isBackwards(line: string): boolean {
  const words = everyMatch(line.toLowerCase(), /\p{L}+/gu).map(([word]) => word)
  const backwards = new Set(words.filter((word) => BACKWARDS.has(word)))
  return backwards.size >= FEWEST_BACKWARDS && backwards.size > words.filter((word) => FORWARDS.has(word)).length
}
