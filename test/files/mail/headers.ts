import type { FileCase } from '../case.ts'
import { at, eml, header, word } from './make.ts'

export const HEADERS: readonly FileCase[] = [
  at('subject', (it) => eml({ headers: [`Subject: ${it}`, 'Content-Type: text/plain'] })),
  at('subject as encoded word', (it) => eml({ headers: [`Subject: ${word(it)}`, 'Content-Type: text/plain'] })),
  at('subject cut into two encoded words', (it) =>
    eml({ headers: [`Subject: ${word(it.slice(0, 6))}\r\n ${word(it.slice(6))}`, 'Content-Type: text/plain'] }),
  ),
  at('second subject', (it) =>
    eml({ headers: ['Subject: Road safety', `Subject: ${it}`, 'Content-Type: text/plain'] }),
  ),
  at(
    'protective marking',
    header('X-Protective-Marking', (it) => `VER=2018.4, NS=gov.au, SEC=${it}`),
  ),
  at(
    'msip_labels, folded',
    header('msip_labels', (it) => `MSIP_Label_1_Enabled=true; MSIP_Label_1_Name=${it.replace(' ', '\r\n ')};`),
  ),
  at(
    'SIO label',
    header('SIO-Label', (it) => `marking="UK ${it}"; type=":ess"`),
  ),
  at(
    'Microsoft classification',
    header('X-Microsoft-Classification', (it) => it),
  ),
  at(
    'Titus, base64',
    header('x-titus-metadata-40', (it) =>
      Buffer.from(JSON.stringify({ props: [{ n: 'C', v: it }] })).toString('base64'),
    ),
  ),
  at(
    'comment of a relay',
    header('Received', (it) => `from mx.example.org (${it}) by mx2.example.org`),
  ),
  at(
    'unknown header',
    header('X-Whatever', (it) => it),
  ),
  at(
    'name of a recipient',
    header('Cc', (it) => `"${it}" <a@example.org>`),
  ),
  at(
    'list header',
    header('Comments', (it) => it),
  ),
]
