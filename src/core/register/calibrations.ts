import type { Role } from '../registers.ts'
import type { Register } from './describe.ts'

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
  add: [],
  edit: [],
  fields: [
    { name: 'made', label: 'Made at', kind: 'moment', required: true },
    { name: 'madeBy', label: 'Made by', kind: 'person', required: true },
    { name: 'texts', label: 'Cleared texts that were read', kind: 'number', required: true },
    { name: 'heldBefore', label: 'Held before', kind: 'number', required: true },
    { name: 'heldAfter', label: 'Held after', kind: 'number', required: true },
    { name: 'thresholds', label: 'Its thresholds apply', kind: 'flag' },
    { name: 'shifts', label: 'Thresholds that were moved', kind: 'list', code: true },
    { name: 'settings', label: 'By setting: texts, held before, held after', kind: 'list', code: true },
    { name: 'rules', label: 'By rule: held before, held after', kind: 'list', code: true },
    { name: 'figures', label: 'People it registered', kind: 'list', code: true },
    { name: 'contacts', label: 'Contacts it registered', kind: 'list', code: true },
    { name: 'undone', label: 'Undone at', kind: 'moment' },
  ],
}
