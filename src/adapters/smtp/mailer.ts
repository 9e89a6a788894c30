import { createTransport } from 'nodemailer'
import type { Mail, MailOutcome } from '../../core/mailer.ts'

type Fault = Error & { readonly code?: string; readonly responseCode?: number }

const WAIT_MS = 10_000
/** Mail to this machine needs no TLS. */
const HERE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** The URL decides between STARTTLS and TLS; Workers have no SMTP. */
export function smtpMailer(url: string, from: string) {
  const times = { connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS }
  const { hostname, port, protocol, username, password } = new URL(url)
  const transport = createTransport({
    host: hostname,
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    secure: protocol === 'smtps:',
    // An attacker on the path must not be able to remove STARTTLS from the server's greeting.
    requireTLS: protocol === 'smtp:' && !HERE.test(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...times,
  })
  return {
    async send({ id, to, subject, text }: Mail): Promise<MailOutcome> {
      const host = from.split('@')[1]
      const mail = {
        from,
        to,
        subject,
        text,
        messageId: `<${id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      try {
        await transport.sendMail(mail)
        return { state: 'sent' }
      } catch (fault) {
        return outcomeOf(fault as Fault)
      }
    },
    verify: () => transport.verify(),
  }
}

/** nodemailer's errors before a connection was ready: nothing can have been sent. */
const BEFORE = /^Connection timeout|^Greeting never received|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH/

function outcomeOf({ code, message, responseCode }: Fault): MailOutcome {
  // Nothing was sent, because the server refuses encryption.
  if (code === 'ETLS') return { state: 'later', code: 'smtp no-tls' }
  const reason = `smtp ${responseCode ?? code ?? 'fault'}`
  if (code === 'EAUTH' || code === 'EDNS' || BEFORE.test(message)) return { state: 'later', code: reason }
  // After the data and before the reply, the outcome is unknown.
  if (responseCode === undefined) return { state: 'unclear' }
  return { state: responseCode >= 500 ? 'refused' : 'later', code: reason }
}
