import { join } from 'node:path'
import type { GatewayConfig, Way } from '../../../gateway/config.ts'
import { actionOf, entryFor } from '../../../gateway/setup/milters.ts'
import { masterOf, postfixReader, programOf } from '../../../gateway/setup/postfix.ts'
import { freeBytes, LOW_BYTES } from '../../free-bytes.ts'
import { type Check, ok, wrong } from '../check.ts'
import { changedAt, parentOf, processIds, startOf } from './processes.ts'
import { isAtLeast } from './versions.ts'

type Milter = Extract<Way, { by: 'milter' }>

/** The first version whose queue can be listed as JSON. */
const OLDEST_POSTFIX = [3, 1] as const

const READ_AS_ROOT = 'Run it where Postfix is, as root, and name its folder: --postfix DIR'

export function postfixChecks(way: Milter, config: GatewayConfig): Check[] {
  const { postfixConfig } = config
  try {
    const value = postfixReader(postfixConfig)
    return [
      versionCheck(postfixConfig, value),
      runningCheck(postfixConfig),
      milterCheck(way, value),
      awayCheck(way, postfixConfig, value),
      timeCheck(config, value),
      protocolCheck(postfixConfig, value),
      routeCheck(postfixConfig, value),
      idCheck(postfixConfig, value),
      diskCheck(value),
    ]
  } catch {
    return [wrong('gateway postfix', `Postfix’s settings in ${postfixConfig} cannot be read.`, READ_AS_ROOT)]
  }
}

type Value = (name: string) => string

const MILTER_LISTS = ['smtpd_milters', 'non_smtpd_milters']

function versionCheck(config: string, value: Value): Check {
  const version = value('mail_version')
  return isAtLeast(version, OLDEST_POSTFIX)
    ? ok('gateway postfix', `Postfix ${version}, set up in ${config}.`)
    : wrong('gateway postfix', `Postfix ${version} is too old.`, `Install ${OLDEST_POSTFIX.join('.')} or newer.`)
}

function runningCheck(config: string): Check {
  const master = masterOf(config)
  if (master === undefined)
    return wrong('gateway mail', 'Postfix does not run, so no mail goes in or out.', `postfix -c ${config} start`)
  const read = lastRead(master)
  const changed = ['main.cf', 'master.cf'].filter((name) => read && changedAt(join(config, name)) > read)
  return changed.length === 0
    ? ok('gateway mail', 'Postfix runs, with its settings of now.')
    : wrong(
        'gateway mail',
        `${changed.join(' and ')} changed after Postfix last read it.`,
        `postfix -c ${config} reload`,
      )
}

/** Seconds since 1970: each reload starts a new queue manager. */
function lastRead(master: number): number | undefined {
  const managers = processIds().filter((pid) => parentOf(pid) === master && programOf(pid) === 'qmgr')
  const starts = managers.map(startOf)
  return starts.length === 0 ? undefined : Math.max(...starts)
}

function milterCheck({ milter }: Milter, value: Value): Check {
  const queue = value('queue_directory')
  const silent = MILTER_LISTS.filter((name) => !entryFor(milter, value(name), queue))
  if (silent.length === 0) return ok('gateway milter', 'Postfix asks the gateway.')
  const kind = silent.length === 2 ? 'any mail' : silent[0] === 'smtpd_milters' ? 'mail by SMTP' : 'mail by sendmail'
  return wrong(
    'gateway milter',
    `Postfix does not ask the gateway about ${kind}, which goes out unchecked: ${silent.join(' and ')}.`,
    'Run gateway -- setup --write.',
  )
}

function awayCheck({ milter }: Milter, config: string, value: Value): Check {
  const entries = MILTER_LISTS.map((list) => ({ list, entry: entryFor(milter, value(list), value('queue_directory')) }))
  const own = entries.find(({ entry }) => actionOf(entry) !== undefined && actionOf(entry) !== 'tempfail')
  if (own)
    return wrong(
      'gateway away',
      `While the gateway is away Postfix does this: ${actionOf(own.entry)}.`,
      `Take default_action out of ${own.list} in ${config}/main.cf, then reload Postfix.`,
    )
  const away = value('milter_default_action')
  return away === 'tempfail' || entries.every(({ entry }) => actionOf(entry) !== undefined)
    ? ok('gateway away', 'While the gateway is away Postfix refuses for now.')
    : wrong(
        'gateway away',
        `While the gateway is away Postfix does this: ${away}.`,
        `postconf -c ${config} -e milter_default_action=tempfail, then reload Postfix.`,
      )
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }

function timeCheck({ timeLimit, postfixConfig }: GatewayConfig, value: Value): Check {
  const given = value('milter_content_timeout')
  const seconds = Number.parseInt(given, 10) * (SECONDS[given.at(-1)!] ?? 1)
  return seconds > timeLimit
    ? ok('gateway time', `Postfix waits ${given} for the gateway, which takes at most ${timeLimit} s.`)
    : wrong(
        'gateway time',
        `Postfix waits ${given}, but the gateway may take ${timeLimit} s.`,
        `postconf -c ${postfixConfig} -e milter_content_timeout=300s, then reload Postfix.`,
      )
}

/** Lower versions cannot put mail into the hold queue. */
const OLDEST_PROTOCOL = 6

function protocolCheck(config: string, value: Value): Check {
  const version = Number.parseInt(value('milter_protocol'), 10)
  return version >= OLDEST_PROTOCOL
    ? ok('gateway protocol', `Postfix speaks version ${version} of the milter protocol.`)
    : wrong(
        'gateway protocol',
        `Postfix speaks version ${version} of the milter protocol, so mail is refused for now.`,
        `postconf -c ${config} -e milter_protocol=${OLDEST_PROTOCOL}, then reload Postfix.`,
      )
}

function routeCheck(config: string, value: Value): Check {
  const on = ['allow_percent_hack', 'swap_bangpath'].filter((name) => value(name) !== 'no')
  return on.length === 0
    ? ok('gateway routes', 'Postfix does not pass on mail for a%b@ours or b!a@ours.')
    : wrong(
        'gateway routes',
        `Postfix reads an address of ours as a way to another server: ${on.join(' and ')}.`,
        `postconf -c ${config} -e ${on.map((name) => `${name}=no`).join(' ')}, then reload Postfix.`,
      )
}

function idCheck(config: string, value: Value): Check {
  return value('enable_long_queue_ids') === 'yes'
    ? ok('gateway ids', 'Postfix never uses a queue id twice.')
    : wrong(
        'gateway ids',
        'Postfix uses queue ids again, so a decision could meet another message.',
        `postconf -c ${config} -e enable_long_queue_ids=yes, then reload Postfix.`,
      )
}

function diskCheck(value: Value): Check {
  const queue = value('queue_directory')
  const free = freeBytes(queue)
  return free < LOW_BYTES
    ? wrong(
        'gateway disk',
        `Less than 1 GB is free for ${queue}.`,
        'Make room: on a full disk mail is refused for now.',
      )
    : ok('gateway disk', `${Math.floor(free / LOW_BYTES)} GB free for held mail.`)
}
