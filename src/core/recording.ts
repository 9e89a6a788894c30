/** Times are milliseconds from the start. */
export type Passage = {
  readonly from: number
  readonly to: number
  /** Noise, singing, another language or unclear speech is not. */
  readonly understood: boolean
  readonly words: readonly { readonly text: string; readonly at: number }[]
}

export type Recording = {
  readonly part: string
  readonly length: number
  readonly claimed?: number | undefined
  readonly passages: readonly Passage[]
  /** Milliseconds of film; absent for sound. */
  readonly watched?: number
  readonly shown?: readonly Shown[]
  readonly stills?: readonly Still[]
}

/** A small JPEG in base64. */
export type Still = { readonly at: number; readonly jpeg: string }

/** The id of its part is `part/place`. */
export type Shown = { readonly at: number; readonly place: string }

/** '2:10' or '1:02:10'. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3_600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

export function momentOf(
  times: readonly (readonly [offset: number, at: number])[],
  offset: number,
): number | undefined {
  return times.findLast(([from]) => from <= offset)?.[1]
}
