import type { HandedOver, Mail } from '../post.ts'
import type { Arrived, Ruling } from '../ruling.ts'
import { edited, fields, hasBareLineEnd } from './bytes.ts'
import type { Spool } from './spool.ts'

export type Answer = { readonly code: number; readonly text: string }

export type Client = { readonly helo: string; readonly address: string; readonly protocol: string }

export type RelayParts = {
  readonly name: string
  /** Empty: any allowed client. Otherwise the header that only Exchange Online can set must name one of these. */
  readonly originators: readonly string[]
  readonly spool: Spool
  readonly judge: (arrived: Arrived) => Promise<Ruling>
  readonly unseen: (recipients: readonly string[]) => boolean
  readonly handOver: (mail: Mail) => Promise<HandedOver>
  readonly outgoing: (id: string) => void
  readonly bounce: (mail: Mail, refused: HandedOver['refused']) => Promise<Buffer>
}

/** More passes through this relay, or more servers in all, are a loop (RFC 5321, 6.3). */
const MAX_OURS = 3
const MAX_HOPS = 60
const ORIGINATOR = 'x-originatororg'

/** Handles a message that arrived by SMTP. The client gets 250 only when the next server or the disk has it. */
export function createRelay(parts: RelayParts) {
  const { name, originators, spool, judge, unseen, handOver, outgoing } = parts

  async function take(mail: Mail, client: Client): Promise<Answer> {
    const refusal = refused(mail.raw)
    if (refusal) return refusal
    const id = spool.newId()
    const arrived: Arrived = { ...mail, queue: id }
    const ruling: Ruling = unseen(mail.recipients) ? UNSEEN : await judge(arrived)
    switch (ruling.act) {
      case 'refuse':
        return answer(ruling.code, ruling.enhanced, ruling.text)
      case 'discard':
        return answer(250, '2.0.0', 'The message was sent already')
      case 'quarantine': {
        const raw = edited(mail.raw, ruling, trace(client, id))
        await spool.keep('hold', { ...mail, id, ref: ruling.ref, at: new Date().toISOString(), raw })
        return answer(250, '2.0.0', `Held for sign-off, not sent yet (${id})`)
      }
      case 'pass': {
        const recipients = mail.recipients.filter((recipient) => !ruling.drop.includes(recipient))
        return passOn({ ...mail, recipients, raw: edited(mail.raw, ruling, trace(client, id)) }, id, ruling.notSent)
      }
    }
  }

  async function passOn(mail: Mail, id: string, notSent: () => void = () => {}): Promise<Answer> {
    const { taken, refused, later } = await handOver(mail).catch((fault: unknown) => {
      notSent()
      throw fault
    })
    if (wasNotSent({ taken, refused, later })) notSent()
    const at = new Date().toISOString()
    if (refused.length === 0 && later.length === 0) return answer(250, '2.0.0', `Passed on (${id})`)
    if (taken.length === 0 && later.length > 0)
      return answer(451, '4.4.1', 'The next server cannot accept the message at the moment')
    if (taken.length === 0) return { code: refused[0]!.code, text: repeated(refused[0]!.reply) }
    if (later.length > 0) {
      await spool.keep('out', { ...mail, id, ref: '', at, recipients: later.map(({ recipient }) => recipient) })
      outgoing(id)
    }
    if (refused.length > 0 && mail.sender !== '') {
      const bounce = { id: `${id}b`, ref: '', at, sender: '', recipients: [mail.sender] }
      await spool.keep('out', { ...bounce, raw: await parts.bounce(mail, refused) })
      outgoing(bounce.id)
    }
    return answer(250, '2.0.0', `Passed on (${id})`)
  }

  function refused(raw: Buffer): Answer | undefined {
    if (hasBareLineEnd(raw))
      return answer(550, '5.6.11', 'A line ends in CR or LF alone, so the message cannot be passed on unchanged')
    const head = [...fields(raw)]
    const hops = head.filter((field) => field.name === 'received')
    const ours = hops.filter((field) => field.value.includes(`by ${name} (Countersign)`))
    if (ours.length >= MAX_OURS || hops.length >= MAX_HOPS)
      return answer(554, '5.4.6', 'Mail loop: the message has passed here too often')
    if (originators.length > 0 && !head.some((field) => field.name === ORIGINATOR && from(field.value)))
      return answer(550, '5.7.1', 'This relay serves another organisation')
    return undefined
  }

  const from = (value: string) => originators.includes(value.trim().toLowerCase())

  function trace({ helo, address, protocol }: Client, id: string): string {
    const heloName = helo.replace(/[^\w.:[\]-]/g, '?')
    const date = new Date().toUTCString().replace('GMT', '+0000')
    return `Received: from ${heloName} ([${address}])\r\n\tby ${name} (Countersign) with ${protocol} id ${id};\r\n\t${date}`
  }

  return { take }
}

function wasNotSent({ taken, refused, later }: HandedOver): boolean {
  return taken.length === 0 && ![...refused, ...later].some(({ unsure }) => unsure)
}

const UNSEEN: Ruling = { act: 'pass', add: [], remove: () => false, drop: [] }

function answer(code: number, enhanced: string, text: string): Answer {
  return { code, text: `${enhanced} ${text}` }
}

function repeated(reply: string): string {
  return (
    reply
      .replace(/^\d{3}[ -]/gm, '')
      .replace(/[^\x20-\x7e]+/g, ' ')
      .trim()
      .slice(0, 400) || '5.0.0 The next server refused it'
  )
}
