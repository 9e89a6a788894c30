import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Way } from '../../../gateway/config.ts'
import { greet } from '../../../gateway/post.ts'
import { near, placeText } from '../../../gateway/probe.ts'
import type { Account } from '../../../gateway/setup/account.ts'
import { type Check, ok, wrong } from '../check.ts'
import { folderCheck } from './files.ts'

type Relay = Extract<Way, { by: 'relay' }>

const SOON_DAYS = 14
const LONG_HOURS = 1

export async function relayChecks(way: Relay, user: Account | undefined): Promise<Check[]> {
  return [
    await listenCheck(way),
    clientsCheck(way),
    certificateCheck(way),
    spoolCheck(way),
    ...(user ? [folderCheck('gateway space', way.spool, user)] : []),
    await nextCheck(way),
  ]
}

async function listenCheck({ listen, name }: Relay): Promise<Check> {
  const where = placeText(listen)
  try {
    await greet({ place: near(listen), name, tls: 'never' })
    return ok('gateway running', `It takes mail at ${where}.`)
  } catch (fault) {
    const { code = 'no code', responseCode } = fault as { code?: string; responseCode?: number }
    // It turns this machine away, and so it runs.
    if (responseCode !== undefined)
      return ok('gateway running', `It takes mail at ${where}, but not from this machine.`)
    return wrong(
      'gateway running',
      `The relay does not answer at ${where} (${code}), so no mail goes out.`,
      'Start it: systemctl start countersign-relay. Its log says why it ended: journalctl -u countersign-relay',
    )
  }
}

function clientsCheck({ clients, clientNames }: Relay): Check {
  const open = clients.find((one) => /\/0$/.test(one))
  return open && clientNames.length === 0
    ? wrong(
        'gateway clients',
        `${open} lets everybody in.`,
        'Name the networks of the servers that send, or clientNames.',
      )
    : ok('gateway clients', `${clients.length} networks may connect.`)
}

function certificateCheck({ tls, name }: Relay): Check {
  if (!tls) return wrong('gateway certificate', 'None: mail is not encrypted on its way.', 'Set certFile and keyFile.')
  const certificate = new X509Certificate(tls.cert)
  const days = Math.floor((Date.parse(certificate.validTo) - Date.now()) / 86_400_000)
  if (!certificate.checkPrivateKey(createPrivateKey(tls.key)))
    return wrong('gateway certificate', 'The key belongs to another certificate.', 'Set certFile and keyFile again.')
  if (!certificate.checkHost(name))
    return wrong('gateway certificate', `It does not name ${name}.`, 'Set name, or get one for that name.')
  if (days < 0) return wrong('gateway certificate', 'It has run out.', 'Renew it, then restart the relay.')
  return ok('gateway certificate', `For ${name}, ${days} days left${days < SOON_DAYS ? ': renew it soon' : ''}.`)
}

export function spoolCheck({ spool }: Pick<Relay, 'spool'>, now = Date.now()): Check {
  try {
    const [held, out, dead] = (['hold', 'out', 'dead'] as const).map((place) => readdirSync(join(spool, place)).length)
    if (dead! > 0)
      return wrong(
        'gateway spool',
        `${dead} messages were not accepted, and their senders could not be notified.`,
        `Look at ${join(spool, 'dead')}.`,
      )
    const waits = longestIn(join(spool, 'out'), now)
    if (waits >= LONG_HOURS)
      return wrong(
        'gateway spool',
        `${out} messages are on their way; the oldest has waited for ${waits} hours.`,
        'The log of the relay says why the next server does not take them: journalctl -u countersign-relay',
      )
    return ok('gateway spool', `${held} held, ${out} on their way.`)
  } catch {
    return wrong('gateway spool', `${spool} cannot be used.`, 'Start the relay once, and run this as root.')
  }
}

/** Whole hours since the oldest file came in. */
function longestIn(folder: string, now: number): number {
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).ctimeMs)
  return times.length === 0 ? 0 : Math.floor((now - Math.min(...times)) / 3_600_000)
}

async function nextCheck({ next }: Relay): Promise<Check> {
  const where = placeText(next.place)
  try {
    const { secure } = await greet(next)
    return ok('gateway next', `${where} answers${secure ? ', encrypted' : ', not encrypted'}.`)
  } catch (fault) {
    const { code = 'no code' } = fault as { code?: string }
    return wrong(
      'gateway next',
      `${where} does not take mail from here (${code}).`,
      'Check name, port and certificate.',
    )
  }
}
