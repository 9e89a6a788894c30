import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Place } from './place.ts'

export type Mail = { readonly raw: Buffer; readonly sender: string; readonly recipients: readonly string[] }

/** A server to hand mail over to, and how. */
export type NextHop = {
  readonly place: Place
  /** How we greet it. */
  readonly name: string
  readonly tls: 'never' | 'if-offered' | 'always'
  /** PEM: who we are, and whom we believe beyond the authorities that Node knows. */
  readonly cert?: string
  readonly key?: string
  readonly ca?: string
}

export type NotTakenFor = { readonly recipient: string; readonly code: number; readonly reply: string }

/** What the server said, for each recipient: taken, refused for good (5xx), or to be tried again. */
export type HandedOver = {
  readonly taken: readonly string[]
  readonly refused: readonly NotTakenFor[]
  readonly later: readonly NotTakenFor[]
}

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

type Fault = {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  readonly recipient?: string | undefined
  readonly rejectedErrors?: readonly Fault[] | undefined
}

type Info = { readonly accepted: readonly string[]; readonly rejectedErrors?: readonly Fault[] | undefined }

const CONNECT_MS = 5_000
const IDLE_MS = 60_000

/** Hands a message over by SMTP, its bytes as they are. Never throws: a server that is away is one to try again. */
export async function handOver(next: NextHop, { raw, sender, recipients }: Mail): Promise<HandedOver> {
  const connection = open(next)
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((fault) => (fault ? reject(fault) : resolve()))
    })
    const envelope = { from: sender, to: [...recipients], use8BitMime: true, size: raw.length }
    const { accepted, rejectedErrors = [] } = await new Promise<Info>((resolve, reject) => {
      connection.once('error', reject)
      connection.send(envelope, raw, (fault, info) => (fault ? reject(fault) : resolve(info!)))
    })
    return sorted(
      accepted,
      rejectedErrors.map((fault) => said(fault, fault.recipient ?? '')),
    )
  } catch (thrown) {
    const fault = thrown as Fault
    return sorted(
      [],
      recipients.map((recipient) =>
        said(fault.rejectedErrors?.find((one) => one.recipient === recipient) ?? fault, recipient),
      ),
    )
  } finally {
    connection.quit()
    connection.on('error', () => {})
  }
}

/** The same to a server of ours. Returns once it has taken the message for every recipient; else `NotTaken`. */
export async function postTo(place: Place, mail: Mail): Promise<void> {
  const { refused, later } = await handOver({ place, name: 'countersign.localhost', tls: 'never' }, mail)
  const [first] = [...refused, ...later]
  if (first) throw new NotTaken(first.code, first.reply)
}

/** That it answers, in the way asked for. Throws with its words when it does not. */
export async function greet(next: NextHop): Promise<{ readonly secure: boolean }> {
  const connection = open(next)
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((fault) => (fault ? reject(fault) : resolve()))
    })
    return { secure: connection.secure }
  } finally {
    connection.quit()
    connection.on('error', () => {})
  }
}

function open({ place, name, tls, cert, key, ca }: NextHop): SMTPConnection {
  return new SMTPConnection({
    ...('path' in place ? { socketPath: place.path } : place),
    name,
    ignoreTLS: tls === 'never',
    requireTLS: tls === 'always',
    opportunisticTLS: tls === 'if-offered',
    tls: {
      ...(cert && key ? { cert, key } : {}),
      ...(ca ? { ca } : {}),
      // Whoever asks for encryption where it is offered does not ask who is at the other end.
      rejectUnauthorized: tls === 'always',
    },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: IDLE_MS,
    socketTimeout: IDLE_MS,
  })
}

/** What we see before the server could say it: too large for what it announced, an address it has no way to take. */
const OURS: Readonly<Record<string, readonly [number, string]>> = {
  EMESSAGE: [552, '552 5.3.4 The next server takes no message of this size'],
  EENVELOPE: [550, '550 5.6.7 The next server cannot take this address'],
}

function said({ code = '', responseCode, response }: Fault, recipient: string): NotTakenFor {
  const [number, words] = (responseCode === undefined ? OURS[code] : undefined) ?? [421, 'No answer.']
  return { recipient, code: responseCode ?? number, reply: response ?? words }
}

function sorted(taken: readonly string[], rest: readonly NotTakenFor[]): HandedOver {
  return { taken, refused: rest.filter(({ code }) => code >= 500), later: rest.filter(({ code }) => code < 500) }
}
