import type { Rule } from '../contract.ts'

export const metadata: Rule = {
  id: 'confidentiality/metadata',
  title: 'Location data left in a picture or film',
  advice: 'Remove the location and other metadata before it goes out.',
  severity: 'sign-off',
  paragraphs: ['19', '25', '45', '54'],
  limits: 'Finds only what reading the file reported. In email it is a note.',
  *find(reading) {
    for (const seen of reading.observations) {
      if (!/^(?:location|gps)(?:-data)?$/.test(seen.what)) continue
      yield {
        span: { part: seen.part, start: seen.start ?? 0, end: seen.end ?? 0 },
        type: 'LOCATION_DATA',
        confidence: 0.9,
        because: 'Contains the location where it was taken',
        ...(reading.circumstances.kind === 'email' ? { severity: 'note' as const } : {}),
      }
    }
  },
  examples: {
    found: [
      { text: 'A picture of the refuge', observations: [{ part: 'body', what: 'location', detail: 'GPS position' }] },
    ],
    clear: ['Location: Lloyd House, Birmingham'],
  },
}
