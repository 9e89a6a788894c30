import { dayOf } from '../../core/deadline.ts'
import { heldLimit } from '../../core/mail/rules.ts'
import type { NewNotice } from '../../core/notice.ts'
import type { OfficeSnapshot } from '../../core/office-snapshot.ts'
import { holding } from '../../core/people.ts'
import type { Dependencies } from '../dependencies.ts'

const HOUR_MS = 3_600_000

/** The first beyond the limit notifies sender and administrators. Only a digest is kept. */
export const mayHold =
  ({ ports, unsent }: Dependencies) =>
  async (sender: string, snapshot: OfficeSnapshot): Promise<boolean> => {
    const { office } = snapshot
    const at = ports.now()
    const since = new Date(Date.parse(at) - HOUR_MS).toISOString()
    const digest = await ports.digest(`sender\n${sender.toLowerCase()}`)
    const most = heldLimit(office.mail)
    if (await ports.countHeldMail({ sender: digest, at, since, most })) return true
    const person = office.people.find(({ email }) => email.toLowerCase() === sender.toLowerCase())
    const administrators = holding(snapshot, 'admin', dayOf(at))
    const notices = [...new Set([...administrators, ...(person ? [person.id] : [])])].map(
      (to): NewNotice => ({
        dedupeKey: `mail-limit:${digest.slice(0, 20)}:${at.slice(0, 13)}:${to}`,
        ...{ to, kind: 'mail-limit', item: null, at, notBefore: at },
      }),
    )
    await ports.notify(unsent(notices))
    return false
  }
