import { createPrivateKey, X509Certificate } from 'node:crypto'
import { accessSync, constants, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type GatewayConfig, readConfig, type Way } from '../../gateway/config.ts'
import { greet } from '../../gateway/post.ts'
import { postfixSays } from '../../gateway/setup/write.ts'
import { type Check, ok, wrong } from './check.ts'

const LOW_BYTES = 1_000_000_000
const SOON_DAYS = 14
const OWNER_AND_GROUP = 0o007

/** Checks the mail gateway: settings, connection to the service, and mail routes. Sends nothing. */
export async function gatewayChecks(file: string): Promise<Check[]> {
  let config: GatewayConfig
  try {
    config = readConfig(file)
  } catch (fault) {
    return [wrong('gateway', (fault as Error).message, 'Put it right, or run gateway -- setup again.')]
  }
  const { way } = config
  return [
    ok('gateway', `${file} can be read; mail comes in by ${way.by}.`),
    keyCheck(file),
    await apiCheck(config),
    ...(way.by === 'milter'
      ? [postfixCheck(way, config), routeCheck(config), helperCheck(way)]
      : await relayChecks(way)),
  ]
}

function keyCheck(file: string): Check {
  const { keyFile, secretFile } = JSON.parse(readFileSync(file, 'utf8')) as { keyFile: string; secretFile: string }
  const open = [keyFile, secretFile].find((one) => (statSync(one).mode & OWNER_AND_GROUP) !== 0)
  return open && process.platform !== 'win32'
    ? wrong('gateway key', `${open} can be read by everybody.`, `chmod 640 ${open}`)
    : ok('gateway key', 'Key and secret are not open to everybody.')
}

/** Checks that the service answers and accepts the key. */
async function apiCheck({ api, key }: GatewayConfig): Promise<Check> {
  try {
    const asked = new URL('/v1/messages/decisions?after=0&wait=0', api)
    const { status } = await fetch(asked, { headers: { authorization: `Bearer ${key}` } })
    if (status === 200) return ok('gateway api', `${api} answers and knows the key.`)
    return wrong(
      'gateway api',
      `${api} answered ${status}.`,
      'Make a key: npm run -s access -- make NAME --scope messages',
    )
  } catch {
    return wrong('gateway api', `${api} does not answer; until it does, mail is refused for now.`, 'Start Countersign.')
  }
}

function postfixCheck({ milter }: Extract<Way, { by: 'milter' }>, { postfixConfig }: GatewayConfig): Check {
  try {
    const asked = postfixSays(postfixConfig, 'smtpd_milters')
    const away = postfixSays(postfixConfig, 'milter_default_action')
    const name = 'path' in milter ? milter.path.split('/').slice(-2).join('/') : String(milter.port)
    if (!asked.includes(name))
      return wrong('gateway milter', 'Postfix does not ask it.', 'Run gateway -- setup --write.')
    return away === 'tempfail'
      ? ok('gateway milter', 'Postfix asks it, and refuses for now while it is away.')
      : wrong('gateway milter', `While it is away Postfix does this: ${away}.`, 'Set milter_default_action = tempfail.')
  } catch {
    return wrong('gateway milter', 'Postfix’s settings cannot be read.', 'Run it where Postfix is, as root.')
  }
}

/** Finds addresses of ours that forward to others. */
function routeCheck({ postfixConfig }: GatewayConfig): Check {
  try {
    const on = ['allow_percent_hack', 'swap_bangpath'].filter((name) => postfixSays(postfixConfig, name) !== 'no')
    return on.length === 0
      ? ok('gateway routes', 'Postfix does not pass on mail for a%b@ours or b!a@ours.')
      : wrong(
          'gateway routes',
          `Postfix reads an address of ours as a way to another server: ${on.join(' and ')}.`,
          `postconf -c ${postfixConfig} -e ${on.map((name) => `${name}=no`).join(' ')}, then reload Postfix.`,
        )
  } catch {
    return wrong('gateway routes', 'Postfix’s settings cannot be read.', 'Run it where Postfix is, as root.')
  }
}

function helperCheck({ helper }: Extract<Way, { by: 'milter' }>): Check {
  const script = helper.at(-1)!
  try {
    const { uid, mode } = statSync(script)
    accessSync(script, constants.X_OK)
    if (uid === 0 && (mode & 0o022) === 0) return ok('gateway helper', `${script} is root’s alone to change.`)
    return wrong('gateway helper', `${script} can be changed by others than root.`, `chown root ${script}; chmod 755`)
  } catch {
    return wrong('gateway helper', `${script} cannot be run; nothing held can go.`, 'Run gateway -- setup --write.')
  }
}

async function relayChecks(way: Extract<Way, { by: 'relay' }>): Promise<Check[]> {
  const open = way.clients.find((one) => /\/0$/.test(one))
  return [
    open && way.clientNames.length === 0
      ? wrong(
          'gateway clients',
          `${open} lets everybody in.`,
          'Name the networks of the servers that send, or clientNames.',
        )
      : ok('gateway clients', `${way.clients.length} networks may connect.`),
    certificateCheck(way),
    spoolCheck(way),
    await nextCheck(way),
  ]
}

function certificateCheck({ tls, name }: Extract<Way, { by: 'relay' }>): Check {
  if (!tls) return wrong('gateway certificate', 'None: mail is not encrypted on its way.', 'Set certFile and keyFile.')
  const certificate = new X509Certificate(tls.cert)
  const days = Math.floor((Date.parse(certificate.validTo) - Date.now()) / 86_400_000)
  if (!certificate.checkPrivateKey(createPrivateKey(tls.key)))
    return wrong('gateway certificate', 'The key belongs to another certificate.', 'Set certFile and keyFile anew.')
  if (!certificate.checkHost(name))
    return wrong('gateway certificate', `It does not name ${name}.`, 'Set name, or get one for that name.')
  if (days < 0) return wrong('gateway certificate', 'It has run out.', 'Renew it, then start the relay anew.')
  return ok('gateway certificate', `For ${name}, ${days} days left${days < SOON_DAYS ? ': renew it soon' : ''}.`)
}

function spoolCheck({ spool }: Extract<Way, { by: 'relay' }>): Check {
  try {
    accessSync(spool, constants.R_OK | constants.W_OK)
    const [held, out, dead] = (['hold', 'out', 'dead'] as const).map((place) => readdirSync(join(spool, place)).length)
    const { bavail, bsize } = statfsSync(spool)
    if (bavail * bsize < LOW_BYTES)
      return wrong('gateway spool', 'Less than 1 GB is free.', 'Make room: on a full disk mail is refused for now.')
    if (dead! > 0)
      return wrong(
        'gateway spool',
        `${dead} messages that nobody took and nobody could be told of.`,
        `Look at ${join(spool, 'dead')}.`,
      )
    return ok('gateway spool', `${held} held, ${out} on their way.`)
  } catch {
    return wrong('gateway spool', `${spool} cannot be used.`, 'Start the relay once, and run this as its user.')
  }
}

async function nextCheck({ next }: Extract<Way, { by: 'relay' }>): Promise<Check> {
  const where = 'path' in next.place ? next.place.path : `${next.place.host}:${next.place.port}`
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
