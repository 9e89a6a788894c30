import { gzipSync } from 'node:zlib'
import { FILLER, type FileCase, twins } from '../case.ts'
import { at, attached, base64, eml, mixed, multipart, page, text, word } from './make.ts'
import { contentInfo, signed, tnef } from './wrapped.ts'

export const PARTS: readonly FileCase[] = [
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
  at(
    'attachment whose type lies',
    (it) => eml(mixed(text(FILLER), attached('="a.png"', 'image/png', `<html><p>${it}</p></html>`))),
    { telltale: 'confidentiality/hidden-content' },
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
