/** Ordinary office prose for benchmarks: no two paragraphs are the same, and no rule finds anything. */

const OPENINGS = [
  'Thank you for your letter about',
  'The meeting looked again at',
  'We have now finished the work on',
  'Further to last week’s note on',
  'The panel asked for an update on',
]
const SUBJECTS = [
  'the repair of the canteen roof',
  'the timetable for the grants round',
  'the booking of the large hall',
  'the new lockers in the basement',
  'the hire of two minibuses',
  'the annual audit of the fleet',
]
const MIDDLES = [
  'The supplier has confirmed delivery in the second week of next month',
  'We expect three bids and will score them against the published criteria',
  'The costs are within the budget that was agreed in the spring',
  'The contractor needs access to the yard on two mornings',
  'Colleagues in estates will mark out the parking spaces beforehand',
]
const ENDINGS = [
  'Please let us know if the dates do not suit you.',
  'The papers will be sent round a week before.',
  'There is nothing for you to do at this stage.',
  'An invoice will follow in the usual way.',
]

/** An RFC 5322 message of about `size` bytes; `seed` makes it differ from every other. */
export function plainMessage(size: number, seed: number): string {
  const pick = (list: readonly string[], turn: number) => list[(seed * 7 + turn * 13 + (turn >> 2)) % list.length]!
  const head = [
    'From: Estates <estates@westmids-opcc.example>',
    'To: Facilities <facilities@partner.example>',
    `Subject: Estates update ${seed}`,
    `Message-ID: <${seed}.bench@westmids-opcc.example>`,
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  const body: string[] = []
  for (let turn = 0, length = 0; length < size; turn++) {
    const paragraph =
      `${pick(OPENINGS, turn)} ${pick(SUBJECTS, turn + 1)}, item ${turn + 1} of the ` +
      `list. ${pick(MIDDLES, turn + 2)}. ${pick(ENDINGS, turn + 3)}`
    body.push(paragraph, '')
    length += paragraph.length + 4
  }
  return [...head, '', ...body].join('\r\n')
}
