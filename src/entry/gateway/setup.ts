import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type GatewayConfig, readConfig } from '../../gateway/config.ts'
import { knockAt } from '../../gateway/probe.ts'
import { run } from '../../gateway/setup/commands.ts'
import { explained } from '../../gateway/setup/explain.ts'
import type { Plan } from '../../gateway/setup/plan.ts'
import { reloadPostfix } from '../../gateway/setup/postfix.ts'
import { setPostfix, stillHeld, undo } from '../../gateway/setup/undo.ts'
import { command } from '../../gateway/setup/unit.ts'
import { isStartedBySystemd, keyFileOf, startUnit, write, writeKey } from '../../gateway/setup/write.ts'
import { sendTestMessages } from '../../gateway/test-messages.ts'
import { DATABASE } from '../database.ts'
import { gatewayChecks } from '../doctor/gateway.ts'
import { settingsOfService } from '../setup/places.ts'
import { print } from '../usage.ts'
import { type Given, keyName } from './options.ts'
import { planned, postfixOf, program } from './planned.ts'
import { keyFrom, problems } from './problems.ts'

const numbered = (lines: readonly string[]) => lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`).join('\n')

export async function setUp(given: Given): Promise<number> {
  const plan = planned(given)
  const postfix = given.relay ? undefined : postfixOf(given)
  if (given.undo) return takeAway(plan, given, postfix)
  print(explained(plan, postfix, given.show))
  if (given['files-only']) return filesOnly(plan, given, postfix)
  const key = keyFrom(given, plan)
  const wrong = await problems(given, plan, key)
  if (wrong.length > 0) {
    print(`These must be put right first:\n${numbered(wrong)}\n\nNothing was written.`)
    return given.write ? 1 : 0
  }
  return given.write ? carryOut(plan, given, { postfix, key }) : onlyShown()
}

function onlyShown(): number {
  print('Nothing was written. Run it again with --write, as root, to do all this.')
  return 0
}

type Parts = { readonly postfix: string | undefined; readonly key: string | undefined }

/** Postfix comes last: with a gateway that is away it would take no mail. */
async function carryOut(plan: Plan, given: Given, { postfix, key }: Parts): Promise<number> {
  const changed = write(plan)
  print('The user, folders and files are in place.')
  const newKey = installKey(plan, given, key)
  startUnit(plan, newKey || changed.length > 0)
  const config = readConfig(plan.config)
  if (!(await isUp(config, isStartedBySystemd(plan) ? STARTS_MS : 0))) return notStarted(plan)
  print('The gateway answers.')
  if (postfix !== undefined) {
    setPostfix(plan, postfix)
    reloadPostfix(postfix)
    print('Postfix’s settings are in place, and Postfix was reloaded.')
  }
  return (await tryOut(plan.config, given['test-to'])) ? 0 : 1
}

function filesOnly(plan: Plan, given: Given, postfix: string | undefined): number {
  if (!given.write) return onlyShown()
  write(plan)
  if (postfix !== undefined) setPostfix(plan, postfix)
  print(`Written. Put the API key into ${keyFileOf(plan)}, start the gateway${postfix ? ', then reload Postfix' : ''}.`)
  return 0
}

/** A renewal is the administrator’s to decide. True when the key is another one now. */
function installKey(plan: Plan, given: Given, key: string | undefined): boolean {
  if (key !== undefined) return writeKey(plan, key)
  const script = join(dirname(program.script), 'cli-access.js')
  const args = [script, 'make', keyName(given), '--scope', 'messages', '--data', given.data!]
  const file = join(given.data!, DATABASE)
  // As its owner: what root writes into the database’s folder the service cannot use.
  const owner = statSync(existsSync(file) ? file : given.data!)
  const made = run(program.node, args, owner, settingsOfService(given.data!))
  if (made.status !== 0) throw new Error(`The key could not be made: ${made.stderr.trim()}`)
  writeKey(plan, made.stdout.trim())
  print(`Made the key ${keyName(given)} for this gateway. It runs out in a year.`)
  return true
}

const STARTS_MS = 60_000
const LOOK_MS = 500

/** Without systemd set-up starts nothing, so there is nothing to wait for. */
async function isUp(config: GatewayConfig, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  for (;;) {
    const up = await knockAt(config.way).then(
      () => true,
      () => false,
    )
    if (up || Date.now() >= end) return up
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

function notStarted(plan: Plan): number {
  if (isStartedBySystemd(plan)) {
    const { stdout } = run('journalctl', ['-u', plan.unit, '-n', '10', '--no-pager', '-o', 'cat'])
    print(`The gateway does not answer, so Postfix’s settings were left alone. Its last lines were:\n${stdout}`)
    print('Put it right, then run the same command again.')
    return 1
  }
  print(`The gateway does not answer, and systemd does not start it here. Make the service manager of this machine run this, as ${plan.user}:

  ${command(program, plan.config)}

When it runs, run the same command again: it sets up Postfix and sends the test messages.`)
  return 1
}

export async function tryOut(file: string, to: string | undefined): Promise<boolean> {
  const tried = await sendTestMessages({ config: readConfig(file), to })
  for (const { ok, says } of tried) print(`${ok ? 'ok   ' : 'WRONG'} ${says}`)
  const wrong = (await gatewayChecks(file)).filter(({ ok }) => !ok)
  for (const { what, says, todo } of wrong) print(`WRONG ${what}: ${says}\n      → ${todo}`)
  const passed = tried.every(({ ok }) => ok)
  const again = `then run: npm run -s gateway -- test --config ${file}`
  if (!passed) print(`\nIt does not work yet. Put this right, ${again}`)
  else print(wrong.length === 0 ? '\nIt works.' : `\nMail is checked, but put right what is marked WRONG, ${again}`)
  return passed && wrong.length === 0
}

function takeAway(plan: Plan, { write: really, force, relay }: Given, postfix = ''): number {
  const spool = relay && existsSync(plan.config) ? spoolOf(plan.config) : undefined
  const held = stillHeld(plan, postfix, spool)
  if (held > 0 && !force) {
    print(`Held by Countersign: ${held}. Nobody could decide about that mail any more.
Decide about it first, or add --force: then it stays in the queue until you release it by hand.
Nothing was undone.`)
    return 1
  }
  if (!really || process.getuid?.() !== 0) {
    print(`It would stop the gateway, put Postfix’s settings back, and remove ${plan.unit} and the privileged helper.
Nothing was undone. Run it again with --write, as root.`)
    return really ? 1 : 0
  }
  for (const line of undo(plan, postfix)) print(line)
  print(`Undone. The settings, the key and the user are left. To remove them: rm -r ${dirname(plan.config)}; userdel ${plan.user}
To end the key, in Countersign: npm run -s access -- revoke ID`)
  return 0
}

const spoolOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { relay?: { spool?: string } }).relay?.spool
