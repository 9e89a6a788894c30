import { byPartOfReading } from '../../by-reading.ts'
import type { Part, Reading } from '../../contract.ts'
import { everyMatch } from '../../every-match.ts'
import { firstFrom, type Place } from '../../sorted.ts'
import type { Candidate } from './name-candidates.ts'
import { isOrdinary } from './name-features.ts'

const namesOf = byPartOfReading((part, { classifierMatches = [] }) => {
  const ofGroup = (group: string) => classifierMatches.filter((one) => one.part === part.id && one.group === group)
  return { read: ofGroup('names-read'), sure: ofGroup('name'), possible: ofGroup('possible-name') }
})

/** Those that share a character with the place. They are sorted and do not overlap one another. */
function overlapping<T extends Place>(all: readonly T[], { start, end }: Place): readonly T[] {
  const first = firstFrom(all, start)
  const from = first > 0 && all[first - 1]!.end > start ? first - 1 : first
  return all.slice(from, firstFrom(all, end))
}

/**
 * Names of the rules, without uncertain ones that the encoder takes for other words, and with those that only the
 * encoder finds.
 */
export function withClassified(found: readonly Candidate[], part: Part, reading: Reading): readonly Candidate[] {
  const { read, sure, possible } = namesOf(part, reading)
  if (read.length === 0) return found
  const isNamed = (one: Place) => [sure, possible].some((places) => overlapping(places, one).length > 0)
  const kept = found.filter((one) => one.certain || overlapping(read, one).length === 0 || isNamed(one))
  const isNew = (place: Place) => overlapping(kept, place).every((one) => isPiece(one, place))
  const added = sure.filter(isNew).flatMap((place) => candidateAt(place, part.text))
  const whole = kept.filter((one) => !overlapping(added, one).some((place) => isPiece(one, place)))
  return [...whole, ...added].sort((a, b) => a.start - b.start)
}

/** 'Bill Waters' of which the rules found only 'Waters'. */
const isPiece = ({ start, end, words, certain }: Candidate, place: Place): boolean =>
  !certain && words.length === 1 && place.start <= start && end <= place.end && end - start < place.end - place.start

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu
/** 'ann.sample@…', '/ann', '@ann', 'ann.example': rules judge addresses as a whole. */
const BEFORE_IN_ADDRESS = /[@/._-]$/
const BEHIND_IN_ADDRESS = /^(?:[\w.%+-]{0,40}@|\.\p{Ll})/u
/** 'Perry Barr' of which only 'Perry' is like a name. */
const GOES_ON = /^ \p{Lu}/u

/** 'Minister of' */
const NO_END = /\s(?:of|the|and|in|for)$/
const isPlain = (word: string): boolean => /^\p{Ll}/u.test(word) && isOrdinary(word)

function candidateAt({ start, end: stop }: Place, text: string): Candidate[] {
  const end = stop - (NO_END.exec(text.slice(start, stop))?.[0].length ?? 0)
  const words = everyMatch(text.slice(start, end), WORD).map(([word]) => word)
  if (!words.some((word) => word.length > 1) || words.every(isPlain)) return []
  const behind = text.slice(end, end + 48)
  if (BEFORE_IN_ADDRESS.test(text.slice(start - 1, start)) || BEHIND_IN_ADDRESS.test(behind)) return []
  if (words.length === 1 && GOES_ON.test(behind)) return []
  return [{ start, end, words, certain: false }]
}
