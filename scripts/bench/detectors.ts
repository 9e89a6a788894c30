import { SyncRedactor } from 'redact-pii'
import type { Reading, Rule } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { candidates } from '../../detectors/personal-data/names/name-candidates.ts'
import { forceTwoByteStrings } from '../../src/review/two-byte-strings.ts'
import { corpus } from '../../test/gateway/corpus/corpus.ts'
import { spentMs } from './processor.ts'
import { messageOf, proseOf } from './prose.ts'
import { readMessage } from './read-message.ts'

/** A service runs for months, so compilation does not count. */
const WARM_UP_MS = 15_000
const ROUNDS = 8
const ROUND_MS = 750
const PLAIN_MAILS = 30
const SIZE = 20_000
const WORDS = ['markings', 'political', 'conduct', 'confidentiality', 'publication']
const detectorOf = ({ id }: Rule) => id.slice(0, id.indexOf('/'))

/**
 * Long plain mails, and short ordinary ones, where fixed costs count more. Each pass makes new readings, so nothing is
 * cached.
 */
export async function costOfDetectors(): Promise<Readonly<Record<string, number>>> {
  const messages = [...(await corpus('ordinary-1')), ...(await corpus('ordinary-2'))]
  const small = messages.filter(({ raw }) => raw.length < 20_000)
  const mails = await Promise.all(small.map(({ raw }) => readMessage(raw)))
  const prose = proseOf()
  const plain = Array.from({ length: PLAIN_MAILS }, (_, seed) => messageOf(prose, SIZE, seed))
  return { ...costs('plain mail', await Promise.all(plain.map(readMessage))), ...costs('ordinary mail', mails) }
}

function costs(name: string, readings: readonly Reading[]): Readonly<Record<string, number>> {
  const texts = readings.flatMap(({ parts }) => parts.map(({ text }) => text))
  const kilobytes = texts.reduce((sum, { length }) => sum + length, 0) / 1000
  const by = (chosen: (rule: Rule) => boolean) => {
    const some = rules.filter(chosen)
    return () => readings.map((reading) => look(some, reading))
  }
  const redactor = new SyncRedactor()
  const each = (run: (text: string) => unknown) => () => texts.map(run)
  const measured = {
    'personal data': by((rule) => detectorOf(rule) === 'personal-data'),
    'names alone': each((text) => candidates(text)),
    'markings to publication': by((rule) => WORDS.includes(detectorOf(rule))),
    'redact-pii': each((text) => redactor.redact(text)),
  }
  during(WARM_UP_MS, () => {
    for (const run of Object.values(measured)) run()
  })
  return Object.fromEntries(
    Object.entries(measured).map(([what, run]) => [`${name}, ${what}`, processorMs(run) / kilobytes]),
  )
}

function look(some: readonly Rule[], reading: Reading): void {
  const fresh = { ...reading, parts: forceTwoByteStrings(reading.parts) }
  for (const rule of some) for (const _ of rule.find(fresh));
}

/** Least of several rounds: other processes can only add time. */
function processorMs(run: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    let runs = 0
    const spent = spentMs(() => {
      runs = during(ROUND_MS, run)
    })
    return spent / runs
  })
  return Math.min(...rounds)
}

/** Returns how often it ran. */
function during(milliseconds: number, run: () => unknown): number {
  const end = performance.now() + milliseconds
  let times = 0
  do {
    run()
    times++
  } while (performance.now() < end)
  return times
}
