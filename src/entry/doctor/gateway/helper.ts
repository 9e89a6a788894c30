import { existsSync, readFileSync, statSync } from 'node:fs'
import type { GatewayConfig, Way } from '../../../gateway/config.ts'
import type { Account } from '../../../gateway/setup/account.ts'
import { isInstalled, run } from '../../../gateway/setup/commands.ts'
import { helperScript } from '../../../gateway/setup/helper.ts'
import { type Check, ok, wrong } from '../check.ts'

type Milter = Extract<Way, { by: 'milter' }>

const NOTHING = ['find', `M${'0'.repeat(20)}`, 'DOCTOR0000'] as const

const SETUP = 'Run gateway -- setup --write.'

export function helperChecks({ helper }: Milter, config: GatewayConfig, user: Account | undefined): Check[] {
  const script = helper.at(-1)!
  if (!existsSync(script)) return [wrong('gateway helper', `${script} is missing; nothing held can go.`, SETUP)]
  const { uid, mode } = statSync(script)
  if (uid !== 0 || (mode & 0o022) !== 0)
    return [
      wrong(
        'gateway helper',
        `${script} can be changed by others than root.`,
        `Look at what it does, then: chown root ${script}; chmod 755 ${script}`,
      ),
    ]
  if (readFileSync(script, 'utf8') !== helperScript(config.postfixConfig))
    return [
      wrong(
        'gateway helper',
        `${script} is of another version, or made for another Postfix than ${config.postfixConfig}.`,
        SETUP,
      ),
    ]
  return [ok('gateway helper', `${script} is root’s alone to change.`), ...(user ? [runCheck(helper, user)] : [])]
}

function runCheck(helper: readonly string[], user: Account): Check {
  const [command, ...before] = helper
  if (!isInstalled(command!.split('/').at(-1)!) && !existsSync(command!))
    return wrong('gateway release', `${command} is missing, so nothing held can go.`, `Install ${command}.`)
  const { status, stderr } = run(command!, [...before, ...NOTHING], user)
  if (status === 0) return ok('gateway release', `${user.name} may release held mail.`)
  const [why = `status ${status}`] = stderr.split('\n').filter((line) => line !== '')
  return wrong(
    'gateway release',
    `${user.name} cannot run the helper (${why.slice(0, 120)}), so nothing held can go or come back.`,
    `${SETUP} It writes the rule for sudo: /etc/sudoers.d/countersign`,
  )
}
