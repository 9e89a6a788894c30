import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { Account } from '../../../gateway/setup/account.ts'
import { programOf } from '../../../gateway/setup/postfix.ts'
import { type Check, ok, wrong } from '../check.ts'
import { changedAt, startOf } from './processes.ts'

/** Where this is not named, `run` reads it. */
const DEFAULT = '/etc/countersign/gateway.json'

/** Who runs the gateway of this file, and whether its settings were changed since. Nothing where it does not run. */
export function processChecks(file: string, user: Account, unit: string): Check[] {
  const [pid, ...more] = gatewaysOf(file)
  if (pid === undefined) return []
  if (more.length > 0)
    return [
      wrong(
        'gateway process',
        `${more.length + 1} gateways run with ${file}, so senders can get notices twice.`,
        `End all of them (${[pid, ...more].join(', ')}), then: systemctl start ${unit}`,
      ),
    ]
  const { uid } = statSync(`/proc/${pid}`)
  if (uid !== user.uid)
    return [
      wrong(
        'gateway process',
        `It runs as user ${uid} and not as ${user.name}, who cannot use the files that it writes.`,
        `End it (${pid}), then: chown -R ${user.name} the folder of the state; systemctl start ${unit}`,
      ),
    ]
  const { keyFile, secretFile } = JSON.parse(readFileSync(file, 'utf8')) as { keyFile: string; secretFile: string }
  const changed = [file, keyFile, secretFile].filter((one) => changedAt(one) > startOf(pid))
  return [
    changed.length === 0
      ? ok('gateway process', `It runs as ${user.name}, with its settings of now.`)
      : wrong(
          'gateway process',
          `${changed.join(' and ')} changed after the gateway read it.`,
          `systemctl restart ${unit}`,
        ),
  ]
}

function gatewaysOf(file: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const words = wordsOf(pid)
      const at = words.findIndex((word) => word.endsWith('cli-gateway.js'))
      if (at < 0 || words[at + 1] !== 'run' || programOf(pid) === undefined) return false
      const named = words.indexOf('--config')
      return (named < 0 ? DEFAULT : words[named + 1]) === file
    })
}

function wordsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
