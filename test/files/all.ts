import type { FileCase } from './case.ts'
import { DOCX } from './docx.ts'
import { OPEN_DOCUMENT } from './opendocument.ts'
import { PPTX } from './pptx.ts'
import { XLSX } from './xlsx.ts'

/** Every case of every format. */
export const ALL: readonly FileCase[] = [...DOCX, ...XLSX, ...PPTX, ...OPEN_DOCUMENT]
