import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import { place } from '../place.ts'
import type { NextHop } from '../post.ts'

const network = z.string().refine((text) => {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}, 'Must be an address, or a network like 10.1.2.0/24.')

const lower = z.string().transform((text) => text.toLowerCase())

export const relaySchema = z.strictObject({
  listen: place,
  next: place,
  name: z.string().regex(/^[\w-]+(?:\.[\w-]+)*$/),
  clients: z.array(network).min(1, 'Name at least one address or network that may connect.'),
  /** A client's certificate must contain one of these: mail.protection.outlook.com for Exchange Online. */
  clientNames: z.array(lower).default([]),
  /** The organisation in X-OriginatorOrg, set by Exchange Online, must be one of these. */
  originators: z.array(lower).default([]),
  /** Without certificates there is no STARTTLS. */
  certFile: z.string().optional(),
  keyFile: z.string().optional(),
  caFile: z.string().optional(),
  /** Requires encryption in and out, and a verified name of the next server. */
  requireTls: z.boolean().default(true),
  spool: z.string(),
  retrySeconds: z.number().positive().default(30),
  giveUpHours: z.number().positive().default(48),
})

type Given = z.infer<typeof relaySchema>

export type RelayConfig = Omit<Given, 'certFile' | 'keyFile' | 'caFile' | 'next'> & {
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string }
  readonly next: NextHop
}

export function contradictions({ certFile, keyFile, requireTls, clientNames }: Given): string[] {
  return [
    ...((certFile === undefined) === (keyFile === undefined) ? [] : ['Set certFile and keyFile, or neither.']),
    ...(requireTls && !certFile ? ['requireTls needs certFile and keyFile.'] : []),
    ...(clientNames.length > 0 && !requireTls ? ['clientNames needs requireTls.'] : []),
  ]
}

export function relayConfig({ certFile, keyFile, caFile, next, ...given }: Given): RelayConfig {
  const text = (file: string) => readFileSync(file, 'utf8')
  const ca = caFile ? { ca: text(caFile) } : {}
  const own = certFile && keyFile ? { cert: text(certFile), key: text(keyFile) } : undefined
  return {
    ...given,
    ...(own ? { tls: { ...own, ...ca } } : {}),
    next: { place: next, name: given.name, tls: given.requireTls ? 'always' : 'if-offered', ...own, ...ca },
  }
}
