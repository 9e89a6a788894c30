import { rules } from '../../detectors/index.ts'
import { judge } from '../../src/core/judge.ts'
import { createFullClassifier, createSharedClassifier } from '../../src/entry/classifier.ts'
import type { Classifier } from '../../src/review/classifier/classify.ts'
import { classifyParts } from '../../src/review/classifier/classify-parts.ts'
import { compareLetters } from '../../src/review/language/letters.ts'
import { notChecked } from '../../src/review/language/not-checked.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { forceTwoByteStrings } from '../../src/review/two-byte-strings.ts'
import { messageOf, proseOf } from './prose.ts'
import { readMessage } from './read-message.ts'

const SIZES = [1_000, 3_000, 20_000]
const MESSAGES = 24
const WARM_ROUNDS = 2
/** Other processes can only add time, so the least counts. */
const ROUNDS = 4
const CLASSIFY_MS = 60_000
const MOST_STAGES = 25

type Measured = { readonly spent: ReadonlyMap<string, number>; readonly held: boolean }

const shared = createSharedClassifier()

export async function benchText(folder: string | undefined): Promise<void> {
  const prose = proseOf(folder)
  const sets = SIZES.map((size) => ({
    size,
    messages: Array.from({ length: MESSAGES }, (_, seed) => messageOf(prose, size, seed)),
  }))
  for (let round = 0; round < WARM_ROUNDS; round++) for (const { messages } of sets) await measureAll(messages)
  for (const { size, messages } of sets) {
    const rounds: (readonly Measured[])[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureAll(messages))
    report(size, rounds.reduce(least))
  }
}

async function measureAll(messages: readonly Uint8Array<ArrayBuffer>[]): Promise<Measured[]> {
  const classify = createFullClassifier(shared)
  const all: Measured[] = []
  for (const raw of messages) all.push(await measure(raw, classify))
  return all
}

function least(before: readonly Measured[], after: readonly Measured[]): readonly Measured[] {
  return before.map(({ spent, held }, at) => {
    const other = after[at]!.spent
    const stages = [...spent].map(([stage, ms]) => [stage, Math.min(ms, other.get(stage) ?? ms)] as const)
    return { spent: new Map(stages), held }
  })
}

function report(size: number, all: readonly Measured[]): void {
  const means = new Map<string, number>()
  for (const { spent } of all)
    for (const [stage, ms] of spent) means.set(stage, (means.get(stage) ?? 0) + ms / all.length)
  const sum = [...means.values()].reduce((total, ms) => total + ms, 0)
  const held = all.filter((one) => one.held).length
  console.log(`\n${size / 1000} KB: ${sum.toFixed(1)} ms of processor a message; ${held} of ${all.length} held`)
  const costliest = [...means].sort((one, other) => other[1] - one[1]).slice(0, MOST_STAGES)
  for (const [stage, ms] of costliest) console.log(`  ${ms.toFixed(2).padStart(8)} ms  ${stage}`)
}

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds of all threads, by stage. */
async function measure(raw: Uint8Array<ArrayBuffer>, classify: Classifier): Promise<Measured> {
  const spent = new Map<string, number>()
  let from = processorMs()
  const lap = (stage: string) => {
    const now = processorMs()
    spent.set(stage, now - from)
    from = now
  }
  const read = await readMessage(raw)
  lap('reading')
  const languages = await notChecked(read, compareLetters)
  lap('languages')
  const { matches } = await classifyParts(read.parts, read.circumstances, classify, CLASSIFY_MS)
  lap('classifier')
  const reading = { ...read, parts: forceTwoByteStrings(read.parts), classifierMatches: matches }
  const findings = rules.flatMap((rule) => {
    const found = runRules(reading, [rule]).findings
    lap(rule.id)
    return found
  })
  const verdict = judge({ findings, unread: [...read.unread, ...languages], failures: [] })
  return { spent, held: verdict !== 'clear' }
}
