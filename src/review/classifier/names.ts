import type { ClassifierMatch } from '../../../detectors/contract.ts'
import type { Scored } from './matches.ts'
import type { ClassifierModel } from './model.ts'
import { probability } from './scores.ts'

/**
 * Log-odds that a word is part of a person's name: from here it is taken for one. Both were chosen on the development
 * half of WNUT 2017 and half of the synthetic set of presidio-research.
 */
const NAME = -0.3
/** Below it the word is no name, whatever the rules find there. */
const POSSIBLE = -2

const PERSON_TAGS = ['person-first', 'person']
/** Within a name: O’Brien, Anne-Marie, J. Sample. */
const JOINS = /^['’.-]$/

type Word = { readonly start: number; readonly end: number; readonly odds: number; readonly begins: boolean }

/** The passage as `names-read`, the names in it, and the words that may be one. */
export function namesIn(scored: Pick<Scored, 'passage' | 'encoded'>, model: ClassifierModel): ClassifierMatch[] {
  if (!PERSON_TAGS.every((tag) => model.tags.includes(tag))) return []
  const { part, text, sentences } = scored.passage
  const match = (group: string, start: number, end: number, confidence = 0) => ({ part, start, end, group, confidence })
  const found = [match('names-read', sentences[0]![0]!.start, sentences.at(-1)!.at(-1)!.end)]
  let name: { start: number; end: number; odds: number } | undefined
  const end = () => {
    if (name) found.push(match('name', name.start, name.end, probability(name.odds)))
    name = undefined
  }
  for (const word of wordsOf(scored, model)) {
    const letters = text.slice(word.start, word.end)
    if (word.odds > NAME && /\p{L}/u.test(letters)) {
      if (name && !word.begins && word.start - name.end <= 2)
        name = { ...name, end: word.end, odds: Math.max(name.odds, word.odds) }
      else {
        end()
        name = word
      }
      continue
    }
    if (word.odds > POSSIBLE) found.push(match('possible-name', word.start, word.end))
    if (!JOINS.test(letters) || word.odds <= POSSIBLE) end()
  }
  end()
  return found
}

/** Pieces that touch are one word; its odds are the mean of theirs. */
function wordsOf({ passage, encoded }: Pick<Scored, 'passage' | 'encoded'>, { heads, tags }: ClassifierModel): Word[] {
  const width = heads.length + tags.length
  const words: { start: number; end: number; sum: number; pieces: number; begins: boolean }[] = []
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(passage.text[at]!)
  passage.sentences.flat().forEach((token, at) => {
    // The first row is the special piece.
    const from = (at + 1) * width + heads.length
    const row = encoded.tokens.subarray(from, from + tags.length)
    const odds = oddsOf(row, tags)
    const last = words.at(-1)
    if (last?.end === token.start && isLetter(last.end - 1) && isLetter(token.start)) {
      last.end = token.end
      last.sum += odds
      last.pieces++
    } else
      words.push({
        ...{ start: token.start, end: token.end, sum: odds, pieces: 1 },
        begins: row[tags.indexOf('person-first')]! > row[tags.indexOf('person')]!,
      })
  })
  return words.map(({ sum, pieces, ...word }) => ({ ...word, odds: sum / pieces }))
}

function oddsOf(row: Float32Array, tags: readonly string[]): number {
  const sums = { person: 0, other: 0 }
  const highest = Math.max(...row)
  for (const [at, tag] of tags.entries())
    sums[PERSON_TAGS.includes(tag) ? 'person' : 'other'] += Math.exp(row[at]! - highest)
  return Math.log(sums.person) - Math.log(sums.other)
}
