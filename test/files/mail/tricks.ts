import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { EBCDIC } from '../../../src/reading/ebcdic.data.ts'
import { FILLER, type FileCase, twins } from '../case.ts'
import { drawn } from '../raster.ts'
import { at, attached, base64, eml, mixed, multipart, page, quoted, text } from './make.ts'

/* Messages that two programs parse in different ways. */

const plain = (headers: string[], body: string) => eml({ headers: ['Subject: Road safety', ...headers], body })
const bytes = (headers: string[], body: Uint8Array) =>
  Buffer.concat([eml({ headers: ['Subject: Road safety', ...headers], body: '' }).subarray(0, -2), body])
const coded = (x: string, charset: string, encode: (text: string) => Uint8Array) =>
  plain(
    [`Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: base64'],
    base64(encode(`${FILLER}\n\n${x}\n`)),
  )
const letters = (x: string, one: (letter: string) => string) => [...x].map(one).join('')
const wide = (x: string) =>
  letters(x, (one) => (one === ' ' ? '\u3000' : String.fromCodePoint(one.charCodeAt(0) + 0xfee0)))
const yenc = (x: string) => {
  const body = Buffer.from(x)
  return Buffer.concat([
    Buffer.from(`=ybegin line=128 size=${body.length} name=a.txt\r\n`),
    Buffer.from([...body].map((byte) => (byte + 42) & 255)),
    Buffer.from(`\r\n=yend size=${body.length}\r\n`),
  ])
}

export const MAIL_TRICKS: readonly FileCase[] = [
  at('boundary in pieces', (x) =>
    eml({
      headers: ['Subject: Road safety', 'Content-Type: multipart/mixed; boundary*0="b"; boundary*1="1"'],
      body: `--b1\r\n${text(FILLER)}\r\n--b1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(x)}\r\n--b1--`,
    }),
  ),
  at(
    'two boundaries in one header',
    (x) =>
      eml({
        headers: ['Subject: Road safety', 'Content-Type: multipart/mixed; boundary="a1"; boundary="b1"'],
        body: `--a1\r\n${text(FILLER)}\r\n--b1\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(x)}\r\n--b1--\r\n--a1--`,
      }),
    { unreadable: true },
  ),
  at('transfer encoding with a remark', (x) =>
    plain(['Content-Type: text/plain', 'Content-Transfer-Encoding: (a) base64 (b)'], base64(`${x}\n`)),
  ),
  at('transfer encoding in quotes', (x) =>
    plain(['Content-Type: text/plain', 'Content-Transfer-Encoding: "base64"'], base64(`${x}\n`)),
  ),
  at('transfer encoding of uuencode', (x) =>
    plain(['Content-Type: text/plain', 'Content-Transfer-Encoding: x-uuencode'], `begin 644 a\n${uu(x)}\n\`\nend`),
  ),
  at('transfer encoding that nobody knows', (x) =>
    plain(['Content-Type: text/plain', 'Content-Transfer-Encoding: x-own'], base64(`${FILLER} ${x}\n`)),
  ),
  at('soft breaks with spaces behind', (x) =>
    plain(
      ['Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      `${letters(x, (one) => `${one}=  \r\n`)}\r\n`,
    ),
  ),
  at('quoted-printable in small letters', (x) =>
    plain(['Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'], quoted(x).toLowerCase()),
  ),
  at('body in EBCDIC', (x) =>
    coded(x, 'ibm037', (text) => Uint8Array.from([...text].map((one) => Math.max(0, EBCDIC.indexOf(one))))),
  ),
  at('body in ISO-2022-JP', (x) =>
    coded(wide(x), 'iso-2022-jp', (text) => {
      const sjis = iconv.encode(text, 'euc-jp')
      return Buffer.concat([
        Buffer.from('\x1b$B', 'latin1'),
        Buffer.from([...sjis].filter((byte) => byte > 127).map((byte) => byte & 127)),
        Buffer.from('\x1b(B', 'latin1'),
      ])
    }),
  ),
  at('body in HZ', (x) =>
    coded(wide(x), 'hz-gb-2312', (text) => {
      const gb = iconv.encode(text, 'gb2312')
      return Buffer.concat([
        Buffer.from('~{'),
        Buffer.from([...gb].filter((byte) => byte > 127).map((byte) => byte & 127)),
        Buffer.from('~}'),
      ])
    }),
  ),
  at('body in UTF-16 that says ASCII', (x) =>
    bytes(['Content-Type: text/plain; charset=us-ascii'], Buffer.from(`${FILLER}\r\n\r\n${x}\r\n`, 'utf16le')),
  ),
  at('body in UTF-32', (x) => coded(x, 'utf-32', (text) => iconv.encode(text, 'utf-32be', { addBOM: true }))),
  at('body with a charset that nobody knows', (x) => coded(x, 'x-own', (text) => Buffer.from(text, 'utf16le'))),
  at('noughts between the letters', (x) =>
    bytes(['Content-Type: text/plain'], Buffer.from(`${letters(x, (one) => `${one}\0`)}\r\n`)),
  ),
  at('encoded words with a language', (x) =>
    eml({ headers: [`Subject: =?utf-8*en?q?${quoted(x)}?=`, 'Content-Type: text/plain'] }),
  ),
  at('encoded words cut in the middle of their letters', (x) => {
    const whole = Buffer.from(x).toString('base64')
    return eml({
      headers: [
        `Subject: =?utf-8?b?${whole.slice(0, 5)}?=\r\n =?utf-8?b?${whole.slice(5)}?=`,
        'Content-Type: text/plain',
      ],
    })
  }),
  at('encoded words in UTF-16', (x) =>
    eml({
      headers: [
        `Subject: =?utf-16be?b?${Buffer.from(x, 'utf16le').swap16().toString('base64')}?=`,
        'Content-Type: text/plain',
      ],
    }),
  ),
  at('encoded words in UTF-7', (x) =>
    eml({
      headers: [
        `Subject: =?utf-7?q?+${Buffer.from(x, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-?=`,
        'Content-Type: text/plain',
      ],
    }),
  ),
  at('encoded words without an end', (x) =>
    eml({ headers: [`Subject: =?utf-8?b?${Buffer.from(x).toString('base64')}`, 'Content-Type: text/plain'] }),
  ),
  at('encoded words in an encoded word', (x) =>
    eml({
      headers: [
        `Subject: =?utf-8?b?${Buffer.from(`=?utf-8?b?${Buffer.from(x).toString('base64')}?=`).toString('base64')}?=`,
        'Content-Type: text/plain',
      ],
    }),
  ),
  at('space before the colon', (x) => eml({ headers: [`Subject : ${x}`, 'Content-Type: text/plain'] })),
  at('header that continues after an empty line of spaces', (x) =>
    eml({ headers: [`Subject: Road\r\n  \r\n ${x}`, 'Content-Type: text/plain'] }),
  ),
  at('mail in a mail in a zip', (x) =>
    eml(
      mixed(
        text(FILLER),
        attached(
          '="a.zip"',
          'application/zip',
          zipSync({
            'a.eml': eml(
              mixed(text(FILLER), attached('="b.eml"', 'message/rfc822', plain(['Content-Type: text/plain'], x))),
            ),
          }),
        ),
      ),
    ),
  ),
  at('page for watches', (x) =>
    eml(
      multipart('alternative', [
        text(FILLER),
        `Content-Type: text/x-amp-html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
          `${base64(`<html><body>${letters(x, (one) => `<b>${one}</b>`)}</body></html>`)}`,
        page(FILLER),
      ]),
    ),
  ),
  at('rich text as an alternative', (x) =>
    eml(
      multipart('alternative', [
        text(FILLER),
        `Content-Type: text/rtf\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`{\\rtf1 ${letters(x, (one) => `{\\b ${one}}`)}}`)}`,
      ]),
    ),
  ),
  at('hidden letters between the visible', (x) =>
    eml(
      multipart('alternative', [
        text('Road'),
        page(`<p>${letters(x, (one) => `${one}<span style="display:none">q</span>`)}</p>`),
      ]),
    ),
  ),
  at('picture by its data in the page', async (x) =>
    eml(
      multipart('alternative', [
        text('Road'),
        page(`<img src="data:image/png;base64,${(await drawn(x).png().toBuffer()).toString('base64')}">`),
      ]),
    ),
  ),
  at('archive as text in the body', (x) =>
    plain(['Content-Type: text/plain'], `See below.\r\n\r\n${base64(gzipSync(Buffer.from(`${x}\n`)))}\r\n`),
  ),
  at('forwarded source in the body', (x) =>
    plain(
      ['Content-Type: text/plain'],
      `---- forwarded ----\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(x)}\r\n`,
    ),
  ),
  at('yEnc', (x) => bytes(['Content-Type: application/octet-stream'], yenc(`${FILLER} ${x}`)), { unreadable: true }),
  at(
    'packed by the rules of the web',
    (x) => bytes(['Content-Type: application/octet-stream', 'Content-Encoding: deflate'], deflateSync(Buffer.from(x))),
    { unreadable: true },
  ),
  at('answer of a web server', (x) =>
    eml(
      mixed(
        text(FILLER),
        `Content-Type: application/http\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`HTTP/1.1 200 OK\r\n\r\n${x}`)}`,
      ),
    ),
  ),
  at('two bodies by two headers of encoding', (x) =>
    plain(
      ['Content-Type: text/plain', 'Content-Transfer-Encoding: 7bit', 'Content-Transfer-Encoding: base64'],
      base64(`${x}\n`),
    ),
  ),
  at('parts in twelve wrappings', (x) => {
    let inner = `${text(x)}`
    for (let n = 0; n < 12; n++)
      inner = `Content-Type: multipart/mixed; boundary="n${n}"\r\n\r\n--n${n}\r\n${inner}\r\n--n${n}--`
    return eml(mixed(text(FILLER), inner))
  }),
  twins('mhtml', 'picture of the page', 'page.mht', async (x) =>
    eml(
      multipart('related', [
        page('<img src="cid:a">'),
        `Content-Type: image/png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(await drawn(x).png().toBuffer())}`,
      ]),
    ),
  ),
]

function uu(x: string): string {
  const body = Buffer.from(x)
  let out = String.fromCharCode(32 + body.length)
  for (let at = 0; at < body.length; at += 3) {
    const [a = 0, b = 0, c = 0] = body.subarray(at, at + 3)
    for (const six of [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63])
      out += six === 0 ? '`' : String.fromCharCode(six + 32)
  }
  return out
}
