import { INVITATION_HOURS, welcomeLink } from '../access/invitations.ts'
import { wrongWithKeyName } from '../access/key-name.ts'
import { KEY_SCOPES, makeKey } from '../access/keys.ts'
import { dayOf } from '../core/deadline.ts'
import { within } from '../core/register/describe.ts'
import { officeOn, rowsOf } from '../core/register/office.ts'
import { dropContentKey, newContentKey } from './content-key.ts'
import { localAccess } from './local-sign-in.ts'
import type { Store } from './store.ts'
import { openStore } from './store-node.ts'
import { argumentsBy, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s access -- keys                               lists the API keys, without their secrets
npm run -s access -- make NAME --scope messages,checks  makes an API key and shows it once
npm run -s access -- revoke ID                          revokes an API key; "keys" lists the IDs
npm run -s access -- end PERSON                         ends all sessions of a person
npm run -s access -- invite PERSON                      makes a link with which a person chooses a password (SIGN_IN=local)
npm run -s access -- untie PERSON                       lets a person sign in with another account of the tenant
npm run -s access -- notices                            lists notices that were not sent, and why
npm run -s access -- retry ID                           sends a notice again that was given up
npm run -s access -- sign-ins                           lists sign-ins, and refused ones with the reason
npm run -s access -- new-content-key                    adds a content key, which wraps everything from then on
npm run -s access -- drop-content-key                   removes the earlier content key once nothing needs it

  --scope LIST   one or more of ${KEY_SCOPES.join(', ')}, with commas between
  --days N       days until the key expires (default 365, at most 730)
  --data DIR     data folder (default: DATA_DIR, or ./data)

You can run it while the service runs. Exit codes: 0 done, 2 wrong usage.`

const ID_LENGTH = 12
const LONGEST_DAYS = 730
const MAX_NOTICES = 200

type Options = { readonly scope?: string | undefined; readonly days?: string | undefined; readonly data: string }

const acts: Readonly<Record<string, (store: Store, name: string, options: Options) => Promise<string>>> = {
  async keys(store) {
    const keys = await store.apiKeys.list()
    const lines = keys.map(
      ({ hash, name, scope, expires }) =>
        `${hash.slice(0, ID_LENGTH)}  ${name}: ${scope}; ${expires ? `until ${expires.slice(0, 10)}` : 'does not expire'}`,
    )
    return lines.join('\n') || 'There are no API keys.'
  },

  async make(store, name, { scope = '', days = '365' }) {
    const scopes = scope.split(',').map((one) => one.trim())
    const unknown = scopes.filter((one) => !(KEY_SCOPES as readonly string[]).includes(one))
    if (unknown.length > 0) throw new Usage(`--scope must be a list of ${KEY_SCOPES.join(', ')}.`)
    const count = Number(days)
    if (!Number.isInteger(count) || count < 1 || count > LONGEST_DAYS)
      throw new Usage(`--days must be 1 to ${LONGEST_DAYS}.`)
    const people = officeOn(await store.registers(), dayOf(new Date().toISOString())).people
    const wrong = wrongWithKeyName(name, people)
    if (wrong) throw new Usage(wrong)
    return makeKey(store, { name, scopes, days: count }, new Date())
  },

  async revoke(store, id) {
    const found = (await store.apiKeys.list()).filter(({ hash }) => hash.startsWith(named(id)))
    if (found.length !== 1) throw new Usage(`${found.length === 0 ? 'No key has' : 'Several keys have'} the ID ${id}.`)
    await store.apiKeys.revoke(found[0]!.hash)
    return `${found[0]!.name} can no longer use the API.`
  },

  async end(store, person) {
    const id = await knownPerson(store, person)
    await store.sessions.endAll(id)
    return `Every session of ${id} has ended.`
  },

  async invite(store, person) {
    const { PUBLIC_URL: address = 'http://127.0.0.1:8787' } = process.env
    const today = dayOf(new Date().toISOString())
    const found = officeOn(await store.registers(), today).people.find(
      (one) => [one.id, one.email].includes(person) && within(one, today),
    )
    if (!found) throw new Usage('Name a person in post, by the ID or the email address of the register of people.')
    const token = await localAccess(store).invite(found.id)
    return `Give this link to ${found.name}. It works once, and for ${INVITATION_HOURS} hours:
${welcomeLink(address, token)}`
  },

  async untie(store, person) {
    const id = await knownPerson(store, person)
    await store.signIns.untie(id)
    return `${id} can sign in with another account. The next one they use becomes theirs.`
  },

  async notices(store) {
    const lines = (await store.unsent(MAX_NOTICES)).map(
      ({ id, at, to, kind, attempts, state, trouble }) =>
        `${id}  ${at}  ${kind} to ${to}: ${state} after ${attempts}, ${trouble ?? 'no code'}`,
    )
    return lines.join('\n') || 'All notices were sent.'
  },

  async retry(store, id) {
    const found = (await store.unsent(MAX_NOTICES)).some((one) => one.id === named(id))
    if (!found) throw new Usage(`No unsent notice has the ID ${id}. The command “notices” lists them.`)
    await store.retryNotice(id, new Date().toISOString())
    return 'The notice is sent again at the next run, within a minute.'
  },

  async 'sign-ins'(store) {
    const lines = (await store.signIns.recorded(200)).map(
      ({ at, person, what, why }) => `${at}  ${what}  ${person ?? '-'}${why ? `  ${why}` : ''}`,
    )
    return lines.join('\n') || 'Nobody has signed in.'
  },

  'new-content-key': (_store, _name, { data }) => newContentKey(data),
  'drop-content-key': (_store, _name, { data }) => dropContentKey(data),
}

async function knownPerson(store: Store, given: string): Promise<string> {
  const people = rowsOf(await store.registers(), 'people')
  const found = people.find(({ id, values }) => id === given || values['email'] === given)
  if (!found) throw new Usage('Name a person by the ID or the email address of the register of people.')
  return found.id
}

function named(name: string | undefined): string {
  if (name && /^[\w.-]{1,80}$/.test(name)) return name
  throw new Usage('Give a name or an ID of letters, digits, dots and hyphens.')
}

async function run(): Promise<string> {
  const { values, positionals } = argumentsBy(['scope', 'days', 'data'], [], { allowPositionals: true })
  if (values.help) return USAGE
  const [act, name = ''] = positionals
  const perform = Object.hasOwn(acts, act ?? '') ? acts[act!] : undefined
  if (!perform) throw new Usage('Name a command.')
  const data = values.data ?? process.env['DATA_DIR'] ?? './data'
  const store = await openStore(data)
  try {
    return await perform(store, name, { ...values, data })
  } finally {
    store.close()
  }
}

try {
  process.stdout.write(`${await run()}\n`)
} catch (fault) {
  if (!(fault instanceof Usage)) throw fault
  reportFault(fault, USAGE)
}
