/** The answer is no, for a reason a person can act on. */
export type RefusalCode =
  | 'bad-input'
  | 'not-found'
  | 'not-yours'
  | 'own-work'
  | 'not-your-turn'
  | 'stale-version'
  | 'stale-findings'
  | 'not-acknowledged'
  | 'reason-needed'
  | 'blocked'
  | 'on-hold'
  | 'not-approved'
  | 'conditions-open'
  | 'too-early'
  | 'expired'
  | 'already-done'
  | 'wrong-state'
  | 'delegation-ended'
  | 'too-large'

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  constructor(code: RefusalCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** Somebody else's entry came first: look again. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}
