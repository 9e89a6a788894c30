import type { MemoryBudget } from '../memory-budget.ts'
import type { Arrived, MailOptions, RecipientOptions, Ruling } from '../ruling.ts'
import { asUtf8, Malformed, type Packet, packet, texts } from './packet.ts'
import { type Agreed, COMMAND, negotiate, REPLY } from './protocol.ts'

export type SessionParts = {
  /** Never throws. */
  readonly judge: (arrived: Arrived) => Promise<Ruling>
  readonly unseen: (recipients: readonly string[]) => boolean
  /** Bytes of one message. */
  readonly largest: number
  readonly memory: MemoryBudget
  readonly passing?: (messageId: string) => void
}

/** The server sends macros before these commands too, even before every single header: once before the message and once at its end is enough. */
const ONCE_A_RECIPIENT = new Set<number | undefined>(
  [COMMAND.recipient, COMMAND.header, COMMAND.endOfHeaders, COMMAND.body].map((command) => command.charCodeAt(0)),
)

export function createSession({ judge, unseen, largest, memory, passing }: SessionParts) {
  let agreed: Agreed | undefined
  let queue = ''
  let sender = ''
  let recipients: string[] = []
  let options: MailOptions = {}
  let asked = new Map<string, RecipientOptions>()
  /** An address is not UTF-8, and must not be guessed at. */
  let garbled = false
  let headers: [name: string, value: string][] = []
  let body: Buffer[] = []
  let bytes = 0
  let begun = false
  let over: 'too-large' | 'no-room' | undefined
  let settled = false

  const next = (command: string) => (agreed?.answers(command) ? [packet(REPLY.continue)] : [])

  function reset(): void {
    memory.give(bytes)
    begun = false
    sender = ''
    recipients = []
    options = {}
    asked = new Map()
    garbled = false
    headers = []
    body = []
    bytes = 0
    over = undefined
    settled = false
  }

  function keep(length: number): boolean {
    if (over) return false
    if (bytes + length > largest) over = 'too-large'
    else if (!memory.take(length)) over = 'no-room'
    else bytes += length
    return over === undefined
  }

  async function ended(data: Buffer): Promise<Buffer[]> {
    if (data.length > 0 && keep(data.length)) body.push(data)
    const ruling = await decided()
    if (ruling.act === 'pass') announce()
    const answer = answers(ruling, headers)
    reset()
    return answer
  }

  function decided(): Promise<Ruling> | Ruling {
    if (over) return refusal(over)
    if (garbled) return { act: 'refuse', code: 553, enhanced: '5.6.7', text: 'An address is not in UTF-8' }
    const each = asked.size > 0 ? { each: Object.fromEntries(asked) } : {}
    return judge({ raw: written(headers, body), queue, sender, recipients, options: { ...options, ...each } })
  }

  function announce(): void {
    const id = sender === '' ? headers.find(([name]) => name.toLowerCase() === 'message-id')?.[1] : undefined
    if (id !== undefined) passing?.(id.trim())
  }

  /** Makes 'a@b.example' of '<a@b.example>', and '' of '<>'. */
  function address(given = ''): string {
    const text = asUtf8(given)
    garbled ||= text === undefined
    return (text ?? given).replace(/^<|>$/g, '')
  }

  const steps: Readonly<Record<string, (data: Buffer) => Buffer[] | Promise<Buffer[]>>> = {
    [COMMAND.macro](data) {
      if (ONCE_A_RECIPIENT.has(data[0])) return []
      const pairs = texts(data.subarray(1))
      for (let at = 0; at + 1 < pairs.length; at += 2)
        if (pairs[at] === 'i' || pairs[at] === '{i}') queue = pairs[at + 1] ?? ''
      return []
    },
    [COMMAND.mail](data) {
      reset()
      begun = true
      const [given, ...parameters] = texts(data)
      sender = address(given)
      options = messageOptions(parameters)
      return next(COMMAND.mail)
    },
    [COMMAND.recipient](data) {
      const [given, ...parameters] = texts(data)
      if (keep(data.length)) {
        const recipient = address(given)
        recipients.push(recipient)
        const wanted = recipientOptions(parameters)
        if (wanted) asked.set(recipient, wanted)
      }
      return next(COMMAND.recipient)
    },
    [COMMAND.header](data) {
      const [name, value = ''] = texts(data)
      if (name === undefined) throw new Malformed('A header without a name.')
      if (keep(data.length)) headers.push([name, agreed!.leadingSpace ? value : ` ${value}`])
      return next(COMMAND.header)
    },
    [COMMAND.endOfHeaders]() {
      settled = over === undefined && !garbled && unseen(recipients)
      if (!settled || !agreed?.answers(COMMAND.endOfHeaders)) return next(COMMAND.endOfHeaders)
      announce()
      return [packet(REPLY.accept)]
    },
    [COMMAND.body](data) {
      if (!settled && keep(data.length)) body.push(data)
      return next(COMMAND.body)
    },
    [COMMAND.endOfMessage](data) {
      if (settled) {
        announce()
        reset()
        return [packet(REPLY.accept)]
      }
      return ended(data)
    },
    [COMMAND.abort]() {
      reset()
      return []
    },
    [COMMAND.quitConnection]() {
      reset()
      return []
    },
    [COMMAND.connect]: () => [packet(REPLY.continue)],
    [COMMAND.helo]: () => [packet(REPLY.continue)],
    [COMMAND.data]: () => [packet(REPLY.continue)],
    [COMMAND.unknown]: () => [packet(REPLY.continue)],
  }

  return {
    /** Undefined closes the connection; throws `Malformed`. */
    take({ command, data }: Packet): Buffer[] | undefined | Promise<Buffer[]> {
      if (command === COMMAND.quit) return undefined
      if (command === COMMAND.options) {
        if (data.length < 12) throw new Malformed('Negotiation options shorter than twelve bytes.')
        agreed = negotiate(data.readUInt32BE(0), data.readUInt32BE(4), data.readUInt32BE(8))
        return agreed ? [packet(REPLY.options, agreed.version, agreed.actions, agreed.steps)] : undefined
      }
      const step = steps[command]
      if (!agreed || !step) throw new Malformed('A command that was not negotiated.')
      return step(data)
    },
    close: reset,
    busy: () => begun,
  }
}

