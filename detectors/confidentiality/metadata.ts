import type { Rule, Severity } from '../contract.ts'
import { seen } from '../in-kind.ts'

export const metadata: Rule = {
  id: 'confidentiality/metadata',
  title: 'Location data left in a picture or film',
  advice: 'Remove the location and other metadata before it goes out.',
  severity: 'sign-off',
  paragraphs: ['19', '25', '45', '54'],
  limits: 'Finds only what reading the file reported. In email it is a note.',
  *find(reading) {
    const severity: Severity = reading.circumstances.kind === 'email' ? 'note' : 'sign-off'
    const found = {
      type: 'LOCATION_DATA',
      confidence: 0.9,
      because: 'Contains the location where it was taken',
      severity,
    }
    for (const { part, what, start = 0, end = 0 } of reading.observations)
      if (what === 'location') yield { ...found, span: { part, start, end } }
  },
  examples: {
    found: [seen('location')],
    clear: ['Location: Lloyd House, Birmingham'],
  },
}
