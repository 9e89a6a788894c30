import { appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { within } from '../core/register/describe.ts'
import type { Person } from '../core/registers.ts'
import type { Identity } from './account.ts'
import { isSecret, stepOf } from './one-time-code.ts'
import { random } from './random.ts'
import { SignInRefused } from './refused.ts'
import type { SignInStore, SignInTenant } from './sign-in.ts'

export type Locked = { readonly salt: string; readonly proof: string; readonly sealed: string }
/** `step`: the latest code that was used. `waitUntil`: after wrong attempts; null when none is counted. */
export type LocalAccount = Locked & {
  readonly person: string
  readonly step: number
  readonly failed: number
  readonly waitUntil: string | null
  /** The same, for browsers in which the person has signed in before. */
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
    /** Records a code as used. False when it, or a later one, was used in between. */
    use(person: string, step: number, known: boolean): Promise<boolean>
    /** Replaces earlier invitations of the person. */
    invite(invitation: Invitation): Promise<void>
    invited(id: string): Promise<Invitation | undefined>
    /** Replaces the account and takes back the invitation. False when the invitation was used in between. */
    accept(id: string, account: LocalAccount): Promise<boolean>
  }
}

export type LocalParts = {
  readonly store: LocalStore
  people(): Promise<readonly Person[]>
  now(): Date
  newId(): string
  readonly password: {
    lock(password: string, secret: string): Promise<Locked>
    unlock(password: string, locked: Locked): Promise<string | undefined>
  }
}

/** Where the browser is sent to sign in, and where an invitation leads. */
const LOCAL_PATH = '/sign-in/local'
const WELCOME_PATH = '/sign-in/welcome'

export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200
const ATTEMPTS = 5
const WAIT_MS = 15 * 60_000
const INVITATION_MS = 72 * 3_600_000
/** Milliseconds in which the browser must bring the proof back. */
const PROOF_MS = 60_000

/** What an invited person opens. */
export const welcomeLink = (address: string, token: string) =>
  `${address.replace(/\/$/, '')}${WELCOME_PATH}?token=${token}`

export type LocalSignIn = ReturnType<typeof createLocalSignIn>
export type WelcomeFault = 'no-invitation' | 'short' | 'long' | 'name' | 'differs' | 'code'

/**
 * Sign-in for an office without a Microsoft tenant: a password and a code of an authenticator app. It takes the place
 * of the tenant, so that tickets, sessions, roles and the record are the same.
 */
