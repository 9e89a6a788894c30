import type { Ports } from '../ports.ts'
import { createAudit } from './audit/audit.ts'
import { createCalendar } from './calendar/calendar.ts'
import { createClock } from './clock.ts'
import { createCertifier } from './common/certifier.ts'
import { createEarlierReviews } from './common/earlier-reviews.ts'
import { createJournal } from './common/journal.ts'
import { createPublishedPages } from './common/published-pages.ts'
import { createRecheck } from './common/recheck.ts'
import { createReviewer } from './common/reviewer.ts'
import type { Dependencies } from './dependencies.ts'
import { createItems } from './items/items.ts'
import { createMail } from './mail/mail.ts'
import { createNotices } from './notices/notices.ts'
import { createRegisters } from './registers/registers.ts'
import { createRowStore } from './registers/row-store.ts'
import { createRetention } from './retention/retention.ts'
import { createStop } from './stop/stop.ts'

export type Service = ReturnType<typeof createService>

/** All that people and machines can ask of an office. */
export function createService(ports: Ports) {
  const journal = createJournal(ports)
  const reviewer = createReviewer(ports)
  const deps: Dependencies = {
    ...{ ports, ...journal, reviewer },
    earlierReviews: createEarlierReviews(ports),
    recheck: createRecheck(ports, reviewer),
    certify: createCertifier(ports),
    pages: createPublishedPages(ports),
    rows: createRowStore(ports, journal),
  }
  const items = createItems(deps)
  const mail = createMail(deps)
  const registers = createRegisters(deps)
  const retention = createRetention(deps)
  const audit = createAudit(deps)
  const stop = createStop(deps)
  const notices = createNotices(deps)
  const calendar = createCalendar(deps)
  const clock = createClock(deps, { mail, registers, retention, audit })
  return { items, mail, registers, retention, audit, stop, notices, calendar, clock }
}
