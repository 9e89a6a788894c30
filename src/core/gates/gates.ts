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

/** The gates that stand for somebody's permission or consent: what was approved rests on them until it has gone out. */
export const PERMITS: ReadonlySet<string> = new Set([
  'permission',
  'spokesperson',
  'political-interest',
  'account',
  'consent',
])

/** What those gates read: when it has changed, what is open is looked at again. */
export function permitsOf(office: Office): unknown {
  const { permissions, politicalInterests, accounts, consents } = office
  return [permissions, politicalInterests, accounts, consents]
}

/**
 * Everything that is missing, what stops first. Mail on its way out passes no gates: it is checked, and not published (policy 43);
 * applications to the Chief Executive need the declaration alone, or nobody without a permission could apply for one.
 */
export function missingFor(facts: Facts): Missing[] {
  const { kind } = facts.draft
  if (kind === 'email') return []
  if (applicationOf(kind)) return [...declaration(facts)]
  const found = GATES.flatMap((gate) => [...gate(facts)])
  return [...found.filter(({ stops }) => stops), ...found.filter(({ stops }) => !stops)]
}

/** Gates that ask about what a file shows or says. */
const OF_FILES: ReadonlySet<string> = new Set(['pictures', 'dpia', 'own-device', 'transcript'])

/** What is asked because of one file that is read by itself. Where the draft is the film, its text may be the transcript. */
export function missingOfFile(missing: readonly Missing[], { kind }: Pick<Facts['draft'], 'kind'>): Missing[] {
  return missing.filter(({ gate }) => OF_FILES.has(gate) && !(gate === 'transcript' && kind === 'video'))
}

/** `Refusal` `not-ready` where something stops it, naming each thing by its gate. What is asked of the decider stops nothing. */
export function admit(missing: readonly Missing[]): void {
  const stops = missing.filter(({ stops }) => stops)
  if (stops.length === 0) return
  const said = stops.map(({ says, todo }) => `${says} ${todo}`)
  const fields = stops.map(({ gate }, index) => ({ field: gate, says: said[index]! }))
  throw new Refusal('not-ready', `It cannot be handed in yet. ${said.join(' ')}`, fields)
}
