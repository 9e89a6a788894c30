import { minutesAndSeconds, type Passage } from '../../core/recording.ts'
import type { ExtractionSink, TextSoFar } from '../reader.ts'
import { textOf } from './spoken-text.ts'

/* They outlive a reader that is stopped, as near its limit of memory. */

/** Milliseconds between two reports. */
const APART = 1_000

export function createSoFar(sink: Pick<ExtractionSink, 'soFar' | 'budget'>) {
  const recognised = new Map<string, { readonly where: string; readonly passages: Passage[] }>()
  const read: TextSoFar[] = []
  let reported = Number.NEGATIVE_INFINITY
  let last = 0

  function report(): void {
    const { clock } = sink.budget
    if (clock() - reported < APART) return
    reported = clock()
    flush()
  }

  function flush(): void {
    const spoken = [...recognised].map(
      ([at, { where, passages }]): TextSoFar => ({ at, kind: 'attachment', where, ...textOf(passages) }),
    )
    sink.soFar([...spoken, ...read], `It was checked to ${minutesAndSeconds(last)} at most.`)
  }

  return {
    addPassage(at: string, where: string, passage: Passage): void {
      const before = recognised.get(at) ?? { where, passages: [] }
      before.passages.push(passage)
      recognised.set(at, before)
      last = Math.max(last, passage.to)
      report()
    },
    read(text: TextSoFar, moment: number): void {
      read.push(text)
      last = Math.max(last, moment)
      report()
    },
    flush,
  }
}

export type SoFar = ReturnType<typeof createSoFar>
