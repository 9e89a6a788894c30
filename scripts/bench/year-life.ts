import type { Draft } from '../../src/core/draft.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { Refusal } from '../../src/core/refusal.ts'
import type { composeService } from '../../src/entry/compose.ts'
import { seeded } from '../../test/tools/random-acts.ts'
import { messageOf, proseOf } from './prose.ts'

const PROSE = proseOf()

type Service = ReturnType<typeof composeService>

const HELEN = 'helen.marchetti'
const PRIYA = 'priya.nandakumar'
const TOM = 'tom.ashdown'
const GWEN = 'gwen.hollis'
const DAY = 86_400_000
const AT_ONCE = 8
/** Some wait, some are approved. */
const STILL_OPEN = 80

export type Lived = {
  readonly mails: number
  readonly waiting: readonly string[]
  readonly approved: readonly string[]
  readonly released: readonly string[]
  readonly rejected: readonly string[]
}

const PLACES = ['Aston', 'Bordesley', 'Coseley', 'Digbeth', 'Erdington', 'Foleshill', 'Gornal', 'Handsworth']
const THINGS = [
  'patrols on the towpath',
  'a youth club',
  'cameras at the station',
  'a street surgery',
  'a road safety week',
]
const HEAVY = 'Her NHS number, 999 000 0018, was on the letter.'

/** Spread over the year up to today. */
export async function liveYear(
  service: Service,
  size: { items: number; mails: number; at(moment: Date): void },
): Promise<Lived> {
  const random = seeded(2026)
  const start = Date.now() - 364 * DAY
  const moment = (share: number) => new Date(start + share * 364 * DAY)
  size.at(moment(0))
  await registers(service)
  const lists = {
    waiting: [] as string[],
    approved: [] as string[],
    released: [] as string[],
    rejected: [] as string[],
  }
  for (let first = 0; first < size.items; first += AT_ONCE) {
    const share = first / size.items
    size.at(moment(share))
    if (first % (AT_ONCE * 40) === 0) await lend(service, share)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, size.items - first) }, async (_, index) => {
        const { id, ended } = await oneLife(service, first + index, random, first + index >= size.items - STILL_OPEN)
        lists[ended].push(id)
      }),
    )
  }
  for (let first = 0; first < size.mails; first += AT_ONCE) {
    size.at(moment(first / size.mails))
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, size.mails - first) }, (_, index) => mail(service, first + index)),
    )
  }
  size.at(new Date())
  await service.service.clock.tick()
  return { mails: size.mails, ...lists }
}

async function registers({ service: { registers }, ports }: Service): Promise<void> {
  await ports.officeSnapshot()
  for (const { id } of (await ports.officeSnapshot()).office.people) await registers.declare(id, policy.version, [])
  const csv = (count: number, row: (n: number) => Record<string, string>) =>
    Array.from({ length: count }, (_, n) => row(n))
  const bring = (register: string, records: Record<string, string>[]) =>
    registers.importRows(register, { records, by: HELEN, apply: true })
  await bring(
    'public-figures',
    csv(300, (n) => ({ name: `Figure Number${n}`, role: `Councillor for ward ${n}` })),
  )
  await bring(
    'contacts',
    csv(200, (n) => ({ type: 'email', value: `desk${n}@partner.example`, owner: 'A partner' })),
  )
  await bring(
    'media',
    csv(100, (n) => ({ outlet: `Gazette ${n}`, emails: `news@gazette${n}.example`, domains: `gazette${n}.example` })),
  )
  await bring(
    'topics',
    csv(40, (n) => ({ topic: `Topic ${n}`, words: `zyxword${n}` })),
  )
}

async function lend({ service }: Service, share: number): Promise<void> {
  const day = (ahead: number) => new Date(Date.now() + ((share - 1) * 364 + ahead) * DAY).toISOString().slice(0, 10)
  const reason = 'Leave'
  const terms = {
    from: HELEN,
    to: PRIYA,
    starts: day(0),
    ends: day(share > 0.9 ? 60 : 30),
    upTo: 'sign-off',
    reason,
  } as const
  await service.registers.acceptDelegation(await service.registers.delegate(terms, HELEN), PRIYA)
}

async function oneLife({ service }: Service, number: number, random: () => number, late: boolean) {
  const id = `year-${String(number).padStart(6, '0')}`
  const draft = draftOf(number, random)
  await service.items.submit(id, draft, TOM)
  if (random() < 0.3) await service.items.comment(id, { by: PRIYA, text: 'Please look at the second sentence.' })
  if (random() < 0.2) await service.items.submit(id, { ...draft, body: `${draft.body} It is free.` }, TOM)
  if (late && random() < 0.6) return { id, ended: 'waiting' as const }
  const outcome = random() < 0.12 ? 'rejected' : 'approved'
  await decideAll(service, id, outcome)
  const { progress } = await service.items.read(id)
  if (progress === 'rejected') return { id, ended: 'rejected' as const }
  if (progress !== 'approved') return { id, ended: 'waiting' as const }
  if (late || random() < 0.03) return { id, ended: 'approved' as const }
  await service.items.release.confirm(id, {
    by: TOM,
    receipt: 'Published',
    address: `https://www.westmids-opcc.example/${id}`,
  })
  return { id, ended: 'released' as const }
}

async function decideAll(service: Service['service'], id: string, outcome: 'approved' | 'rejected'): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    const { version, shown, progress, outstanding, review } = await service.items.read(id)
    if (progress !== 'awaiting') break
    const advice = outstanding[0]?.asks === 'advice'
    const by = outstanding[0]?.holder === 'data-protection-officer' ? GWEN : HELEN
    const acknowledged = (review?.findings ?? []).map((_, index) => `f${index + 1}`)
    await service.items.decide(id, {
      ...{ by, version: version!, shown: shown!, acknowledged, reason: 'As it stands.' },
      outcome: advice ? 'advised' : outcome,
    })
  }
}

function draftOf(number: number, random: () => number): Draft {
  const place = PLACES[Math.floor(random() * PLACES.length)]!
  const thing = THINGS[Math.floor(random() * THINGS.length)]!
  const press = number % 2 === 0
  const heavy = random() < 0.15
  return {
    ...{ kind: press ? 'press-release' : 'social-post', channel: press ? 'press' : 'social' },
    ...{
      account: 'corporate',
      author: 'staff',
      files: [],
      recipients: [],
      evidence: ['source', 'disclosure-basis', 'consent'],
    },
    ...(press ? {} : { handle: '@WestMidsPCC' }),
    title: `News from ${place}: ${thing}, number ${number}`,
    body:
      `The Commissioner has agreed money for ${thing} in ${place}. It begins on Monday, ` +
      `and number ${number} is the one to ring for.${heavy ? ` ${HEAVY}` : ''}`,
  }
}

async function mail({ service }: Service, number: number): Promise<void> {
  const held = number % 25 === 0
  const head = [`Message-ID: <${number}@x.example>`, `Subject: Your case ${number}`]
  const heavy = [...head, '', 'Dear all,', '', `${HEAVY} Case ${number}.`, '']
  const raw = held ? new TextEncoder().encode(heavy.join('\r\n')) : messageOf(PROSE, 1500, number)
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
  try {
    await service.mail.screen(message, { gateway: 'mx', queue: `Q${number}` })
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
}
