import { createConnection, type Socket } from 'node:net'

const END = Buffer.from('\r\n.\r\n')

/** RFC 5321, 4.5.2. */
const stuffed = (body: Buffer): Buffer => Buffer.from(body.toString('latin1').replace(/^\./gm, '..'), 'latin1')

type Outcome = 'accepted' | 'deferred' | 'refused'
/** From MAIL to the last answer. */
type Answer = { readonly outcome: Outcome; readonly milliseconds: number }
const OUTCOMES: Readonly<Record<string, Outcome>> = { 2: 'accepted', 4: 'deferred', 5: 'refused' }

/** Without pipelining: like nodemailer, at a tenth of its cost. */
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
    await session.#agree('EHLO bench.example\r\n')
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
    return line
  }

  async #agree(piece: string): Promise<void> {
    const line = await this.#say(piece)
    if (!/^[23]/.test(line)) throw new Error(`The server answered ${line}`)
  }

  async send(body: Buffer): Promise<Answer> {
    const begun = performance.now()
    await this.#agree('MAIL FROM:<estates@westmids-opcc.example>\r\n')
    await this.#agree('RCPT TO:<facilities@partner.example>\r\n')
    await this.#agree('DATA\r\n')
    const line = await this.#say(Buffer.concat([stuffed(body), END]))
    const outcome = OUTCOMES[line[0]!]
    if (!outcome) throw new Error(`The server answered ${line}`)
    return { outcome, milliseconds: performance.now() - begun }
  }

  close(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.end('QUIT\r\n')
  }
}

export type Measured = {
  readonly perSecond: number
  readonly took: readonly number[]
  readonly refused: number
  readonly deferred: number
}

function measuredOf(answers: readonly Answer[], milliseconds: number): Measured {
  const number = (wanted: Outcome) => answers.filter(({ outcome }) => outcome === wanted).length
  const final = answers.filter(({ outcome }) => outcome !== 'deferred')
  return {
    perSecond: (final.length / milliseconds) * 1000,
    took: final.map((answer) => answer.milliseconds).sort((a, b) => a - b),
    refused: number('refused'),
    deferred: number('deferred'),
  }
}

type Flood = { readonly sessions: number; readonly messages: number; readonly seconds: number }

/** Until so many messages or seconds. */
export async function flood(
  port: number,
  { sessions, messages, seconds }: Flood,
  next: () => Buffer,
): Promise<Measured> {
  const opened = await Promise.all(Array.from({ length: sessions }, () => Session.open(port)))
  const answers: Answer[] = []
  // Before the clock starts: the sender shares the processors.
  const bodies = Array.from({ length: messages }, next)
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    opened.map(async (session) => {
      for (let body = bodies.pop(); body && performance.now() < end; body = bodies.pop())
        answers.push(await session.send(body))
    }),
  )
  const measured = measuredOf(answers, performance.now() - begun)
  for (const session of opened) session.close()
  return measured
}

/** A message that finds every session busy waits, and its wait counts. */
export async function steady(port: number, perSecond: number, seconds: number, next: () => Buffer): Promise<Measured> {
  const free = await Promise.all(Array.from({ length: 20 }, () => Session.open(port)))
  const waiting: ((session: Session) => void)[] = []
  const all = [...free]
  const take = () => free.pop() ?? new Promise<Session>((resolve) => waiting.push(resolve))
  const give = (session: Session) => (waiting.length > 0 ? waiting.shift()!(session) : void free.push(session))
  const answers: Answer[] = []
  const sent: Promise<void>[] = []
  const begun = performance.now()
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    const at = begun + (turn * 1000) / perSecond
    const wait = at - performance.now()
    if (wait > 0) await new Promise((go) => setTimeout(go, wait))
    const body = next()
    sent.push(
      (async () => {
        const session = await take()
        // A slow server must not keep the benchmark for long.
        const late = performance.now() - begun > 3 * seconds * 1000
        if (!late) {
          const { outcome } = await session.send(body)
          answers.push({ outcome, milliseconds: performance.now() - at })
        }
        give(session)
      })(),
    )
  }
  await Promise.all(sent)
  const measured = measuredOf(answers, performance.now() - begun)
  for (const session of all) session.close()
  return measured
}
