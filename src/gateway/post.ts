import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { causeOf } from './fault.ts'
import type { Place } from './place.ts'
import type { Mail } from './ruling.ts'
import { ExtendedConnection } from './smtp-extensions.ts'

export type { Mail }

export type NextHop = {
  readonly place: Place
  readonly name: string
  readonly tls: 'never' | 'if-offered' | 'always'
  readonly cert?: string
  readonly key?: string
  readonly ca?: string
  readonly offers?: (extensions: readonly string[]) => void
}

export type NotTakenFor = {
  readonly recipient: string
  readonly code: number
  readonly reply: string
  readonly cause?: string
  /** The server may have taken the message: the connection ended before its reply. */
  readonly unsure?: true
}

export type HandedOver = {
  readonly taken: readonly string[]
  readonly refused: readonly NotTakenFor[]
  readonly later: readonly NotTakenFor[]
}

class NotTaken extends Error {
  override readonly name = 'NotTaken'
  readonly code: number
  readonly reply: string
  readonly reason: string
  constructor({ code, reply, cause }: NotTakenFor) {
    super(`The server did not accept the message (${code}).`)
    this.code = code
    this.reply = reply
    this.reason = cause ?? `SMTP ${code}`
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

const OURSELVES = { name: 'countersign.localhost', tls: 'never' } as const

const CONNECT_MS = 30_000

const NO_UTF8 = {
  code: 550,
  reply: '550 5.6.7 The next server does not accept addresses or headers in UTF-8 (SMTPUTF8)',
}

/** Some servers greet late on purpose (Postfix's postscreen after six seconds, others after half a minute). */
const GREETING_MS = 60_000

/**
 * The next server may inspect the message before it replies: giving up earlier would send it twice. All limits stay below the ten minutes that our
 * own client waits (RFC 5321, 4.5.3.2.6).
 */
const ANSWER_MS = 300_000

/** A person is watching. */
const WATCHED_MS = 15_000

/** Leaves the bytes unchanged. Never throws: an unreachable server is one to retry. */
export async function handOver(next: NextHop, mail: Mail): Promise<HandedOver> {
  const { raw, sender, recipients } = mail
  let connection: ExtendedConnection | undefined
  try {
    const open = await greeted(next, CONNECT_MS, GREETING_MS)
    connection = open
    next.offers?.(open.extensions())
    if (!open.extend(mail))
      return sorted(
        [],
        recipients.map((recipient) => ({ recipient, ...NO_UTF8 })),
      )
    const envelope = { from: sender, to: [...recipients], use8BitMime: true, size: raw.length }
    const { accepted, rejectedErrors = [] } = await new Promise<Info>((resolve, reject) => {
      open.once('error', reject)
      open.send(envelope, raw, (fault, info) => (fault ? reject(fault) : resolve(info!)))
    })
    return sorted(
      accepted,
      rejectedErrors.map((fault) => refusalFor(fault, fault.recipient ?? '')),
    )
  } catch (thrown) {
    const fault = thrown as Fault
    return sorted(
      [],
      recipients.map((recipient) =>
        refusalFor(fault.rejectedErrors?.find((one) => one.recipient === recipient) ?? fault, recipient, connection),
      ),
    )
  } finally {
    connection?.quit()
  }
}

/** Throws `NotTaken` unless the server accepts every recipient. */
export async function postTo(place: Place, mail: Mail, next: Omit<NextHop, 'place'> = OURSELVES): Promise<void> {
  const { refused, later } = await handOver({ ...next, place }, mail)
  const [first] = [...refused, ...later]
  if (first) throw new NotTaken(first)
}

/** Throws with the words of the server. */
export async function greet(next: NextHop): Promise<{ readonly secure: boolean }> {
  const connection = await greeted(next, WATCHED_MS, WATCHED_MS)
  const { secure } = connection
  connection.quit()
  return { secure }
}

async function greeted(next: NextHop, connectMs: number, greetingMs: number): Promise<ExtendedConnection> {
  const connection = dialogue(next, await reached(next.place, connectMs), greetingMs)
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((fault) => (fault ? reject(fault) : resolve()))
    })
    return connection
  } catch (fault) {
    connection.quit()
    throw fault
  } finally {
    // Without a listener a late error would be uncaught.
    connection.on('error', () => {})
  }
}

/** Looks the name up as the machine does, including its hosts file: the package would ask DNS first. */
async function reached(place: Place, milliseconds: number): Promise<Socket> {
  const socket = connect(place)
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(milliseconds) })
    return socket
  } catch (fault) {
    socket.on('error', () => {})
    socket.destroy()
    throw fault
  }
}

function dialogue({ place, name, tls, cert, key, ca }: NextHop, connection: Socket, greetingMs: number) {
  return new ExtendedConnection({
    connection,
    ...('path' in place ? {} : { host: place.host }),
    name,
    ignoreTLS: tls === 'never',
    requireTLS: tls === 'always',
    opportunisticTLS: tls === 'if-offered',
    tls: {
      ...(cert && key ? { cert, key } : {}),
      ...(ca ? { ca } : {}),
      // Opportunistic encryption does not verify the other end.
      rejectUnauthorized: tls === 'always',
    },
    connectionTimeout: greetingMs,
    greetingTimeout: greetingMs,
    socketTimeout: ANSWER_MS,
  })
}

/** A message over its announced size, an address that the server cannot accept: found before the server could. */
const OURS: Readonly<Record<string, readonly [number, string]>> = {
  EMESSAGE: [552, '552 5.3.4 The next server does not accept messages of this size'],
  EENVELOPE: [550, '550 5.6.7 The next server does not accept this address'],
}

function refusalFor(fault: Fault, recipient: string, greeted?: object): NotTakenFor {
  const { code = '', responseCode, response } = fault
  const ours = responseCode === undefined ? OURS[code] : undefined
  const [number, words] = ours ?? [421, 'No answer.']
  const silent = responseCode === undefined && !ours
  const cause = silent ? { cause: causeOf(fault), ...(greeted ? { unsure: true as const } : {}) } : {}
  return { recipient, code: responseCode ?? number, reply: response ?? words, ...cause }
}

function sorted(taken: readonly string[], rest: readonly NotTakenFor[]): HandedOver {
  return { taken, refused: rest.filter(({ code }) => code >= 500), later: rest.filter(({ code }) => code < 500) }
}
