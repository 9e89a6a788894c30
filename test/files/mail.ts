import { gzipSync } from 'node:zlib'
import { FILLER, type FileCase, twins } from './case.ts'

const HEAD = [
  'From: Priya <priya@example.org>',
  'To: Sam <sam@example.com>',
  'MIME-Version: 1.0',
  'Date: Mon, 2 Nov 2026 10:00:00 +0000',
]

type Made = { headers?: string[]; body?: string }

/** A message as bytes; headers may replace or follow the usual ones. */
export function eml({
  headers = ['Subject: Road safety', 'Content-Type: text/plain; charset=utf-8'],
  body = FILLER,
}: Made): Uint8Array {
  return Buffer.from(`${[...HEAD, ...headers].join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`)
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
const quoted = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

const mixed = (...parts: string[]) => multipart('mixed', parts)

function multipart(
  kind: string,
  parts: string[],
  more: { preamble?: string; epilogue?: string; boundary?: string } = {},
): Made {
  const mark = more.boundary ?? 'b1'
  const body = [
    more.preamble ?? '',
    ...parts.map((part) => `--${mark}\r\n${part}`),
    `--${mark}--`,
    more.epilogue ?? '',
  ].join('\r\n')
  return { headers: ['Subject: Road safety', `Content-Type: multipart/${kind}; boundary="${mark}"`], body }
}

const text = (said: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${said}`
const page = (said: string) => `Content-Type: text/html; charset=utf-8\r\n\r\n${said}`
const attached = (name: string, type: string, bytes: string | Uint8Array, more = '') =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename${name}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(bytes)}`

const header = (name: string, value: (planted: string) => string) => (planted: string) =>
  eml({ headers: ['Subject: Road safety', `${name}: ${value(planted)}`, 'Content-Type: text/plain'] })

const at = (place: string, make: (planted: string) => Uint8Array, more: Partial<FileCase> = {}) =>
  twins('eml', place, 'message.eml', make, more)

function uuencode(name: string, content: string): string {
  const bytes = Buffer.from(content)
  const lines: string[] = []
  for (let i = 0; i < bytes.length; i += 45) {
    const row = bytes.subarray(i, i + 45)
    let line = String.fromCharCode(32 + row.length)
    for (let k = 0; k < row.length; k += 3) {
      const [a = 0, b = 0, c = 0] = row.subarray(k, k + 3)
      for (const six of [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63])
        line += String.fromCharCode(six === 0 ? 96 : six + 32)
    }
    lines.push(line)
  }
  return `begin 644 ${name}\n${lines.join('\n')}\n\`\nend`
}

export const MAIL: readonly FileCase[] = [
  at('subject', (it) => eml({ headers: [`Subject: ${it}`, 'Content-Type: text/plain'] })),
  at('subject as encoded word', (it) => eml({ headers: [`Subject: ${word(it)}`, 'Content-Type: text/plain'] })),
  at('subject cut into two encoded words', (it) =>
    eml({ headers: [`Subject: ${word(it.slice(0, 6))}\r\n ${word(it.slice(6))}`, 'Content-Type: text/plain'] }),
  ),
  at('second subject', (it) =>
    eml({ headers: ['Subject: Road safety', `Subject: ${it}`, 'Content-Type: text/plain'] }),
  ),
  at(
    'protective marking',
    header('X-Protective-Marking', (it) => `VER=2018.4, NS=gov.au, SEC=${it}`),
  ),
  at(
    'msip_labels, folded',
    header('msip_labels', (it) => `MSIP_Label_1_Enabled=true; MSIP_Label_1_Name=${it.replace(' ', '\r\n ')};`),
  ),
  at(
    'SIO label',
    header('SIO-Label', (it) => `marking="UK ${it}"; type=":ess"`),
  ),
  at(
    'Microsoft classification',
    header('X-Microsoft-Classification', (it) => it),
  ),
  at(
    'Titus, base64',
    header('x-titus-metadata-40', (it) =>
      Buffer.from(JSON.stringify({ props: [{ n: 'C', v: it }] })).toString('base64'),
    ),
  ),
  at(
    'comment of a relay',
    header('Received', (it) => `from mx.example.org (${it}) by mx2.example.org`),
  ),
  at(
    'unknown header',
    header('X-Whatever', (it) => it),
  ),
  at(
    'name of a recipient',
    header('Cc', (it) => `"${it}" <a@example.org>`),
  ),
  at(
    'list header',
    header('Comments', (it) => it),
  ),
  at('plain body', (it) => eml({ body: it })),
  at('quoted text', (it) => eml({ body: `Thanks.\n\nOn Monday Sam wrote:\n> ${it}\n` })),
  at('quoted-printable', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      body: quoted(it),
    }),
  ),
  at('quoted-printable cut by a soft break', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable'],
      body: `${it.slice(0, 6)}=\n${it.slice(6)}`,
    }),
  ),
  at('base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64(`${FILLER} ${it}`),
    }),
  ),
  at('base64 with garbage', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64(it).replace(/.{4}/g, '$&!\n*'),
    }),
  ),
  at('base64 with padding in the middle', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: base64('a\n\n') + base64(it),
    }),
  ),
  at('words between lines of base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
      body: `${base64(FILLER)}\n\n** ${it} **\n`,
    }),
  ),
  at('second transfer encoding', (it) =>
    eml({
      headers: [
        'Subject: x',
        'Content-Type: text/plain',
        'Content-Transfer-Encoding: 7bit',
        'Content-Transfer-Encoding: base64',
      ],
      body: base64(`${FILLER}\n\n${it}\n`),
    }),
  ),
  at('Windows-1252', (it) =>
    eml({ headers: ['Subject: x', 'Content-Type: text/plain; charset=windows-1252'], body: `\u0093${it}\u0094` }),
  ),
  at('UTF-16 in base64', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'],
      body: base64(Buffer.from(`${FILLER}\n\n${it}\n\n${FILLER}`, 'utf16le')),
    }),
  ),
  at('UTF-7', (it) =>
    eml({
      headers: ['Subject: x', 'Content-Type: text/plain; charset=utf-7'],
      body: `+${Buffer.from(it, 'utf16le').swap16().toString('base64').replace(/=+$/, '')}-`,
    }),
  ),
  at('uuencoded file in the text', (it) =>
    eml({ body: `See below.\n\n${uuencode('note.txt', `${FILLER}\n\n${it}\n`)}\n` }),
  ),
  at('plain alternative only', (it) => eml(multipart('alternative', [text(it), page(`<p>${FILLER}</p>`)]))),
  at('formatted alternative only', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER} <b>${it}</b></p>`)])),
  ),
  at('hidden in the formatted text', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER}<span style="display:none">${it}</span></p>`)])),
  ),
  at('comment in the formatted text', (it) =>
    eml(multipart('alternative', [text(FILLER), page(`<p>${FILLER}</p><!-- ${it} -->`)])),
  ),
  at('calendar alternative', (it) =>
    eml(
      multipart('alternative', [
        text(FILLER),
        `Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Meet\r\nDESCRIPTION:${it.slice(0, 6)}\r\n ${it.slice(6)}\r\nEND:VEVENT\r\nEND:VCALENDAR`,
      ]),
    ),
  ),
  at('before the first part', (it) => eml(multipart('mixed', [text(FILLER)], { preamble: it }))),
  at('after the last part', (it) => eml(multipart('mixed', [text(FILLER)], { epilogue: it }))),
  at('boundary with a space', (it) => eml(multipart('mixed', [text(FILLER), text(it)], { boundary: 'b 1' }))),
  at('no closing boundary', (it) => {
    const made = mixed(text(FILLER), text(it))
    return eml({ ...made, body: made.body!.replace('--b1--', '') })
  }),
  at('no boundary parameter', (it) => {
    const made = mixed(text(FILLER), text(it))
    return eml({ ...made, headers: ['Subject: x', 'Content-Type: multipart/mixed'] })
  }),
  at('wrong boundary', (it) => {
    const made = mixed(text(FILLER), text(it))
    return eml({ ...made, headers: ['Subject: x', 'Content-Type: multipart/mixed; boundary=other'] })
  }),
  at('header of a part', (it) =>
    eml(mixed(text(FILLER), `Content-Description: ${it}\r\nContent-Type: text/plain\r\n\r\nx`)),
  ),
  at('two content types', (it) =>
    eml({ headers: ['Subject: x', 'Content-Type: image/png', 'Content-Type: text/plain'], body: it }),
  ),
  at('unknown text type', (it) => eml({ headers: ['Subject: x', 'Content-Type: text/x-odd'], body: it })),
  at('type that is no type', (it) => eml({ headers: ['Subject: x', 'Content-Type: nonsense'], body: it })),
  at('attached text', (it) => eml(mixed(text(FILLER), attached('="a.txt"', 'text/plain', `${FILLER}\n\n${it}\n`)))),
  at('attached text as an octet stream', (it) =>
    eml(mixed(text(FILLER), attached('="a.bin"', 'application/octet-stream', `${FILLER}\n\n${it}\n`))),
  ),
  at('attachment whose type lies', (it) =>
    eml(mixed(text(FILLER), attached('="a.png"', 'image/png', `<html><p>${it}</p></html>`))),
  ),
  at('attachment without a name', (it) =>
    eml(
      mixed(
        text(FILLER),
        `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`${FILLER}\n\n${it}\n`)}`,
      ),
    ),
  ),
  at('gzip attached', (it) =>
    eml(mixed(text(FILLER), attached('="a.txt.gz"', 'application/gzip', gzipSync(`${FILLER}\n\n${it}\n`)))),
  ),
  at('name of an attachment', (it) => eml(mixed(text(FILLER), attached(`="${it}.txt"`, 'text/plain', 'x')))),
  at('name of an attachment as encoded word', (it) =>
    eml(mixed(text(FILLER), attached(`="${word(it)}"`, 'text/plain', 'x'))),
  ),
  at('name of an attachment in pieces', (it) =>
    eml(
      mixed(
        text(FILLER),
        attached(
          `*0*=utf-8''${encodeURIComponent(it.slice(0, 6))};\r\n filename*1*=${encodeURIComponent(it.slice(6))}.txt`,
          'text/plain',
          'x',
        ),
      ),
    ),
  ),
  at('attached message', (it) =>
    eml(mixed(text(FILLER), `Content-Type: message/rfc822\r\n\r\nSubject: inner\r\nFrom: a@example.org\r\n\r\n${it}`)),
  ),
  at('attached message in base64', (it) =>
    eml(
      mixed(
        text(FILLER),
        `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(eml({ body: it }))}`,
      ),
    ),
  ),
  at('message attached three deep', (it) =>
    eml(
      mixed(
        text('a'),
        `Content-Type: message/rfc822\r\n\r\n${Buffer.from(eml(mixed(text('b'), `Content-Type: message/rfc822\r\n\r\n${Buffer.from(eml({ body: it }))}`)))}`,
      ),
    ),
  ),
  at('delivery report', (it) =>
    eml(multipart('report', [text(FILLER), `Content-Type: message/delivery-status\r\n\r\nDiagnostic-Code: ${it}`])),
  ),
  at('lines that end in a carriage return alone', (it) =>
    Buffer.from(
      Buffer.from(eml({ body: it }))
        .toString()
        .replaceAll('\r\n', '\r'),
    ),
  ),
  at('line among the headers', (it) => eml({ headers: ['Subject: x', it, 'Content-Type: text/plain'] })),
  at('second message of a mailbox', (it) =>
    Buffer.from(
      `From a@example.org Mon Nov  2 10:00:00 2026\n${Buffer.from(eml({}))}\n\nFrom b@example.org Mon Nov  2 11:00:00 2026\n${Buffer.from(eml({ body: it }))}`,
    ),
  ),
  at('encrypted with PGP', () => eml({ body: '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----' }), {
    unreadable: true,
  }),
  at(
    'S/MIME, enveloped',
    () =>
      eml({
        headers: [
          'Subject: x',
          'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
          'Content-Transfer-Encoding: base64',
        ],
        body: base64(contentInfo(3, Buffer.from('x'))),
      }),
    { unreadable: true },
  ),
  at('S/MIME, signed and opaque', (it) =>
    eml({
      headers: [
        'Subject: x',
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
      ],
      body: base64(signed(`Content-Type: text/plain\r\n\r\n${it}`)),
    }),
  ),
  at(
    'piece of a message',
    () => eml({ headers: ['Subject: x', 'Content-Type: message/partial; id="a"; number=1; total=2'], body: 'x' }),
    { unreadable: true },
  ),
  at(
    'content kept elsewhere',
    () =>
      eml({
        headers: ['Subject: x', 'Content-Type: message/external-body; access-type=URL; URL="https://example.org/"'],
        body: 'x',
      }),
    { unreadable: true },
  ),
  twins('mhtml', 'page', 'page.mht', (it) => eml(multipart('related', [page(`<p>${it}</p>`)]))),
  twins('mhtml', 'second page', 'page.mht', (it) =>
    eml(multipart('related', [page(`<p>${FILLER}</p>`), page(`<p>${it}</p>`)])),
  ),
  twins('winmail.dat', 'body', 'winmail.dat', (it) => tnef(it, 'x')),
  twins('winmail.dat', 'attachment', 'winmail.dat', (it) => tnef('x', it)),
]

function der(tag: number, ...inner: Uint8Array[]): Buffer {
  const body = Buffer.concat(inner)
  const length =
    body.length < 128 ? Buffer.from([body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 255])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

const oid = (last: number) => der(6, Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]))

function contentInfo(kind: number, content: Uint8Array): Buffer {
  return der(0x30, oid(kind), der(0xa0, content))
}

function signed(message: string): Buffer {
  const data = der(0x30, oid(1), der(0xa0, der(4, Buffer.from(message))))
  return contentInfo(2, der(0x30, der(2, Buffer.from([1])), der(0x31), data, der(0x31)))
}

function tnef(body: string, file: string): Buffer {
  const attribute = (level: number, id: number, data: Uint8Array) => {
    const head = Buffer.alloc(9)
    head[0] = level
    head.writeUInt32LE(id, 1)
    head.writeUInt32LE(data.length, 5)
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(data.reduce((total, byte) => total + byte, 0) & 0xffff)
    return Buffer.concat([head, data, sum])
  }
  return Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    attribute(1, 0x0002800c, Buffer.from(`${body}\0`)),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from('note.txt\0')),
    attribute(2, 0x0006800f, Buffer.from(`${FILLER}\n\n${file}\n`)),
  ])
}
