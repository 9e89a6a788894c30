import { reportLines } from '../accounts.ts'
import type { Budget } from '../budget.ts'
import type { ExtractionSink } from '../reader.ts'
import { LABEL_NAME } from './properties.ts'
import { type Walked, walkXml } from './xml.ts'

const ROUTINE =
  /^(?:meta:creation-date|dc:date|meta:editing-cycles|meta:editing-duration|meta:generator|dc:language|meta:print-date|meta:document-statistic)$/

export function readOdfMeta(bytes: Uint8Array, sink: ExtractionSink, at: string, budget: Budget): Walked {
  const lines: string[] = []
  const labels: string[] = []
  let depth = 0
  let key = ''
  let text = ''
  const walked = walkXml(
    bytes,
    {
      open(name, attributes) {
        if (name === 'office:meta') depth = 1
        else if (depth > 0) {
          depth++
          key = attributes['meta:name'] ?? name
          text = ''
          if (name === 'meta:template')
            lines.push(`template: ${attributes['xlink:title'] ?? ''} ${attributes['xlink:href'] ?? ''}`)
        }
      },
      text: (piece) => {
        text += piece
      },
      close() {
        if (depth > 1 && text.trim() !== '' && !ROUTINE.test(key)) {
          const name = key.slice(key.indexOf(':') + 1)
          if (LABEL_NAME.test(key)) labels.push(`${name}=${text.trim()}`)
          else lines.push(`${name}:\t${text.trim()}`)
        }
        text = ''
        if (depth > 0) depth--
      },
      aside: (comment) => lines.push(comment.trim()),
    },
    budget,
  )
  reportLines(lines, at, 'document properties', sink)
  sink.part(`${at}/labels`, 'label', labels.join('\n'), 'document properties')
  return walked
}
