import type { Match, Observation, Part, Rule } from '../contract.ts'
import { seen } from '../in-kind.ts'
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
const SEEN: Readonly<Record<string, string>> = {
  program: 'Is a program, despite its name',
  macro: 'Carries macros',
  encrypted: 'Is encrypted, so it could not be checked',
}

export const attachmentType: Rule = {
  id: 'confidentiality/attachment-type',
  title: 'Attachment that can run, carries macros or cannot be opened for checking',
  advice: 'Send it as a PDF or a document without macros, or by the secure upload.',
  severity: 'block',
  paragraphs: ['41', '47', '51', '62'],
  source: 'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
  limits: 'Checks the name and type of a file only; it is not a virus scanner.',
  *find(reading) {
    yield* reading.observations.flatMap((one) => byObservation(one) ?? [])
    yield* reading.parts.flatMap((part) => (part.kind === 'filename' && byName(part)) || [])
  },
  examples: {
    found: [
      { text: 'invoice.pdf.exe', part: { kind: 'filename', id: 'attachment:1/name' } },
      { text: 'budget.xlsm', part: { kind: 'filename', id: 'attachment:1/name' } },
      seen('macro'),
      seen('program'),
    ],
    clear: [
      { text: 'budget 2026.xlsx', part: { kind: 'filename', id: 'attachment:1/name' } },
      { text: 'westmids-opcc.example.com', part: { kind: 'body' } },
      { text: 'Minutes v3.1.0.5.docx', part: { kind: 'filename', id: 'attachment:1/name' } },
    ],
  },
}

function byObservation({ part, what }: Observation): Match | undefined {
  const why = SEEN[what]
  return why ? { ...at(part, 0, 'sign-off', why), ...(what === 'program' ? { type: 'PROGRAM' } : {}) } : undefined
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
