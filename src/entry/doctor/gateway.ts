import { type GatewayConfig, readConfig } from '../../gateway/config.ts'
import { type Account, account, serviceUser } from '../../gateway/setup/account.ts'
import { type Check, ok, wrong } from './check.ts'
import { bypassChecks } from './gateway/bypass.ts'
import { certificateFileChecks, fileChecks } from './gateway/files.ts'
import { helperChecks } from './gateway/helper.ts'
import { instanceChecks } from './gateway/instances.ts'
import { ledOutsideChecks } from './gateway/led-outside.ts'
import { injectCheck, metricsCheck, milterCheck } from './gateway/listening.ts'
import { postfixChecks } from './gateway/postfix.ts'
import { inForceChecks, processChecks } from './gateway/process.ts'
import { relayChecks } from './gateway/relay.ts'
import { serviceChecks } from './gateway/service.ts'
import { type StateOfUnit, stateOfUnit, unitChecks } from './gateway/unit.ts'
import { isAtLeast } from './gateway/versions.ts'

const OLDEST_NODE = [20, 19] as const

/** Sends nothing. `postfix` names another folder of Postfix’s configuration. */
export async function gatewayChecks(
  file: string,
  postfix?: string,
  unitState: StateOfUnit = stateOfUnit,
): Promise<Check[]> {
  let config: GatewayConfig
  let user: string
  try {
    config = readConfig(file)
    user = serviceUser(file)
  } catch (fault) {
    const { message } = fault as Error
    const todo = /EACCES/.test(message) ? 'Run it again with sudo.' : 'Put it right, or run gateway -- setup again.'
    return [wrong('gateway', message, todo)]
  }
  const runs = account(user)
  const unit = config.way.by === 'relay' ? 'countersign-relay' : 'countersign-gateway'
  return [
    ok('gateway', `${file} can be read; mail comes in by ${config.way.by}.`),
    userCheck(user, runs),
    versionCheck(),
    ...(runs ? [...fileChecks(config, file, runs), ...certificateFileChecks(file, runs)] : []),
    ...(runs ? processChecks(file, runs, unit) : []),
    ...unitChecks(unit, unitState),
    ...inForceChecks(config, unit),
    ...(await serviceChecks(config)),
    ...(config.way.by === 'milter'
      ? await milterChecks(config.way, { ...config, postfixConfig: postfix ?? config.postfixConfig }, runs)
      : await relayChecks(config.way, runs)),
    await metricsCheck(config),
  ]
}

type Milter = Extract<GatewayConfig['way'], { by: 'milter' }>

async function milterChecks(way: Milter, config: GatewayConfig, runs: Account | undefined): Promise<Check[]> {
  return [
    await milterCheck(way),
    ...postfixChecks(way, config),
    ...bypassChecks(way, config),
    ...instanceChecks(way, config),
    ...ledOutsideChecks(config),
    await injectCheck(way, config),
    ...helperChecks(way, config, runs),
  ]
}

function userCheck(user: string, runs: Account | undefined): Check {
  if (!runs)
    return wrong(
      'gateway user',
      `There is no user ${user}, so the gateway cannot run.`,
      'Run gateway -- setup --write.',
    )
  const uid = process.getuid?.()
  if (uid !== 0 && uid !== runs.uid)
    return wrong(
      'gateway user',
      `You are not root, so nothing could be tried as ${user}. What follows may be untrue.`,
      'Run it again with sudo.',
    )
  return ok('gateway user', `The gateway runs as ${user}.`)
}

function versionCheck(): Check {
  return isAtLeast(process.versions.node, OLDEST_NODE)
    ? ok('gateway node', `Node ${process.versions.node}.`)
    : wrong(
        'gateway node',
        `Node ${process.versions.node} is too old.`,
        `Install Node ${OLDEST_NODE.join('.')} or newer.`,
      )
}
