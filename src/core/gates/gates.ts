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

/** An approval depends on these gates until release. */
export const PERMITS: ReadonlySet<string> = new Set([
  'permission',
  'spokesperson',
  'political-interest',
  'account',
  'consent',
])

export function permitsOf(office: Office): unknown {
  const { permissions, politicalInterests, accounts, consents } = office
  return [permissions, politicalInterests, accounts, consents]
}

/** Those that stop come first. Mail passes no gates (policy 43); an application needs only the declaration. */
export function missingFor(facts: Facts): Missing[] {
  const { kind } = facts.draft
  if (kind === 'email') return []
  if (applicationOf(kind)) return [...declaration(facts)]
  const found = GATES.flatMap((gate) => [...gate(facts)])
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)]
}

const OF_FILES: ReadonlySet<string> = new Set(['pictures', 'dpia', 'own-device', 'transcript'])

/** If the draft is the film, its text may be the transcript. */
export function missingOfFile(missing: readonly Missing[], { kind }: Pick<Facts['draft'], 'kind'>): Missing[] {
  return missing.filter(({ gate }) => OF_FILES.has(gate) && !(gate === 'transcript' && kind === 'video'))
}

/** Throws `not-ready` and names each gate that stops the draft. */
export function admit(missing: readonly Missing[]): void {
  const stops = missing.filter(({ stops }) => stops)
  if (stops.length === 0) return
  const sentences = stops.map(({ says, todo }) => `${says} ${todo}`)
  const fields = stops.map(({ gate }, index) => ({ field: gate, says: sentences[index]! }))
  throw new Refusal('not-ready', `It cannot be submitted yet. ${sentences.join(' ')}`, fields)
}
