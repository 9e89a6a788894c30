import { createConnection, type Socket } from 'node:net'

const END = Buffer.from('\r\n.\r\n')

/** One SMTP connection, one message after another, without pipelining: like nodemailer, at a tenth of its cost. */
class Session {
  readonly #socket: Socket
  #received: ((line: string) => void) | undefined
  #text = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    // A pending `send` reports that the connection closed.
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      this.#text += chunk.toString('latin1')
      const last = /(?:^|\n)(\d{3} [^\n]*)\n$/.exec(this.#text)
      if (!last) return
      this.#text = ''
      this.#received?.(last[1]!)
    })
  }

  static async open(port: number): Promise<Session> {
    const socket = createConnection(port, '127.0.0.1')
    socket.setNoDelay(true)
    const session = new Session(socket)
    await session.#answer()
    await session.#say('EHLO bench.example\r\n')
    return session
  }

  #answer(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#received = resolve
      this.#socket.once('close', () => reject(new Error('The server closed the connection.')))
    })
  }

  async #say(piece: string | Buffer): Promise<string> {
    const answer = this.#answer()
    this.#socket.write(piece)
    const line = await answer
    this.#socket.removeAllListeners('close')
    if (!/^[234]/.test(line)) throw new Error(`The server answered ${line}`)
    return line
  }

  /** Milliseconds from MAIL to the last answer; undefined after a temporary refusal. */
  async send(body: Buffer): Promise<number | undefined> {
    const begun = performance.now()
    await this.#say('MAIL FROM:<estates@westmids-opcc.example>\r\n')
    await this.#say('RCPT TO:<facilities@partner.example>\r\n')
    await this.#say('DATA\r\n')
    const line = await this.#say(Buffer.concat([body, END]))
    return line.startsWith('4') ? undefined : performance.now() - begun
  }

  close(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.end('QUIT\r\n')
  }
}

/** `later`: messages that got a temporary refusal. */
export type Measured = { readonly perSecond: number; readonly took: readonly number[]; readonly later: number }

/** Sends as fast as the server accepts. */
export async function flood(port: number, sessions: number, messages: number, next: () => Buffer): Promise<Measured> {
  const opened = await Promise.all(Array.from({ length: sessions }, () => Session.open(port)))
  const took: number[] = []
  // Made before the clock starts, since the sender shares the processors with the server.
  const bodies = Array.from({ length: messages }, next)
  let later = 0
  const begun = performance.now()
  await Promise.all(
    opened.map(async (session) => {
      for (let body = bodies.pop(); body; body = bodies.pop()) {
        const milliseconds = await session.send(body)
        if (milliseconds === undefined) later++
        else took.push(milliseconds)
      }
    }),
  )
  const perSecond = (took.length / (performance.now() - begun)) * 1000
  for (const session of opened) session.close()
  return { perSecond, took: took.sort((a, b) => a - b), later }
}

/** Sends at a steady rate. A message that finds every session busy waits, and its wait counts. */
export async function steady(port: number, perSecond: number, seconds: number, next: () => Buffer): Promise<Measured> {
  const free = await Promise.all(Array.from({ length: 20 }, () => Session.open(port)))
  const waiting: ((session: Session) => void)[] = []
  const all = [...free]
  const take = () => free.pop() ?? new Promise<Session>((resolve) => waiting.push(resolve))
  const give = (session: Session) => (waiting.length > 0 ? waiting.shift()!(session) : void free.push(session))
  const took: number[] = []
  const sent: Promise<void>[] = []
  let later = 0
  const begun = performance.now()
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    const at = begun + (turn * 1000) / perSecond
    const wait = at - performance.now()
    if (wait > 0) await new Promise((go) => setTimeout(go, wait))
    const body = next()
    sent.push(
      (async () => {
        const session = await take()
        if ((await session.send(body)) === undefined) later++
        else took.push(performance.now() - at)
        give(session)
      })(),
    )
  }
  await Promise.all(sent)
  const rate = (took.length / (performance.now() - begun)) * 1000
  for (const session of all) session.close()
  return { perSecond: rate, took: took.sort((a, b) => a - b), later }
}
