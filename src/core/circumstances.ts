import type { Circumstances, Recipient } from '../../detectors/contract.ts'
import type { Draft } from './draft.ts'
import { plainEvidence } from './gates/gate.ts'
import { plainDomain } from './mail/address.ts'

/** The draft's own `electionPeriod` overrides the calendar. */
export function circumstances(draft: Draft, today: string, calendarSays: boolean): Circumstances {
  return {
    kind: draft.kind,
    account: draft.account,
    author: draft.author,
    electionPeriod: draft.electionPeriod ?? calendarSays,
    today,
    ...(draft.handle === undefined ? {} : { handle: draft.handle }),
    ...(draft.intendedAt === undefined ? {} : { intendedAt: draft.intendedAt }),
    ...(draft.embargoUntil === undefined ? {} : { embargoUntil: draft.embargoUntil }),
    ...(draft.sender === undefined && draft.recipients.length === 0
      ? {}
      : {
          mail: {
            ...(draft.sender === undefined ? {} : { sender: draft.sender }),
            recipients: draft.recipients.map(received),
          },
        }),
    ...(draft.evidence.length === 0 ? {} : { evidence: draft.evidence.map(plainEvidence) }),
  }
}

/** A doubtful address gets a domain of nobody, so it counts as outside. */
function received(recipient: Recipient): Recipient {
  if (plainDomain(recipient.address) !== undefined) return recipient
  return { ...recipient, address: `${recipient.address.replace(/[^\w.-]+/g, '-')}@in-doubt.invalid` }
}
