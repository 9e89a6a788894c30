import { z } from 'zod'

export type Mail =
  | { readonly by: 'graph'; readonly from: string }
  | { readonly by: 'smtp'; readonly from: string; readonly url: string }

export const mailFields = {
  MAIL_FROM: z.email('MAIL_FROM must be the address of the mailbox that notices come from.').optional(),
  SMTP_URL: z.string().optional(),
}

/** A sender without SMTP_URL means the tenant's Graph. */
export function mailFrom(settings: Readonly<Record<string, string>>, wrong: string[]): Mail | undefined {
  const { MAIL_FROM: from, SMTP_URL: url } = settings
  if (!from && !url) return undefined
  if (!from) {
    wrong.push('MAIL_FROM is missing: the address that notices come from.')
    return undefined
  }
  if (url) {
    if (!isSmtp(url))
      wrong.push(
        'SMTP_URL must be an address like smtps://user:password@smtp.office.example:465, with % in a password as %25.',
      )
    return { by: 'smtp', from, url }
  }
  if (!settings['ENTRA_TENANT_ID'])
    wrong.push('MAIL_FROM needs SMTP_URL, or a tenant (ENTRA_TENANT_ID) to send by Graph.')
  return { by: 'graph', from }
}

function isSmtp(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return /^smtps?:$/.test(protocol) && hostname !== ''
}
