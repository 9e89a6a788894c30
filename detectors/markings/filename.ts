import type { Match, Part, Rule } from '../contract.ts'
import { BLOCKED, GSC } from './tiers.ts'
import { ORDINARY_NOUN } from './vocabulary.ts'

/** A file name in running text; parts of kind 'filename' are names as a whole. */
const NAME =
  /[\p{L}\p{N}][\p{L}\p{N}_\-.()[\]+&~]{1,140}\.(?:docx?|docm|xlsx?|xlsm|pptx?|pdf|rtf|odt|ods|odp|txt|csv|msg|eml|zip|7z|png|jpe?g|tiff?|vsdx?|pub|one|mp4|mov)(?![\p{L}\p{N}])/giu
const SPACED =
  /[([](?:UK )?(?:TOP[ _-]?)?SECRET[^()[\]\n]{0,30}[)\]][^\n.]{0,20}\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|txt|csv|msg|zip)\b/g
const TOKEN =
  /(?<![A-Za-z])(?:(?<top>TOP[ _\-.]?)?SECRET|(?<ts>TS)(?=[ _\-.]+(?:UKEO|STRAP|UK[ _-]EYES|SI|NOFORN))|(?<s>S)(?=[ _\-.]+(?:UKEO|NOFORN|NF)))(?![A-Za-z])/g

export const filename: Rule = {
  id: 'markings/filename',
  title: 'A file name that carries SECRET or TOP SECRET',
  paragraphs: ['25', '62'],
  advice: BLOCKED,
  severity: 'block',
  source: GSC,
  limits: 'Only capitals count: secret-garden.jpg is a garden. SECRET before an ordinary noun is a title.',
  *find(reading) {
    for (const part of reading.parts) {
      if (part.kind === 'filename') yield* inName(part, part.text, 0)
      else if (/SECRET|UKEO|TS[_-]|NOFORN/.test(part.text))
        for (const pattern of [NAME, SPACED])
          for (const name of part.text.matchAll(pattern)) yield* inName(part, name[0], name.index)
    }
  },
  examples: {
    found: [
      'See PCC_Annex-C_SECRET_final.xlsx for the chart',
      'Photos are in 20270214-Op-Larkrise-TS-UKEO.docx',
      { text: 'TOPSECRET-threat-brief.pdf', part: { id: 'attachment:1/name', kind: 'filename' } },
      'See "Board paper 12 (SECRET).docx" for it',
    ],
    clear: ['SECRET_SANTA_2026.xlsx', 'secret-garden.jpg', 'Set client_secret.txt aside', 'SECRETARIAT_rota.docx'],
  },
}

function* inName(part: Part, name: string, offset: number): Iterable<Match> {
  for (const found of name.matchAll(TOKEN)) {
    const next = /^[ _\-.]+([A-Za-z]+)/.exec(name.slice(found.index + found[0].length))?.[1]
    if (
      next &&
      ORDINARY_NOUN.test(next) &&
      !/^(?:ops|meetings?|past|code|codes|base|trial|evidence|police)$/i.test(next)
    )
      continue
    // CLIENT_SECRET.txt is a setting.
    if (/(?:CLIENT|KEY|APP|API|SHARED|JWT)[_-]?$/i.test(name.slice(0, found.index))) continue
    const type = found.groups?.['top'] || found.groups?.['ts'] ? 'TOP_SECRET' : 'SECRET'
    const start = offset + found.index
    yield {
      span: { part: part.id, start, end: start + found[0].length },
      type,
      confidence: 0.85,
      because: `Read as the tier ${type.replace('_', ' ')}: a file name carries it.`,
    }
  }
}
