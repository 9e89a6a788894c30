import { registeredRoles } from './app-roles.ts'
import type { Draft } from './draft.ts'
import type { ConflictGround, Excluded } from './entry.ts'
import { type OfficeSnapshot, personOf } from './office-snapshot.ts'
import type { Person } from './registers.ts'
import { SPEAKS } from './speaking.ts'

type Part = { readonly id: string; readonly kind: string; readonly text: string }

/** Envelopes, quoted mail and properties name people for other reasons. */
const ABOUT_KINDS = new Set(['title', 'body', 'attachment', 'header-footer', 'picture-text'])

/** A contact line names people whom the text is not about. */
const CONTACT = /@|\bcontact\b|\benquir|\bpress office\b|\btel(?:ephone)?\b|\d{3}[ -]?\d{3}/i

/**
 * Named in it, or related to an author. In held mail only relatives count, because mail names colleagues all the time.
 */
export function exclusions(
  draft: Draft,
  editors: readonly string[],
  snapshot: OfficeSnapshot,
  parts: readonly Part[],
): Excluded[] {
  const { people } = snapshot.office
  const deciders = people.filter(({ id }) => !editors.includes(id) && mayEverDecide(snapshot, id))
  const found = deciders.flatMap((person): Excluded[] => {
    const near = people.some(
      (other) =>
        editors.includes(other.id) && (person.related?.includes(other.id) || other.related?.includes(person.id)),
    )
    if (near) return [{ person: person.id, why: 'They are related to somebody who wrote it.' }]
    if (draft.kind !== 'email' && parts.some((part) => ABOUT_KINDS.has(part.kind) && names(part.text, person)))
      return [{ person: person.id, why: 'They are named in it.' }]
    return []
  })
  return found
}

export type Claimed = Excluded & { readonly because?: ConflictGround }

/** Each possible decider with a claimed conflict must answer. */
export function claimedConflicts(draft: Draft, editors: readonly string[], snapshot: OfficeSnapshot): Claimed[] {
  const { conflicts = [], onBehalfOf } = draft
  const declared = conflicts
    .filter(({ person }) => !editors.includes(person) && mayEverDecide(snapshot, person))
    .map(({ person, why }) => ({ person, why: why.trim() || 'The author declared a conflict of interest.' }))
  const speaks = onBehalfOf !== undefined && !editors.includes(onBehalfOf) && mightSign(snapshot, onBehalfOf, editors)
  return speaks ? [...declared, { person: onBehalfOf, why: SPEAKS, because: 'on-behalf-of' }] : declared
}

function mightSign(snapshot: OfficeSnapshot, id: string, editors: readonly string[]): boolean {
  return mayEverDecide(snapshot, id) || editors.some((editor) => personOf(snapshot, editor)?.manager === id)
}

function mayEverDecide(snapshot: OfficeSnapshot, id: string): boolean {
  const person = personOf(snapshot, id)
  const roles = person ? registeredRoles(person) : []
  return (
    roles.some((role) => role === 'chief-executive' || role === 'independent-reviewer') ||
    snapshot.delegations.some((delegation) => delegation.to === id && delegation.state === 'accepted')
  )
}

function names(text: string, { name, aliases = [] }: Person): boolean {
  return text
    .split('\n')
    .some((line) => [name, ...aliases].some((called) => line.includes(called) && !CONTACT.test(line)))
}
