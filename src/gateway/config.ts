import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Place, place } from './place.ts'
import { contradictions, type RelayConfig, relayConfig, relaySchema } from './relay/config.ts'

const domain = z.string().regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/)

const schema = z.strictObject({
  api: z.url(),
  keyFile: z.string(),
  secretFile: z.string(),
  milter: place.optional(),
  /** A port of the mail server that asks the milter. */
  inject: place.optional(),
  from: z.string().regex(/^[^\s<>@]+@[\w.-]+$/),
  helper: z.array(z.string()).min(1).optional(),
  /** Replaces `milter`, `inject` and `helper`. */
  relay: relaySchema.optional(),
  postfixConfig: z.string().default('/etc/postfix'),
  /** The user that runs the gateway. Without it, the owner of this file. */
  user: z.string().optional(),
  /** Postfix services that may pass round the gateway, as “127.0.0.1:10025”: a content filter hands mail back to them. */
  uncheckedServices: z.array(z.string()).default([]),
  /** Addresses outside to which aliases and copies of Postfix may lead, although nothing is asked about them. */
  uncheckedAddresses: z.array(z.string()).default([]),
  /** Tables that doctor cannot read, as “ldap:/etc/postfix/aliases.cf”, and that the postmaster has looked at. */
  uncheckedTables: z.array(z.string()).default([]),
  /** Folders of other instances of Postfix that hand their mail to one that asks, or have a gateway of their own. */
  uncheckedInstances: z.array(z.string()).default([]),
  state: z.string(),
  /** Mail within these domains is not inspected. */
  ownDomains: z.array(domain).default([]),
  /**
   * While the API is down, mail to these domains alone goes out unchecked, is marked, and is checked afterwards. All
   * other mail is deferred. Read again on SIGHUP.
   */
  openDomains: z.array(domain).default([]),
  /** Seconds until the message is deferred. */
  timeLimit: z.number().positive().max(250).default(30),
  /** Mail waits so long for a service that is being restarted. */
  restartSeconds: z.number().min(0).max(240).default(45),
  verdictHeaders: z.boolean().default(false),
  largestBytes: z
    .number()
    .int()
    .positive()
    .default(50 << 20),
  memoryBytes: z
    .number()
    .int()
    .positive()
    .default(512 << 20),
  metrics: place.optional(),
})

type Given = z.infer<typeof schema>

export type Way =
  | { readonly by: 'milter'; readonly milter: Place; readonly inject: Place; readonly helper: readonly string[] }
  | ({ readonly by: 'relay' } & RelayConfig)

export type GatewayConfig = Omit<Given, 'keyFile' | 'secretFile' | 'milter' | 'inject' | 'helper' | 'relay'> & {
  readonly key: string
  readonly secret: Buffer
  readonly way: Way
}

class BadConfig extends Error {
  override readonly name = 'BadConfig'
}

export const DEFAULT_CONFIG = '/etc/countersign/gateway.json'

/** Throws one error that names everything wrong. */
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
  const { keyFile, secretFile, milter, inject, helper, relay, ...config } = read.data
  const problems = relay ? contradictions(relay) : []
  if (relay ? milter || inject || helper : !(milter && inject && helper))
    problems.push('Set either milter, inject and helper, or relay.')
  if (problems.length > 0) throw new BadConfig(`${file}:\n${problems.map((one) => `  ${one}`).join('\n')}`)
  const way: Way = relay
    ? { by: 'relay', ...relayConfig(relay) }
    : { by: 'milter', milter: milter!, inject: inject!, helper: helper! }
  const secret = Buffer.from(readFileSync(secretFile, 'utf8').trim(), 'utf8')
  if (secret.length < 32) throw new BadConfig(`${secretFile} must hold at least 32 characters.`)
  return { ...config, key: readFileSync(keyFile, 'utf8').trim(), secret, way }
}
