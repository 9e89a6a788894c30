import type { PDFPageProxy } from 'pdfjs-dist'
import { pdfEngine } from './engine.ts'

/** `transparency`: whether the page blends its colours. */
type Intent = {
  readonly operatorList: unknown
  readonly displayReadyCapability?: { readonly promise: Promise<boolean> }
  readonly renderTasks: Set<unknown>
}

/** What pdf.js keeps of a page, by the use of its operators. */
type Kept = {
  readonly _intentStates: Map<string, Intent>
  readonly _transport: {
    getRenderingIntent(intent: string, annotations?: number, storage?: null, editing?: boolean, list?: boolean): Key
  }
  _startRenderPage(transparency: boolean, key: string): void
}
type Key = { readonly cacheKey: string }

/** More of them are drawn faster from the list that pdf.js makes for drawing, which joins small pictures. */
const MOST_SHARED = 2_000

/**
 * The operators of a page, which then are drawn from too if they paint pictures: pdf.js would read the page again, and decode each picture again.
 */
export async function operatorsOf(page: PDFPageProxy): ReturnType<PDFPageProxy['getOperatorList']> {
  const { OPS } = await pdfEngine()
  const kept = page as unknown as Kept
  let blends: boolean | undefined
  const start = kept._startRenderPage
  kept._startRenderPage = function (transparency, key) {
    blends = transparency
    start.call(this, transparency, key)
  }
  const list = await page.getOperatorList()
  if (blends !== undefined && list.fnArray.length <= MOST_SHARED && list.fnArray.includes(OPS.paintImageXObject))
    shareForDrawing(kept, blends)
  return list
}

function shareForDrawing({ _intentStates: states, _transport: transport }: Kept, blends: boolean): void {
  const read = states.get(transport.getRenderingIntent('display', 1, null, false, true).cacheKey)
  const drawn = transport.getRenderingIntent('display').cacheKey
  if (!read || states.has(drawn)) return
  const displayReadyCapability = { promise: Promise.resolve(blends) }
  states.set(drawn, { operatorList: read.operatorList, displayReadyCapability, renderTasks: new Set() })
}
