import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Where something listens or is reached: a socket file, or an address. */
export type Place = { readonly path: string } | { readonly host: string; readonly port: number }

/** 'unix:/run/milter.sock' or 'inet:127.0.0.1:10030'. */
const place = z.string().transform((text, context): Place => {
  if (text.startsWith('unix:/')) return { path: text.slice('unix:'.length) }
  const [, host, port] = /^(?:inet:)?\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(text) ?? []
  if (host && port && Number(port) < 65_536) return { host, port: Number(port) }
  context.addIssue({ code: 'custom', message: `“${text}” is neither unix:/path nor inet:host:port.` })
  return z.NEVER
})

const domain = z.string().regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/)

const schema = z.strictObject({
  /** Where Countersign is. */
  api: z.url(),
  /** Files that hold the key for the API, and the secret that signs our headers. */
  keyFile: z.string(),
  secretFile: z.string(),
  /** Where the mail server finds the milter. */
  milter: place,
  /** Where notices to senders and split messages are handed in: a port of the mail server that asks the milter. */
  inject: place,
  /** What notices and bounces come from. */
  from: z.string().regex(/^[^\s<>@]+@[\w.-]+$/),
  /** The privileged helper, as a command. */
  helper: z.array(z.string()).min(1),
  /** Where it keeps what it has told. */
  state: z.string(),
  /** The office's own domains: mail among them is not looked at, nor does it wait for the API. */
  ownDomains: z.array(domain).default([]),
  /** Mail to these alone goes out unchecked while the API is away. Every other is refused for the time being. */
  openDomains: z.array(domain).default([]),
  /** Seconds in which the verdict must be there; else the message is refused for the time being. */
  timeLimit: z.number().positive().max(250).default(30),
  largestBytes: z
    .number()
    .int()
    .positive()
    .default(50 << 20),
  /** Bytes that all messages at once may take. */
  memoryBytes: z
    .number()
    .int()
    .positive()
    .default(512 << 20),
  /** Where Prometheus reads. */
  metrics: place.optional(),
})

export type GatewayConfig = Omit<z.infer<typeof schema>, 'keyFile' | 'secretFile'> & {
  readonly key: string
  readonly secret: Buffer
}

class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

/** Names everything that is wrong, at once. */
export function readConfig(file: string): GatewayConfig {
  let given: unknown
  try {
    given = JSON.parse(readFileSync(file, 'utf8'))
  } catch (fault) {
    throw new BadConfig(`${file} cannot be read: ${(fault as Error).message}`)
  }
  const read = schema.safeParse(given)
  if (!read.success)
    throw new BadConfig(
      `${file}:\n${read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')}`,
    )
  const { keyFile, secretFile, ...config } = read.data
  const secret = Buffer.from(readFileSync(secretFile, 'utf8').trim(), 'utf8')
  if (secret.length < 32) throw new BadConfig(`${secretFile} must hold at least 32 characters.`)
  return { ...config, key: readFileSync(keyFile, 'utf8').trim(), secret }
}

/** '*.police.uk' means police.uk and every domain below it. */
export function within(address: string, domains: readonly string[]): boolean {
  const own = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((entry) => {
    const plain = entry.toLowerCase().replace(/^\*\./, '')
    return own === plain || (entry.startsWith('*.') && own.endsWith(`.${plain}`))
  })
}
