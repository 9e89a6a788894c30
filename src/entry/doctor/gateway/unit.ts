import { hasSystemd, run } from '../../../gateway/setup/commands.ts'
import { type Check, ok, wrong } from '../check.ts'

/** What `systemctl is-enabled` prints; undefined where systemd does not run. */
export type StateOfUnit = (unit: string) => string | undefined

export const stateOfUnit: StateOfUnit = (unit) => {
  if (!hasSystemd()) return undefined
  const { stdout } = run('systemctl', ['is-enabled', unit])
  return stdout.trim() || 'not-found'
}

/** It starts with the machine, by itself or as part of another unit. */
const STARTS = new Set(['enabled', 'alias', 'static', 'generated'])

export function unitChecks(unit: string, stateOf: StateOfUnit): Check[] {
  const state = stateOf(`${unit}.service`)
  if (state === undefined) return []
  if (STARTS.has(state) || stateOf(`${unit}.socket`) === 'enabled')
    return [ok('gateway unit', `${unit} starts with this machine.`)]
  return [
    wrong(
      'gateway unit',
      `${unit}.service is ${state}: after the next start of this machine no gateway runs, and mail is refused for now.`,
      todo(unit, state),
    ),
  ]
}

const todo = (unit: string, state: string): string => {
  if (state === 'not-found') return 'Run gateway -- setup --write.'
  return `${state.startsWith('masked') ? `systemctl unmask ${unit}; ` : ''}systemctl enable ${unit}`
}
