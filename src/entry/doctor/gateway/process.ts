import { readFileSync, statSync } from 'node:fs'
import { DEFAULT_CONFIG, type GatewayConfig } from '../../../gateway/config.ts'
import { inForceOf, readInForce } from '../../../gateway/in-force.ts'
import type { Account } from '../../../gateway/setup/account.ts'
import { programOf } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'
import { processIds } from './processes.ts'

export function processChecks(file: string, user: Account, unit: string): Check[] {
  const [pid, ...more] = gatewaysOf(file)
  if (pid === undefined) return []
  if (more.length > 0)
    return [
      wrong(
        'gateway process',
        `${more.length + 1} gateways run with ${file} (${[pid, ...more].join(', ')}), and one waits for the other to end.`,
        `After an update the old one ends within a minute. If it does not: systemctl restart ${unit}`,
      ),
    ]
  const { uid } = statSync(`/proc/${pid}`)
  return [
    uid === user.uid
      ? ok('gateway process', `It runs as ${user.name}.`)
      : wrong(
          'gateway process',
          `It runs as user ${uid} and not as ${user.name}, who cannot use the files that it writes.`,
          `End it (${pid}), give the folder of its state to ${user.name}, then: systemctl start ${unit}`,
        ),
  ]
}

export function inForceChecks(config: GatewayConfig, unit: string): Check[] {
  const record = readInForce(config.state)
  if (!record) return []
  const now = inForceOf(config)
  if (now.settings !== record.settings)
    return [
      wrong(
        'gateway in force',
        'Settings, key or certificate were changed after the gateway read them.',
        `systemctl restart ${unit}`,
      ),
    ]
  if (now.openDomains.join() !== record.openDomains.join())
    return [
      wrong(
        'gateway in force',
        `The gateway goes by other openDomains: ${record.openDomains.join(', ') || 'none'}.`,
        `systemctl reload ${unit}`,
      ),
    ]
  return [ok('gateway in force', 'The gateway goes by these settings.')]
}

function gatewaysOf(file: string): number[] {
  return processIds().filter((pid) => {
    const words = wordsOf(pid)
    const at = words.findIndex((word) => word.endsWith('cli-gateway.js'))
    if (at < 0 || words[at + 1] !== 'run' || programOf(pid) === undefined) return false
    const named = words.indexOf('--config')
    return (named < 0 ? DEFAULT_CONFIG : words[named + 1]) === file
  })
}

function wordsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
