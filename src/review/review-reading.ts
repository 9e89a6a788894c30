import type { Circumstances, Hearing, Known, Part, Rule } from '../../detectors/contract.ts'
import { inspect, together } from './run-rules.ts'
import type { Failure, Review } from '../core/review.ts'
import { widened } from './two-byte-strings.ts'
import { compareLetters } from './language/letters.ts'
import { notChecked } from './language/not-checked.ts'
import type { Ledger } from '../reading/ledger.ts'
import { HEARD_TEXT, HEARING_MS } from '../reading/limits.ts'
import type { Hear } from './classifier/classify.ts'
import { Unheard } from './classifier/incomplete.ts'

export type Weighed = { readonly ledger: Ledger; readonly circumstances: Circumstances; readonly known: Known }

/** What was read → what was found in it. `told` gets the review of each step as it is made; no rule is begun when it is late. */
export async function weigh(
  { ledger, circumstances, known }: Weighed,
  rules: readonly Rule[],
  hear: Hear,
  told: (step: Review) => void = () => {},
  late: () => boolean = () => false,
  hearingMs = HEARING_MS,
): Promise<Review> {
  const { mail: _, ...reported } = ledger
  const steps: Review[] = []
  const add = (step: Review) => {
    steps.push(step)
    told(step)
  }
  add(await otherLanguages({ ledger, circumstances, known }))
  const { hearings, failures } = await heard(ledger, circumstances, hear, hearingMs)
  add({ findings: [], unread: [], failures })
  const reading = { ...reported, parts: widened(ledger.parts), hearings, circumstances, known }
  for (const rule of rules) {
    if (late()) {
      add({ findings: [], unread: [], failures: [{ rule: 'inspection', why: TOO_LATE, retry: true }] })
      break
    }
    add({ ...inspect(reading, [rule]), unread: [] })
  }
  return together(steps, ledger)
}

/** What is not English, as far as the office does not let it pass. */
async function otherLanguages({ ledger: { parts }, circumstances, known }: Weighed): Promise<Review> {
  try {
    return { findings: [], unread: await notChecked({ parts, circumstances, known }, compareLetters), failures: [] }
  } catch (fault) {
    const why = `Identifying languages stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { findings: [], unread: [], failures: [{ rule: 'languages', why }] }
  }
}

const TOO_LATE = 'Checking it took too long: not every rule has looked at all of it.'

/** A voice that stops is a failure, as a rule that throws is: what it might have heard is not passed. */
async function heard(
  { parts }: Ledger,
  circumstances: Circumstances,
  hear: Hear,
  hearingMs: number,
): Promise<{ hearings: readonly Hearing[]; failures: readonly Failure[] }> {
  const begun = performance.now()
  const first = cut(parts, HEARD_TEXT)
  const one = await listen(first.here, circumstances, hear)
  if (first.rest.length === 0) return one
  // As much more as there is time for, at the pace of the first; where no clock tells the pace, none.
  const passed = performance.now() - begun
  const next = cut(first.rest, passed > 0 ? Math.floor((hearingMs / passed) * HEARD_TEXT) : 0)
  const two = await listen(next.here, circumstances, hear)
  const unheard = next.rest.length > 0 ? [{ rule: 'second-voice', why: TOO_MUCH, retry: true as const }] : []
  return {
    hearings: [...one.hearings, ...two.hearings.map((hearing) => moved(hearing, first))],
    failures: [...one.failures, ...two.failures, ...unheard],
  }
}

const TOO_MUCH = 'There is more text than the second voice can listen to: only the first was heard.'

async function listen(parts: readonly Part[], circumstances: Circumstances, hear: Hear) {
  try {
    return { hearings: await hear(parts, circumstances), failures: [] }
  } catch (fault) {
    if (fault instanceof Unheard)
      return {
        hearings: fault.hearings,
        failures: [{ rule: 'second-voice', why: fault.message, ...(fault.retry ? { retry: true as const } : {}) }],
      }
    const why = `The second voice stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { hearings: [], failures: [{ rule: 'second-voice', why }] }
  }
}

/** The parts that fit and those behind them; one of them may be cut, and `at` says where. */
type Cut = { readonly here: readonly Part[]; readonly rest: readonly Part[]; readonly at: number }

function cut(parts: readonly Part[], room: number): Cut {
  let left = room
  for (const [index, part] of parts.entries()) {
    if (part.text.length <= left) {
      left -= part.text.length
      continue
    }
    const piece = (from: number, to?: number) => ({ ...part, text: part.text.slice(from, to) })
    return {
      here: [...parts.slice(0, index), piece(0, left)],
      rest: [piece(left), ...parts.slice(index + 1)],
      at: left,
    }
  }
  return { here: parts, rest: [], at: 0 }
}

/** What was heard in the second piece of a part, where it stands in the whole of it. */
function moved(hearing: Hearing, { rest, at }: Cut): Hearing {
  return hearing.part === rest[0]?.id ? { ...hearing, start: hearing.start + at, end: hearing.end + at } : hearing
}
