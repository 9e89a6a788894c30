/* What was made out of a film or a sound recording. Times are milliseconds from its start. */

/** Words that somebody speaks without a long pause. */
export type Passage = {
  readonly from: number
  readonly to: number
  /** False for noise, singing, another language, or speech that is too unclear. */
  readonly understood: boolean
  readonly words: readonly { readonly text: string; readonly at: number }[]
}

export type Recording = {
  /** The file. */
  readonly part: string
  /** Of its sound, as decoded. */
  readonly length: number
  /** What the file claims. */
  readonly claimed?: number | undefined
  readonly passages: readonly Passage[]
  /** Milliseconds of film that were watched; absent for sound. */
  readonly watched?: number
  /** Pictures and words of the film, in order. */
  readonly shown?: readonly Shown[]
  /** In order. Only those at findings are kept with the text. */
  readonly stills?: readonly Still[]
}

/** What a film shows at a moment, small: a JPEG in base64. */
export type Still = { readonly at: number; readonly jpeg: string }

/** The id of its picture or text is `part` of the recording, '/' and this place. */
export type Shown = { readonly at: number; readonly place: string }

/** '2:10', or '1:02:10' from an hour on. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** The moment of an offset in a text whose words have times. */
export function momentOf(
  times: readonly (readonly [offset: number, at: number])[],
  offset: number,
): number | undefined {
  return times.findLast(([from]) => from <= offset)?.[1]
}
