import type { Account } from './directory.ts'

export type Grant = {
  readonly account: Account
  readonly client: string
  readonly redirect: string
  readonly challenge: string
  readonly nonce: string | undefined
  readonly sid: string
}

const LIFETIME_MS = 5 * 60_000

export type Grants = ReturnType<typeof codeGrants>

/** Each is good once and for five minutes. */
export function codeGrants() {
  const given = new Map<string, { grant: Grant; until: number; used: boolean }>()
  return {
    code(grant: Grant, now: Date): string {
      const code = `${crypto.randomUUID()}${crypto.randomUUID()}`
      given.set(code, { grant, until: now.getTime() + LIFETIME_MS, used: false })
      return code
    },
    redeem(code: string, now: Date): Grant | 'used' | 'expired' | undefined {
      const found = given.get(code)
      if (!found) return undefined
      if (found.used) return 'used'
      found.used = true
      return found.until < now.getTime() ? 'expired' : found.grant
    },
  }
}
