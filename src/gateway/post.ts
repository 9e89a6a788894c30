import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Place } from './config.ts'

export type Mail = { readonly raw: Buffer; readonly sender: string; readonly recipients: readonly string[] }

/** Answered by the other server; `code` tells for now (4xx) from for good (5xx). */
class NotTaken extends Error {
  override readonly name = 'NotTaken'
  readonly code: number
  /** In the other server's words. */
  readonly reply: string
  constructor(code: number, reply: string) {
    super(`The server did not take the message (${code}).`)
    this.code = code
    this.reply = reply
  }
}

const CONNECT_MS = 5_000
const IDLE_MS = 60_000

/** Hands a message over by SMTP, its bytes as they are. Returns once the server has taken it for every recipient; else `NotTaken`. */
export async function postTo(place: Place, { raw, sender, recipients }: Mail): Promise<void> {
  const where = 'path' in place ? { socketPath: place.path } : place
  const connection = new SMTPConnection({
    ...where,
    name: 'countersign.localhost',
    ignoreTLS: true,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: IDLE_MS,
    socketTimeout: IDLE_MS,
  })
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect(() => resolve())
    })
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      const envelope = { from: sender, to: [...recipients], use8BitMime: true }
      connection.send(envelope, raw, (fault, info) => {
        if (fault) reject(fault)
        else if ((info?.rejected?.length ?? 0) > 0) reject(new NotTaken(450, 'Not every recipient was taken.'))
        else resolve()
      })
    })
  } catch (fault) {
    if (fault instanceof NotTaken) throw fault
    const { responseCode, response } = fault as { responseCode?: number; response?: string }
    throw new NotTaken(responseCode ?? 421, response ?? 'No answer.')
  } finally {
    connection.quit()
    connection.on('error', () => {})
  }
}
