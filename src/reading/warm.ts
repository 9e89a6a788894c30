import { loadAll } from './formats.ts'
import { openEngine } from './ocr/engine.ts'
import { pdfEngine } from './pdf/engine.ts'

/** Loads what every reader needs, so that the file that comes next does not wait for it. What fails here fails with its file, and is said. */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([loadAll(), pdfEngine(), openEngine()])
}
