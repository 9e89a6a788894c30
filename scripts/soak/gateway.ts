import { parseArgs } from 'node:util'
import { until } from '../../test/gateway/world/children.ts'
import { whyNoPostfix } from '../../test/gateway/world/postfix.ts'
import { createWorld, type World } from '../../test/gateway/world/world.ts'

/**
 * npm run -s soak -- gateway --rounds N: ten clients send mail while gateway, service and Postfix are killed at
 * random, N times each. Then everything held is approved, and every message must have arrived once: none lost, none
 * seen before its approval, none twice. Exits with 1 otherwise.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, messages: { type: 'string', default: '40' } },
  allowPositionals: true,
})
const rounds = Number(values.rounds)
const perRound = Number(values.messages)
const CLIENTS = 10
/** Stops waiting when nothing has arrived for this long. */
const PATIENCE_MS = 60_000
const TOM = 'tom.ashdown@westmids-opcc.example'
const OUTSIDE = 'resident@example.org'

const why = whyNoPostfix()
if (why) {
  console.log(`The gateway's soak was skipped: ${why}.`)
  process.exit(0)
}

type Sent = { readonly tag: string; readonly held: boolean }

const world = await createWorld()
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
  const clients = Array.from({ length: CLIENTS }, () => client(world, before + perRound))
  for (const kill of [killGateway, killService, killPostfix].sort(() => Math.random() - 0.5)) {
    await pause(100 + Math.random() * 900)
    await kill()
  }
  await Promise.all(clients)
  const early = leaked()
  console.log(`round ${round}: ${sent.length} accepted, ${early.length} of the held seen too early`)
}

/** Sends like a mail server: retries with the same bytes until the message is accepted. */
async function client(on: World, until: number): Promise<void> {
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
      const took = await on.send({ raw, sender: TOM, recipients: [OUTSIDE] }).then(
        () => true,
        () => false,
      )
      if (took) break
      await pause(100)
    }
    sent.push({ tag, held })
  }
}

async function killGateway(): Promise<void> {
  await world.gateway.kill()
  await pause(Math.random() * 300)
  await world.startGateway()
}

async function killService(): Promise<void> {
  await world.api().kill()
  await pause(Math.random() * 300)
  await world.startApi()
}

async function killPostfix(): Promise<void> {
  await world.postfix.kill()
  await pause(Math.random() * 300)
  world.postfix.start()
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

/** Approves what is held while each process is killed once more, then waits and counts. */
async function settle(): Promise<void> {
  const early = leaked()
  for (const { tag } of sent) approved.add(tag)
  let decided = 0
  for (let rows = await waiting(); rows.length > 0; rows = await waiting()) {
    // On a conflict the message still waits, and the next turn approves it.
    for (const id of rows) await approve(id).catch(() => undefined)
    decided += rows.length
    await killGateway()
    await killPostfix()
  }
  const missing = () => {
    const seen = arrivals()
    return sent.filter(({ tag }) => !seen.has(tag))
  }
  for (
    let left = missing().length, before = left + 1;
    left > 0 && left < before;
    before = left, left = missing().length
  )
    await until('the next to arrive', () => (missing().length === 0 ? true : undefined), PATIENCE_MS).catch(
      () => undefined,
    )
  await until('the hold queue to empty', () => (world.postfix.queue().length === 0 ? true : undefined), 30_000).catch(
    () => undefined,
  )
  const seen = arrivals()
  const doubled = sent.filter(({ tag, held }) => held && (seen.get(tag) ?? 0) > 1)
  // A client that lost the connection before the answer sends again: SMTP itself duplicates what was not held (RFC
  // 5321, 6.1).
  const again = sent.filter(({ tag, held }) => !held && (seen.get(tag) ?? 0) > 1)
  const left = world.postfix.queue().length
  console.log(
    `${rounds} rounds, ${sent.length} messages, ${decided} held and approved: ` +
      `${missing().length} lost, ${early.length} leaked, ${doubled.length} held ones doubled, ` +
      `${left} left in the queue; ${again.length} sent again by a client that got no answer`,
  )
  failed = missing().length > 0 || early.length > 0 || doubled.length > 0 || left > 0
}

/** Held messages without a decision. */
async function waiting(): Promise<string[]> {
  return (await world.waiting()).filter((item) => /^M[0-9A-F]{20}$/.test(item))
}

async function approve(id: string): Promise<void> {
  const { progress } = await world.ask<{ progress: string }>(`/v1/items/${id}`, 'helen.marchetti')
  if (progress === 'awaiting') await world.decide(id, 'approved')
}
