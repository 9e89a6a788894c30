import type { Mail } from '../core/mailer.ts'
import type { Notice } from '../core/notice.ts'
import type { Person } from '../core/registers.ts'
import type { SignInStore } from './sign-in.ts'

export type Locked = { readonly salt: string; readonly proof: string; readonly sealed: string }
/** `step`: the latest code that was used. `waitUntil`: after wrong attempts; null when none is counted. */
export type LocalAccount = Locked & {
  readonly person: string
  readonly step: number
  readonly failed: number
  readonly waitUntil: string | null
  readonly knownFailed: number
  readonly knownWaitUntil: string | null
  readonly at: string
}
export type Invitation = { readonly id: string; readonly person: string; readonly expires: string }

export type LocalStore = {
  digest(content: string): Promise<string>
  readonly sessions: { endAll(person: string): Promise<void> }
  readonly signIns: Pick<SignInStore['signIns'], 'record'>
  readonly localAccounts: {
    find(person: string): Promise<LocalAccount | undefined>
    /** Counts an attempt before its password is looked at; `last` begins the wait. Undefined during the wait. */
    attempt(
      person: string,
      rule: { now: string; most: number; until: string; known: boolean },
    ): Promise<'counted' | 'last' | undefined>
    /** Returns false when it, or a later one, was used in between. */
    use(person: string, step: number, known: boolean): Promise<boolean>
  } & InvitationStore
  notify(notices: readonly Notice[]): Promise<void>
}

export type LocalParts = {
  readonly store: LocalStore
  people(): Promise<readonly Person[]>
  now(): Date
  newId(): string
  readonly password: {
    lock(password: string, secret: string): Promise<Locked>
    unlock(password: string, locked: Locked): Promise<string | undefined>
    /** Whether it is common, or made of common pieces or these words. */
    isGuessable(password: string, own: readonly string[]): Promise<boolean>
  }
  send?(mail: Mail): Promise<{ readonly state: string }>
}

type InvitationStore = {
  list(): Promise<readonly Pick<LocalAccount, 'person' | 'at'>[]>
  invitations(now: string): Promise<readonly Invitation[]>
  invite(invitation: Invitation): Promise<void>
  withdraw(person: string): Promise<boolean>
  /** Takes back the invitation; false when it was used in between. */
  accept(id: string, account: LocalAccount): Promise<boolean>
}
