import { type Config, configFrom } from './config.ts'
import { type Check, tell, wrong } from './doctor/check.ts'
import { gatewayChecks } from './doctor/gateway.ts'
import { nodeChecks } from './doctor/node.ts'
import { wrongOnNode } from './settings/platform.ts'
import { ConfigError } from './settings/read.ts'
import { argumentsBy } from './usage.ts'

const USAGE = `npm run -s doctor             checks the settings, database, keys, tenant, mail path and clock
npm run -s doctor -- --json   the same as one JSON array
sudo npm run -s doctor -- --gateway FILE [--postfix DIR]   checks the mail gateway that FILE sets up instead
                              (/etc/countersign/gateway.json); as root, so that it can try what the gateway's user may

It sends no mail. Exit 0 when nothing is wrong, 1 when something is, 2 on wrong usage.`

async function checks(gateway?: string, postfix?: string): Promise<Check[]> {
  if (gateway !== undefined) return gatewayChecks(gateway, postfix)
  let config: Config
  try {
    config = configFrom(process.env, wrongOnNode)
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault
    return fault.problems.map((problem) => wrong('settings', problem, 'Put it right in the environment.'))
  }
  return nodeChecks(config)
}

try {
  const { json, help, gateway, postfix } = argumentsBy(['gateway', 'postfix'], ['json']).values
  if (help) process.stdout.write(`${USAGE}\n`)
  else {
    const found = await checks(gateway, postfix)
    process.stdout.write(json ? `${JSON.stringify(found)}\n` : tell(found))
    process.exitCode = found.every((check) => check.ok) ? 0 : 1
  }
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n\n${USAGE}\n`)
  process.exitCode = 2
}
