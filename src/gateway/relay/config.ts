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
}, 'It is no address and no network in CIDR, like 10.1.2.0/24.')

const lower = z.string().transform((text) => text.toLowerCase())

/** The relay mode: mail comes in by SMTP and goes on by SMTP. */
export const relaySchema = z.strictObject({
  listen: place,
  /** Where mail goes on to: the smarthost, or Exchange Online’s inbound connector. */
  next: place,
  /** How the relay greets, and what its certificate names. */
  name: z.string().regex(/^[\w-]+(?:\.[\w-]+)*$/),
  /** Networks that may connect. */
  clients: z.array(network).min(1, 'Say who may connect: an empty list would let nobody in.'),
  /** One of these must stand in the certificate that a client shows, mail.protection.outlook.com for Exchange Online. */
  clientNames: z.array(lower).default([]),
  /** One of these must be the organisation that Exchange Online says a message is from (X-OriginatorOrg). */
  originators: z.array(lower).default([]),
  /** PEM files: shown to clients and to the next server. Without them there is no STARTTLS. */
  certFile: z.string().optional(),
  keyFile: z.string().optional(),
  /** Authorities beyond those that Node knows. */
  caFile: z.string().optional(),
  /** No message without encryption, in or out, and the next server must prove its name. */
  requireTls: z.boolean().default(true),
  /** Where held mail lies, and mail that the next server has not taken yet. */
  spool: z.string(),
  retrySeconds: z.number().positive().default(30),
  giveUpHours: z.number().positive().default(48),
})

type Given = z.infer<typeof relaySchema>

export type RelayConfig = Omit<Given, 'certFile' | 'keyFile' | 'caFile' | 'next'> & {
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string }
  readonly next: NextHop
}

/** What is wrong between the settings; empty when nothing is. */
export function contradictions({ certFile, keyFile, requireTls, clientNames }: Given): string[] {
  return [
    ...((certFile === undefined) === (keyFile === undefined) ? [] : ['certFile and keyFile belong together.']),
    ...(requireTls && !certFile ? ['requireTls needs certFile and keyFile.'] : []),
    ...(clientNames.length > 0 && !requireTls ? ['clientNames needs requireTls.'] : []),
  ]
}

/** With its certificates read. */
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
