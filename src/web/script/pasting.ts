import { ALT } from '../draft/alt-text.ts'
import { listOf } from './file-list.ts'
import { addressBeside } from './link-address.ts'
import { LongText } from './long-text.ts'
import type { Writer } from './writer.ts'

/** Without this a paste is plain text. */
export function pasting(field: HTMLTextAreaElement, input: HTMLInputElement, page: Writer): void {
  const note = document.createElement('p')
  note.className = 'cs-meta'
  note.setAttribute('role', 'status')
  field.closest('.govuk-form-group')?.append(note)
  let pasted = 0

  field.addEventListener('paste', (event) => {
    const data = event.clipboardData
    if (!data) return
    const plain = data.getData('text/plain')
    const pictures = [...data.files].filter(({ type }) => type.startsWith('image/'))
    // Word adds a picture of the text to the text.
    if (pictures.length > 0 && plain.trim() === '') {
      event.preventDefault()
      add(pictures)
      return
    }
    const html = data.getData('text/html')
    if (html === '') return
    const { text, pictures: left } = plainText(html)
    note.textContent = leftBehind(left)
    if (text === '' || !/<(?:li|a|td|img)\b|mso-list/i.test(html)) return
    event.preventDefault()
    page.replace(field.selectionStart, field.selectionEnd, text)
  })

  function add(pictures: readonly File[]): void {
    const named = pictures.map((file) => {
      const extension = file.type === 'image/jpeg' ? 'jpg' : (file.type.split('/')[1]?.replace(/\W.*/, '') ?? 'png')
      // Files of one name share one description.
      do pasted += 1
      while (document.getElementById(`${ALT.begins}pasted-${pasted}.${extension}`))
      return new File([file], `pasted-${pasted}.${extension}`, { type: file.type })
    })
    // What the field had is queued already.
    input.files = listOf(named)
    input.dispatchEvent(new Event('change', { bubbles: true }))
    note.textContent = `The pasted ${named.length === 1 ? 'picture is' : 'pictures are'} added to the files below.`
  }
}

/** Their addresses are on the author's machine. */
function leftBehind(pictures: number): string {
  if (pictures === 0) return ''
  if (pictures === 1) return 'A picture did not come along. Add it as a file.'
  return `${pictures} pictures did not come along. Add them as files.`
}

const SKIPPED = /^(?:STYLE|SCRIPT|HEAD|TITLE|META|LINK)$/
const PARAGRAPHS = /^(?:P|H[1-6]|UL|OL|TABLE|BLOCKQUOTE|PRE)$/
const LINES = /^(?:DIV|LI|TR|SECTION|ARTICLE|DT|DD)$/

type Walked = {
  readonly text: LongText
  pictures: number
  readonly numbers: Map<Element, number>
}

/** Keeps list signs, addresses of links, and tabs between cells. */
function plainText(html: string): { readonly text: string; readonly pictures: number } {
  const walked: Walked = { text: new LongText(), pictures: 0, numbers: new Map() }
  walk(new DOMParser().parseFromString(html, 'text/html').body, walked, 0)
  const text = walked.text
    .toString()
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { text, pictures: walked.pictures }
}

function walk(node: Node, to: Walked, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) to.text.addWords(node.textContent ?? '')
  if (!(node instanceof Element) || SKIPPED.test(node.tagName) || isWordComment(node)) return
  const breaks = breaksOf(node)
  to.text.endWith(breaks)
  begin(node, to, depth)
  const inner = depth + (/^[UO]L$/.test(node.tagName) ? 1 : 0)
  if (!isWordSign(node)) for (const child of node.childNodes) walk(child, to, inner)
  if (/^T[DH]$/.test(node.tagName) && node.nextElementSibling) to.text.add('\t')
  if (node instanceof HTMLAnchorElement)
    to.text.add(addressBeside(node.getAttribute('href') ?? '', node.textContent?.trim() ?? ''))
  to.text.endWith(breaks)
}

function begin(node: Element, to: Walked, depth: number): void {
  if (node.tagName === 'BR') to.text.add('\n')
  if (node.tagName === 'IMG') to.pictures += 1
  if (node.tagName === 'LI') to.text.add(`${'  '.repeat(Math.max(0, depth - 1))}${signOf(node, to)} `)
  if (!isWordSign(node)) return
  const sign = node.textContent?.trim() ?? ''
  to.text.add(/[\p{L}\p{N}]/u.test(sign) ? `${sign} ` : '• ')
}

function breaksOf(node: Element): number {
  if (node.getAttribute('class')?.startsWith('MsoListParagraph')) return 1
  if (PARAGRAPHS.test(node.tagName)) return node.closest('li') ? 1 : 2
  return LINES.test(node.tagName) ? 1 : 0
}

function signOf(item: Element, { numbers }: Walked): string {
  const list = item.parentElement
  if (list?.tagName !== 'OL') return '•'
  const number = numbers.get(list) ?? Number(list.getAttribute('start') ?? '1')
  numbers.set(list, number + 1)
  return `${number}.`
}

/** The list of comments, or the sign of one. The words that were commented on stay. */
const isWordComment = (node: Element): boolean =>
  node.classList.contains('MsoCommentReference') ||
  /mso-element:\s*comment-list/i.test(node.getAttribute('style') ?? '')

/** Word writes list signs as text. */
const isWordSign = (node: Element): boolean => /mso-list:\s*Ignore/i.test(node.getAttribute('style') ?? '')
