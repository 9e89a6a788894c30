import type { Match, Observation, Part, Rule } from '../contract.ts'
import { patternWith, phrases } from '../pattern.ts'

const PROGRAM_EXTENSIONS = phrases`
  exe, com, scr, pif, bat, cmd, ps1, psm1, vbs, vbe, jse?, wsf, wsh, hta, msi, msp, msix, appx, jar, cpl, dll, sys,
  lnk, url, reg, inf, scf, gadget, application, chm, hlp, iqy, slk, ade, adp, mde, accde, xll, wll, ppam, appref-ms,
  settingcontent-ms, diagcab, deb, rpm, apk, ipa, dmg, pkg, app, command, sh, run, elf, vhdx?, iso, img
`

const RUNS = patternWith('i')`\.${PROGRAM_EXTENSIONS}$`
/** A document extension before the real one: letter.pdf.exe. */
const TWICE = /\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|txt|csv|zip)\s*\.[a-z0-9]{2,5}$/i
const MACROS = /\.(?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|sldm|one)$/i
/** Changes the reading direction, which disguises a file name. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/
const SEEN_RUNS = new Set(['executable', 'script', 'malware', 'shortcut'])
const PROGRAM = 'program'
const SEEN_ASKS = new Set(['macro', 'macros', 'encrypted', 'password-protected', 'active-content', PROGRAM])

export const attachmentType: Rule = {
  id: 'confidentiality/attachment-type',
  title: 'Attachment that can run, carries macros or cannot be opened for checking',
  advice: 'Send it as a PDF or a document without macros, or by the secure upload.',
  severity: 'block',
  paragraphs: ['41', '47', '51', '62'],
  source: 'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
  limits: 'Checks the name and type of a file only; it is not a virus scanner.',
  *find(reading) {
    for (const seen of reading.observations) {
      const match = byObservation(seen)
      if (match) yield match
    }
    for (const part of reading.parts) {
      const match = part.kind === 'filename' ? byName(part) : undefined
      if (match) yield match
    }
  },
  examples: {
    found: [
      { text: 'invoice.pdf.exe', part: { kind: 'filename', id: 'attachment:1/name' } },
      { text: 'budget.xlsm', part: { kind: 'filename', id: 'attachment:1/name' } },
      { text: 'See attached', observations: [{ part: 'body', what: 'macro', detail: 'It holds macros' }] },
      { text: 'See attached', observations: [{ part: 'attachment:1', what: 'program', detail: 'It is a program' }] },
    ],
    clear: [
      { text: 'budget 2026.xlsx', part: { kind: 'filename', id: 'attachment:1/name' } },
      { text: 'westmids-opcc.example.com', part: { kind: 'body' } },
      { text: 'Minutes v3.1.0.5.docx', part: { kind: 'filename', id: 'attachment:1/name' } },
    ],
  },
}

function byObservation({ part, what }: Observation): Match | undefined {
  if (SEEN_RUNS.has(what)) return at(part, 0, 'block', because(what))
  if (!SEEN_ASKS.has(what)) return undefined
  const match = at(part, 0, 'sign-off', because(what))
  return what === PROGRAM ? { ...match, type: 'PROGRAM' } : match
}

function because(what: string): string {
  if (SEEN_RUNS.has(what) || what === PROGRAM) return 'Is a program, despite its name'
  if (what.startsWith('macro') || what === 'active-content') return 'Carries macros'
  return 'Is encrypted, so it could not be checked'
}

function at(part: string, end: number, severity: 'block' | 'sign-off', why: string): Match {
  return { span: { part, start: 0, end }, type: 'ATTACHMENT_TYPE', confidence: 0.9, because: why, severity }
}

function byName(part: Part): Match | undefined {
  const name = part.text.trim()
  const end = part.text.length
  if (TURNED.test(name)) return at(part.id, end, 'block', 'Has a name that disguises its kind of file')
  if (RUNS.test(name) && TWICE.test(name)) return at(part.id, end, 'block', 'Is a program with the name of a document')
  if (RUNS.test(name)) return at(part.id, end, 'block', 'Is a kind of file that runs when opened')
  return MACROS.test(name) ? at(part.id, end, 'sign-off', 'Is a kind of file with macros') : undefined
}
