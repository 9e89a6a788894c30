import type { Client } from '@microsoft/microsoft-graph-client'
import type { Mail, MailOutcome } from '../../core/mailer.ts'
import { graphFault } from './graph.ts'

/** Somebody must grant a missing permission, so a minute's wait does not help. */
const PERMISSION_PAUSE_S = 900

/** Needs Mail.Send for that mailbox alone. */
export function graphMailer(client: Client, from: string) {
  async function post({ id, to, subject, text }: Mail): Promise<MailOutcome> {
    try {
      await client.api(`/users/${encodeURIComponent(from)}/sendMail`).post({
        message: {
          subject,
          body: { contentType: 'Text', content: text },
          toRecipients: [{ emailAddress: { address: to } }],
          internetMessageHeaders: [{ name: 'x-countersign-notice', value: id }],
        },
        saveToSentItems: true,
      })
      return { state: 'sent' }
    } catch (fault) {
      return outcomeOf(fault)
    }
  }

  return {
    async send(mail: Mail): Promise<MailOutcome> {
      const first = await post(mail)
      // The token has just expired: the next one is new, and nothing was posted with the old one.
      return first.state === 'later' && first.code.startsWith('graph 401') ? post(mail) : first
    },
  }
}

function outcomeOf(fault: unknown): MailOutcome {
  const answered = graphFault(fault)
  if (!answered) return { state: 'unclear' }
  const { status, code, retryAfter } = answered
  // Nothing was posted without a token.
  if (status === 0) return { state: 'later', code: `sign-in ${code}` }
  const reason = `graph ${status} ${code}`.trim()
  if (status === 401 || status === 403) return { state: 'later', seconds: PERMISSION_PAUSE_S, code: reason }
  // A gateway that lost its server answers 504; the server may have sent the mail.
  if (status === 504) return { state: 'unclear' }
  if (status === 429 || status >= 500)
    return { state: 'later', code: reason, ...(retryAfter > 0 ? { seconds: retryAfter } : {}) }
  return { state: 'refused', code: reason }
}
