import { SYSTEM } from '../core/office-snapshot.ts'
import { Refusal } from '../core/refusal.ts'
import type { Person } from '../core/registers.ts'
import type { SignInWhat } from '../core/sign-in.ts'
import type { LocalParts } from './local-parts.ts'
import { isSecret, stepOf } from './one-time-code.ts'
import { random } from './random.ts'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200
export const INVITATION_HOURS = 24

const WELCOME_PATH = '/sign-in/welcome'

export const welcomeLink = (address: string, token: string) =>
  `${address.replace(/\/$/, '')}${WELCOME_PATH}?token=${token}`

export type WelcomeFault = 'no-invitation' | 'short' | 'long' | 'name' | 'guessable' | 'differs' | 'code'

export type AccountState = {
  readonly person: Person
  /** ISO 8601: when the password was chosen. */
  readonly since?: string
  /** ISO 8601: when the open invitation ends. */
  readonly invitedUntil?: string
}

/** Never for somebody who has a password, or may do more than write: with the link an administrator could sign in as them. */
export const mayShowLink = ({ person, since }: AccountState): boolean =>
  since === undefined && person.roles.every((role) => role === 'author')

type Open = { readonly id: string; readonly person: Person; readonly expires: string; readonly as: string }

type Accepted = {
  readonly token: string
  readonly password: string
  readonly again: string
  readonly secret: string
  readonly code: string
}

/** One link each, of use once and for a day. */
export function createInvitations(parts: LocalParts & { inPost(): Promise<readonly Person[]> }) {
  const { store, now, password, inPost } = parts
  const accounts = store.localAccounts

  return {
    sends: parts.send !== undefined,

    async accounts(): Promise<readonly AccountState[]> {
      const at = now().toISOString()
      const [people, kept, open] = await Promise.all([inPost(), accounts.list(), openNow(at)])
      return people
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
        .map((person) => {
          const since = kept.find((one) => one.person === person.id)?.at
          const invitedUntil = open.find((one) => one.person.id === person.id)?.expires
          return { person, ...(since ? { since } : {}), ...(invitedUntil ? { invitedUntil } : {}) }
        })
    },

    /** Returns a token; `by` is absent on the command line. */
    async invite(person: string, by?: string): Promise<string> {
      const invited = (await inPost()).find(({ id }) => id === person)
      if (!invited) throw new Refusal('not-found', 'There is nobody of this name in post.')
      const token = random()
      const expires = new Date(now().getTime() + INVITATION_HOURS * 3_600_000).toISOString()
      await accounts.invite({ id: `${await store.digest(token)}.${await invitedAs(invited)}`, person, expires })
      await record('invited', by ?? SYSTEM, person)
      return token
    },

    /** False when no mail system took it: the link must be handed over. */
    async send(person: string, token: string, address: string): Promise<boolean> {
      const found = (await inPost()).find(({ id }) => id === person)
      if (!parts.send || !found) return false
      const mail = invitationMail(found, welcomeLink(address, token), INVITATION_HOURS)
      const { state } = await parts.send({ id: parts.newId(), to: found.email, ...mail })
      return state === 'sent'
    },

    /** Throws `not-found`. */
    async withdraw(person: string, by: string): Promise<void> {
      if (!(await accounts.withdraw(person))) throw new Refusal('not-found', 'There is no open invitation.')
      await record('invitation-withdrawn', by, person)
    },

    invited: async (token: string) => (await invitation(token))?.person,

    /** Ends every session of the person. Returns what is wrong, if anything is. */
    async accept(given: Accepted): Promise<WelcomeFault | undefined> {
      const found = await invitation(given.token)
      if (!found) return 'no-invitation'
      const { person } = found
      const wrong = await wrongWith(given, person)
      if (wrong) return wrong
      const step = isSecret(given.secret) ? await stepOf(given.secret, given.code, now(), 0) : undefined
      if (step === undefined) return 'code'
      const locked = await password.lock(given.password, given.secret)
      const untried = { failed: 0, waitUntil: null, knownFailed: 0, knownWaitUntil: null }
      const account = { person: person.id, ...locked, step, ...untried, at: now().toISOString() }
      if (!(await accounts.accept(found.id, account))) return 'no-invitation'
      await store.sessions.endAll(person.id)
      await record('password-chosen', person.id)
      await store.notify([passwordNotice(person.id, account.at)])
      return undefined
    },
  }

  function record(what: SignInWhat, by: string, why: string | null = null): Promise<void> {
    return store.signIns.record({ id: parts.newId(), at: now().toISOString(), person: by, what, why })
  }

  function passwordNotice(to: string, at: string) {
    const key = { id: parts.newId(), dedupeKey: `password ${to} ${at}`, to, item: null }
    return { ...key, kind: 'password-chosen' as const, at, notBefore: at, attempts: 0, state: 'waiting' as const }
  }

  async function invitation(token: string): Promise<{ id: string; person: Person } | undefined> {
    const id = await store.digest(token)
    const open = await openNow(now().toISOString())
    return open.find((one) => one.id === `${id}.${one.as}`)
  }

  async function openNow(at: string): Promise<readonly Open[]> {
    const [people, open] = await Promise.all([inPost(), accounts.invitations(at)])
    const found = await Promise.all(
      open.map(async ({ id, person: invited, expires }) => {
        const person = people.find((one) => one.id === invited)
        const as = person && (await invitedAs(person))
        return person && as && id.endsWith(`.${as}`) ? [{ id, person, expires, as }] : []
      }),
    )
    return found.flat()
  }

  /** A person whose address or roles change needs another invitation: the old one went elsewhere, or gave less. */
  function invitedAs({ email, roles, unconfirmed = [] }: Person): Promise<string> {
    return store.digest(JSON.stringify([email.toLowerCase(), [...roles, ...unconfirmed].sort()]))
  }

  async function wrongWith(given: Accepted, { name, email }: Person): Promise<WelcomeFault | undefined> {
    const typed = given.password
    if (typed.length < SHORTEST_PASSWORD) return 'short'
    if (typed.length > LONGEST_PASSWORD) return 'long'
    const own = [...name.split(/\s+/), ...email.split(/[@.]/), 'countersign'].filter((word) => word.length > 3)
    if (own.some((word) => typed.toLowerCase().includes(word.toLowerCase()))) return 'name'
    if (await password.isGuessable(typed, own)) return 'guessable'
    return typed === given.again ? undefined : 'differs'
  }
}

function invitationMail({ name }: Pick<Person, 'name'>, link: string, hours: number) {
  const paragraphs = [
    `Dear ${name},`,
    'You can use Countersign, which checks what the office publishes before it goes out.',
    'Open this link to choose a password, and to add an app on your phone that shows codes:',
    link,
    `The link works once, and for ${hours} hours. Do not forward it: the person who opens it signs in as you.`,
    'If you did not expect this, do not open the link, and ask your Countersign administrator.',
  ]
  return { subject: 'Your invitation to Countersign', text: paragraphs.join('\n\n') }
}