function refusal(over: 'too-large' | 'no-room'): Ruling {
  return over === 'too-large'
    ? { act: 'refuse', code: 552, enhanced: '5.3.4', text: 'The message is too large to be checked' }
    : { act: 'refuse', code: 451, enhanced: '4.3.2', text: 'Too much mail at once, please try again' }
}

function parameterOf(parameters: readonly string[], name: string): string | undefined {
  const begins = `${name}=`
  return parameters.find((one) => one.slice(0, begins.length).toUpperCase() === begins)?.slice(begins.length)
}

function messageOptions(parameters: readonly string[]): MailOptions {
  const [ret, envid] = [parameterOf(parameters, 'RET'), parameterOf(parameters, 'ENVID')]
  const utf8 = parameters.some((one) => one.toUpperCase() === 'SMTPUTF8')
  return { ...(utf8 ? { utf8 } : {}), ...(ret ? { ret } : {}), ...(envid ? { envid } : {}) }
}

function recipientOptions(parameters: readonly string[]): RecipientOptions | undefined {
  const [notify, orcpt] = [parameterOf(parameters, 'NOTIFY'), parameterOf(parameters, 'ORCPT')]
  if (!notify && !orcpt) return undefined
  return { ...(notify ? { notify } : {}), ...(orcpt ? { orcpt } : {}) }
}

/** The server breaks header lines with a bare LF. */
function written(headers: readonly [string, string][], body: readonly Buffer[]): Buffer {
  const head = headers.map(([name, value]) => `${name}:${value.replace(/\r?\n/g, '\r\n')}\r\n`).join('')
  return Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), ...body])
}

function answers(ruling: Ruling, headers: readonly [string, string][]): Buffer[] {
  switch (ruling.act) {
    case 'refuse':
      return [packet(REPLY.replyCode, `${ruling.code} ${ruling.enhanced} ${ruling.text.replaceAll('%', '%%')}`)]
    case 'discard':
      return [packet(REPLY.discard)]
    case 'pass':
    case 'quarantine':
      return [
        ...removed(headers, ruling.remove),
        ...ruling.add.map(({ name, value }) => packet(REPLY.insertHeader, 0, name, ` ${value}`)),
        ...ruling.drop.map((recipient) => packet(REPLY.deleteRecipient, Buffer.from(`<${recipient}>\0`, 'utf8'))),
        ...(ruling.act === 'quarantine' ? [packet(REPLY.quarantine, ruling.reason)] : []),
        packet(REPLY.continue),
      ]
  }
}

/** An empty value deletes a header. The last comes first, so that the indexes of the others stay right. */
function removed(
  headers: readonly [string, string][],
  remove: Extract<Ruling, { remove: unknown }>['remove'],
): Buffer[] {
  const counts = new Map<string, number>()
  const found: Buffer[] = []
  for (const [name, value] of headers) {
    const lower = name.toLowerCase()
    const count = (counts.get(lower) ?? 0) + 1
    counts.set(lower, count)
    if (remove(lower, value)) found.unshift(packet(REPLY.changeHeader, count, name, ''))
  }
  return found
}