export function createLocalSignIn({ store, people, now, newId, password }: LocalParts) {
  const accounts = store.localAccounts

  const tenant: SignInTenant = {
    issuer: 'local',
    begin: async ({ state }, { hint }) =>
      `${LOCAL_PATH}?${new URLSearchParams({ state, ...(hint ? { email: hint } : {}) })}`,
    finish: async (code, flow) => identityOf(await proved(code, flow.verifier)),
    farewell: () => undefined,
  }

  return {
    tenant,

    /**
     * The proof that the browser brings back. One answer for everything that may be wrong, and in the same time: nobody
     * learns who has an account. `verifier`: of the ticket, known to this service alone. `mark`: of a browser in which
     * the person has signed in before. Its attempts are counted apart, so that strangers lock nobody out of it.
     */
    async prove(
      given: { email: string; password: string; code: string; mark?: string | undefined },
      verifier: string,
    ): Promise<{ proof: string; mark: string } | undefined> {
      const person = (await inPost()).find(({ email }) => email.toLowerCase() === given.email.trim().toLowerCase())
      const known = person && (await accounts.find(person.id))
      const mark = known && (await sealOf('known browser', known.proof))
      const isKnown = mark !== undefined && given.mark === mark
      const attempt = known && (await accounts.attempt(known.person, { ...waiting(), known: isKnown }))
      const account = attempt && known
      const secret = await password.unlock(given.password.slice(0, LONGEST_PASSWORD), account ?? NOBODY)
      const step = account && secret ? await stepOf(secret, given.code, now(), account.step) : undefined
      if (!account || step === undefined || !(await accounts.use(account.person, step, isKnown))) {
        if (attempt === 'last') await recordWait(known!.person)
        return undefined
      }
      const body = `${account.person}.${now().getTime()}`
      return { proof: `${encoded(body)}.${await sealOf(body, verifier)}`, mark: mark! }
    },

    /** The token of a link that lets this person choose a password, for the first time or anew. */
    async invite(person: string): Promise<string> {
      const token = random()
      const expires = new Date(now().getTime() + INVITATION_MS).toISOString()
      await accounts.invite({ id: await store.digest(token), person, expires })
      return token
    },

    invited: async (token: string) => (await invitation(token))?.person,

    /** Sets password and app, and ends every session of the person. Returns what is wrong, if anything is. */
    async accept(given: {
      token: string
      password: string
      again: string
      secret: string
      code: string
    }): Promise<WelcomeFault | undefined> {
      const found = await invitation(given.token)
      if (!found) return 'no-invitation'
      const wrong = wrongWith(given.password, given.again, found.person)
      if (wrong) return wrong
      const step = isSecret(given.secret) ? await stepOf(given.secret, given.code, now(), 0) : undefined
      if (step === undefined) return 'code'
      const locked = await password.lock(given.password, given.secret)
      const untried = { failed: 0, waitUntil: null, knownFailed: 0, knownWaitUntil: null }
      const account = { person: found.person.id, ...locked, step, ...untried, at: now().toISOString() }
      if (!(await accounts.accept(found.id, account))) return 'no-invitation'
      await store.sessions.endAll(found.person.id)
      return undefined
    },
  }

  /** Once for five attempts, so that nobody fills the record by guessing. */
  function recordWait(person: string): Promise<void> {
    return store.signIns.record({
      id: newId(),
      at: now().toISOString(),
      person,
      what: 'refused',
      why: 'wrong-attempts',
    })
  }

  async function inPost(): Promise<readonly Person[]> {
    const today = dayOf(now().toISOString())
    return (await people()).filter((person) => within(person, today))
  }

  function waiting() {
    const at = now()
    return { now: at.toISOString(), most: ATTEMPTS, until: new Date(at.getTime() + WAIT_MS).toISOString() }
  }

  async function invitation(token: string): Promise<{ id: string; person: Person } | undefined> {
    const id = await store.digest(token)
    const found = await accounts.invited(id)
    if (!found || found.expires < now().toISOString()) return undefined
    const person = (await inPost()).find((one) => one.id === found.person)
    return person && { id, person }
  }

  /** The person whom this service itself proved a moment ago, in this browser. */
  async function proved(code: string, verifier: string): Promise<string> {
    const [head = '', seal = ''] = code.split('.')
    const body = decoded(head)
    const [, person, at] = /^(.+)\.(\d+)$/.exec(body) ?? []
    const late = now().getTime() - Number(at) > PROOF_MS
    if (!person || late || (await sealOf(body, verifier)) !== seal) throw new SignInRefused('not-started')
    // A password that was replaced in between proves nothing.
    const account = await accounts.find(person)
    if (!account || Date.parse(account.at) > Number(at)) throw new SignInRefused('not-started')
    return person
  }

  async function identityOf(id: string): Promise<Identity> {
    const person = (await people()).find((one) => one.id === id)
    if (!person) throw new SignInRefused('unknown-person')
    const { email, roles } = person
    const authTime = Math.floor(now().getTime() / 1000)
    return { oid: `local:${id}`, addresses: [email.toLowerCase()], roles: appRoles(roles), authTime }
  }
}

/** A password that nobody has. */
const NOBODY: Locked = { salt: 'AAAAAAAAAAAAAAAAAAAAAA==', proof: '', sealed: '' }

function wrongWith(password: string, again: string, { name, email }: Person): WelcomeFault | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'short'
  if (password.length > LONGEST_PASSWORD) return 'long'
  const own = [...name.split(/\s+/), email.split('@')[0]!, 'countersign'].filter((word) => word.length > 3)
  if (own.some((word) => password.toLowerCase().includes(word.toLowerCase()))) return 'name'
  return password === again ? undefined : 'differs'
}

async function sealOf(text: string, verifier: string): Promise<string> {
  const bytes = new TextEncoder().encode(verifier)
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const encoded = (text: string) => encodeURIComponent(text).replaceAll('.', '%2E')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
