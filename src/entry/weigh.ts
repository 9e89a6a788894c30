import type { Circumstances, Hearing, Known, Part, Rule } from '../../detectors/contract.ts'
import { inspect, together } from '../core/inspect.ts'
import type { Failure, Review } from '../core/review.ts'
import type { Ledger } from '../reading/ledger.ts'
import { HEARD_TEXT } from '../reading/limits.ts'
import type { Hear } from '../voice/hear.ts'
import { Unheard } from '../voice/unheard.ts'

export type Weighed = { readonly ledger: Ledger; readonly circumstances: Circumstances; readonly known: Known }

/** What was read → what was found in it. `told` gets the review of each step as it is made; no rule is begun when it is late. */
export async function weigh(
  { ledger, circumstances, known }: Weighed,
  rules: readonly Rule[],
  hear: Hear,
  told: (step: Review) => void = () => {},
  late: () => boolean = () => false,
): Promise<Review> {
  const { mail: _, ...reported } = ledger
  const { hearings, failures } = await heard(ledger, circumstances, hear)
  const steps: Review[] = []
  const add = (step: Review) => {
    steps.push(step)
    told(step)
  }
  add({ findings: [], unread: [], failures })
  const reading = { ...reported, hearings, circumstances, known }
  for (const rule of rules) {
    if (late()) {
      add({ findings: [], unread: [], failures: [{ rule: 'inspection', why: TOO_LATE }] })
      break
    }
    add(inspect(reading, [rule]))
  }
  return together(steps, ledger)
}

const TOO_LATE = 'Checking it took too long: not every rule has looked at all of it.'

/** A voice that stops is a failure, as a rule that throws is: what it might have heard is not passed. */
async function heard(
  { parts }: Ledger,
  circumstances: Circumstances,
  hear: Hear,
): Promise<{ hearings: readonly Hearing[]; failures: readonly Failure[] }> {
  const { listened, all } = theFirst(parts)
  const rest: Failure[] = all
    ? []
    : [
        {
          rule: 'second-voice',
          why: 'There is more text than the second voice can listen to: only the first was heard.',
        },
      ]
  try {
    return { hearings: await hear(listened, circumstances), failures: rest }
  } catch (fault) {
    if (fault instanceof Unheard)
      return { hearings: fault.hearings, failures: [...rest, { rule: 'second-voice', why: fault.message }] }
    const why = `The second voice stopped: ${fault instanceof Error ? fault.name : 'unknown fault'}`
    return { hearings: [], failures: [...rest, { rule: 'second-voice', why }] }
  }
}

/** The parts that fit, the last of them cut. */
function theFirst(parts: readonly Part[]): { listened: readonly Part[]; all: boolean } {
  const listened: Part[] = []
  let room = HEARD_TEXT
  for (const part of parts) {
    if (part.text.length > room)
      return { listened: [...listened, { ...part, text: part.text.slice(0, room) }], all: false }
    listened.push(part)
    room -= part.text.length
  }
  return { listened, all: true }
}
