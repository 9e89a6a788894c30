import { describe, expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { readHere } from '../../src/reading/read.ts'
import { runRules } from '../../src/review/run-rules.ts'
import { readingOf } from '../tools/reading.ts'

/* Every field that can carry words is read, and what programs write there raises nothing. */

const SECRET = 'TOP SECRET - UK EYES ONLY. The source is to be met at the mill.'
const CODED = Buffer.from(SECRET).toString('base64')
const URL_CODED = Buffer.from(SECRET).toString('base64url')
const DOTTED = SECRET.replace(/[^A-Za-z]+/g, '.')
const FOLDED = CODED.replace(/.{40}/g, '$&\r\n ')
const HEAD = 'From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nSubject: Lunch\r\nMIME-Version: 1.0\r\n'

async function read(source: string) {
  const extraction = await readHere({ name: 'a.eml', type: '', bytes: Buffer.from(source) }, 'attachment:1')
  return {
    parts: extraction.parts,
    text: extraction.parts.map(({ text }) => text).join('\n'),
    unread: extraction.unread,
  }
}

test('lines of a message end as the rules expect, and a field may have any name', async () => {
  const { parts, unread } = await read(`${HEAD}X-It's: all good\r\n\r\nLunch at one.\r\n\r\nBring a coat.\r\n`)
  expect(parts.find(({ kind }) => kind === 'body')?.text).toBe('Lunch at one.\n\nBring a coat.\n')
  expect(unread).toEqual([])
  const other = await read(`${HEAD}\r\nLunch\rat one.\r\r\nBring\u0085a coat.\r\n`)
  expect(other.parts.find(({ kind }) => kind === 'body')?.text).toBe('Lunch\nat one.\nBring\na coat.\n')
  const spoilt = await read(`${HEAD}Conten't: all good\r\n\r\nLunch at one.\r\n`)
  expect(spoilt.unread).not.toEqual([])
})

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
  test('ordinary ids, signatures and tokens raise nothing', async () => {
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
  test('the name that a machine gives itself is no name of a person there, but a sentence is read', async () => {
    const tokensOf = async (name: string) => {
      const { parts } = await read(`${HEAD}Received: from ${name} by mx.example.co.uk via smtpd\r\n\r\nLunch.\r\n`)
      return parts.find(({ id }) => id.endsWith('/tokens'))?.text ?? ''
    }
    expect(await tokensOf('MATT_LINUX')).not.toMatch(/MATT/)
    expect(await tokensOf('Bo_Sample_was_robbed')).toMatch(/Bo Sample was robbed/)
  })
})

describe("a person's number in a field that programs write", () => {
  const found = async (field: string) => {
    const { parts } = await read(`${HEAD}${field}\r\n\r\nLunch at one.\r\n`)
    const reading = readingOf({ text: 'Lunch at one.', circumstances: { kind: 'email' } })
    const review = runRules({ ...reading, parts: parts.filter(({ id }) => !/\/(?:body|title)$/.test(id)) }, rules)
    return review.findings.filter(({ severity }) => severity !== 'note').map(({ type }) => type)
  }
  test.each([
    ['PHONE', 'a comment in Received', 'Received: from a.example (ring 07700 900123) by b.example id 4XyZ; 1 Dec 2026'],
    ['PHONE', 'a Message-ID', 'Message-ID: <07700900123@x.example>'],
    ['PHONE', 'a thread', 'References: <a@x.example> <+447700900123@x.example>'],
    ['PHONE', 'a user agent', 'User-Agent: Mail 16.0 ring 07700 900 123'],
    ['PHONE', 'a field of Exchange', 'X-MS-Note: 07700 900123'],
    ['PHONE', 'beside a date', 'Date: Sun, 29 Nov 2026 09:00:00 +0000 (07700 900123)'],
    ['NHS_NUMBER', 'a spam report', 'X-Spam-Report: NHS 999 000 0026'],
    ['NHS_NUMBER', 'a Message-ID', 'Message-ID: <9990000026@x.example>'],
    ['NHS_NUMBER', 'a Message-ID, dotted', 'Message-ID: <999.000.0026@x.example>'],
    ['NI_NUMBER', 'a field of Google', 'X-Google-Original-Note: NI JR620519A'],
    ['TOP_SECRET', 'a numbered marking', 'Received: by b.example (TOP SECRET No. 12/2026); 1 Dec 2026'],
  ])('%s in %s', async (type, _, field) => {
    expect(await found(field)).toContain(type)
  })
  test('ordinary relays, programs, dates and addresses hold none', async () => {
    const fields = [
      'Received: from AM6PR05MB1234.eurprd05.prod.outlook.example (2603:10a6:20b:2f::14) by',
      ' DB7PR05MB5678.eurprd05.prod.outlook.example with HTTPS; Sun, 29 Nov 2026 03:12:44 +0000',
      'Received: from mx.example.com (unknown [192.0.2.17]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))',
      ' (no client certificate requested) by relay.example.org (Postfix) with ESMTPS id 7216244118;',
      ' Sun, 29 Nov 2026 03:12:40 +0000 (GMT)',
      'Received: by 2002:a05:6402:1f06:b0:5d0:1234 with SMTP id b6mr7771946140edc.12.1764390000123; 29 Nov 2026 03:12:30 -0800 (PST)',
      'Received: (qmail 12577 invoked by uid 500); 29 Nov 2026 03:12:00 -0000',
      'Message-ID: <1764390000.9874561230@mail-4123456789.example.com>',
      'Thread-Index: AdxhW3v7Q0e9k2mJTtqvJw8zVh2bXQAAB1uA',
      'X-Mailer: iPhone Mail (21A350)',
      'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.5.0',
      'X-MS-Exchange-Antispam-MessageData-ChunkCount: 1',
      'X-Forefront-Antispam-Report: CIP:192.0.2.17;CTRY:GB;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;H:mx.example.com',
      'X-Spam-Status: No, score=-2.6 required=5.0 tests=BAYES_00,HTML_MESSAGE autolearn=ham version=3.4.6',
      'Feedback-ID: 1234567:9876543210:example:2026112903',
      'List-Unsubscribe: <https://x.example/u/4123456789/07700900123456>',
    ]
    expect(await found(fields.join('\r\n'))).toEqual([])
  })
})

describe('what a mail program writes', () => {
  test('the sender that it notes in a field for warnings is no content', async () => {
    const { text } = await read(
      `${HEAD}X-Authentication-Warning: h: bo set sender to bo@post.example using -f\r\n\r\nYes.\r\n`,
    )
    expect(text).not.toContain('bo@post.example')
  })
  test('whom a reply answers is no content, unless more than a name and a date is written there', async () => {
    const trace = async (value: string) =>
      (await read(`${HEAD}In-Reply-To: ${value}\r\n\r\nYes.\r\n`)).parts
        .filter(({ id }) => /\/(?:trace|numbers)$/.test(id))
        .map(({ text }) => text)
        .join('\n')
    expect(await trace('Message from Ann Whittaker <ann@post.example> of "Mon, 26 Aug 2002"')).not.toMatch(/Ann/)
    expect(await trace('<1@x.example>; from "Ann B. Whittaker" on Wed, Aug 07, 2002 at 05:07PM')).not.toMatch(/Ann/)
    expect(await trace('<1@x.example> (message from Ann Whittaker on Wed, 7 Aug)')).not.toMatch(/Ann/)
    expect(await trace('<1@x.example>; from the victim Ann Whittaker on Wed, Aug 07, 2002')).toMatch(/Ann/)
    expect(await trace('Message from TOP SECRET of Mon, 26 Aug 2002')).toMatch(/TOP SECRET/)
  })
  test('fields with their values are no columns of prose', async () => {
    const fields = 'Date:        Wed, 21 Aug 2002\r\nFrom:        Bo Sample of the town hall\r\n'
    expect((await read(`${HEAD}\r\n${fields}\r\nYes.\r\n`)).parts.map(({ id }) => id)).not.toContain(
      'attachment:1/body/columns',
    )
  })
  test('other columns that begin with a colon are read down', async () => {
    const lines = 'a:      The file is marked TOP\r\nb:      SECRET and was sent to us\r\n'
    expect((await read(`${HEAD}\r\n${lines}\r\nYes.\r\n`)).text).toContain('TOP\nSECRET')
  })
  test('each column of a signature is a signature', async () => {
    const lines = [
      'Bo Sample of the hall          12 Mill Road in town',
      'The Parish of Sample           Phone: 0121 496 0100',
    ]
    const { parts } = await read(`${HEAD}\r\nYes.\r\n-- \r\n${lines.join('\r\n')}\r\n`)
    const columns = parts.find(({ id }) => id.endsWith('/columns'))!
    expect(columns.text).toBe(
      '--\nBo Sample of the hall\nThe Parish of Sample\n--\n12 Mill Road in town\nPhone: 0121 496 0100\n',
    )
    expect(columns.from?.at).toHaveLength(columns.text.length + 1)
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
  test('ordinary lists and links raise nothing', async () => {
    const body =
      '1. Lunch\r\n2. Coffee\r\n3. Minutes\r\n4. Travel\r\n\r\nhttps://a.example/news\r\nhttps://a.example/events\r\nhttps://a.example/about\r\n'
    const { parts } = await read(`${HEAD}\r\n${body}`)
    expect(parts.filter(({ id }) => id.includes('/pieces'))).toEqual([])
  })
})
