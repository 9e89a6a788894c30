import { parseArgs } from 'node:util'
import { internet, patient } from '../adapters/microsoft/network.ts'
import { smtpMailer } from '../adapters/smtp/mailer.ts'
import { type Config, configFrom, isSample } from './config.ts'
import { type Check, ok, tell, wrong } from './doctor/check.ts'
import { gatewayChecks } from './doctor/gateway.ts'
import { clockCheck, contentKeyCheck, databaseCheck, keysCheck, officeCheck } from './doctor/local.ts'
import { tenantChecks } from './doctor/tenant.ts'
import { ConfigError } from './settings/read.ts'

const USAGE = `npm run -s doctor             checks the settings, database, keys, tenant, mail path and clock
npm run -s doctor -- --json   the same as one JSON array
npm run -s doctor -- --gateway FILE   the mail gateway that FILE sets up as well (/etc/countersign/gateway.json)

It reads, and sends no mail. Exit 0 when nothing is wrong, 1 when something is, 2 on wrong usage.`

/** The mail path: that a connection can be made and signed in to; nothing is sent. */
async function mailCheck(config: Config): Promise<Check> {
  const { mail, tenant } = config
  if (!mail && isSample(config)) return ok('mail', 'The sample office’s stand-in tenant takes it.')
  if (!mail)
    return wrong('mail', 'Notices wait: no way to send them is set.', 'Set MAIL_FROM with a tenant, or with SMTP_URL.')
  if (mail.by === 'graph')
    return tenant
      ? ok('mail', `By Graph from ${mail.from}.`)
      : wrong('mail', 'Graph needs a tenant.', 'Set ENTRA_TENANT_ID.')
  try {
    await smtpMailer(mail.url, mail.from).verify()
    return ok('mail', `By SMTP from ${mail.from}.`)
  } catch (fault) {
    const { code = 'no code' } = fault as { code?: string }
    return wrong(
      'mail',
      `The mail server did not let us in (${code}).`,
      'Check SMTP_URL: host, port, user and password.',
    )
  }
}

async function checks(gateway: string | undefined): Promise<Check[]> {
  let config: Config
  try {
    config = configFrom(process.env)
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault
    return fault.problems.map((problem) => wrong('settings', problem, 'Put it right in the environment.'))
  }
  const network = patient(internet)
  return [
    ok('settings', 'Nothing contradicts itself.'),
    officeCheck(config),
    ...(await databaseCheck(config)),
    keysCheck(config),
    ...(await contentKeyCheck(config)),
    await mailCheck(config),
    ...(config.tenant ? await tenantChecks(config.tenant, config.mail, network) : [clockCheck()]),
    ...(gateway ? await gatewayChecks(gateway) : []),
  ]
}

try {
  const { json, help, gateway } = parseArgs({
    options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, gateway: { type: 'string' } },
  }).values
  if (help) process.stdout.write(`${USAGE}\n`)
  else {
    const found = await checks(gateway)
    process.stdout.write(json ? `${JSON.stringify(found)}\n` : tell(found))
    process.exitCode = found.every((check) => check.ok) ? 0 : 1
  }
} catch (fault) {
  process.stderr.write(`${(fault as Error).message}\n\n${USAGE}\n`)
  process.exitCode = 2
}
