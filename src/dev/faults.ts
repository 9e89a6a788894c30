import type { MiddlewareHandler } from 'hono'

export const FAULTS = {
  'graph-401': 'Graph: the token is not accepted (401)',
  'graph-403': 'Graph: access denied (403)',
  'graph-429': 'Graph: throttled, Retry-After 7 seconds (429)',
  'graph-503': 'Graph: unavailable (503)',
  'graph-hang': 'Graph: no answer at all',
  'login-503': 'Sign-in: unavailable (503)',
  'login-hang': 'Sign-in: no answer at all',
  'token-wrong-tenant': 'The next token names another tenant',
  'token-wrong-audience': 'The next token is for another service',
  'token-expired': 'The next token has run out',
  'token-early': 'The next token is not valid yet',
  'token-unsigned': 'The next token is not signed',
  'token-forged': 'The next token is signed with another key',
  'token-wrong-nonce': 'The next token answers another sign-in',
  'token-no-auth-time': 'The next token does not say when the person signed in',
  'token-old-auth-time': 'The next token says that the person signed in an hour ago',
  'token-for-person': 'The next token was issued for a person, not a machine',
  'token-no-roles': 'The next token carries no roles',
} as const

export type Fault = keyof typeof FAULTS
export type TokenFault = Extract<Fault, `token-${string}`>

const RETRY_AFTER_SECONDS = 7

export type Faults = ReturnType<typeof faultBox>

export function faultBox() {
  let waiting: Fault[] = []
  return {
    add: (...faults: Fault[]) => void waiting.push(...faults),
    waiting: () => [...waiting],
    clear: () => {
      waiting = []
    },
    take(kind: string): Fault | undefined {
      const index = waiting.findIndex((fault) => fault.startsWith(`${kind}-`))
      return index < 0 ? undefined : waiting.splice(index, 1)[0]
    },
  }
}

export function faulty(faults: Faults, kind: 'graph' | 'login'): MiddlewareHandler {
  return async function maybeFail(c, next) {
    const fault = faults.take(kind)?.slice(kind.length + 1)
    if (!fault) return next()
    if (fault === 'hang') return new Promise(() => {})
    const code = { 401: 'InvalidAuthenticationToken', 403: 'ErrorAccessDenied', 429: 'TooManyRequests' }[fault]
    const headers = fault === '429' ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : undefined
    const error = { error: { code: code ?? 'ServiceNotAvailable', message: 'As asked for.' } }
    return c.json(error, Number(fault) as 503, headers)
  }
}
