import type { Role } from '../registers.ts'
import { field, type Register } from './describe.ts'

export const CALIBRATION_READERS: readonly Role[] = [
  'chief-executive',
  'admin',
  'data-protection-officer',
  'auditor',
  'registrar',
]

export const CALIBRATIONS: Register = {
  id: 'calibrations',
  title: 'Calibrations',
  one: 'a calibration',
  about:
    'How the thresholds of the classifier were moved for this office, by whom and with what effect. The newest that was ' +
    'not undone applies. Rules that refuse and markings never move.',
  paragraphs: ['45', '47'],
  name: 'made',
  unique: ['made'],
  see: CALIBRATION_READERS,
  edit: [],
  fields: [
    field.moment('made', 'Made at', { required: true }),
    field.person('madeBy', 'Made by', { required: true }),
    field.number('texts', 'Cleared texts that were read', { required: true }),
    field.number('heldBefore', 'Held before', { required: true }),
    field.number('heldAfter', 'Held after', { required: true }),
    field.flag('thresholds', 'Its thresholds apply'),
    field.list('shifts', 'Thresholds that were moved', { code: true }),
    field.list('settings', 'By setting: texts, held before, held after', { code: true }),
    field.list('rules', 'By rule: held before, held after', { code: true }),
    field.list('figures', 'People it registered', { code: true }),
    field.list('contacts', 'Contacts it registered', { code: true }),
    field.moment('undone', 'Undone at'),
  ],
}
