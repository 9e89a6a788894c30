import { beforeEach, expect, test } from 'vitest'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'
import { office as sampleOffice } from '../tools/reading.ts'

/** What a message says of itself, of others and in its envelope, and what that excuses. */

const NHS = 'The patient’s NHS number is 999 000 0018.'
type More = { headers?: string; recipients?: readonly string[]; sender?: string }

let service: Service

beforeEach(() => {
  service = createService(memoryPorts().ports)
})

async function because(text: string, { headers = '', recipients = ['resident@example.org'], sender }: More) {
  const raw = new TextEncoder().encode(`${headers}Message-ID: <1@x.example>\r\nSubject: Hello\r\n\r\n${text}\r\n`)
  const message = { raw, sender: sender ?? 'tom.ashdown@westmids-opcc.example', recipients }
  const { verdict, mail } = await service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })
  return [verdict, ...mail.passes.map((pass) => pass.because)]
}

const AUTO = 'Auto-Submitted: auto-replied\r\n'
const reader = ['agnieszka.wojcik@example.org']

test('an automatic answer may name its recipient; numbers about people still hold it', async () => {
  const more = { headers: AUTO, sender: '', recipients: reader }
  const away = 'Dear Agnieszka Wójcik\r\n\r\nI am away until Monday. Agnieszka Wójcik wrote: can we meet?'
  expect(await because(away, more)).toEqual(['release'])
  expect((await because(NHS, more))[0]).toBe('hold')
  expect((await because(NHS, { sender: '' }))[0]).toBe('hold')
})

test('a sender that the office lists as a machine may name people', async () => {
  const sender = 'telephones@westmids-opcc.example'
  const office = { ...sampleOffice, mail: { ...sampleOffice.mail, systemSenders: [sender] } }
  service = createService(memoryPorts(undefined, { office }).ports)
  expect(await because('The caller was Sandeep Grewal.', { sender })).toEqual(['release', 'system-sender'])
  expect((await because('The caller was Sandeep Grewal.', {}))[0]).toBe('hold')
})

const VICTIM = 'The caller was Sandeep Grewal, sandeep.grewal@private.example, 01632 960431.'

test.each([
  ['the header alone', VICTIM, { headers: AUTO }],
  ['the header and the null path', VICTIM, { headers: AUTO, sender: '' }],
  ['a report by its type', VICTIM, { headers: 'Content-Type: multipart/report; boundary=x\r\n', sender: '' }],
  ['words about the reader beside it', `Dear Agnieszka Wójcik\r\n\r\n${VICTIM}`, { headers: AUTO, recipients: reader }],
  [
    'a lone name beside the reader’s',
    'Dear Agnieszka Wójcik\r\n\r\nThe caller was Sandeep Grewal.',
    { headers: AUTO, recipients: reader },
  ],
])(
  'another person’s name and numbers are found in what claims to be an automatic answer: %s',
  async (_, text, more) => {
    expect((await because(text, more))[0]).toBe('hold')
  },
)

test.each([
  ['with the header', AUTO],
  ['without it', ''],
])('an ordinary out-of-office with its author’s name and the office’s numbers is released: %s', async (_, headers) => {
  const contacts = sampleOffice.contacts.filter(({ type }) => type === 'phone').map(({ value }) => value)
  const text =
    'Thank you for your email. I am out of the office until Monday 30 November.\r\n\r\n' +
    `If it is urgent please contact Priya Nandakumar at priya.nandakumar@westmids-opcc.example or on ${contacts[0]}.\r\n\r\n` +
    'Kind regards\r\n\r\nTom Ashdown\r\ntom.ashdown@westmids-opcc.example'
  expect((await because(text, { headers, recipients: reader }))[0]).toBe('release')
})

const quoted = (from: string, text: string) =>
  `Thanks, that is fine.\r\n\r\nOn 23 November 2026, ${from} wrote:\r\n> ${text}\r\n`

