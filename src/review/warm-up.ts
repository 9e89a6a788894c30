import type { Circumstances, Known, Rule } from '../../detectors/contract.ts'
import type { Classifier } from './classifier/classify.ts'
import { reviewReading } from './review-reading.ts'

const NOBODY: Known = {
  office: { name: '', aliases: [], area: '', force: '', website: '', domains: [], privacyNotice: '' },
  ...{ people: [], contacts: [], consents: [], parties: [], candidates: [], media: [], emblems: [], embargoes: [] },
  ...{ topics: [], labels: [], references: [], secureDomains: [], accounts: [] },
}

const MAIL: Circumstances = {
  ...{ kind: 'email', account: 'corporate', author: 'staff', electionPeriod: false, today: '2026-01-01' },
}

/**
 * Plain mail first: V8 compiles an expression well only while a thread holds less than 16 MB of machine code, so what
 * runs on every text must be compiled before the rest.
 */
const PLAIN = `Thank you for your note about item 12 of the list. The meeting looked again at the repair of the canteen roof.
We expect three bids and will score them against the published criteria; the costs are within the budget that was agreed.
Colleagues in estates will mark out the spaces beforehand. Please let us know if the dates do not suit you.

`
/** Text that every rule runs on, so that each expression and the encoder run once. */
const TEXT = `Dear Ms Example,

Thank you for your letter of 3 January 2026 about the meeting at 12 High Street, Exampleton EX1 1AA, reference 24/00017.
She is 14 years old and lives with her mother; he was arrested last week, and has been charged with assault.
Please ring 01632 960001 or write to someone@example.org. Vote for our candidate on Thursday: the other party is a disgrace.
The costs are within the budget that was agreed in the spring, and an invoice for £1,200.00 will follow in the usual way.

OFFICIAL`

/** V8 compiles on first use, which must happen before the first message. */
const TIMES = 3

/** Loads the encoder in a process that runs no rules. */
export async function classifyOnce(classify: Classifier): Promise<void> {
  await classify([{ id: 'body', kind: 'body', text: TEXT }], { ...MAIL, kind: 'press-release' }).catch(() => {})
}

/** Reviews some plain texts. A fault is ignored: the first real text shows it. */
export async function warmUp(rules: readonly Rule[], classify: Classifier): Promise<void> {
  // Each text differs, since the encoder caches texts.
  const turns = Array.from({ length: TIMES }, (_, turn) => turn + 1)
  const plain = turns.map((turn) => `${PLAIN.repeat(4)} ${turn}\n\n`)
  for (const text of [...plain, ...turns.map((turn) => `${TEXT} ${turn}\n\n`.repeat(turn))]) {
    const parts = [{ id: 'attachment:1/body', kind: 'body' as const, text }]
    await reviewReading(
      { extraction: { parts, pictures: [], unread: [], observations: [] }, circumstances: MAIL, known: NOBODY },
      rules,
      classify,
    )
  }
}
