import { appRoles } from '../core/app-roles.ts'
import { dayOf } from '../core/deadline.ts'
import { within } from '../core/register/describe.ts'
import type { Person } from '../core/registers.ts'
import type { Identity } from './account.ts'
import { createInvitations, LONGEST_PASSWORD } from './invitations.ts'
import type { LocalAccount, LocalParts, Locked } from './local-parts.ts'
import { stepOf } from './one-time-code.ts'
import { SignInRefused } from './refused.ts'
import type { SignInTenant } from './sign-in.ts'

const LOCAL_PATH = '/sign-in/local'

const ATTEMPTS = 5
const WAIT_MS = 15 * 60_000
/** The browser must bring the proof back in this time. */
const PROOF_MS = 60_000

export type LocalSignIn = ReturnType<typeof createLocalSignIn>

/** Takes the place of the tenant, so that tickets, sessions, roles and the record are the same. */
export function createLocalSignIn(parts: LocalParts) {
  const { store, people, now, newId, password } = parts
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
     * One answer for everything that may be wrong, in the same time: without an account the password is compared with one that nobody has.
     * `verifier`: of the ticket, known to this service alone. `mark`: of a browser in which the person has signed in before; its attempts are counted
     * apart, so that strangers lock nobody out of it.
     */
    async prove(
      given: { email: string; password: string; code: string; mark?: string | undefined },
      verifier: string,
    ): Promise<{ proof: string; mark: string } | undefined> {
      const person = (await inPost()).find(({ email }) => email.toLowerCase() === given.email.trim().toLowerCase())
      const known = await accounts.find(person?.id ?? NO_ID)
      const { mark, isKnown } = await browserOf(known, given.mark)
      const attempt = await accounts.attempt(known?.person ?? NO_ID, { ...waiting(), known: isKnown })
      const account = attempt ? known : undefined
      const secret = await password.unlock(given.password.slice(0, LONGEST_PASSWORD), account ?? NOBODY)
      const step = account && secret ? await stepOf(secret, given.code, now(), account.step) : undefined
      if (!account || step === undefined || !(await accounts.use(account.person, step, isKnown))) {
        if (attempt === 'last') await recordWait(known!.person)
        return undefined
      }
      const body = `${account.person}.${now().getTime()}`
      return { proof: `${encoded(body)}.${await sealOf(body, verifier)}`, mark }
    },

    ...createInvitations({ ...parts, inPost }),
  }

  async function browserOf(account: LocalAccount | undefined, brought: string | undefined) {
    const mark = await sealOf('known browser', account?.proof ?? NO_ID)
    return { mark, isKnown: account !== undefined && brought === mark }
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

const NO_ID = ' '
const NOBODY: Locked = { salt: 'AAAAAAAAAAAAAAAAAAAAAA==', proof: '', sealed: '' }

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