test('a recipient’s name and address in a quotation of them are released', async () => {
  const text = quoted(`Agnieszka Wójcik <${reader[0]}>`, `Can we meet?\r\n> Agnieszka Wójcik\r\n> ${reader[0]}`)
  expect((await because(text, { recipients: reader }))[0]).toBe('release')
})

test.each([
  ['an address and a number', VICTIM],
  ['a street', 'Agnieszka Wójcik lives at 41 Brindle Court, Ladywood.'],
  ['a lone name', 'The caller was Sandeep Grewal.'],
])('a quotation that the sender made up excuses nothing else: %s', async (_, text) => {
  for (const head of [`Agnieszka Wójcik <${reader[0]}>`, 'Agnieszka Wójcik'])
    expect((await because(quoted(head, text), { recipients: reader }))[0]).toBe('hold')
  const outlook = `Fine.\r\n\r\nFrom: <${reader[0]}>\r\nSent: 23 November 2026\r\n\r\n${text}`
  expect((await because(outlook, { recipients: reader }))[0]).toBe('hold')
})

const PRIVATE = 'phoned about her benefits and her depression.'
const quotation = (text: string) => quoted(`Agnieszka Wójcik <${reader[0]}>`, text)

test.each([
  ['quoted', quotation(`Agnieszka Wójcik ${PRIVATE}`)],
  ['quoted, under a header without an address', quoted('Agnieszka Wójcik', `Agnieszka Wójcik ${PRIVATE}`)],
  ['with a title', quotation(`Ms Wójcik ${PRIVATE}`)],
  ['by the given name', quotation(`Agnieszka ${PRIVATE}`)],
  ['by the family name', quotation(`Wójcik ${PRIVATE}`)],
  ['above the quotation', `Agnieszka Wójcik ${PRIVATE}\r\n\r\n${quotation('Can we meet?')}`],
  ['in a header block', `From: Agnieszka Wójcik\r\nSent: 23 November 2026\r\n\r\nAgnieszka Wójcik ${PRIVATE}`],
  ['above a signature', `Agnieszka Wójcik ${PRIVATE}\r\n\r\nKind regards\r\nAgnieszka Wójcik`],
  ['below a greeting', `Dear Agnieszka Wójcik\r\n\r\nAgnieszka Wójcik ${PRIVATE}`],
])('a name in a header or signature excuses no private facts about that person elsewhere: %s', async (_, text) => {
  expect((await because(text, { recipients: ['news@paper.example'] }))[0]).toBe('hold')
})

test('a name is excused inside a header or signature', async () => {
  const text = `${quotation('Can we meet?')}> Kind regards\r\n> Agnieszka Wójcik\r\n`
  expect((await because(text, { recipients: ['news@paper.example'] }))[0]).toBe('release')
})

test.each([
  [
    'in a quotation',
    quoted(`Agnieszka Wójcik <${reader[0]}>`, 'Hi\r\n> Agnieszka Wójcik\r\n> The victim was Sandeep Grewal.'),
  ],
  ['in a message', 'Thanks.\r\n\r\nKind regards\r\nTom Ashdown\r\nThe victim was Sandeep Grewal.'],
])('a line about a person below a signature is not part of the signature: %s', async (_, text) => {
  expect((await because(text, { recipients: reader }))[0]).toBe('hold')
})

test('the street of a recipient in an apparent quotation is found: nothing proves that they wrote it', async () => {
  const text =
    'Yes please.\r\n\r\nFrom: Declan Moriarty\r\nSent: 19 November 2026 16:40\r\nTo: Events\r\nSubject: Visit\r\n\r\n'
  const recipients = ['declan.moriarty@postbox.example']
  const of = async (more: string) => (await because(`${text}${more}\r\n\r\nDeclan Moriarty`, { recipients }))[0]
  expect(await of('We will come on Tuesday.')).toBe('release')
  expect(await of('I live at 14 Wren Close, Dudley DY1 3PL.')).toBe('hold')
})
