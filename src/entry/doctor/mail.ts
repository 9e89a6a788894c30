import { smtpMailer } from '../../adapters/smtp/mailer.ts'
import { type Config, isSample } from '../config.ts'
import { type Check, ok, wrong } from './check.ts'

/** Signs in and sends nothing. */
export async function mailCheck(config: Config): Promise<Check> {
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
