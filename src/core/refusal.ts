/** A person can act on each of these. */
export type RefusalCode =
  | 'bad-input'
  | 'not-found'
  | 'not-yours'
  | 'own-work'
  | 'conflict-of-interest'
  | 'not-your-turn'
  | 'stale-version'
  | 'stale-findings'
  | 'not-acknowledged'
  | 'not-opened'
  | 'reason-needed'
  | 'blocked'
  | 'not-ready'
  | 'on-hold'
  | 'not-approved'
  | 'conditions-open'
  | 'too-early'
  | 'expired'
  | 'erased'
  | 'closed'
  | 'already-done'
  | 'key-in-use'
  | 'confirm-it-is-you'
  | 'confirm-roles'
  | 'wrong-state'
  | 'delegation-ended'
  | 'too-large'
  | 'busy'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly fields: readonly { readonly field: string; readonly says: string }[]
  constructor(code: RefusalCode, sentence: string, fields: Refusal['fields'] = []) {
    super(sentence)
    this.code = code
    this.fields = fields
  }
}

/** Makes a `bad-input` about one field. */
export function wrongField(field: string, says: string): Refusal {
  return new Refusal('bad-input', says, [{ field, says }])
}

/** Other errors pass through. */
export function refusalOf(act: () => void): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (fault) {
    if (fault instanceof Refusal) return fault
    throw fault
  }
}

export async function refusedBy(act: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await act()
    return undefined
  } catch (fault) {
    if (fault instanceof Refusal) return fault
    throw fault
  }
}

/** Returns undefined if the content was erased. */
export async function unlessErased<T>(opened: Promise<T>): Promise<T | undefined> {
  try {
    return await opened
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'erased') return undefined
    throw fault
  }
}

/** Another entry was written first, so read again and repeat. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}
