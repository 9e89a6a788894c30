import { listOf } from './file-list.ts'
import { addressBeside } from './link-address.ts'
import type { Writer } from './writer.ts'

/** Takes pasted pictures as files, and keeps lists and links of formatted text. Without it a paste is plain text. */
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
    // Word adds a picture of the text to the text itself.
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

  /** The names of pasted pictures are all alike, so each gets a number. */
  function add(pictures: readonly File[]): void {
    const named = pictures.map((file) => {
      pasted += 1
      const extension = file.type === 'image/jpeg' ? 'jpg' : (file.type.split('/')[1]?.replace(/\W.*/, '') ?? 'png')
      return new File([file], `pasted-${pasted}.${extension}`, { type: file.type })
    })
    input.files = listOf([...(input.files ?? []), ...named])
    input.dispatchEvent(new Event('change', { bubbles: true }))
    note.textContent = `The pasted ${named.length === 1 ? 'picture is' : 'pictures are'} added to the files below.`
  }
}

/** Pictures in formatted text come as addresses on the author's own machine. */
function leftBehind(pictures: number): string {
  if (pictures === 0) return ''
  if (pictures === 1) return 'A picture did not come along. Add it as a file.'
  return `${pictures} pictures did not come along. Add them as files.`
}

const SKIPPED = /^(?:STYLE|SCRIPT|HEAD|TITLE|META|LINK)$/
const PARAGRAPHS = /^(?:P|H[1-6]|UL|OL|TABLE|BLOCKQUOTE|PRE)$/
const LINES = /^(?:DIV|LI|TR|SECTION|ARTICLE|DT|DD)$/

type Walked = { text: string; pictures: number }

/** Formatted text as plain text: paragraphs, lists with their signs, the addresses of links, cells with tabs between. */
function plainText(html: string): Walked {
  const walked: Walked = { text: '', pictures: 0 }
  walk(new DOMParser().parseFromString(html, 'text/html').body, walked, 0)
  return {
    ...walked,
    text: walked.text
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }
}

function walk(node: Node, to: Walked, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) addWords(node.textContent ?? '', to)
  if (!(node instanceof Element) || SKIPPED.test(node.tagName)) return
  const breaks = breaksOf(node)
  endWith(to, breaks)
  begin(node, to, depth)
  const inner = depth + (/^[UO]L$/.test(node.tagName) ? 1 : 0)
  if (!isWordSign(node)) for (const child of node.childNodes) walk(child, to, inner)
  if (/^T[DH]$/.test(node.tagName) && node.nextElementSibling) to.text += '\t'
  if (node instanceof HTMLAnchorElement)
    to.text += addressBeside(node.getAttribute('href') ?? '', node.textContent?.trim() ?? '')
  endWith(to, breaks)
}

function addWords(text: string, to: Walked): void {
  const words = text.replace(/\s+/g, ' ')
  to.text += /\s$|^$/.test(to.text) ? words.trimStart() : words
}

/** What comes before the words of an element: a line feed, the sign of a list. */
function begin(node: Element, to: Walked, depth: number): void {
  if (node.tagName === 'BR') to.text += '\n'
  if (node.tagName === 'IMG') to.pictures += 1
  if (node.tagName === 'LI') to.text += `${'  '.repeat(Math.max(0, depth - 1))}${signOf(node)} `
  if (!isWordSign(node)) return
  const sign = node.textContent?.trim() ?? ''
  to.text += /[\p{L}\p{N}]/u.test(sign) ? `${sign} ` : '• '
}

function breaksOf(node: Element): number {
  if (node.getAttribute('class')?.startsWith('MsoListParagraph')) return 1
  if (PARAGRAPHS.test(node.tagName)) return node.closest('li') ? 1 : 2
  return LINES.test(node.tagName) ? 1 : 0
}

/** Ends what there is with at least as many line feeds. */
function endWith(to: Walked, breaks: number): void {
  if (breaks === 0 || to.text === '') return
  const there = /\n*$/.exec(to.text)![0].length
  to.text = to.text.replace(/ +$/, '') + '\n'.repeat(Math.max(0, breaks - there))
}

function signOf(item: Element): string {
  const list = item.parentElement
  if (list?.tagName !== 'OL') return '•'
  const first = Number(list.getAttribute('start') ?? '1')
  return `${first + [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(item)}.`
}

/** Word writes the sign of a list item as text of its own. */
const isWordSign = (node: Element): boolean => /mso-list:\s*Ignore/i.test(node.getAttribute('style') ?? '')
