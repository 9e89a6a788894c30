import { expect, test } from 'vitest'
import { readHere } from '../../src/reading/read.ts'

/* Endless mail: what is read of it is kept, and the rest is reported. */

const HEAD =
  'From: Priya <priya@example.org>\r\nTo: Sam <sam@example.com>\r\nSubject: Road safety\r\nMIME-Version: 1.0\r\n'

async function seen(source: string) {
  const extraction = await readHere({ name: 'a.eml', type: '', bytes: Buffer.from(source) }, 'attachment:1')
  return { text: extraction.parts.map(({ text }) => text).join('\n'), unread: extraction.unread }
}

test('ten thousand parts', async () => {
  const parts = Array.from({ length: 10_000 }, (_, n) => `--b\r\nContent-Type: text/plain\r\n\r\nPart ${n}\r\n`)
  const { text, unread } = await seen(
    `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`,
  )
  expect(text).toContain('Part 0')
  expect(text.includes('Part 9999') || unread.length > 0).toBe(true)
}, 60_000)

test('messages a thousand deep', async () => {
  let source = `${HEAD}\r\nThe innermost\r\n`
  for (let depth = 0; depth < 1_000; depth++) source = `${HEAD}Content-Type: message/rfc822\r\n\r\n${source}`
  const { text, unread } = await seen(source)
  expect(text).toContain('Road safety')
  expect(text.includes('The innermost') || unread.length > 0).toBe(true)
}, 60_000)

test('parts a thousand deep', async () => {
  let inner = 'Content-Type: text/plain\r\n\r\nThe innermost\r\n'
  for (let depth = 0; depth < 1_000; depth++)
    inner = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${inner}\r\n--b${depth}--\r\n`
  const { text, unread } = await seen(HEAD + inner)
  expect(text.includes('The innermost') || unread.length > 0).toBe(true)
}, 60_000)

test('fifty thousand headers', async () => {
  const headers = Array.from({ length: 50_000 }, (_, n) => `X-Note-${n}: word ${n}\r\n`).join('')
  const { text, unread } = await seen(`${HEAD}${headers}\r\nThe body\r\n`)
  expect(text).toContain('The body')
  expect(text.includes('word 49999') || unread.length > 0).toBe(true)
}, 60_000)

test('a header of five megabytes', async () => {
  const { text, unread } = await seen(`${HEAD}X-Note: ${'word '.repeat(1_000_000)}the last\r\n\r\nThe body\r\n`)
  expect(text).toContain('The body')
  expect(text.includes('the last') || unread.length > 0).toBe(true)
}, 60_000)
