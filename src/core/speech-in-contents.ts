import type { Part } from '../../detectors/contract.ts'
import {
  type Alignment,
  alignTranscript,
  MAX_EDITS,
  mostEdits,
  wordsInCommon,
  wordsRecognised,
  wordsWritten,
} from './align-transcript.ts'
import type { Recording } from './recording.ts'

export type Speech = {
  readonly part: string
  readonly words: number
  /** Milliseconds: when the first word is spoken. */
  readonly first?: number
  /** `from` is the part that holds the transcript. */
  readonly transcript?: Alignment & { readonly from: string }
}

/** Texts that share most words with a recording. */
const MAX_COMPARED = 3
/** What is not compared counts as no transcript. */
const MAX_WORK = 4 * MAX_EDITS ** 2

type Written = Pick<Part, 'id' | 'text'>

/** `written` are texts that may be a transcript. */
export function speechOf(recordings: readonly Recording[], written: readonly Written[]): Speech[] {
  const texts = written.map(({ id, text }) => ({ id, text: wordsWritten(text) }))
  let work = MAX_WORK
  return recordings.map(({ part, passages }) => {
    const recognised = wordsRecognised(passages)
    const near = texts
      .map(({ id, text }) => ({ id, text, common: wordsInCommon(recognised, text) ?? 0 }))
      .filter(({ common }) => common > 0)
      .sort((a, b) => b.common - a.common)
    const words = passages.flatMap((passage) => (passage.understood ? passage.words : []))
    const [first] = words
    const fits = near.slice(0, MAX_COMPARED).flatMap(({ id, text }) => {
      work -= mostEdits(recognised, text) ** 2
      const found = work < 0 ? undefined : alignTranscript(recognised, text)
      return found ? [{ ...found, from: id }] : []
    })
    const best = fits.sort((a, b) => b.written - a.written)[0]
    return {
      part,
      words: words.length,
      ...(first ? { first: first.at } : {}),
      ...(best && best.written > 0 ? { transcript: best } : {}),
    }
  })
}
