import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Place } from '../place.ts'
import type { Mail } from '../post.ts'
import { type Packet, packet, packetReader } from './packet.ts'
import { COMMAND, REPLY } from './protocol.ts'

const VERSION = 6
const ALL_ACTIONS = 0x1ff
/** Nothing is left out, so that every command is answered. */
const NO_STEPS = 0
const BODY_BYTES = 65_535

export type MilterAnswer = {
  readonly act: 'accept' | 'quarantine' | 'discard' | 'refuse' | 'tempfail'
  readonly text: string
}

class NoMilter extends Error {
  override readonly name = 'NoMilter'
}

/** Throws when no milter answers in time. */
export async function knock(place: Place, milliseconds: number): Promise<void> {
  const line = await talk(connect(place), milliseconds)
  line.end()
}

/** No mail server is involved, so nothing is sent or kept. */
export async function judgedBy(place: Place, mail: Mail, milliseconds: number): Promise<MilterAnswer> {
  const line = await talk(connect(place), milliseconds)
  try {
    const [head = '', ...body] = mail.raw.toString('latin1').split('\r\n\r\n')
    await line.ask(packet(COMMAND.mail, `<${mail.sender}>`))
    for (const recipient of mail.recipients) await line.ask(packet(COMMAND.recipient, `<${recipient}>`))
    for (const [name, value] of fields(head)) await line.ask(packet(COMMAND.header, name, value))
    await line.ask(packet(COMMAND.endOfHeaders))
    const text = Buffer.from(body.join('\r\n\r\n'), 'latin1')
    for (let at = 0; at < text.length; at += BODY_BYTES)
      await line.ask(packet(COMMAND.body, text.subarray(at, at + BODY_BYTES)))
    return await line.verdict(packet(COMMAND.endOfMessage))
  } finally {
    line.end()
  }
}

function fields(head: string): [string, string][] {
  return head
    .replace(/\r\n(?=[ \t])/g, '\n')
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()])
}

async function talk(socket: Socket, milliseconds: number) {
  const late = AbortSignal.timeout(milliseconds)
  const read = packetReader()
  const arrived: Packet[] = []
  let wake = () => {}
  let ended = false
  const over = () => {
    ended = true
    wake()
  }
  socket.on('close', over)
  socket.on('error', () => {})
  late.addEventListener('abort', () => socket.destroy())
  socket.on('data', (chunk: Buffer) => {
    try {
      arrived.push(...read(chunk))
    } catch {
      socket.destroy()
    }
    wake()
  })
  await once(socket, 'connect', { signal: late })

  async function next(): Promise<Packet> {
    for (let one = arrived.shift(); ; one = arrived.shift()) {
      if (one) return one
      if (ended) throw new NoMilter(late.aborted ? 'It does not answer.' : 'It hung up.')
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  socket.write(packet(COMMAND.options, VERSION, ALL_ACTIONS, NO_STEPS))
  const { command } = await next()
  if (command !== REPLY.options) {
    socket.destroy()
    throw new NoMilter('It does not speak the milter protocol.')
  }

  return {
    async ask(asked: Buffer): Promise<void> {
      socket.write(asked)
      const { command: reply } = await next()
      if (reply !== REPLY.continue) throw new NoMilter('It answered before the end of the message.')
    },
    async verdict(asked: Buffer): Promise<MilterAnswer> {
      socket.write(asked)
      for (let held = false; ; ) {
        const { command: reply, data } = await next()
        if (reply === REPLY.quarantine) held = true
        const act = FINAL[reply]
        if (act) return { act: held ? 'quarantine' : act, text: data.toString('utf8').replace(/\0$/, '') }
      }
    },
    end: () => void socket.end(packet(COMMAND.quit)),
  }
}

const FINAL: Readonly<Record<string, MilterAnswer['act'] | undefined>> = {
  [REPLY.accept]: 'accept',
  [REPLY.continue]: 'accept',
  [REPLY.discard]: 'discard',
  [REPLY.replyCode]: 'refuse',
  [REPLY.tempfail]: 'tempfail',
}
