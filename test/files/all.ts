import { ARCHIVES } from './archives.ts'
import type { FileCase } from './case.ts'
import { DOCX } from './docx.ts'
import { MAIL } from './mail.ts'
import { OLD_OFFICE } from './ole.ts'
import { OPEN_DOCUMENT } from './opendocument.ts'
import { OUTLOOK } from './outlook.ts'
import { PDF } from './pdf.ts'
import { PICTURES } from './pictures.ts'
import { PPTX } from './pptx.ts'
import { TEXTS } from './texts.ts'
import { XLSX } from './xlsx.ts'

/** Every case of every format. */
export const ALL: readonly FileCase[] = [
  ...ARCHIVES,
  ...DOCX,
  ...MAIL,
  ...OLD_OFFICE,
  ...OPEN_DOCUMENT,
  ...OUTLOOK,
  ...PDF,
  ...PICTURES,
  ...PPTX,
  ...TEXTS,
  ...XLSX,
]
