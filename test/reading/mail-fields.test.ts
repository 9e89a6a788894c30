import { describe, expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

/* Every field that can carry words is read, and what programs write there raises nothing. */

const SECRET = 'TOP SECRET - UK EYES ONLY. The source is to be met at the mill.'
const CODED = Buffer.from(SECRET).toString('base64')
const URL_CODED = Buffer.from(SECRET).toString('base64url')
const DOTTED = SECRET.replace(/[^A-Za-z]+/g, '.')
const FOLDED = CODED.replace(/.{40}/g, '$&\r\n ')
const HEAD = 'From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nSubject: Lunch\r\nMIME-Version: 1.0\r\n'

async function read(source: string) {
  const ledger = await readHere({ name: 'a.eml', type: '', bytes: Buffer.from(source) }, 'attachment:1')
  return { parts: ledger.parts, text: ledger.parts.map(({ text }) => text).join('\n'), unread: ledger.unread }
}

const part = (fields: string) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n${fields}\r\n\r\nLunch at one.\r\n--B--\r\n`

describe('words in a field that programs write', () => {
  test.each([
    ['Message-ID, dotted', `Message-ID: <${DOTTED}@x.example>`],
    ['Message-ID, encoded', `Message-ID: <${URL_CODED}@x.example>`],
    ['References', `References: <1@x.example> <${URL_CODED}@x.example>`],
    ['In-Reply-To', `In-Reply-To: <${DOTTED}@x.example>`],
    ['Thread-Index', `Thread-Index: ${CODED}`],
    ['DKIM-Signature, folded', `DKIM-Signature: v=1; a=rsa-sha256; d=x; b=${FOLDED}`],
    ['DKIM-Signature, plain', `DKIM-Signature: v=1; b=${SECRET}`],
    ['ARC-Seal', `ARC-Seal: i=1; b=${CODED}`],
    ['a field of Exchange', `X-MS-Exchange-CrossTenant-Id: ${CODED}`],
    ['List-Unsubscribe', `List-Unsubscribe: <https://x.example/${URL_CODED}>`],
  ])('%s', async (_, field) => {
    expect((await read(`${HEAD}${field}\r\n\r\nLunch at one.\r\n`)).text).toMatch(/TOP SECRET/)
  })
  test.each([
    ['Content-ID of the only part', `Content-ID: <${URL_CODED}@x>`],
    ['Content-Description of the only part', `Content-Description: ${SECRET}`],
    ['a comment in Content-Type', 'Content-Type: text/plain (TOP SECRET note) ; charset=utf-8'],
    ['an X- field of a part', `X-Note: ${SECRET}`],
  ])('%s', async (_, field) => {
    expect((await read(part(field))).text).toMatch(/TOP SECRET/)
  })
  test('the boundary', async () => {
    const line = URL_CODED.slice(0, 60)
    const source = `${HEAD}Content-Type: multipart/mixed; boundary="${line}"\r\n\r\n--${line}\r\n\r\nLunch\r\n--${line}--\r\n`
    expect((await read(source)).text).toMatch(/TOP SECRET/)
  })
  test('ordinary ids, signatures and tokens say nothing', async () => {
    const fields = [
      'Message-ID: <CAKLq_7h2-Xb9QdYw3nZ+PfT0aRkE5u@mail.example.com>',
      'References: <20261129.040000.1234@relay1.example.org> <PH0PR12MB5481.namprd12.prod.outlook.example>',
      'In-Reply-To: <JavaMail.root.1045.1764390000123@app07.example.com>',
      'Thread-Index: AdxhW3v7Q0e9k2mJTtqvJw8zVh2bXQAAB1uA',
      'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1; h=from:to:subject:date;',
      ' bh=g3zLYH4xKxcPrHOD18z9YfpQcnk/GaJedfustWU5uGs=; b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZ',
      ' VoG4ZHRNiYzRVfC3kQm1P0sWZ8Yt6uJhLr2xEoNiBq5gAcDv7wT9jF1lKpMnXyO4HsRbUeGzQ==',
      'X-MS-Exchange-CrossTenant-Id: 84df9e7f-e9f6-40af-b435-aaaaaaaaaaaa',
    ]
    const { parts } = await read(`${HEAD}${fields.join('\r\n')}\r\n\r\nLunch at one.\r\n`)
    expect(parts.filter(({ id }) => id.endsWith('/tokens'))).toEqual([])
  })
})

describe('base64 in pieces', () => {
  const pieces = CODED.match(/.{1,12}/g)!
  test.each([
    ['numbered lines', pieces.map((piece, n) => `${n + 1}. ${piece}`).join('\r\n')],
    ['quoted lines', pieces.map((piece) => `> ${piece}`).join('\r\n')],
    [
      'links',
      URL_CODED.match(/.{1,12}/g)!
        .map((piece) => `https://a.example/${piece}`)
        .join('\r\n'),
    ],
    ['letters apart', [...CODED].join(' ')],
  ])('%s', async (_, body) => {
    expect((await read(`${HEAD}\r\nSee you.\r\n\r\n${body}\r\n`)).text).toMatch(/TOP SECRET/)
  })
  test('yEnc in a body is unread', async () => {
    const { unread } = await read(
      `${HEAD}\r\nHi\r\n=ybegin line=128 size=9 name=a.txt\r\nabcdefghi\r\n=yend size=9\r\n`,
    )
    expect(unread.map(({ why }) => why).join()).toMatch(/yEnc/)
  })
  test('a reading aid of one letter each', async () => {
    const ruby = [...SECRET].map((letter) => `<rb>x</rb><rt>${letter}</rt>`).join('')
    const page = `${HEAD}Content-Type: text/html\r\n\r\n<p><ruby>${ruby}</ruby></p>\r\n`
    expect((await read(page)).text).toMatch(/TOP SECRET/)
  })
  test('ordinary lists and links say nothing', async () => {
    const body =
      '1. Lunch\r\n2. Coffee\r\n3. Minutes\r\n4. Travel\r\n\r\nhttps://a.example/news\r\nhttps://a.example/events\r\nhttps://a.example/about\r\n'
    const { parts } = await read(`${HEAD}\r\n${body}`)
    expect(parts.filter(({ id }) => id.includes('/pieces'))).toEqual([])
  })
})
