import type { Circumstances, ClassifierFamily } from '../../../detectors/contract.ts'
import { isSameSetting, settingOf } from '../../core/calibration/setting.ts'
import { type ClassifierModel, ModelFault, type Setting } from './model.ts'

export function settingFor(circumstances: Circumstances, { settings }: Pick<ClassifierModel, 'settings'>): Setting {
  const wanted = settingOf(circumstances)
  const found = settings.find((one) => isSameSetting(one, wanted))
  if (!found) throw new ModelFault('The model has no thresholds for a text like this.')
  return found
}

export function liftOf({ passages: usual, tail }: Setting, passages: number): (family: ClassifierFamily) => number {
  const raised = Math.log(Math.max(1, passages / usual))
  return (family) => raised * tail[family]
}
