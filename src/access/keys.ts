import { random } from './random.ts'

export type Key = {
  readonly hash: string
  readonly name: string
  readonly scope: string
  readonly created: string
  readonly expires: string | null
}

export type KeyStore = {
  digest(content: string): Promise<string>
  readonly apiKeys: {
    add(key: Key): Promise<void>
    findKey(hash: string): Promise<Key | undefined>
  }
}

export type MachineCaller = { readonly name: string; readonly scopes: readonly string[] }

export const KEY_SCOPES = ['messages', 'checks', 'publications'] as const
const DAY_MS = 86_400_000

/** Only its hash is stored. `days` null = until it is revoked. */
export async function makeKey(
  store: KeyStore,
  { name, scopes, days }: { name: string; scopes: readonly string[]; days: number | null },
  now: Date,
): Promise<string> {
  const key = random()
  const expires = days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString()
  await store.apiKeys.add({
    hash: await store.digest(key),
    name,
    scope: scopes.join(' '),
    created: now.toISOString(),
    expires,
  })
  return key
}

export async function keyCaller(store: KeyStore, token: string, now: Date): Promise<MachineCaller | undefined> {
  const key = await store.apiKeys.findKey(await store.digest(token))
  if (!key || (key.expires !== null && key.expires < now.toISOString())) return undefined
  return { name: key.name, scopes: key.scope.split(' ') }
}
