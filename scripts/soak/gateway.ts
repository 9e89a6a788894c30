import { parseArgs } from 'node:util'
import { until } from '../../test/gateway/world/children.ts'
import { whyNoPostfix } from '../../test/gateway/world/postfix.ts'
import { createWorld, type MailSide } from '../../test/gateway/world/world.ts'

/**
 * npm run -s soak -- gateway --rounds N: ten clients send mail while a gateway, the service and a Postfix are killed at
 * random, N times each. A client that gets no answer tries either of two mail servers. Then everything held is decided
 * on, and every message must have arrived or come back once: none lost, none seen before its approval, none twice, and
 * no notice twice. Exits with 1 otherwise.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, messages: { type: 'string', default: '40' } },
  allowPositionals: true,
})
const rounds = Number(values.rounds)
const perRound = Number(values.messages)
const CLIENTS = 10
const PATIENCE_MS = 60_000
const TOM = 'tom.ashdown@westmids-opcc.example'
const OUTSIDE = 'resident@example.org'

const why = whyNoPostfix()
if (why) {
  console.log(`The gateway's soak was skipped: ${why}.`)
  process.exit(0)
}

type Sent = { readonly tag: string; readonly held: boolean }

const world = await createWorld({}, undefined, 2)
const sent: Sent[] = []
const approved = new Set<string>()
let number = 0
let failed = false
try {
  for (let round = 1; round <= rounds; round++) await one(round)
  await settle()
} finally {
  await world.close()
}
process.exitCode = failed ? 1 : 0

async function one(round: number): Promise<void> {
  const before = sent.length
  const clients = Array.from({ length: CLIENTS }, () => client(before + perRound))
  for (const kill of [killGateway, killService, killPostfix].sort(() => Math.random() - 0.5)) {
    await pause(100 + Math.random() * 900)
    await kill()
  }
  await Promise.all(clients)
  const early = leaked()
  console.log(`round ${round}: ${sent.length} accepted, ${early.length} of the held seen too early`)
}

/** Retries with the same bytes until the message is accepted. */
async function client(until: number): Promise<void> {
  while (sent.length < until) {
    const tag = `soak-${process.pid}-${++number}-end`
    const held = number % 4 === 0
    const text = held ? `The patient’s NHS number is 999 000 0018. ${tag}` : `The meeting is at ten. ${tag}`
    const raw = Buffer.from(
      `From: ${TOM}\r\nTo: ${OUTSIDE}\r\nSubject: Soak\r\nMessage-ID: ` +
        `<${tag}@westmids-opcc.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 ` +
        `+0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    )
    for (;;) {
      const took = await anySide()
        .send({ raw, sender: TOM, recipients: [OUTSIDE] })
        .then(
          () => true,
          () => false,
        )
      if (took) break
      await pause(100)
    }
    sent.push({ tag, held })
  }
}

function anySide(): MailSide {
  return world.sides[Math.floor(Math.random() * world.sides.length)]!
}

async function killGateway(side = anySide()): Promise<void> {
  await side.gateway.kill()
  await pause(Math.random() * 300)
  await side.startGateway({ restartSeconds: 45 })
}

async function killService(): Promise<void> {
  await world.api().kill()
  await pause(Math.random() * 300)
  await world.startApi()
}

async function killPostfix(side = anySide()): Promise<void> {
  await side.postfix.kill()
  await pause(Math.random() * 300)
  side.postfix.start()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((go) => setTimeout(go, milliseconds))
}

function arrivals(): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { raw, recipients } of world.delivered) {
    const tag = recipients.includes(OUTSIDE)
      ? /soak-\d+-\d+-end(?!@)/.exec(raw.toString().split('\r\n\r\n')[1] ?? '')?.[0]
      : undefined
    if (tag) seen.set(tag, (seen.get(tag) ?? 0) + 1)
  }
  return seen
}

function leaked(): string[] {
  const seen = arrivals()
  return sent.filter(({ tag, held }) => held && !approved.has(tag) && seen.has(tag)).map(({ tag }) => tag)
}

/** Each process is killed once more on the way. */
async function settle(): Promise<void> {
  const early = leaked()
  for (const { tag } of sent) approved.add(tag)
  let decided = 0
  for (let rows = await waiting(); rows.length > 0; rows = await waiting()) {
    // The next turn decides on it.
    for (const id of rows) await decide(id, decided++ % 4 === 3 ? 'rejected' : 'approved').catch(() => undefined)
    await killGateway()
    await killPostfix()
  }
  const missing = () => {
    const [seen, back] = [arrivals(), bounced()]
    return sent.filter(({ tag }) => !seen.has(tag) && !back.has(tag))
  }
  for (
    let left = missing().length, before = left + 1;
    left > 0 && left < before;
    before = left, left = missing().length
  )
    await until('the next to arrive', () => (missing().length === 0 ? true : undefined), PATIENCE_MS).catch(
      () => undefined,
    )
  await until('the queues to empty', () => (queued() === 0 ? true : undefined), PATIENCE_MS).catch(() => undefined)
  report(missing().length, early.length, decided)
}

function report(lost: number, early: number, decided: number): void {
  const [seen, back, notices] = [arrivals(), bounced(), noticesSent()]
  const twice = ({ tag }: Sent) => (seen.get(tag) ?? 0) > 1
  const doubled = sent.filter((one) => one.held && twice(one)).length
  const both = sent.filter(({ tag }) => seen.has(tag) && back.has(tag)).length
  // A client that lost the connection before the answer sends again: SMTP itself duplicates what was not held (RFC
  // 5321, 6.1).
  const again = sent.filter((one) => !one.held && twice(one)).length
  const repeated = [...notices.values()].filter((times) => times > 1).length
  const left = queued()
  console.log(
    `${rounds} rounds, ${sent.length} messages by two gateways, ${decided} decisions: ${lost} lost, ${early} leaked, ` +
      `${doubled} held ones doubled, ${both} both sent and returned, ${left} left in the queues; ` +
      `${notices.size} notices, ${repeated} of them doubled; ${again} sent again by a client that got no answer`,
  )
  failed = [lost, early, doubled, both, left, repeated].some((number) => number > 0)
}

function queued(): number {
  return world.sides.reduce((sum, { postfix }) => sum + postfix.queue().length, 0)
}

function noticesSent(): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { raw } of world.delivered) {
    const id = /^Message-ID:\s*<(countersign-(?:notify|return)-\S+)>/m.exec(raw.toString())?.[1]
    if (id) seen.set(id, (seen.get(id) ?? 0) + 1)
  }
  return seen
}

function bounced(): Set<string> {
  const tags = world.delivered.flatMap(({ raw }) => {
    const text = raw.toString()
    return text.includes('<countersign-return-') ? (/soak-\d+-\d+-end/.exec(text)?.[0] ?? []) : []
  })
  return new Set(tags)
}

async function waiting(): Promise<string[]> {
  return (await world.waiting()).filter((item) => /^M[0-9A-F]{20}$/.test(item))
}

async function decide(id: string, outcome: 'approved' | 'rejected'): Promise<void> {
  const { progress } = await world.ask<{ progress: string }>(`/v1/items/${id}`, 'helen.marchetti')
  if (progress === 'awaiting') await world.decide(id, outcome, outcome === 'rejected' ? 'Not this.' : undefined)
}
