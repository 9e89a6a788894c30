import { applicationOf } from '../applications.ts'
import { Refusal } from '../refusal.ts'
import type { Office } from '../registers.ts'
import { account, journalist } from './account.ts'
import { advice, assessments, consents, letters, pictures, returningOfficer, sources } from './evidence.ts'
import type { Facts, Gate, Missing } from './gate.ts'
import { declaration, permission } from './people.ts'
import { transcript } from './transcript.ts'

const GATES: readonly Gate[] = [
  declaration,
  permission,
  account,
  journalist,
  consents,
  assessments,
  pictures,
  sources,
  letters,
  transcript,
  returningOfficer,
  advice,
]

/** Gates about permission or consent. An approval depends on them until release. */
export const PERMITS: ReadonlySet<string> = new Set([
  'permission',
  'spokesperson',
  'political-interest',
  'account',
  'consent',
])

/** The registers that those gates read; when they change, open items are checked again. */
export function permitsOf(office: Office): unknown {
  const { permissions, politicalInterests, accounts, consents } = office
  return [permissions, politicalInterests, accounts, consents]
}

/**
 * All missing items, those that stop the draft first. Outgoing mail passes no gates (policy 43). Applications to the
 * Chief Executive need only the declaration: otherwise nobody without permission could ask for one.
 */
export function missingFor(facts: Facts): Missing[] {
  const { kind } = facts.draft
  if (kind === 'email') return []
  if (applicationOf(kind)) return [...declaration(facts)]
  const found = GATES.flatMap((gate) => [...gate(facts)])
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)]
}

/** Gates about what files show or say. */
const OF_FILES: ReadonlySet<string> = new Set(['pictures', 'dpia', 'own-device', 'transcript'])

/** What one file causes. If the draft is the film, its text may be the transcript. */
export function missingOfFile(missing: readonly Missing[], { kind }: Pick<Facts['draft'], 'kind'>): Missing[] {
  return missing.filter(({ gate }) => OF_FILES.has(gate) && !(gate === 'transcript' && kind === 'video'))
}

/**
 * Throws `Refusal` `not-ready` if something stops the draft, and names each gate. Questions for the decider stop
 * nothing.
 */
export function admit(missing: readonly Missing[]): void {
  const stops = missing.filter(({ stops }) => stops)
  if (stops.length === 0) return
  const sentences = stops.map(({ says, todo }) => `${says} ${todo}`)
  const fields = stops.map(({ gate }, index) => ({ field: gate, says: sentences[index]! }))
  throw new Refusal('not-ready', `It cannot be submitted yet. ${sentences.join(' ')}`, fields)
}
