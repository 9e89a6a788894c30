import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GatewayConfig } from './config.ts'
import { judgedBy } from './milter/client.ts'
import { type HandedOver, handOver, type Mail } from './post.ts'
import { near } from './probe.ts'
import { postfixSays } from './setup/postfix.ts'

export type Tried = { readonly ok: boolean; readonly says: string }

const LONGEST_MS = 60_000
/** Nobody receives mail at this address (RFC 2606). */
const NOBODY = 'countersign-test@example.invalid'

type Parts = { readonly config: GatewayConfig; readonly to?: string | undefined }

/**
 * Sends a message with a marking, which must be refused, and a clean one, which must pass. Without `to` the clean one
 * is put before the milter alone, or is left out for a relay, so that nothing leaves.
 */
export async function sendTestMessages({ config, to }: Parts): Promise<Tried[]> {
  return [await marked(config, to ?? NOBODY), await clean(config, to)]
}

async function marked(config: GatewayConfig, to: string): Promise<Tried> {
  const [answer] = replies(await handOver(entrance(config), letter(config, to, MARKED)))
  if (answer?.code === 550 && /5\.7\.1/.test(answer.reply))
    return { ok: true, says: 'The message with the dummy marking SECRET was refused (550).' }
  const seen = answer ? answer.reply.replace(/\s+/g, ' ').slice(0, 200) : '250: it was accepted'
  return {
    ok: false,
    says: `The message with the dummy marking SECRET was not refused for it. The answer was: ${seen}`,
  }
}

async function clean(config: GatewayConfig, to: string | undefined): Promise<Tried> {
  if (to !== undefined) return delivered(config, to)
  const { way } = config
  if (way.by === 'relay')
    return { ok: true, says: 'No clean message was sent: name an address for it with --test-to ADDRESS.' }
  try {
    const { act, text } = await judgedBy(way.milter, letter(config, NOBODY, CLEAN), LONGEST_MS)
    if (act === 'accept') return { ok: true, says: 'The clean message was released. Nothing was sent.' }
    return { ok: false, says: `The clean message was not released but got this: ${act} ${text}`.trim() }
  } catch (fault) {
    return { ok: false, says: `The gateway did not decide about the clean message: ${(fault as Error).message}` }
  }
}

/** Really sends it. The answer to a held message is 250 too, so the queue of held messages is looked at. */
async function delivered(config: GatewayConfig, to: string): Promise<Tried> {
  const mail = letter(config, to, CLEAN)
  const [no] = replies(await handOver(entrance(config), mail))
  if (no) return { ok: false, says: `The clean message to ${to} was not accepted: ${no.reply.slice(0, 200)}` }
  const [, id = ''] = /^Message-ID: (<[^>]+>)/m.exec(mail.raw.toString()) ?? []
  return isHeld(config, id)
    ? { ok: false, says: 'The clean message was held and not released. Look at it in Countersign.' }
    : { ok: true, says: `The clean message was released and goes to ${to}.` }
}

function isHeld({ way, postfixConfig }: GatewayConfig, id: string): boolean {
  const folder = way.by === 'relay' ? way.spool : postfixSays(postfixConfig, 'queue_directory')
  const hold = join(folder, 'hold')
  return readdirSync(hold).some((name) => readFileSync(join(hold, name)).includes(id))
}

const replies = ({ refused, later }: HandedOver) => [...refused, ...later]

function entrance({ way }: GatewayConfig) {
  const name = 'countersign.localhost'
  return way.by === 'milter'
    ? { place: way.inject, name, tls: 'never' as const }
    : { place: near(way.listen), name, tls: 'if-offered' as const }
}

const MARKED = 'SECRET\r\n\r\nThis is a test of the mail gateway. It must be refused.'
const CLEAN = 'This is a test of the mail gateway. It needs no answer.'

function letter({ from }: GatewayConfig, to: string, text: string): Mail {
  const lines = [
    `From: <${from}>`,
    `To: <${to}>`,
    'Subject: Test of the mail gateway',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${randomBytes(8).toString('hex')}.countersign-test@${from.split('@')[1]}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Auto-Submitted: auto-generated',
  ]
  return { raw: Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}\r\n`), sender: from, recipients: [to] }
}
