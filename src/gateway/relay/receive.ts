import { BlockList, isIPv6 } from 'node:net'
import { TLSSocket } from 'node:tls'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { handedOver, listenAt } from '../listen.ts'
import type { MemoryBudget } from '../memory-budget.ts'
import type { Place } from '../place.ts'
import type { MailOptions } from '../ruling.ts'
import type { Answer, createRelay } from './relay.ts'

export type ReceiveParts = {
  readonly name: string
  readonly listen: Place
  readonly clients: readonly string[]
  readonly clientNames: readonly string[]
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca?: string }
  readonly requireTls: boolean
  readonly largest: number
  readonly memory: MemoryBudget
  readonly take: ReturnType<typeof createRelay>['take']
  readonly log: (event: object) => void
}

/** A client must not time out while its message is reviewed and passed on: it would send it again. */
const CLIENT_MS = 900_000

class Refused extends Error {
  override readonly name = 'Refused'
  readonly responseCode: number
  constructor({ code, text }: Answer) {
    super(text)
    this.responseCode = code
  }
}

export type Receiving = {
  stop(): Promise<void>
  offer(extensions: readonly string[]): void
}

export async function listenRelay(parts: ReceiveParts): Promise<Receiving> {
  const { name, listen, tls, requireTls, clientNames, largest, log } = parts
  const allowed = networks(parts.clients)
  const known = new WeakSet<SMTPServerSession>()
  const server = new SMTPServer({
    name,
    banner: 'Countersign',
    size: largest,
    socketTimeout: CLIENT_MS,
    authOptional: true,
    hideREQUIRETLS: true,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    disableReverseLookup: true,
    ...(tls ? { cert: tls.cert, key: tls.key, ...(tls.ca ? { ca: tls.ca } : {}) } : {}),
    ...(clientNames.length > 0 ? { requestCert: true, rejectUnauthorized: false } : {}),
    onConnect({ remoteAddress }, done) {
      if (allowed(remoteAddress)) return done()
      log({ relay: 'refused', why: 'not on the list of clients' })
      done(new Refused({ code: 554, text: '5.7.1 You may not send here' }))
    },
    onSecure(socket, session, done) {
      if (socket instanceof TLSSocket && bears(socket, clientNames)) known.add(session)
      done()
    },
    onMailFrom(_address, session, done) {
      if (requireTls && !session.secure)
        return done(new Refused({ code: 530, text: '5.7.0 Must issue a STARTTLS command first' }))
      if (clientNames.length > 0 && !known.has(session))
        return done(new Refused({ code: 550, text: '5.7.1 Your certificate is not one that may send here' }))
      done()
    },
    onData(stream, session, done) {
      void taken(stream, session, parts).then(
        ({ code, text }) => (code === 250 ? done(null, text) : done(new Refused({ code, text }))),
        (fault: Error) => {
          log({ relay: 'failed', fault: (fault as NodeJS.ErrnoException).code ?? fault.name })
          done(new Refused({ code: 451, text: '4.3.0 The message cannot be stored at the moment, please try again' }))
        },
      )
    },
  })
  server.on('error', (fault: NodeJS.ErrnoException) => log({ relay: 'connection', fault: fault.code ?? fault.name }))
  await listenAt(server.server, listen, handedOver())
  return {
    stop: () => new Promise((done) => server.close(() => done())),
    offer(extensions) {
      server.options['hideSMTPUTF8'] = !extensions.includes('SMTPUTF8')
      server.options['hideDSN'] = !extensions.includes('DSN')
    },
  }
}

async function taken(stream: SMTPServerDataStream, session: SMTPServerSession, parts: ReceiveParts): Promise<Answer> {
  const { largest, memory, take } = parts
  const chunks: Buffer[] = []
  let bytes = 0
  let full = false
  try {
    // Reads to the end even without memory, because the reply comes after it.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (full || bytes + chunk.length > largest) continue
      if (memory.take(chunk.length)) {
        bytes += chunk.length
        chunks.push(chunk)
      } else full = true
    }
    if (stream.sizeExceeded) return { code: 552, text: '5.3.4 The message is too large to be checked' }
    if (full) return { code: 451, text: '4.3.2 Too much mail at once, please try again' }
    const { mailFrom, rcptTo } = session.envelope
    const mail = {
      raw: Buffer.concat(chunks),
      sender: mailFrom ? mailFrom.address : '',
      recipients: rcptTo.map(({ address }) => address),
      options: optionsOf(session.envelope),
    }
    const { hostNameAppearsAs: helo, remoteAddress: address, transmissionType: protocol } = session
    return await take(mail, { helo, address, protocol })
  } finally {
    memory.give(bytes)
  }
}

/** The package decodes xtext (RFC 3461, 4); on the wire it must be encoded. */
function xtext(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x2b && byte !== 0x3d ? String.fromCharCode(byte) : hex(byte),
    )
    .join('')
}

const hex = (byte: number) => `+${byte.toString(16).toUpperCase().padStart(2, '0')}`

function optionsOf({ smtpUtf8, dsn, rcptTo }: SMTPServerSession['envelope']): MailOptions {
  const each = rcptTo.flatMap(({ address, dsn: asked }) => {
    const { notify, orcpt } = asked ?? {}
    const wanted = { ...(notify ? { notify: notify.join(',') } : {}), ...(orcpt ? { orcpt: xtext(orcpt) } : {}) }
    return notify || orcpt ? [[address, wanted] as const] : []
  })
  return {
    ...(smtpUtf8 ? { utf8: true } : {}),
    ...(dsn?.ret ? { ret: dsn.ret } : {}),
    ...(dsn?.envid ? { envid: xtext(dsn.envid) } : {}),
    ...(each.length > 0 ? { each: Object.fromEntries(each) } : {}),
  }
}

function networks(list: readonly string[]): (address: string) => boolean {
  const block = new BlockList()
  for (const one of list) {
    const [address = '', bits] = one.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) block.addAddress(address, family)
    else block.addSubnet(address, Number(bits), family)
  }
  return (address) => block.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function bears(socket: TLSSocket, names: readonly string[]): boolean {
  if (!socket.authorized) return false
  const { subjectaltname = '', subject } = socket.getPeerCertificate()
  const alternatives = subjectaltname.split(', ').flatMap((one) => (one.startsWith('DNS:') ? [one.slice(4)] : []))
  const given = alternatives.length > 0 ? alternatives : [subject?.CN].flat().filter((one) => one !== undefined)
  return given.some((one) => names.includes(one.toLowerCase()))
}
