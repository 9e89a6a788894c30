import { ulid } from 'ulid'
import { createLocalSignIn, type LocalSignIn } from '../access/local.ts'
import { lock, unlock } from '../adapters/password.ts'
import { isGuessable } from '../adapters/password-strength.ts'
import { dayOf } from '../core/deadline.ts'
import type { Mailer } from '../core/mailer.ts'
import { officeOn } from '../core/register/office.ts'
import type { Person } from '../core/registers.ts'
import type { Config } from './config.ts'
import type { Store } from './store.ts'

type Given = {
  readonly now?: () => Date
  readonly mailer?: Mailer | undefined
  /** In post until the first start has written the registers. */
  readonly first?: readonly Person[]
}

export function localAccess(store: Store, given: Given = {}): LocalSignIn {
  const { now = () => new Date(), mailer, first = [] } = given
  const people = async () => {
    const registers = await store.registers()
    return registers.size === 0 ? first : officeOn(registers, dayOf(now().toISOString())).people
  }
  const password = { lock, unlock, isGuessable }
  const send = mailer ? { send: mailer.send } : {}
  return createLocalSignIn({ store, people, now, newId: () => ulid(), password, ...send })
}

/** Without a tenant, machines have keys. */
export function whoSignsIn<Tenant>(tenant: Tenant | undefined, config: Config, store: Store, given: Given) {
  if (tenant) return { tenant }
  if (!config.localSignIn) return {}
  const local = localAccess(store, given)
  return { tenant: { people: local.tenant, local } }
}
