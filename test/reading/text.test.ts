import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { EBCDIC } from '../../src/reading/ebcdic.data.ts'
import { readHere } from '../../src/reading/read.ts'

async function partsOf(name: string, content: string | Uint8Array, type = '') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const extraction = await readHere({ name, type, bytes }, 'attachment:1')
  expect(extraction.unread).toEqual([])
  return extraction.parts
}

const LEAK = /TOP SECRET/
const kindsOf = async (name: string, content: string | Uint8Array, type?: string) =>
  (await partsOf(name, content, type)).filter((part) => LEAK.test(part.text)).map((part) => part.kind)

const sentence = 'This paper is TOP SECRET and must not leave the room. It is about the bridge at the mill.'

describe('text in any encoding', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1252'])('%s', async (encoding) => {
    expect(await kindsOf('a.txt', iconv.encode(sentence, encoding))).toContain('attachment')
  })
  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-8'])('%s with a byte order mark', async (encoding) => {
    expect(await kindsOf('a.txt', iconv.encode(sentence, encoding, { addBOM: true }))).toContain('attachment')
  })
  test('EBCDIC', async () => {
    const bytes = [...sentence].map((char) => EBCDIC.indexOf(char))
    expect(await kindsOf('a.txt', Uint8Array.from(bytes))).toContain('attachment')
  })
  test('UTF-7', async () => {
    expect(
      await kindsOf('a.txt', 'Paper: +AFQATwBQACAAUwBFAEMAUgBFAFQ- here', 'text/plain; charset=utf-7'),
    ).not.toEqual([])
    expect(await kindsOf('a.txt', 'Paper: +AFQATwBQACAAUwBFAEMAUgBFAFQ- here')).not.toEqual([])
  })
  test('the curly quotes of Windows-1252 are kept', async () => {
    const parts = await partsOf('a.txt', Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x96))
    expect(parts.some((part) => part.text === '“a” –')).toBe(true)
  })
})

describe('a web page', () => {
  test.each([
    ['what it shows', '<p>TOP <b>SEC</b>RET', 'attachment'],
    ['a hidden element', '<div style="display:none">TOP SECRET</div>', 'hidden'],
    ['an element hidden by a class', '<style>.x{display:none}</style><i class="a x">TOP SECRET</i>', 'hidden'],
    ['white on white', '<span style="color:#fff">TOP SECRET</span>', 'hidden'],
    ['a comment', '<p>x<!-- TOP SECRET -->', 'hidden'],
    ['an alternative text', '<img alt="TOP SECRET">', 'properties'],
    ['a query in a link', '<a href="https://example.org/?t=TOP%20SECRET">x</a>', 'properties'],
    ['the title', '<title>TOP SECRET</title>', 'title'],
    ['a script', '<script>say("TOP SEC" + "RET")</script>', 'properties'],
    ['a template', '<template><p>TOP SECRET</p></template>', 'hidden'],
    ['the style sheet', '<style>p::before{content:"TOP SECRET"}</style><p>x', 'attachment'],
    [
      'a data address',
      `<a href="data:text/plain;base64,${Buffer.from('a note: TOP SECRET').toString('base64')}">x</a>`,
      'attachment',
    ],
    ['a page in a page', '<iframe srcdoc="<p>TOP SECRET</p>"></iframe>', 'attachment'],
    ['characters as codes', '<p>&#84;&#79;&#80; SEC&shy;RET', 'attachment'],
    ['a meta element', '<meta name="x" content="TOP SECRET">', 'properties'],
  ])('%s', async (_, source, kind) => {
    expect(await kindsOf('a.html', `<!doctype html><html><body>${source}</body></html>`)).toContain(kind)
  })
})

describe('XML', () => {
  test.each([
    ['text', '<a><b>TOP SECRET</b></a>'],
    ['an attribute', '<a b="TOP SECRET"/>'],
    ['a comment', '<a><!-- TOP SECRET --></a>'],
    ['a CDATA section', '<a><![CDATA[TOP SECRET]]></a>'],
    ['an entity', '<!DOCTYPE a [<!ENTITY x "TOP"><!ENTITY y "&x; SECRET">]><a>&y;</a>'],
  ])('%s', async (_, source) => {
    expect(await kindsOf('a.xml', `<?xml version="1.0"?>${source}`)).not.toEqual([])
  })
  test('entities that grow without end are reported', async () => {
    const lol = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const source = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "${'lol'.repeat(9)}">${lol}]><a>&l12;</a>`
    const extraction = await readHere(
      { name: 'a.xml', type: '', bytes: new TextEncoder().encode(source) },
      'attachment:1',
    )
    expect(extraction.unread).not.toEqual([])
  })
})

describe('rich text', () => {
  const rtf = (inner: string) =>
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}\\f0 ${inner}\\par}`
  test.each([
    ['text', 'TOP {\\b SEC}RET', 'attachment'],
    ['bytes as codes', "\\'54\\'4f\\'50 \\'53\\'45\\'43\\'52\\'45\\'54", 'attachment'],
    ['Unicode', '\\u84?\\u79?\\u80? SECRET', 'attachment'],
    ['hidden text', 'x{\\v TOP SECRET}', 'hidden'],
    ['deleted text', 'x{\\deleted TOP SECRET}', 'hidden'],
    ['a header', '{\\header TOP SECRET}x', 'header-footer'],
    ['a footnote', 'x{\\footnote TOP SECRET}', 'attachment'],
    ['a comment', 'x{\\*\\annotation TOP SECRET}', 'hidden'],
    ['a field code', '{\\field{\\*\\fldinst AUTHOR "TOP SECRET"}{\\fldrslt x}}', 'properties'],
    ['properties', '{\\info{\\title TOP SECRET}}x', 'properties'],
    ['an unknown destination', '{\\*\\whatever TOP SECRET}x', 'properties'],
    ['an embedded file', `{\\object{\\*\\objdata ${oleObject('note.txt', 'note: TOP SECRET')}}}x`, 'attachment'],
  ])('%s', async (_, source, kind) => {
    expect(await kindsOf('a.rtf', rtf(source))).toContain(kind)
  })
})

function oleObject(name: string, content: string): string {
  const number = (value: number) => {
    const four = Buffer.alloc(4)
    four.writeUInt32LE(value)
    return four
  }
  const file = Buffer.concat([
    Buffer.from([2, 0]),
    Buffer.from(`${name}\0${name}\0`),
    Buffer.from([0, 0, 3, 0]),
    number(name.length + 1),
    Buffer.from(`${name}\0`),
    number(content.length),
    Buffer.from(content),
  ])
  const kind = Buffer.from('Package\0')
  const object = Buffer.concat([
    number(0x501),
    number(2),
    number(kind.length),
    kind,
    number(0),
    number(0),
    number(file.length),
    file,
  ])
  return object.toString('hex')
}
