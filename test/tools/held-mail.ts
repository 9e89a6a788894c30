import { CURRENT_STATEMENT } from '../../src/core/mail/statements.data.ts'
import type { Office } from '../../src/core/registers.ts'
import type { Finding, Review } from '../../src/core/review.ts'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts, type Setting } from './memory-ports.ts'
import { office as sampleOffice } from './reading.ts'
import { TOM } from './scenario.ts'

export const addressOf = (who: string) => `${who}@westmids-opcc.example`

/** A finding in mail, of a phone number unless a test says otherwise. */
export const mailFinding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'personal-data/phone', detector: 'personal-data', type: 'PHONE', severity: 'sign-off', confidence: 0.9 },
  ...{ part: 'body', partKind: 'body', start: 0, end: 4, paragraphs: ['46'], because: 'A number', advice: 'Check it.' },
  ...more,
})

export type Sent = { sender?: string; headers?: string; recipients?: readonly string[] }

/** A service in memory whose reviews find what a test says, with the steps of held mail. */
export function openHeldMail() {
  const setting: Setting = { office: sampleOffice }
  const world = memoryPorts('2026-11-24T09:00:00.000Z', setting)
  const found: { review: Review } = { review: { findings: [mailFinding()], unread: [], failures: [] } }
  const text = { parts: [{ id: 'body', kind: 'body' as const, text: 'Some words' }], observations: [] }
  Object.assign(world.ports, { review: async () => ({ review: found.review, text }) })
  const service = createService(world.ports)
  let sent = 0
  const orders = () => world.ports.mailOrders({ gateway: 'mx', after: 0, limit: 200 })
  return {
    ...{ world, service, setting, orders },
    /** Sets what the next reviews find. */
    finds: (findings: readonly Finding[], more: Partial<Review> = {}) => {
      found.review = { findings, unread: [], failures: [], ...more }
    },
    officeWith: (more: Partial<Office>) => {
      setting.office = { ...sampleOffice, ...more }
    },
    /** Sends another message through the gateway. */
    async hold({ sender = addressOf(TOM), headers = '', recipients = ['resident@example.org'] }: Sent = {}) {
      const head = `${headers}Message-ID: <${++sent}@x.example>\r\nSubject: Hello`
      const raw = new TextEncoder().encode(`${head}\r\n\r\nWords.\r\n`)
      const answer = await service.mail.screen({ raw, sender, recipients }, { gateway: 'mx', queue: `Q${sent}` })
      return { ...answer, ref: answer.mail.ref }
    },
    async declare(ref: string, by = TOM, more: object = {}) {
      const { version = '', shown = '' } = await service.items.read(ref)
      return service.mail.declare(ref, { by, version, shown, statement: CURRENT_STATEMENT, ...more })
    },
    actsOf: async (ref: string) => (await orders()).filter((one) => one.ref === ref).map(({ act }) => act),
    /** People who were sent a notice of this kind. */
    noticesOf: (kind: string) =>
      world.noticesSent().flatMap((one) => (one.endsWith(`: ${kind}`) ? [one.slice(0, -kind.length - 2)] : [])),
  }
}
