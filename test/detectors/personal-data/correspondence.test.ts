import { describe, expect, test } from 'vitest'
import { email } from '../../../detectors/personal-data/email.ts'
import { readHere } from '../../../src/reading/read.ts'
import { msg } from '../../files/outlook.ts'
import { readingOf } from '../../tools/reading.ts'

const HEAD = 'From: Priya <priya@example.org>\r\nTo: Bo <bo.reader@firm.example>\r\nCc: Cy <cy.reader@firm.example>\r\n'

async function found(source: string, isMail = true, classifierMatches?: []): Promise<string[]> {
  const { parts, mail } = await readHere({ name: 'a.eml', type: '', bytes: Buffer.from(source) }, 'attachment:1')
  const reading = readingOf({ text: '', circumstances: { kind: 'email', ...(isMail && mail ? { mail } : {}) } })
  const texts = new Map(parts.map(({ id, text }) => [id, text]))
  const read = { ...reading, parts, ...(classifierMatches ? { classifierMatches } : {}) }
  return [...email.find(read)].map(({ span }) => texts.get(span.part)!.slice(span.start, span.end))
}

/** As `found`, where the classifier read the email and found nothing. */
const foundRead = (source: string) => found(source, true, [])

describe('an address of an organisation in an email that the classifier has read', () => {
  test('is a contact', async () => {
    expect(await foundRead(`${HEAD}\r\nPlease copy di.reader@firm.example in.\r\n`)).toEqual([])
    expect(await foundRead(`${HEAD}\r\nPlease copy di.reader8@postbox.example in.\r\n`)).toHaveLength(1)
  })
  test('is one in a link and where the text is read again as a page', async () => {
    const link = '<p>See <b>it</b> <a href="mailto:di.reader@firm.example">here</a>.</p>'
    expect(await foundRead(`${HEAD}Content-Type: text/html\r\n\r\n${link}\r\n`)).toEqual([])
    expect(await foundRead(`${HEAD}\r\nCopy di.reader@firm.example in.\r\n> See <b class="x">it</b>.\r\n`)).toEqual([])
  })
  test('is none that only a comment holds', async () => {
    const page = '<p>See it here.</p><!-- di.reader@firm.example is the one to write to -->'
    expect(await foundRead(`${HEAD}Content-Type: text/html\r\n\r\n${page}\r\n`)).toEqual(['di.reader@firm.example'])
  })
})

describe('an address in the body of an email', () => {
  test('is no news to those who see it in the head', async () => {
    expect(await found(`${HEAD}\r\nPlease copy cy.reader@firm.example in.\r\n`)).toEqual([])
  })
  test('is no news with a tag behind a plus sign', async () => {
    expect(await found(`${HEAD}\r\nI subscribed as cy.reader+news@firm.example.\r\n`)).toEqual([])
    expect(await found(`${HEAD}\r\nI subscribed as cy+reader@firm.example.\r\n`)).toEqual(['cy+reader@firm.example'])
  })
  test('is found where the head does not show it, or has it in blind copy', async () => {
    const line = 'Please copy di.reader@firm.example in.\r\n'
    expect(await found(`${HEAD}\r\n${line}`)).toEqual(['di.reader@firm.example'])
    expect(await found(`${HEAD}Bcc: di.reader@firm.example\r\n\r\n${line}`)).toContain('di.reader@firm.example')
  })
  test('is found where the text says whose it is', async () => {
    const line = 'The victim can be reached at cy.reader@firm.example now.\r\n'
    expect(await found(`${HEAD}\r\n${line}`)).toEqual(['cy.reader@firm.example'])
  })
  test.each(['has HIV', 'reported the rape', 'was arrested for theft'])(
    'is found beside a private fact: %s',
    async (fact) => {
      expect(await found(`${HEAD}\r\nAs you know, cy.reader@firm.example ${fact}.\r\n`)).toEqual([
        'cy.reader@firm.example',
      ])
    },
  )
  test('is found where only the head of an attached email shows it', async () => {
    const inner = 'From: di.reader@firm.example\r\nTo: ed@sample.example\r\nSubject: Hello\r\n\r\nYes.\r\n'
    const parts = [
      'Content-Type: text/plain\r\n\r\nPlease copy di.reader@firm.example in.\r\n',
      `Content-Type: message/rfc822\r\n\r\n${inner}`,
    ]
    const body = `${parts.map((one) => `--B\r\n${one}`).join('\r\n')}\r\n--B--\r\n`
    const all = await found(`${HEAD}Content-Type: multipart/mixed; boundary=B\r\n\r\n${body}`)
    expect(all).toContain('di.reader@firm.example')
  })
  test('is found where the body is read as a page or decoded, and who wrote what it quotes is not', async () => {
    const page = (line: string) => `${HEAD}\r\n${line}\r\n> See <b class="x">it</b>.\r\n`
    const wrote = 'On Mon, 3 Aug 2026 at 12:43, di.reader@firm.example wrote:'
    expect(await found(page(wrote))).toEqual([])
    expect(await found(page('The victim is di.reader@firm.example'))).toContain('di.reader@firm.example')
    const decoded = (line: string) =>
      `${HEAD}\r\n${line}\r\n\r\nIt is =\r\ndecoded as ed.reader=40firm.example here.\r\n`
    expect(await found(decoded('Please copy cy.reader@firm.example in.'))).toEqual(['ed.reader@firm.example'])
  })
})

test('the id of a message that Outlook keeps is no address, and an address there is', async () => {
  const ids = (id: string) => readHere({ name: 'a.msg', type: '', bytes: msg({ '1035001F': id }) }, 'attachment:1')
  const within = async (id: string) => {
    const { parts } = await ids(id)
    return [...email.find({ ...readingOf({ text: '', circumstances: { kind: 'email' } }), parts })].length
  }
  expect(await within('<D13F7C0547D71F4CA407327A82@MAIL1.firm.example>')).toBe(0)
  expect(await within('<di.reader@firm.example>')).toBe(1)
})
