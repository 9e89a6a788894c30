import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** On https `__Host-`: no other host can set or get the cookie. */
export type Cookie = 'countersign' | 'countersign-sign-in' | 'countersign-known'

const named = (name: Cookie, secure: boolean) => (secure ? `__Host-${name}` : name)
const kept = (secure: boolean) => ({ httpOnly: true, sameSite: 'Lax', secure, path: '/' }) as const

export function readCookie(c: Context, name: Cookie, secure: boolean): string | undefined {
  return getCookie(c, named(name, secure))
}

/** `maxAge` is in seconds. */
export function writeCookie(c: Context, name: Cookie, secure: boolean, value: string, maxAge: number): void {
  setCookie(c, named(name, secure), value, { ...kept(secure), maxAge })
}

export function dropCookie(c: Context, name: Cookie, secure: boolean): void {
  deleteCookie(c, named(name, secure), kept(secure))
}
