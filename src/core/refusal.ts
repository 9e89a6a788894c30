/** The answer is no, for a reason a person can act on. */
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
  /** It can be done, by somebody who has just proved who they are. */
  | 'confirm-it-is-you'
  /** It can be done once its consequence was confirmed. */
  | 'confirm-roles'
  | 'wrong-state'
  | 'delegation-ended'
  | 'too-large'
  /** Nothing is wrong with it: ask again in a moment. */
  | 'busy'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** What is wrong with each field, where it is about fields. */
  readonly fields: readonly { readonly field: string; readonly says: string }[]
  constructor(code: RefusalCode, sentence: string, fields: Refusal['fields'] = []) {
    super(sentence)
    this.code = code
    this.fields = fields
  }
}

/** What an act refuses, when it does; any other fault goes on. */
export function refusalOf(act: () => void): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (fault) {
    if (fault instanceof Refusal) return fault
    throw fault
  }
}

/** What was opened; undefined where its content was erased. */
export async function unlessErased<T>(opened: Promise<T>): Promise<T | undefined> {
  try {
    return await opened
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'erased') return undefined
    throw fault
  }
}

/** Somebody else's entry came first: look again. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}
