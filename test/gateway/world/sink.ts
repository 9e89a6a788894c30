import { SMTPServer } from 'smtp-server'

export type Delivered = { readonly raw: Buffer; readonly sender: string; readonly recipients: readonly string[] }

export type SinkOptions = {
  /** The reply code for a recipient; 250 when it gives none. */
  readonly answer?: (recipient: string) => number | undefined
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca: string }
  /** Where to keep messages, for one sink after another. */
  readonly delivered?: Delivered[]
  readonly shown?: string[]
}

export type Sink = {
  readonly delivered: Delivered[]
  /** Names in the certificates that clients showed. */
  readonly shown: string[]
  close(): Promise<void>
}

/** Stands for the outside world: accepts and keeps every message. */
export async function startSink(port: number, options: SinkOptions = {}): Promise<Sink> {
  const { answer, tls, delivered = [], shown = [] } = options
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    disableReverseLookup: true,
    size: 64 << 20,
    ...(tls ? { ...tls, requestCert: true, rejectUnauthorized: true } : {}),
    onSecure(socket, _session, done) {
      if ('getPeerCertificate' in socket) shown.push(String(socket.getPeerCertificate().subject?.CN))
      done()
    },
    onRcptTo({ address }, _session, done) {
      const code = answer?.(address) ?? 250
      done(
        code === 250
          ? null
          : Object.assign(new Error(`${code === 550 ? '5.1.1' : '4.2.1'} Not now`), { responseCode: code }),
      )
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const sender = mailFrom ? mailFrom.address : ''
        delivered.push({ raw: Buffer.concat(chunks), sender, recipients: rcptTo.map(({ address }) => address) })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { delivered, shown, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
