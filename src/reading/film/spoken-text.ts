import type { Passage } from '../../core/recording.ts'

/** Milliseconds of silence that begin a new line. */
const PAUSE = 2_000

export type SpokenText = {
  readonly text: string
  readonly times: readonly (readonly [offset: number, at: number])[]
}

/** One text, so that rules see a name beside what follows it. */
export function textOf(passages: readonly Passage[]): SpokenText {
  let text = ''
  let ended = 0
  const times: [number, number][] = []
  for (const { from, to, understood, words } of passages) {
    if (!understood) continue
    for (const [i, word] of words.entries()) {
      if (text !== '') text += i === 0 && from - ended >= PAUSE ? '\n' : ' '
      times.push([text.length, word.at])
      text += word.text
    }
    ended = to
  }
  return { text, times }
}
