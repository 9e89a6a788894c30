import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Place, place } from './place.ts'
import { contradictions, type RelayConfig, relayConfig, relaySchema } from './relay/config.ts'

const domain = z.string().regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*$/)

const schema = z.strictObject({
  /** Base URL of Countersign. */
  api: z.url(),
  /** Files with the API key and with the secret that signs our headers. */
  keyFile: z.string(),
  secretFile: z.string(),
  /** The address at which the mail server finds the milter. */
  milter: place.optional(),
  /** Where notices to senders and split messages are submitted: a port of the mail server that asks the milter. */
  inject: place.optional(),
  /** Sender of notices and bounces. */
  from: z.string().regex(/^[^\s<>@]+@[\w.-]+$/),
  /** The privileged helper, as a command. */
  helper: z.array(z.string()).min(1).optional(),
  /** Replaces `milter`, `inject` and `helper`. */
  relay: relaySchema.optional(),
  /** Folder of Postfix’s own configuration, for doctor. */
  postfixConfig: z.string().default('/etc/postfix'),
  /** The user that runs the gateway. Without it, the owner of this file. */
  user: z.string().optional(),
  /** Postfix services that may pass round the gateway, as “127.0.0.1:10025”: a content filter hands mail back to them. */
  uncheckedServices: z.array(z.string()).default([]),
  /** Folder of the notes on which notices were sent. */
  state: z.string(),
  /** The office's own domains: mail within them is not inspected and does not wait for the API. */
  ownDomains: z.array(domain).default([]),
  /**
   * While the API is down, mail to these domains alone goes out unchecked, is marked, and is checked afterwards. All
   * other mail is deferred. Read again on SIGHUP.
   */
  openDomains: z.array(domain).default([]),
  /** Seconds to wait for the verdict before the message is deferred. */
  timeLimit: z.number().positive().max(250).default(30),
  /** Seconds that mail waits for a service that is being restarted, counted from when it stopped answering. */
  restartSeconds: z.number().min(0).max(240).default(45),
  /** Whether X-Countersign-Ref and X-Countersign-Verdict leave with the mail. */
  verdictHeaders: z.boolean().default(false),
  largestBytes: z
    .number()
    .int()
    .positive()
    .default(50 << 20),
  /** Bytes that all messages together may take. */
  memoryBytes: z
    .number()
    .int()
    .positive()
    .default(512 << 20),
  /** Address for Prometheus. */
  metrics: place.optional(),
})

type Given = z.infer<typeof schema>

/** How mail arrives: a mail server asks the milter and keeps the mail, or the relay accepts it and passes it on. */
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

/** What a command reads when no file is named. */
export const DEFAULT_CONFIG = '/etc/countersign/gateway.json'

/** Throws one error that names everything wrong with the file. */
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
