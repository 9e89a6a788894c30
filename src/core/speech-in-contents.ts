import type { Part } from '../../detectors/contract.ts'
import { type Alignment, alignTranscript } from './align-transcript.ts'
import type { Recording } from './recording.ts'

/** What was heard in one recording, and how the best transcript of the draft fits it. Numbers only. */
export type Speech = {
  readonly part: string
  /** Words that were heard and understood. */
  readonly words: number
  /** Milliseconds: when the first word is spoken. */
  readonly first?: number
  /** Absent where nothing that is written fits what was heard. `from`: the part that holds the transcript. */
  readonly transcript?: Alignment & { readonly from: string }
}

type Written = Pick<Part, 'id' | 'text'>

/** `written`: the texts that may be a transcript. */
export function speechOf(recordings: readonly Recording[], written: readonly Written[]): Speech[] {
  return recordings.map(({ part, passages }) => {
    const words = passages.flatMap((passage) => (passage.understood ? passage.words : []))
    const [first] = words
    const fits = written.flatMap(({ id, text }) => {
      const found = alignTranscript(passages, text)
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
