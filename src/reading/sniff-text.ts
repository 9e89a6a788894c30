import { oneLine, patternWith, phrases } from '../../detectors/pattern.ts'
import { decode } from './encoding.ts'

export const RECORDS = /^BEGIN:V(?:CALENDAR|CARD|EVENT|TODO)\b/i

/** The name decides where the first characters do not. */
export function sniffText(bytes: Uint8Array, name: string): string {
  const head = decode(bytes.subarray(0, 8_192))
    .text.replace(/^\uFEFF/, '')
    .trimStart()
  if (/^\{\\rt/.test(head)) return 'rtf'
  // A value in a calendar or vCard may be a page.
  if (RECORDS.test(head)) return 'text'
  if (looksLikeMail(head, name)) return 'mail'
  if (/^<\?xml|^<!DOCTYPE|^<!--|^<[a-z][\w:-]*[\s/>]/i.test(head)) return markup(head)
  if (/\.(html?|xhtml)$/i.test(name) || /<(?:html|body|table|div|span|p|br|script)\b[^>]{0,500}>/i.test(head))
    return 'html'
  return 'text'
}

function markup(head: string): string {
  const root = /<([a-z][\w:.-]*)/i
    .exec(
      head
        .replace(/<\?[\s\S]{0,2000}?\?>|<!--[\s\S]*?(?:-->|$)/g, '')
        .replace(/^\s*<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, ''),
    )?.[1]
    ?.toLowerCase()
  if (/<!DOCTYPE\s+html/i.test(head)) return 'html'
  if (!root) return head.startsWith('<?xml') ? 'xml' : 'html'
  if (root.startsWith('office:document')) return 'flat-opendocument'
  if (/(?:^|:)svg$/.test(root)) return 'svg'
  return HTML.has(root) && !(head.startsWith('<?xml') && root !== 'html') ? 'html' : 'xml'
}

const HTML = new Set(
  oneLine`
    html head body meta link title base div p span table tr td br script style a b i u em strong font center h1 h2
    h3 h4 h5 h6 ul ol li template img form input section article header footer main nav iframe pre blockquote hr bdo
  `.split(' '),
)

const MAIL_HEADERS = phrases`
  from, to, cc, bcc, subject, date, message-id, received, return-path, mime-version, content-type, delivered-to,
  reply-to, sender, x-[\w-]+, dkim-signature, arc-[\w-]+, authentication-results, msip_labels, sio-label,
  user-agent, thread-topic, snapshot-content-location
`

const HEADER = patternWith('i')`^${MAIL_HEADERS}[ \t]{0,4}:`

function looksLikeMail(head: string, name: string): boolean {
  const isNamedMail = /\.(eml|mht|mhtml|mbox)$/i.test(name)
  const { lines, known, clean } = headerLines(head)
  if (isNamedMail && (lines > 0 || /^(?:mime-version|content-type|content-transfer-encoding)[ \t]*:/im.test(head)))
    return true
  if (!clean) return false
  return known >= 2 && (/^(?:mime-version|content-type|message-id|received)[ \t]*:/im.test(head) || known >= 3)
}

function headerLines(head: string): { lines: number; known: number; clean: boolean } {
  let known = 0
  let lines = 0
  for (const line of head.replace(/^From [^\r\n]*(?:\r\n|\r|\n)/, '').split(/\r\n|\r|\n/)) {
    if (line === '') break
    if (/^[ \t]/.test(line) && lines > 0) continue
    if (!/^[!-9;-~]{1,100}[ \t]{0,4}:/.test(line)) return { lines, known, clean: false }
    lines++
    if (HEADER.test(line)) known++
  }
  return { lines, known, clean: true }
}
