import { rules } from '../../detectors/index.ts'
import { redline, type Side } from '../../src/core/redline.ts'
import { HOSTILE } from '../../test/tools/hostile.ts'
import { draftOf } from '../../test/tools/memory-ports.ts'
import { readingOf } from '../../test/tools/reading.ts'
import { spentMs } from './processor.ts'

const SHOWN = 20
const REDLINED_WORDS = 20_000
/** Other processes can only add time. */
const ROUNDS = 3

/** `npm run -s bench -- hostile`: every rule on texts that make patterns backtrack, and comparing two long texts. */
export function benchHostile(): void {
  const took = rules.flatMap(({ id, find }) =>
    Object.entries(HOSTILE).map(([name, text]) => {
      const ms = leastMs(() => {
        for (const _ of find(readingOf(text)));
      })
      return { what: `${id} on ${name}`, ms }
    }),
  )
  for (const one of took.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN)) report(one)
  const sum = took.reduce((total, { ms }) => total + ms, 0)
  report({ what: `all ${rules.length} rules on ${Object.keys(HOSTILE).length} texts of 200,000 letters`, ms: sum })
  for (const one of redlines()) report(one)
}

function redlines() {
  const numbered = (word: string) => Array.from({ length: REDLINED_WORDS }, (_, index) => `${word}${index}`)
  const side = (words: readonly string[]): Side => ({
    draft: draftOf(),
    parts: [{ id: 'body', text: words.join(' ') }],
  })
  const before = numbered('a')
  const pairs = { 'nothing in common': numbered('b'), 'the same words in another order': before.toReversed() }
  return Object.entries(pairs).map(([what, now]) => ({
    what: `comparing two texts of ${REDLINED_WORDS} words: ${what}`,
    ms: leastMs(() => redline(side(before), side(now))),
  }))
}

function leastMs(run: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => spentMs(run)))
}

function report({ what, ms }: { readonly what: string; readonly ms: number }): void {
  console.log(`${what}: ${ms.toFixed(1)} ms of processor`)
}
