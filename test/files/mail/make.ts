import { FILLER, type FileCase, twins } from '../case.ts'

const HEAD = [
  'From: Priya <priya@example.org>',
  'To: Sam <sam@example.com>',
  'MIME-Version: 1.0',
  'Date: Mon, 2 Nov 2026 10:00:00 +0000',
]

type Made = { headers?: string[]; body?: string }

/** A message as bytes; `headers` replace the usual ones or follow them. */
export function eml({
  headers = ['Subject: Road safety', 'Content-Type: text/plain; charset=utf-8'],
  body = FILLER,
}: Made): Uint8Array {
  return Buffer.from(`${[...HEAD, ...headers].join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`)
}

export const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
export const quoted = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
export const word = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

export const mixed = (...parts: string[]) => multipart('mixed', parts)

export function multipart(
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

export const text = (words: string) => `Content-Type: text/plain; charset=utf-8\r\n\r\n${words}`
export const page = (words: string) => `Content-Type: text/html; charset=utf-8\r\n\r\n${words}`
export const attached = (name: string, type: string, bytes: string | Uint8Array, more = '') =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename${name}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(bytes)}`

export const header = (name: string, value: (planted: string) => string) => (planted: string) =>
  eml({ headers: ['Subject: Road safety', `${name}: ${value(planted)}`, 'Content-Type: text/plain'] })

export const at = (
  place: string,
  make: (planted: string) => Uint8Array | Promise<Uint8Array>,
  more: Partial<FileCase> = {},
) => twins('eml', place, 'message.eml', make, more)

export function uuencode(name: string, content: string): string {
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
