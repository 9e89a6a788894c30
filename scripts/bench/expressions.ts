import { rules } from '../../detectors/index.ts'
import { compareLetters } from '../../src/review/language/letters.ts'
import { notChecked } from '../../src/review/language/not-checked.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { forceTwoByteStrings } from '../../src/review/two-byte-strings.ts'
import { warmUp } from '../../src/review/warm-up.ts'
import { messageOf, proseOf } from './prose.ts'
import { readMessage } from './read-message.ts'

const SIZE = 20_000
const MESSAGES = 24
const WARM_ROUNDS = 3
/** Other processes can only add time, so the least counts. */
const ROUNDS = 5
const SHOWN = 60
const SHOWN_CHARS = 120

type Spent = { readonly stage: string; times: number; microseconds: number }

/**
 * `npm run -s bench -- expressions [FOLDER]`: the costliest expressions on a plain message of 20 KB. Each execution is
 * timed, so that the load hardly matters.
 */
export async function benchExpressions(folder: string | undefined): Promise<void> {
  const prose = proseOf(folder)
  const messages = Array.from({ length: MESSAGES }, (_, seed) => messageOf(prose, SIZE, seed))
  await warmUp(rules, async () => [])
  for (let round = 0; round < WARM_ROUNDS; round++) for (const raw of messages) await review(raw, () => {})
  const all = new Map<string, Spent>()
  for (const raw of messages)
    for (const [source, { stage, times, microseconds }] of await leastOf(raw)) {
      const before = all.get(source) ?? { stage, times: 0, microseconds: 0 }
      before.times += times / MESSAGES
      before.microseconds += microseconds / MESSAGES
      all.set(source, before)
    }
  report(all)
}

async function leastOf(raw: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, Spent>> {
  const least = new Map<string, Spent>()
  for (let round = 0; round < ROUNDS; round++)
    for (const [source, spent] of await timed(raw))
      if (spent.microseconds < (least.get(source)?.microseconds ?? Number.POSITIVE_INFINITY)) least.set(source, spent)
  return least
}

/** Times each execution while a message is reviewed. */
async function timed(raw: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, Spent>> {
  const all = new Map<RegExp, Spent>()
  let now = ''
  const { exec } = RegExp.prototype
  function execTimed(this: RegExp, text: string): RegExpExecArray | null {
    const from = performance.now()
    const found = exec.call(this, text)
    const spent = all.get(this) ?? { stage: now, times: 0, microseconds: 0 }
    spent.times++
    spent.microseconds += (performance.now() - from) * 1_000
    all.set(this, spent)
    return found
  }
  Object.defineProperty(RegExp.prototype, 'exec', { value: execTimed, configurable: true, writable: true })
  try {
    await review(raw, (stage) => {
      now = stage
    })
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', { value: exec, configurable: true, writable: true })
  }
  return bySource(all)
}

/** Copies that `split` makes are left out. */
function bySource(all: ReadonlyMap<RegExp, Spent>): ReadonlyMap<string, Spent> {
  const sources = new Map<string, Spent>()
  for (const [expression, { stage, times, microseconds }] of all) {
    if (expression.sticky || Object.getPrototypeOf(expression) !== RegExp.prototype) continue
    const before = sources.get(String(expression)) ?? { stage, times: 0, microseconds: 0 }
    before.times += times
    before.microseconds += microseconds
    sources.set(String(expression), before)
  }
  return sources
}

async function review(raw: Uint8Array<ArrayBuffer>, begin: (stage: string) => void): Promise<void> {
  begin('reading')
  const read = await readMessage(raw)
  begin('languages')
  await notChecked(read, compareLetters)
  const reading = { ...read, parts: forceTwoByteStrings(read.parts), classifierMatches: [] }
  for (const rule of rules) {
    begin(rule.id)
    runRules(reading, [rule])
  }
}

function report(all: ReadonlyMap<string, Spent>): void {
  const sums = new Map<string, number>()
  for (const { stage, microseconds } of all.values()) {
    const kind = stage.includes('/') ? 'rules' : stage
    sums.set(kind, (sums.get(kind) ?? 0) + microseconds / 1_000)
  }
  for (const [kind, ms] of sums)
    console.log(`${kind}: ${ms.toFixed(1)} ms in expressions, a message of ${SIZE / 1_000} KB`)
  const costliest = [...all].sort(([, one], [, other]) => other.microseconds - one.microseconds).slice(0, SHOWN)
  for (const [source, { stage, times, microseconds }] of costliest) {
    const shown = source.slice(0, SHOWN_CHARS).replaceAll('\n', '\\n')
    console.log(`${microseconds.toFixed(0).padStart(7)} µs ${times.toFixed(1).padStart(8)} times  ${stage}  ${shown}`)
  }
}
