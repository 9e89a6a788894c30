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

/** Plain mail first: what runs on every text must be compiled before a thread holds 16 MB of code. */
const PLAIN = `Thank you for your note about item 12 of the list. The meeting looked again at the repair of the canteen roof.
We expect three bids and will score them against the published criteria; the costs are within the budget that was agreed.
Colleagues in estates will mark out the spaces beforehand. Please let us know if the dates do not suit you.

`
const USUAL = `Dear Ann,

Thank you for the note of Tuesday 3 March and for the papers. Simon Example and Priya Sample met the Board at 10.30am at
the Town Hall; Mr Test of Example Partnership said that "the scheme works well" and that he would like to see it go on until
June 2027. About 1,250 people (12%) answered, and £14,300 was spent in all. Who will write to the Chief Executive?

On Thu, 5 March 2026, Robin Test wrote:
> I have read it, and I think we should wait. She was born in Wales; they live nearby. Is it on the list?
> See https://www.example.org/news/page-12.html or Appendix B, S. 4.

- New parking at North Street School
- 2. Report of the Panel: Councillor Green, Dr White and others were present

Kind regards
Jo Sample
Head of Estates, Office of the Commissioner
Tel: 01632 960001 | jo@office.example

`
/** Last, and once, what every rule runs on: most rules seldom run. */
const TEXT = `Dear Ms Example,

Thank you for your letter of 3 January 2026 about the meeting at 12 High Street, Exampleton EX1 1AA, reference 24/00017.
She is 14 years old and lives with her mother; he was arrested last week, and has been charged with assault.
Please ring 01632 960001 or write to someone@example.org. Vote for our candidate on Thursday: the other party is a disgrace.
The costs are within the budget that was agreed in the spring, and an invoice for £1,200.00 will follow in the usual way.

OFFICIAL`

/** V8 must compile before the first message. */
const TIMES = 3

export async function classifyOnce(classify: Classifier): Promise<void> {
  await classify([{ id: 'body', kind: 'body', text: TEXT }], { ...MAIL, kind: 'press-release' }).catch(() => {})
}

/** A fault is ignored: the first real text shows it. */
export async function warmUp(rules: readonly Rule[], classify: Classifier): Promise<void> {
  const turns = Array.from({ length: TIMES }, (_, turn) => turn + 1)
  const plain = turns.map((turn) => `${PLAIN.repeat(4)} ${turn}\n\n`)
  const usual = turns.map((turn) => `${USUAL.repeat(3)} ${turn}\n\n`)
  for (const text of [...plain, ...usual, TEXT]) {
    const parts = [{ id: 'attachment:1/body', kind: 'body' as const, text }]
    await reviewReading(
      { extraction: { parts, pictures: [], unread: [], observations: [] }, circumstances: MAIL, known: NOBODY },
      rules,
      classify,
    )
  }
}
