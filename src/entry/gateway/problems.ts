import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownInstance } from '../../gateway/instance.ts'
import { askService } from '../../gateway/probe.ts'
import { account } from '../../gateway/setup/account.ts'
import { isInstalled, run } from '../../gateway/setup/commands.ts'
import type { Plan } from '../../gateway/setup/plan.ts'
import { keyFileOf } from '../../gateway/setup/write.ts'
import { DATABASE } from '../database.ts'
import { settingsOfService } from '../setup/places.ts'
import { type Given, keyName } from './options.ts'
import { program } from './planned.ts'

/** The least trusted user of every Unix. */
const NOBODY = { uid: 65_534, gid: 65_534 }

export async function problems(given: Given, plan: Plan, key: string | undefined): Promise<string[]> {
  return [
    ...(given.write && process.getuid?.() !== 0 ? ['Only root can do this: put sudo before the command.'] : []),
    ...missingPrograms(given, plan),
    ...unreadableProgram(plan),
    ...(await keyProblems(given, plan, key)),
  ]
}

function missingPrograms({ relay }: Given, { user }: Plan): string[] {
  const needed = [
    ...(relay || user === 'root' ? [] : ['sudo']),
    ...(relay ? [] : ['postfix', 'postqueue', 'postcat', 'postsuper']),
    ...(account(user) ? [] : ['useradd']),
    'getent',
  ]
  return needed.filter((name) => !isInstalled(name)).map((name) => `The program ${name} is missing. Install it.`)
}

function unreadableProgram({ user }: Plan): string[] {
  if (process.getuid?.() !== 0) return []
  const { status, stderr } = run(program.node, [program.script, 'run', '--help'], account(user) ?? NOBODY)
  if (status === 0) return []
  const [why = ''] = stderr.split('\n').filter((line) => /Error|EACCES|denied/.test(line))
  return [
    `${user} cannot run ${program.node} with ${program.home}: ${why.trim() || 'permission denied'}.
Install Node and Countersign where every user may read them, as in /usr/bin and /opt/countersign.`,
  ]
}

/** Returns undefined when a key is to be made. */
export function keyFrom({ 'api-key': given }: Given, plan: Plan): string | undefined {
  if (given === '-' && process.stdin.isTTY) process.stderr.write('Paste the key, then press Enter and Ctrl-D: ')
  if (given !== undefined) return readFileSync(given === '-' ? 0 : given, 'utf8').trim()
  const file = keyFileOf(plan)
  const there = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return there === '' ? undefined : there
}

/** Its rows may be in PostgreSQL. */
const isOfficeIn = (data: string) =>
  existsSync(join(data, DATABASE)) || settingsOfService(data)['DATABASE_URL'] !== undefined

async function keyProblems(given: Given, plan: Plan, key: string | undefined): Promise<string[]> {
  const { api, state } = JSON.parse(plan.files.find(({ path }) => path === plan.config)!.content) as {
    api: string
    state: string
  }
  if (key === undefined) {
    if (given.data !== undefined)
      return isOfficeIn(given.data) ? serviceProblems(api) : [`There is no ${DATABASE} in ${given.data}.`]
    return [
      `There is no API key yet. Every gateway needs one of its own. If Countersign runs on this machine, add
  --data FOLDER   its DATA_DIR, as in /var/lib/countersign
and setup makes the key. Otherwise make it there, as the user of Countersign:
  npm run -s access -- make ${keyName(given)} --scope messages
then add --api-key - and paste the key, or --api-key FILE.`,
    ]
  }
  const answer = await askService(api, key, knownInstance(state))
  if (!answer) return [away(api)]
  if (answer.status === 200) return []
  if (answer.status === 409)
    return [
      `Another gateway uses this key. Make one for this gateway: npm run -s access -- make ${keyName(given)} --scope messages
If it replaces the other one, run it once with --take-over.`,
    ]
  return [
    `Countersign at ${api} does not accept the key (${answer.status}). It must be live and have the scope messages.
Make one there: npm run -s access -- make ${keyName(given)} --scope messages`,
  ]
}

const away = (api: string) => `Countersign does not answer at ${api}. Start it first, or say where it is: --api URL`

async function serviceProblems(api: string): Promise<string[]> {
  return (await askService(api, 'none')) ? [] : [away(api)]
}
